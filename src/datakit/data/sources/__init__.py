"""Une source, un petit fichier : portails data-fair, Opendatasoft, uData, CKAN et Overpass, prénoms de l'Insee, fichiers.

`source.py` dit ce que tout portail sait faire. `catalogue.py` traduit ce qu'il annonce, `pages.py` rassemble ses lignes,
`tables.py` leur donne leurs types. `plain.py` ouvre un fichier, `delimited.py` coupe un CSV, `ics.py` déplie un agenda.
"""
