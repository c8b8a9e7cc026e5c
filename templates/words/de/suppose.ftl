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
        [0] dann steht keine andere Behauptung anders als zuvor, wenn auch vielleicht aus anderen Gründen.
        [one] dann steht auf dieser Karte keine andere anders als zuvor; in anderen Karten steht eine Behauptung anders.
       *[other] dann steht auf dieser Karte keine andere anders als zuvor; in anderen Karten stehen { $others } Behauptungen anders.
    }
    [one] { $others ->
        [0] dann steht eine Behauptung anders:
        [one] dann steht hier eine Behauptung anders und eine in anderen Karten:
       *[other] dann steht hier eine Behauptung anders und { $others } in anderen Karten:
    }
   *[other] { $others ->
        [0] dann stehen { $count } Behauptungen anders:
        [one] dann stehen hier { $count } Behauptungen anders und eine in anderen Karten:
       *[other] dann stehen hier { $count } Behauptungen anders und { $others } in anderen Karten:
    }
}
suppose-change = { $claim }: { $before } → { $after }
suppose-more = und { $count } weitere
