"""Lire des réponses, les comparer, les expliquer ; tenir les clés des exercices.

`exercise` ouvre les exercices d’un atelier ; `expect/` dit ce qu’ils attendent, `judgement` et `remarks` ce qu’on en
répond, `feedback` comment cela se montre ; `explain/` explique une erreur de Python ; `written_cell`, `hole_remarks/`,
`filters`, `code` et `cell` relisent le code écrit ; `judges`, `title_told` et `drawn` une figure libre ; `luck/` dit ce qui n’est juste que par chance ; `keys` et `authoring` rangent les clés. `verdict` tient les genres d’erreurs.
"""
