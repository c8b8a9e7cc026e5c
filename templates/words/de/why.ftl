# Warum es um Behauptungen steht, wie es steht: Sätze aus diesen Wendungen.
# Eine Wendung bringt alle Leer- und Satzzeichen mit, die sie braucht; die mit Komma, Strichpunkt, Doppelpunkt oder
# Leerzeichen beginnen, setzen den Satz davor fort.

## Aufzählungen

why-between = {", "}
why-and = {" "}und{" "}
why-comma-and = {" "}und{" "}
why-or = {" "}oder{" "}
why-nor = , auch nicht neben{" "}
why-long-between = {"; "}
why-long-and = ; und{" "}
why-more = noch { $count }
why-stop = .
# Die Begründung eines Urteils durch die Kartierung.
why-words = : { $words }

## Die Behauptung selbst

why-this-claim = diese Behauptung
why-that-step = jener Schritt
why-opening = { $strength ->
    [can] { $claim } ist { $status }, als etwas, das sein kann
    [might] { $claim } ist { $status }, als etwas, das sein könnte
   *[does] { $claim } ist { $status }
}
why-is = { $count ->
    [one] { $claims } ist { $status }
   *[other] { $claims } sind { $status }
}
why-others-are = die übrigen sind { $status }
why-which-are = { $count ->
    [one] {" "}({ $status })
   *[other] {" "}(alle { $status })
}
why-put-forward = : Sie wird ohne Begründung vorgebracht
why-no-objection-prevails = , und kein Einwand dagegen setzt sich durch
why-nobody-disputes = , und niemand bestreitet sie hier
why-taken-as-given = : Sie gilt als gegeben, was immer aus den Gründen dafür wird
why-supposed-granted = : Sie nehmen an, dass sie gilt, was immer dagegen spricht.
why-supposed-rejected = : Sie nehmen an, dass sie nicht gilt, was immer dafür spricht.
why-supposed-withheld = : Niemand, dessen Wort Sie zählen, stellt sie auf, und nichts anderes spricht dafür.
why-carried = : Sie wird getragen von { $reasons }
why-given-and-carried = : Sie gilt als gegeben und wird getragen von { $reasons }
why-also-carried = Getragen wird sie auch { $reasons }.
why-by = { $together ->
    [yes] von { $claims } zusammen
   *[no] von { $claims }
}
why-each = { $together ->
    [yes] { $claims } zusammen
   *[no] { $claims }
}
why-put-as = { $strength ->
    [can] Sie wird selbst nur als etwas vorgebracht, das sein kann.
   *[might] Sie wird selbst nur als etwas vorgebracht, das sein könnte.
}
why-weakest = { $strength ->
    [can] { $claim } steht nur als etwas, das sein kann.
   *[might] { $claim } steht nur als etwas, das sein könnte.
}
why-weakest-of-best = { $strength ->
    [can] Selbst im besten Grund für diese Behauptung steht { $claim } nur als etwas, das sein kann.
   *[might] Selbst im besten Grund für diese Behauptung steht { $claim } nur als etwas, das sein könnte.
}
why-restatements = Diese Behauptung gilt als eine Aussage mit { $claims }.

## Konflikte

why-both-stand = : Sie und { $objection } stehen beide
why-all-stand = : Sie und die Einwände { $objections } stehen alle
why-so-do = : Sie steht, und ebenso stehen { $objections }
why-cannot-both = : Sie kann nicht neben { $claims } bestehen
why-nor-can-both = , und sie kann nicht neben { $claims } bestehen
why-no-weight = ; was schwerer wiegt, sagt die Karte nicht
why-all-open = : Es ist offen, ob ein Grund dafür hält und ob hält, was dagegen spricht
why-open-objection = , weil offen ist, ob { $objection } hält
why-open-objections = , weil offen ist, ob diese Einwände halten: { $objections }
why-open-contraries = , weil etwas offen ist, das nicht daneben bestehen kann: { $claims }
why-only-open-reason = {" "}nur deshalb, weil offen ist, ob ein Grund dafür hält
why-only-premises = { $count ->
    [one] {" "}nur deshalb, weil es ihre Grundlage ist: { $claims }
   *[other] {" "}nur deshalb, weil es ihre Grundlagen sind: { $claims }
}
why-only-what-it-rests-on = {" "}nur deshalb, weil umstritten ist, worauf sie beruht
why-objection-stands = { $reasons ->
    [fall] : Kein Grund dafür hält stand, und { $objection } steht
   *[may-survive] : { $objection } steht
}
why-contrary-stands = { $reasons ->
    [fall] : Kein Grund dafür hält stand, und { $claim } steht, was nicht daneben bestehen kann,
   *[may-survive] : { $claim } steht, was nicht daneben bestehen kann,
}
why-and-settles = {" "}und entscheidet die Frage
why-and-weighs-more = {" "}und wiegt nach dem Urteil der Karte schwerer
why-only-itself = : Sie ist nicht widerlegt, beruht aber nur auf sich selbst.
why-no-reason-survives = : Sie ist nicht widerlegt, aber kein Grund dafür hält stand.
why-contrary = Diese Behauptung kann nicht bestehen neben { $claim }
why-contrary-same = , obwohl beide als eine Aussage gelten
why-that-weighs-more = ; jene wiegt nach dem Urteil der Karte schwerer
why-this-weighs-more = ; diese Behauptung wiegt nach dem Urteil der Karte schwerer
why-contraries-more = Auch neben { $count } weiteren kann diese Behauptung nicht bestehen.

## Gründe und Einwände

why-reason = { $place ->
    [start] Der Grund { $claims }
   *[inside] der Grund { $claims }
}
why-joint-reason = { $place ->
    [start] Der gemeinsame Grund { $claims }
   *[inside] der gemeinsame Grund { $claims }
}
why-objection = { $place ->
    [start] Der Einwand { $claims }
   *[inside] der Einwand { $claims }
}
why-objections = die Einwände { $claims }
why-joint-objection = { $place ->
    [start] Der gemeinsame Einwand { $claims }
   *[inside] der gemeinsame Einwand { $claims }
}
why-to-step = {" "}gegen den Schritt von { $claims }
why-to-objection = {" "}gegen den Einwand { $claims }
why-about-step = , zum Schritt von { $claims }
why-about-objection = , zum Einwand { $claims }
why-reasons-stand = Diese Gründe stehen: { $steps }.
why-objections-stand = Diese Einwände stehen: { $steps }.
why-reasons-stand-too = Auch diese Gründe stehen: { $steps }.
why-objections-stand-too = Auch diese Einwände stehen: { $steps }.
why-more-reasons = { $fate ->
    [open] { $count } weitere Gründe sind offen.
    [lighter] { $count } weitere Gründe wiegen nach dem Urteil der Karte leichter.
    [fall] { $count } weitere Gründe fallen.
   *[stand] { $count } weitere Gründe stehen.
}
why-more-objections = { $fate ->
    [open] { $count } weitere Einwände sind offen.
    [lighter] { $count } weitere Einwände wiegen nach dem Urteil der Karte leichter.
    [fall] { $count } weitere Einwände fallen.
   *[stand] { $count } weitere Einwände stehen.
}
why-stands = {" "}steht
why-falls = {" "}fällt
why-weighs-less = {" "}wiegt nach dem Urteil der Karte leichter
why-being-itself = , denn er ist selbst { $status }
why-because-premise = , weil { $claim } { $status } ist
why-because-objection = , weil ein Einwand gegen diesen Schritt, { $objection }, steht
why-because-target = , weil steht, wogegen er spricht
why-because-circle = , weil er im Kreis läuft: { $circle }
why-open-itself = {" "}ist offen, denn er ist selbst umstritten
why-open-premises = { $count ->
    [one] {" "}ist offen, weil { $claims } umstritten ist
   *[other] {" "}ist offen, weil { $claims } umstritten sind
}
why-open-objections-to-step = { $count ->
    [one] {" "}ist offen, weil ein Einwand gegen diesen Schritt, { $objections }, dagegensteht
   *[other] {" "}ist offen, weil Einwände gegen diesen Schritt dagegenstehen: { $objections }
}
why-and-objections-to-step = { $count ->
    [one] ; und weil ein Einwand gegen diesen Schritt, { $objections }, dagegensteht
   *[other] ; und weil Einwände gegen diesen Schritt dagegenstehen: { $objections }
}
why-open-as-objections = { $count ->
    [one] {" "}ist offen, weil ein Einwand gegen diesen Schritt offen ist
   *[other] {" "}ist offen, weil Einwände gegen diesen Schritt offen sind
}
why-against-each-other = {" "}und { $target } stehen gegeneinander
why-would-settle = { $how ->
    [all-the-same] ; hält er dennoch, entscheidet er die Frage
   *[plainly] ; hält er, entscheidet er die Frage
}
why-would-weigh-more = { $how ->
    [all-the-same] ; hält er dennoch, wiegt er nach dem Urteil der Karte schwerer
   *[plainly] ; hält er, wiegt er nach dem Urteil der Karte schwerer
}
why-circle-first = { $one } stützt sich auf { $other }
why-circle-next = , { $one } auf { $other }
why-circle-last = {" "}und { $one } auf { $other }
why-circle-goes-on = , und so weiter, bis etwas davon wiederkehrt
why-left-out = { $count ->
    [one] Ein weiterer Einwand gegen einen Schritt wird hier nicht erzählt.
   *[other] { $count } weitere Einwände gegen Schritte werden hier nicht erzählt.
}

## Was keine Wirkung hat

why-doubts = { $count ->
    [one] Ein Zweifel wird geäußert, der für sich genommen nichts umwirft: { $doubts }.
   *[other] Zweifel werden geäußert, die für sich genommen nichts umwerfen: { $doubts }.
}
why-conceded = {" "}wird von der anderen Seite eingeräumt und wirft nichts um.
why-conceded-more = { $count } weitere Einwände werden von der anderen Seite eingeräumt.
why-cause = { $count ->
    [one] { $claims } sagt, warum es so ist, nicht dass es so ist.
   *[other] { $claims } sagen, warum es so ist, nicht dass es so ist.
}
why-causes-more = { $count } weitere Ursachen werden genannt.
