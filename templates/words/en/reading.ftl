# Reading several articles.

reading-alone = The maps draw on fewer than two articles, so there is nothing to compare yet.
reading-claims = { $claims } in the maps.
reading-read-by = { $count ->
    [one] Map:
   *[other] Maps:
}
reading-left-out = { $count ->
    [one] One further source, from which the fewest claims are taken, is left out here; the page of sources has it.
   *[other] { $count } further sources, from which fewer claims are taken, are left out here; the page of sources has them.
}

## The order

reading-order = In this order
reading-order-how = Older articles come first, and what others answer or build on comes before them. What joins two articles is the work of the maps: the authors need not have known each other.
reading-oldest = Begin here: it is the oldest ({ $date }).
reading-undated = Its date is not known.
reading-at-odds = At odds with { $articles }: see where they clash.
reading-builds-on = Resting on { $article }:
reading-repeats = It repeats article { $number }, { $article }: look for what is its own.

## The matrix

reading-matrix = What each article says
reading-matrix-how = Each row is something that two articles or more speak of; each cell says what the article says of it, in the words of the map, with the place. Beside a thesis, “for” and “against” mean that thesis. An empty cell says that the maps take nothing from the article there. What several articles simply assert stands below, where they agree.
reading-matrix-none = The maps join nothing that two of the articles say.
reading-theme = On what
reading-map = Thesis in
reading-proposition = Claim:
reading-figure = Figure:
reading-term = Term:
reading-asserts = says
reading-quotes = quotes
reading-denies = denies
reading-reports = reports
reading-thesis = thesis
reading-for = for
reading-against = against
reading-more-themes = { $count ->
    [one] One further row is left out, which fewer articles speak of.
   *[other] { $count } further rows are left out, which fewer articles speak of.
}

## Agreements and conflicts

reading-agreements = Where they agree
reading-agreements-how = Several articles assert each of these. Two articles count for more than one only if they know it each on their own.
reading-agreements-none = No claim of the maps is asserted by two of the articles.
reading-shared = not independent: all have it from { $origin }
reading-more-agreements = { $count ->
    [one] One further agreement is left out.
   *[other] { $count } further agreements are left out.
}
reading-conflicts = Where they clash
reading-conflicts-how = Below each claim stands what other articles have against it. What most rests on comes first.
reading-conflicts-none = The maps set no claims of two of the articles against each other.
reading-conflict-contrary = not together with
reading-conflict-denial = denied
reading-conflict-rebuttal = but
reading-conflict-undercut = but it does not follow
reading-more-conflicts = { $count ->
    [one] One further conflict is left out.
   *[other] { $count } further conflicts are left out.
}
