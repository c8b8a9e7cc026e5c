# The page of the figures.

figures-how = What is measured comes first where one time has several values, then where several sources speak of it. The difference is worked out from the first value of the time.
figures-none = No claim of the corpus gives a figure.
figures-differs = values differ
figures-group = { $count ->
    [one] { $name }, and another series
   *[other] { $name }, and { $count } other series
}
figures-when = Time
figures-who = Who counts
figures-value = Value
figures-difference = Difference
figures-where = Where it is said
figures-undated = no time given
figures-no-time = ?
figures-changes = Changes that are stated
figures-span = { $from } to { $to }
figures-stated = stated as { $change }.
figures-worked = Worked out: { $from } → { $to } is { $change }.
figures-more = { $count ->
    [one] One further figure or change is left out; it stands on the page of its map.
   *[other] { $count } further figures and changes are left out; they stand on the pages of their maps.
}
figures-left-out = { $count ->
    [one] One further thing that is measured is left out, on which sources do not differ.
   *[other] { $count } further things that are measured are left out, those on which the fewest sources speak.
}

## Numbers

figures-percent = { $value } %
figures-points = { $value } percentage points
figures-times = { $value } times as much
figures-by = { $value }
figures-apart = { $difference } ({ $percent } %)
