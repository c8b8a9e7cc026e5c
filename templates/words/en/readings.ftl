# The ways to settle what a map leaves open, and how claims fare in them.

## In how many of them an open claim stands

outlook = { $case ->
    [every] However the open conflicts behind the claim are decided consistently, it stands.
    [none] However the open conflicts behind the claim are decided consistently, it falls.
    [open] However the open conflicts behind the claim are decided consistently, it stays open.
    [never] However the open conflicts behind the claim are decided consistently, it never stands: in some of the { $ways } ways it falls, in others it stays open.
   *[some] It depends on how the open conflicts behind the claim are decided: there are { $ways } ways to decide all of them consistently; in some the claim stands, in others it does not.
}
outlook-one-way = { $case ->
    [every] The open conflicts behind the claim can be settled consistently in one way only, and in that it stands.
    [none] The open conflicts behind the claim can be settled consistently in one way only, and in that it falls.
   *[open] The conflicts behind the claim cannot be settled consistently: it stays open whatever one decides.
}
outlook-many = { $case ->
    [both] It depends on how the open conflicts behind the claim are settled: of the more than { $most } consistent ways some make it stand, and in others it falls.
    [stands] Of the more than { $most } consistent ways to settle the open conflicts behind the claim some make it stand, and in none it falls.
    [falls] Of the more than { $most } consistent ways to settle the open conflicts behind the claim none makes it stand, and in some it falls.
   *[neither] However the open conflicts behind the claim are settled consistently, it stays open.
}

outlook-none = It was not worked out in how many of the ways to settle the open conflicts behind the claim it stands: { $case ->
    [large] it depends on more than { $most } open claims and steps
   *[hard] the conflicts are too closely knit
}.

## Readings one by one

readings-kind = { $kind ->
    [grounded] The reading that decides nothing of what the map leaves open.
    [complete] All ways to decide the open conflicts that bear on it consistently, whether they decide much or little.
    [stable] The ways to decide all open conflicts that bear on it consistently.
    [ideal] The one way to decide only what no other contradicts.
   *[preferred] The ways to decide the open conflicts that bear on it consistently, as far as they can be decided.
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
# What a claim of the table is to the one that is asked about.
readings-role = { $role ->
    [asked] asked about
    [objection] an objection to it
    [part-of-objection] part of an objection to it
    [reason] a reason for it
   *[part-of-reason] part of a reason for it
}
readings-objections = The open objections:
readings-objection = { $objection } to { $claim }
readings-objections-legend = + prevails   – does not, though it holds   (nothing: it falls itself)
readings-columns-left = { $count ->
    [one] One more reading is left out here; --format json has all.
   *[other] { $count } more readings are left out here; --format json has all.
}
readings-alike = No claim stands otherwise in one of them than in another.
readings-steps = Some of these readings differ in no claim, but only in whether these steps count (+ counts, – does not):
