# The index of a corpus.

index-title = { $title } · argument maps
index-untitled = Argument maps
index-counts = { $maps } with { $claims }.
index-findings = The check found { $errors }, { $warnings } and { $notes }.
index-status = { $count } { $status }
index-map = Map
index-outline = outline for printing
index-with-the-map = With the map
index-outline-alone = outline alone
