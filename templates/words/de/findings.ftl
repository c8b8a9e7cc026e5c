# The page of the findings.

findings-how = { $count ->
    [one] Die Prüfungen fanden in den Artikeln einen Befund.
   *[other] Die Prüfungen fanden in den Artikeln { $count } Befunde.
} Ein Befund ist kein Urteil: Er sagt, wo man noch einmal hinsehen sollte. Was in einer Karte stehen bleibt, weil der Artikel es so hat, ist mit seinem Grund versehen.
findings-none = Die Prüfungen fanden in den Artikeln nichts.
findings-accepted = { $count ->
    [one] Einer davon bleibt mit einem solchen Grund stehen.
   *[other] { $count } davon bleiben mit einem solchen Grund stehen.
}
findings-accepted-all = { $count ->
    [one] Er bleibt mit einem solchen Grund stehen.
   *[other] Alle bleiben mit einem solchen Grund stehen.
}
findings-between = Zwischen Artikeln
findings-nowhere = In keinem Artikel: was die Karten ergänzen
findings-place = Stelle
findings-found = Befund
findings-claim = Behauptung
findings-more = { $count ->
    [one] Ein weiterer Befund ist hier weggelassen; die Tabelle für Tabellenprogramme enthält ihn.
   *[other] { $count } weitere Befunde sind hier weggelassen; die Tabelle für Tabellenprogramme enthält sie.
}
findings-queries-count = { $count ->
    [one] eine Frage an den Autor
   *[other] { $count } Fragen an den Autor
}
findings-queries-how = { $count ->
    [one] Fertig zum Einfügen in einen Brief, aus dem Prüfbogen der Karte, die vor allem diesen Artikel liest:
   *[other] Fertig zum Einfügen in einen Brief, aus den Prüfbögen der { $count } Karten, die vor allem diesen Artikel lesen, jeder Punkt einmal:
}
findings-queries-more = { $count ->
    [one] Eine weitere Frage steht auf den Prüfbögen.
   *[other] { $count } weitere Fragen stehen auf den Prüfbögen.
}

## The columns of the table

findings-column-source = Artikel
findings-column-at = Stelle
findings-column-level = Stufe
findings-column-code = Prüfung
findings-column-finding = Befund
findings-column-accepted = Weshalb er stehen bleibt
findings-column-map = Karte
findings-column-claim = Behauptung
