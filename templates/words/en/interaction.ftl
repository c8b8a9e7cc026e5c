# What readers can do with the map on a screen.

## The bar above the map

map-part = Figure
map-part-all = All figures
map-search = Search the map
map-search-hint = Search claims, sources, quotes
map-filter = Filter
map-without = Without …
map-without-whose = Whose word does not count
map-clear = Show all
map-zoom = Size
map-farther = Smaller
map-fit = Fit
map-closer = Larger
map-present = Present
map-before = Back
map-next = Next
map-end = End
map-to-outline = Outline
map-any = any
map-filter-side = Side
map-filter-status = Standing
map-filter-voice = Voice
map-filter-source = Source
map-filter-finding = Findings
map-with-findings = with findings
map-without-findings = without findings

## The claim in hand

map-close = Close
map-reject = What if it fell?
map-grant = What if it stood?
map-focus = Focus
map-fold = Fold its branch
map-copy = Copy link
map-below = What bears on it
map-above = What it bears on
map-all-below = All that bears on it
map-all-above = All that it bears on
map-what-if = What if
map-changes = Then this changes
map-held = Very many claims of other maps bear on this one; here they are held as they stand.
map-as-it-is = Back to the map as it is

## The lines in words, for whoever hears the map

map-spoken-above = It bears on { $steps }.
map-spoken-below = On it bear { $steps }.
map-spoken-step = { $claims } ({ $word })

## What the page says to whoever uses it; what stands in braces is put in on the page

script-between = {", "}
script-quoted = “{ $text }”
script-to-outline = In the outline
script-to-its-map = To its map
script-found = Found: { $count } of { $all }.
script-focus = In focus. Claims that bear on it: { $below }; that it bears on: { $above }.
script-focus-off = The whole map again.
script-folded = Folded. Claims: { $claims }; reasons: { $reasons }; objections: { $objections }; doubts, points conceded and explanations: { $light }; claims with findings: { $findings }.
script-unfolded = Unfolded.
script-copied = Link copied.
script-step = { $at } of { $all }
script-rejected = { $claim } falls.
script-granted = { $claim } stands.
script-thesis = The thesis { $claim }:
script-change = { $claim }:
script-said = { $claim }: { $status }.
script-changed = Other claims that change: { $count }.
script-as-before = as before
script-as-it-is = The map as it is.
script-why-rejected = as you suppose
script-why-withheld = because nobody else puts it forward, and no reason that stands carries it
script-without = Supposing that { $what }.
script-why-granted = as you suppose
script-why-objection = because { $claims } stands against it
script-why-lost = because its reason fell: { $claims }
script-why-cut = because { $claims } breaks the step to it
script-why-circle = because what is left of its reasons rests on itself
script-why-open-objection = because { $claims } speaks against it, and the map does not say which weighs more
script-why-open = because its reason is open: { $claims }
script-why-freed = because the objection no longer stands: { $claims }
script-why-carried = because it is carried by { $claims }
