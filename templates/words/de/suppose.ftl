# Was jemand gegen eine Karte annimmt, und was dann anders steht.

suppose-heading = Angenommen,
suppose-granted = „{ $claim }“ gilt
suppose-rejected = „{ $claim }“ gilt nicht
suppose-without = { $kind ->
    [anonymous] { $count ->
        [0] ungenannte Stimmen zählen nicht; nur von ihnen kommt keine Behauptung
        [one] ungenannte Stimmen zählen nicht; nur von ihnen kommt eine Behauptung
       *[other] ungenannte Stimmen zählen nicht; nur von ihnen kommen { $count } Behauptungen
    }
    [hedged] { $count ->
        [0] nichts zählt, was nur sein kann oder könnte; das betrifft keine Behauptung
        [one] nichts zählt, was nur sein kann oder könnte; das betrifft eine Behauptung
       *[other] nichts zählt, was nur sein kann oder könnte; das betrifft { $count } Behauptungen
    }
   *[voice] { $count ->
        [0] das Wort von { $name } zählt nicht; nur von dort kommt keine Behauptung
        [one] das Wort von { $name } zählt nicht; nur von dort kommt eine Behauptung
       *[other] das Wort von { $name } zählt nicht; nur von dort kommen { $count } Behauptungen
    }
}
suppose-changes = { $count ->
    [0] { $others ->
        [0] dann steht alles wie zuvor.
        [one] dann steht hier alles wie zuvor; in anderen Karten steht eine Behauptung anders.
       *[other] dann steht hier alles wie zuvor; in anderen Karten stehen { $others } Behauptungen anders.
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
