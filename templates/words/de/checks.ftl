# Wonach die Prüfungen suchen; auf Englisch sagen es die Prüfungen selbst.

## Lesen

check-syntax = Eine Stelle, an der die Datei nicht wohlgeformt ist: Eine Klammer, ein Komma, ein Doppelpunkt oder ein Anführungszeichen fehlt oder ist falsch.
check-curly-quotes = Ein Text zwischen typografischen Anführungszeichen, wo gerade stehen müssen.
check-not-utf8 = Eine Datei, die nicht als UTF-8 gespeichert ist.
check-unknown-document = Eine Datei ohne `Map`, `Library`, `Corpus`, `Review`, `Schemes` oder `House`.
check-newer-format = Eine Datei in einem Format, das neuer ist als dieses Programm.
check-wrong-type = Ein Wert, den sein Feld nicht haben kann.
check-unknown-field = Ein Feld, das es nicht gibt, oft ein verschriebenes.
check-missing-field = Ein Block ohne ein Feld, das er braucht.
check-duplicate-field = Ein Feld, das zweimal in einem Block steht.
check-duplicate-name = Ein Name für zwei Dinge derselben Art.
check-bad-id = Ein Kürzel, das kein kurzes Wort in Kleinbuchstaben mit Bindestrichen ist.
check-bad-bibliography = Ein Eintrag einer `.bib`- oder CSL-JSON-Datei, der nicht gelesen werden kann.
check-too-deep = Einwände gegen Einwände, mehr als sechzehn ineinander, oder Klammern, mehr als 128 ineinander.
check-unknown-name = Ein Name, den nichts trägt: keine Behauptung, kein Schritt, keine Karte, Quelle oder Stimme, keine Messgröße, kein Begriff, Muster oder keine Prüfung.
check-no-premises = Eine Stütze oder ein Einwand ohne Prämisse, oder weniger als zwei Behauptungen, die unvereinbar oder gleichbedeutend sein sollen.
check-too-many-contraries = Mehr als sechzehn Behauptungen, die alle unvereinbar sein sollen.
check-double-attribution = Eine Behauptung mit `said` und daneben mit `quote`, `by`, `via`, `in`, `at`, `on` oder `stance`.
check-circular-target = Einwände, die im Kreis aufeinander zielen und so von nichts handeln.
check-bad-date = Ein Datum, das nicht in EDTF geschrieben ist oder das es nicht gibt.
check-base-score-out-of-range = Ein `base_score` unter 0 oder über 1.
check-bad-citation-style = Ein Zitierstil, den es nicht gibt oder dessen Datei nicht gelesen werden kann.
check-bad-setting = Eine Einstellung der Sammlung oder ihres Hausstils, die nicht gebraucht werden kann.
check-faint-colour = Eine Farbe des Hausstils, die viele vom Grund nicht unterscheiden können.
check-unknown-message = Ein Name unter `messages` oder `verdicts`, den keine Meldung und kein Stand hat.
check-bad-message = Eine Meldung des Hausstils, die Fluent nicht lesen kann oder die nach einem Wert fragt, den sie nicht bekommt.

## Aufbau

check-missing-thesis = Eine Karte mit Behauptungen, die nicht sagt, welche ihre These ist.
check-bare-thesis = Eine These, für oder gegen die nichts spricht.
check-empty-text = Ein Text ohne ein einziges Wort: eine Behauptung, ein Titel, ein Zitat, ein Name.
check-unused-claim = Eine Behauptung, mit der, für die und gegen die nirgends argumentiert wird.
check-disconnected = Behauptungen, die untereinander, aber auf keinem Weg mit einer These verbunden sind.
check-self-support = Eine Stütze, zu deren Prämissen gehört, was sie stützen soll.
check-self-attack = Ein Einwand, der auf dem beruht, was er angreift.
check-self-relation = Eine Behauptung, die mit sich selbst unvereinbar oder gleichbedeutend sein, aus sich selbst folgen oder sich selbst überwiegen soll.
check-circular-support = Behauptungen, die einander im Kreis stützen.
check-support-and-attack = Dieselben Prämissen für und gegen eine Behauptung.
check-repeated-link = Dieselben Prämissen zweimal für oder zweimal gegen dasselbe.
check-contrary-premise = Eine Behauptung, die direkt oder über mehrere Schritte stützt, womit sie unvereinbar ist.
check-entailed-and-contrary = Zwei Behauptungen, von denen eine aus der anderen folgt, obwohl beide einander ausschließen.
check-same-text = Zwei Behauptungen mit demselben Text.
check-unused-source = Eine Quelle der Bibliothek, der keine Karte etwas entnimmt.
check-unused-voice = Eine Stimme der Bibliothek, die nichts sagt, nichts schrieb und nichts zählt.
check-unused-measure = Eine Messgröße der Bibliothek, für die keine Behauptung eine Zahl nennt.
check-unused-term = Ein Begriff der Bibliothek, dessen Bedeutungen keine Behauptung unterscheidet.
check-unused-allow = Ein `allow`, zu dem es nichts hinzunehmen gibt.

## Stand

check-unmet-expectation = Eine Behauptung, die nicht so dasteht, wie `expect` es sagt.
check-both-granted = Behauptungen, die nicht zusammen bestehen können und beide zugestanden sind.
check-left-open = Eine Behauptung, die ihr Autor selbst aufstellt und die nur deshalb umstritten ist, weil es die Gründe sind, die andere für sie anführen.
check-left-unsupported = Eine Tatsache mit eigener Quelle, die ohne Stütze dasteht, weil die Gründe für sie fallen.
check-twin-not-rebutted = Eine Behauptung, gegen die nichts steht, obwohl etwas gegen das spricht, was aus ihr folgt.
check-undercut-one-premise = Ein Einwand gegen einen Schritt mit mehreren Prämissen, der nur gegen eine von ihnen spricht.
check-unanswered-rebuttal = Ein Einwand ohne Erwiderung gegen etwas, das ohne Vorbehalt behauptet wird, oder gegen eine These, zu der die Karte nichts weiter sagt.
check-overstated = Eine Behauptung, die stärker formuliert ist als das, was sie trägt.
check-undefended-premise = Eine Tatsache, auf der eine These ruht, ohne Quelle und Grund, oder bestritten und ohne etwas, das für sie spricht.
check-crux-unsourced = Die eine Behauptung, an der eine These hängt und die niemand sagt, während alles andere eine Quelle hat.
check-single-thread = Eine These, deren Gründe alle auf eine ferne Behauptung hinauslaufen, die bestritten ist oder keine Quelle hat.
check-objection-in-supports = Ein Grund für eine Behauptung, der zur anderen Seite gehört.
check-one-sided = Eine Seite der Debatte, für die nichts gesagt oder nichts begründet wird.

## Zitate

check-quote-not-found = Ein Zitat, dessen Worte im Text der Quelle nicht stehen, und auch nichts Ähnliches.
check-quote-altered = Ein Zitat, das Worte des Textes ändert.
check-quote-elided = Ein Zitat, das Worte des Textes auslässt, ohne es anzuzeigen.
check-quote-spliced = Ein Zitat, dessen Teile im Text in anderer Folge oder weit auseinander stehen.
check-quote-in-another-source = Ein Zitat, das nicht in der genannten Quelle steht, aber wörtlich in einer anderen.
check-quote-by-another-voice = Ein Zitat, das der Text einer anderen Stimme gibt als die Karte, oder das zwei Behauptungen zwei Stimmen geben.
check-close-paraphrase = Eine Behauptung, die Worte ihres Textes übernimmt, ohne sie zu zitieren.
check-quote-cut = Ein Zitat ohne die Verneinung, den Zweifel, die Bedingung oder die bloße Absicht, die im Text unmittelbar daneben steht.
check-second-hand-quote = Ein Zitat aus einer Quelle, die es nur wiedergibt, obwohl die Bibliothek das Original hat.
check-quote-ambiguous = Ein Zitat, das an mehreren Stellen des Textes steht, ohne Angabe, welche gemeint ist.
check-wrong-locator = Eine Stellenangabe, die woandershin zeigt als dorthin, wo die Worte stehen.
check-bad-locator = Eine Stellenangabe, die keine Stelle in einem Text bezeichnet.
check-text-missing = Eine Quelle, deren Textdatei fehlt oder nicht gelesen werden kann.
check-text-changed = Eine Quelle, deren Text eine andere Prüfsumme hat, als die Bibliothek angibt.
check-title-not-in-text = Eine Quelle, deren Titel nicht die Überschrift ihres Textes ist.
check-byline-not-in-text = Eine Quelle, deren Autoren nicht die sind, die ihr Text nennt.
check-date-not-in-text = Eine Quelle, die ihrem Text nach an einem anderen Tag erschien als nach der Bibliothek.

## Zahlen

check-unencoded-number = Eine Zahl im Text einer Behauptung, die unter ihren Zahlen und Veränderungen nicht vorkommt.
check-percent-arithmetic = Eine genannte Veränderung, die sich aus ihren zwei Zahlen nicht ergibt.
check-percent-or-points = Prozentpunkte, die Prozent heißen, oder umgekehrt.
check-multiple-or-increase = Ein Vielfaches, das Zunahme heißt, oder umgekehrt.
check-share-arithmetic = Ein Teil, sein Ganzes und ein Anteil in Prozent, die nicht zusammenpassen.
check-rate-arithmetic = Eine Quote (so viel je Kopf, je Kilometer, je 100.000), die ihre beiden Zahlen nicht ergeben.
check-part-exceeds-whole = Ein Teil, der größer ist als sein Ganzes, oder Teile, die es zusammen sind.
check-share-above-100 = Ein Anteil, der mehr als das Ganze oder weniger als nichts ist.
check-figure-conflict = Zwei Zahlen derselben Reihe für dieselbe Zeit, die nicht beide stimmen können.
check-counters-disagree = Zwei Zählungen derselben Sache, die um mehr als ein Zehntel auseinandergehen oder zusammen einen Verlauf ergeben, den keine hat.
check-scale-slip = Eine Zahl, die das Tausend- oder Millionenfache dessen ist, was sie sein müsste.
check-printed-figure = Eine Zahl, deren Wert nicht der ist, den der Text nennt.
check-undated-figure = Ein Rang, eine Zählung oder ein Anteil, von dem niemand sagt, wann es so war.
check-unit-mismatch = Eine Zahl in anderer Einheit als ihre Messgröße, oder dieselbe Zahl für zwei Dinge.
check-cherry-picked-baseline = Eine Veränderung, die ein früherer Anfang derselben Reihe umkehrt oder mehr als halbiert.
check-trend-from-end-points = Ein stetiger Anstieg oder Rückgang, von dem nur Anfang und Ende genannt sind.
check-bound-broken = Eine Zahl, die nicht sein kann, wenn der genannte Höchst- oder Tiefstwert stimmt.
check-duration-arithmetic = Eine Zeitspanne in Worten, die nicht die zwischen ihren zwei Daten ist.

## Zeit

check-source-before-event = Eine Quelle, die erschien, bevor geschah, wofür sie angeführt wird.
check-said-after-published = Eine Äußerung, die jünger ist als die Quelle, die sie druckt, oder eine Quelle, die eine jüngere wiedergibt.
check-cause-after-effect = Eine Ursache, die nach dem kam, was sie bewirkt haben soll.
check-dates-disagree = Ein Ereignis, das gleichbedeutende Behauptungen verschieden datieren, oder eine Äußerung mit zwei Daten.
check-printed-date = Eine Behauptung, deren `when` nicht das Datum ist, das ihr Text oder ihr Zitat nennt.
check-death-before-deed = Eine Stimme, die nach ihrem Tod oder Ende etwas tut, sagt oder zählt.
check-stale-figure = Eine alte Zahl, die als heutige gegeben wird.
check-overdue-prediction = Eine Vorhersage, deren Zeit gekommen ist, ohne dass die Sammlung sagt, was daraus wurde.
check-relative-date = Eine Zeitangabe wie „voriges Jahr“ oder „im Januar“, für die nichts sagt, wovon an zu rechnen ist.

## Wer es sagt

check-anonymous-only = Eine Behauptung, die allein auf ungenannte Gewährsleute zurückgeht.
check-single-source = Eine Behauptung, die mehrere Quellen, oder eine These, die mehrere Gründe zu haben scheint, die alle auf denselben Gewährsmann zurückgehen.
check-interested-counter = Eine als Tatsache gegebene Zahl, obwohl nur gezählt hat, wer ein Interesse an ihr hat.
check-hedge-dropped = Eine Behauptung, die in der Karte fester steht als bei der Stimme, von der sie stammt.
check-hedge-hardened = Eine Behauptung, die beim Wiederholen fester wird, ohne neuen Beleg.
check-report-becomes-fact = Etwas, das nur berichtet wird oder Gerücht ist und dann als Tatsache behauptet wird.
check-denial-left-out = Eine Behauptung ohne den Hinweis, dass sie bestritten wird, wie ihre Quelle oder eine andere Karte weiß.
check-self-contradiction = Eine Stimme, die Unvereinbares behauptet, oder dasselbe behauptet und bestreitet.
check-circular-sourcing = Quellen oder Stimmen, die eine Behauptung im Kreis voneinander haben.
check-counted-twice = Ein Dokument, das doppelt zählt: zweimal für eine Behauptung oder als zwei Gründe.
check-name-variant = Ein Name, der auf zwei Arten geschrieben wird.

## Schließen

check-open-question = Eine kritische Frage, auf die eine Antwort geschuldet wird und offenbleibt.
check-missing-scheme-premise = Ein Schritt, der sagt, welche Prämissen welche Rolle in seinem Muster haben, und eine Rolle unbesetzt lässt.
check-equivocation = Ein Schritt, oder Behauptungen, die gleichbedeutend sein oder auseinander folgen sollen, mit einem Begriff in verschiedener Bedeutung.
check-scope-stretched = Ein Schritt von einigen Menschen, Orten oder Dingen auf andere, ohne Angabe, warum er erlaubt ist.
check-cause-from-correlation = Eine Ursache, die daraus geschlossen wird, dass Dinge zusammen auftreten oder aufeinander folgen.
check-universal-from-instances = Eine Behauptung über alle, immer oder nie, die nur auf einigen Fällen ruht.
check-value-from-facts = Was gut ist oder getan werden soll, allein aus Tatsachen geschlossen, in einer Karte, die anderswo sagt, worauf es ankommt.

## Durchsicht

check-verdict-astray = Ein Urteil über eine Behauptung oder Karte, die es nicht gibt.
check-unsigned-verdict = Ein Urteil, das nicht sagt, wessen es ist.
check-verdicts-of-one-day = Zwei verschiedene Urteile einer Person über eine Behauptung am selben Tag.
check-reopened = Eine Behauptung, die geprüft wurde und sich seitdem geändert hat.
check-reviewers-differ = Eine Behauptung, über die zwei Prüfende Verschiedenes gefunden haben.
check-cut-claim-carries = Eine These, die mit Behauptungen fällt, die Prüfende streichen oder nicht bestätigen können.
check-bad-sheet = Ein Prüfbogen, den `elenchus review import` nicht so lesen kann, wie er gemeint ist.
