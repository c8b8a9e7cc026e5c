# Words that several documents share.

## Counts

claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
moves-reasons = { $count ->
    [one] { $count } reason
   *[other] { $count } reasons
}
moves-all-open = { $count ->
    [one] { $count } open reason
   *[other] { $count } open reasons
}
moves-open = { $count } open
moves-fallen = { $count } overturned
moves-of-which = { $reasons } ({ $which })
moves-explanations = { $count ->
    [one] { $count } explanation
   *[other] { $count } explanations
}
moves-objections = { $count ->
    [one] { $count } objection
   *[other] { $count } objections
}
moves-doubts = { $count ->
    [one] { $count } doubt
   *[other] { $count } doubts
}
moves-concessions = { $count ->
    [one] { $count } point conceded
   *[other] { $count } points conceded
}
maps = { $count ->
    [one] { $count } map
   *[other] { $count } maps
}
errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

## How words are joined

between = {", "}
quoted = “{ $text }”
quoted-at = “{ $text }”, { $place }
# The marks around a quotation, and around one within it.
quote-opens = “
quote-closes = ”
quote-inside-opens = ‘
quote-inside-closes = ’

## How claims stand

status-accepted = accepted
status-accepted-meaning = a reason that stands carries it, and nothing said against it prevails
status-granted = granted
status-granted-meaning = taken as it is put forward, without needing a reason; nothing on the map prevails against it
status-contested = contested
status-contested-meaning = the map leaves it open: something against it, or against what it rests on, stands or is itself open; unless the map says which weighs more, a claim and an objection to it keep each other open
status-rejected = rejected
status-rejected-meaning = an objection stands, and nothing answers it
status-unsupported = unsupported
status-unsupported-meaning = not refuted, but no reason given for it survives

## Steps from claim to claim: the word that leads from a claim to what is said about it, and what it means

because = because
explained-by = explained by
but = but
doubt = a doubt
conceded = conceded
does-not-follow = but it does not follow
does-it-follow = but does it follow?
not-both = not both

step-support = a reason for it
step-explanation = a cause of it, which is no reason to believe it
step-conceded = a point that the other side concedes
step-rebut = an objection to the conclusion
step-rebut-doubt = a doubt about the conclusion
step-undermine = an objection to a premise
step-undermine-doubt = a doubt about a premise
step-undercut = an objection to the step: the premises may hold and yet not carry it
step-undercut-doubt = a doubt about the step
step-contrary = at most one of the two can be accepted

step-about = About
step-about-step = About a step to
step-together-for = { $count } claims that only together speak for it
step-together-against = { $count } claims that only together speak against it
step-decides = this settles it:
step-would-decide = this would settle it, if it stood:
step-concedes = this changes nothing about how it stands
step-doubts = an open question; it overturns nothing by itself
step-pattern = · pattern: { $scheme }
step-question = It presses the question:
step-warrant = The link:
step-asked = Asked:
step-answered = Answered:

## Claims

kind-fact = fact
kind-cause = cause
kind-value = value
kind-policy = policy
kind-definition = definition
kind-prediction = prediction
put-as-can = put as something that can be so
put-as-might = put as something that might be so
side = Side { $letter }
side-inline = side { $letter }
thesis-inline = thesis
implicit = supplied by the encoder
claim-in = in { $map }
claim-in-label = in: { $map }
claim-to-box = to its box on the map
claim-means = here means
claim-here = Here { $term } means:
claim-why = How it stands:
claim-why-this = This
claim-figure = Figure:
claim-found = Found:
claim-continued = Its reasons and objections follow in a part of their own, below.

## Who said what

said-by = Said by:
said-nobody = author not named
said-denies = denies it
said-reports = reports it
said-as-can = (as something that can be so)
said-as-might = (as something that might be so)
said-through = through { $voices }
said-also = ; also { $voices }
said-in = in { $source }
said-anonymous = unnamed voice
said-interested = has a stake: { $stake }

## Sources

source-by = by { $authors }
source-no-byline = no byline

## Dates

date-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-season = { $season ->
    [21] spring
    [22] summer
    [23] autumn
   *[24] winter
}
date-in-month = { $month } { $year }
date-on-day = { $day } { $month } { $year }
date-in-days = { $first }–{ $last } { $month } { $year }
date-about = about { $date }
date-probably = probably { $date }
date-until = until { $to }
date-since = since { $from }
date-span = { $from } to { $to }

## Places in texts

place-section = §{ $name }
place-paragraph = ¶{ $numbers }
place-footnote = fn. { $numbers }
place-page = { $count ->
    [one] p. { $numbers }
   *[other] pp. { $numbers }
}
place-line = { $count ->
    [one] l. { $numbers }
   *[other] ll. { $numbers }
}

## How strongly something is put

strength-might = might be so
strength-might-meaning = put forward with caution, as a guess
strength-can = can be so
strength-can-meaning = put forward as possible, not as certain
strength-does = is so

## Figures

number-thousands = ,
number-point = .
figure = { $name }: { $figure }
figure-kind = { $name } ({ $kind })
figure-when = { $name }, { $date }
figure-of = { $number } of { $whole }
figure-range = { $from } to { $to }
figure-unit = { $number } { $unit }
figure-per-cent = { $number } per cent
figure-share = { $figure }, { $share } per cent
figure-highest = { $figure }, the highest of { $date }
figure-lowest = { $figure }, the lowest of { $date }
measure-total = total
measure-level = level
measure-share = share
bound-at-least = at least { $figure }
bound-at-most = at most { $figure }
bound-about = about { $figure }
bound-over = over { $figure }
bound-under = under { $figure }
bound-nearly = nearly { $figure }
change = { $name }, { $from } to { $to }: stated as { $change }
change-points = { $number } percentage points
change-times = { $number } times
change-by = by { $figure }

## Findings

level-error = error
level-warning = warning
level-note = note
finding-this = this
finding-step = to { $claim }
finding-question = a question
finding-when = { $unit ->
    [day] on { $date }
   *[span] in { $date }
}
finding-between = {", "}
finding-and = {" "}and{" "}
finding-more = { $count } more
finding-allowed = Left so by the encoder:

## Every page

page-skip = Skip to the argument
page-site = Site
page-logo = Logo
page-made-with = Made with Elenchus { $version }.
page-a-reading = A map is somebody’s reading: it shows how the claims hang together, not whether they are true.
