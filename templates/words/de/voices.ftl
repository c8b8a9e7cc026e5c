# Die Seite der Stimmen.

voices-how = Zuerst kommen die Stimmen, die in Artikeln zu Wort kommen, dann jene, die Artikel schrieben; oben steht jeweils die Stimme, auf deren Wort am meisten ruht. Auf einer Stimme ruht, was keine Stütze mehr hätte, wenn die Behauptungen fielen, für die niemand sonst einsteht; Einwände zählen dabei nicht, und gegen die Stimme ist damit nichts gesagt.
voices-quoted = Zitierte Stimmen
voices-authors = Verfasserinnen und Verfasser
voices-own = { $count ->
    [one] eine Behauptung in eigenen Texten
   *[other] { $count } Behauptungen in eigenen Texten
}
voices-elsewhere = anderswo:
voices-none = Die Sammlung nennt keine Stimmen.
voices-anonymous = ungenannte Stimme
voices-aliases = auch { $names }
voices-interested = Hat ein Interesse: { $stake }.
voices-alone = { $count ->
    [one] Für eine Behauptung steht sonst niemand ein.
   *[other] Für { $count } Behauptungen steht sonst niemand ein.
}
voices-resting = Was damit seine einzige Stütze verlöre:
voices-resting-unknown = Was darauf ruht, ist nicht ausgerechnet: Die Sammlung ist dafür zu verflochten.
voices-asserts = Sagt
voices-denies = Bestreitet
voices-reports = Berichtet
voices-relays = Gibt weiter
voices-wrote = Schrieb
voices-counts = Zählt
voices-silent = { $count ->
    [one] Eine weitere Stimme der Bibliothek kommt in den Karten nicht zu Wort.
   *[other] { $count } weitere Stimmen der Bibliothek kommen in den Karten nicht zu Wort.
}
voices-left-out = { $count ->
    [one] Eine weitere Stimme der Bibliothek fehlt hier.
   *[other] { $count } weitere Stimmen der Bibliothek fehlen hier; sie stehen auf den Seiten der Karten, in denen sie sprechen.
}
