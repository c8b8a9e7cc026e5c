# The map to fill in.

blank-title = { $title } · map to fill in
blank-filled = The map with its texts
blank-task = Fill in the boxes: what is claimed at the top, and what is said for it and against it below? The words on the lines tell how a box bears on the one above.
blank-task-parts = There are { $count } figures: one is enough for a lesson, or each group fills in one.
blank-task-list = Fill in the claims of the map by their numbers.
blank-name = Name
blank-date = Date
blank-figure = Figure { $number }
