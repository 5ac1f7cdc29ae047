"""Le GTFS d’un réseau, pour le carnet 06 : ouvert, vérifié, déplié ; ou refusé en nommant le fichier, la ligne et la valeur.

`archive.py` ouvre l’archive et lit chaque fichier. `rules.py` vérifie, comme le fait gtfs-validator, ce sans quoi un
compte serait faux : une clé deux fois, une valeur mal écrite, un renvoi vers rien. `calendar.py` dit quels jours roulent
quelles courses. `frequencies.py` écrit une à une les courses que l’archive ne donne que par leur cadence.

Pourquoi pas un lecteur tout fait ? Lus sur PyPI le 1er décembre 2026, gtfs-kit 13.0.1 ajouterait folium, json2html, requests
et rtree au verrou, et partridge 1.1.2, de décembre 2023, networkx et isoweek ; aucun ne dit en français quelle ligne reprendre.
"""

from datakit.subjects.gtfs.archive import Feed
from datakit.subjects.gtfs.frequencies import expanded
from datakit.subjects.gtfs.reading import read

__all__ = ["Feed", "expanded", "read"]
