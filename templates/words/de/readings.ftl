# Wie sich klären lässt, was eine Karte offen lässt, und wie es Behauptungen dabei ergeht.

## Bei wie vielen davon eine offene Behauptung steht

outlook = Die offenen Konflikte hinter der Behauptung lassen sich auf { $ways } Weisen widerspruchsfrei klären; { $case ->
    [every] sie steht bei allen
    [none] sie fällt bei allen
    [open] sie bleibt bei allen offen
    [never] sie fällt bei { $falls } davon, bleibt bei den anderen offen und steht bei keiner
   *[some] sie steht bei { $stands ->
        [one] einer
       *[other] { $stands }
    } davon{ $open ->
        [0] {""}
       *[other] {" "}und bleibt bei { $open } offen
    }
}.
outlook-one-way = { $case ->
    [every] Die offenen Konflikte hinter der Behauptung lassen sich nur auf eine Weise widerspruchsfrei klären, und dann steht sie.
    [none] Die offenen Konflikte hinter der Behauptung lassen sich nur auf eine Weise widerspruchsfrei klären, und dann fällt sie.
   *[open] Die Konflikte hinter der Behauptung lassen sich nicht widerspruchsfrei klären: Sie bleibt offen, wie man auch entscheidet.
}
outlook-many = Die offenen Konflikte hinter der Behauptung lassen sich auf mehr als { $most } Weisen widerspruchsfrei klären; { $case ->
    [both] sie steht bei manchen und fällt bei anderen
    [stands] sie steht bei manchen und fällt bei keiner
    [falls] sie fällt bei manchen und steht bei keiner
   *[neither] sie bleibt bei allen offen
}.

outlook-none = Es wurde nicht ermittelt, bei wie vielen der Wege, die offenen Konflikte hinter der Behauptung zu klären, sie steht: { $case ->
    [large] Sie hängt von mehr als { $most } offenen Behauptungen und Schritten ab
   *[hard] Die Konflikte sind zu eng verflochten
}.

## Lesarten, eine um die andere

readings-kind = { $kind ->
    [grounded] die Lesart, die nichts von dem klärt, was die Karte offen lässt
    [complete] alle widerspruchsfreien Lesarten, ob sie viel oder wenig von dem klären, worauf es für die Behauptung ankommt
    [stable] die widerspruchsfreien Lesarten, die nichts offen lassen, worauf es für die Behauptung ankommt
    [ideal] die Lesart, die nur klärt, dem keine andere widerspricht
   *[preferred] die widerspruchsfreien Lesarten, die von dem, worauf es für die Behauptung ankommt, so viel klären wie möglich
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
readings-legend-both = Wo eine Behauptung und ein Einwand gegen sie beide ein + haben, gilt in dieser Lesart, dass die Behauptung schwerer wiegt: Der Einwand stimmt, reicht aber nicht aus.
readings-columns-left = { $count ->
    [one] Eine weitere Lesart ist hier ausgelassen; --format json hat alle.
   *[other] { $count } weitere Lesarten sind hier ausgelassen; --format json hat alle.
}
readings-alike = Keine Behauptung steht in einer von ihnen anders als in einer anderen.
readings-steps = In einigen dieser Lesarten stehen alle Behauptungen gleich; diese Schritte unterscheiden sie:
