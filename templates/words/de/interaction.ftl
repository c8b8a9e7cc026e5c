# Was Leserinnen und Leser am Bildschirm mit der Karte tun können.

## Die Leiste über der Karte

map-part = Zeichnung
map-part-all = Alle Zeichnungen
map-search = Die Karte durchsuchen
map-search-hint = Behauptung, Quelle, Zitat suchen
map-filter = Filter
map-without = Ohne …
map-without-whose = Wessen Wort nicht zählt
map-clear = Alles zeigen
map-zoom = Größe
map-farther = Kleiner
map-fit = Einpassen
map-closer = Größer
map-present = Vorführen
map-before = Zurück
map-next = Weiter
map-end = Beenden
map-to-outline = Gliederung
map-any = alle
map-filter-side = Seite
map-filter-status = Stand
map-filter-voice = Stimme
map-filter-source = Quelle
map-filter-finding = Befunde
map-with-findings = mit Befunden
map-without-findings = ohne Befunde

## Die Behauptung in der Hand

map-close = Schließen
map-reject = Was, wenn sie fiele?
map-grant = Was, wenn sie gälte?
map-focus = Hervorheben
map-fold = Zweig einklappen
map-copy = Link kopieren
map-below = Was zu ihr gesagt wird
map-above = Wozu sie etwas sagt
map-all-below = Alles, worauf es für sie ankommt
map-all-above = Alles, wofür es auf sie ankommt
map-what-if = Was wäre, wenn
map-changes = Dann ändert sich
map-held = Sehr viele Behauptungen anderer Karten wirken auf diese ein; hier bleiben sie, wie sie stehen.
map-as-it-is = Zurück zur Karte, wie sie ist

## Die Linien in Worten, für alle, die die Karte hören

map-spoken-above = Sie sagt etwas zu { $steps }.
map-spoken-below = Zu ihr sagt etwas: { $steps }.
map-spoken-step = { $claims } ({ $word })

## Was die Seite denen sagt, die sie benutzen; was in Klammern steht, wird auf der Seite eingesetzt.

script-between = {", "}
script-quoted = „{ $text }“
script-to-outline = In der Gliederung
script-to-its-map = Zu ihrer Karte
script-found = Gefunden: { $count } von { $all }.
script-focus = Hervorgehoben. Behauptungen, auf die es für sie ankommt: { $below }; für die es auf sie ankommt: { $above }.
script-focus-off = Wieder die ganze Karte.
script-folded = Eingeklappt. Behauptungen: { $claims }; Gründe: { $reasons }; Einwände: { $objections }; Zweifel, Zugeständnisse und Erklärungen: { $light }; Behauptungen mit Befunden: { $findings }.
script-unfolded = Ausgeklappt.
script-copied = Link kopiert.
script-step = { $at } von { $all }
script-rejected = { $claim } fällt.
script-granted = { $claim } gilt.
script-thesis = Die These { $claim }:
script-change = { $claim }:
script-said = { $claim }: { $status }.
script-changed = Andere Behauptungen, die sich ändern: { $count }.
script-as-before = wie bisher
script-as-it-is = Die Karte, wie sie ist.
script-why-rejected = wie Sie annehmen
script-why-withheld = denn niemand sonst bringt sie vor, und kein Grund, der gilt, trägt sie
script-without = Angenommen, dass { $what }.
script-why-granted = wie Sie annehmen
script-why-objection = denn dagegen steht { $claims }
script-why-lost = denn ihr Grund ist gefallen: { $claims }
script-why-cut = denn { $claims } bricht den Schritt zu ihr
script-why-circle = denn was ihr an Gründen bleibt, stützt sich auf sich selbst
script-why-open-objection = denn dagegen spricht { $claims }, und die Karte sagt nicht, was schwerer wiegt
script-why-open = denn ihr Grund ist offen: { $claims }
script-why-freed = denn der Einwand hält nicht mehr: { $claims }
script-why-carried = denn sie wird getragen von { $claims }
