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
from typing import Any

import pandas as pd

from datakit.data import package, store
from datakit.errors import ExplainedError
from datakit.tools import inputs, key_recording, notebook as nb, run
from datakit.tools.exercises import exercises_of

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
    exercises = list(exercises_of(notebook).items())
    for name, one in (exercises[0], exercises[len(exercises) // 2], exercises[-1]):
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
    """Combien de changements de texte `datakit build --verifier` nomme, sur combien, et ceux qui lui échappent."""
    notebook = nb.read(ROOT / f"solutions/{slug}.ipynb")
    caught, missed = 0, []
    for what, name, other in mutations(notebook):
        said = key_recording.stale(root, slug, other)
        named = [one for one in said if one.startswith(name)]
        caught += bool(named)
        missed += [] if named else [f"{slug} {name} : {what}"]
    return caught, caught + len(missed), missed


def other_data(slug: str, root: Path, limit: int = 12) -> Iterator[tuple[str, list[str], str]]:
    """Le plus grand nombre d’une colonne change : la case, ce que `build --verifier` en dit, ce que le passage strict en dit.

    Une colonne à la fois, jusqu’à ce qu’un exercice soit nommé : bien des nombres n’entrent dans aucune réponse.
    """
    path = ROOT / f"solutions/{slug}.ipynb"
    notebook = nb.read(path)
    known = package.read(root / "datasets")
    names = sorted(inputs.tables(notebook), key=lambda name: name in ("communes_france", "departements"))
    own = [known[n] for n in names if n in known and not getattr(known[n], "parts", ())]
    cells = [
        (table, field.name)
        for table in own
        if table.format in ("csv", "parquet")
        for field in table.fields[::-1]  # les mesures viennent après les codes
        if field.type in ("integer", "number") and field.name not in ("longitude", "latitude")
    ]
    for table, column in cells[:limit]:
        with tempfile.TemporaryDirectory() as temporary:
            for folder in ("datasets", "src/datakit/keys"):
                shutil.copytree(root / folder, Path(temporary) / folder)
            copy = Path(temporary) / "datasets"
            _change(copy, table, column)
            said = [one for one in key_recording.stale(Path(temporary), slug, notebook) if table.name in one]
            try:
                run.execute(path, variables={"DATAKIT_STRICT": "1", "DATAKIT_DATASETS": str(copy)})
                fact = ""
            except ExplainedError as problem:
                fact = " ".join(problem.fact.split())[:220]
        yield f"{table.name}.{column}", said, fact
        if re.search(rf"{slug[:2]}-q\d+", fact):
            return


def _change(datasets: Path, table: Any, column: str) -> None:
    """Double, et un de plus, le plus grand nombre de la colonne ; l’empreinte de la fiche suit."""
    path = datasets / table.path
    if table.format == "parquet":
        frame = pd.read_parquet(path)
        row = frame[column].idxmax()
        frame.loc[row, column] = frame[column].loc[row] * 2 + 1
        frame.to_parquet(path, index=False)
    else:
        frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding=table.encoding)
        numbers = pd.to_numeric(frame[column].str.replace(",", "."), errors="coerce")
        numbers = numbers.fillna(0)  # une colonne vide : sa première case
        frame.loc[numbers.idxmax(), column] = f"{numbers.max() * 2 + 1:.0f}"
        path.write_bytes(frame.to_csv(index=False).encode(table.encoding))
    card = json.loads((datasets / package.FILE).read_text("utf-8"))
    resource = next(r for r in card["resources"] if r["name"] == table.name)
    resource |= {"hash": f"sha256:{store.sha256(path.read_bytes())}", "bytes": path.stat().st_size}
    (datasets / package.FILE).write_text(json.dumps(card), "utf-8")


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
        for cell, said, fact in other_data(slug, ROOT):
            print(
                f"    {cell} : {' ; '.join(said) or 'non vue'} ; strict : {fact or 'aucun exercice touché'}",
                flush=True,
            )


if __name__ == "__main__":
    main()
