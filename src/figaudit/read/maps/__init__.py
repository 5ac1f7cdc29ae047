"""Lire une carte : de la figure aux faits.

- `facts` : ce que l'on retient, des valeurs figées sans aucun objet de matplotlib, de geopandas ni de pyproj ;
- `reader` : la lecture entière, étape par étape ;
- `panels` dit quels axes portent une carte, `layers`, `outlines` et `loose` de quelles couches elle est faite ;
- `legends`, `intervals` et `texts` lisent les mots, `codings` et `bars` ce que les couleurs veulent dire ;
- `table` et `matching` rapprochent le dessin de la table ;
- `palette`, `holes` et `projections` mesurent.
"""
