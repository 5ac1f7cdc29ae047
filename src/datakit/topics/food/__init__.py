"""Aliments : du code-barres d'un paquet à la base Open Food Facts entière."""

from datakit.topics.food import figures
from datakit.topics.food.barcode import Barcode, barcode
from datakit.topics.food.compare import compare
from datakit.topics.food.dump import QUERIES, Dump, dump
from datakit.topics.food.nearby import distance, nearby, packagers
from datakit.topics.food.nutriscore import NutriScore, agreement, disagreements, nutriscore
from datakit.topics.food.products import OfflineAPI, product, search
from datakit.topics.food.quality import problems, quality

__all__ = [
    "QUERIES",
    "Barcode",
    "Dump",
    "NutriScore",
    "OfflineAPI",
    "agreement",
    "barcode",
    "compare",
    "disagreements",
    "distance",
    "dump",
    "figures",
    "nearby",
    "nutriscore",
    "packagers",
    "problems",
    "product",
    "quality",
    "search",
]
