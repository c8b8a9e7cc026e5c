# The page of open questions.

open-how = The map on whose open points most rests comes first, and within a map the heaviest point. That something is open does not make it false: it says where to read on, to ask and to argue.
open-none = The maps leave nothing open.
open-settled = { $count ->
    [one] One further map leaves nothing open.
   *[other] { $count } further maps leave nothing open.
}
open-unanswered = Objections without a reply
open-conflicts = In dispute, with something said on both sides
open-questions = Questions that are owed an answer
open-premises = Facts that nobody vouches for
open-predictions = Predictions that came due without word of what happened
open-to-reason = About a reason for
open-to-objection = About an objection to
open-step = In question: the step from
open-together = and
open-counts = Why this counts:
open-objects-to = as an objection to
open-rebut = but
open-undercut = but it does not follow
open-contrary = not together with
open-more = { $count ->
    [one] One further point of this map is left out; it stands on its page.
   *[other] { $count } further points of this map are left out; they stand on its page.
}
open-others = { $count ->
    [one] One further map leaves something open
   *[other] { $count } further maps leave something open
}
