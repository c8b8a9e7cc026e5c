# The seminar sheet.

seminar-title = Seminar sheet
seminar-nav = Site
seminar-the-map = The map
seminar-contents = On this sheet
seminar-present = Show on a screen, step by step
seminar-sources = Sources named here
seminar-link-to = Seminar sheet
seminar-encoded = The map was read and written down by { $encoder }{ $on ->
    [none] .
   *[other] , { $on }.
}
seminar-reads = Main source: “{ $source }”.
seminar-reading = A map is somebody’s reading. This sheet sets out what is said on either side and how it hangs together, not who is right. Numbers are those of the claims on the map’s page.

seminar-motion = The motion
cruxes-motion = This claim is the motion: what is argued about here.
seminar-motions = The motions
seminar-motion-numbered = Motion { $number }
seminar-question = The question
seminar-no-thesis = The map names no thesis. The motion is the claim that leads its outline.
seminar-no-claims = The map has no claims yet, so there is nothing to argue about.
seminar-more-motions = { $count ->
    [one] The map has one more thesis, which this sheet leaves out.
   *[other] The map has { $count } more theses, which this sheet leaves out.
}
seminar-debated = { $open ->
    [0] Neither motion is open on the map. This sheet debates motion { $number }.
    [one] This sheet debates motion { $number }: it is open, and on the map the other is not.
   *[other] Both motions are open. This sheet debates motion { $number }; the other is for a second hour.
}

seminar-common = Common ground
seminar-common-intro = Both sides use these, or one side grants them. Read them aloud with whose word they are, and ask whether anybody objects.
seminar-common-empty = The map has no claim that both sides use, and none that one grants the other. Ask each group to grant the other one claim before it begins.
seminar-common-few = That is little. Before you begin, let each group name one claim of the other side that it grants.
seminar-common-both = both sides use it
seminar-common-granted = side { $side } grants it
seminar-common-by-encoder = the encoder grants it, and neither side argues about it
seminar-says = according to { $voice }
seminar-as-reported = as { $voice } reports
seminar-article-says = according to “{ $title }”
seminar-left-out = { $count ->
    [one] One more is on the map’s page.
   *[other] { $count } more are on the map’s page.
}
seminar-one-sided = Told by one side, and unanswered here: does anybody object?
seminar-one-sided-intro = Nobody has granted these. Nothing on the map speaks against them, and that may be because nobody has written the reply down. Read each with whose word it is.
seminar-one-sided-by = side { $side } uses it

seminar-cases = The strongest case of each side
seminar-cases-intro = Each side has the same room, whatever the map has of it. What bears on the motion most directly comes first, then what is argued for, in the order in which the map gives it. What only the encoder remarks comes last.
seminar-side = Side { $side }
seminar-holds = { $side }
seminar-for = For the motion
seminar-against = Against the motion
seminar-other-sides = { $count ->
    [one] The map names one more side, which this sheet counts with those against the motion:
   *[other] The map names { $count } more sides, which this sheet counts with those against the motion:
}
seminar-also = together with
seminar-because = because
seminar-warrant = Why this counts:
seminar-no-source = no source is named
seminar-supplied = supplied by the encoder
seminar-through = through { $voices }
seminar-from-map = from the map “{ $map }”
seminar-standing = { $standing ->
    [stands] it stands
    [open] disputed on the map
   *[falls] the map answers it
}
seminar-undecided = { $kind ->
    [reason] whether it carries that is open
   *[objection] whether it prevails is open
}
seminar-weak-left-out = { $count ->
    [one] One more weakly sourced claim is on the map’s page.
   *[other] { $count } more weakly sourced claims are on the map’s page.
}
seminar-blank = The map has no further point for this side. Write one:
seminar-points-left-out = { $count ->
    [one] One more point for this side is on the map.
   *[other] { $count } more points for this side are on the map.
}
seminar-about-motion = { $kind ->
    [reason] A reason for { $number ->
        [0] the motion
       *[other] motion { $number }
    }
    [doubt] A doubt about { $number ->
        [0] the motion
       *[other] motion { $number }
    }
    [contrary] It cannot stand together with { $number ->
        [0] the motion
       *[other] motion { $number }
    }
   *[objection] An objection to { $number ->
        [0] the motion
       *[other] motion { $number }
    } itself
}
seminar-about-claim = { $kind ->
    [reason] A reason for “{ $claim }”
    [doubt] A doubt about “{ $claim }”
    [contrary] It cannot stand together with “{ $claim }”
   *[objection] An objection to “{ $claim }”
}
seminar-about-objection = { $kind ->
    [doubt] A doubt whether the objection “{ $claim }” counts
   *[objection] An answer to the objection “{ $claim }”
}
seminar-about-step = { $kind ->
    [doubt] A doubt whether “{ $claim }” follows from { $reasons }
   *[objection] It says that “{ $claim }” does not follow from { $reasons }
}
seminar-about-step-to-motion = { $kind ->
    [doubt] A doubt whether the motion follows from { $reasons }
   *[objection] It says that the motion does not follow from { $reasons }
}
seminar-about-below = { $about }, on motion { $number }
seminar-cannot-argue = Side { $side } cannot argue this motion from the map.
seminar-missing-for = What is missing is a reason for “{ $motion }”: nothing on the map leads to it.
seminar-missing-against = What is missing is an objection to “{ $motion }”, to a reason for it, or to something that these rest on.
seminar-missing-start = One place to begin: what speaks against “{ $claim }”?
seminar-only-answered = Side { $side } can argue this motion only with points that the map itself answers.
seminar-only-doubts = Side { $side } can raise doubts from the map, but it has no objection that would overturn anything.
seminar-balance = What the map has on each side
seminar-balance-side = Side
seminar-balance-claims = Claims
seminar-balance-count = { $borrowed ->
    [0] { $claims }
   *[other] { $claims } here, { $borrowed } borrowed
}
seminar-balance-sourced = With a source
seminar-balance-sources = Different sources
seminar-balance-objections = Objections and doubts raised
seminar-lopsided-claims = The map has { $more } claims on side { $fuller } and { $less } on side { $thinner }. That is how it was read and written down, and no verdict: give side { $thinner } the same time, and time to look for more.
seminar-lopsided-sourced = For { $more } claims on side { $fuller } a source is named, and for { $less } on side { $thinner }, a smaller share. Ask side { $thinner } where its claims could be looked up.
seminar-lopsided-objections = Side { $fuller } raises { $more } objections and doubts, side { $thinner } raises { $less }. Leave side { $thinner } time to find its replies.

seminar-decisive = What decides the motion
seminar-decisive-intro = Where two claims stand against each other and the map does not say which weighs more, a conflict is open. One of them is picked out to talk about.
seminar-decides-open = On the map the motion is open.
seminar-crux = Talk about this
seminar-crux-why = Why this one:
seminar-crux-ask = Ask:
seminar-crux-then = What hangs on it:
seminar-crux-why-both = Each side presents one end of this conflict.
seminar-crux-why-one = One end of this conflict is presented, and its decision helps to decide the motion.
seminar-crux-why-points = Here the points of the two sides meet.
seminar-crux-why-neither = Neither side presents this conflict, and yet its decision helps to decide the motion.
seminar-crux-why-double = Whoever wins it wins the debate.
seminar-crux-if = { $count ->
    [0] If { $end } prevails, the motion { $outcome }.
    [one] If { $end } prevails, and one more open conflict is decided to match, the motion { $outcome }.
   *[other] If { $end } prevails, and { $count } more open conflicts are decided to match, the motion { $outcome }.
}
seminar-crux-if-not = { $count ->
    [0] If { $end } does not prevail, the motion { $outcome }.
    [one] If { $end } does not prevail, and one more open conflict is decided to match, the motion { $outcome }.
   *[other] If { $end } does not prevail, and { $count } more open conflicts are decided to match, the motion { $outcome }.
}
seminar-further = Also open
seminar-needs = What the motion cannot do without
seminar-crux-open = { $ways ->
    [0] The motion is open.
   *[other] The motion is open. What settles it with the fewest decisions follows; longer ways are not listed.
}
seminar-crux-too-large = The motion is open, but it depends on so many disputed claims that what decides it was not worked out.
seminar-crux-granted = The motion is put forward without argument and nothing on the map prevails against it, so no open conflict decides it.
seminar-crux-granted-all-the-same = The motion is taken as given on its own, whatever becomes of the reasons for it, and nothing on the map prevails against it, so no open conflict decides it.
seminar-crux-accepted = On the map the motion stands however the open conflicts are decided: a reason that stands carries it, and no objection prevails.
seminar-crux-rejected = On the map the motion falls however the open conflicts are decided: an objection to it stands, and nothing answers it.
seminar-crux-unsupported = On the map the motion falls however the open conflicts are decided: no reason for it survives.
seminar-crux-outcome = { $ways ->
    [one] { $size ->
        [one] The motion { $outcome } if
       *[other] The motion { $outcome } if all of this is so:
    }
   *[other] { $size ->
        [one] The motion { $outcome } if any one of these is so:
       *[other] The motion { $outcome } if all of this is so, in any one of these ways:
    }
}
seminar-way = Way { $number }
seminar-crux-never = { $count ->
    [one] However the open conflict is decided, that alone does not settle that the motion { $outcome }.
   *[other] However the { $count } open conflicts are decided, that alone does not settle that the motion { $outcome }.
}
seminar-crux-none = { $tried ->
    [0] The search for what would settle that the motion { $outcome } took too long and was stopped.
    [one] No decision of a single conflict settles that the motion { $outcome }. Larger sets of the { $count } were not tried.
   *[other] No decision of up to { $tried } of the { $count } conflicts settles that the motion { $outcome }. Larger sets were not tried.
}
seminar-crux-unfinished = There may be more ways with as many conflicts; the search was stopped here.
seminar-crux-more = { $count ->
    [one] One more way with as many conflicts is left out here.
   *[other] { $count } more ways with as many conflicts are left out here.
}
# How it comes to that: what is decided, claim by claim, up to the motion.
seminar-story-first = { $outcome ->
    [stands] “{ $claim }” then stands
    [falls] “{ $claim }” then falls
   *[open] it is then open whether “{ $claim }” holds
}
seminar-story-next = { $outcome ->
    [stands] { $before }, so that “{ $claim }” stands
    [falls] { $before }, so that “{ $claim }” falls
   *[open] { $before }, so that it is open whether “{ $claim }” holds
}
seminar-story-left-out = { $count ->
    [one] { $before }, and so on by way of one more claim
   *[other] { $before }, and so on by way of { $count } more claims
}
seminar-story-way = { $way }.
seminar-story-way-excludes = { $way } and excludes the motion.
seminar-story-way-objects = { $way } and as an objection prevails over the motion.
seminar-story-reason = { $count ->
    [one] No objection to the motion is left, and { $claims } carries it.
   *[other] No objection to the motion is left, and { $claims } together carry it.
}
cruxes-each-way = Each of these ways comes to the same: { $story }
seminar-story-itself = No objection to the motion is left.
seminar-story-objection = { $count ->
    [one] The objection { $claims } then prevails over the motion.
   *[other] The joint objection { $claims } then prevails over the motion.
}
seminar-story-contrary = “{ $claim }” then stands, which excludes the motion.
seminar-story-no-reason = No reason for the motion is left.
seminar-story-open-reason = It is then open whether a reason for the motion holds.
seminar-story-open-objection = It is then open whether what speaks against the motion prevails.

seminar-outweighs = { $stronger } weighs more than { $weaker }
seminar-party-motion = the motion “{ $claim }”
seminar-party-claim = “{ $claim }”
seminar-party-point = { $name } (“{ $claim }”)
seminar-party-objection = { $count ->
    [0] the objection “{ $claim }”
    [one] the objection “{ $claim }” (with one more claim)
   *[other] the objection “{ $claim }” (with { $count } more claims)
}
# What is raised against an objection, or against what it rests on.
seminar-party-reply = { $count ->
    [0] the reply “{ $claim }”
    [one] the reply “{ $claim }” (with one more claim)
   *[other] the reply “{ $claim }” (with { $count } more claims)
}
seminar-party-step = the step from { $reasons } to “{ $claim }”
seminar-party-step-to-motion = the step from { $reasons } to the motion
seminar-double = Whoever wins this conflict wins the debate: { $one } against { $other }.
seminar-conflicts = Why these conflicts matter
seminar-conflict = { $objection } is raised against { $target }. { $place } { $reasons }
seminar-conflict-several = Against { $target } { $count } objections are raised: { $objections }. { $place } { $reason }{ $bare }
seminar-objection-backed = { $objection } (for which “{ $reason }” speaks)
seminar-several-reason = For { $target } speaks “{ $other }”.
seminar-several-no-reason = For { $target } the map gives no reason.
seminar-several-bare = { " " }For { $claims } the map gives no reason.
seminar-several-bare-all = { " " }For none of the objections does the map give a reason.
seminar-conflict-contrary = { $one } and { $other } cannot both be right, and the map does not say which is. { $reasons }
seminar-conflict-contrary-why = { $one } and { $other } cannot both be right: { $why } The map does not say which is. { $reasons }
seminar-reasons-both = For the first speaks “{ $one }”, for the second “{ $other }”.
seminar-reasons-first = For the first speaks “{ $one }”; for the second the map gives no reason.
seminar-reasons-second = For the second speaks “{ $other }”; for the first the map gives no reason.
seminar-reasons-neither = The map gives no reason for either.
seminar-place-motion = This is about the motion itself.
seminar-place-reason = What is attacked is whether a reason for the motion counts.
seminar-place-objection = What is attacked is an objection to the motion.
seminar-place-for = { $count ->
    [one] What is attacked is part of a reason for the motion.
   *[other] What is attacked lies { $count } steps below the motion, on the side that speaks for it.
}
seminar-place-against = { $count ->
    [one] What is attacked is part of an objection to the motion.
   *[other] What is attacked lies { $count } steps below the motion, on the side that speaks against it.
}
seminar-place-below = The motion depends on this by way of other claims.
seminar-place-elsewhere = This is argued out in another map, “{ $map }”.
seminar-keystones = What would change if claims were given up
seminar-single-point = Every reason for the motion goes by way of “{ $claim }”: without it none is left.
seminar-given-up = { $count ->
    [one] If { $claims } is given up, the motion { $outcome ->
        [stands] stands.
        [falls] falls.
       *[open] is open.
    }
    [2] If { $claims } are both given up, the motion { $outcome ->
        [stands] stands.
        [falls] falls.
       *[open] is open.
    }
   *[other] If { $claims } are all given up, the motion { $outcome ->
        [stands] stands.
        [falls] falls.
       *[open] is open.
    }
}
seminar-list-next = { $list }, “{ $claim }”
seminar-list-last = { $list } and “{ $claim }”
seminar-keystones-none = Nothing: whichever claims are given up that the map gives no reason for, the motion stands as it does.
seminar-keystones-itself = Only giving up the motion itself changes how it stands.
seminar-keystones-none-up-to = { $count ->
    [0] The motion depends on so much that no giving up was tried.
    [one] Of the claims that the map gives no reason for, none alone changes how the motion stands if it is given up; several at once were not tried.
   *[other] Of the claims that the map gives no reason for, no { $count } or fewer change how the motion stands if they are given up; more at once were not tried.
}
seminar-keystones-more = { $count ->
    [one] One more way is left out here.
   *[other] { $count } more ways are left out here.
}
seminar-keystones-unfinished = The motion depends on so much that there may be more.

seminar-unanswered = Objections that nobody has answered
seminar-unanswered-empty = The map replies to every objection and doubt that it raises.
seminar-unanswered-why = { $count ->
    [0] Side { $side } has not replied.
    [one] Side { $side } has not replied, and one claim rests on what it is about.
   *[other] Side { $side } has not replied, and { $count } claims rest on what it is about.
}

seminar-questions = Questions, ready to ask
seminar-opening = To open
seminar-core = The core
seminar-closing = To close
seminar-letter-opening = O
seminar-letter-core = C
seminar-letter-closing = E
seminar-questions-left-out = { $count ->
    [one] One more question could be asked of this map.
   *[other] { $count } more questions could be asked of this map.
}
seminar-why = Why ask:
seminar-kind = { $kind ->
    [evidence] evidence
    [clarification] clarification
    [linking] linking
    [hypothetical] hypothetical
    [cause] cause and effect
    [synthesis] summing up
   *[hand] from the encoder
}
seminar-by-hand = { $question }
seminar-ask-motion = “{ $claim }”: what would we have to see, count or hear to say that this is so? Name one thing.
seminar-ask-motion-policy = “{ $claim }”: who would have to do what, and what would then be different? Name one thing.
seminar-why-motion = People who picture different things talk past each other.
seminar-ask-term = What do you mean by “{ $term }” when you use the word here?
seminar-why-term = { $count ->
    [2] The map uses it in two senses: “{ $one }” in “{ $claim }”, and “{ $other }” in “{ $another }”.
   *[other] The map uses it in { $count } senses, among them “{ $one }” in “{ $claim }”, and “{ $other }” in “{ $another }”.
}
seminar-ask-common = Suppose that we all grant this: “{ $claim }”. What follows from it for the motion, and what does not?
seminar-why-common = It is common ground, so that nobody has to defend it.
seminar-ask-exclusive = Both cannot be right: { $one } and { $other }. Which is, and how would we know?
seminar-ask-compatible = Do these exclude each other, or can both be so: { $one }, and { $other }? If they do, which weighs more, and by what measure?
seminar-ask-enough = Suppose that this is so: { $one }. Is it enough to give up { $other }, or can something make up for it?
seminar-ask-lighter = What could be done or said so that this weighs less: { $one }? And would it then still count against { $other }?
seminar-ask-carries = Suppose that this is so: “{ $claim }”. What is then left of { $other }?
seminar-why-conflict = The conflict is open, and its decision helps to decide the motion.
seminar-why-meeting = Here the points of the two sides meet.
seminar-ask-evidence = What shows that this is so: “{ $claim }”? Where would you look?
seminar-why-supplied = { $count ->
    [0] No text says it; the encoder supplied it.
    [one] No text says it; the encoder supplied it, and one claim rests on it.
   *[other] No text says it; the encoder supplied it, and { $count } claims rest on it.
}
seminar-why-unsaid = { $count ->
    [0] No source is named for it.
    [one] No source is named for it, and one claim rests on it.
   *[other] No source is named for it, and { $count } claims rest on it.
}
seminar-ask-value = “{ $claim }”: who would judge otherwise, and by what measure?
seminar-why-value = { $count ->
    [0] It is a judgement for which no argument is given.
    [one] It is a judgement for which no argument is given, and one claim rests on it.
   *[other] It is a judgement for which no argument is given, and { $count } claims rest on it.
}
seminar-ask-definition = “{ $claim }”: who would draw the line elsewhere, and what would change?
seminar-ask-reply = What can side { $side } reply to this: “{ $claim }”?
seminar-why-reply = The map has no reply to it.
seminar-ask-remark = “{ $claim }”: how much does this take from { $target }?
seminar-why-remark = The encoder remarks it, and no text says it: it is to be weighed, not looked up.
seminar-ask-critical = One argument goes from { $reasons } to { $claim }. { $question }
seminar-ask-pressed = Is this so: “{ $claim }”? And if it is, what is left of { $target }?
seminar-why-pressed = An objection says so, and the map has no answer.
seminar-why-owed = A reason of this kind owes an answer to it, and the map gives none.
seminar-ask-without = Suppose that this turned out to be wrong: “{ $claim }”. What would change for { $number ->
        [0] the motion
       *[other] motion { $number }
    }?
seminar-why-single-point = Every reason for the motion goes by way of it.
seminar-why-given-up = Giving it up alone changes how the motion stands.
seminar-why-load = { $count ->
    [one] One claim falls with it.
   *[other] { $count } claims fall with it, more than with any other.
}
seminar-ask-cause = “{ $claim }”: what else could have brought about the same?
seminar-why-cause = { $count ->
    [0] It speaks of a cause.
    [one] It speaks of a cause, and one claim rests on it.
   *[other] It speaks of a cause, and { $count } claims rest on it.
}
seminar-ask-mind = What would you have to learn to change your mind about “{ $claim }”?
seminar-why-mind = It names what would count against one’s own view.
seminar-ask-hardest = Which was harder to answer: “{ $claim }” or “{ $other }”? Put it in the words of those who hold it.
seminar-why-hardest = It shows what was heard.
seminar-ask-sign = Which two sentences would everybody here sign? You may begin with “{ $claim }”.
seminar-ask-sign-blank = Which two sentences would everybody here sign?
seminar-why-sign = They are the joint statement.

seminar-plans = Plans for 45, 60 and 90 minutes
seminar-plan = { $minutes } min
seminar-plan-time = { $minutes } min: { $from }–{ $to }
seminar-plan-phase = Part
seminar-plan-what = What to do
seminar-phase-open = The motion
seminar-phase-ground = Common ground
seminar-phase-prepare = Groups prepare
seminar-phase-first = Side { $side } presents
seminar-phase-second = Side { $side } presents
seminar-phase-restate = Each side restates the other
seminar-phase-core = Open discussion
seminar-phase-swap = Sides are swapped
seminar-phase-statement = Joint statement
seminar-phase-close = Close
seminar-do-open = { $questions ->
    [none] Read the motion aloud.
   *[other] Read the motion aloud, and ask { $questions }.
}
seminar-do-open-several = { $questions ->
    [none] Read both motions aloud, and say that motion { $number } is debated. With another hour, take the other.
   *[other] Read both motions aloud, say that motion { $number } is debated, and ask { $questions }. With another hour, take the other.
}
seminar-do-ground = Read “{ $claim }” and “{ $other }”. Does anybody object?
seminar-do-ground-one = Read “{ $claim }”. Does anybody object?
seminar-do-ground-none = Each side grants the other one claim.
seminar-do-one-sided = Then what only one side tells, each with whose word it is: does anybody object?
seminar-do-prepare = Hand out the role cards. Each group puts its points in order and picks a speaker; the text keeper looks up the passages.
seminar-do-case = Side { $side } puts its case ({ $points }); nobody interrupts.
seminar-do-points = { $points } on motion { $number }
seminar-do-build = The map has no case for side { $side }. The group puts the one that it has built.
seminar-point = { $name }: “{ $claim }”
seminar-do-restate = With the boxes: restate, agree, say what you learned, and only then criticise.
seminar-do-conflict = First the conflict to talk about: { $ends }.
seminar-do-core = { $questions ->
    [none] Let the group ask its own questions.
   *[other] Questions { $questions }, with the flow sheet in view.
}
seminar-do-longer = With { $minutes } minutes also { $questions }.
seminar-do-swap = Hand out the swap packets. Each group argues the other side’s strongest point as its own.
seminar-do-statement = Both groups write what they can sign together, and what stays open.
seminar-do-close = { $questions ->
    [none] One sentence from each.
   *[other] Ask { $questions }: one sentence from each.
}

seminar-cards = Role cards
seminar-cards-hint = Printed, each advocate has a page; the other cards can be cut apart along the dashed lines.
seminar-notes = Notes
seminar-role-advocate = Advocate of side { $side }
seminar-role-evidence = Evidence assessor
seminar-role-text = Text keeper
seminar-role-umpire = Umpire
seminar-role-synthesiser = Synthesiser
seminar-task-advocate = Put the case of side { $side } as well as it can be put, whatever you think yourself. Before you criticise side { $other }, restate it so that its advocate says: yes, that is what we hold.
seminar-task-evidence = Ask of every claim, on either side alike: who says so, where, and how do they know? Begin with the claims below, whose sources are weak.
seminar-task-text = Keep the passages at hand. When somebody says what a text says, read the words aloud and ask whether they say that.
seminar-task-umpire = Keep the time, and the order of the speeches. Stop whoever criticises before restating. When the talk wanders, lead it back to what decides the motion.
seminar-task-synthesiser = Listen for what both sides grant. Every ten minutes say in two sentences what is agreed and what is still open. Draft the joint statement.
seminar-none-evidence = The map names a source for every claim of fact. Choose the two on which most rests, and ask how their sources know.
seminar-none-text = The map quotes no passages. Ask each side for the words that it relies on.
seminar-none-umpire = The map has no open conflict that decides the motion. Ask both sides what would.
seminar-none-synthesiser = The map has no common ground. Note every point that one side grants the other.
seminar-list-points = Your points
seminar-list-hear = What you will hear
seminar-list-owed = Objections that your side has not answered
seminar-list-grant = What you can grant
seminar-list-weak = Weakly sourced
seminar-list-passages = Passages
seminar-list-conflicts = What decides
seminar-list-common = Common ground
seminar-list-one-sided = Told by one side: does the other object?
seminar-list-swap-points = You now hold
seminar-list-swap-own = And you have to answer your own first point
seminar-item-point = { $point } ({ $source })
seminar-item-map = It is from the map “{ $map }”.
seminar-item-sentence = { $text }
seminar-item-also = Together with: { $text }
seminar-item-because = Because: { $text }
seminar-item-warrant = Why this counts: { $warrant }
seminar-item-claim = “{ $claim }”
seminar-item-one-sided = “{ $claim }” ({ $whose })
seminar-item-against = Against { $name }: “{ $claim }”
seminar-item-weak = “{ $claim }”: { $why }
seminar-item-conflict = { $one } against { $other }
seminar-item-passage = “{ $quote }” ({ $source }), for “{ $claim }”
seminar-item-words = In the words of the source: “{ $quote }”
seminar-item-build = The map has no case for side { $side }. Build one: what would a fair opponent say?
seminar-weak-supplied = no text says it, the encoder supplied it
seminar-weak-unsaid = no source is named
seminar-weak-anonymous = the voice behind it is not named
seminar-weak-interested = whoever says it has a stake in it
seminar-weak-second-hand = it is told at second hand
seminar-weak-no-place = neither words nor place are given
seminar-weak-finding = a check of the map found something to ask about it
seminar-weak-load = { $count ->
    [one] one claim rests on it
   *[other] { $count } claims rest on it
}

seminar-flow = Flow sheet
seminar-flow-hint = A column for each speech; write each reply beside what it replies to. What the map has is filled in. “No reply” marks an argument that the map lets drop: whoever picks it up writes here.
seminar-flow-point = Point
seminar-speech-1 = Side { $side } opens
seminar-speech-2 = Side { $side } answers and opens
seminar-speech-3 = Side { $side } answers
seminar-speech-4 = Side { $side } closes
seminar-speech-5 = Side { $side } closes
seminar-flow-dropped = No reply
seminar-flow-yours = No further reply
seminar-flow-doubt = raised as a doubt
seminar-flow-early = not yet raised
seminar-flow-open = to be filled in
seminar-flow-also = { $count ->
    [one] with one more claim
   *[other] with { $count } more claims
}
seminar-flow-more = { $count ->
    [one] and one more reply
   *[other] and { $count } more replies
}
seminar-flow-new = New point

seminar-restate = Restate the other side
seminar-restate-hint = In this order, and nothing left out. Criticism comes last.
seminar-restate-name = Side { $own } restates side { $other }
seminar-restate-points = A fair restatement has these in it:
seminar-restate-say = Put the case of side { $other } so that its advocate thanks you for it.
seminar-restate-agree = Say where you agree with side { $other }, beginning with “{ $claim }”.
seminar-restate-agree-blank = Say where you agree with side { $other }.
seminar-restate-learned = Say what you have learned from side { $other }.
seminar-restate-criticise = Only now: what speaks against side { $other }?

seminar-swap = After the swap
seminar-swap-name = You argued side { $old }; now you argue side { $new }
seminar-swap-task = Put the strongest point of side { $new } as if it were your own.
seminar-swap-last = In the end say in one sentence what you now see that you did not see before.

seminar-statement = Joint statement
seminar-statement-agree = We agree that
seminar-statement-open = What stays open between us is
seminar-statement-next = What would help us to decide is
