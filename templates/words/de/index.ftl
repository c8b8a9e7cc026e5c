# Das Verzeichnis einer Sammlung.

index-title = { $title } · Argumentkarten
index-what = { $maps } mit { $claims } aus { $sources }. Eine Karte nimmt ein Argument auseinander: was behauptet wird, aus welchen Gründen, gegen welche Einwände und wer es wo sagt.
index-sources = { $count ->
    [one] einer Quelle
   *[other] { $count } Quellen
}
index-maps = Die Karten
index-topics = Themen
index-no-topic = Zu anderem
index-status = { $count } { $status }
index-documents = Dokumente:
index-reads = Grundlage: { $source }.
index-encoder-all = Alle Karten sind aufgezeichnet von { $name }.
index-encoder-all-on = Alle Karten sind aufgezeichnet von { $name }, { $date }.
index-encoder = Aufgezeichnet von { $name }.
index-encoder-on = Aufgezeichnet von { $name }, { $date }.
index-map-findings = { $count ->
    [one] Ihre Seite zeigt einen Befund.
   *[other] Ihre Seite zeigt { $count } Befunde.
}
index-others = { $count ->
    [one] Eine weitere Karte
   *[other] { $count } weitere Karten
}
index-across = Über die Karten hinweg
index-check = Was die Prüfung gefunden hat
index-found = { $errors }, { $warnings } und { $notes }, ohne die Befunde, die mit Begründung hingenommen sind. Die Seite jeder Karte zeigt sie bei ihren Behauptungen.
index-most = Die häufigsten:
index-nothing-found = Nichts, was nicht mit Begründung hingenommen wäre.

## Die Suche

index-search = Suchen
index-search-label = Karten, Behauptungen, Stimmen, Quellen und Begriffe suchen:
index-search-texts = Durchsucht werden Titel und Fragen der Karten, der volle Wortlaut jeder Behauptung und die Namen von Stimmen, Quellen und Begriffen; wer eine Behauptung mit welchen Worten vertritt, wird nicht durchsucht.
index-search-labels = Durchsucht werden Titel und Fragen der Karten, die Kurzfassung jeder Behauptung und die Namen von Stimmen, Quellen und Begriffen; der volle Wortlaut der Behauptungen wird es nicht: Er steht auf den Seiten der Karten.
index-search-left-out = { $count ->
    [one] Eine Behauptung, auf der nichts ruht, fehlt hier, weil es für eine Seite zu viele sind.
   *[other] { $count } Behauptungen, auf denen am wenigsten ruht, fehlen hier, weil es für eine Seite zu viele sind.
}
index-search-map = Karte
index-search-claim = Behauptung in „{ $map }“
index-search-voice = Stimme
index-search-source = Quelle
index-search-term = Begriff
index-search-count = { $count ->
    [0] Nichts gefunden.
    [one] Ein Treffer.
   *[other] { $count } Treffer.
}
index-search-more = Mehr als { $count } Treffer; die besten { $count } sind zu sehen.
