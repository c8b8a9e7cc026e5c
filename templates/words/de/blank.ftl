# Die Karte zum Ausfüllen.

blank-title = { $title } · Karte zum Ausfüllen
blank-filled = Die Karte mit ihren Texten
blank-task = Füllen Sie die Kästen aus: Was wird oben behauptet, und was spricht darunter dafür und dagegen? Die Wörter auf den Linien sagen, wie sich ein Kasten zu dem darüber verhält.
blank-task-parts = Es sind { $count } Zeichnungen: Eine genügt für eine Stunde, oder jede Gruppe füllt eine aus.
blank-task-list = Füllen Sie die Behauptungen der Karte nach ihren Nummern aus.
blank-name = Name
blank-date = Datum
blank-figure = Zeichnung { $number }
