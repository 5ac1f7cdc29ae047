"""Ce qu'un titre affirme (une tendance, un nombre, un rapport, un premier), confronté aux valeurs dessinées.

Une idée par module ; `claims` les interroge tour à tour. Les mots, en français et en anglais, sont dans
`read/vocabulary.json`. Dans le doute, tout ici se tait.
"""
