# Was beim Prüfen von Behauptungen herauskam: auf dem Prüfbogen, in seiner Tabelle und in `elenchus review`.

# Die Urteile, wie der Bogen sie anbietet und wieder einliest.
review-status-unchecked = ungeprüft
review-status-confirmed = bestätigt
review-status-fix = berichtigen
review-status-ask-author = Rückfrage
review-status-cannot-confirm = nicht belegbar
review-status-cut = streichen
review-status-opinion = Meinung

# Was die Urteile bedeuten, für den Fuß des Bogens.
review-means-unchecked = noch niemand hat nachgesehen
review-means-confirmed = es stimmt, und die Quelle belegt es
review-means-fix = es ist falsch und lässt sich berichtigen
review-means-ask-author = das kann nur beantworten, wer den Text geschrieben hat
review-means-cannot-confirm = keine Quelle belegt es
review-means-cut = es sollte wegfallen
review-means-opinion = es ist ein Urteil, das sich nicht nachschlagen lässt

# Wie weit die Prüfung einer Behauptung ist, neben den Urteilen.
review-reopened = seit der Prüfung geändert
review-conflict = verschieden beurteilt

# Die Spalten, die wieder eingelesen werden.
review-column-map = Karte
review-column-claim = Behauptung
review-column-status = Urteil
review-column-by = geprüft von
review-column-on = geprüft am
review-column-note = Anmerkung
review-column-fix = Vorschlag
review-column-fingerprint = Prüfsumme

# Was aus dem Gedankengang ohne die Behauptungen wird, die wegfallen.
review-loses-only = { $claim } verliert die einzige Stütze, { $premise }.
review-loses-all = { $claim } verliert alle { $count } Stützen, die erste mit { $premise }.
review-thesis-loses-only = Die These, { $claim }, verliert ihre einzige Stütze, { $premise }.
review-thesis-loses-all = Die These, { $claim }, verliert alle { $count } Stützen, die erste mit { $premise }.
review-keeps = { $left ->
    [one] { $claim } verliert { $premise } und behält eine Stütze.
   *[other] { $claim } verliert { $premise } und behält { $left } Stützen.
}
