# Wie Quellen und Karten zitiert werden.

citation-map = Argumentkarte
citation-or = oder
citation-decade = { $year }er Jahre
citation-quoted = „{ $title }“
citation-spring = Frühjahr { $year }
citation-summer = Sommer { $year }
citation-autumn = Herbst { $year }
citation-winter = Winter { $year }
