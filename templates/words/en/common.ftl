# Words that several documents share.

because = because
claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
maps = { $count ->
    [one] { $count } map
   *[other] { $count } maps
}
