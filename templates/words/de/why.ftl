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
# Wessen Wort eine Behauptung ist, die niemand aufstellt.
why-unsaid = kein Text sagt es; die Karte ergänzt es
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
why-put-forward = : Sie wird genommen, wie sie vorgebracht ist, ohne Begründung
why-supplied = : Kein Text sagt es, die Karte selbst ergänzt sie
why-no-objection-prevails = , und kein Einwand dagegen setzt sich durch
why-nobody-disputes = , und niemand bestreitet sie hier
why-nothing-against = , und auf der Karte spricht nichts dagegen
why-given = : Nach der Karte steht sie auch ohne Grund
why-supposed-granted = { $claim } soll gelten, wie Sie es wünschen, was immer dagegen spricht.
why-supposed-rejected = { $claim } ist beiseitegelassen, wie Sie es wünschen, was immer dafür spricht.
why-supposed-withheld = : Niemand, dessen Wort hier zählt, stellt sie als Tatsache auf, und nichts anderes spricht dafür.
why-carried = : Sie wird getragen von { $reasons }
why-given-besides = ; nach der Karte steht sie auch, wenn jeder Grund für sie fällt, so dass nur etwas gegen sie sie umwerfen könnte
why-each = { $together ->
    [yes] { $claims } zusammen
   *[no] { $claims }
}
why-put-as = { $stronger ->
    [yes] { $strength ->
        [can] Die Karte nimmt diese Behauptung in ihrer vorsichtigen Form, als etwas, das sein kann; eine Quelle sagt es auch stärker.
       *[might] Die Karte nimmt diese Behauptung in ihrer vorsichtigen Form, als etwas, das sein könnte; eine Quelle sagt es auch stärker.
    }
   *[no] { $strength ->
        [can] Diese Behauptung wird als etwas vorgebracht, das sein kann, nicht als etwas, das ist.
       *[might] Diese Behauptung wird als etwas vorgebracht, das sein könnte, nicht als etwas, das ist.
    }
}
why-no-reason = Ein Grund für diese Behauptung wird nicht genannt.
why-weakest = { $strength ->
    [can] { $claim } steht nur als etwas, das sein kann.
   *[might] { $claim } steht nur als etwas, das sein könnte.
}
why-weakest-of-best = { $strength ->
    [can] Selbst im besten Grund für diese Behauptung steht { $claim } nur als etwas, das sein kann.
   *[might] Selbst im besten Grund für diese Behauptung steht { $claim } nur als etwas, das sein könnte.
}
why-restatements = Die Karte nimmt diese Behauptung als gleichbedeutend mit { $claims }; was hier steht, gilt für beide.
# Warum ein Grund oder Einwand zählt, in den Worten der Karte, die hinter einem Doppelpunkt folgen.
why-link = { $kind ->
    [against] Warum das dagegen spricht
   *[for] Warum das dafür spricht
}
why-link-of = { $kind ->
    [against-that] { $count ->
        [one] Warum { $claims } dem widerspricht
       *[other] Warum { $claims } zusammen dem widersprechen
    }
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
# Warum Behauptungen nicht nebeneinander bestehen können, in den Worten der Karte, die hinter einem Doppelpunkt folgen.
why-not-both = Warum die beiden nicht nebeneinander bestehen können
why-not-both-of = Warum diese Behauptung nicht neben { $claims } bestehen kann
why-cannot-both = : Sie kann nicht neben { $claims } bestehen
why-nor-can-both = , und sie kann nicht neben { $claims } bestehen
why-says-both = , obwohl { $voice } beides sagt
why-no-weight = ; was schwerer wiegt, sagt die Karte nicht
why-no-weight-of = { $kind ->
    [objections] { $count ->
        [one] ; ob er schwerer wiegt als die Behauptung, sagt die Karte nicht
       *[other] ; ob sie schwerer wiegen als die Behauptung, sagt die Karte nicht
    }
   *[contraries] { $count ->
        [one] ; welche der beiden gilt, sagt die Karte nicht
       *[other] ; welche davon gilt, sagt die Karte nicht
    }
}
why-all-open = { $count ->
    [one] : Es ist offen, ob der Grund dafür zählt, und auch, was dagegen spricht, ist offen: { $against }
   *[other] : Es ist offen, ob irgendein Grund dafür zählt, und auch, was dagegen spricht, ist offen: { $against }
}
# Weitere Einwände, die stehen oder fallen können, hinter denen, die stehen.
why-open-besides = { $count ->
    [one] ; ein weiterer Einwand ist selbst offen: { $objections }
   *[other] ; { $count } weitere Einwände sind selbst offen: { $objections }
}
# Von Einwänden, die stehen, und anderen, die es vielleicht tun.
why-none-may-prevail = {" "}Die Behauptung steht nur, wenn keiner dieser Einwände sich durchsetzt
why-open-objection = , weil offen ist, ob { $objection } hält
why-contested-objection = : Gegen sie spricht { $objection }. Dieser Einwand ist selbst umstritten
why-contested-objections = : Diese Einwände sprechen dagegen und sind selbst umstritten: { $objections }
why-against-that = { $count ->
    [one] , denn gegen ihn spricht { $claims }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    }
   *[other] , denn gegen ihn sprechen { $claims }{ $alike ->
        [yes] { $count ->
            [2] {" "}(beide { $status })
           *[other] {" "}(alle { $status })
        }
       *[no] {""}
    }
}
why-against-that-contrary = , denn er kann nicht neben { $claims }{ $alike ->
    [yes] {" "}({ $status })
   *[no] {""}
} bestehen
why-against-that-too = , denn es ist umstritten, worauf er beruht
why-against-objection = { $count ->
    [one] { $objection } ist umstritten, denn dagegen spricht { $claims }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    }
   *[other] { $objection } ist umstritten, denn dagegen sprechen { $claims }{ $alike ->
        [yes] { $count ->
            [2] {" "}(beide { $status })
           *[other] {" "}(alle { $status })
        }
       *[no] {""}
    }
}
why-open-bearing = { $count ->
    [one] { $alike ->
        [yes] : Der Einwand { $claims } ist { $status }, aber es ist offen, ob er hier zählt
       *[no] : Der Einwand { $claims } steht, aber es ist offen, ob er hier zählt
    }
   *[other] { $alike ->
        [yes] : { $claims } sind { $status }, aber es ist offen, ob sie zusammen als Einwand zählen
       *[no] : { $claims } stehen, aber es ist offen, ob sie zusammen als Einwand zählen
    }
}
why-open-objections = , weil offen ist, ob diese Einwände zählen: { $objections }
why-open-contraries = { $count ->
    [one] : Sie kann nicht neben { $claims } bestehen, und ob das gilt, ist offen
   *[other] : Sie kann neben keiner dieser Behauptungen bestehen, und ob eine davon gilt, ist offen: { $claims }
}
why-only-open-reason = { $count ->
    [one] , und zwar nur, weil offen ist, ob der Grund dafür zählt
   *[other] , und zwar nur, weil offen ist, ob irgendein Grund dafür zählt
}
why-only-premises = { $joint ->
    [yes] { $count ->
        [one] , weil { $left ->
            [yes] in dem einen Grund, der ihr bleibt,
           *[no] in ihrem Grund
        } etwas umstritten ist: { $claims } in { $reason } zusammen
       *[other] , weil { $left ->
            [yes] in dem einen Grund, der ihr bleibt,
           *[no] in ihrem Grund
        } mehreres umstritten ist: { $claims } in { $reason } zusammen
    }
   *[no] , weil { $left ->
        [yes] der eine Grund, der ihr bleibt,
       *[no] der Grund dafür
    } selbst umstritten ist: { $claims }
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
why-and-settles = {" "}und entscheidet nach dem Urteil der Karte die Frage
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
why-to-step = {" "}dagegen, { $step } als Grund zu zählen,
why-to-objection = {" "}dagegen, { $step } als Einwand zu zählen,
why-beginning = { $claim } und was dazugehört
why-reasons-stand = Diese Gründe stehen:
why-reasons-stand-too = { $count ->
    [one] Auch dieser Grund würde sie tragen:
   *[other] Auch jeder dieser Gründe würde sie tragen:
}
why-objections-stand = Diese Einwände stehen:
why-objections-stand-too = Auch diese Einwände stehen und sprechen gegen sie:
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
# Ein Schritt, wie immer es mit seinen Prämissen steht: Er ist kein Grund oder kein Einwand.
why-does-not-count = { $kind ->
    [objection] {" "}zählt hier nicht als Einwand
   *[reason] {" "}zählt hier nicht als Grund
}
why-weighs-less = {" "}wiegt nach dem Urteil der Karte leichter
why-being-set-aside = , denn er ist beiseitegelassen, wie Sie es wünschen
why-because-set-aside = , weil { $claim } beiseitegelassen ist, wie Sie es wünschen
why-being-itself = , denn er ist selbst { $status }
why-because-premise = , weil { $claim } { $status } ist
why-because-objection = : Dagegen spricht { $objection }
why-because-target = , weil hier schwerer wiegen soll, wogegen er spricht
why-because-circle = , weil er im Kreis läuft: { $circle }
why-open-itself = {" "}ist offen, denn er ist selbst umstritten
why-open-themselves = { $kind ->
    [objections] Diese Einwände sind offen, denn sie sind selbst umstritten:
   *[reasons] Diese Gründe sind offen, denn sie sind selbst umstritten:
}
why-open-alike = { $kind ->
    [objections] Diese Einwände sind offen, alle weil { $premises } umstritten { $count ->
        [one] ist
       *[other] sind
    }:
   *[reasons] Diese Gründe sind offen, alle weil { $premises } umstritten { $count ->
        [one] ist
       *[other] sind
    }:
}
why-whether = { $open ->
    [yes] { $count ->
        [one] { $claims } ist { $status }, aber es ist offen, ob das
       *[other] { $alike ->
            [yes] { $claims } sind { $status }, aber es ist offen, ob sie zusammen
           *[no] { $claims } stehen, aber es ist offen, ob sie zusammen
        }
    }
   *[no] { $count ->
        [one] Hinzu kommt, dass { $claims } ({ $status })
       *[other] { $alike ->
            [yes] Hinzu kommt, dass { $claims } (alle { $status }) zusammen
           *[no] Hinzu kommt, dass { $claims } zusammen
        }
    }
}
why-counts = { $kind ->
    [against] { $count ->
        [one] {" "}gegen diese Behauptung zählt
       *[other] {" "}gegen diese Behauptung zählen
    }
   *[for] { $count ->
        [one] {" "}für diese Behauptung zählt
       *[other] {" "}für diese Behauptung zählen
    }
}
why-counts-against = { $count ->
    [one] {" "}dagegen spricht, { $step } als { $kind ->
        [objection] Einwand
       *[reason] Grund
    } zu zählen
   *[other] {" "}dagegen sprechen, { $step } als { $kind ->
        [objection] Einwand
       *[reason] Grund
    } zu zählen
}
why-open-premises = { $count ->
    [one] {" "}ist offen, weil { $claims } umstritten ist
   *[other] {" "}ist offen, weil { $claims } umstritten sind
}
why-open-objections-to-step = { $count ->
    [one] : Dagegen spricht { $objections }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    }
   *[other] : Dagegen sprechen { $objections }{ $alike ->
        [yes] { $count ->
            [2] {" "}(beide { $status })
           *[other] {" "}(alle { $status })
        }
       *[no] {""}
    }
}
why-and-objections-to-step = { $count ->
    [one] ; außerdem spricht { $objections }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    } dagegen, ihn überhaupt als { $kind ->
        [objection] Einwand
       *[reason] Grund
    } zu zählen
   *[other] ; außerdem sprechen { $objections }{ $alike ->
        [yes] { $count ->
            [2] {" "}(beide { $status })
           *[other] {" "}(alle { $status })
        }
       *[no] {""}
    } dagegen, ihn überhaupt als { $kind ->
        [objection] Einwand
       *[reason] Grund
    } zu zählen
}
why-open-as-objections = { $count ->
    [one] , weil offen ist, ob { $objections } dagegen spricht
   *[other] , weil offen ist, ob das dagegen spricht: { $objections }
}
why-open-by-contested = , weil selbst umstritten ist, was dagegen spricht: { $objections }
why-against-each-other = {" "}steht; dagegen steht { $target }
why-would-settle = { $how ->
    [all-the-same] ; hält er dennoch, entscheidet er nach dem Urteil der Karte die Frage
   *[plainly] ; hält er, entscheidet er nach dem Urteil der Karte die Frage
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
    [one] Ein Zweifel, den die Karte nicht als Einwand zählt:
   *[other] Zweifel, die die Karte nicht als Einwände zählt:
}
# Welche Gründe oder Einwände ein Zweifel oder ein Zugeständnis betrifft, am Anfang eines Eintrags.
why-about = { $kind ->
    [undercut] zu { $steps }, vorgebracht gegen einen Grund oder Einwand:{" "}
    [objection] { $count ->
        [one] zum Einwand { $steps }:{" "}
        [2] zu den Einwänden { $steps }:{" "}
       *[other] zu { $count } der Einwände:{" "}
    }
   *[reason] { $count ->
        [one] zum Grund { $steps }:{" "}
        [2] zu den Gründen { $steps }:{" "}
       *[other] zu { $count } der Gründe:{" "}
    }
}
why-answered = {" "}(beantwortet durch { $claims })
why-disputed = {" "}(bestritten durch { $claims })
why-doubt-itself = {" "}(selbst { $status })
# Warum ein Grund, Einwand oder Zweifel einer ist, in den Worten der Karte, am Ende eines Eintrags.
why-since = {" "}– { $words }
why-conceded = Wer die Behauptung vertritt, gesteht der anderen Seite das Folgende zu, was hier nichts ändert:
why-conceded-by = { $voice } gesteht der anderen Seite das Folgende zu, was hier nichts ändert:
why-causes = { $count ->
    [one] Als Ursache genannt, die sie erklärt und kein Grund ist, sie zu glauben:
   *[other] Als Ursachen genannt, die sie erklären und keine Gründe sind, sie zu glauben:
}
why-cause-stands = {" "}({ $status })
why-cause-doubted = {" "}(dass dies die Ursache ist, wird bezweifelt: { $claims })

## Die Teile einer Antwort

why-part = { $bearing ->
    [for] Dafür
    [also-for] Auch dafür
    [against] Dagegen
   *[also-against] Auch dagegen
}

## Der Fuß einer Antwort

why-legend = Was diese Wörter bedeuten:
why-legend-line = { $term }: { $meaning }
why-told-above = Oben erzählt.
why-see-readings = --readings stellt diese Wege nebeneinander, und elenchus cruxes { $claim } sagt, was sie entscheiden würde.
why-further = --depth { $depth } geht einen Schritt weiter in das hinein, worauf dies beruht.
why-in-turn = Mehr zu den Behauptungen, die oben genannt sind:
