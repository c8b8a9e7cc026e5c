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
# Whose word a claim is, where it is nobody’s.
why-unsaid = no text says it; the map supplies it
why-opening = { $strength ->
    [can] { $claim } is { $status }, as something that can be so
    [might] { $claim } is { $status }, as something that might be so
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
why-put-forward = : it is taken as it is put forward, without argument
why-supplied = : no text says it, the map itself supplies it
why-no-objection-prevails = , and no objection to it prevails
why-nobody-disputes = , and nobody here disputes it
why-nothing-against = , and nothing on the map speaks against it
why-given = : the map lets it stand even without a reason
why-supposed-granted = { $claim } is taken to hold, as you asked, whatever speaks against it.
why-supposed-rejected = { $claim } is set aside, as you asked, whatever speaks for it.
why-supposed-withheld = : those whose word counts here do not put it forward as so, and nothing else speaks for it.
why-carried = : it is carried by { $reasons }
why-given-besides = ; the map lets it stand even if every reason for it fails, so that only something against it could overturn it
why-each = { $together ->
    [yes] { $claims } together
   *[no] { $claims }
}
why-put-as = { $stronger ->
    [yes] { $strength ->
        [can] The map takes this claim in its cautious form, as something that can be so; a source also puts it more strongly.
       *[might] The map takes this claim in its cautious form, as something that might be so; a source also puts it more strongly.
    }
   *[no] { $strength ->
        [can] This claim is put forward as something that can be so, not as a fact.
       *[might] This claim is put forward as something that might be so, not as a fact.
    }
}
why-no-reason = No reason is given for this claim.
why-weakest = { $strength ->
    [can] { $claim } stands only as something that can be so.
   *[might] { $claim } stands only as something that might be so.
}
why-weakest-of-best = { $strength ->
    [can] Even in the best reason for this claim { $claim } stands only as something that can be so.
   *[might] Even in the best reason for this claim { $claim } stands only as something that might be so.
}
why-restatements = The map takes this claim to say the same as { $claims }; what is told here goes for both.
# Why a reason or an objection counts, in the author’s words, which follow behind a colon.
why-link = { $kind ->
    [against] Why that speaks against it
   *[for] Why that speaks for it
}
why-link-of = { $kind ->
    [against-that] { $count ->
        [one] Why { $claims } speaks against that
       *[other] Why { $claims } together speak against that
    }
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
# Why claims cannot stand together, in the author’s words, which follow behind a colon.
why-not-both = Why these two cannot stand together
why-not-both-of = Why this claim cannot stand together with { $claims }
why-cannot-both = : it cannot stand together with { $claims }
why-nor-can-both = , and it cannot stand together with { $claims }
why-says-both = , although { $voice } says both
why-no-weight = ; the map does not say which weighs more
why-no-weight-of = { $kind ->
    [objections] { $count ->
        [one] ; the map does not say whether it outweighs the claim
       *[other] ; the map does not say whether they outweigh the claim
    }
   *[contraries] { $count ->
        [one] ; the map does not say which of the two holds
       *[other] ; the map does not say which of them holds
    }
}
why-all-open = { $count ->
    [one] : it is open whether the reason for it counts, and what speaks against it is open too: { $against }
   *[other] : it is open whether any reason for it counts, and what speaks against it is open too: { $against }
}
# Further objections that may stand or fall, behind those that stand.
why-open-besides = { $count ->
    [one] ; one more objection is itself open: { $objections }
   *[other] ; { $count } more objections are themselves open: { $objections }
}
# Of objections that stand and others that may.
why-none-may-prevail = {" "}The claim stands only if none of these objections prevails
why-open-objection = , because it is open whether { $objection } holds
why-contested-objection = : { $objection } speaks against it. That objection is itself contested
why-contested-objections = : these objections speak against it, and are themselves contested: { $objections }
why-against-that = { $count ->
    [one] , because { $claims }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    } speaks against it
   *[other] , because { $claims }{ $alike ->
        [yes] { $count ->
            [2] {" "}(both { $status })
           *[other] {" "}(all { $status })
        }
       *[no] {""}
    } speak against it
}
why-against-that-contrary = , because it cannot stand together with { $claims }{ $alike ->
    [yes] {" "}({ $status })
   *[no] {""}
}
why-against-that-too = , because what it rests on is
why-against-objection = { $count ->
    [one] { $objection } is contested, because { $claims }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    } speaks against it
   *[other] { $objection } is contested, because { $claims }{ $alike ->
        [yes] { $count ->
            [2] {" "}(both { $status })
           *[other] {" "}(all { $status })
        }
       *[no] {""}
    } speak against it
}
why-open-bearing = { $count ->
    [one] { $alike ->
        [yes] : the objection { $claims } is { $status }, but it is open whether it counts here
       *[no] : the objection { $claims } stands, but it is open whether it counts here
    }
   *[other] { $alike ->
        [yes] : { $claims } are { $status }, but it is open whether they count together as an objection
       *[no] : { $claims } stand, but it is open whether they count together as an objection
    }
}
why-open-objections = , because it is open whether these objections count: { $objections }
why-open-contraries = { $count ->
    [one] : it cannot stand together with { $claims }, and whether that holds is open
   *[other] : it can stand together with none of { $claims }, and whether any of these holds is open
}
why-only-open-reason = { $count ->
    [one] {" "}only because it is open whether the reason for it counts
   *[other] {" "}only because it is open whether any reason for it counts
}
why-only-premises = { $joint ->
    [yes] { $count ->
        [one] , because part of the { $left ->
            [yes] one reason left
           *[no] reason
        } for it is contested: { $claims } in { $reason } together
       *[other] , because parts of the { $left ->
            [yes] one reason left
           *[no] reason
        } for it are contested: { $claims } in { $reason } together
    }
   *[no] , because the { $left ->
        [yes] one reason left
       *[no] reason
    } for it is itself contested: { $claims }
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
why-and-settles = {" "}and settles the matter in the author’s judgement
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
why-to-step = {" "}to counting { $step } as a reason
why-to-objection = {" "}to counting { $step } as an objection
why-beginning = { $claim } and the claims joined to it
why-reasons-stand = These reasons stand:
why-reasons-stand-too = { $count ->
    [one] This reason would carry it as well:
   *[other] Each of these reasons would carry it as well:
}
why-objections-stand = These objections stand:
why-objections-stand-too = These objections stand and speak against it as well:
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
# A step whose premises may be as they like: it is not a reason, or no objection.
why-does-not-count = { $kind ->
    [objection] {" "}does not count as an objection here
   *[reason] {" "}does not count as a reason here
}
why-weighs-less = {" "}weighs less in the author’s judgement
why-being-set-aside = , being set aside, as you asked
why-because-set-aside = , because { $claim } is set aside, as you asked
why-being-itself = , being itself { $status }
why-because-premise = , because { $claim } is { $status }
why-because-objection = : { $objection } speaks against that
why-because-target = , because here what it speaks against is held to weigh more
why-because-circle = , because it runs in a circle: { $circle }
why-open-itself = {" "}is open, being itself contested
why-open-themselves = { $kind ->
    [objections] These objections are open, being themselves contested:
   *[reasons] These reasons are open, being themselves contested:
}
why-open-alike = { $kind ->
    [objections] These objections are open, all because { $premises } { $count ->
        [one] is
       *[other] are
    } contested:
   *[reasons] These reasons are open, all because { $premises } { $count ->
        [one] is
       *[other] are
    } contested:
}
why-whether = { $open ->
    [yes] { $count ->
        [one] { $claims } is { $status }, but it is open whether it
       *[other] { $alike ->
            [yes] { $claims } are { $status }, but it is open whether together they
           *[no] { $claims } stand, but it is open whether together they
        }
    }
   *[no] { $count ->
        [one] { $claims } ({ $status })
       *[other] { $alike ->
            [yes] { $claims } (all { $status }) together
           *[no] { $claims } together
        }
    }
}
why-counts = { $kind ->
    [against] { $count ->
        [one] {" "}counts against this claim
       *[other] {" "}count against this claim
    }
   *[for] { $count ->
        [one] {" "}counts for this claim
       *[other] {" "}count for this claim
    }
}
why-counts-against = { $count ->
    [one] {" "}speaks against counting { $step } as { $kind ->
        [objection] an objection
       *[reason] a reason
    }
   *[other] {" "}speak against counting { $step } as { $kind ->
        [objection] an objection
       *[reason] a reason
    }
}
why-open-premises = { $count ->
    [one] {" "}is open, because { $claims } is contested
   *[other] {" "}is open, because { $claims } are contested
}
why-open-objections-to-step = { $count ->
    [one] : { $objections }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    } is raised against that
   *[other] : { $objections }{ $alike ->
        [yes] { $count ->
            [2] {" "}(both { $status })
           *[other] {" "}(all { $status })
        }
       *[no] {""}
    } are raised against that
}
why-and-objections-to-step = { $count ->
    [one] ; besides, { $objections }{ $alike ->
        [yes] {" "}({ $status })
       *[no] {""}
    } is raised against counting it as { $kind ->
        [objection] an objection
       *[reason] a reason
    } at all
   *[other] ; besides, { $objections }{ $alike ->
        [yes] { $count ->
            [2] {" "}(both { $status })
           *[other] {" "}(all { $status })
        }
       *[no] {""}
    } are raised against counting it as { $kind ->
        [objection] an objection
       *[reason] a reason
    } at all
}
why-open-as-objections = { $count ->
    [one] , because it is open whether { $objections } speaks against that
   *[other] , because it is open whether these speak against that: { $objections }
}
why-open-by-contested = , because what speaks against that is itself contested: { $objections }
why-against-each-other = {" "}stands and speaks against { $target }
why-would-settle = { $how ->
    [all-the-same] ; if it holds all the same, it settles the matter in the author’s judgement
   *[plainly] ; if it holds, it settles the matter in the author’s judgement
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
    [one] A doubt, which the map does not count as an objection:
   *[other] Doubts, which the map does not count as objections:
}
# Which reasons or objections a doubt or a concession is about, at the beginning of an item.
why-about = { $kind ->
    [undercut] about { $steps }, raised against a reason or an objection:{" "}
    [objection] { $count ->
        [one] about the objection { $steps }:{" "}
        [2] about the objections { $steps }:{" "}
       *[other] about { $count } of the objections:{" "}
    }
   *[reason] { $count ->
        [one] about the reason { $steps }:{" "}
        [2] about the reasons { $steps }:{" "}
       *[other] about { $count } of the reasons:{" "}
    }
}
why-answered = {" "}(answered by { $claims })
why-disputed = {" "}(disputed by { $claims })
why-doubt-itself = {" "}(itself { $status })
# Why a reason, an objection or a doubt is one, in the author’s words, at the end of an item.
why-since = {" "}– { $words }
why-conceded = Those who hold the claim grant the other side the following, which changes nothing here:
why-conceded-by = { $voice } grants the other side the following, which changes nothing here:
why-causes = { $count ->
    [one] Given as its cause, which explains it and is no reason to believe it:
   *[other] Given as its causes, which explain it and are no reasons to believe it:
}
why-cause-stands = {" "}({ $status })
why-cause-doubted = {" "}(that this is its cause is doubted: { $claims })

## The parts of an answer

why-part = { $bearing ->
    [for] For it
    [also-for] Also for it
    [against] Against it
   *[also-against] Also against it
}

## The foot of an answer

why-legend = What these words mean:
why-legend-line = { $term }: { $meaning }
why-told-above = Told above.
why-see-readings = --readings shows these ways side by side, and elenchus cruxes { $claim } says what would settle it.
why-further = --depth { $depth } goes one step further into what this rests on.
why-in-turn = More about the claims that are named above:
