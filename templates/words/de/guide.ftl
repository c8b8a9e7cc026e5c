# Der Leseleitfaden: seine Überschriften und Beschriftungen, und die Fragen, die er stellt.

guide-title = Leseleitfaden: { $title }
guide-title-teacher = Leseleitfaden, Ausgabe für Lehrkräfte: { $title }
guide-map = Die Argumentkarte
guide-link-to = Leseleitfaden
guide-link-to-teacher = Leseleitfaden mit Antworten
guide-for-pupils = Ausgabe für die Klasse
guide-name = Name
guide-date = Datum
guide-you-read = Sie lesen:
guide-minutes = { $count ->
    [one] Lesezeit etwa { $count } Minute.
   *[other] Lesezeit etwa { $count } Minuten.
}
guide-beside = Verwendet werden auch Stellen aus:
guide-beside-more = und { $count } weitere
guide-written-by = Verfasst von { $name }
guide-names-of-authors = Autor, Autorin, Verfasser, Verfasserin, author
guide-no-byline = Der Artikel sagt nicht, wer ihn geschrieben hat.
guide-link = Link:
guide-made-by = Dieser Leitfaden beruht darauf, wie { $encoder } den Text gelesen hat, { $date }.
guide-made-by-undated = Dieser Leitfaden beruht darauf, wie { $encoder } den Text gelesen hat.
guide-made-by-nobody = Dieser Leitfaden beruht darauf, wie jemand den Text gelesen hat.
guide-numbers = Jede Aussage hat eine Zahl, die überall dieselbe ist.
guide-made-note = Man kann ihn auch anders lesen: Wo Sie das tun, sagen Sie es.
guide-questions-in-all = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
guide-level-remember = Finden
guide-level-understand = Verstehen
guide-level-apply = Anwenden
guide-level-analyse = Untersuchen
guide-level-evaluate = Beurteilen
guide-level-create = Entwerfen
guide-level-none = Frage
guide-filter = Fragen zeigen zum

guide-and = { $before } und { $last }

guide-place-section = Abschnitt { $name }
guide-place-paragraph = { $count ->
    [one] Absatz { $numbers }
   *[other] Absatz { $numbers }
}
guide-place-footnote = { $count ->
    [one] Fußnote { $numbers }
   *[other] Fußnote { $numbers }
}
guide-place-mark = { $count ->
    [one] beim Zeichen der Fußnote { $numbers }
   *[other] bei den Zeichen der Fußnoten { $numbers }
}
guide-place-page = { $count ->
    [one] Seite { $numbers }
   *[other] Seite { $numbers }
}
guide-place-line = { $count ->
    [one] Zeile { $numbers }
   *[other] Zeile { $numbers }
}
guide-place-before = vor { $place }
guide-place-about = etwa Absatz { $number }
guide-from = ab { $place }
guide-where = { $part ->
    [page] auf { $place }
    [bare] { $place }
   *[other] in { $place }
}
guide-where-other = in „{ $source }“ ({ $place })
guide-where-other-nowhere = in „{ $source }“
guide-where-nowhere = im Text

guide-before = Vor dem Lesen
guide-question = Die Frage
guide-context = Worum es geht
guide-terms = Wichtige Wörter
guide-term-senses = { $count ->
    [one] in { $count } Bedeutung gebraucht
   *[other] in { $count } Bedeutungen gebraucht: Achten Sie jedes Mal darauf, welche gemeint ist
}
guide-term-users = so gebraucht von
guide-the-article = dem Artikel selbst
guide-voices = Wer ist wer
guide-aliases = auch: { $names }
guide-stake = hat selbst ein Interesse: { $stake }
guide-prediction = Was Sie jetzt denken
guide-predict-sides = Welche dieser Antworten würden Sie heute geben? Was müsste der Text zeigen, damit Sie Ihre Meinung ändern?
guide-predict-question = Was würden Sie heute antworten? Was müsste der Text zeigen, damit Sie Ihre Meinung ändern?
guide-predict-title = Der Titel lautet „{ $title }“. Wofür wird der Text Ihrer Vermutung nach argumentieren, und was müsste er zeigen, um Sie zu überzeugen?
guide-side = Antwort { $letter }

guide-during = Beim Lesen
guide-during-how = Lesen Sie Teil für Teil. Die Tabelle sagt, was die Stellen sagen und was sie im Gedankengang leisten; ein leeres Feld nennt die Frage, die danach fragt, was hineingehört.
guide-during-how-teacher = Was die Klasse in leere Felder schreibt, steht hier, dazu die Worte, an denen man jede Stelle findet.
guide-others = Aus anderen Texten
guide-others-how = Der Gedankengang wird auch daran gemessen, was andere Texte sagen.
guide-part-section = { $place }: { $title }
guide-part-thesis = Die These
guide-part-reason = Der Grund „{ $claim }“
guide-part-objection = Der Einwand „{ $claim }“
guide-part-anywhere = Irgendwo im Text
guide-column-place = Wo
guide-column-says = Was dort gesagt wird
guide-column-does = Was es leistet
guide-fill-asked = Siehe Frage { $number }.
guide-fill-at = Suchen Sie die Worte „{ $words }“.
guide-rows-left-out = { $count ->
    [one] { $count } weitere Stelle dieses Teils ist hier weggelassen.
   *[other] { $count } weitere Stellen dieses Teils sind hier weggelassen.
}
guide-parts-left-out = { $count ->
    [one] { $count } weiterer Teil ist hier weggelassen.
   *[other] { $count } weitere Teile sind hier weggelassen.
}
guide-questions = Fragen

guide-says-again = Dasselbe wie an anderer Stelle ({ $place }).
guide-does-thesis = Stellt eine These auf; anderes spricht für oder gegen sie.
guide-does-reason = Gibt einen Grund an für „{ $claim }“.
guide-does-part-of-reason = Gibt einen Teil eines Grundes an für „{ $claim }“.
guide-does-explain = Sagt, wie es dazu kommt: „{ $claim }“.
guide-does-object = Wendet etwas ein gegen „{ $claim }“.
guide-does-doubt = Weckt einen Zweifel an „{ $claim }“.
guide-does-question-step = Bezweifelt, dass die Gründe ausreichen für „{ $claim }“.
guide-does-answer = Antwortet auf den Einwand „{ $claim }“.
guide-does-against = Sagt etwas gegen „{ $claim }“.
guide-does-grant = Räumt der Gegenseite etwas ein gegen „{ $claim }“.
guide-does-contrary = Sagt etwas, das sich nicht verträgt mit „{ $claim }“.
guide-does-conclude = Zieht einen Schluss aus den Gründen, die dafür angegeben werden.
guide-does-background = Gibt Hintergrund, auf den sich der Gedankengang nicht stützt.
guide-untold-thesis = … (die These)
guide-untold = … (Frage { $number })
guide-does-again = Sagt es ebenfalls.
guide-does-again-at = Sagt es ebenfalls (Hauptstelle: { $place }).
guide-does-report = Gibt wieder, was von anderer Seite stammt: { $voice }.
guide-does-report-via = Gibt wieder, was von anderer Seite stammt: { $voice }, vermittelt durch { $via }.
guide-does-report-nobody = Gibt es wieder, ohne dafür einzustehen.
guide-does-report-denial = Gibt wieder, dass dies bestritten wird: { $voice }.
guide-does-deny = Bestreitet dies.

guide-after = Nach dem Lesen
guide-after-how = Vergleichen Sie Ihre Notizen mit dem Folgenden, und markieren Sie, was Sie anders gesehen haben. Sehen Sie dann noch einmal nach, was Sie vor dem Lesen dachten: Würden Sie es noch so sagen?
guide-argument = Der Gedankengang in Kürze
guide-thesis = Die These
guide-theses = These { $number }
guide-reason-because = weil
guide-reason-together = und
guide-reason-below = Das stützt sich auf:
guide-reasons-left-out = { $count ->
    [one] Ein weiterer Grund ist hier weggelassen.
   *[other] { $count } weitere Gründe sind hier weggelassen.
}
guide-reasons-none = Der Text gibt dafür keine Gründe an.
guide-evidence = Die Belege
guide-column-passage = Was gesagt wird
guide-column-source = Wer es sagt, und wo
guide-column-for = Wozu es dient
guide-bearing-against = gegen
guide-bearing-granted = eingeräumt denen, die bestreiten:
guide-author = der Text selbst
guide-via = vermittelt durch { $via }
guide-unnamed = ungenannt
guide-evidence-left-out = { $count ->
    [one] { $count } weiterer Beleg ist hier weggelassen.
   *[other] { $count } weitere Belege sind hier weggelassen.
}
guide-objections = Einwände
guide-met = Beantwortet
guide-disputed = Beantwortet, doch die Antwort ist selbst umstritten
guide-unmet = Nicht beantwortet
guide-granted = Der Gegenseite eingeräumt
guide-against = Gegen „{ $claim }“:
guide-against-step = Gegen die Gründe für „{ $claim }“:
guide-doubt-of = Zweifel an „{ $claim }“:
guide-granted-about = Wer „{ $claim }“ vertritt, räumt ein:
guide-replies = Die Erwiderung:
guide-objections-left-out = { $count ->
    [one] { $count } weiterer Einwand ist hier weggelassen.
   *[other] { $count } weitere Einwände sind hier weggelassen.
}
guide-word-of = so { $voice }
guide-supplied-mark = steht nicht im Text
guide-assumptions = Was vorausgesetzt wird
guide-assumptions-how = Dafür argumentiert niemand, und doch braucht es der Gedankengang. Würden Sie es annehmen?
guide-assumption-from = Nötig, um von { $from } zu „{ $to }“ zu kommen.
guide-assumption-to = Nötig für „{ $to }“.
guide-assumptions-left-out = { $count ->
    [one] { $count } weitere Annahme ist hier weggelassen.
   *[other] { $count } weitere Annahmen sind hier weggelassen.
}
guide-open = Noch offen
guide-open-how = Gegen jede dieser Behauptungen wird etwas gesagt, und die Karte entscheidet nicht, wer recht hat: Niemand antwortet, oder auch die Antwort ist umstritten.
guide-open-left-out = { $count ->
    [one] { $count } weitere Behauptung ist offen.
   *[other] { $count } weitere Behauptungen sind offen.
}
guide-open-for = Dafür:
guide-open-against = Dagegen:
guide-discuss = Zum Diskutieren und Schreiben
guide-blank = Der Gedankengang als Karte zum Ausfüllen
guide-blank-how = Schreiben Sie den Buchstaben jeder Aussage in das Feld, in das sie gehört. Die Wörter sagen, wie die Felder zusammenhängen.
guide-blank-how-teacher = Die Lösung: jedes Feld mit seinem Buchstaben.
guide-blank-statements = Die Aussagen
guide-blank-box = Feld { $number }
guide-link-support = weil
guide-link-rebut = aber
guide-link-doubt = aber stimmt das?
guide-link-together = und

guide-answer = Antwort
guide-answer-raised = Die eine Seite hat eine Antwort, der die andere nicht zustimmen muss.
guide-answer-open = Offen: keine Antwort im Text.
guide-answer-left = Mehr als eine Antwort kann gut sein.
guide-answer-consider = Eine gute Antwort bedenkt:
guide-answer-supplied = Diese Antwort gibt die Karte; wörtlich sagt es kein Text.
guide-answer-proof = Zu sehen an:
guide-answer-own = Offene Frage, von Hand hinzugefügt: In der Karte steht dazu keine Antwort.
guide-question-pinned = von Ihnen festgehalten
guide-naming = Um diesen Leitfaden zu bearbeiten
guide-naming-how = Um eine Frage wegzulassen, schreiben Sie ihren Namen in die Karte: questions: [(derived: "Name", drop: true)]. Mit pin: true bleibt sie immer, und ein text neben dem Namen tritt an die Stelle des ihren.
guide-naming-entry = derived: "{ $name }"
guide-naming-number = Frage
guide-naming-name = Name
guide-unknown-questions = Diese Namen oder Texte in der Karte passen zu keiner Frage (mehr):

guide-figure-when = { $when }: { $value }
guide-figure-printed = { $figure } (im Text: „{ $printed }“)

guide-ask-figure = { $count ->
    [one] Welche Zahl nennt der Text { $where } hierfür: { $measure }? { $when }
   *[other] Welche Zahlen nennt der Text { $where } hierfür: { $measure }? { $when }
}
guide-ask-figure-when = { $count ->
    [one] Notieren Sie, für welches Datum oder Jahr sie gilt.
   *[other] Notieren Sie, für welches Datum oder Jahr jede gilt.
}
guide-ask-figure-some-dated = Notieren Sie das Datum oder Jahr, wo der Text eines nennt.
guide-ask-figure-undated = Sagt der Text, für welche Zeit?
guide-ask-passage = Welcher Satz sagt Folgendes? Er steht { $where }. Notieren Sie seine ersten und seine letzten Worte. „{ $claim }“
guide-ask-speaker = Hinter dieser Aussage { $where } steht jemand anders als der Verfasser: „{ $claim }“ Wer ist es?
guide-ask-speaker-via = Hinter dieser Aussage { $where } steht jemand anders als der Verfasser: „{ $claim }“ Wer ist es, und durch wen kam sie in den Text?
guide-ask-thesis = Welcher dieser Sätze ist der, den alles andere zeigen soll?
guide-ask-reword = Sagen Sie mit eigenen Worten, was { $where } steht, und bleiben Sie so entschieden oder vorsichtig wie der Text: „{ $claim }“
guide-ask-reword-words = Suchen Sie { $where } die Worte „{ $claim }“. Was sagt der Satz aus? Sagen Sie es mit eigenen Worten, so entschieden oder so vorsichtig wie der Text.
guide-ask-senses = „{ $term }“ heißt nicht überall dasselbe. Was heißt es { $places }?
guide-ask-firmness = Dies wird mehr als einmal gesagt, { $places }: „{ $claim }“ Vergleichen Sie den Wortlaut. Wo ist er am vorsichtigsten, wo am entschiedensten?
guide-ask-hidden = { $count ->
    [one] Dies wird als Grund angegeben: { $premises } Es soll zeigen: „{ $conclusion }“ Was muss dafür noch wahr sein, obwohl es niemand sagt?
   *[other] Diese Gründe werden angegeben: { $premises } Zusammen sollen sie zeigen: „{ $conclusion }“ Was muss dafür noch wahr sein, obwohl es niemand sagt?
}
guide-ask-role = Betrachten Sie { $where } die Worte „{ $anchor }“. Was leisten sie im Gedankengang: Nennen sie einen Grund, wenden sie etwas ein, beantworten sie einen Einwand, räumen sie etwas ein, geben sie wieder, was andere sagen? Sagen Sie, wofür oder wogegen.
guide-ask-withdraw = Angenommen, diese Aussage { $where } ist falsch: „{ $claim }“ Welche anderen Aussagen verlören ihren einzigen Grund? Und was bliebe für „{ $thesis }“?
guide-ask-withdraw-anywhere = Angenommen, dies ist falsch: „{ $claim }“ Welche anderen Aussagen verlören ihren einzigen Grund? Und was bliebe für „{ $thesis }“?
guide-ask-critical = Der Gedankengang lautet: { $premises } Also: „{ $conclusion }“ Prüfen Sie ihn: { $question }
guide-ask-objection = Jemand sagt: „{ $claim }“ Dagegen steht dieser Einwand: { $objection } Wie stark ist er? Sagen Sie, was man zeigen müsste, um ihn zu beantworten.
guide-ask-objection-step = Hierfür werden Gründe angegeben: „{ $claim }“ Ein Einwand sagt, dass sie nicht ausreichen: { $objection } Wie stark ist er? Sagen Sie, was man zeigen müsste, um ihn zu beantworten.
guide-ask-clash = „{ $one }“ ({ $first }) „{ $other }“ ({ $second }) Kann beides wahr sein? Sagen Sie, was man dafür auseinanderhalten müsste.
guide-ask-grant = Hierfür gibt niemand einen Grund an: „{ $claim }“ Gebraucht wird es für „{ $conclusion }“. Würden Sie es annehmen? Begründen Sie Ihre Antwort.
guide-ask-grant-implicit = Der Gedankengang braucht dies, und niemand sagt es: „{ $claim }“ Ohne es hinge „{ $conclusion }“ in der Luft. Würden Sie es annehmen? Begründen Sie Ihre Antwort.
guide-ask-grant-reason = Niemand sagt das: „{ $claim }“ Ohne es führt von { $others } kein Weg zu „{ $conclusion }“. Würden Sie es annehmen? Begründen Sie Ihre Antwort.
guide-ask-reply = Auf diesen Einwand gegen „{ $claim }“ antwortet niemand: { $objection } Schreiben Sie die Erwiderung, die fehlt, in drei bis fünf Sätzen. Verwenden Sie etwas, das der Text sagt.
guide-ask-challenge = Hiergegen wendet niemand etwas ein: „{ $claim }“ Schreiben Sie den stärksten Einwand, der Ihnen einfällt, in drei bis fünf Sätzen.

guide-answer-figure-undated = { $count ->
    [one] Ein Datum oder Jahr wird dafür nicht genannt.
   *[other] Für { $count } davon wird kein Datum oder Jahr genannt.
}
guide-answer-dated-by = Der Text datiert mit den Worten „{ $words }“.
guide-answer-passage = Der Satz mit den Worten „{ $words }“.
guide-answer-passage-ends = Er beginnt „{ $begins } …“ und endet „… { $ends }“
guide-answer-passage-whole = Es ist: „{ $sentence }“
guide-answer-speaker = { $voice }.
guide-answer-speaker-role = { $voice } ({ $role }).
guide-answer-speaker-unnamed = Niemand, der genannt wird: { $voice }.
guide-answer-via = Sie kam in den Text durch { $via }.
guide-answer-choice = { $letter }) { $text }
guide-answer-reword-does = Jede Fassung ist recht, die es so entschieden sagt wie der Text.
guide-answer-reword-can = Jede Fassung ist recht, die es als etwas sagt, das so sein kann, und nicht als feststehende Tatsache.
guide-answer-reword-might = Jede Fassung ist recht, die es als etwas sagt, das so sein könnte, und nicht als feststehende Tatsache.
guide-answer-sense = „{ $term }“ heißt hier: { $gloss }.
guide-answer-at = { $where }: { $text }
guide-answer-firm-does = { $where }, ohne Vorbehalt: „{ $words }“
guide-answer-firm-can = { $where }, als etwas, das so sein kann: „{ $words }“
guide-answer-firm-might = { $where }, als etwas, das so sein könnte: „{ $words }“
guide-answer-withdraw-nothing = Sonst verliert nichts seinen einzigen Grund.
guide-answer-withdraw-falls = Diese verlieren ihren einzigen Grund: { $claims }.
guide-answer-withdraw-thesis = Für die These bleibt kein anderer Grund.
guide-answer-withdraw-left = { $count ->
    [one] Ein Grund bleibt für die These: { $claims }.
   *[other] { $count } Gründe bleiben für die These: { $claims }.
}
guide-consider-critical = Was müsste man wissen, um es zu entscheiden, und sagt es der Text?
guide-consider-objection = Was spricht für die Aussage, und worauf beruht der Einwand selbst?
guide-consider-reply = Was spricht für die Aussage, und trifft es gerade diesen Einwand?
guide-consider-clash = Heißen dieselben Worte an beiden Stellen dasselbe, und reden beide von derselben Zeit?
guide-consider-grant = Gibt es Fälle, in denen es nicht gilt, und wer würde es bestreiten?
guide-consider-challenge = Worauf beruht die Aussage, und was müsste der Fall sein, damit sie falsch ist?
