"""Dessiner et montrer : ce que tout carnet emploie.

- `show` montre une figure avec le texte que lit un lecteur d’écran ;
- `move` la montre avec des réglages, et la redessine à chacun ;
- `bet` fait parier avant de voir, et remet le pari à côté de la vérité ;
- `clicks` écrit la ligne de code que l’on choisit dans des menus ;
- `live` montre ce qui vit dans un carnet, et ce qui en reste sans noyau ;
- `plots` tient les dessins que plusieurs sujets partagent : barres, courbes, petits multiples, intervalles ;
- `table` écrit un tableau pour qu’on le lise.

La figure elle-même, son apparence et ses textes viennent de `figaudit.base` (`theme`, `figtext`).
"""
