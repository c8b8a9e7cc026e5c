# Das Seminarblatt.

seminar-title = Seminarblatt
seminar-nav = Seiten
seminar-the-map = Die Karte
seminar-contents = Auf diesem Blatt
seminar-present = Schritt für Schritt auf der Leinwand
seminar-sources = Genannte Quellen
seminar-link-to = Seminarbogen
seminar-encoded = Die Karte wurde gelesen und aufgezeichnet von { $encoder }{ $on ->
    [none] .
   *[other] , { $on }.
}
seminar-reads = Hauptquelle: „{ $source }“.
seminar-reading = Eine Karte ist die Lesart eines Menschen. Dieses Blatt zeigt, was auf beiden Seiten gesagt wird und wie es zusammenhängt, nicht, wer recht hat. Die Nummern sind die der Behauptungen auf der Seite der Karte.

seminar-motion = Die These zur Debatte
cruxes-motion = Diese Behauptung ist hier die These, um die gestritten wird.
seminar-motions = Die Thesen zur Debatte
seminar-motion-numbered = These { $number }
seminar-question = Die Frage
seminar-no-thesis = Die Karte nennt keine These. Zur Debatte steht die Behauptung, die ihre Gliederung anführt.
seminar-no-claims = Die Karte hat noch keine Behauptungen; es gibt also nichts zu debattieren.
seminar-more-motions = { $count ->
    [one] Die Karte hat eine weitere These, die dieses Blatt auslässt.
   *[other] Die Karte hat { $count } weitere Thesen, die dieses Blatt auslässt.
}
seminar-debated = { $open ->
    [0] Keine der Thesen ist auf der Karte offen. Dieses Blatt debattiert These { $number }.
    [one] Dieses Blatt debattiert These { $number }: Sie ist offen, die andere ist es auf der Karte nicht.
   *[other] Beide Thesen sind offen. Dieses Blatt debattiert These { $number }; die andere ist für eine zweite Stunde.
}

seminar-common = Gemeinsamer Boden
seminar-common-intro = Beide Seiten verwenden dies, oder eine gesteht es zu. Lesen Sie es mit der Angabe vor, von wem es stammt, und fragen Sie, ob jemand widerspricht.
seminar-common-empty = Die Karte hat keine Behauptung, die beide Seiten verwenden, und keine, die eine Seite der anderen zugesteht. Bitten Sie jede Gruppe, der anderen vor Beginn eine Behauptung zuzugestehen.
seminar-common-few = Das ist wenig. Lassen Sie vor Beginn jede Gruppe eine Behauptung der anderen nennen, die sie ihr zugesteht.
seminar-common-both = beide Seiten verwenden es
seminar-common-granted = Seite { $side } gesteht es zu
seminar-common-by-encoder = in der Karte zugestanden, und keine Seite streitet darüber
seminar-says = so { $voice }
seminar-as-reported = wie { $voice } berichtet
seminar-article-says = so „{ $title }“
seminar-left-out = { $count ->
    [one] Eine weitere steht auf der Seite der Karte.
   *[other] { $count } weitere stehen auf der Seite der Karte.
}
seminar-one-sided = Von einer Seite vorgebracht und hier unbeantwortet: Widerspricht jemand?
seminar-one-sided-intro = Zugestanden hat dies niemand. Auf der Karte spricht nichts dagegen; das kann daran liegen, dass niemand die Antwort aufgeschrieben hat. Lesen Sie jedes mit der Angabe vor, von wem es stammt.
seminar-one-sided-by = Seite { $side } verwendet es

seminar-cases = Was am stärksten für jede Seite spricht
seminar-cases-intro = Beide Seiten haben gleich viel Platz, wie viel die Karte auch für sie hat. Zuerst kommt, was die These am unmittelbarsten betrifft, dann, wofür Gründe genannt sind, in der Reihenfolge der Karte. Was nur in der Karte angemerkt ist, kommt zuletzt.
seminar-side = Seite { $side }
seminar-holds = { $side }
seminar-for = Für die These
seminar-against = Gegen die These
seminar-other-sides = { $count ->
    [one] Die Karte nennt eine weitere Seite, die dieses Blatt zu den Gegnern der These zählt:
   *[other] Die Karte nennt { $count } weitere Seiten, die dieses Blatt zu den Gegnern der These zählt:
}
seminar-also = zusammen mit
seminar-because = weil
seminar-warrant = Warum das zählt:
seminar-no-source = keine Quelle genannt
seminar-supplied = vom Verfasser der Karte ergänzt
seminar-through = über { $voices }
seminar-from-map = aus der Karte „{ $map }“
seminar-standing = { $standing ->
    [stands] hält stand
    [open] auf der Karte umstritten
   *[falls] auf der Karte beantwortet
}
seminar-undecided = { $kind ->
    [reason] ob es das trägt, ist offen
   *[objection] ob es sich durchsetzt, ist offen
}
seminar-weak-left-out = { $count ->
    [one] Eine weitere schwach belegte Behauptung steht auf der Seite der Karte.
   *[other] { $count } weitere schwach belegte Behauptungen stehen auf der Seite der Karte.
}
seminar-blank = Die Karte hat keinen weiteren Punkt für diese Seite. Schreiben Sie einen auf:
seminar-points-left-out = { $count ->
    [one] Ein weiterer Punkt für diese Seite steht auf der Karte.
   *[other] { $count } weitere Punkte für diese Seite stehen auf der Karte.
}
seminar-about-motion = { $kind ->
    [reason] Ein Grund für { $number ->
        [0] die These
       *[other] These { $number }
    }
    [doubt] Ein Zweifel an { $number ->
        [0] der These
       *[other] These { $number }
    }
    [contrary] Unvereinbar mit { $number ->
        [0] der These
       *[other] These { $number }
    }
   *[objection] Ein Einwand gegen { $number ->
        [0] die These selbst
       *[other] These { $number }
    }
}
seminar-about-claim = { $kind ->
    [reason] Ein Grund für: „{ $claim }“
    [doubt] Ein Zweifel an: „{ $claim }“
    [contrary] Unvereinbar mit: „{ $claim }“
   *[objection] Ein Einwand gegen: „{ $claim }“
}
seminar-about-objection = { $kind ->
    [doubt] Ein Zweifel, ob dieser Einwand zählt: „{ $claim }“
   *[objection] Eine Antwort auf den Einwand „{ $claim }“
}
seminar-about-step = { $kind ->
    [doubt] Ein Zweifel, ob „{ $claim }“ aus { $reasons } folgt
   *[objection] Bestreitet, dass „{ $claim }“ aus { $reasons } folgt
}
seminar-about-step-to-motion = { $kind ->
    [doubt] Ein Zweifel, ob die These aus { $reasons } folgt
   *[objection] Bestreitet, dass die These aus { $reasons } folgt
}
seminar-about-below = { $about }, zu These { $number }
seminar-cannot-argue = Seite { $side } kann diese These aus der Karte nicht debattieren.
seminar-missing-for = Es fehlt ein Grund für „{ $motion }“: Nichts auf der Karte führt dorthin.
seminar-missing-against = Es fehlt ein Einwand gegen „{ $motion }“, gegen einen Grund dafür oder gegen etwas, worauf diese Gründe beruhen.
seminar-missing-start = Ein Anfang wäre: Was spricht gegen „{ $claim }“?
seminar-only-answered = Seite { $side } kann diese These nur mit Punkten debattieren, auf die die Karte selbst antwortet.
seminar-only-doubts = Seite { $side } kann aus der Karte Zweifel anmelden, hat dort aber keinen Einwand, der etwas umstieße.
seminar-balance = Was die Karte für jede Seite hat
seminar-balance-side = Seite
seminar-balance-claims = Behauptungen
seminar-balance-count = { $borrowed ->
    [0] { $claims }
   *[other] { $claims } hier, { $borrowed } aus anderen Karten
}
seminar-balance-sourced = Mit Quelle
seminar-balance-sources = Verschiedene Quellen
seminar-balance-objections = Vorgebrachte Einwände und Zweifel
seminar-lopsided-claims = Behauptungen hat die Karte für Seite { $fuller } { $more }, für Seite { $thinner } { $less }. So wurde gelesen und aufgezeichnet; ein Urteil ist das nicht: Geben Sie Seite { $thinner } dieselbe Zeit, und Zeit, nach mehr zu suchen.
seminar-lopsided-sourced = Behauptungen mit Quelle hat Seite { $fuller } { $more }, Seite { $thinner } { $less }; der Anteil ist kleiner. Fragen Sie Seite { $thinner }, wo sich ihre Behauptungen nachschlagen ließen.
seminar-lopsided-objections = Einwände und Zweifel bringt Seite { $fuller } { $more } vor, Seite { $thinner } { $less }. Lassen Sie Seite { $thinner } Zeit, Antworten zu finden.

seminar-decisive = Was die These entscheidet
seminar-decisive-intro = Wo zwei Behauptungen gegeneinanderstehen und die Karte nicht sagt, welche schwerer wiegt, ist ein Konflikt offen. Einer davon ist hier für das Gespräch ausgewählt.
seminar-decides-open = Auf der Karte ist die These offen.
seminar-crux = Darüber sollte gesprochen werden
seminar-crux-why = Warum darüber:
seminar-crux-ask = Fragen Sie:
seminar-crux-then = Was daran hängt:
seminar-crux-why-both = Jede Seite trägt ein Ende dieses Konflikts vor.
seminar-crux-why-one = Ein Ende dieses Konflikts wird vorgetragen, und seine Entscheidung hilft, die These zu entscheiden.
seminar-crux-why-points = Hier treffen die Punkte der beiden Seiten aufeinander.
seminar-crux-why-neither = Keine Seite trägt diesen Konflikt vor, und doch hilft seine Entscheidung, die These zu entscheiden.
seminar-crux-why-double = Wer ihn gewinnt, gewinnt die Debatte.
seminar-crux-if = { $count ->
    [0] Setzt sich { $end } durch, so { $outcome ->
        [stands] hat die These Bestand
       *[falls] fällt die These
    }.
    [one] Setzt sich { $end } durch und wird ein weiterer offener Konflikt entsprechend entschieden, so { $outcome ->
        [stands] hat die These Bestand
       *[falls] fällt die These
    }.
   *[other] Setzt sich { $end } durch und werden { $count } weitere offene Konflikte entsprechend entschieden, so { $outcome ->
        [stands] hat die These Bestand
       *[falls] fällt die These
    }.
}
seminar-crux-if-not = { $count ->
    [0] Setzt sich { $end } nicht durch, so { $outcome ->
        [stands] hat die These Bestand
       *[falls] fällt die These
    }.
    [one] Setzt sich { $end } nicht durch und wird ein weiterer offener Konflikt entsprechend entschieden, so { $outcome ->
        [stands] hat die These Bestand
       *[falls] fällt die These
    }.
   *[other] Setzt sich { $end } nicht durch und werden { $count } weitere offene Konflikte entsprechend entschieden, so { $outcome ->
        [stands] hat die These Bestand
       *[falls] fällt die These
    }.
}
seminar-further = Ebenfalls offen
seminar-needs = Worauf die These nicht verzichten kann
seminar-crux-open = { $ways ->
    [0] Die These ist offen.
   *[other] Die These ist offen. Es folgt, was sie mit den wenigsten Entscheidungen entscheidet; längere Wege sind nicht aufgeführt.
}
seminar-crux-too-large = Die These ist offen; sie hängt aber von so vielen umstrittenen Behauptungen ab, dass nicht ermittelt wurde, was sie entscheidet.
seminar-crux-granted = Die These wird ohne Begründung vorgebracht, und nichts auf der Karte setzt sich gegen sie durch; kein offener Konflikt entscheidet sie.
seminar-crux-granted-all-the-same = Die These gilt für sich genommen als gegeben, was immer aus den Gründen für sie wird, und nichts auf der Karte setzt sich gegen sie durch; kein offener Konflikt entscheidet sie.
seminar-crux-accepted = Auf der Karte hat die These Bestand, wie immer die offenen Konflikte entschieden werden: Ein Grund, der steht, trägt sie, und kein Einwand setzt sich durch.
seminar-crux-rejected = Auf der Karte fällt die These, wie die offenen Konflikte auch entschieden werden: Ein Einwand gegen sie hält stand, und nichts antwortet darauf.
seminar-crux-unsupported = Auf der Karte fällt die These, wie die offenen Konflikte auch entschieden werden: Kein Grund für sie bleibt übrig.
seminar-crux-outcome = { $ways ->
    [one] { $size ->
        [one] Die These { $outcome ->
            [stands] hat Bestand
           *[falls] fällt
        }, wenn gilt:
       *[other] Die These { $outcome ->
            [stands] hat Bestand
           *[falls] fällt
        }, wenn all dies gilt:
    }
   *[other] { $size ->
        [one] Die These { $outcome ->
            [stands] hat Bestand
           *[falls] fällt
        }, wenn eines davon gilt:
       *[other] Die These { $outcome ->
            [stands] hat Bestand
           *[falls] fällt
        }, wenn all dies gilt, auf einem dieser Wege:
    }
}
seminar-way = Weg { $number }
seminar-crux-never = { $count ->
    [one] Wie der offene Konflikt auch entschieden wird: Das allein macht nicht aus, dass die These { $outcome ->
        [stands] Bestand hat
       *[falls] fällt
    }.
   *[other] Wie die { $count } offenen Konflikte auch entschieden werden: Das allein macht nicht aus, dass die These { $outcome ->
        [stands] Bestand hat
       *[falls] fällt
    }.
}
seminar-crux-none = { $tried ->
    [0] Die Suche nach dem, was ausmachen würde, dass die These { $outcome ->
        [stands] Bestand hat
       *[falls] fällt
    }, dauerte zu lange und wurde abgebrochen.
    [one] Kein einzelner Konflikt macht durch seine Entscheidung aus, dass die These { $outcome ->
        [stands] Bestand hat
       *[falls] fällt
    }. Größere Mengen der { $count } wurden nicht geprüft.
   *[other] Keine Entscheidung von bis zu { $tried } der { $count } Konflikte macht aus, dass die These { $outcome ->
        [stands] Bestand hat
       *[falls] fällt
    }. Größere Mengen wurden nicht geprüft.
}
seminar-crux-unfinished = Es mag weitere Wege mit ebenso vielen Konflikten geben; die Suche wurde hier abgebrochen.
seminar-crux-more = { $count ->
    [one] Ein weiterer Weg mit ebenso vielen Konflikten ist hier ausgelassen.
   *[other] { $count } weitere Wege mit ebenso vielen Konflikten sind hier ausgelassen.
}
# Wie es dazu kommt: was entschieden ist, Behauptung um Behauptung, bis zur These.
seminar-story-first = { $outcome ->
    [stands] „{ $claim }“ hat dann Bestand
    [falls] „{ $claim }“ fällt dann
   *[open] es ist dann offen, ob „{ $claim }“ gilt
}
seminar-story-next = { $outcome ->
    [stands] { $before }, sodass „{ $claim }“ Bestand hat
    [falls] { $before }, sodass „{ $claim }“ fällt
   *[open] { $before }, sodass offen ist, ob „{ $claim }“ gilt
}
seminar-story-left-out = { $count ->
    [one] { $before }, und so weiter über eine weitere Behauptung
   *[other] { $before }, und so weiter über { $count } weitere Behauptungen
}
seminar-story-way = { $way }.
seminar-story-way-excludes = { $way } und schließt die These aus.
seminar-story-way-objects = { $way } und setzt sich als Einwand gegen die These durch.
seminar-story-reason = { $count ->
    [one] Gegen die These bleibt kein Einwand, und { $claims } trägt sie.
   *[other] Gegen die These bleibt kein Einwand, und { $claims } tragen sie zusammen.
}
cruxes-each-way = Jeder dieser Wege führt zum selben: { $story }
seminar-story-itself = Gegen die These bleibt kein Einwand.
seminar-story-objection = { $count ->
    [one] Der Einwand { $claims } setzt sich dann gegen die These durch.
   *[other] Der gemeinsame Einwand { $claims } setzt sich dann gegen die These durch.
}
seminar-story-contrary = „{ $claim }“ hat dann Bestand und schließt die These aus.
seminar-story-no-reason = Für die These bleibt kein Grund.
seminar-story-open-reason = Es ist dann offen, ob ein Grund für die These gilt.
seminar-story-open-objection = Es ist dann offen, ob sich durchsetzt, was gegen die These spricht.

seminar-outweighs = { $stronger } wiegt schwerer als { $weaker }
seminar-party-motion = die These „{ $claim }“
seminar-party-claim = „{ $claim }“
seminar-party-point = { $name } („{ $claim }“)
seminar-party-objection = { $count ->
    [0] der Einwand „{ $claim }“
    [one] der Einwand „{ $claim }“ (mit einer weiteren Behauptung)
   *[other] der Einwand „{ $claim }“ (mit { $count } weiteren Behauptungen)
}
# Was gegen einen Einwand oder seine Grundlagen erhoben wird.
seminar-party-reply = { $count ->
    [0] die Erwiderung „{ $claim }“
    [one] die Erwiderung „{ $claim }“ (mit einer weiteren Behauptung)
   *[other] die Erwiderung „{ $claim }“ (mit { $count } weiteren Behauptungen)
}
seminar-party-step = der Schluss von { $reasons } auf „{ $claim }“
seminar-party-step-to-motion = der Schluss von { $reasons } auf die These
seminar-double = Wer das gewinnt, gewinnt die Debatte: { $one }, dagegen { $other }.
seminar-conflicts = Warum es auf diese Konflikte ankommt
seminar-conflict = Gegeneinander stehen: { $objection } und { $target }. { $place } { $reasons }
seminar-conflict-several = Umkämpft ist { $target }. { $count } Einwände werden dagegen erhoben: { $objections }. { $place } { $reason }{ $bare }
seminar-objection-backed = { $objection } (für den „{ $reason }“ spricht)
seminar-several-reason = Für das, was umkämpft ist, spricht „{ $other }“.
seminar-several-no-reason = Für das, was umkämpft ist, gibt die Karte keinen Grund.
seminar-several-bare = { " " }Für { $claims } gibt die Karte keinen Grund.
seminar-several-bare-all = { " " }Für keinen der Einwände gibt die Karte einen Grund.
seminar-conflict-contrary = Gegeneinander stehen: { $one } und { $other }. Beides zugleich kann nicht stimmen, und die Karte sagt nicht, was stimmt. { $reasons }
seminar-conflict-contrary-why = Gegeneinander stehen: { $one } und { $other }. Beides zugleich kann nicht stimmen: { $why } Die Karte sagt nicht, was stimmt. { $reasons }
seminar-reasons-both = Für das Erste spricht „{ $one }“, für das Zweite „{ $other }“.
seminar-reasons-first = Für das Erste spricht „{ $one }“; für das Zweite gibt die Karte keinen Grund.
seminar-reasons-second = Für das Zweite spricht „{ $other }“; für das Erste gibt die Karte keinen Grund.
seminar-reasons-neither = Die Karte gibt für keines von beiden einen Grund.
seminar-place-motion = Es geht um die These selbst.
seminar-place-reason = Angegriffen wird, dass ein Grund für die These zählt.
seminar-place-objection = Angegriffen wird ein Einwand gegen die These.
seminar-place-for = { $count ->
    [one] Angegriffen wird ein Teil eines Grundes für die These.
   *[other] Das Angegriffene liegt { $count } Schritte unter der These, auf der Seite, die für sie spricht.
}
seminar-place-against = { $count ->
    [one] Angegriffen wird ein Teil eines Einwands gegen die These.
   *[other] Das Angegriffene liegt { $count } Schritte unter der These, auf der Seite, die gegen sie spricht.
}
seminar-place-below = Die These hängt über andere Behauptungen davon ab.
seminar-place-elsewhere = Darum geht es in einer anderen Karte, „{ $map }“.
seminar-keystones = Was sich ändert, wenn Behauptungen aufgegeben werden
seminar-single-point = Jeder Grund für die These führt über „{ $claim }“: Ohne das bleibt keiner.
seminar-given-up = { $count ->
    [one] Wird { $claims } aufgegeben, { $outcome ->
        [stands] so hat die These Bestand.
        [falls] so fällt die These.
       *[open] so ist die These offen.
    }
    [2] Werden { $claims } beide aufgegeben, { $outcome ->
        [stands] so hat die These Bestand.
        [falls] so fällt die These.
       *[open] so ist die These offen.
    }
   *[other] Werden { $claims } alle aufgegeben, { $outcome ->
        [stands] so hat die These Bestand.
        [falls] so fällt die These.
       *[open] so ist die These offen.
    }
}
seminar-list-next = { $list }, „{ $claim }“
seminar-list-last = { $list } und „{ $claim }“
seminar-keystones-none = Nichts: Welche der Behauptungen man auch aufgibt, für die die Karte keinen Grund nennt, am Stand der These ändert sich nichts.
seminar-keystones-itself = Nur die These selbst aufzugeben ändert etwas an ihrem Stand.
seminar-keystones-none-up-to = { $count ->
    [0] Die These hängt von so vielem ab, dass kein Aufgeben geprüft wurde.
    [one] Von den Behauptungen, für die die Karte keinen Grund nennt, ändert keine allein den Stand der These, wenn man sie aufgibt; mehrere zugleich wurden nicht geprüft.
   *[other] Von den Behauptungen, für die die Karte keinen Grund nennt, ändern keine { $count } oder weniger den Stand der These, wenn man sie aufgibt; mehr zugleich wurden nicht geprüft.
}
seminar-keystones-more = { $count ->
    [one] Eine weitere Möglichkeit steht hier nicht.
   *[other] { $count } weitere Möglichkeiten stehen hier nicht.
}
seminar-keystones-unfinished = Die These hängt von so vielem ab, dass es noch mehr geben kann.

seminar-unanswered = Einwände, auf die niemand geantwortet hat
seminar-unanswered-empty = Die Karte antwortet auf jeden Einwand und jeden Zweifel, den sie nennt.
seminar-unanswered-why = { $count ->
    [0] Seite { $side } hat nicht geantwortet.
    [one] Seite { $side } hat nicht geantwortet, und eine Behauptung beruht auf dem, worum es geht.
   *[other] Seite { $side } hat nicht geantwortet, und { $count } Behauptungen beruhen auf dem, worum es geht.
}

seminar-questions = Fragen, die Sie so stellen können
seminar-opening = Zum Einstieg
seminar-core = Der Kern
seminar-closing = Zum Abschluss
seminar-letter-opening = E
seminar-letter-core = K
seminar-letter-closing = S
seminar-questions-left-out = { $count ->
    [one] Eine weitere Frage ließe sich an diese Karte stellen.
   *[other] { $count } weitere Fragen ließen sich an diese Karte stellen.
}
seminar-why = Warum fragen:
seminar-kind = { $kind ->
    [evidence] Beleg
    [clarification] Klärung
    [linking] Verknüpfung
    [hypothetical] Gedankenspiel
    [cause] Ursache und Wirkung
    [synthesis] Zusammenfassung
   *[hand] aus der Karte
}
seminar-by-hand = { $question }
seminar-ask-motion = „{ $claim }“: Was müssten wir sehen, zählen oder hören, um sagen zu können, dass es so ist? Nennen Sie eines.
seminar-ask-motion-policy = „{ $claim }“: Wer müsste was tun, und was wäre dann anders? Nennen Sie eines.
seminar-why-motion = Wer sich Verschiedenes vorstellt, redet aneinander vorbei.
seminar-ask-term = Was meinen Sie mit „{ $term }“, wenn Sie das Wort hier gebrauchen?
seminar-why-term = { $count ->
    [2] Die Karte gebraucht es in zwei Bedeutungen: „{ $one }“ in „{ $claim }“ und „{ $other }“ in „{ $another }“.
   *[other] Die Karte gebraucht es in { $count } Bedeutungen, darunter „{ $one }“ in „{ $claim }“ und „{ $other }“ in „{ $another }“.
}
seminar-ask-common = Angenommen, wir gestehen dies alle zu: „{ $claim }“. Was folgt daraus für die These, und was nicht?
seminar-why-common = Es ist gemeinsamer Boden, niemand muss es verteidigen.
seminar-ask-exclusive = Beides zugleich kann nicht stimmen: { $one } und { $other }. Was stimmt, und woran würden wir es erkennen?
seminar-ask-compatible = Schließt sich dies aus, oder kann beides zugleich gelten: { $one } und { $other }? Wenn es sich ausschließt: Was wiegt schwerer, und nach welchem Maß?
seminar-ask-enough = Angenommen, dies ist so: { $one }. Genügt das, um dies aufzugeben: { $other }? Oder lässt es sich ausgleichen?
seminar-ask-lighter = Was ließe sich tun oder sagen, damit dies weniger wiegt: { $one }? Und spräche es dann noch gegen dies: { $other }?
seminar-ask-carries = Angenommen, dies gilt: „{ $claim }“. Wie viel ist dann { $other } noch wert?
seminar-why-conflict = Der Konflikt ist offen, und seine Entscheidung hilft, die These zu entscheiden.
seminar-why-meeting = Hier treffen die Punkte der beiden Seiten aufeinander.
seminar-ask-evidence = Was zeigt, dass dies so ist: „{ $claim }“? Wo würden Sie nachsehen?
seminar-why-supplied = { $count ->
    [0] Kein Text sagt es; es wurde in der Karte ergänzt.
    [one] Kein Text sagt es; es wurde in der Karte ergänzt, und eine Behauptung beruht darauf.
   *[other] Kein Text sagt es; es wurde in der Karte ergänzt, und { $count } Behauptungen beruhen darauf.
}
seminar-why-unsaid = { $count ->
    [0] Eine Quelle ist dafür nicht genannt.
    [one] Eine Quelle ist dafür nicht genannt, und eine Behauptung beruht darauf.
   *[other] Eine Quelle ist dafür nicht genannt, und { $count } Behauptungen beruhen darauf.
}
seminar-ask-value = „{ $claim }“: Wer würde anders urteilen, und nach welchem Maß?
seminar-why-value = { $count ->
    [0] Es ist ein Urteil, für das kein Argument gegeben wird.
    [one] Es ist ein Urteil, für das kein Argument gegeben wird, und eine Behauptung beruht darauf.
   *[other] Es ist ein Urteil, für das kein Argument gegeben wird, und { $count } Behauptungen beruhen darauf.
}
seminar-ask-definition = „{ $claim }“: Wer würde die Grenze anderswo ziehen, und was würde sich ändern?
seminar-ask-reply = Was kann Seite { $side } hierauf antworten: „{ $claim }“?
seminar-why-reply = Die Karte hat keine Antwort darauf.
seminar-ask-remark = Angenommen, dies gilt: „{ $claim }“. Wie viel ist dann { $target } noch wert?
seminar-why-remark = Das steht in keinem Text, sondern wird in der Karte angemerkt: Es ist abzuwägen, nicht nachzuschlagen.
seminar-ask-critical = Von { $reasons } wird auf etwas geschlossen, nämlich { $claim }. { $question }
seminar-ask-pressed = Stimmt dies: „{ $claim }“? Und wenn ja: Wie viel ist dann { $target } noch wert?
seminar-why-pressed = Ein Einwand behauptet es, und die Karte hat keine Antwort.
seminar-why-owed = Ein Grund dieser Art schuldet darauf eine Antwort, und die Karte gibt keine.
seminar-ask-without = Angenommen, dies erwiese sich als falsch: „{ $claim }“. Was würde sich für { $number ->
        [0] die These
       *[other] These { $number }
    } ändern?
seminar-why-single-point = Jeder Grund für die These führt darüber.
seminar-why-given-up = Wer nur dies aufgibt, ändert schon den Stand der These.
seminar-why-load = { $count ->
    [one] Eine Behauptung fällt damit.
   *[other] { $count } Behauptungen fallen damit, mehr als mit jeder anderen.
}
seminar-ask-cause = „{ $claim }“: Was könnte sonst dasselbe bewirkt haben?
seminar-why-cause = { $count ->
    [0] Es ist von einer Ursache die Rede.
    [one] Es ist von einer Ursache die Rede, und eine Behauptung beruht darauf.
   *[other] Es ist von einer Ursache die Rede, und { $count } Behauptungen beruhen darauf.
}
seminar-ask-mind = Was müssten Sie erfahren, um hierüber anders zu denken: „{ $claim }“?
seminar-why-mind = Es nennt, was gegen die eigene Ansicht zählen würde.
seminar-ask-hardest = Worauf war schwerer zu antworten: „{ $claim }“ oder „{ $other }“? Sagen Sie es in den Worten derer, die es vertreten.
seminar-why-hardest = Es zeigt, was gehört wurde.
seminar-ask-sign = Welche zwei Sätze würden hier alle unterschreiben? Sie können so beginnen: „{ $claim }“.
seminar-ask-sign-blank = Welche zwei Sätze würden hier alle unterschreiben?
seminar-why-sign = Sie sind die gemeinsame Erklärung.

seminar-plans = Abläufe für 45, 60 und 90 Minuten
seminar-plan = { $minutes } Min.
seminar-plan-time = { $minutes } Min.: { $from }–{ $to }
seminar-plan-phase = Abschnitt
seminar-plan-what = Was zu tun ist
seminar-phase-open = Die These
seminar-phase-ground = Gemeinsamer Boden
seminar-phase-prepare = Die Gruppen bereiten sich vor
seminar-phase-first = Seite { $side } trägt vor
seminar-phase-second = Seite { $side } trägt vor
seminar-phase-restate = Jede Seite gibt die andere wieder
seminar-phase-core = Offene Diskussion
seminar-phase-swap = Seitenwechsel
seminar-phase-statement = Gemeinsame Erklärung
seminar-phase-close = Abschluss
seminar-do-open = { $questions ->
    [none] Lesen Sie die These vor.
   *[other] Lesen Sie die These vor und stellen Sie { $questions }.
}
seminar-do-open-several = { $questions ->
    [none] Lesen Sie beide Thesen vor und sagen Sie, dass These { $number } debattiert wird. Haben Sie eine weitere Stunde, so gehört sie der anderen.
   *[other] Lesen Sie beide Thesen vor, sagen Sie, dass These { $number } debattiert wird, und stellen Sie { $questions }. Haben Sie eine weitere Stunde, so gehört sie der anderen.
}
seminar-do-ground = Lesen Sie „{ $claim }“ und „{ $other }“ vor. Widerspricht jemand?
seminar-do-ground-one = Lesen Sie „{ $claim }“ vor. Widerspricht jemand?
seminar-do-ground-none = Jede Seite gesteht der anderen eine Behauptung zu.
seminar-do-one-sided = Dann das, was nur eine Seite vorbringt, jeweils mit der Angabe, von wem es stammt: Widerspricht jemand?
seminar-do-prepare = Teilen Sie die Rollenkarten aus. Jede Gruppe ordnet ihre Punkte und bestimmt, wer spricht; wer die Texte hütet, schlägt die Stellen nach.
seminar-do-case = Seite { $side } trägt vor ({ $points }); niemand unterbricht.
seminar-do-points = { $points } zu These { $number }
seminar-do-build = Die Karte hat nichts für Seite { $side }. Die Gruppe trägt vor, was sie selbst gefunden hat.
seminar-point = { $name }: „{ $claim }“
seminar-do-restate = Mit den Kästen: wiedergeben, zustimmen, sagen, was man gelernt hat, und erst dann kritisieren.
seminar-do-conflict = Zuerst der Konflikt, über den zu sprechen ist: { $ends }.
seminar-do-core = { $questions ->
    [none] Lassen Sie die Gruppe eigene Fragen stellen.
   *[other] Fragen { $questions }, mit dem Verlaufsbogen vor Augen.
}
seminar-do-longer = Bei { $minutes } Minuten außerdem { $questions }.
seminar-do-swap = Teilen Sie die Bögen für den Seitenwechsel aus. Jede Gruppe vertritt den stärksten Punkt der anderen als ihren eigenen.
seminar-do-statement = Beide Gruppen schreiben auf, was sie gemeinsam unterschreiben können und was offen bleibt.
seminar-do-close = { $questions ->
    [none] Ein Satz von jedem.
   *[other] Fragen Sie { $questions }: ein Satz von jedem.
}

seminar-cards = Rollenkarten
seminar-cards-hint = Gedruckt hat jede Seite für ihre Fürsprecher ein Blatt; die übrigen Karten lassen sich an den gestrichelten Linien auseinanderschneiden.
seminar-notes = Notizen
seminar-role-advocate = Für Seite { $side } sprechen
seminar-role-evidence = Belege prüfen
seminar-role-text = Texte hüten
seminar-role-umpire = Leiten
seminar-role-synthesiser = Zusammenführen
seminar-task-advocate = Vertreten Sie Seite { $side } so gut, wie sie sich vertreten lässt, was Sie auch selbst denken. Bevor Sie Seite { $other } kritisieren, geben Sie sie so wieder, dass deren Fürsprecher sagen: Ja, das meinen wir.
seminar-task-evidence = Fragen Sie bei jeder Behauptung, auf beiden Seiten gleich: Wer sagt das, wo, und woher weiß man es? Beginnen Sie mit den folgenden Behauptungen, deren Quellen schwach sind.
seminar-task-text = Halten Sie die Stellen bereit. Wenn jemand sagt, was ein Text sagt, lesen Sie die Worte vor und fragen Sie, ob sie das sagen.
seminar-task-umpire = Achten Sie auf die Zeit und die Reihenfolge der Reden. Halten Sie auf, wer kritisiert, ohne wiedergegeben zu haben. Schweift das Gespräch ab, führen Sie es zu dem zurück, was die These entscheidet.
seminar-task-synthesiser = Achten Sie darauf, was beide Seiten zugestehen. Sagen Sie alle zehn Minuten in zwei Sätzen, worüber Einigkeit besteht und was noch offen ist. Entwerfen Sie die gemeinsame Erklärung.
seminar-none-evidence = Die Karte nennt für jede Tatsachenbehauptung eine Quelle. Wählen Sie die zwei, auf denen am meisten beruht, und fragen Sie, woher deren Quellen es wissen.
seminar-none-text = Die Karte zitiert keine Stellen. Fragen Sie beide Seiten nach den Worten, auf die sie sich stützen.
seminar-none-umpire = Die Karte hat keinen offenen Konflikt, der die These entscheidet. Fragen Sie beide Seiten, was sie entscheiden würde.
seminar-none-synthesiser = Die Karte hat keinen gemeinsamen Boden. Notieren Sie jeden Punkt, den eine Seite der anderen zugesteht.
seminar-list-points = Ihre Punkte
seminar-list-hear = Was Sie hören werden
seminar-list-owed = Einwände, auf die Ihre Seite nicht geantwortet hat
seminar-list-grant = Was Sie zugestehen können
seminar-list-weak = Schwach belegt
seminar-list-passages = Stellen
seminar-list-conflicts = Was entscheidet
seminar-list-common = Gemeinsamer Boden
seminar-list-one-sided = Von einer Seite vorgebracht: Widerspricht die andere?
seminar-list-swap-points = Sie vertreten jetzt
seminar-list-swap-own = Und Sie müssen auf Ihren eigenen ersten Punkt antworten
seminar-item-point = { $point } ({ $source })
seminar-item-map = Das ist aus der Karte „{ $map }“.
seminar-item-sentence = { $text }
seminar-item-also = Zusammen mit: { $text }
seminar-item-because = Denn: { $text }
seminar-item-warrant = Warum das zählt: { $warrant }
seminar-item-claim = „{ $claim }“
seminar-item-one-sided = „{ $claim }“ ({ $whose })
seminar-item-against = Gegen { $name }: „{ $claim }“
seminar-item-weak = „{ $claim }“: { $why }
seminar-item-conflict = { $one }, dagegen { $other }
seminar-item-passage = „{ $quote }“ ({ $source }), für „{ $claim }“
seminar-item-words = In den Worten der Quelle: „{ $quote }“
seminar-item-build = Die Karte hat nichts für Seite { $side }. Suchen Sie selbst: Was würde ein fairer Gegner sagen?
seminar-weak-supplied = kein Text sagt es, es wurde in der Karte ergänzt
seminar-weak-unsaid = keine Quelle ist genannt
seminar-weak-anonymous = die Stimme dahinter ist nicht genannt
seminar-weak-interested = wer es sagt, hat ein Interesse daran
seminar-weak-second-hand = es ist aus zweiter Hand
seminar-weak-no-place = weder Wortlaut noch Stelle sind angegeben
seminar-weak-finding = bei einer Prüfung der Karte gab es dazu eine Rückfrage
seminar-weak-load = { $count ->
    [one] eine Behauptung beruht darauf
   *[other] { $count } Behauptungen beruhen darauf
}

seminar-flow = Verlaufsbogen
seminar-flow-hint = Eine Spalte je Rede; schreiben Sie jede Antwort neben das, worauf sie antwortet. Was die Karte hat, ist eingetragen. „Keine Antwort“ bezeichnet ein Argument, das die Karte fallen lässt: Wer es aufgreift, schreibt hier.
seminar-flow-point = Punkt
seminar-speech-1 = Seite { $side } eröffnet
seminar-speech-2 = Seite { $side } antwortet und eröffnet
seminar-speech-3 = Seite { $side } antwortet
seminar-speech-4 = Seite { $side } schließt
seminar-speech-5 = Seite { $side } schließt
seminar-flow-dropped = Keine Antwort
seminar-flow-yours = Keine weitere Antwort
seminar-flow-doubt = als Zweifel vorgebracht
seminar-flow-early = noch nicht vorgebracht
seminar-flow-open = zum Eintragen
seminar-flow-also = { $count ->
    [one] mit einer weiteren Behauptung
   *[other] mit { $count } weiteren Behauptungen
}
seminar-flow-more = { $count ->
    [one] und eine weitere Antwort
   *[other] und { $count } weitere Antworten
}
seminar-flow-new = Neuer Punkt

seminar-restate = Die andere Seite wiedergeben
seminar-restate-hint = In dieser Reihenfolge, und ohne etwas auszulassen. Die Kritik kommt zuletzt.
seminar-restate-name = Seite { $own } gibt Seite { $other } wieder
seminar-restate-points = Eine faire Wiedergabe enthält dies:
seminar-restate-say = Geben Sie Seite { $other } so wieder, dass deren Fürsprecher Ihnen danken.
seminar-restate-agree = Sagen Sie, worin Sie Seite { $other } zustimmen; beginnen Sie mit „{ $claim }“.
seminar-restate-agree-blank = Sagen Sie, worin Sie Seite { $other } zustimmen.
seminar-restate-learned = Sagen Sie, was Sie von Seite { $other } gelernt haben.
seminar-restate-criticise = Erst jetzt: Was spricht gegen Seite { $other }?

seminar-swap = Nach dem Seitenwechsel
seminar-swap-name = Sie haben Seite { $old } vertreten; jetzt vertreten Sie Seite { $new }
seminar-swap-task = Vertreten Sie den stärksten Punkt von Seite { $new } wie Ihren eigenen.
seminar-swap-last = Sagen Sie am Ende in einem Satz, was Sie jetzt sehen und vorher nicht gesehen haben.

seminar-statement = Gemeinsame Erklärung
seminar-statement-agree = Wir sind uns einig, dass
seminar-statement-open = Zwischen uns bleibt offen,
seminar-statement-next = Zur Entscheidung würde uns helfen,
