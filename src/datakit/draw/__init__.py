"""Dessiner et montrer : ce que tout carnet emploie.

- `show` montre une figure avec le texte que lit un lecteur d’écran ;
- `move` la montre avec des réglages, et la redessine à chacun ;
- `plots` tient les dessins que plusieurs sujets partagent : barres, courbes, petits multiples, intervalles ;
- `table` écrit un tableau pour qu’on le lise.

La figure elle-même, son apparence et ses textes viennent de `figaudit.base` (`theme`, `figtext`).
"""
