# What a reader supposes against a map, and what then stands otherwise.

suppose-heading = Supposing that
suppose-granted = “{ $claim }” holds
suppose-rejected = “{ $claim }” does not hold
suppose-without = { $kind ->
    [anonymous] { $count ->
        [0] unnamed voices do not count, who alone put nothing forward
        [one] unnamed voices do not count, who alone put one claim forward
       *[other] unnamed voices do not count, who alone put { $count } claims forward
    }
    [hedged] { $count ->
        [0] nothing counts that can or might be so, which changes no claim
        [one] nothing counts that can or might be so, which is one claim
       *[other] nothing counts that can or might be so, which are { $count } claims
    }
   *[voice] { $count ->
        [0] the word of { $name } does not count, who alone puts nothing forward
        [one] the word of { $name } does not count, who alone puts one claim forward
       *[other] the word of { $name } does not count, who alone puts { $count } claims forward
    }
}
suppose-changes = { $count ->
    [0] { $others ->
        [0] everything stands as before.
        [one] everything here stands as before; in other maps one claim stands otherwise.
       *[other] everything here stands as before; in other maps { $others } claims stand otherwise.
    }
    [one] { $others ->
        [0] one claim stands otherwise:
        [one] one claim here stands otherwise, and one in other maps:
       *[other] one claim here stands otherwise, and { $others } in other maps:
    }
   *[other] { $others ->
        [0] { $count } claims stand otherwise:
        [one] { $count } claims here stand otherwise, and one in other maps:
       *[other] { $count } claims here stand otherwise, and { $others } in other maps:
    }
}
suppose-change = { $claim }: { $before } → { $after }
suppose-more = and { $count } more
