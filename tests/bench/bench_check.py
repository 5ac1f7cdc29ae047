"""Ce que coûte `ex.qN.check(réponse)`, pour chaque exercice de chaque carnet : des rapports, jamais un test.

python tests/bench/bench_check.py

Chaque solution est exécutée dans son noyau ; une cellule glissée en tête y chronomètre vingt fois chaque vérification
de la bonne réponse, celles que juge une fonction comme celles que compare une valeur.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path

from datakit.tools import notebook as nb, run
from figaudit.base.text import number

ROOT = Path(__file__).parents[2]
WATCH = """
from datakit.answers.exercise import Exercise
def _timed(self, answer=..., *, _check=Exercise.check, **on):  # 13 efface tous les noms du carnet
    import json, time
    spent = []
    for _ in range(20):
        started = time.perf_counter()
        _check(self, answer, **on)
        spent.append(1000 * (time.perf_counter() - started))
    with open({path!r}, "a") as file:
        file.write(json.dumps([self.id, sorted(spent)[10]]) + "\\n")
    return _check(self, answer, **on)
Exercise.check = _timed
"""


def measured(path: Path) -> dict[str, float]:
    """Les millisecondes de chaque exercice d’une solution."""
    notebook = nb.read(path)
    with tempfile.TemporaryDirectory() as temporary:
        told = Path(temporary) / "temps.jsonl"
        watch = {"cell_type": "code", "id": "chrono", "metadata": {}, "outputs": [], "execution_count": None}
        notebook["cells"].insert(0, watch | {"source": WATCH.format(path=str(told))})
        run.execute(path, notebook=notebook)
        return dict(json.loads(line) for line in told.read_text("utf-8").splitlines())


def main() -> None:
    """Imprime la médiane et les plus lents, par atelier."""
    found: dict[str, float] = {}
    for path in sorted((ROOT / "solutions").glob("[0-9][0-9]-*.ipynb")):
        if not path.stem.startswith("00"):
            found |= measured(path)
    print(f"{len(found)} exercices : médiane {number(statistics.median(found.values()), 2)} ms")
    for name, spent in sorted(found.items(), key=lambda pair: -pair[1])[:10]:
        print(f"  {name} : {number(spent, 2)} ms")


if __name__ == "__main__":
    main()
