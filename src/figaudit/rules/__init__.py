"""Les règles : une par fichier, à côté de sa page, dans `charts/` et `maps/`, que leur `__init__.py` nomme toutes.

`chart.py` et `map.py` disent la forme d'une règle. Les autres modules tiennent ce que plusieurs règles de graphique
partagent, une idée chacun : `bars`, `labels`, `palettes`, `series`, `gaps`… ; `proportions/` compare les tailles
dessinées aux nombres écrits.
"""
