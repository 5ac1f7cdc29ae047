"""Ce que plusieurs essais savent des contours."""

#: Rétablies après 2018 : pas de contour.
RESTORED = {"14666", "15031", "15035", "15047", "15171", "85165", "85212"}
