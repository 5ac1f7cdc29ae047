"""Les clés d’un atelier : savoir si elles ont vieilli, exécuter la solution, ranger ce qu’elle a répondu."""

import hashlib
import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers import exercise, keys as stored_keys
from datakit.data import package, store
from datakit.errors import NotebookError
from datakit.tools import inputs, messages, notebook as nb, run
from datakit.tools.exercises import Asked, exercises_of
from datakit.tools.name_origins import places
from figaudit.base import text, theme

_OPENED = re.compile(r"""\bdk\.exercises\(\s*["']([^"']+)["']""")
#: Ce que le carnet dit d’un exercice, et comment le nommer quand il a changé.
_TOLD = {"title": "son titre", "question": "sa question", "solution": "sa solution", "blank": "son blanc"}
WHOLE = "carnet"  # parmi les empreintes de chaque clé, celle de tout le code


@dataclass(frozen=True)
class Recorded:
    """Une solution exécutée : ses clés, le carnet, et par exercice ce que ses erreurs prévues n’apprennent pas ici."""

    keys: dict[str, Any]
    executed: nb.Notebook
    spent: dict[str, list[str]]


# --- Le fichier de clés ---


def folder(root: Path) -> Path:
    """Le dossier des clés du kit."""
    return root / "src" / "datakit" / "keys"


def read(root: Path, slug: str) -> dict[str, Any]:
    """Les clés rangées d’un atelier ; vide s’il n’en a pas."""
    return stored_keys.read_file(folder(root) / f"{slug}.json")


def described(notebook: nb.Notebook, found: dict[str, Any], known: inputs.Known) -> dict[str, Any]:
    """Le fichier de clés : les réponses de la solution, avec ce que le carnet en dit."""
    place = inputs.place_opened(notebook)
    place_name = place.nom if place else ""
    texts = exercises_of(notebook)
    return {
        "slug": nb.facts_of(notebook).get("slug", ""),
        "place": inputs.place_of(notebook),
        "place_name": place_name,
        "tables": inputs.marks(notebook, known, place),
        "digests": digests(notebook),
        "places": places(notebook),
        "moves": [],
        "variants": {},
        "keys": {name: _told(texts[name]) | key for name, key in found.items()},
    }


def _told(one: Asked) -> dict[str, str]:
    return {field: getattr(one, field) for field in _TOLD}


def digests(notebook: nb.Notebook) -> dict[str, str]:
    """De quoi savoir si une clé est encore celle du carnet : une empreinte par clé, une pour tout le code."""
    texts = {name: one.key for name, one in exercises_of(notebook).items()}
    texts[WHOLE] = "\0".join([*nb.sources(notebook), *inputs.variants(notebook)])
    return {name: _digest(said) for name, said in texts.items()}


def _digest(said: str) -> str:
    """Seize signes suffisent : on compare deux textes voisins, et non mille."""
    return hashlib.sha256(said.encode()).hexdigest()[:16]


# --- Ont-elles vieilli ? ---


def stale(root: Path, slug: str, notebook: nb.Notebook) -> list[str]:
    """Ce qui a changé depuis que les clés ont été calculées, exercice par exercice ; rien n’est exécuté."""
    wanted = exercises_of(notebook)
    if wanted:
        _refuse_other_exercises(notebook, slug)

    held = read(root, slug)
    if not held:
        return ["pas encore de clés"] if wanted else []

    found = _changed_exercises(held, notebook, wanted)
    found += _changed_tables(held, notebook, inputs.known_tables(root))
    if found:
        return found
    if held.get("digests", {}).get(WHOLE) != digests(notebook)[WHOLE]:
        return ["le code a changé depuis le calcul des clés"]
    return []


def _refuse_other_exercises(notebook: nb.Notebook, slug: str) -> None:
    """Lève `NotebookError` si le carnet ouvre les exercices d’un autre atelier."""
    opened = _OPENED.findall("\n".join(nb.sources(notebook)))
    others = sorted({name for name in opened if name != slug})
    if others:
        raise NotebookError(*messages.said("other-exercises", slug=slug, others=text.listing(others)))


def _changed_exercises(held: dict[str, Any], notebook: nb.Notebook, wanted: dict[str, Asked]) -> list[str]:
    """Les exercices dont le carnet ne dit plus ce que le fichier de clés en garde."""
    kept = held.get("keys", {})
    before = held.get("digests", {})
    now = digests(notebook)

    found = [f"{name} n’a plus d’exercice" for name in kept if name not in wanted]
    for name, one in wanted.items():
        said = kept.get(name, {})
        for field, words in _TOLD.items():
            written = getattr(one, field)
            if said.get(field, written) != written:
                found.append(f"{name} : {words} a changé")
        if before.get(name) != now[name]:
            found.append(f"{name} : sa clé a changé")
    return found


def _changed_tables(held: dict[str, Any], notebook: nb.Notebook, known: inputs.Known) -> list[str]:
    before = held.get("tables", {})
    now = inputs.marks(notebook, known, inputs.place_opened(notebook))
    return [f"la table {name} a changé" for name, mark in now.items() if before.get(name) != mark]


def retell(root: Path, slug: str, notebook: nb.Notebook, write: bool = True) -> bool:
    """Range avec les clés ce que le carnet en dit (blancs, noms fabriqués), sans rien exécuter ; vrai si cela a changé."""
    held = read(root, slug)
    texts = exercises_of(notebook)
    told = {name: key | _told(texts[name]) for name, key in held.get("keys", {}).items() if name in texts}
    written = held | {"keys": told, "places": places(notebook)}
    if not held or written == held:
        return False
    if write:
        safely.write(folder(root) / f"{slug}.json", package.dump(written))
    return True


# --- Les recalculer ---


def refresh(root: Path, path: Path) -> int:
    """Recalcule les clés de l’atelier et les sorties à comparer, et les range ; rend le nombre de clés."""
    notebook = nb.read(path)
    recorded = record(path, notebook)
    written = described(notebook, recorded.keys, inputs.known_tables(root))
    written["keys"] = settled(read(root, path.stem).get("keys", {}), written["keys"])
    _add_variants(written, path, notebook)

    if recorded.keys:
        safely.write(folder(root) / f"{path.stem}.json", package.dump(written))
    nb.write(path, nb.dump(run.update(notebook, recorded.executed)))
    return len(recorded.keys)


def settled(before: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    """Les clés d’aujourd’hui, où un nombre qui ne diffère que d’une poussière garde sa valeur rangée.

    D’une machine à l’autre, la quatorzième décimale d’un calcul change ; la relire dans un fichier n’apprend rien.

    >>> settled({"q1": {"reference": 0.3}}, {"q1": {"reference": 0.1 + 0.2, "meaning": "neuf"}})
    {'q1': {'reference': 0.3, 'meaning': 'neuf'}}
    """
    kept = {}
    for name, key in now.items():
        held = before.get(name, {})
        kept[name] = dict(key)
        for field, value in key.items():
            if field in held and not stored_keys.differences(held[field], value):
                kept[name][field] = held[field]
    return kept


def _add_variants(written: dict[str, Any], path: Path, notebook: nb.Notebook) -> None:
    """Ajoute à un fichier de clés celles des autres lieux : les seules clés qui y diffèrent, et leurs noms."""
    kept = written["keys"]
    moves: set[str] = set()
    for code in inputs.variants(notebook):
        other = record(path, notebook, code)
        differing = {}
        for name, key in other.keys.items():
            if stored_keys.differences(kept[name], kept[name] | key):
                differing[name] = key
        written["variants"][code] = differing
        moves |= set(differing)
    written["moves"] = sorted(moves, key=lambda name: int(name[1:]))


def record(path: Path, notebook: nb.Notebook, code: str = "") -> Recorded:
    """Exécute la solution et recueille la clé de chaque exercice ; `code` : pour un autre lieu."""
    wanted = exercises_of(notebook)
    with tempfile.TemporaryDirectory() as temporary:
        lines = Path(temporary) / "cles.jsonl"
        variables = {exercise.RECORD: str(lines), "DATAKIT_DATASETS": str(store.root())}
        moved = notebook
        if code:
            variables |= {exercise.ELSEWHERE: code, theme.UNSEEN: "1"}
            moved = inputs.moved_to(notebook, code)

        executed = run.execute(path, notebook=moved, variables=variables)
        said = lines.read_text("utf-8").splitlines() if lines.exists() else []

    found = {}
    spent = {}
    for line in said:
        one = json.loads(line)
        name = one["id"].split("-")[1]
        found[name] = one["key"]
        if one["spent"]:
            spent[name] = one["spent"]

    missing = [name for name in wanted if name not in found]
    if missing:
        raise NotebookError(*messages.said("no-key", name=path.stem, missing=text.listing(missing)))
    return Recorded({name: found[name] for name in wanted}, executed, spent)
