# The page of the terms.

terms-none = The corpus explains no terms.
terms-senses = { $count ->
    [one] used in one sense
   *[other] used in { $count } senses
}
terms-step = The sense changes within one argument: { $premise } speaks of it as “{ $premise_sense }”, and { $conclusion }, for which it is a reason, as “{ $conclusion_sense }”.
terms-shift = { $map } uses it in { $count } senses.
terms-encoder = supplied by the encoder
terms-unused = No claim uses it so.
terms-more-users = { $count ->
    [one] One further voice uses it so.
   *[other] { $count } further voices use it so.
}
terms-left-out = { $count ->
    [one] One further term of the library is left out here.
   *[other] { $count } further terms of the library are left out here; those that a map uses stand on its page.
}
