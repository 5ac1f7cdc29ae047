"""Aliments : du code-barres d'un paquet à la base Open Food Facts entière."""

from datakit.topics.food.dump import QUERIES, dump
from datakit.topics.food.nearby import distance, nearby
from datakit.topics.food.nutriscore import nutriscore
from datakit.topics.food.products import barcode, product
from datakit.topics.food.quality import compare, problems, quality

__all__ = ["QUERIES", "barcode", "compare", "distance", "dump", "nearby",
           "nutriscore", "problems", "product", "quality"]  # fmt: skip
