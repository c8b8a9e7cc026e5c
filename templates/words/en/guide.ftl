# The reading guide: its headings and labels, and the questions that it asks.

guide-title = Reading guide: { $title }
guide-title-teacher = Reading guide, teacher’s edition: { $title }
guide-map = The argument map
guide-link-to = Reading guide
guide-link-to-teacher = Reading guide with answers
guide-for-pupils = Edition for pupils
guide-name = Name
guide-date = Date
guide-you-read = You read:
guide-minutes = { $count ->
    [one] About { $count } minute to read.
   *[other] About { $count } minutes to read.
}
guide-beside = Passages of these are used as well:
guide-beside-more = and { $count } more
guide-written-by = Written by { $name }
guide-names-of-authors = author, the author, writer
guide-no-byline = The article does not say who wrote it.
guide-link = Link:
guide-made-by = This guide was made from a reading of the text by { $encoder }, { $date }.
guide-made-by-undated = This guide was made from a reading of the text by { $encoder }.
guide-made-by-nobody = This guide was made from one person’s reading of the text.
guide-numbers = Each statement has a number, which is the same throughout.
guide-made-note = Others may read the text differently: where you do, say so.
guide-questions-in-all = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
guide-level-remember = find
guide-level-understand = understand
guide-level-apply = apply
guide-level-analyse = analyse
guide-level-evaluate = judge
guide-level-create = create
guide-level-none = question
guide-filter = Show the questions to

guide-and = { $before } and { $last }

guide-place-section = section { $name }
guide-place-paragraph = { $count ->
    [one] paragraph { $numbers }
   *[other] paragraphs { $numbers }
}
guide-place-footnote = { $count ->
    [one] footnote { $numbers }
   *[other] footnotes { $numbers }
}
guide-place-mark = { $count ->
    [one] at the mark of footnote { $numbers }
   *[other] at the marks of footnotes { $numbers }
}
guide-place-page = { $count ->
    [one] page { $numbers }
   *[other] pages { $numbers }
}
guide-place-line = { $count ->
    [one] line { $numbers }
   *[other] lines { $numbers }
}
guide-place-before = before { $place }
guide-place-about = paragraph { $number } or so
guide-from = { $place } onwards
guide-where = { $part ->
    [page] on { $place }
    [bare] { $place }
   *[other] in { $place }
}
guide-where-other = in “{ $source }” ({ $place })
guide-where-other-nowhere = in “{ $source }”
guide-where-nowhere = in the text

guide-before = Before you read
guide-question = The question
guide-context = What it is about
guide-terms = Words to know
guide-term-senses = { $count ->
    [one] used in { $count } sense
   *[other] used in { $count } senses: look each time which one is meant
}
guide-term-users = used so by
guide-the-article = the article itself
guide-voices = Who is who
guide-aliases = also: { $names }
guide-stake = has a stake in the matter: { $stake }
guide-prediction = What you think now
guide-predict-sides = Which of these answers would you give today? What would the text have to show to change your mind?
guide-predict-question = What would you answer today? What would the text have to show to change your mind?
guide-predict-title = The title is “{ $title }”. What do you expect the text to argue, and what would it have to show to convince you?
guide-side = Answer { $letter }

guide-during = While you read
guide-during-how = Read one part at a time. The table says what its passages say and what they do in the argument; an empty cell names the question that asks for what belongs there.
guide-during-how-teacher = What pupils write into empty cells is printed here, with the words by which each passage is found.
guide-others = From other texts
guide-others-how = The argument is also held against what other texts say.
guide-part-section = { $place }: { $title }
guide-part-thesis = The thesis
guide-part-reason = The reason “{ $claim }”
guide-part-objection = The objection “{ $claim }”
guide-part-anywhere = Anywhere in the text
guide-column-place = Where
guide-column-says = What it says
guide-column-does = What it does
guide-fill-asked = See question { $number }.
guide-fill-at = Look for the words “{ $words }”.
guide-rows-left-out = { $count ->
    [one] { $count } more passage of this part is left out here.
   *[other] { $count } more passages of this part are left out here.
}
guide-parts-left-out = { $count ->
    [one] { $count } more part is left out here.
   *[other] { $count } more parts are left out here.
}
guide-questions = Questions

guide-says-again = The same as at another place ({ $place }).
guide-does-thesis = Puts a thesis; other statements are for or against it.
guide-does-reason = Gives a reason for “{ $claim }”.
guide-does-part-of-reason = Gives part of a reason for “{ $claim }”.
guide-does-explain = Says how it comes that “{ $claim }”.
guide-does-object = Objects to “{ $claim }”.
guide-does-doubt = Raises a doubt about “{ $claim }”.
guide-does-question-step = Doubts that the reasons given for “{ $claim }” are enough.
guide-does-answer = Answers the objection “{ $claim }”.
guide-does-against = Says something against “{ $claim }”.
guide-does-grant = Grants a point to those who deny “{ $claim }”.
guide-does-contrary = Says something that does not go together with “{ $claim }”.
guide-does-conclude = Draws a conclusion from the reasons given for it.
guide-does-background = Gives background that the argument does not lean on.
guide-untold-thesis = … (the thesis)
guide-untold = … (question { $number })
guide-does-again = Says so as well.
guide-does-again-at = Says so as well (main place: { $place }).
guide-does-report = Passes on what comes from { $voice }.
guide-does-report-via = Passes on what comes from { $voice }, by way of { $via }.
guide-does-report-nobody = Passes it on without standing up for it.
guide-does-report-denial = Passes on that { $voice } rejects this.
guide-does-deny = Rejects this.

guide-after = After you have read
guide-after-how = Compare your notes with what follows, and mark what you saw differently. Then look again at what you thought before you read: would you still say so?
guide-argument = The argument in brief
guide-thesis = The thesis
guide-theses = Thesis { $number }
guide-reason-because = because
guide-reason-together = and
guide-reason-below = This rests on:
guide-reasons-left-out = { $count ->
    [one] One more reason is left out here.
   *[other] { $count } more reasons are left out here.
}
guide-reasons-none = The text gives no reasons for it.
guide-evidence = The evidence
guide-column-passage = What is said
guide-column-source = Who says it, and where
guide-column-for = What it is used for
guide-bearing-against = against
guide-bearing-granted = granted to those who deny
guide-author = the author
guide-via = by way of { $via }
guide-unnamed = not named
guide-evidence-left-out = { $count ->
    [one] { $count } more piece of evidence is left out here.
   *[other] { $count } more pieces of evidence are left out here.
}
guide-objections = Objections
guide-met = Answered
guide-disputed = Answered, but the answer is disputed itself
guide-unmet = Not answered
guide-granted = Granted to the other side
guide-against = Against “{ $claim }”:
guide-against-step = Against the reasons for “{ $claim }”:
guide-doubt-of = Doubts about “{ $claim }”:
guide-granted-about = Whoever holds “{ $claim }” grants:
guide-replies = The reply:
guide-objections-left-out = { $count ->
    [one] { $count } more objection is left out here.
   *[other] { $count } more objections are left out here.
}
guide-word-of = according to { $voice }
guide-supplied-mark = not in the text
guide-assumptions = What is taken for granted
guide-assumptions-how = Nobody argues for these, and the argument needs them. Would you accept them?
guide-assumption-from = Needed to get from { $from } to “{ $to }”.
guide-assumption-to = Needed for “{ $to }”.
guide-assumptions-left-out = { $count ->
    [one] { $count } more is left out here.
   *[other] { $count } more are left out here.
}
guide-open = Still open
guide-open-how = Something is said against each of these, and the map does not decide which side is right, be it that nobody answers or that the answer is disputed too.
guide-open-left-out = { $count ->
    [one] { $count } more claim is open.
   *[other] { $count } more claims are open.
}
guide-open-for = For it:
guide-open-against = Against it:
guide-discuss = To discuss and to write
guide-blank = The argument as a map to complete
guide-blank-how = Write the letter of each statement into the box where it belongs. The words say how the boxes hang together.
guide-blank-how-teacher = The solution: each box with its letter.
guide-blank-statements = The statements
guide-blank-box = Box { $number }
guide-link-support = because
guide-link-rebut = but
guide-link-doubt = but is that so?
guide-link-together = and

guide-answer = Answer
guide-answer-raised = One side has an answer, with which the other need not agree.
guide-answer-open = Open: no answer in the text.
guide-answer-left = More than one answer can be good.
guide-answer-consider = A good answer considers:
guide-answer-supplied = This answer is the map’s; no text says it in so many words.
guide-answer-proof = Shown by:
guide-answer-own = Open question, added by hand: no answer in the map.
guide-question-pinned = kept by you
guide-naming = To edit this guide
guide-naming-how = To leave a question out, write its name into the map: questions: [(derived: "name", drop: true)]. With pin: true it always stays, and a text beside the name takes the place of its own.
guide-naming-entry = derived: "{ $name }"
guide-naming-number = Question
guide-naming-name = Name
guide-unknown-questions = These names or texts in the map fit no question (any more):

guide-figure-when = { $when }: { $value }
guide-figure-printed = { $figure } (in the text: “{ $printed }”)

guide-ask-figure = { $count ->
    [one] Which figure does the text give { $where } for this: { $measure }? { $when }
   *[other] Which figures does the text give { $where } for this: { $measure }? { $when }
}
guide-ask-figure-when = { $count ->
    [one] Note the date or year that it is for.
   *[other] Note the date or year of each.
}
guide-ask-figure-some-dated = Note the date or year of each, where the text gives one.
guide-ask-figure-undated = Does the text say for when?
guide-ask-passage = Which sentence says this? It stands { $where }. Note its first and its last words. “{ $claim }”
guide-ask-speaker = Someone other than the author is behind this statement { $where }: “{ $claim }” Who is it?
guide-ask-speaker-via = Someone other than the author is behind this statement { $where }: “{ $claim }” Who is it, and by way of whom did it reach the author?
guide-ask-thesis = Which of these sentences is the one that the rest is there to show?
guide-ask-reword = Put what is said { $where } into your own words, and keep how firmly it is put: “{ $claim }”
guide-ask-reword-words = Find the words “{ $claim }” { $where }. What does the sentence tell us? Say it in your own words, as firmly or as carefully as the text puts it.
guide-ask-senses = “{ $term }” does not mean the same everywhere. What does it mean { $places }?
guide-ask-firmness = This is said { $places }: “{ $claim }” Compare the wordings. Where is it put most carefully and where most firmly?
guide-ask-hidden = { $count ->
    [one] This is given as a reason: { $premises } It is to show this: “{ $conclusion }” What else must be true for that, though nobody says it?
   *[other] These are given as reasons: { $premises } Together they are to show this: “{ $conclusion }” What else must be true for that, though nobody says it?
}
guide-ask-role = Look at the words “{ $anchor }” { $where }. What do they do in the argument: give a reason, object, answer an objection, grant a point, report what others say? Say for or against what.
guide-ask-withdraw = Suppose that this, { $where }, turned out to be wrong: “{ $claim }” Which other statements would lose their only reason? And what would be left for “{ $thesis }”?
guide-ask-withdraw-anywhere = Suppose that this turned out to be wrong: “{ $claim }” Which other statements would lose their only reason? And what would be left for “{ $thesis }”?
guide-ask-critical = The argument runs: { $premises } Therefore: “{ $conclusion }” Test it: { $question }
guide-ask-objection = Somebody says: “{ $claim }” Against it stands this objection: { $objection } How strong is it? Say what would have to be shown to answer it.
guide-ask-objection-step = For this, reasons are given: “{ $claim }” An objection says that they are not enough: { $objection } How strong is it? Say what would have to be shown to answer it.
guide-ask-clash = “{ $one }” ({ $first }) “{ $other }” ({ $second }) Can both be true? Say what would have to be told apart.
guide-ask-grant = Nobody gives a reason for this: “{ $claim }” It is needed for “{ $conclusion }”. Would you accept it? Give a reason for your answer.
guide-ask-grant-implicit = The argument needs this, and nobody says it: “{ $claim }” Without it, “{ $conclusion }” would hang in the air. Would you accept it? Give a reason for your answer.
guide-ask-grant-reason = Nobody says this: “{ $claim }” Without it { $others } would be no reason for “{ $conclusion }”. Would you accept it? Give a reason for your answer.
guide-ask-reply = Nobody answers this objection to “{ $claim }”: { $objection } Write the reply that is missing, in three to five sentences. Use something that the text says.
guide-ask-challenge = Nobody objects to this: “{ $claim }” Write the strongest objection that you can think of, in three to five sentences.

guide-answer-figure-undated = { $count ->
    [one] No date or year is given for it.
   *[other] No date or year is given for { $count } of them.
}
guide-answer-dated-by = The text dates it by the words “{ $words }”.
guide-answer-passage = The sentence with the words “{ $words }”.
guide-answer-passage-ends = It begins “{ $begins } …” and ends “… { $ends }”
guide-answer-passage-whole = It is: “{ $sentence }”
guide-answer-speaker = { $voice }.
guide-answer-speaker-role = { $voice } ({ $role }).
guide-answer-speaker-unnamed = Nobody who is named: { $voice }.
guide-answer-via = It reached the author by way of { $via }.
guide-answer-choice = { $letter }) { $text }
guide-answer-reword-does = Any wording will do that puts it as flatly as the text does.
guide-answer-reword-can = Any wording will do that puts it as something that can be so and not as a settled fact.
guide-answer-reword-might = Any wording will do that puts it as something that might be so and not as a settled fact.
guide-answer-sense = “{ $term }” means here: { $gloss }.
guide-answer-at = { $where }: { $text }
guide-answer-firm-does = { $where }, flatly: “{ $words }”
guide-answer-firm-can = { $where }, as something that can be so: “{ $words }”
guide-answer-firm-might = { $where }, as something that might be so: “{ $words }”
guide-answer-withdraw-nothing = Nothing else loses its only reason.
guide-answer-withdraw-falls = These lose their only reason: { $claims }.
guide-answer-withdraw-thesis = The thesis has no other reason left.
guide-answer-withdraw-left = { $count ->
    [one] One reason is left for the thesis: { $claims }.
   *[other] { $count } reasons are left for the thesis: { $claims }.
}
guide-consider-critical = What would one have to know to settle it, and does the text tell it?
guide-consider-objection = What speaks for the statement, and what does the objection itself rest on?
guide-consider-reply = What speaks for the statement, and does it meet this very objection?
guide-consider-clash = Do the same words mean the same in both places, and do both speak of the same time?
guide-consider-grant = Are there cases in which it does not hold, and who would deny it?
guide-consider-challenge = What does the statement rest on, and what would have to be so for it to be wrong?
