# The page of a map, and its outline for printing.

map-title = { $title } · argument map
map-title-outline = { $title } · outline
map-all-maps = { view-index }
map-outline-for-printing = Outline for printing
map-with-the-map = With the map
map-markdown = Markdown

## The head

map-question = Question:
map-thesis = Thesis:
map-thesis-numbered = Thesis { $number }:
map-side = Side { $letter }:
map-reads = Reads { $source }.
map-reads-throughout = Reads { $source }; words whose source is not named are from there.
map-encoder = Read and written down by { $encoder }.
map-encoder-on = Read and written down by { $encoder }, { $date }.
map-counts = { $counts }.
map-counts-implicit = { $counts }; { $count } of the claims supplied by the encoder.

## The figure

map-figure = The map
map-figure-hint = Each box is a claim: its number leads to it in the outline, which says the same in words. Reasons stand below what they are reasons for. Where the map is wider than the screen, it scrolls sideways.
map-figure-hint-thesis = Each box is a claim: its number leads to it in the outline, which says the same in words. Reasons stand below what they are reasons for. Where the map is wider than the screen, it scrolls sideways: { $link }.
map-figure-to-thesis = to the thesis
map-figure-scrolls = The map; scrolls sideways
map-figure-description = Map of the argument; the outline below says the same in words
map-figure-from = { $meaning } (from: { $map })

## A large map in several figures

map-branch-many = The map is too large to be taken in at one go, so it is drawn in { $count } figures. The first begins with what the map is about; where a branch goes on in another figure, its box names that figure and tells how much is there.
map-figures = Figures
map-branch-title = Figure { $number }: { $title }
map-branch-figure = figure { $number }
map-branch-from = Goes on from { $link }.
map-branch-onward = Goes on in figure { $figure }: { $inside }
map-branch-onward-brief = More in figure { $figure }: { $inside }
map-branch-again = Stands in figure { $figure }
map-branch-findings = { $count ->
    [one] { $count } finding
   *[other] { $count } findings
}
map-branch-share = { $title } (part { $part } of { $parts })

## The legend

map-legend = How to read the map
map-legend-words = What the words mean
map-legend-together = Claims that meet at one word count only together; several words are reasons or objections that each count alone.
map-legend-because = { $word } a reason.
map-legend-because-drawn = { $word } a reason: a solid line with an arrowhead.
map-legend-explained-by = { $word } a cause of what is known anyway, and no reason to believe it.
map-legend-explained-by-drawn = { $word } a cause of what is known anyway, and no reason to believe it: a dotted line with an open arrowhead.
map-legend-but = { $word } an objection. Unless it is said to settle the matter, claim and objection hold each other in suspense.
map-legend-but-drawn = { $word } an objection: a thicker line that ends in a bar. Unless it is said to settle the matter, claim and objection hold each other in suspense.
map-legend-does-not-follow = { $word } an objection to a step: the claims may hold and yet not carry what they are said to carry.
map-legend-does-not-follow-drawn = { $word } an objection to a step: the claims may hold and yet not carry what they are said to carry. A dashed line that ends in a ring on the step’s word.
map-legend-does-it-follow = { $word } a question about a step; it overturns nothing by itself.
map-legend-does-it-follow-drawn = { $word } a question about a step; it overturns nothing by itself. A dotted line.
map-legend-doubt = { $word } an open question about a claim; it overturns nothing by itself.
map-legend-doubt-drawn = { $word } an open question about a claim; it overturns nothing by itself. A dotted line.
map-legend-conceded = { $word } a point that the other side concedes; it changes nothing about how the claim stands.
map-legend-conceded-drawn = { $word } a point that the other side concedes; it changes nothing about how the claim stands. A dotted line.
map-legend-not-both = { $word } at most one of the two claims can be accepted.
map-legend-not-both-drawn = { $word } at most one of the two claims can be accepted: both ends are diamonds.
map-legend-dashed-box = dashed box
map-legend-implicit = { $box } a premise that the encoder supplied.
map-legend-grey-box = grey box
map-legend-stub = { $box } a claim of another map.
map-legend-sides = The stripe and letter at a box are its side.
map-legend-findings = ⚑ what the check found about the claim.
map-legend-levels = { $because } introduces a reason, { $but } an objection; they stand one level below what they are about. Several { $because } at one level are reasons that each carry alone; claims under one { $because } carry only together.
map-legend-steps = { $does-not-follow } introduces an objection to the step, not to a claim.
map-legend-light = { $doubt }, { $does-it-follow }, { $conceded } and { $explained-by } are shown without effect on what stands.

## The outline

map-outline = The outline
map-further = Further down
map-further-from = Further down from { $number }
map-apart = Apart from the thesis
map-elsewhere = About claims of other maps
map-another-thesis = Another thesis

## What stands behind it

map-open = What is open
map-open-hint = On these claims reasons and objections both stand, and the map does not say which weighs more.
map-relations = How claims bear on each other besides
map-contrary = At most one of these can be accepted: { $claims }.
map-restatement = One claim in several wordings, which stand or fall together: { $claims }.
map-entailment = Whoever accepts { $one } must accept { $other }.
map-weighing = In the encoder’s judgement { $one } outweighs { $other }: { $because }
map-questions = Questions to discuss
level-of-remember = remember
level-of-understand = understand
level-of-apply = apply
level-of-analyse = analyse
level-of-evaluate = evaluate
level-of-create = create
map-terms = Terms
map-term-senses = used in { $count } senses
map-term-senses-bracketed = (used in { $count } senses)
map-term-in = In:
map-sources = Sources
map-source-claims = Claims:
map-findings = What the check found
map-found-at = What was found at a claim stands there in full:
map-limits = What this page is, and is not
map-limits-text = The words for how claims stand follow one rule: an objection suspends what it hits unless the encoder says that it settles the matter, and a claim with reasons stands only if one of them does, unless the encoder lets it stand even without. The program weighs and scores nothing: where weighing is needed, it says so and leaves it to you. A claim that is put forward is not thereby true, and one that is contested is not thereby false. Texts are quoted by anchor phrases only; read the sources.
map-others = Maps that this one is joined with: { $maps }.
map-cite = To cite this map:
map-cite-bibtex = The same for BibTeX and Zotero:

## The diagram of Mermaid

map-diagram = The map as a diagram
map-diagram-large = The map has { $count } figures. As many diagrams cannot be drawn on one page, so there are none; the outline says all of it.
map-diagram-empty = There are no claims to draw.
map-diagram-hint = The same in a picture, where Mermaid is understood. Reasons stand below what they are reasons for; crosses end objections, rings end objections to a step, and dashed boxes were supplied by the encoder.
map-diagram-description = The argument as boxes and lines. The outline above says the same in words.
