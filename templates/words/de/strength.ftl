# Graduelle Stärken: wie stark Behauptungen sind, in Zahlen.

strength-opening = Stärken nach der Semantik { $semantics } ({ $source }): aus den Grundwerten des Autors, für die Forschung. Sie sind kein Status und entscheiden nichts.
strength-unsaid = { $given ->
    [0] Keine Behauptung dieser Karte hat einen Grundwert; jede beginnt bei { $score }.
    [one] { $without ->
        [0] Die Behauptung dieser Karte hat einen Grundwert.
        [one] Eine Behauptung dieser Karte hat einen Grundwert; die andere beginnt bei { $score }.
       *[other] Eine Behauptung dieser Karte hat einen Grundwert; die { $without } anderen beginnen bei { $score }.
    }
   *[other] { $without ->
        [0] Alle Behauptungen dieser Karte haben Grundwerte.
        [one] { $given } Behauptungen dieser Karte haben Grundwerte; die andere beginnt bei { $score }.
       *[other] { $given } Behauptungen dieser Karte haben Grundwerte; die { $without } anderen beginnen bei { $score }.
    }
}
strength-of-claim = { $given ->
    [yes] { $claim }: { $strength }, ausgehend vom Grundwert { $base }
   *[no] { $claim }: { $strength }, ausgehend von { $base } ohne Grundwert
}
strength-moving = schwankt zwischen { $from } und { $to }, ohne zur Ruhe zu kommen
# Eine Prämisse eines Schritts, und was mehrere verbindet.
strength-premise = { $claim } ({ $strength })
strength-with = {" "}mit{" "}
strength-support = + { $strength } durch { $claims }
strength-attack = − { $strength } durch { $claims }
strength-undercut = gegen den Schritt: − { $strength } durch { $claims }
strength-contrary = − { $strength } durch { $claims }, was nicht zugleich gelten kann
