# How sources and maps are cited.

citation-map = argument map
citation-or = or
citation-decade = { $year }s
citation-quoted = “{ $title }”
citation-spring = Spring { $year }
citation-summer = Summer { $year }
citation-autumn = Autumn { $year }
citation-winter = Winter { $year }
