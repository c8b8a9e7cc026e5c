# The ways to settle what a map leaves open, and how claims fare in them.

## In how many of them an open claim stands

outlook = There are { $ways } ways to settle the open conflicts behind the claim consistently; { $case ->
    [every] it stands in all of them
    [none] it falls in all of them
    [open] it stays open in all of them
    [never] it falls in { $falls } of them, stays open in the others and stands in none
   *[some] it stands in { $stands ->
        [one] one
       *[other] { $stands }
    } of them{ $open ->
        [0] {""}
       *[other] {" "}and stays open in { $open }
    }
}.
outlook-one-way = { $case ->
    [every] The open conflicts behind the claim can be settled consistently in one way only, and in that it stands.
    [none] The open conflicts behind the claim can be settled consistently in one way only, and in that it falls.
   *[open] The conflicts behind the claim cannot be settled consistently: it stays open whatever one decides.
}
outlook-many = There are more than { $most } ways to settle the open conflicts behind the claim consistently; { $case ->
    [both] it stands in some and falls in others
    [stands] it stands in some and falls in none
    [falls] it falls in some and stands in none
   *[neither] it stays open in all of them
}.

outlook-none = It was not worked out in how many of the ways to settle the open conflicts behind the claim it stands: { $case ->
    [large] it depends on more than { $most } open claims and steps
   *[hard] the conflicts are too closely knit
}.

## Readings one by one

readings-kind = { $kind ->
    [grounded] the reading that settles nothing of what the map leaves open
    [complete] all consistent readings, whether they settle much or little of what bears on the claim
    [stable] the consistent readings that leave nothing open of what bears on the claim
    [ideal] the reading that settles only what no other contradicts
   *[preferred] the consistent readings that settle as much as can be of what bears on the claim
}
readings-counted = { $count ->
    [0] There is none.
    [one] There is one.
   *[other] There are { $count }.
}
readings-counted-more = There are more than { $count }; these are the first.
readings-too-hard = They could not all be worked out: the claim depends on too much.
readings-none = There are none; the map contradicts itself here.
readings-too-large = The claim depends on too much for its readings to be worked out.
readings-stands-in = { $open ->
    [0] { $claim } stands in { $stands } of { $count } and falls in { $falls }.
   *[other] { $claim } stands in { $stands } of { $count }, falls in { $falls } and stays open in { $open }.
}
readings-one = Reading { $number } of { $count }
readings-one-of-more = Reading { $number }
readings-left = { $count ->
    [one] One more reading is left out here; with --readings all stand side by side.
   *[other] { $count } more readings are left out here; with --readings all stand side by side.
}
readings-legend = + stands   – falls   ? stays open
readings-legend-both = Where a claim and an objection to it both have a +, the claim is held to weigh more in that reading: the objection is true, but not enough.
readings-columns-left = { $count ->
    [one] One more reading is left out here; --format json has all.
   *[other] { $count } more readings are left out here; --format json has all.
}
readings-alike = No claim stands otherwise in one of them than in another.
readings-steps = In some of these readings all claims stand alike; these steps tell them apart:
