"""Changer une chose à la fois dans chaque atelier, et voir si elle est nommée : une table, une solution, une phrase, une question.

python tests/bench/bench_mutations.py [04-prenoms …]
"""

from __future__ import annotations

import json
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from datakit.data import package, store
from datakit.errors import DatakitError
from datakit.tools import keys, run
from datakit.tools import notebook as nb

ROOT = Path(__file__).parents[2]


def changed(notebook: nb.Notebook, cell_id: str, old: str, new: str) -> nb.Notebook:
    """Le carnet, où `old` devient `new` dans une seule cellule."""
    cells = [
        c | {"source": c["source"].replace(old, new, 1)} if c["id"] == cell_id else c
        for c in notebook["cells"]
    ]
    return notebook | {"cells": cells}


def mutations(notebook: nb.Notebook) -> Iterator[tuple[str, str, nb.Notebook]]:
    """Pour le premier, celui du milieu et le dernier exercice : (ce qui change, l’exercice, le carnet changé)."""
    asked = list(keys.asked(notebook).items())
    for name, one in (asked[0], asked[len(asked) // 2], asked[-1]):
        key = next(c for c in notebook["cells"] if "cle" in nb.tags(c) and f"ex.{name}.key(" in c["source"])
        message = max(re.findall(r"\"([^\"{}]{20,})\"", key["source"]), key=len)
        yield (
            "un message",
            name,
            changed(notebook, key["id"], message, message[:-1] + " vraiment" + message[-1]),
        )
        block = next(
            c
            for c in notebook["cells"]
            if one.solution.splitlines()[0] in c["source"] and "### BEGIN" in c["source"]
        )
        first = max(one.solution.splitlines(), key=len).strip()
        yield "une solution", name, changed(notebook, block["id"], first, first + "  # autrement")
        text = next(c for c in notebook["cells"] if f"### Exercice {name[1:]} " in c["source"])
        word = one.question.split()[-2]
        yield (
            "une question",
            name,
            changed(notebook, text["id"], one.question, one.question.replace(word, "autre", 1)),
        )


def without_running(slug: str, root: Path) -> tuple[int, int, list[str]]:
    """Combien de changements de texte `datakit build --check` nomme, sur combien, et ceux qui lui échappent."""
    notebook = nb.read(ROOT / f"solutions/{slug}.ipynb")
    caught, missed = 0, []
    for what, name, other in mutations(notebook):
        said = keys.stale(root, slug, other)
        named = [one for one in said if one.startswith(name)]
        caught += bool(named)
        missed += [] if named else [f"{slug} {name} : {what}"]
    return caught, caught + len(missed), missed


def with_other_data(slug: str, root: Path) -> str:
    """Une case changée au milieu d’une table de l’atelier, fiche refaite : ce que dit le passage strict."""
    path = ROOT / f"solutions/{slug}.ipynb"
    notebook = nb.read(path)
    known = package.read(root / "datasets")
    for name in sorted(keys.tables(notebook)):
        table = known.get(name)
        number = next((f.name for f in table.fields if f.type in ("integer", "number")), "") if table else ""
        if not number or table.format != "csv" or getattr(table, "parts", ()):
            continue
        with tempfile.TemporaryDirectory() as temporary:
            copy = Path(temporary) / "datasets"
            shutil.copytree(root / "datasets", copy)
            frame = pd.read_csv(copy / table.path, dtype=str, keep_default_na=False, encoding=table.encoding)
            frame.loc[frame.index[len(frame) // 2], number] = "7"
            data = frame.to_csv(index=False).encode(table.encoding)
            (copy / table.path).write_bytes(data)
            card = json.loads((copy / package.FILE).read_text("utf-8"))
            resource = next(r for r in card["resources"] if r["name"] == name)
            resource |= {"hash": f"sha256:{store.sha256(data)}", "bytes": len(data)}
            (copy / package.FILE).write_text(json.dumps(card), "utf-8")
            try:
                run.execute(path, DATAKIT_STRICT="1", DATAKIT_DATASETS=str(copy))
            except DatakitError as problem:
                return f"{name} : {' '.join(problem.fact.split())[:220]}"
            continue  # aucun exercice ne dépend de cette case : on essaie la table suivante
    return "aucune case changée ne touche un exercice"


def main() -> None:
    """Imprime, par atelier, ce qui est nommé et ce qui échappe."""
    slugs = sys.argv[1:] or [
        p.stem for p in sorted((ROOT / "solutions").glob("[0-9][0-9]-*.ipynb")) if p.stem[:2] != "00"
    ]
    for slug in slugs:
        caught, total, missed = without_running(slug, ROOT)
        print(f"{slug} : {caught} changements de texte sur {total} nommés sans rien exécuter", flush=True)
        for line in missed:
            print(f"    échappe : {line}")
        print(f"    une table : {with_other_data(slug, ROOT)}", flush=True)


if __name__ == "__main__":
    main()
