# What people found of claims: on the check sheet, in its table for spreadsheets and in `elenchus review`.

# The verdicts, as the sheet offers them and reads them back.
review-status-unchecked = unchecked
review-status-confirmed = confirmed
review-status-fix = fix
review-status-ask-author = ask the author
review-status-cannot-confirm = cannot confirm
review-status-cut = cut
review-status-opinion = opinion

# What the verdicts mean, for the foot of the sheet.
review-means-unchecked = nobody has looked yet
review-means-confirmed = it holds, and the source bears it out
review-means-fix = it is wrong and can be mended
review-means-ask-author = only the author can say
review-means-cannot-confirm = no source bears it out
review-means-cut = it should go
review-means-opinion = it is a judgement that cannot be looked up

# Where the review of a claim has got to, beside the verdicts.
review-reopened = changed since it was checked
review-conflict = reviewers differ

# The columns that are read back.
review-column-map = map
review-column-claim = claim
review-column-status = status
review-column-by = checked by
review-column-on = checked on
review-column-note = note
review-column-fix = proposed fix
review-column-fingerprint = fingerprint

# What becomes of the argument without the claims that were taken out.
review-loses-only = { $claim } loses its only support, { $premise }.
review-loses-all = { $claim } loses all its { $count } supports, the first with { $premise }.
review-thesis-loses-only = The thesis, { $claim }, loses its only support, { $premise }.
review-thesis-loses-all = The thesis, { $claim }, loses all its { $count } supports, the first with { $premise }.
review-keeps = { $left ->
    [one] { $claim } loses { $premise } and keeps one support.
   *[other] { $claim } loses { $premise } and keeps { $left } supports.
}
