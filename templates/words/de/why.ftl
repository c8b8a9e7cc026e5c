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
why-opening = { $strength ->
    [can] { $claim } ist { $status }, als etwas, das sein kann
    [might] { $claim } ist { $status }, als etwas, das sein könnte
    [put-as-can] { $claim } ist { $status }, obwohl selbst nur als etwas vorgebracht, das sein kann
    [put-as-might] { $claim } ist { $status }, obwohl selbst nur als etwas vorgebracht, das sein könnte
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
why-supplied = : Kein Text sagt es, sie wurde in der Karte ergänzt
why-no-objection-prevails = , und kein Einwand dagegen setzt sich durch
why-nobody-disputes = , und niemand bestreitet sie hier
why-nothing-against = , und auf der Karte spricht nichts dagegen
why-taken-as-given = : Sie stünde auch ohne die Gründe, die dafür genannt werden
why-supposed-granted = : Sie soll gelten, wie Sie es wünschen, was immer dagegen spricht.
why-supposed-rejected = { $claim } ist beiseitegelassen, wie Sie es wünschen, was immer dafür spricht.
why-supposed-withheld = : Niemand, dessen Wort hier zählt, stellt sie als Tatsache auf, und nichts anderes spricht dafür.
why-carried = : Sie wird getragen von { $reasons }
why-given-and-carried = : Sie stünde auch ohne Gründe; außerdem wird sie getragen von { $reasons }
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
    [can] Die Behauptung selbst wird nur als etwas vorgebracht, das so sein kann.
   *[might] Die Behauptung selbst wird nur als etwas vorgebracht, das so sein könnte.
}
why-weakest = { $strength ->
    [can] { $claim } steht nur als etwas, das sein kann.
   *[might] { $claim } steht nur als etwas, das sein könnte.
}
why-weakest-of-best = { $strength ->
    [can] Selbst im besten Grund für diese Behauptung steht { $claim } nur als etwas, das sein kann.
   *[might] Selbst im besten Grund für diese Behauptung steht { $claim } nur als etwas, das sein könnte.
}
why-restatements = Diese Behauptung gilt als gleichbedeutend mit { $claims }.
# Warum ein Grund oder Einwand zählt, in den Worten der Karte, die hinter einem Doppelpunkt folgen.
why-link = { $kind ->
    [against] Warum das dagegen spricht
   *[for] Warum das dafür spricht
}
why-link-of = { $kind ->
    [against] { $count ->
        [one] Warum { $claims } dagegen spricht
       *[other] Warum { $claims } zusammen dagegen sprechen
    }
   *[for] { $count ->
        [one] Warum { $claims } dafür spricht
       *[other] Warum { $claims } zusammen dafür sprechen
    }
}

## Konflikte

why-both-stand = : Gegen sie spricht { $objection }, und der steht
why-all-stand = : Gegen sie sprechen die Einwände { $objections }, und die stehen
why-so-do = : Gegen sie sprechen { $objections }, und die stehen
why-cannot-both = : Sie kann nicht neben { $claims } bestehen
why-nor-can-both = , und sie kann nicht neben { $claims } bestehen
why-says-both = , obwohl { $voice } beides sagt
why-no-weight = ; was schwerer wiegt, sagt die Karte nicht
why-all-open = : Es ist offen, ob ein Grund dafür hält und ob hält, was dagegen spricht
why-open-objection = , weil offen ist, ob { $objection } hält
why-contested-objection = : Gegen sie steht { $objection }, und der ist selbst umstritten
why-contested-objections = , weil diese Einwände selbst umstritten sind: { $objections }
why-against-that = { $count ->
    [one] ; gegen ihn spricht { $claims }
   *[other] ; gegen ihn sprechen { $claims }
}
why-in-turn = Diese Behauptung spricht ihrerseits gegen { $claims }.
why-open-bearing = { $count ->
    [one] , weil offen ist, ob { $claims } ({ $status }) dagegen zählt
   *[other] , weil offen ist, ob { $claims } (alle { $status }) zusammen dagegen zählen
}
why-open-bearing-of-any = { $count ->
    [one] , weil offen ist, ob { $claims } dagegen zählt
   *[other] , weil offen ist, ob { $claims } zusammen dagegen zählen
}
why-open-objections = , weil offen ist, ob diese Einwände zählen: { $objections }
why-open-contraries = , weil etwas offen ist, das nicht daneben bestehen kann: { $claims }
why-only-open-reason = , und zwar nur, weil offen ist, ob ein Grund dafür hält
why-only-premises = { $count ->
    [one] , und zwar nur, weil ihre Grundlage es ist: { $claims }
   *[other] , und zwar nur, weil ihre Grundlagen es sind: { $claims }
}
why-only-what-it-rests-on = , und zwar nur, weil umstritten ist, worauf sie beruht
why-objection-stands = { $reasons ->
    [fall] : Kein Grund dafür hält stand, und { $objection } steht
   *[may-survive] : { $objection } steht
}
why-contrary-stands = { $reasons ->
    [fall] : Kein Grund dafür hält stand; unvereinbar damit ist { $claim }, und das steht
   *[may-survive] : Unvereinbar damit ist { $claim }, und das steht
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
why-said-in = {" "}(gesagt { $year })
why-to-step = {" "}dagegen, { $claims } als Grund zu zählen,
why-to-objection = {" "}dagegen, { $claims } als Einwand zu zählen,
why-about-step = {" "}zur Frage, ob { $claims } als Grund { $count ->
    [one] zählt
   *[other] zählen
}
why-about-objection = {" "}zur Frage, ob { $claims } als Einwand { $count ->
    [one] zählt
   *[other] zählen
}
why-about-several = { $kind ->
    [objections] {" "}zur Frage, ob { $count } der Einwände zählen
   *[reasons] {" "}zur Frage, ob { $count } der Gründe zählen
}
why-reasons-stand = Diese Gründe stehen: { $steps }.
why-objections-stand = Diese Einwände stehen: { $steps }.
why-reasons-stand-too = Die anderen Gründe, die stehen: { $steps }.
why-objections-stand-too = Die anderen Einwände: { $steps }.
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
why-because-objection = { $kind ->
    [objection] : Dagegen, ihn als Einwand zu zählen, steht { $objection }
   *[reason] : Dagegen, ihn als Grund zu zählen, steht { $objection }
}
why-because-target = , weil hier schwerer wiegen soll, wogegen er spricht
why-because-circle = , weil er im Kreis läuft: { $circle }
why-open-itself = {" "}ist offen, denn er ist selbst umstritten
why-open-themselves = { $kind ->
    [objections] Diese Einwände sind offen, denn sie sind selbst umstritten: { $steps }.
   *[reasons] Diese Gründe sind offen, denn sie sind selbst umstritten: { $steps }.
}
why-open-alike = { $kind ->
    [objections] { $steps-count } Einwände sind offen, alle weil { $premises } umstritten { $count ->
        [one] ist
       *[other] sind
    }: { $steps }.
   *[reasons] { $steps-count } Gründe sind offen, alle weil { $premises } umstritten { $count ->
        [one] ist
       *[other] sind
    }: { $steps }.
}
why-whether = { $count ->
    [one] Ob { $claims } ({ $status })
   *[other] Ob { $claims } (alle { $status })
}
why-whether-any = Ob { $claims }
why-counts = { $kind ->
    [against] { $count ->
        [one] {" "}gegen diese Behauptung zählt, ist offen
       *[other] {" "}zusammen gegen diese Behauptung zählen, ist offen
    }
   *[for] { $count ->
        [one] {" "}für diese Behauptung zählt, ist offen
       *[other] {" "}zusammen für diese Behauptung zählen, ist offen
    }
}
why-counts-against = { $count ->
    [one] {" "}dagegen spricht, { $claims } als { $kind ->
        [objection] Einwand
       *[reason] Grund
    } zu zählen, ist offen
   *[other] {" "}zusammen dagegen sprechen, { $claims } als { $kind ->
        [objection] Einwand
       *[reason] Grund
    } zu zählen, ist offen
}
why-open-premises = { $count ->
    [one] {" "}ist offen, weil { $claims } umstritten ist
   *[other] {" "}ist offen, weil { $claims } umstritten sind
}
why-open-objections-to-step = { $count ->
    [one] : Dagegen spricht { $objections }
   *[other] : Dagegen sprechen { $objections }
}
why-and-objections-to-step = { $count ->
    [one] ; außerdem spricht { $objections } dagegen, ihn überhaupt zu zählen
   *[other] ; außerdem spricht dagegen, ihn überhaupt zu zählen: { $objections }
}
why-open-as-objections = { $count ->
    [one] , weil offen ist, ob { $objections } dagegen spricht
   *[other] , weil offen ist, ob das dagegen spricht: { $objections }
}
why-open-by-contested = , weil selbst umstritten ist, was dagegen spricht: { $objections }
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
    [one] Ein Zweifel, der für sich genommen nichts umwirft: { $doubts }.
   *[other] Zweifel, die für sich genommen nichts umwerfen: { $doubts }.
}
why-conceded = Eingeräumt wird, ohne dass es hier etwas ändert: { $points }.
why-conceded-by = { $voice } räumt ein, ohne dass es hier etwas ändert: { $points }.
why-cause = { $count ->
    [one] { $claims } sagt, warum es so ist, nicht dass es so ist.
   *[other] { $claims } sagen, warum es so ist, nicht dass es so ist.
}
why-causes-more = { $count } weitere Ursachen werden genannt.

## Der Fuß einer Antwort

why-legend = Was diese Wörter bedeuten:
why-legend-line = { $term }: { $meaning }
why-told-above = Oben erzählt.
why-see-readings = Wie viele es sind, sagt nichts darüber, wie wahrscheinlich eine ist; --readings stellt sie nebeneinander.
why-further = Mit --depth { $depth } wird auch erzählt, warum die zuletzt genannten Behauptungen stehen oder fallen.
