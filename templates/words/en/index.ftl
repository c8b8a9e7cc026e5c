# The index of a corpus.

index-title = { $title } · argument maps
index-what = { $maps } with { $claims } from { $sources }. A map takes an argument apart: what is claimed, with which reasons, against which objections, and who says so where.
index-sources = { $count ->
    [one] one source
   *[other] { $count } sources
}
index-maps = The maps
index-topics = Topics
index-no-topic = On other matters
index-status = { $count } { $status }
index-documents = Documents:
index-reads = Reads { $source }.
index-encoder-all = All maps were written down by { $name }.
index-encoder-all-on = All maps were written down by { $name }, { $date }.
index-encoder = Written down by { $name }.
index-encoder-on = Written down by { $name }, { $date }.
index-map-findings = { $count ->
    [one] Its page shows one finding.
   *[other] Its page shows { $count } findings.
}
index-others = { $count ->
    [one] One further map
   *[other] { $count } further maps
}
index-across = Across the maps
index-check = What the check found
index-found = { $errors }, { $warnings } and { $notes }, those left out that the encoder accepts with a reason. Each map’s page shows them at their claims.
index-most = The most frequent:
index-nothing-found = Nothing but what the encoders accept with a reason.

## The search

index-search = Find
index-search-label = Find maps, claims, voices, sources and terms:
index-search-texts = The titles and questions of maps, the full text of every claim, and the names of voices, sources and terms are searched; who said a claim, in which words, is not.
index-search-labels = The titles and questions of maps, the short text of every claim, and the names of voices, sources and terms are searched; the full text of claims is not: it stands on the pages of the maps.
index-search-left-out = { $count ->
    [one] One claim on which nothing rests is left out, since there are too many for one page.
   *[other] { $count } claims on which least rests are left out, since there are too many for one page.
}
index-search-map = map
index-search-claim = claim in “{ $map }”
index-search-voice = voice
index-search-source = source
index-search-term = term
index-search-count = { $count ->
    [0] Nothing found.
    [one] One result.
   *[other] { $count } results.
}
index-search-more = More than { $count } results; the best { $count } are shown.
