"""Les petites machines de l'atelier 17 : ce que coûte un modèle à construire, et un appel au générateur.

    python tests/bench/bench_models.py

Les fonctions chronométrées sont celles que les participants lisent, prises dans les cellules de
solutions/17-intelligence-artificielle.ipynb. Le temps est celui du calcul ; le rapport le compare à une simple lecture
du même roman, signe à signe : il se retrouve d'une machine à l'autre. Code 1 si un modèle prend une seconde, ou un
appel au générateur un cinquième de seconde.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datakit.tools import notebook as nb

NOTEBOOK = Path(__file__).parents[2] / "solutions" / "17-intelligence-artificielle.ipynb"
MODEL, CALL = 1.0, 0.2


def timed(job: Callable[..., Any], *given: Any) -> tuple[float, Any]:
    """Le meilleur temps de calcul de trois essais, et ce que rend le dernier."""
    spent = []
    for _ in range(3):
        begun = time.process_time()
        made = job(*given)
        spent.append(time.process_time() - begun)
    return min(spent), made


def main() -> int:
    """Chronomètre chaque modèle et chaque appel ; dit lesquels dépassent."""
    cells = {cell["id"]: cell["source"] for cell in nb.read(NOTEBOOK)["cells"]}
    names: dict[str, Any] = {}
    for cell in ("suite-reprise", "suite-mecanisme", "voisin-reprise"):
        exec(cells[cell], names)
    reading, _ = timed(Counter, names["verne"])
    print(f"lire le roman signe à signe : {1000 * reading:.0f} ms, l’unité des rapports")
    worst = {MODEL: 0.0, CALL: 0.0}

    def report(what: str, spent: float, limit: float) -> None:
        worst[limit] = max(worst[limit], spent)
        print(f"{what:<44} {1000 * spent:6.0f} ms, ×{spent / reading:5.1f}, {spent / limit:4.0%} du plafond")

    for book, text in names["romans"].items():
        for unit, source, length in (("lettres", text, 2000), ("mots", tuple(text.split()), 350)):
            for order in range(1, 7):
                spent, model = timed(names["apprendre"], source, order)
                report(f"apprendre, {book}, {unit}, ordre {order}", spent, MODEL)
                spent, _ = timed(names["engendrer"], model, source[:order], length, 17)
                report("  engendrer deux mille signes", spent, CALL)
    for cell, what in (
        ("langue-compter", "vingt empreintes"),
        ("neurone-bouger", "deux neurones, deux passages"),
    ):
        report(what, timed(exec, cells[cell], names)[0], MODEL)
    exec(cells["voisin-reconnus"], names)
    report("plus proche voisin de 342 manchots", timed(names["reconnus"], names["toutes"])[0], MODEL)
    print(f"au pire : un modèle {worst[MODEL]:.2f} s, un appel {worst[CALL]:.3f} s")
    return int(worst[MODEL] > MODEL or worst[CALL] > CALL)


if __name__ == "__main__":
    sys.exit(main())
