# Das Verzeichnis eines Korpus.

index-title = { $title } · Argumentkarten
index-untitled = Argumentkarten
index-counts = { $maps } mit { $claims }.
index-findings = Die Prüfung fand { $errors }, { $warnings } und { $notes }.
index-status = { $count } { $status }
index-map = Karte
index-outline = Gliederung zum Drucken
index-with-the-map = Mit der Karte
index-outline-alone = nur die Gliederung
