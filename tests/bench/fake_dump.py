"""Fabriquer un dump au schéma officiel d'Open Food Facts : colonnes imbriquées, taux de remplissage réalistes.

    python tests/bench/fake_dump.py 4000000 dump.parquet

Les valeurs sont tirées au hasard (graine fixe) ; seuls les taux de remplissage et les formes imitent le vrai
fichier : 295 fiches françaises de 2026 pour les taux, le code public de l'export pour le schéma.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

NUTRIENTS = (  # nom, taux de remplissage, maximum
    ("energy", 0.76, 3700), ("energy-kj", 0.76, 3700), ("energy-kcal", 0.75, 900), ("fat", 0.74, 60),
    ("saturated-fat", 0.73, 30), ("carbohydrates", 0.74, 80), ("sugars", 0.73, 60), ("fiber", 0.38, 12),
    ("proteins", 0.74, 30), ("salt", 0.67, 4), ("sodium", 0.67, 1.6), ("nova-group", 0.31, 4),
    ("nutrition-score-fr", 0.42, 40), ("fruits-vegetables-legumes-estimate-from-ingredients", 0.4, 100),
)  # fmt: skip
CATEGORIES = (
    "breakfast-cereals",
    "biscuits-and-cakes",
    "cheeses",
    "yogurts",
    "chocolates",
    "sodas",
    "waters",
    "meals",
)
COUNTRIES = (
    ("france", 0.28),
    ("united-states", 0.52),
    ("germany", 0.62),
    ("spain", 0.70),
    ("italy", 0.77),
    ("world", 1),
)


def _nutriments() -> str:
    parts = []
    for i, (name, rate, _) in enumerate(NUTRIENTS):
        unit = "kJ" if name in ("energy", "energy-kj") else "kcal" if name == "energy-kcal" else "g"
        whole = {"saturated-fat": "fat", "sugars": "carbohydrates"}.get(
            name
        )  # une partie de son tout, à 0,5 % près
        j = next((k for k, row in enumerate(NUTRIENTS) if row[0] == whole), i)
        share = f"least(1.0, 0.995 - u({300 + i})) + (u({300 + i}) > 0.995)::INT * 2" if whole else "1"
        value = f"( u({100 + j}) * u({200 + j}) * {NUTRIENTS[j][2]} * ({share}))::FLOAT"
        struct = (
            f"{{'name': '{name}', 'value': {value}, '100g': {value}, 'serving': CASE WHEN u(31) < 0.3 THEN {value} END,"
            f" 'unit': '{unit}', 'prepared_value': NULL::FLOAT, 'prepared_100g': NULL::FLOAT,"
            " 'prepared_serving': NULL::FLOAT, 'prepared_unit': NULL::VARCHAR}"
        )
        gate = 30 if rate > 0.6 else 40 + i  # les grands nutriments manquent ensemble, les autres séparément
        parts.append(f"CASE WHEN u({gate}) < {rate} THEN {struct} END")
    return f"list_filter([{', '.join(parts)}], lambda x: x IS NOT NULL)"


def select(rows: int, start: int = 0) -> str:
    """La requête DuckDB qui fabrique `rows` fiches."""
    categories = "['en:' || " + " , 'en:' || ".join(f"'{c}'" for c in CATEGORIES) + "]"
    country = "CASE " + " ".join(f"WHEN u(9) < {p} THEN 'en:{c}'" for c, p in COUNTRIES) + " END"
    commune = "lpad((1 + (u(21) * 95)::INT)::VARCHAR, 2, '0')"
    return f"""
    SELECT lpad((3000000000000 + i * 7)::VARCHAR, 13, '0') AS code,
      CASE WHEN u(1) < .93 THEN [{{'lang': 'main', 'text': 'Produit ' || i}}, {{'lang': 'fr', 'text': 'Produit ' || i}}]
           END AS product_name,
      CASE WHEN u(2) < .55 THEN 'Marque ' || (u(3) * 5000)::INT END AS brands,
      CASE WHEN u(4) < .34 THEN (u(5) * 1000)::INT || ' g' END AS quantity,
      CASE WHEN u(6) < .52 THEN ['en:foods', {categories}[1 + (u(7) * {len(CATEGORIES) - 0.001})::INT]]
           ELSE []::VARCHAR[] END AS categories_tags,
      [{country}] AS countries_tags,
      CASE WHEN u(10) < .41 THEN ['en:organic'] ELSE []::VARCHAR[] END AS labels_tags,
      CASE WHEN u(10) < .41 THEN 'Bio' END AS labels,
      CASE WHEN u(11) < .08 THEN 'France' END AS origins,
      CASE WHEN u(12) < .13 THEN 'France' END AS manufacturing_places,
      CASE WHEN u(20) < .11 THEN ['emb-' || {commune} || lpad((u(22) * 300)::INT::VARCHAR, 3, '0') || 'a'] END
        AS emb_codes_tags,
      CASE WHEN u(13) < .42 THEN chr(97 + (u(14) * 4.99)::INT) ELSE 'unknown' END AS nutriscore_grade,
      CASE WHEN u(15) < .31 THEN 1 + (u(16) * 3)::INT END AS nova_group,
      CASE WHEN u(17) < .34 THEN chr(97 + (u(18) * 4.99)::INT) END AS environmental_score_grade,
      CASE WHEN u(15) < .33 THEN (u(19) * 9)::INT END AS additives_n,
      u(23)::FLOAT AS completeness, (1400000000 + u(24) * 380000000)::BIGINT AS last_modified_t,
      {_nutriments()} AS nutriments
    FROM (SELECT range AS i FROM range({start}, {start + rows}))"""


def make(rows: int, path: Path) -> Path:
    """Écrit le dump (Parquet, zstd, groupes de 100 000 lignes)."""
    import duckdb

    con = duckdb.connect(config={"threads": 2, "memory_limit": "2GB", "preserve_insertion_order": False})
    con.execute("CREATE MACRO draw(i, k) AS (hash(i * 1000 + k) % 1000003) / 1000003.0")
    query = select(rows).replace(" u(", " draw(i, ").replace("(u(", "(draw(i, ")
    con.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)")
    con.close()
    return path


if __name__ == "__main__":
    begin = time.perf_counter()
    target = make(int(sys.argv[1]), Path(sys.argv[2]))
    print(f"{target} : {target.stat().st_size / 1e6:.0f} Mo en {time.perf_counter() - begin:.0f} s")
