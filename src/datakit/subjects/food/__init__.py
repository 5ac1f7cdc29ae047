"""Aliments, carnet 08 : du code-barres d'un paquet à la base Open Food Facts entière.

- `products` : ce que dit un code-barres, et la fiche du produit ;
- `nutriscore` : le calcul pas à pas, et toutes les notes possibles quand une donnée manque ;
- `quality` : relire des fiches, puis les comparer sur ce qui compte pour soi ;
- `nearby` : où un produit a été emballé ;
- `dump` : la base entière, par DuckDB.
"""

from datakit.subjects.food.dump import QUERIES, dump
from datakit.subjects.food.nearby import distance, nearby
from datakit.subjects.food.nutriscore import nutriscore
from datakit.subjects.food.products import barcode, product
from datakit.subjects.food.quality import compare, problems, quality

__all__ = [
    "QUERIES",
    "barcode",
    "compare",
    "distance",
    "dump",
    "nearby",
    "nutriscore",
    "problems",
    "product",
    "quality",
]


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__
