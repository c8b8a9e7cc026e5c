# Wörter, die mehreren Dokumenten gemeinsam sind.

## Anzahlen

claims = { $count ->
    [one] { $count } Behauptung
   *[other] { $count } Behauptungen
}
moves-reasons = { $count ->
    [one] { $count } Grund
   *[other] { $count } Gründe
}
moves-all-open = { $count ->
    [one] { $count } offener Grund
   *[other] { $count } offene Gründe
}
moves-open = { $count } offen
moves-fallen = { $count } entkräftet
moves-of-which = { $reasons } ({ $which })
moves-explanations = { $count ->
    [one] { $count } Erklärung
   *[other] { $count } Erklärungen
}
moves-objections = { $count ->
    [one] { $count } Einwand
   *[other] { $count } Einwände
}
moves-doubts = { $count } Zweifel
moves-concessions = { $count ->
    [one] { $count } Zugeständnis
   *[other] { $count } Zugeständnisse
}
maps = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}
errors = { $count ->
    [one] { $count } Fehler
   *[other] { $count } Fehler
}
warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
notes = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}

## Wie Wörter verbunden werden

between = {", "}
quoted = „{ $text }“
quoted-at = „{ $text }“, { $place }
# Die Zeichen um ein Zitat und um eines darin.
quote-opens = „
quote-closes = “
quote-inside-opens = ‚
quote-inside-closes = ‘

## Wie es um Behauptungen steht

status-accepted = anerkannt
status-accepted-meaning = ein Grund, der steht, trägt sie, und nichts, was dagegen gesagt wird, setzt sich durch
status-granted = zugestanden
status-granted-meaning = genommen, wie sie vorgebracht ist, ohne einen Grund zu brauchen; nichts auf der Karte setzt sich dagegen durch
status-contested = umstritten
status-contested-meaning = die Karte lässt sie offen: Etwas gegen sie oder gegen ihre Grundlagen steht oder ist selbst offen; sagt die Karte nicht, was schwerer wiegt, halten Behauptung und Einwand einander offen
status-rejected = zurückgewiesen
status-rejected-meaning = ein Einwand steht, und nichts beantwortet ihn
status-unsupported = ungestützt
status-unsupported-meaning = nicht widerlegt, aber keiner der genannten Gründe hält stand

## Schritte von Behauptung zu Behauptung: das Wort, das zu dem führt, was über sie gesagt wird, und was es bedeutet

because = weil
explained-by = erklärt durch
but = aber
doubt = ein Zweifel
conceded = eingeräumt
does-not-follow = aber das folgt nicht
does-it-follow = aber folgt das?
not-both = nicht beides

step-support = ein Grund dafür
step-explanation = eine Ursache dafür, die kein Grund ist, es zu glauben
step-conceded = ein Punkt, den die andere Seite einräumt
step-rebut = ein Einwand gegen die Schlussfolgerung
step-rebut-doubt = ein Zweifel an der Schlussfolgerung
step-undermine = ein Einwand gegen eine Voraussetzung
step-undermine-doubt = ein Zweifel an einer Voraussetzung
step-undercut = ein Einwand gegen den Schritt: Die Voraussetzungen mögen stimmen und ihn doch nicht tragen
step-undercut-doubt = ein Zweifel an dem Schritt
step-contrary = höchstens eine der beiden kann gelten

step-about = Zu
step-about-step = Zu einem Schritt hin zu
step-together-for = { $count } Behauptungen, die nur zusammen dafür sprechen
step-together-against = { $count } Behauptungen, die nur zusammen dagegen sprechen
step-decides = das entscheidet die Frage:
step-would-decide = das würde die Frage entscheiden, wenn es stünde:
step-concedes = das ändert nichts daran, wie es darum steht
step-doubts = eine offene Frage; für sich genommen wirft sie nichts um
step-pattern = · Muster: { $scheme }
step-question = Das zielt auf die Frage:
step-warrant = Die Verbindung:
step-asked = Gefragt:
step-answered = Beantwortet:

## Behauptungen

kind-fact = Tatsache
kind-cause = Ursache
kind-value = Wertung
kind-policy = Forderung
kind-definition = Begriffsbestimmung
kind-prediction = Vorhersage
put-as-can = vorgebracht als etwas, das so sein kann
put-as-might = vorgebracht als etwas, das so sein könnte
side = Seite { $letter }
side-inline = Seite { $letter }
thesis-inline = These
implicit = beim Kartieren ergänzt
claim-in = in { $map }
claim-in-label = in: { $map }
claim-to-box = zum Kasten auf der Karte
claim-means = heißt hier
claim-here = { $term } heißt hier:
claim-why = Wie es darum steht:
claim-why-this = Diese Behauptung
claim-figure = Zahl:
claim-found = Gefunden:
claim-continued = Die Gründe und Einwände dazu folgen weiter unten in einem eigenen Teil.

## Wer was gesagt hat

said-by = Gesagt von:
said-nobody = ohne Nennung des Autors
said-denies = bestreitet es
said-reports = berichtet es
said-as-can = (als etwas, das so sein kann)
said-as-might = (als etwas, das so sein könnte)
said-through = vermittelt durch { $voices }
said-also = ; auch { $voices }
said-in = in { $source }
said-anonymous = ungenannte Stimme
said-interested = hat ein eigenes Interesse: { $stake }

## Quellen

source-by = von { $authors }
source-no-byline = ohne Autorenangabe

## Daten

date-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date-season = { $season ->
    [21] Frühling
    [22] Sommer
    [23] Herbst
   *[24] Winter
}
date-in-month = { $month } { $year }
date-on-day = { $day }. { $month } { $year }
date-in-days = { $first }.–{ $last }. { $month } { $year }
date-about = etwa { $date }
date-probably = wohl { $date }
date-until = bis { $to }
date-since = seit { $from }
date-span = { $from } bis { $to }

## Stellen in Texten

place-section = §{ $name }
place-paragraph = Abs. { $numbers }
place-footnote = Fn. { $numbers }
place-page = S. { $numbers }
place-line = Z. { $numbers }

## Wie bestimmt etwas auftritt

strength-might = mag so sein
strength-might-meaning = vorsichtig vorgebracht, als Vermutung
strength-can = kann so sein
strength-can-meaning = als möglich vorgebracht, nicht als gewiss
strength-does = ist so

## Zahlen

number-thousands = .
number-point = ,
figure = { $name }: { $figure }
figure-kind = { $name } ({ $kind })
figure-when = { $name }, { $date }
figure-of = { $number } von { $whole }
figure-range = { $from } bis { $to }
figure-unit = { $number } { $unit }
figure-per-cent = { $number } Prozent
figure-share = { $figure }, { $share } Prozent
figure-highest = { $figure }, der höchste Wert im Zeitraum { $date }
figure-lowest = { $figure }, der niedrigste Wert im Zeitraum { $date }
measure-total = Summe
measure-level = Stand
measure-share = Anteil
bound-at-least = mindestens { $figure }
bound-at-most = höchstens { $figure }
bound-about = etwa { $figure }
bound-over = über { $figure }
bound-under = unter { $figure }
bound-nearly = fast { $figure }
change = { $name }, { $from } bis { $to }: angegeben als { $change }
change-points = { $number } Prozentpunkte
change-times = { $number }-mal so viel
change-by = Veränderung um { $figure }

## Befunde

level-error = Fehler
level-warning = Warnung
level-note = Hinweis
finding-this = dies
finding-step = zu { $claim }
finding-question = eine Frage
finding-when = { $unit ->
    [day] am { $date }
    [month] im { $date }
    [year] im Jahr { $date }
   *[span] in der Zeit { $date }
}
finding-between = {", "}
finding-and = {" "}und{" "}
finding-more = { $count } weitere
finding-allowed = Beim Kartieren hingenommen:

## Jede Seite

page-skip = Zum Argument springen
page-site = Website
page-logo = Logo
page-made-with = Erstellt mit Elenchus { $version }.
page-a-reading = Eine Karte ist eine Lesart: Sie zeigt, wie die Behauptungen zusammenhängen, nicht ob sie wahr sind.
