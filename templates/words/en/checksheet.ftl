# The check sheet.

checksheet-title = Check sheet
checksheet-heading = Check sheet: { $title }
checksheet-with-map = The map
checksheet-as-table = Table (CSV)
checksheet-article = Article:
checksheet-version = Text read: { $file }, fingerprint { $fingerprint }
checksheet-version-declared = Text the map was made from: fingerprint { $fingerprint }; it was not at hand for this sheet
checksheet-version-changed = The text at hand is not the one that the map was made from.
checksheet-encoder = Claims written down by { $encoder }
checksheet-what = Each claim of the article once, with its source, what was worked out and what was found. The program flags; you decide. A claim without a flag is not thereby true.
checksheet-others = { $count ->
    [one] One more sheet is about this article:
   *[other] { $count } more sheets are about this article:
}
checksheet-others-queries = The queries to its author from all of these sheets stand together, each point once: { $page }.

# Counts
checksheet-counts = At a glance
checksheet-count-claims = Claims
checksheet-count-types = what there is to check in them (one claim may count several times):
checksheet-count-findings = Findings
checksheet-count-quotations = Quotations
checksheet-count-statuses = Review
checksheet-accepted = { $count ->
    [one] { $count } more left so by the encoder, with a reason
   *[other] { $count } more left so by the encoder, with reasons
}
checksheet-quotes-verified = { $count } word for word
checksheet-quotes-altered = { $count } not as in the text
checksheet-quotes-not-compared = { $count } not compared, for want of the text

# Types of claims
checksheet-type-figure = figure
checksheet-type-quote = quotation
checksheet-type-date = date
checksheet-type-name = name or title
checksheet-type-attribution = attribution
checksheet-type-causal = cause
checksheet-type-superlative = superlative or “all”
checksheet-type-prediction = prediction
checksheet-type-opinion = opinion
checksheet-type-term = meaning of a word
checksheet-type-fact = other fact

checksheet-level-error = Error
checksheet-level-warning = Check
checksheet-level-note = Note
checksheet-encoder-accepts = { $count ->
    [one] Encoder: { $reason }
    [2] Encoder, on both: { $reason }
   *[other] Encoder, on all { $count }: { $reason }
}

# Stop-list
checksheet-stops = Before print
checksheet-stops-what = What must be settled first: errors, what is wrong with the material, and what reviewers hold up; first what is denied or cannot have been so, then sums, then who said it, then what is made of it. What the encoder accepts, with the reason, is still for you to accept.
checksheet-stops-none = Nothing is held up. That is not to say that the article is right: see what was not checked.
checksheet-stops-whole = The map as a whole
checksheet-bears = { $count ->
    [one] one other claim rests on it
   *[other] { $count } other claims rest on it
}
checksheet-bears-short = bears { $count }
checksheet-to-row = row

# What reviewers take out
checksheet-effects = What falls with the claims that are cut or cannot be confirmed
checksheet-effects-what = If they all go, the argument loses this.
checksheet-before-change = before it changed

# Load
checksheet-loads = Check these first: what the argument rests on
checksheet-nearest = Nearest to the thesis
checksheet-nearest-what = The reasons on which the thesis stands, then what those stand on.
checksheet-nearest-for = For
checksheet-alone = What carries something else alone
checksheet-loads-what = If the claim is wrong, these lose their only support.
checksheet-loads-none = No claim is the only support of another, so any order will do.
checksheet-loads-left = { $count ->
    [one] { $count } further claim bears less.
   *[other] { $count } further claims bear as much or less.
}
# What finding the claim wrong does to the thesis.
checksheet-turns = { $outcome ->
    [stands] if it is wrong, the thesis holds
    [falls] if it is wrong, the thesis falls
    [open] if it is wrong, the thesis is open
   *[bare] every reason for the thesis goes by way of it
}
checksheet-turns-one = { $outcome ->
    [stands] if it is wrong, the thesis “{ $thesis }” holds
    [falls] if it is wrong, the thesis “{ $thesis }” falls
    [open] if it is wrong, the thesis “{ $thesis }” is open
   *[bare] every reason for the thesis “{ $thesis }” goes by way of it
}
checksheet-takes-thesis = takes the thesis with it
checksheet-falls-more = and { $count } more
checksheet-flags-count = { $count ->
    [one] { $count } flag
   *[other] { $count } flags
}

# Rows
checksheet-rows = Every claim, in the order of the text
checksheet-rows-what = Number as on the map; below it, how many other claims fall with this one. Tick, initial and date at the right; there is room for a note below each claim.
checksheet-ticks = OK: the source bears it out. Fix: wrong, can be mended. Ask: only the author can say. N/C: cannot be confirmed. Cut: should go. Op.: a judgement, nothing to look up.
checksheet-tick-confirmed = OK
checksheet-tick-fix = fix
checksheet-tick-ask-author = ask
checksheet-tick-cannot-confirm = N/C
checksheet-tick-cut = cut
checksheet-tick-opinion = op.
checksheet-initials = Initials, date
checksheet-note = Note
checksheet-head-number = No.
checksheet-head-claim = Claim, place, flags
checksheet-head-status = Status
checksheet-group-article = From the article itself
checksheet-group-source = From { $source }
checksheet-group-none = Said by no text: supplied by the encoder, or without a source
checksheet-group-supplied = Said by no text: supplied by the encoder
checksheet-no-text = its text was not at hand
checksheet-thesis = thesis
checksheet-implicit = supplied by the encoder; the article does not say it
checksheet-place-in = in “{ $source }”
checksheet-place-unknown = no place given
checksheet-via = through { $voices }
checksheet-denies = denies it
checksheet-reports = reports it

# Sums
checksheet-sums = Figures worked
checksheet-sums-what = Every change, share and rate that the claims hold, worked out from their own figures. Rounding and words such as “about” are allowed for.
checksheet-sums-none = The claims state no change, no share and no rate.
checksheet-sum-agrees = agrees
checksheet-sum-differs = does not agree
checksheet-sum-unstated = nothing stated to compare
checksheet-sum-open = a figure is missing
checksheet-sum-change = { $from } → { $to } is { $change }
checksheet-sum-share = { $part } of { $whole } is { $share }
checksheet-sum-rate = { $counted } for { $base } is { $rate } each
checksheet-sum-rate-of = { $counted } for { $base } is { $rate } for every { $each }
checksheet-from-nothing = no change in per cent, since it starts from nothing
checksheet-points-or-percent = { $points }, or { $percent }
checksheet-stated = stated: { $stated }
checksheet-would-be-of = { $stated } of { $of } would be { $end }
checksheet-would-be-at = at { $stated }, { $of } would be { $end }
checksheet-would-be-from = { $of } and { $stated } would be { $end }

# The same figure
checksheet-figures = The same figure, side by side
checksheet-figures-what = One row for each quantity and period that several sources or claims give, here and in the other maps of the collection.
checksheet-figures-none = No figure is given twice.
checksheet-figures-agree = agree
checksheet-figures-differ = differ
checksheet-figures-alone = Figures without a second source
checksheet-counted-by = counted by { $voice }
checksheet-cells-more = and { $count } more

# Quotations
checksheet-quotations = Quotations beside their passages
checksheet-quotations-marks = In a passage, words in bold are quoted as they stand; words struck through stand in the text and not in the quotation; words underlined stand in the quotation and not in the text. At most the sentence around a quotation is shown.
checksheet-quotations-unread = No text of a source was at hand, so no quotation was compared. Name the folder of the texts with --sources.
checksheet-altered = Not as in the text
checksheet-altered-none = Every quotation that could be compared stands in its text word for word.
checksheet-verified = Word for word
checksheet-quote-verified = stands there word for word
checksheet-quote-elided = leaves words out
checksheet-quote-altered = has other words
checksheet-quote-scattered = put together from several places
checksheet-quote-far = not found; nearest comes
checksheet-quote-missing = not found
checksheet-quoted-as = Quoted:
checksheet-text-has = Text:
checksheet-changed = the text has “{ $printed }”, the quotation “{ $quoted }”
checksheet-left-out = the quotation leaves out “{ $printed }”
checksheet-put-in = the quotation puts in “{ $quoted }”
checksheet-piece-at = “{ $words }” stands at { $at }
checksheet-stands-in = the words stand in “{ $source }”, { $at }
checksheet-piece-left-out = [only in the text: { $words }]
checksheet-piece-put-in = [only in the quotation: { $words }]

# Hedges
checksheet-hedges = Hedge ladder
checksheet-hedges-what = How strongly the claim is put here, beside how strongly its sources put it. Readers tell three rungs apart: it might be so, it can be so, it is so.
checksheet-hedges-none = No claim stands on another rung than its sources.
checksheet-hedges-level = { $count ->
    [one] { $count } claim stands on the rung of its sources.
   *[other] { $count } claims stand on the rung of their sources.
}
checksheet-hedges-untold = { $count ->
    [one] For { $count } claim the map does not say how firmly it or its source puts it, so the two are not compared.
   *[other] For { $count } claims the map does not say how firmly they or their sources put them, so the two are not compared.
}
checksheet-the-claim = the claim
checksheet-the-source = a source
checksheet-firmer = firmer than a source
checksheet-softer = softer than a source

# Contradictions
checksheet-contradictions = What cannot all be so
checksheet-contradictions-none = The map calls no claims incompatible, and no check found any that are. Objections are on the map’s page.
checksheet-contrary = At most one of these can be so:

# Unencoded
checksheet-unencoded = In the article, and in no claim here
checksheet-unencoded-what = { $loose } of the { $all } figures, dates and quotations that the program finds in the article stand in no claim of this map, so nothing on this sheet covers them.
checksheet-unencoded-none = Every figure, date and quotation that the program finds in the article is in a claim of this map.
checksheet-unencoded-unread = The text of the article was not at hand, so this sheet cannot say what of it no claim covers.
checksheet-unencoded-more = { $count ->
    [one] { $count } more paragraph is left out here; `elenchus coverage` lists all.
   *[other] { $count } more paragraphs are left out here; `elenchus coverage` lists all.
}
checksheet-unencoded-others = { $count ->
    [one] One of them is in a claim of another map.
   *[other] { $count } of them are in claims of other maps.
}
checksheet-unencoded-apart = { $count ->
    [one] One paragraph that only other maps read is left to their sheets.
   *[other] { $count } paragraphs that only other maps read are left to their sheets.
}
checksheet-unencoded-nowhere = In no claim of any map
checksheet-unencoded-elsewhere = In other maps
checksheet-loose-figure = figure
checksheet-loose-date = date
checksheet-loose-quotation = quotation

# Queries
checksheet-queries = Queries to the author
checksheet-queries-what = Ready to paste into a letter; strike what you can settle without the author.
checksheet-queries-none = Nothing was found that only the author could settle.
checksheet-queries-greeting = Before we print “{ $title }”, may we ask you about these points?
checksheet-queries-closing = Thank you. A line on each is enough; where you have a source, the page or the link would help us most.
checksheet-in-place-quoted = { $place }, “{ $quote }”
checksheet-in-place-said = { $place }, where you say: { $text }
checksheet-in-place-told = { $place }, which says, in our words: { $text }
checksheet-told = the passage that says, in our words: { $text }
checksheet-said = You say: { $text }
checksheet-times = { $number } times as much
checksheet-stated-as = “{ $printed }” ({ $stated })
checksheet-ask-sum = { $sum }; the text says { $stated }.
checksheet-ask-sum-counters = { $from } ({ $first }) and { $to } ({ $second }) are from two counts, and from the one to the other is { $change }; the text says { $stated }. Counted by one alone ({ $alone }), { $sum }: { $place }. Whose count should we print?
checksheet-ask-which = Which is right, and what should we print?
checksheet-ask-printed = It is printed “{ $printed }”, and we take it for { $number } ({ $when }). Is that right, and what should we print?
checksheet-ask-printed-undated = It is printed “{ $printed }”, and we take it for { $number }. Is that right, and what should we print?
checksheet-ask-who = You name nobody for this. Who told you (in confidence), and who else can confirm it?
checksheet-ask-whose = You quote somebody without a name. Whose words are these, and where were they published?
checksheet-ask-date = Which of the dates is right?
checksheet-ask-order = You explain one thing ({ $effect }) by another ({ $cause }) that came later: { $earlier }, then { $later }. Is that the order you mean, and should we move the one or date both?
checksheet-ask-order-between = One thing ({ $effect }) is explained by another ({ $cause }) that came later: { $earlier }, then { $later }. Is that the order you mean, and should we move the one or date both?
checksheet-ask-order-told = You explain one thing ({ $effect }) by another ({ $cause }). The first was told of before the second came about: { $earlier }, then { $later }. Is that the order you mean, and should we move the one or date both?
checksheet-ask-order-meant = Is that the order you mean?
checksheet-ask-death = { $name } died before this ({ $died }), if this is right: { $other }. Is somebody else of that name meant, or is one of the dates wrong?
checksheet-ask-death-known = { $name } died before this ({ $died }), as far as we know. Is somebody else of that name meant, or is one of the dates wrong?
checksheet-ask-cause = What shows that the one brings about the other?
checksheet-ask-cause-from = What this rests on ({ $other }) tells what goes together or comes first, not what brings it about. What shows that the one brings about the other?
checksheet-ask-baseline = Why this starting point, and what does another one show?
checksheet-ask-open = We could not settle this ourselves. What does it rest on?
checksheet-ask-mended = We would change this: { $note }.
checksheet-ask-mended-to = We would print here: { $fix }.
checksheet-ask-assent = Do you agree?
checksheet-ask-together = { $question } This is about several places: { $places }.
checksheet-ask-next-place = { "; " }
checksheet-ask-compare = This is set against: { $places }.
checksheet-ask-original = Could you send us the original, or the place in it?
checksheet-ask-counter = Whose count should we print, and may we say that the other differs?
checksheet-ask-counts = { $here } ({ $counter }) and { $there } ({ $other }), both for { $when }; the second is in { $place }. Whose count should we print, and may we say that the two differ?
checksheet-ask-counts-apart = { $here } for { $when } ({ $counter }) and { $there } for { $then } ({ $other }) are from two counts; the second is in { $place }. Whose count should we print, and may we say that the two differ?
checksheet-ask-figures = { $here } here and { $there } elsewhere, both for { $when }; the second is in { $place }. Which is right, and what should we print?
checksheet-ask-denial = May we add that it is denied?
checksheet-ask-sense = You use “{ $term }” in more than one sense. In which do you mean it here?
checksheet-ask-senses = In { $one }, “{ $term }” seems to mean { $here }; in { $other }, it seems to mean { $there }. Is that so, and should we tell the two apart?
checksheet-ask-meaning = Which do you mean here by “{ $term }”: { $here }, or, as others use the word, { $there }?
checksheet-ask-firmness = { $how ->
    [report] You pass something on as a report ({ $weak }), and elsewhere you take it for a fact ({ $strong }). Which is it, and who stands behind it?
    [can] You put something as possible ({ $weak }), and elsewhere as a fact ({ $strong }). Which do you mean, and on what grounds?
   *[might] You put something as a thing that might be so ({ $weak }), and elsewhere as one that is so ({ $strong }). Which do you mean, and on what grounds?
}
checksheet-ask-firmer = { $how ->
    [report] You put something as a fact ({ $strong }) that is only reported elsewhere ({ $weak }). What makes it certain?
    [can] You put something as a fact ({ $strong }) that is put as possible elsewhere ({ $weak }). What makes it certain?
   *[might] You put something as a fact ({ $strong }) that elsewhere only might be so ({ $weak }). What makes it certain?
}
checksheet-ask-reported = You pass this on as a report. Who stands behind it, and may we give it as a fact?
checksheet-ask-independent = Is there a count by somebody without a stake in it?
checksheet-ask-came-true = Has it come about by now?
checksheet-ask-quote = { $source } has it otherwise: { $differences }. May we print the words as they stand there?
checksheet-ask-cut = May we print the words with what stands beside them there?
checksheet-ask-cut-from = In { $source }, the whole sentence is: { $sentence } May we print the words with what stands beside them there?
checksheet-ask-speaker = Whose words are they?
checksheet-ask-speaker-between = You give this to { $given }; the source ({ $other }) gives it to { $speaker }. Whose words are they?
checksheet-ask-passage = We do not find these words in { $source }. Where do they stand?
checksheet-ask-scope = Does it hold for all of them, or should we say for whom?
checksheet-ask-scope-of = You go from { $few } ({ $from }) to { $many } ({ $to }). Does it hold for all of them, or should we say for whom?
checksheet-ask-both = Elsewhere you write ({ $other }) what reads as the opposite. How do the two go together?
checksheet-ask-both-elsewhere = The same voice says elsewhere ({ $other }) what reads as the opposite. How do the two go together?
checksheet-ask-elsewhere = Elsewhere you say what reads as the opposite. How do the two go together?
checksheet-ask-second = Is there a second source, independent of the first?
checksheet-ask-newer = Is there a newer figure?
checksheet-ask-newer-than = You speak of now with a figure of { $when }: { $number }. That of { $then } is { $newer }: { $place }. Should we give the newer one?
checksheet-ask-stale = You speak of now with a figure of { $when }: { $number }. Is there a newer one, or should we give the date?
checksheet-ask-ahead = You give { $number } for { $when }, from { $source }, which appeared earlier ({ $published }). Is it a forecast, or is one of the dates wrong?
checksheet-ask-between = What happened in between?
checksheet-ask-between-two = “{ $words }” speaks of the whole time, and two figures stand for it: { $from } and { $to }. What happened in between?
checksheet-ask-when = For which year or period does the figure hold?
checksheet-ask-source = Where do the figures come from? We should like to look them up.

# For the encoder
checksheet-for-encoder = For the encoder, not the author
checksheet-for-encoder-left = { $count ->
    [one] { $count } more of the same is left out here; `elenchus check` lists all.
   *[other] { $count } more of the same are left out here; `elenchus check` lists all.
}
checksheet-for-encoder-what = Slips in how the map was written down.

# What there is nothing to tell of
checksheet-nothing = Nothing to tell

# Limits
checksheet-limits = What was not checked
checksheet-limits-truth = Whether anything is true. The program compares what the map holds with itself and with the texts at hand; it looks nothing up.
checksheet-limits-fair = Whether the article is fair, and whether what it leaves out would change the picture.
checksheet-limits-meaning = Whether a passage means what the claim makes of it. That a quotation stands in its text does not say that it is used as it was meant.
checksheet-limits-encoding = Whether the map takes the article right. It is somebody’s reading; what no claim holds, no check sees.
checksheet-limits-figures = Arithmetic is worked only where a claim holds the figures; a number that stands in the words alone is not.
checksheet-limits-pictures = Pictures, captions, charts, headlines, spellings of names, and who holds which rights.
checksheet-limits-unread = Sources whose text was not at hand:
checksheet-limits-unread-source = “{ $title }” ({ $count ->
    [one] { $count } claim
   *[other] { $count } claims
})
checksheet-limits-no-texts = No texts of sources were at hand: no quotation and no place was compared.
checksheet-limits-place = { $count ->
    [one] { $count } claim names a source but no place in it.
   *[other] { $count } claims name a source but no place in it.
}
checksheet-limits-source = { $count ->
    [one] { $count } claim names no source at all.
   *[other] { $count } claims name no source at all.
}
checksheet-limits-implicit = { $count ->
    [one] { $count } claim was supplied by the encoder, so there is nothing to look up.
   *[other] { $count } claims were supplied by the encoder, so there is nothing to look up.
}
checksheet-limits-lone = { $count ->
    [one] { $count } figure has no second source in this collection.
   *[other] { $count } figures have no second source in this collection.
}

# Sign-off
checksheet-sign-off = Sign-off
checksheet-sign-checked = Checked by
checksheet-sign-second = Second pair of eyes
checksheet-sign-author = Author’s answers in
checksheet-sign-released = Released by
checksheet-sign-date = Date

# The columns of the table
checksheet-column-number = number
checksheet-column-text = text
checksheet-column-type = type
checksheet-column-load = load
checksheet-column-source = source
checksheet-column-locator = locator
checksheet-column-quotation = quotation
checksheet-column-flags = flags
checksheet-column-working = worked
checksheet-column-query = query to author
