# Wörter, die mehreren Dokumenten gemeinsam sind.

because = weil
claims = { $count ->
    [one] { $count } Behauptung
   *[other] { $count } Behauptungen
}
maps = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
