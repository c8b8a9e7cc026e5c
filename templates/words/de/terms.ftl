# Die Seite der Begriffe.

terms-none = Die Sammlung erklärt keine Begriffe.
terms-senses = { $count ->
    [one] in einem Sinn gebraucht
   *[other] in { $count } Bedeutungen gebraucht
}
terms-step = Innerhalb eines Arguments wechselt der Sinn: { $premise } gebraucht ihn als „{ $premise_sense }“, und { $conclusion }, wofür das ein Grund ist, als „{ $conclusion_sense }“.
terms-shift = { $map } gebraucht ihn in { $count } Bedeutungen.
terms-encoder = ergänzt bei der Aufzeichnung
terms-unused = Keine Behauptung gebraucht ihn so.
terms-more-users = { $count ->
    [one] Eine weitere Stimme gebraucht ihn so.
   *[other] { $count } weitere Stimmen gebrauchen ihn so.
}
terms-left-out = { $count ->
    [one] Ein weiterer Begriff der Bibliothek fehlt hier.
   *[other] { $count } weitere Begriffe der Bibliothek fehlen hier; die eine Karte gebraucht, stehen auf ihrer Seite.
}
