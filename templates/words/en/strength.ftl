# Gradual strengths: how strong claims are, in numbers.

strength-opening = Strengths by { $semantics } semantics ({ $source }): from the author’s base scores, for research. They are no statuses, and decide nothing.
strength-unsaid = { $given ->
    [0] No claim of this map has a base score, so that each begins at { $score }.
    [one] { $without ->
        [0] The claim of this map has a base score.
        [one] One claim of this map has a base score; the other begins at { $score }.
       *[other] One claim of this map has a base score; the { $without } others begin at { $score }.
    }
   *[other] { $without ->
        [0] All claims of this map have base scores.
        [one] { $given } claims of this map have base scores; the other begins at { $score }.
       *[other] { $given } claims of this map have base scores; the { $without } others begin at { $score }.
    }
}
strength-of-claim = { $given ->
    [yes] { $claim }: { $strength }, from a base score of { $base }
   *[no] { $claim }: { $strength }, from { $base } without a base score
}
strength-moving = moves between { $from } and { $to } without coming to rest
# A premise of a step, and then what joins several.
strength-premise = { $claim } ({ $strength })
strength-with = {" "}with{" "}
strength-support = + { $strength } by { $claims }
strength-attack = − { $strength } by { $claims }
strength-undercut = against the step: − { $strength } by { $claims }
strength-contrary = − { $strength } by its contrary { $claims }
