# Was jemand gegen eine Karte annimmt, und was dann anders steht.

suppose-heading = Angenommen,
suppose-granted = „{ $claim }“ gilt
suppose-rejected = „{ $claim }“ gilt nicht
suppose-set-aside = beiseitegelassen
suppose-taken = als geltend genommen
suppose-without = { $kind ->
    [anonymous] { $count ->
        [0] ungenannte Stimmen zählen nicht (Artikel ohne Verfasserangabe schon); auf solchen Stimmen allein beruht keine Behauptung
        [one] ungenannte Stimmen zählen nicht (Artikel ohne Verfasserangabe schon); auf solchen Stimmen allein beruht eine Behauptung
       *[other] ungenannte Stimmen zählen nicht (Artikel ohne Verfasserangabe schon); auf solchen Stimmen allein beruhen { $count } Behauptungen
    }
    [hedged] { $count ->
        [0] vorsichtig Vorgebrachtes zählt nur, wo ein Grund es trägt; es gibt keines
        [one] vorsichtig Vorgebrachtes zählt nur, wo ein Grund es trägt; in allen Karten zusammen gibt es eine solche Behauptung
       *[other] vorsichtig Vorgebrachtes zählt nur, wo ein Grund es trägt; in allen Karten zusammen gibt es { $count } solche Behauptungen
    }
   *[voice] { $count ->
        [0] das Wort von { $name } zählt nicht; darauf allein beruht keine Behauptung
        [one] das Wort von { $name } zählt nicht; darauf allein beruht eine Behauptung
       *[other] das Wort von { $name } zählt nicht; darauf allein beruhen { $count } Behauptungen
    }
}
suppose-changes = { $count ->
    [0] { $others ->
        [0] dann ändert sich sonst nichts, wenn auch vielleicht die Gründe andere sind.
        [one] dann ändert sich auf dieser Karte sonst nichts; in anderen Karten ändert sich eine Behauptung.
       *[other] dann ändert sich auf dieser Karte sonst nichts; in anderen Karten ändern sich { $others } Behauptungen.
    }
    [one] { $others ->
        [0] dann ändert sich eine Behauptung:
        [one] dann ändert sich hier eine Behauptung und eine in anderen Karten:
       *[other] dann ändern sich hier eine Behauptung und { $others } in anderen Karten:
    }
   *[other] { $others ->
        [0] dann ändern sich { $count } Behauptungen:
        [one] dann ändern sich hier { $count } Behauptungen und eine in anderen Karten:
       *[other] dann ändern sich hier { $count } Behauptungen und { $others } in anderen Karten:
    }
}
# Wo sich nichts ändert, obwohl eine Behauptung gelten soll.
suppose-holding = Dass eine Behauptung gilt, sagt noch nicht, dass sie überwiegt, wogegen sie spricht.
suppose-change = { $claim }: { $before } → { $after }
suppose-more = und { $count } weitere
