# Mehrere Artikel lesen.

reading-alone = Die Karten schöpfen aus weniger als zwei Artikeln; es gibt also noch nichts zu vergleichen.
reading-claims = { $claims } in den Karten.
reading-read-by = { $count ->
    [one] Karte:
   *[other] Karten:
}
reading-left-out = { $count ->
    [one] Eine weitere Quelle, aus der die wenigsten Behauptungen stammen, fehlt hier; sie steht auf der Seite der Quellen.
   *[other] { $count } weitere Quellen, aus denen weniger Behauptungen stammen, fehlen hier; sie stehen auf der Seite der Quellen.
}

## Die Reihenfolge

reading-order = In dieser Reihenfolge
reading-order-how = Ältere Artikel kommen zuerst, und was andere beantworten oder voraussetzen, kommt vor ihnen. Was zwei Artikel verbindet, haben die Karten verbunden: Die Verfasser müssen einander nicht gekannt haben.
reading-oldest = Beginnen Sie hier: Es ist der älteste Artikel ({ $date }).
reading-undated = Sein Datum ist nicht bekannt.
reading-at-odds = Im Streit mit { $articles }: siehe, wo sie aneinandergeraten.
reading-builds-on = Auf { $article } stützt sich:
reading-repeats = Er wiederholt Artikel { $number }, { $article }: Achten Sie darauf, was sein Eigenes ist.

## Die Übersicht

reading-matrix = Was jeder Artikel sagt
reading-matrix-how = Jede Zeile ist etwas, wovon mindestens zwei Artikel sprechen; jedes Feld sagt, was der Artikel dazu sagt, in den Worten der Karte und mit der Stelle. Neben einer These heißen „dafür“ und „dagegen“: für und gegen diese These. Ein leeres Feld heißt, dass die Karten dem Artikel dazu nichts entnehmen. Was mehrere Artikel schlicht behaupten, steht unten, wo sie übereinstimmen.
reading-matrix-none = Die Karten verbinden nichts, was zwei der Artikel sagen.
reading-theme = Wozu
reading-map = These in
reading-proposition = Behauptung:
reading-figure = Zahl:
reading-term = Begriff:
reading-asserts = sagt
reading-quotes = zitiert
reading-denies = bestreitet
reading-reports = berichtet
reading-thesis = These
reading-for = dafür
reading-against = dagegen
reading-more-themes = { $count ->
    [one] Eine weitere Zeile fehlt, zu der weniger Artikel sprechen.
   *[other] { $count } weitere Zeilen fehlen, zu denen weniger Artikel sprechen.
}

## Übereinstimmung und Streit

reading-agreements = Wo sie übereinstimmen
reading-agreements-how = Jedes davon behaupten mehrere Artikel. Zwei Artikel zählen nur dann mehr als einer, wenn jeder es für sich weiß.
reading-agreements-none = Keine Behauptung der Karten wird von zwei der Artikel vertreten.
reading-shared = nicht unabhängig: alle haben es von { $origin }
reading-more-agreements = { $count ->
    [one] Eine weitere Übereinstimmung fehlt hier.
   *[other] { $count } weitere Übereinstimmungen fehlen hier.
}
reading-conflicts = Wo sie aneinandergeraten
reading-conflicts-how = Unter jeder Behauptung steht, was andere Artikel dagegen haben. Worauf am meisten ruht, kommt zuerst.
reading-conflicts-none = Die Karten stellen keine Behauptungen zweier der Artikel gegeneinander.
reading-conflict-contrary = nicht zusammen mit
reading-conflict-denial = bestritten
reading-conflict-rebuttal = aber
reading-conflict-undercut = aber das folgt nicht
reading-more-conflicts = { $count ->
    [one] Ein weiterer Streitpunkt fehlt hier.
   *[other] { $count } weitere Streitpunkte fehlen hier.
}
