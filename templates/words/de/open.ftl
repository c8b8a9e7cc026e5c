# Die Seite der offenen Fragen.

open-how = Die Karte, auf deren offenen Punkten am meisten ruht, kommt zuerst, und in jeder Karte der gewichtigste Punkt. Dass etwas offen ist, macht es nicht falsch: Es zeigt, wo weiterzulesen, zu fragen und zu streiten ist.
open-none = Die Karten lassen nichts offen.
open-settled = { $count ->
    [one] Eine weitere Karte lässt nichts offen.
   *[other] { $count } weitere Karten lassen nichts offen.
}
open-unanswered = Einwände ohne Erwiderung
open-conflicts = Umstritten, und beide Seiten haben gesprochen
open-questions = Fragen, auf die eine Antwort geschuldet ist
open-premises = Tatsachen, für die niemand einsteht
open-predictions = Vorhersagen, deren Zeit um ist, ohne dass gesagt wäre, was geschah
open-to-reason = Zu einem Grund für
open-to-objection = Zu einem Einwand gegen
open-step = Fraglich ist der Schritt von
open-together = und
open-counts = Warum das zählt:
open-objects-to = als Einwand gegen
open-rebut = aber
open-undercut = aber das folgt nicht
open-contrary = nicht zusammen mit
open-more = { $count ->
    [one] Ein weiterer Punkt dieser Karte fehlt hier; er steht auf ihrer Seite.
   *[other] { $count } weitere Punkte dieser Karte fehlen hier; sie stehen auf ihrer Seite.
}
open-others = { $count ->
    [one] Eine weitere Karte lässt etwas offen
   *[other] { $count } weitere Karten lassen etwas offen
}
