"""Les clés d’un atelier : lire ce que le carnet demande, exécuter la solution, ranger ce qu’elle a répondu."""

import hashlib
import json
import re
import tempfile
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers import exercise, keys as stored_keys
from datakit.data import package, place as places, store
from datakit.errors import NotebookError
from datakit.tools import messages, notebook as nb, run
from figaudit.base import text, theme

KEY = re.compile(r"^ex\.(q\d+)\.key\(", re.MULTILINE)
_HEADING = re.compile(r"^(#{1,6}) (?:Exercice\s+(\d+)\b[^\S\n·]*·?\s*)?([^\n]*)$", re.MULTILINE)
BLOCK = re.compile(
    r"^[ \t]*### BEGIN SOLUTION[ \t]*\n((?:(?!\s*### BEGIN).*\n)*?)[ \t]*### END SOLUTION[ \t]*(?:\n|$)", re.M
)
_PLACE = re.compile(r"""\bdk\.place\(\s*["']([^"']+)["']""")
_LOADED = re.compile(r"""\bdk\.load\(\s*["']([a-z0-9_]+)["']""")
_OPENED = re.compile(r"""\bdk\.exercises\(\s*["']([^"']+)["']""")
_TOLD = {"title": "son titre", "question": "sa question", "solution": "sa solution"}
_ASIDE = re.compile(r"\*[^*].*\*", re.DOTALL)


Known = Mapping[str, package.Dataset]  # des tables, par nom


@dataclass(frozen=True)
class Asked:
    """Un exercice tel que le carnet l’écrit : son titre, sa question, sa solution, le code de sa clé."""

    title: str
    question: str
    solution: str
    key: str


def asked(notebook: nb.Notebook) -> dict[str, Asked]:
    """Les exercices du carnet, par nom (`q1`…), dans l’ordre. Lève `NotebookError` si une clé est mal placée."""
    titled, found = titles(notebook), {}
    before: list[str] = []  # le code vu des participants, jusqu’à la clé
    for number, cell in enumerate(notebook["cells"], 1):
        match = KEY.search(cell["source"]) if cell["cell_type"] == "code" else None
        if match is None:
            before += [cell["source"]] if cell["cell_type"] == "code" else []
            continue
        name, where = match[1], nb.name_of(number, cell)
        solution = _solution(name, before)
        faults = {
            f"La clé de {name} n’est pas étiquetée `cle` : on la verrait chez les participants.": "cle"
            not in nb.tags(cell),
            f"Deux exercices s’appellent {name}.": name in found,
            f"La clé de {name} n’a pas de titre « ### Exercice {name[1:]} · … ».": name not in titled,
            f"La clé de {name} n’a pas sa solution au-dessus d’elle.": solution is None,
        }
        for fact in (fact for fact, wrong in faults.items() if wrong):
            raise NotebookError(*messages.said("key-misplaced", fact=fact, where=where))
        found[name] = Asked(*titled[name][1:], solution or "", cell["source"])
    return found


def _solution(name: str, before: list[str]) -> str | None:
    """Le bloc de solution de la cellule qui vérifie `name`, ou de celle d’au-dessus."""
    stub = next((n for n in reversed(range(len(before))) if f"ex.{name}.check(" in before[n]), -1)
    blocks = [found[1] for source in before[max(stub - 1, 0) : stub + 1] if (found := BLOCK.search(source))]
    return textwrap.dedent(blocks[-1]).rstrip() if blocks else None


def titles(notebook: nb.Notebook) -> dict[str, tuple[str, str, str]]:
    """La partie, le titre et la question de chaque exercice : « ### Exercice 4 · Nombre ou part ? » est celui de `q4`."""
    part, found = "", {}
    for source in nb.sources(notebook, "markdown"):
        pieces = _HEADING.split(nb.placed(source))  # un texte, puis par titre : niveau, numéro, mots, texte
        for level, number, name, body in zip(*(pieces[n::4] for n in range(1, 5)), strict=True):
            part = name if level == "##" else part
            if number and level == "###":
                parts = [piece.strip() for piece in re.split(r"\n\s*\n", body)]
                question = "\n\n".join(p for p in parts if p and not _ASIDE.fullmatch(p))
                found[f"q{number}"] = part, name.strip(), question
    return found


# --- Le fichier de clés ---


def folder(root: Path) -> Path:
    """Le dossier des clés du kit."""
    return root / "src" / "datakit" / "keys"


def read(root: Path, slug: str) -> dict[str, Any]:
    """Les clés rangées d’un atelier ; vide s’il n’en a pas."""
    return stored_keys.read_file(folder(root) / f"{slug}.json")


def place_of(notebook: nb.Notebook) -> str:
    """Le code du lieu que le carnet ouvre (`dk.place("86194")`), ou rien."""
    found = _PLACE.search("\n".join(nb.sources(notebook)))
    return found[1] if found else ""


def moved_to(notebook: nb.Notebook, code: str) -> nb.Notebook:
    """Le même carnet, réglé sur un autre lieu ; l’original n’est pas modifié."""
    here = place_of(notebook)
    change = re.compile(r"""(\bdk\.place\(\s*["'])""" + re.escape(here) + r"""(?=["'])""")
    cells = [c | {"source": change.sub(rf"\g<1>{code}", c["source"])} for c in notebook["cells"]]
    return notebook | {"cells": cells}


def tables(notebook: nb.Notebook) -> set[str]:
    """Les tables d’un carnet : celles que sa fiche annonce, que son code charge, et que son lieu demande."""
    code = "\n".join(cell["source"] for cell in notebook["cells"])
    named = set(_LOADED.findall(code)) | set(map(str, nb.facts_of(notebook).get("tables", ())))
    if _PLACE.search(code):
        named |= {"communes_france", "departements"}
    return named | ({"contours_communes", "contours_departements"} if ".communes()" in code else set())


def parts(place: Any) -> dict[str, list[str]]:
    """Les parts des tables découpées que demande un lieu : ses prénoms, ses contours et ceux de son département."""
    births = [place.naissances.code] if place and place.naissances else []
    around = {*place.departements, *place.territoire.departements} if place else set()
    return {"prenoms_departement": births, "contours_communes": sorted(around)}


def marks(notebook: nb.Notebook, known: Known, place: Any) -> dict[str, str]:
    """L’empreinte de chaque table du carnet, part par part."""
    found, wanted = {}, parts(place)
    for name in sorted(tables(notebook) & set(known)):
        table = known[name]
        for one in map(table.part, wanted.get(name, ())) if table.parts else [table]:
            found[one.name] = one.sha256
    return found


def digests(notebook: nb.Notebook) -> dict[str, str]:
    """De quoi savoir si une clé est encore celle du carnet : une empreinte par clé, une pour tout le code."""
    texts = {name: one.key for name, one in asked(notebook).items()}
    texts["carnet"] = "\0".join([*nb.sources(notebook), *variants(notebook)])
    return {name: hashlib.sha256(said.encode()).hexdigest()[:16] for name, said in texts.items()}


def variants(notebook: nb.Notebook) -> list[str]:
    """Les autres lieux pour lesquels les clés sont calculées d’avance."""
    return [str(code) for code in nb.facts_of(notebook).get("variants", ())]


def stale(root: Path, slug: str, notebook: nb.Notebook) -> list[str]:
    """Ce qui a changé depuis que les clés ont été calculées, exercice par exercice ; rien n’est exécuté."""
    wanted, held = asked(notebook), read(root, slug)
    code = "\n".join(nb.sources(notebook))
    others = {name for name in _OPENED.findall(code) if name != slug} if wanted else set()
    if others:
        raise NotebookError(*messages.said("other-exercises", slug=slug, others=text.listing(sorted(others))))
    if not held:
        return ["pas encore de clés"] if wanted else []
    kept = held.get("keys", {})
    found = [f"{name} n’a plus d’exercice" for name in kept if name not in wanted]
    now, before = digests(notebook), held.get("digests", {})
    for name, one in wanted.items():
        said = kept.get(name, {})
        fields = [field for field in _TOLD if said.get(field, getattr(one, field)) != getattr(one, field)]
        found += [f"{name} : {_TOLD[field]} a changé" for field in fields]
        if before.get(name) != now[name]:
            found.append(f"{name} : sa clé a changé")
    marked = marks(notebook, _known(root), place_opened(notebook))
    moved = [name for name, mark in marked.items() if held.get("tables", {}).get(name) != mark]
    found += [f"la table {name} a changé" for name in moved]
    if not found and before.get("carnet") != now["carnet"]:
        return ["le code a changé depuis le calcul des clés"]
    return found


def refresh(root: Path, path: Path) -> int:
    """Recalcule les clés de l’atelier et les sorties à comparer, et les range ; rend le nombre de clés."""
    notebook = nb.read(path)
    found, executed = record(path, notebook)
    written = described(notebook, found, _known(root))
    for code in variants(notebook):
        other, _ = record(path, notebook, code)
        kept = written["keys"]
        differing = {n: k for n, k in other.items() if stored_keys.differences(kept[n], kept[n] | k)}
        written["variants"][code] = differing
        written["moves"] = sorted({*written["moves"], *differing}, key=lambda n: int(n[1:]))
    if found:
        safely.write(folder(root) / f"{path.stem}.json", package.dump(written))
    nb.write(path, nb.dump(run.update(notebook, executed)))
    return len(found)


def described(notebook: nb.Notebook, found: dict[str, Any], known: Known) -> dict[str, Any]:
    """Le fichier de clés : les réponses de la solution, avec ce que le carnet en dit."""
    place = place_opened(notebook)
    texts = asked(notebook)
    told = {n: {field: getattr(texts[n], field) for field in _TOLD} for n in found}
    return {
        "slug": nb.facts_of(notebook).get("slug", ""),
        "place": place_of(notebook),
        "place_name": place.nom if place else "",
        "tables": marks(notebook, known, place),
        "digests": digests(notebook),
        "moves": [],
        "variants": {},
        "keys": {n: told[n] | key for n, key in found.items()},
    }


def _known(root: Path) -> Known:
    return package.read(root / "datasets") if (root / "datasets" / package.FILE).is_file() else {}


def place_opened(notebook: nb.Notebook) -> Any:
    """Le lieu que le carnet ouvre, s’il en ouvre un."""
    code = place_of(notebook)
    return places.place(code) if code else None


def record(path: Path, notebook: nb.Notebook, code: str = "") -> tuple[dict[str, Any], nb.Notebook]:
    """Exécute la solution et recueille la clé de chaque exercice ; `code` : pour un autre lieu."""
    wanted = asked(notebook)
    moved = moved_to(notebook, code) if code else notebook
    with tempfile.TemporaryDirectory() as temporary:
        lines = Path(temporary) / "cles.jsonl"
        variables = {exercise.RECORD: str(lines), "DATAKIT_DATASETS": str(store.root())}
        variables |= {exercise.ELSEWHERE: code, theme.UNSEEN: "1"} if code else {}
        executed = run.execute(path, notebook=moved, **variables)
        said = lines.read_text("utf-8").splitlines() if lines.exists() else []
    found = {one["id"].split("-")[1]: one["key"] for one in map(json.loads, said)}
    missing = [name for name in wanted if name not in found]
    if missing:
        raise NotebookError(*messages.said("no-key", name=path.stem, missing=text.listing(missing)))
    return {name: found[name] for name in wanted}, executed
