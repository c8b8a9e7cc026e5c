# The page of the sources.

sources-none = The corpus names no sources.
sources-matrix = Which map draws on which source
sources-matrix-how = Each number counts the claims of the map that are taken from the source, and leads to them.
sources-map = Map
sources-source = Source
sources-origins = One witness or several?
sources-shared = { $others } go back to { $origin }: together they are one witness, not several.
sources-shared-in-part = { $others } go back to { $origin }, and some of them to others as well: they are several witnesses only in what they have from those.
sources-circle = { $sources } repeat one another, so that none of them is the origin.
sources-each = The sources
sources-repeats = It repeats { $sources }.
sources-repeated-by = It is repeated by { $sources }.
sources-main = mainly read by this map
sources-more-maps = { $count ->
    [one] One further map draws on it.
   *[other] { $count } further maps draw on it.
}
sources-unused = No claim is taken from it.
sources-left-out = { $count ->
    [one] One further source of the library is left out here; it stands on the pages of the maps that draw on it.
   *[other] { $count } further sources of the library are left out here; they stand on the pages of the maps that draw on them.
}
