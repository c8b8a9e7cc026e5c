# Was den Seiten über eine ganze Sammlung gemeinsam ist: ihre Namen und die der Dokumente über eine Karte.

corpus-untitled = Argumentkarten
corpus-and-more = { $count ->
    [one] und eine weitere
   *[other] und { $count } weitere
}
corpus-load = { $count ->
    [one] (eine Behauptung ruht darauf)
   *[other] ({ $count } Behauptungen ruhen darauf)
}

## Dokumente über eine Karte

view-map = Karte
view-outline = Gliederung
view-guide = Leseleitfaden
view-guide-teacher = Leseleitfaden für Lehrkräfte
view-blank = Karte zum Ausfüllen
view-seminar = Seminarblatt
view-checksheet = Prüfbogen

## Seiten über die Sammlung

view-index = Alle Karten
view-index-about = Was jede Karte fragt, was sie sagt und wie es darum steht.
view-reading = Mehrere Artikel lesen
view-reading-about = In welcher Reihenfolge man die Artikel liest, was jeder zu dem sagt, was ihnen gemeinsam ist, und wo sie übereinstimmen und aneinandergeraten.
view-open = Offene Fragen
view-open-about = Was die Karten offenlassen: umstrittene Thesen, Einwände ohne Erwiderung und was noch geschuldet wird.
view-findings = Befunde
view-findings-about = Was in den Artikeln gefunden wurde, nach Artikel und Stelle, weshalb es in den Karten stehen blieb und was die Autoren noch zu fragen sind.
view-sources = Quellen
view-sources-about = Welche Karte aus welcher Quelle schöpft und was wen wiederholt.
view-figures = Zahlen
view-figures-about = Dieselbe Zahl in den Quellen: wer zählt, was wo gesagt wird und wie weit es auseinanderliegt.
view-terms = Begriffe
view-terms-about = In welchem Sinn die Begriffe gebraucht werden und von wem.
view-voices = Stimmen
view-voices-about = Wer was sagt und was ohne dieses Wort fiele.
