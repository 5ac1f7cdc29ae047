"""Les mots qu'une règle cherche sur le dessin : leurs motifs sont dans `vocabulary.json`, sous « written »."""

import re

from figaudit.read.order import VOCABULARY

#: Le motif de chaque façon d'écrire : un pourcentage, une valeur et son unité, un taux, un nom de palette…
WRITTEN = {name: re.compile(pattern) for name, pattern in VOCABULARY["written"].items()}

#: Une légende ou un titre d'une longueur déraisonnable ne se relit pas mot à mot.
MOST_WORDS = 200
