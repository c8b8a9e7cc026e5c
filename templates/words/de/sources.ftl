# Die Seite der Quellen.

sources-none = Die Sammlung nennt keine Quellen.
sources-matrix = Welche Karte aus welcher Quelle schöpft
sources-matrix-how = Jede Zahl zählt die Behauptungen der Karte, die aus der Quelle stammen, und führt zu ihnen.
sources-map = Karte
sources-source = Quelle
sources-origins = Ein Zeuge oder mehrere?
sources-shared = Auf { $origin } gehen zurück: { $others }. Zusammen sind sie ein Zeuge, nicht mehrere.
sources-shared-in-part = Auf { $origin } gehen zurück: { $others }. Einige davon gehen auch auf andere zurück; nur in dem, was sie von dort haben, sind sie mehrere Zeugen.
sources-circle = { $sources } wiederholen einander, sodass keine der Ursprung ist.
sources-each = Die Quellen
sources-repeats = Sie wiederholt { $sources }.
sources-repeated-by = Sie wird wiederholt von { $sources }.
sources-main = von dieser Karte hauptsächlich gelesen
sources-more-maps = { $count ->
    [one] Eine weitere Karte schöpft daraus.
   *[other] { $count } weitere Karten schöpfen daraus.
}
sources-unused = Keine Behauptung stammt daraus.
sources-left-out = { $count ->
    [one] Eine weitere Quelle der Bibliothek fehlt hier; sie steht auf den Seiten der Karten, die aus ihr schöpfen.
   *[other] { $count } weitere Quellen der Bibliothek fehlen hier; sie stehen auf den Seiten der Karten, die aus ihnen schöpfen.
}
