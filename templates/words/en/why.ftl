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
why-opening = { $strength ->
    [can] { $claim } is { $status }, as what can be so
    [might] { $claim } is { $status }, as what might be so
    [put-as-can] { $claim } is { $status }, though itself put forward only as what can be so
    [put-as-might] { $claim } is { $status }, though itself put forward only as what might be so
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
why-supplied = : no text says it, whoever made the map supplied it
why-no-objection-prevails = , and no objection to it prevails
why-nobody-disputes = , and nobody here disputes it
why-nothing-against = , and nothing on the map speaks against it
why-taken-as-given = : it would stand without the reasons given for it
why-supposed-granted = : it is taken to hold, as you asked, whatever speaks against it.
why-supposed-rejected = { $claim } is set aside, as you asked, whatever speaks for it.
why-supposed-withheld = : those whose word counts here do not put it forward as so, and nothing else speaks for it.
why-carried = : it is carried by { $reasons }
why-given-and-carried = : it would stand without reasons; besides, it is carried by { $reasons }
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
    [can] The claim itself is put forward only as what can be so.
   *[might] The claim itself is put forward only as what might be so.
}
why-weakest = { $strength ->
    [can] { $claim } stands only as what can be so.
   *[might] { $claim } stands only as what might be so.
}
why-weakest-of-best = { $strength ->
    [can] Even in the best reason for this claim { $claim } stands only as what can be so.
   *[might] Even in the best reason for this claim { $claim } stands only as what might be so.
}
why-restatements = This claim counts as saying the same as { $claims }.
# Why a reason or an objection counts, in the author’s words, which follow behind a colon.
why-link = { $kind ->
    [against] Why that speaks against it
   *[for] Why that speaks for it
}
why-link-of = { $kind ->
    [against] { $count ->
        [one] Why { $claims } speaks against it
       *[other] Why { $claims } together speak against it
    }
   *[for] { $count ->
        [one] Why { $claims } speaks for it
       *[other] Why { $claims } together speak for it
    }
}

## Conflicts

why-both-stand = : { $objection } stands and speaks against it
why-all-stand = : the objections { $objections } stand and speak against it
why-so-do = : { $objections } stand and speak against it
why-cannot-both = : it cannot stand together with { $claims }
why-nor-can-both = , and it cannot stand together with { $claims }
why-says-both = , although { $voice } says both
why-no-weight = ; the map does not say which weighs more
why-all-open = : it is open whether a reason for it holds, and whether what speaks against it does
why-open-objection = , because it is open whether { $objection } holds
why-contested-objection = : against it speaks { $objection }, which is itself contested
why-contested-objections = , because these objections are themselves contested: { $objections }
why-against-that = { $count ->
    [one] ; against that speaks { $claims }
   *[other] ; against that speak { $claims }
}
why-in-turn = This claim in turn speaks against { $claims }.
why-open-bearing = { $count ->
    [one] , because it is open whether { $claims }, itself { $status }, counts against it
   *[other] , because it is open whether { $claims }, themselves { $status }, together count against it
}
why-open-bearing-of-any = { $count ->
    [one] , because it is open whether { $claims } counts against it
   *[other] , because it is open whether { $claims } together count against it
}
why-open-objections = , because it is open whether these objections count: { $objections }
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
why-said-in = {" "}(said in { $year })
why-to-step = {" "}to counting { $claims } as a reason
why-to-objection = {" "}to counting { $claims } as an objection
why-about-step = { $count ->
    [one] , on whether { $claims } counts as a reason
   *[other] , on whether { $claims } count as a reason
}
why-about-objection = { $count ->
    [one] , on whether { $claims } counts as an objection
   *[other] , on whether { $claims } count as an objection
}
why-about-several = { $kind ->
    [objections] , on whether { $count } of the objections count
   *[reasons] , on whether { $count } of the reasons count
}
why-reasons-stand = These reasons stand: { $steps }.
why-objections-stand = These objections stand: { $steps }.
why-reasons-stand-too = The other reasons that stand: { $steps }.
why-objections-stand-too = The other objections: { $steps }.
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
why-because-objection = { $kind ->
    [objection] , because { $objection } stands against counting it as an objection
   *[reason] , because { $objection } stands against counting it as a reason
}
why-because-target = , because here what it speaks against is held to weigh more
why-because-circle = , because it runs in a circle: { $circle }
why-open-itself = {" "}is open, being itself contested
why-open-themselves = { $kind ->
    [objections] These objections are open, being themselves contested: { $steps }.
   *[reasons] These reasons are open, being themselves contested: { $steps }.
}
why-open-alike = { $kind ->
    [objections] { $steps-count } objections are open, all because { $premises } { $count ->
        [one] is
       *[other] are
    } contested: { $steps }.
   *[reasons] { $steps-count } reasons are open, all because { $premises } { $count ->
        [one] is
       *[other] are
    } contested: { $steps }.
}
why-whether = { $count ->
    [one] Whether { $claims }, itself { $status },
   *[other] Whether { $claims }, themselves { $status },
}
why-whether-any = Whether { $claims }
why-counts = { $kind ->
    [against] { $count ->
        [one] {" "}counts against this claim is open
       *[other] {" "}together count against this claim is open
    }
   *[for] { $count ->
        [one] {" "}counts for this claim is open
       *[other] {" "}together count for this claim is open
    }
}
why-counts-against = { $count ->
    [one] {" "}speaks against counting { $claims } as { $kind ->
        [objection] an objection
       *[reason] a reason
    } is open
   *[other] {" "}together speak against counting { $claims } as { $kind ->
        [objection] an objection
       *[reason] a reason
    } is open
}
why-open-premises = { $count ->
    [one] {" "}is open, because { $claims } is contested
   *[other] {" "}is open, because { $claims } are contested
}
why-open-objections-to-step = { $count ->
    [one] : against that speaks { $objections }
   *[other] : against that speak { $objections }
}
why-and-objections-to-step = { $count ->
    [one] ; besides, { $objections } speaks against counting it at all
   *[other] ; besides, these speak against counting it at all: { $objections }
}
why-open-as-objections = { $count ->
    [one] , because it is open whether { $objections } speaks against that
   *[other] , because it is open whether these speak against that: { $objections }
}
why-open-by-contested = , because what speaks against that is itself contested: { $objections }
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
    [one] A doubt, which by itself overturns nothing: { $doubts }.
   *[other] Doubts, which by themselves overturn nothing: { $doubts }.
}
why-conceded = It is conceded, and changes nothing here: { $points }.
why-conceded-by = { $voice } concedes, which changes nothing here: { $points }.
why-cause = { $count ->
    [one] { $claims } says why it is so, not that it is so.
   *[other] { $claims } say why it is so, not that it is so.
}
why-causes-more = { $count } more causes are given.

## The foot of an answer

why-legend = What these words mean:
why-legend-line = { $term }: { $meaning }
why-told-above = Told above.
why-see-readings = How many there are says nothing of how likely any is; --readings shows them side by side.
why-further = With --depth { $depth } it is told as well why the claims named last stand or fall.
