# The page of the voices.

voices-how = Voices that articles quote come first, then those that wrote articles; in both the voice on whose word most rests is at the top. What rests on a voice is what would have no support left if the claims fell that nobody else stands for; objections do not enter into it, and nothing is said against the voice.
voices-quoted = Quoted voices
voices-authors = Authors
voices-own = { $count ->
    [one] one claim in writings of its own
   *[other] { $count } claims in writings of its own
}
voices-elsewhere = elsewhere:
voices-none = The corpus names no voices.
voices-anonymous = unnamed voice
voices-aliases = also { $names }
voices-interested = Has a stake: { $stake }.
voices-alone = { $count ->
    [one] One claim has nobody else behind it.
   *[other] { $count } claims have nobody else behind them.
}
voices-resting = What would lose its only support with that:
voices-resting-unknown = What rests on them was not worked out: the corpus is too entangled.
voices-asserts = Says
voices-denies = Denies
voices-reports = Reports
voices-relays = Passes on
voices-wrote = Wrote
voices-counts = Counts
voices-silent = { $count ->
    [one] One further voice of the library has no part in the maps.
   *[other] { $count } further voices of the library have no part in the maps.
}
voices-left-out = { $count ->
    [one] One further voice of the library is left out here.
   *[other] { $count } further voices of the library are left out here; they stand on the pages of the maps in which they speak.
}
