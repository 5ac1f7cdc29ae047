"""Les sujets : ce dont un atelier a besoin au-delà de pandas et de matplotlib.

Un sujet lit ce que le kit ne sait pas lire (un GTFS, un relevé de banque), calcule ce qui prendrait une page (un
Nutri-Score, un intervalle), dessine ce que personne d’autre ne dessine (une carte postale), ou juge une réponse libre.
La première ligne de chaque module dit le carnet qu’il sert, s’il n’en sert qu’un.

Huit sujets s’ouvrent dans un carnet : `dk.agenda`, `dk.dataviz`, `dk.factfulness`, `dk.food`, `dk.names`,
`dk.postcards`, `dk.selfdata`, `dk.soldiers`. Les autres jugent (`cartography`, `portals`), servent à l’un d’eux
(`marks`) ou rejouent un atelier ailleurs (`mobility`).
"""
