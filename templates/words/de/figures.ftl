# Die Seite der Zahlen.

figures-how = Zuerst kommt, wofür es zu einer Zeit mehrere Werte gibt, dann das, wovon mehrere Quellen sprechen. Der Unterschied ist vom ersten Wert der Zeit aus gerechnet.
figures-none = Keine Behauptung der Sammlung nennt eine Zahl.
figures-differs = Werte weichen ab
figures-group = { $count ->
    [one] { $name } und eine weitere Reihe
   *[other] { $name } und { $count } weitere Reihen
}
figures-when = Zeit
figures-who = Wer zählt
figures-value = Wert
figures-difference = Unterschied
figures-where = Wo es gesagt wird
figures-undated = ohne Zeitangabe
figures-no-time = ?
figures-changes = Angegebene Veränderungen
figures-span = { $from } bis { $to }
figures-stated = angegeben als { $change }.
figures-worked = Nachgerechnet: { $from } → { $to } ergibt { $change }.
figures-more = { $count ->
    [one] Eine weitere Zahl oder Veränderung fehlt hier; sie steht auf der Seite ihrer Karte.
   *[other] { $count } weitere Zahlen und Veränderungen fehlen hier; sie stehen auf den Seiten ihrer Karten.
}
figures-left-out = { $count ->
    [one] Eine weitere Messgröße fehlt hier, bei der die Quellen nicht auseinandergehen.
   *[other] { $count } weitere Messgrößen fehlen hier, nämlich die, von denen die wenigsten Quellen sprechen.
}

## Zahlen

figures-percent = { $value } %
figures-points = { $value } Prozentpunkte
figures-times = das { $value }-Fache
figures-by = { $value }
figures-apart = { $difference } ({ $percent } %)
