# Die Seite einer Karte und ihre Gliederung zum Drucken.

map-title = { $title } · Argumentkarte
map-title-outline = { $title } · Gliederung
map-all-maps = { view-index }
map-outline-for-printing = Gliederung zum Drucken
map-with-the-map = Mit der Karte
map-markdown = Markdown

## Der Kopf

map-question = Frage:
map-thesis = These:
map-thesis-numbered = These { $number }:
map-side = Seite { $letter }:
map-reads = Grundlage: { $source }.
map-reads-throughout = Grundlage: { $source }; Worte ohne Angabe einer Quelle stammen von dort.
map-encoder = Gelesen und aufgezeichnet von { $encoder }.
map-encoder-on = Gelesen und aufgezeichnet von { $encoder }, { $date }.
map-counts = { $counts }.
map-counts-implicit = { $counts }; { $count } der Behauptungen beim Kartieren ergänzt.

## Die Zeichnung

map-figure = Die Karte
map-figure-hint = Jeder Kasten ist eine Behauptung: Seine Nummer führt zu ihr in der Gliederung, die dasselbe in Worten sagt. Gründe stehen unter dem, was sie begründen. Ist die Karte breiter als der Bildschirm, lässt sie sich seitwärts verschieben.
map-figure-hint-thesis = Jeder Kasten ist eine Behauptung: Seine Nummer führt zu ihr in der Gliederung, die dasselbe in Worten sagt. Gründe stehen unter dem, was sie begründen. Ist die Karte breiter als der Bildschirm, lässt sie sich seitwärts verschieben: { $link }.
map-figure-to-thesis = zur These
map-figure-scrolls = Die Karte; lässt sich seitwärts verschieben
map-figure-description = Karte des Arguments; die Gliederung darunter sagt dasselbe in Worten
map-figure-from = { $meaning } (aus: { $map })

## Eine große Karte in mehreren Zeichnungen

map-branch-many = Die Karte ist zu groß, um sie auf einen Blick zu erfassen, deshalb ist sie in { $count } Zeichnungen aufgeteilt. Die erste beginnt mit dem, worum es geht; wo ein Zweig in einer anderen Zeichnung weitergeht, nennt sein Kasten diese und sagt, wie viel dort steht.
map-figures = Zeichnungen
map-branch-title = Zeichnung { $number }: { $title }
map-branch-figure = Zeichnung { $number }
map-branch-from = Fortsetzung von { $link }.
map-branch-onward = Weiter in Zeichnung { $figure }: { $inside }
map-branch-onward-brief = Mehr in Zeichnung { $figure }: { $inside }
map-branch-again = Steht in Zeichnung { $figure }
map-branch-findings = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
}
map-branch-share = { $title } (Teil { $part } von { $parts })

## Die Legende

map-legend = Wie die Karte zu lesen ist
map-legend-words = Was die Wörter bedeuten
map-legend-together = Behauptungen, die bei einem Wort zusammenlaufen, zählen nur gemeinsam; mehrere Wörter sind Gründe oder Einwände, die jeder für sich zählen.
map-legend-because = { $word } ein Grund.
map-legend-because-drawn = { $word } ein Grund: eine durchgezogene Linie mit Pfeilspitze.
map-legend-explained-by = { $word } eine Ursache dessen, was ohnehin bekannt ist, und kein Grund, es zu glauben.
map-legend-explained-by-drawn = { $word } eine Ursache dessen, was ohnehin bekannt ist, und kein Grund, es zu glauben: eine gepunktete Linie mit offener Pfeilspitze.
map-legend-but = { $word } ein Einwand. Wenn nicht gesagt wird, dass er die Frage entscheidet, halten Behauptung und Einwand einander in der Schwebe.
map-legend-but-drawn = { $word } ein Einwand: eine dickere Linie, die in einem Querstrich endet. Wenn nicht gesagt wird, dass er die Frage entscheidet, halten Behauptung und Einwand einander in der Schwebe.
map-legend-does-not-follow = { $word } ein Einwand gegen einen Schritt: Die Behauptungen mögen stimmen und doch nicht tragen, was sie tragen sollen.
map-legend-does-not-follow-drawn = { $word } ein Einwand gegen einen Schritt: Die Behauptungen mögen stimmen und doch nicht tragen, was sie tragen sollen. Eine gestrichelte Linie, die in einem Ring am Wort des Schrittes endet.
map-legend-does-it-follow = { $word } eine Frage an einen Schritt; für sich genommen wirft sie nichts um.
map-legend-does-it-follow-drawn = { $word } eine Frage an einen Schritt; für sich genommen wirft sie nichts um. Eine gepunktete Linie.
map-legend-doubt = { $word } eine offene Frage zu einer Behauptung; für sich genommen wirft sie nichts um.
map-legend-doubt-drawn = { $word } eine offene Frage zu einer Behauptung; für sich genommen wirft sie nichts um. Eine gepunktete Linie.
map-legend-conceded = { $word } ein Punkt, den die andere Seite einräumt; er ändert nichts daran, wie es um die Behauptung steht.
map-legend-conceded-drawn = { $word } ein Punkt, den die andere Seite einräumt; er ändert nichts daran, wie es um die Behauptung steht. Eine gepunktete Linie.
map-legend-not-both = { $word } höchstens eine der beiden Behauptungen kann gelten.
map-legend-not-both-drawn = { $word } höchstens eine der beiden Behauptungen kann gelten: eine Linie mit Rauten an beiden Enden.
map-legend-dashed-box = gestrichelter Kasten
map-legend-implicit = { $box } eine Voraussetzung, die beim Kartieren ergänzt wurde.
map-legend-grey-box = grauer Kasten
map-legend-stub = { $box } eine Behauptung aus einer anderen Karte.
map-legend-sides = Streifen und Buchstabe an einem Kasten zeigen seine Seite.
map-legend-findings = ⚑ was die Prüfung zu der Behauptung gefunden hat.
map-legend-levels = { $because } leitet einen Grund ein, { $but } einen Einwand; beide stehen eine Stufe unter dem, worum es geht. Mehrere { $because } auf einer Stufe sind Gründe, die jeder für sich tragen; Behauptungen unter einem { $because } tragen nur zusammen.
map-legend-steps = { $does-not-follow } leitet einen Einwand gegen den Schritt ein, nicht gegen eine Behauptung.
map-legend-light = { $doubt }, { $does-it-follow }, { $conceded } und { $explained-by } haben keine Wirkung darauf, was steht.

## Die Gliederung

map-outline = Die Gliederung
map-further = Weiter unten
map-further-from = Weiter ab { $number }
map-apart = Abseits der These
map-elsewhere = Zu Behauptungen anderer Karten
map-another-thesis = Eine weitere These

## Was dahintersteht

map-open = Was offen ist
map-open-hint = Bei diesen Behauptungen stehen Gründe und Einwände beide, und die Karte sagt nicht, was schwerer wiegt.
map-relations = Wie Behauptungen sonst zueinander stehen
map-contrary = Höchstens eine von diesen kann gelten: { $claims }.
map-restatement = Eine Behauptung in mehreren Fassungen, die miteinander stehen oder fallen: { $claims }.
map-entailment = Wer { $one } annimmt, muss auch { $other } annehmen.
map-weighing = Nach dem Urteil beim Kartieren wiegt { $one } schwerer als { $other }: { $because }
map-questions = Fragen zur Diskussion
level-of-remember = wiedergeben
level-of-understand = verstehen
level-of-apply = anwenden
level-of-analyse = analysieren
level-of-evaluate = beurteilen
level-of-create = entwickeln
map-terms = Begriffe
map-term-senses = in { $count } Bedeutungen gebraucht
map-term-senses-bracketed = (in { $count } Bedeutungen gebraucht)
map-term-in = In:
map-sources = Quellen
map-source-claims = Behauptungen:
map-findings = Was die Prüfung gefunden hat
map-found-at = Was bei einer Behauptung gefunden wurde, steht dort ausführlich.
map-limits = Was diese Seite ist und was nicht
map-limits-text = Die Wörter dafür, wie es um Behauptungen steht, folgen einer Regel: Ein Einwand hält in der Schwebe, was er trifft, wenn die Karte nicht sagt, dass er die Frage entscheidet; und eine Behauptung mit Gründen steht nur, wenn einer von ihnen steht, es sei denn, sie soll nach der Karte auch ohne Grund stehen. Das Programm wägt und bepunktet nichts: Wo abzuwägen ist, sagt es das und überlässt es Ihnen. Was vorgebracht wird, ist damit nicht wahr, und was umstritten ist, ist damit nicht falsch. Texte werden nur mit kurzen Ankerstellen zitiert; lesen Sie die Quellen.
map-others = Karten, mit denen diese verbunden ist: { $maps }.
map-cite = So wird diese Karte zitiert:
map-cite-bibtex = Dasselbe für BibTeX und Zotero:

## Das Diagramm von Mermaid

map-diagram = Die Karte als Diagramm
map-diagram-large = Die Karte hat { $count } Zeichnungen. So viele Diagramme lassen sich auf einer Seite nicht zeichnen, deshalb fehlen sie hier; die Gliederung sagt alles.
map-diagram-empty = Es gibt keine Behauptungen zu zeichnen.
map-diagram-hint = Dasselbe als Bild, wo Mermaid verstanden wird. Gründe stehen unter dem, was sie begründen; Kreuze beenden Einwände, Ringe beenden Einwände gegen einen Schritt, und gestrichelte Kästen wurden beim Kartieren ergänzt.
map-diagram-description = Das Argument als Kästen und Linien. Die Gliederung darüber sagt dasselbe in Worten.
