# Wie sich klären lässt, was eine Karte offen lässt, und wie es Behauptungen dabei ergeht.

## Bei wie vielen davon eine offene Behauptung steht

outlook = { $case ->
    [every] Wie man die offenen Konflikte hinter der Behauptung auch widerspruchsfrei entscheidet: Sie steht.
    [none] Wie man die offenen Konflikte hinter der Behauptung auch widerspruchsfrei entscheidet: Sie fällt.
    [open] Wie man die offenen Konflikte hinter der Behauptung auch widerspruchsfrei entscheidet: Sie bleibt offen.
    [never] Wie man die offenen Konflikte hinter der Behauptung auch widerspruchsfrei entscheidet: Sie steht nie. Auf manche der { $ways } Weisen fällt sie, auf andere bleibt sie offen.
   *[some] Es kommt darauf an, wie man die offenen Konflikte hinter der Behauptung entscheidet: Es gibt { $ways } Weisen, sie alle widerspruchsfrei zu entscheiden; bei manchen steht die Behauptung, bei anderen nicht.
}
outlook-one-way = { $case ->
    [every] Die offenen Konflikte hinter der Behauptung lassen sich nur auf eine Weise widerspruchsfrei klären, und dann steht sie.
    [none] Die offenen Konflikte hinter der Behauptung lassen sich nur auf eine Weise widerspruchsfrei klären, und dann fällt sie.
   *[open] Die Konflikte hinter der Behauptung lassen sich nicht widerspruchsfrei klären: Sie bleibt offen, wie man auch entscheidet.
}
outlook-many = { $case ->
    [both] Es kommt darauf an, wie man die offenen Konflikte hinter der Behauptung klärt: Von den mehr als { $most } widerspruchsfreien Weisen lassen manche sie stehen, bei anderen fällt sie.
    [stands] Von den mehr als { $most } widerspruchsfreien Weisen, die offenen Konflikte hinter der Behauptung zu klären, lassen manche sie stehen, und bei keiner fällt sie.
    [falls] Von den mehr als { $most } widerspruchsfreien Weisen, die offenen Konflikte hinter der Behauptung zu klären, lässt keine sie stehen, und bei manchen fällt sie.
   *[neither] Wie man die offenen Konflikte hinter der Behauptung auch widerspruchsfrei klärt: Sie bleibt offen.
}

outlook-none = Es wurde nicht ermittelt, bei wie vielen der Wege, die offenen Konflikte hinter der Behauptung zu klären, sie steht: { $case ->
    [large] Sie hängt von mehr als { $most } offenen Behauptungen und Schritten ab
   *[hard] Die Konflikte sind zu eng verflochten
}.

## Lesarten, eine um die andere

readings-kind = { $kind ->
    [grounded] Die Lesart, die nichts von dem klärt, was die Karte offen lässt.
    [complete] Alle widerspruchsfreien Wege, zu klären, was die Karte an ihren Grundlagen offen lässt, ob sie viel oder wenig klären.
    [stable] Die widerspruchsfreien Wege, alles zu klären, was die Karte an ihren Grundlagen offen lässt.
    [ideal] Der eine Weg, nur das zu klären, dem kein anderer widerspricht.
   *[preferred] Die widerspruchsfreien Wege, zu klären, was die Karte an ihren Grundlagen offen lässt, soweit es sich klären lässt.
}
readings-counted = { $count ->
    [0] Es gibt keine.
    [one] Es gibt eine.
   *[other] Es gibt { $count }.
}
readings-counted-more = Es gibt mehr als { $count }; dies sind die ersten.
readings-too-hard = Sie ließen sich nicht alle ermitteln: Die Behauptung hängt von zu vielem ab.
readings-none = Es gibt keine; die Karte widerspricht sich hier.
readings-too-large = Die Behauptung hängt von zu vielem ab, um ihre Lesarten zu ermitteln.
readings-stands-in = { $open ->
    [0] { $claim } steht in { $stands } von { $count } und fällt in { $falls }.
   *[other] { $claim } steht in { $stands } von { $count }, fällt in { $falls } und bleibt in { $open } offen.
}
readings-one = Lesart { $number } von { $count }
readings-one-of-more = Lesart { $number }
readings-left = { $count ->
    [one] Eine weitere Lesart ist hier ausgelassen; mit --readings stehen alle nebeneinander.
   *[other] { $count } weitere Lesarten sind hier ausgelassen; mit --readings stehen alle nebeneinander.
}
readings-legend = + steht   – fällt   ? bleibt offen
# Was eine Behauptung der Tabelle für die ist, nach der gefragt wird.
readings-role = { $role ->
    [asked] danach wird gefragt
    [objection] ein Einwand dagegen
    [part-of-objection] Teil eines Einwands dagegen
    [reason] ein Grund dafür
   *[part-of-reason] Teil eines Grundes dafür
}
readings-objections = Die offenen Einwände:
readings-objection = { $objection } gegen { $claim }
readings-objections-legend = + setzt sich durch   – tut es nicht, obwohl er hält   (nichts: er fällt selbst)
readings-columns-left = { $count ->
    [one] Eine weitere Lesart ist hier ausgelassen; --format json hat alle.
   *[other] { $count } weitere Lesarten sind hier ausgelassen; --format json hat alle.
}
readings-alike = Keine Behauptung steht in einer von ihnen anders als in einer anderen.
readings-steps = Einige dieser Lesarten unterscheiden sich in keiner Behauptung, nur darin, ob diese Schritte zählen (+ zählt, – nicht):
