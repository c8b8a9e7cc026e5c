# What the pages about a whole corpus share: their names, and the names of the documents about a map.

corpus-untitled = Argument maps
corpus-and-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
corpus-load = { $count ->
    [one] (one claim rests on it)
   *[other] ({ $count } claims rest on it)
}

## Documents about a map

view-map = Map
view-outline = Outline
view-guide = Reading guide
view-guide-teacher = Reading guide for teachers
view-blank = Map to fill in
view-seminar = Seminar sheet
view-checksheet = Check sheet

## Pages about the corpus

view-index = All maps
view-index-about = What each map asks, what it says and how that stands.
view-reading = Reading several articles
view-reading-about = In which order to read the articles, what each says on what they share, and where they agree and clash.
view-open = Open questions
view-open-about = What the maps leave open: disputed theses, objections without a reply, and what is still owed.
view-findings = Findings
view-findings-about = What was found in the articles, article by article and place by place, why the encoders let it stand, and what is to be asked of the authors.
view-sources = Sources
view-sources-about = Which map draws on which source, and what repeats what.
view-figures = Figures
view-figures-about = The same figure across the sources: who counts, what is said where, and how far it is apart.
view-terms = Terms
view-terms-about = In which senses the terms are used, and by whom.
view-voices = Voices
view-voices-about = Who says what, and what would fall without their word.
