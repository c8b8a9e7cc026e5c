# What a reader supposes against a map, and what then stands otherwise.

suppose-heading = Supposing that
suppose-granted = “{ $claim }” holds
suppose-rejected = “{ $claim }” does not hold
suppose-set-aside = set aside
suppose-taken = taken to hold
suppose-without = { $kind ->
    [anonymous] { $count ->
        [0] unnamed voices do not count (articles without a byline still do); no claim rests on such voices alone
        [one] unnamed voices do not count (articles without a byline still do); one claim rests on such voices alone
       *[other] unnamed voices do not count (articles without a byline still do); { $count } claims rest on such voices alone
    }
    [hedged] { $count ->
        [0] claims put forward as what can or might be so count only where a reason carries them; there are none
        [one] claims put forward as what can or might be so count only where a reason carries them; in all maps together there is one
       *[other] claims put forward as what can or might be so count only where a reason carries them; in all maps together there are { $count }
    }
   *[voice] { $count ->
        [0] the word of { $name } does not count; no claim rests on it alone
        [one] the word of { $name } does not count; one claim rests on it alone
       *[other] the word of { $name } does not count; { $count } claims rest on it alone
    }
}
suppose-changes = { $count ->
    [0] { $others ->
        [0] nothing else changes, though the reasons may be others.
        [one] nothing else changes on this map; on other maps one claim does.
       *[other] nothing else changes on this map; on other maps { $others } claims do.
    }
    [one] { $others ->
        [0] one claim changes:
        [one] one claim here changes, and one in other maps:
       *[other] one claim here changes, and { $others } in other maps:
    }
   *[other] { $others ->
        [0] { $count } claims change:
        [one] { $count } claims here change, and one in other maps:
       *[other] { $count } claims here change, and { $others } in other maps:
    }
}
# Where nothing changes though a claim is supposed to hold.
suppose-holding = That a claim holds does not yet say that it outweighs what it speaks against.
suppose-change = { $claim }: { $before } → { $after }
suppose-more = and { $count } more
