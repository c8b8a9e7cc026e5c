# Why claims stand as they do, in sentences made of these phrases.
# A phrase brings along all spaces and punctuation that it needs; those that begin with a comma, a semicolon, a colon
# or a blank go on with the sentence before.

## Lists

why-between = {", "}
why-and = {" "}and{" "}
why-comma-and = , and{" "}
why-or = {" "}or{" "}
why-nor = , nor with{" "}
why-long-between = {"; "}
why-long-and = ; and{" "}
why-more = { $count } more
why-stop = .
# The author’s reason for a judgement.
why-words = : { $words }

## The claim itself

why-this-claim = this claim
why-that-step = that step
why-opening = { $strength ->
    [can] { $claim } is { $status }, as what can be
    [might] { $claim } is { $status }, as what might be
   *[does] { $claim } is { $status }
}
why-is = { $count ->
    [one] { $claims } is { $status }
   *[other] { $claims } are { $status }
}
why-others-are = the others are { $status }
why-which-are = { $count ->
    [one] , which is { $status }
   *[other] , which are { $status }
}
why-put-forward = : it is put forward without argument
why-no-objection-prevails = , and no objection to it prevails
why-nobody-disputes = , and nobody here disputes it
why-taken-as-given = : it is taken as given, whatever becomes of the reasons for it
why-supposed-granted = : you suppose that it holds, whatever speaks against it.
why-supposed-rejected = : you suppose that it does not hold, whatever speaks for it.
why-supposed-withheld = : nobody whose word you count puts it forward, and nothing else speaks for it.
why-carried = : it is carried by { $reasons }
why-given-and-carried = : it is taken as given, and carried by { $reasons }
why-also-carried = It is also carried { $reasons }.
why-by = { $together ->
    [yes] by { $claims } together
   *[no] by { $claims }
}
why-each = { $together ->
    [yes] { $claims } together
   *[no] { $claims }
}
why-put-as = { $strength ->
    [can] It is itself put forward as what can be.
   *[might] It is itself put forward as what might be.
}
why-weakest = { $strength ->
    [can] { $claim } stands only as what can be.
   *[might] { $claim } stands only as what might be.
}
why-weakest-of-best = { $strength ->
    [can] Even in the best reason for this claim { $claim } stands only as what can be.
   *[might] Even in the best reason for this claim { $claim } stands only as what might be.
}
why-restatements = This claim is taken as one proposition with { $claims }.

## Conflicts

why-both-stand = : it and { $objection } both stand
why-all-stand = : it and the objections { $objections } all stand
why-so-do = : it stands, and so do { $objections }
why-cannot-both = : it cannot stand together with { $claims }
why-nor-can-both = , and it cannot stand together with { $claims }
why-no-weight = ; the map does not say which weighs more
why-all-open = : it is open whether a reason for it holds, and whether what speaks against it does
why-open-objection = , because it is open whether { $objection } holds
why-open-objections = , because it is open whether these objections hold: { $objections }
why-open-contraries = , because it is open whether { $claims } holds, which cannot stand together with it
why-only-open-reason = {" "}only because it is open whether a reason for it holds
why-only-premises = { $count ->
    [one] {" "}only because of what it rests on: { $claims } is contested
   *[other] {" "}only because of what it rests on: { $claims } are contested
}
why-only-what-it-rests-on = {" "}only because what it rests on is contested
why-objection-stands = { $reasons ->
    [fall] : no reason for it survives, and { $objection } stands
   *[may-survive] : { $objection } stands
}
why-contrary-stands = { $reasons ->
    [fall] : no reason for it survives, and { $claim }, which cannot stand together with it, stands
   *[may-survive] : { $claim }, which cannot stand together with it, stands
}
why-and-settles = {" "}and settles the matter
why-and-weighs-more = {" "}and weighs more in the author’s judgement
why-only-itself = : it is not refuted, but it rests only on itself.
why-no-reason-survives = : it is not refuted, but no reason for it survives.
why-contrary = This claim cannot stand together with { $claim }
why-contrary-same = , although the two are taken as one proposition
why-that-weighs-more = ; that weighs more in the author’s judgement
why-this-weighs-more = ; this claim weighs more in the author’s judgement
why-contraries-more = Nor can this claim stand together with { $count } more.

## Reasons and objections

why-reason = { $place ->
    [start] The reason { $claims }
   *[inside] the reason { $claims }
}
why-joint-reason = { $place ->
    [start] The joint reason { $claims }
   *[inside] the joint reason { $claims }
}
why-objection = { $place ->
    [start] The objection { $claims }
   *[inside] the objection { $claims }
}
why-objections = the objections { $claims }
why-joint-objection = { $place ->
    [start] The joint objection { $claims }
   *[inside] the joint objection { $claims }
}
why-to-step = {" "}to the step from { $claims }
why-to-objection = {" "}to the objection { $claims }
why-about-step = , about the step from { $claims }
why-about-objection = , about the objection { $claims }
why-reasons-stand = These reasons stand: { $steps }.
why-objections-stand = These objections stand: { $steps }.
why-reasons-stand-too = These reasons stand too: { $steps }.
why-objections-stand-too = These objections stand too: { $steps }.
why-more-reasons = { $fate ->
    [open] { $count } more reasons are open.
    [lighter] { $count } more reasons weigh less in the author’s judgement.
    [fall] { $count } more reasons fall.
   *[stand] { $count } more reasons stand.
}
why-more-objections = { $fate ->
    [open] { $count } more objections are open.
    [lighter] { $count } more objections weigh less in the author’s judgement.
    [fall] { $count } more objections fall.
   *[stand] { $count } more objections stand.
}
why-stands = {" "}stands
why-falls = {" "}falls
why-weighs-less = {" "}weighs less in the author’s judgement
why-being-itself = , being itself { $status }
why-because-premise = , because { $claim } is { $status }
why-because-objection = , because an objection to this step, { $objection }, stands
why-because-target = , because what it speaks against stands
why-because-circle = , because it runs in a circle: { $circle }
why-open-itself = {" "}is open, being itself contested
why-open-premises = { $count ->
    [one] {" "}is open, because { $claims } is contested
   *[other] {" "}is open, because { $claims } are contested
}
why-open-objections-to-step = { $count ->
    [one] {" "}is open, because an objection to this step, { $objections }, stands against it
   *[other] {" "}is open, because objections to this step stand against it: { $objections }
}
why-and-objections-to-step = { $count ->
    [one] ; and because an objection to this step, { $objections }, stands against it
   *[other] ; and because objections to this step stand against it: { $objections }
}
why-open-as-objections = { $count ->
    [one] {" "}is open, because an objection to this step is
   *[other] {" "}is open, because objections to this step are
}
why-against-each-other = {" "}and { $target } stand against each other
why-would-settle = { $how ->
    [all-the-same] ; if it holds all the same, it settles the matter
   *[plainly] ; if it holds, it settles the matter
}
why-would-weigh-more = { $how ->
    [all-the-same] ; if it holds all the same, it weighs more in the author’s judgement
   *[plainly] ; if it holds, it weighs more in the author’s judgement
}
why-circle-first = { $one } rests on { $other }
why-circle-next = , { $one } on { $other }
why-circle-last = {" "}and { $one } on { $other }
why-circle-goes-on = , and so on until one of them comes up again
why-left-out = { $count ->
    [one] One more objection to a step is not told here.
   *[other] { $count } more objections to steps are not told here.
}

## What has no bearing

why-doubts = { $count ->
    [one] A doubt is raised, which by itself overturns nothing: { $doubts }.
   *[other] Doubts are raised, which by themselves overturn nothing: { $doubts }.
}
why-conceded = {" "}is granted by the other side and overturns nothing.
why-conceded-more = { $count } more objections are granted by the other side.
why-cause = { $count ->
    [one] { $claims } says why it is so, not that it is so.
   *[other] { $claims } say why it is so, not that it is so.
}
why-causes-more = { $count } more causes are given.
