"""Aliments : du code-barres d'un paquet à la base Open Food Facts entière."""

from datakit.subjects.food.dump import QUERIES, dump
from datakit.subjects.food.nearby import distance, nearby
from datakit.subjects.food.nutriscore import nutriscore
from datakit.subjects.food.products import barcode, product
from datakit.subjects.food.quality import compare, problems, quality

__all__ = ["QUERIES", "barcode", "compare", "distance", "dump", "nearby",
           "nutriscore", "problems", "product", "quality"]  # fmt: skip
