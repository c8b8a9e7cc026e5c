# Der Prüfbogen.

checksheet-title = Prüfbogen
checksheet-heading = Prüfbogen: { $title }
checksheet-with-map = Die Karte
checksheet-as-table = Tabelle (CSV)
checksheet-article = Artikel:
checksheet-version = Gelesener Text: { $file }, Prüfsumme { $fingerprint }
checksheet-version-declared = Text, nach dem die Karte entstand: Prüfsumme { $fingerprint }; er lag für diesen Bogen nicht vor
checksheet-version-changed = Der vorliegende Text ist nicht der, nach dem die Karte entstand.
checksheet-encoder = Behauptungen erfasst von { $encoder }
checksheet-what = Jede Behauptung des Artikels einmal, mit ihrer Quelle, mit dem, was nachgerechnet, und dem, was gefunden wurde. Das Programm weist hin; Sie entscheiden. Eine Behauptung ohne Hinweis ist damit noch nicht wahr.
checksheet-others = { $count ->
    [one] Noch ein Prüfbogen gilt diesem Artikel:
   *[other] Noch { $count } Prüfbögen gelten diesem Artikel:
}
checksheet-others-queries = Die Fragen an den Autor aus allen diesen Bögen stehen gesammelt, jeder Punkt einmal, unter: { $page }.

# Zahlen im Überblick
checksheet-counts = Auf einen Blick
checksheet-count-claims = Behauptungen
checksheet-count-types = zu prüfen ist daran (eine Behauptung kann mehrfach zählen):
checksheet-count-findings = Befunde
checksheet-count-quotations = Zitate
checksheet-count-statuses = Prüfung
checksheet-accepted = { $count ->
    [one] { $count } weiterer, vom Verfasser der Karte mit Begründung hingenommen
   *[other] { $count } weitere, vom Verfasser der Karte mit Begründung hingenommen
}
checksheet-quotes-verified = { $count } im Wortlaut
checksheet-quotes-altered = { $count } anders als im Text
checksheet-quotes-not-compared = { $count } nicht verglichen, weil der Text fehlt

# Arten von Behauptungen
checksheet-type-figure = Zahl
checksheet-type-quote = Zitat
checksheet-type-date = Datum
checksheet-type-name = Name oder Amt
checksheet-type-attribution = Zuschreibung
checksheet-type-causal = Ursache
checksheet-type-superlative = Superlativ oder „alle“
checksheet-type-prediction = Vorhersage
checksheet-type-opinion = Meinung
checksheet-type-term = Bedeutung eines Wortes
checksheet-type-fact = sonstige Tatsache

checksheet-level-error = Fehler
checksheet-level-warning = Prüfen
checksheet-level-note = Hinweis
checksheet-encoder-accepts = { $count ->
    [one] Verfasser der Karte: { $reason }
    [2] Verfasser der Karte, zu beiden: { $reason }
   *[other] Verfasser der Karte, zu allen { $count }: { $reason }
}

# Vor dem Druck
checksheet-stops = Vor dem Druck
checksheet-stops-what = Was zuerst zu klären ist: Fehler, Mängel am Stoff selbst und was Prüfende aufhalten; zuerst, was bestritten wird oder nicht so gewesen sein kann, dann Rechnungen, dann wer es gesagt hat, dann was daraus gemacht wird. Was der Verfasser der Karte mit Begründung hinnimmt, müssen Sie noch selbst hinnehmen.
checksheet-stops-none = Nichts wird aufgehalten. Das heißt nicht, dass der Artikel stimmt: Lesen Sie, was nicht geprüft wurde.
checksheet-stops-whole = Die Karte im Ganzen
checksheet-bears = { $count ->
    [one] eine andere Behauptung ruht darauf
   *[other] { $count } andere Behauptungen ruhen darauf
}
checksheet-bears-short = trägt { $count }
checksheet-to-row = Zeile

# Was Prüfende streichen
checksheet-effects = Was mit den gestrichenen und den nicht bestätigten Behauptungen fällt
checksheet-effects-what = Gehen sie alle, so verliert die Argumentation dies.
checksheet-before-change = vor der Änderung

# Last
checksheet-loads = Das Wichtigste zuerst: worauf die Argumentation ruht
checksheet-nearest = Der These am nächsten
checksheet-nearest-what = Die Gründe, auf denen die These steht, dann worauf diese stehen.
checksheet-nearest-for = Für
checksheet-alone = Was etwas anderes allein trägt
checksheet-loads-what = Ist die Behauptung falsch, so verlieren diese ihre einzige Stütze.
checksheet-loads-none = Keine Behauptung ist die einzige Stütze einer anderen; die Reihenfolge steht Ihnen frei.
checksheet-loads-left = { $count ->
    [one] { $count } weitere Behauptung trägt ebenso viel oder weniger.
   *[other] { $count } weitere Behauptungen tragen ebenso viel oder weniger.
}
# Was es für die These bedeutet, wenn die Behauptung falsch ist.
checksheet-turns = { $outcome ->
    [stands] ist sie falsch, so hält die These
    [falls] ist sie falsch, so fällt die These
    [open] ist sie falsch, so ist die These offen
   *[bare] jeder Grund für die These führt über sie
}
checksheet-turns-one = { $outcome ->
    [stands] ist sie falsch, so hält die These „{ $thesis }“
    [falls] ist sie falsch, so fällt die These „{ $thesis }“
    [open] ist sie falsch, so ist die These „{ $thesis }“ offen
   *[bare] jeder Grund für die These „{ $thesis }“ führt über sie
}
checksheet-takes-thesis = die These fällt mit
checksheet-falls-more = und { $count } weitere
checksheet-flags-count = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}

# Zeilen
checksheet-rows = Alle Behauptungen in der Reihenfolge des Textes
checksheet-rows-what = Die Nummer ist die der Karte; darunter steht, wie viele andere Behauptungen mit dieser fallen. Rechts kreuzen Sie an und zeichnen mit Kürzel und Datum ab; unter jeder Behauptung ist Platz für eine Notiz.
checksheet-ticks = OK: die Quelle belegt es. Ändern: falsch, aber zu berichtigen. Fragen: nur der Autor kann es sagen. Unbel.: lässt sich nicht bestätigen. Weg: sollte gestrichen werden. Meinung: eine Wertung, da ist nichts nachzuschlagen.
checksheet-tick-confirmed = OK
checksheet-tick-fix = ändern
checksheet-tick-ask-author = fragen
checksheet-tick-cannot-confirm = unbel.
checksheet-tick-cut = weg
checksheet-tick-opinion = Meinung
checksheet-initials = Kürzel, Datum
checksheet-note = Notiz
checksheet-head-number = Nr.
checksheet-head-claim = Behauptung, Stelle, Hinweise
checksheet-head-status = Stand
checksheet-group-article = Aus dem Artikel selbst
checksheet-group-source = Aus { $source }
checksheet-group-none = Steht in keinem Text: vom Verfasser der Karte ergänzt oder ohne Quelle
checksheet-group-supplied = Steht in keinem Text: vom Verfasser der Karte ergänzt
checksheet-no-text = der Text lag nicht vor
checksheet-thesis = These
checksheet-implicit = vom Verfasser der Karte ergänzt; der Artikel sagt es nicht
checksheet-place-in = in „{ $source }“
checksheet-place-unknown = ohne Stelle
checksheet-via = nach { $voices }
checksheet-denies = bestreitet es
checksheet-reports = gibt es wieder

# Nachgerechnet
checksheet-sums = Nachgerechnet
checksheet-sums-what = Jede Veränderung, jeder Anteil und jede Quote in den Behauptungen, nachgerechnet aus ihren eigenen Zahlen. Rundungen und Wörter wie „etwa“ sind berücksichtigt.
checksheet-sums-none = Die Behauptungen nennen keine Veränderung, keinen Anteil und keine Quote.
checksheet-sum-agrees = stimmt
checksheet-sum-differs = stimmt nicht
checksheet-sum-unstated = nichts angegeben, womit zu vergleichen wäre
checksheet-sum-open = eine Zahl fehlt
checksheet-sum-change = { $from } → { $to } ist { $change }
checksheet-sum-share = { $part } von { $whole } sind { $share }
checksheet-sum-rate = { $counted } auf { $base } sind je { $rate }
checksheet-sum-rate-of = { $counted } auf { $base } sind { $rate } je { $each }
checksheet-from-nothing = keine Veränderung in Prozent, denn es beginnt bei null
checksheet-points-or-percent = { $points } oder { $percent }
checksheet-stated = angegeben: { $stated }
checksheet-would-be-of = { $stated } von { $of } wären { $end }
checksheet-would-be-at = bei { $stated } wären es für { $of } { $end }
checksheet-would-be-from = { $of } und { $stated } wären { $end }

# Dieselbe Zahl
checksheet-figures = Dieselbe Zahl nebeneinander
checksheet-figures-what = Eine Zeile für jede Größe und jeden Zeitraum, die mehrere Quellen oder Behauptungen angeben, hier und in den anderen Karten der Sammlung.
checksheet-figures-none = Keine Zahl wird zweimal angegeben.
checksheet-figures-agree = stimmen überein
checksheet-figures-differ = weichen ab
checksheet-figures-alone = Zahlen ohne zweite Quelle
checksheet-counted-by = gezählt von { $voice }
checksheet-cells-more = und { $count } weitere

# Zitate
checksheet-quotations = Zitate neben ihren Stellen
checksheet-quotations-marks = Fett steht, was im Wortlaut zitiert ist; durchgestrichen, was im Text steht und nicht im Zitat; unterstrichen, was im Zitat steht und nicht im Text. Gezeigt wird höchstens der Satz um das Zitat.
checksheet-quotations-unread = Es lag kein Text einer Quelle vor, also wurde kein Zitat verglichen. Nennen Sie den Ordner der Texte mit --sources.
checksheet-altered = Anders als im Text
checksheet-altered-none = Jedes Zitat, das sich vergleichen ließ, steht im Wortlaut in seinem Text.
checksheet-verified = Im Wortlaut
checksheet-quote-verified = steht dort im Wortlaut
checksheet-quote-elided = lässt Wörter aus
checksheet-quote-altered = hat andere Wörter
checksheet-quote-scattered = aus mehreren Stellen zusammengesetzt
checksheet-quote-far = nicht gefunden; am nächsten kommt
checksheet-quote-missing = nicht gefunden
checksheet-quoted-as = Zitat:
checksheet-text-has = Text:
checksheet-changed = im Text steht „{ $printed }“, im Zitat „{ $quoted }“
checksheet-left-out = das Zitat lässt „{ $printed }“ aus
checksheet-put-in = das Zitat fügt „{ $quoted }“ ein
checksheet-piece-at = „{ $words }“ steht bei { $at }
checksheet-stands-in = die Worte stehen in „{ $source }“, { $at }
checksheet-piece-left-out = [nur im Text: { $words }]
checksheet-piece-put-in = [nur im Zitat: { $words }]

# Leiter der Vorbehalte
checksheet-hedges = Leiter der Vorbehalte
checksheet-hedges-what = Wie bestimmt die Behauptung hier auftritt und wie bestimmt sie in ihren Quellen auftritt. Leser unterscheiden drei Sprossen: es mag so sein, es kann so sein, es ist so.
checksheet-hedges-none = Keine Behauptung steht auf einer anderen Sprosse als ihre Quellen.
checksheet-hedges-level = { $count ->
    [one] { $count } Behauptung steht auf der Sprosse ihrer Quellen.
   *[other] { $count } Behauptungen stehen auf der Sprosse ihrer Quellen.
}
checksheet-hedges-untold = { $count ->
    [one] Bei { $count } Behauptung sagt die Karte nicht, wie fest sie selbst oder ihre Quelle es sagt; beides wird also nicht verglichen.
   *[other] Bei { $count } Behauptungen sagt die Karte nicht, wie fest sie selbst oder ihre Quellen es sagen; beides wird also nicht verglichen.
}
checksheet-the-claim = die Behauptung
checksheet-the-source = eine Quelle
checksheet-firmer = bestimmter als eine Quelle
checksheet-softer = vorsichtiger als eine Quelle

# Widersprüche
checksheet-contradictions = Was nicht alles zugleich sein kann
checksheet-contradictions-none = Die Karte nennt keine Behauptungen unvereinbar, und keine Prüfung fand welche, die es sind. Einwände stehen auf der Seite der Karte.
checksheet-contrary = Höchstens eine davon kann zutreffen:

# Nicht erfasst
checksheet-unencoded = Im Artikel und hier in keiner Behauptung
checksheet-unencoded-what = { $loose } der { $all } Zahlen, Daten und Zitate, die das Programm im Artikel findet, stehen in keiner Behauptung dieser Karte; dieser Bogen deckt sie also nicht ab.
checksheet-unencoded-none = Jede Zahl, jedes Datum und jedes Zitat, das das Programm im Artikel findet, steht in einer Behauptung dieser Karte.
checksheet-unencoded-unread = Der Text des Artikels lag nicht vor; dieser Bogen kann also nicht sagen, was davon keine Behauptung abdeckt.
checksheet-unencoded-more = { $count ->
    [one] { $count } weiterer Absatz ist hier ausgelassen; `elenchus coverage` nennt alle.
   *[other] { $count } weitere Absätze sind hier ausgelassen; `elenchus coverage` nennt alle.
}
checksheet-unencoded-others = { $count ->
    [one] Eines davon steht in einer Behauptung einer anderen Karte.
   *[other] { $count } davon stehen in Behauptungen anderer Karten.
}
checksheet-unencoded-apart = { $count ->
    [one] Ein Absatz, den nur andere Karten lesen, bleibt deren Bögen überlassen.
   *[other] { $count } Absätze, die nur andere Karten lesen, bleiben deren Bögen überlassen.
}
checksheet-unencoded-nowhere = In keiner Behauptung irgendeiner Karte
checksheet-unencoded-elsewhere = In anderen Karten
checksheet-loose-figure = Zahl
checksheet-loose-date = Datum
checksheet-loose-quotation = Zitat

# Fragen an den Autor
checksheet-queries = Fragen an den Autor
checksheet-queries-what = Fertig zum Einfügen in einen Brief; streichen Sie, was Sie ohne den Autor klären können.
checksheet-queries-none = Es wurde nichts gefunden, was nur der Autor klären könnte.
checksheet-queries-greeting = Bevor wir „{ $title }“ drucken, dürfen wir Sie nach diesen Punkten fragen?
checksheet-queries-closing = Vielen Dank. Eine Zeile zu jedem Punkt genügt; wo Sie eine Quelle haben, hilft uns die Seite oder der Link am meisten.
checksheet-in-place-quoted = { $place }, „{ $quote }“
checksheet-in-place-said = { $place }, wo Sie sagen: { $text }
checksheet-in-place-told = { $place }, wo es, mit unseren Worten, heißt: { $text }
checksheet-told = die Stelle, an der es, mit unseren Worten, heißt: { $text }
checksheet-said = Sie sagen: { $text }
checksheet-times = { $number }-mal so viel
checksheet-stated-as = „{ $printed }“ ({ $stated })
checksheet-ask-sum = { $sum }; im Text steht { $stated }.
checksheet-ask-sum-counters = { $from } ({ $first }) und { $to } ({ $second }) stammen aus zwei Zählungen; von der einen Zahl zur anderen sind es { $change }, im Text steht { $stated }. Nach einer Zählung allein ({ $alone }): { $sum }; siehe { $place }. Wessen Zählung sollen wir drucken?
checksheet-ask-which = Was ist richtig, und was sollen wir drucken?
checksheet-ask-printed = Gedruckt steht „{ $printed }“, und wir lesen es als { $number } ({ $when }). Stimmt das, und was sollen wir drucken?
checksheet-ask-printed-undated = Gedruckt steht „{ $printed }“, und wir lesen es als { $number }. Stimmt das, und was sollen wir drucken?
checksheet-ask-who = Sie nennen niemanden dafür. Wer hat es Ihnen gesagt (vertraulich), und wer kann es noch bestätigen?
checksheet-ask-whose = Sie zitieren jemanden ohne Namen. Wessen Worte sind es, und wo wurden sie veröffentlicht?
checksheet-ask-date = Welches der Daten ist richtig?
checksheet-ask-order = Sie erklären das eine ({ $effect }) mit dem anderen ({ $cause }), das erst danach kam: { $earlier }, dann { $later }. Meinen Sie diese Reihenfolge, und sollen wir umstellen oder beides datieren?
checksheet-ask-order-between = Das eine ({ $effect }) wird mit dem anderen ({ $cause }) erklärt, das erst danach kam: { $earlier }, dann { $later }. Ist diese Reihenfolge gemeint, und sollen wir umstellen oder beides datieren?
checksheet-ask-order-told = Sie erklären das eine ({ $effect }) mit dem anderen ({ $cause }). Vom einen war die Rede, ehe das andere eintrat: { $earlier }, dann { $later }. Meinen Sie diese Reihenfolge, und sollen wir umstellen oder beides datieren?
checksheet-ask-order-meant = Meinen Sie diese Reihenfolge?
checksheet-ask-death = { $name } ist vorher gestorben ({ $died }), wenn dies stimmt: { $other }. Ist jemand anderes dieses Namens gemeint, oder ist eines der Daten falsch?
checksheet-ask-death-known = { $name } ist vorher gestorben ({ $died }), soweit wir wissen. Ist jemand anderes dieses Namens gemeint, oder ist eines der Daten falsch?
checksheet-ask-cause = Was zeigt, dass das eine das andere bewirkt?
checksheet-ask-cause-from = Worauf sich das stützt ({ $other }), das sagt, was zusammengeht oder vorangeht, nicht, was es bewirkt. Was zeigt, dass das eine das andere bewirkt?
checksheet-ask-baseline = Warum dieser Ausgangspunkt, und was zeigt ein anderer?
checksheet-ask-open = Das konnten wir selbst nicht klären. Worauf stützt es sich?
checksheet-ask-mended = Wir würden dies ändern: { $note }.
checksheet-ask-mended-to = Wir würden hier drucken: { $fix }.
checksheet-ask-assent = Sind Sie einverstanden?
checksheet-ask-together = { $question } Es geht um mehrere Stellen: { $places }.
checksheet-ask-next-place = { "; " }
checksheet-ask-compare = Dagegen steht: { $places }.
checksheet-ask-original = Können Sie uns das Original oder die Stelle darin schicken?
checksheet-ask-counter = Wessen Zählung sollen wir drucken, und dürfen wir sagen, dass die andere abweicht?
checksheet-ask-counts = { $here } ({ $counter }) und { $there } ({ $other }), beides für { $when }; zur zweiten Zahl siehe { $place }. Wessen Zählung sollen wir drucken, und dürfen wir sagen, dass die beiden voneinander abweichen?
checksheet-ask-counts-apart = { $here } für { $when } ({ $counter }) und { $there } für { $then } ({ $other }) stammen aus zwei Zählungen; zur zweiten Zahl siehe { $place }. Wessen Zählung sollen wir drucken, und dürfen wir sagen, dass die beiden voneinander abweichen?
checksheet-ask-figures = { $here } hier und { $there } an anderer Stelle, beides für { $when }; zur zweiten Zahl siehe { $place }. Was ist richtig, und was sollen wir drucken?
checksheet-ask-denial = Dürfen wir hinzufügen, dass es bestritten wird?
checksheet-ask-sense = Sie verwenden „{ $term }“ in mehr als einem Sinn. In welchem meinen Sie es hier?
checksheet-ask-senses = In { $one }, scheint „{ $term }“ zu heißen: { $here }; in { $other }: { $there }. Stimmt das, und sollen wir beides auseinanderhalten?
checksheet-ask-meaning = Was meinen Sie hier mit „{ $term }“: { $here } oder, wie andere das Wort verwenden, { $there }?
checksheet-ask-firmness = { $how ->
    [report] Sie geben etwas als Bericht weiter ({ $weak }), und an anderer Stelle nehmen Sie es als Tatsache ({ $strong }). Was gilt, und wer steht dafür ein?
    [can] Sie stellen etwas an einer Stelle als möglich hin ({ $weak }), an einer anderen als Tatsache ({ $strong }). Was meinen Sie, und worauf stützt es sich?
   *[might] Sie stellen etwas an einer Stelle als denkbar hin ({ $weak }), an einer anderen als Tatsache ({ $strong }). Was meinen Sie, und worauf stützt es sich?
}
checksheet-ask-firmer = { $how ->
    [report] Sie nehmen etwas als Tatsache ({ $strong }), was anderswo nur berichtet wird ({ $weak }). Was macht es gewiss?
    [can] Sie nehmen etwas als Tatsache ({ $strong }), was anderswo nur möglich heißt ({ $weak }). Was macht es gewiss?
   *[might] Sie nehmen etwas als Tatsache ({ $strong }), was anderswo nur denkbar heißt ({ $weak }). Was macht es gewiss?
}
checksheet-ask-reported = Sie geben das als Bericht weiter. Wer steht dafür ein, und dürfen wir es als Tatsache drucken?
checksheet-ask-independent = Gibt es eine Zählung von jemandem, der nichts davon hat?
checksheet-ask-came-true = Ist es inzwischen eingetreten?
checksheet-ask-quote = In { $source } steht es anders: { $differences }. Dürfen wir die Worte so drucken, wie sie dort stehen?
checksheet-ask-cut = Dürfen wir die Worte mit dem drucken, was dort daneben steht?
checksheet-ask-cut-from = In { $source }, lautet der ganze Satz: { $sentence } Dürfen wir die Worte mit dem drucken, was dort daneben steht?
checksheet-ask-speaker = Wessen Worte sind es?
checksheet-ask-speaker-between = Sie geben dies { $given } in den Mund; die Quelle ({ $other }) gibt es { $speaker }. Wessen Worte sind es?
checksheet-ask-passage = Wir finden diese Worte nicht in { $source }. Wo stehen sie?
checksheet-ask-scope = Gilt es für alle, oder sollen wir sagen, für wen?
checksheet-ask-scope-of = Sie gehen von einer Stelle ({ $from }; es geht um: { $few }) weiter zu einer anderen ({ $to }; es geht um: { $many }). Gilt es für alle, oder sollen wir sagen, für wen?
checksheet-ask-both = An anderer Stelle ({ $other }) schreiben Sie, was sich wie das Gegenteil liest. Wie geht beides zusammen?
checksheet-ask-both-elsewhere = Dieselbe Stimme sagt anderswo ({ $other }), was sich wie das Gegenteil liest. Wie geht beides zusammen?
checksheet-ask-elsewhere = An anderer Stelle sagen Sie, was sich wie das Gegenteil liest. Wie geht beides zusammen?
checksheet-ask-second = Gibt es eine zweite, von der ersten unabhängige Quelle?
checksheet-ask-newer = Gibt es eine neuere Zahl?
checksheet-ask-newer-than = Sie sprechen von heute mit einer Zahl für { $when }: { $number }. Für { $then } sind es { $newer }: { $place }. Sollen wir die neuere nehmen?
checksheet-ask-stale = Sie sprechen von heute mit einer Zahl für { $when }: { $number }. Gibt es eine neuere, oder sollen wir das Datum nennen?
checksheet-ask-ahead = Sie nennen { $number } ({ $when }) nach { $source }, und das erschien vorher ({ $published }). Ist es eine Prognose, oder stimmt eines der Daten nicht?
checksheet-ask-between = Was geschah dazwischen?
checksheet-ask-between-two = „{ $words }“ spricht von der ganzen Zeit, und zwei Zahlen stehen dafür: { $from } und { $to }. Was geschah dazwischen?
checksheet-ask-when = Für welches Jahr oder welchen Zeitraum gilt die Zahl?
checksheet-ask-source = Woher stammen die Zahlen? Wir möchten sie nachschlagen.

# Für den Verfasser der Karte
checksheet-for-encoder = Für den Verfasser der Karte, nicht für den Autor
checksheet-for-encoder-left = { $count ->
    [one] { $count } weiterer gleicher Art fehlt hier; `elenchus check` nennt alle.
   *[other] { $count } weitere gleicher Art fehlen hier; `elenchus check` nennt alle.
}
checksheet-for-encoder-what = Versehen beim Erfassen der Karte.

# What there is nothing to tell of
checksheet-nothing = Nichts zu berichten

# Grenzen
checksheet-limits = Was nicht geprüft wurde
checksheet-limits-truth = Ob etwas wahr ist. Das Programm vergleicht, was die Karte enthält, mit sich selbst und mit den vorliegenden Texten; es schlägt nichts nach.
checksheet-limits-fair = Ob der Artikel gerecht ist, und ob das, was er weglässt, das Bild änderte.
checksheet-limits-meaning = Ob eine Stelle meint, was die Behauptung daraus macht. Dass ein Zitat in seinem Text steht, heißt nicht, dass es so verwendet wird, wie es gemeint war.
checksheet-limits-encoding = Ob die Karte den Artikel richtig wiedergibt. Sie ist jemandes Lesart; was in keiner Behauptung steht, sieht keine Prüfung.
checksheet-limits-figures = Nachgerechnet wird nur, wo eine Behauptung die Zahlen enthält; eine Zahl, die allein in den Worten steht, wird es nicht.
checksheet-limits-pictures = Bilder, Bildunterschriften, Schaubilder, Überschriften, die Schreibung von Namen und wem welche Rechte gehören.
checksheet-limits-unread = Quellen, deren Text nicht vorlag:
checksheet-limits-unread-source = „{ $title }“ ({ $count ->
    [one] { $count } Behauptung
   *[other] { $count } Behauptungen
})
checksheet-limits-no-texts = Es lagen keine Texte von Quellen vor: Kein Zitat und keine Stelle wurde verglichen.
checksheet-limits-place = { $count ->
    [one] { $count } Behauptung nennt eine Quelle, aber keine Stelle darin.
   *[other] { $count } Behauptungen nennen eine Quelle, aber keine Stelle darin.
}
checksheet-limits-source = { $count ->
    [one] { $count } Behauptung nennt gar keine Quelle.
   *[other] { $count } Behauptungen nennen gar keine Quelle.
}
checksheet-limits-implicit = { $count ->
    [one] { $count } Behauptung hat der Verfasser der Karte ergänzt; da ist nichts nachzuschlagen.
   *[other] { $count } Behauptungen hat der Verfasser der Karte ergänzt; da ist nichts nachzuschlagen.
}
checksheet-limits-lone = { $count ->
    [one] { $count } Zahl hat in dieser Sammlung keine zweite Quelle.
   *[other] { $count } Zahlen haben in dieser Sammlung keine zweite Quelle.
}

# Freigabe
checksheet-sign-off = Freigabe
checksheet-sign-checked = Geprüft von
checksheet-sign-second = Gegengelesen von
checksheet-sign-author = Antworten des Autors
checksheet-sign-released = Freigegeben von
checksheet-sign-date = Datum

# Die Spalten der Tabelle
checksheet-column-number = Nummer
checksheet-column-text = Text
checksheet-column-type = Art
checksheet-column-load = Last
checksheet-column-source = Quelle
checksheet-column-locator = Stelle
checksheet-column-quotation = Zitat
checksheet-column-flags = Hinweise
checksheet-column-working = nachgerechnet
checksheet-column-query = Frage an den Autor
