# The page of the findings.

findings-how = { $count ->
    [one] The checks found one thing in the articles.
   *[other] The checks found { $count } things in the articles.
} A finding is no verdict: it says where to look again. What the encoder of a map lets stand, since the article has it so, has the reason beside it.
findings-none = The checks found nothing in the articles.
findings-accepted = { $count ->
    [one] One of them stands with such a reason.
   *[other] { $count } of them stand with such a reason.
}
findings-accepted-all = { $count ->
    [one] It stands with such a reason.
   *[other] All of them stand with such a reason.
}
findings-between = Between articles
findings-nowhere = In no article: what the maps supply
findings-place = Place
findings-found = What was found
findings-claim = Claim
findings-more = { $count ->
    [one] One further finding is left out here; the table for spreadsheets has it.
   *[other] { $count } further findings are left out here; the table for spreadsheets has them.
}
findings-queries-count = { $count ->
    [one] one query to the author
   *[other] { $count } queries to the author
}
findings-queries-how = { $count ->
    [one] Ready to paste into a letter, from the check sheet of the map that mainly reads this article:
   *[other] Ready to paste into a letter, from the check sheets of the { $count } maps that mainly read this article, each point once:
}
findings-queries-more = { $count ->
    [one] One further query is on the check sheets.
   *[other] { $count } further queries are on the check sheets.
}

## The columns of the table

findings-column-source = Article
findings-column-at = Place
findings-column-level = Level
findings-column-code = Check
findings-column-finding = What was found
findings-column-accepted = Why it stands
findings-column-map = Map
findings-column-claim = Claim
