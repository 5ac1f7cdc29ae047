"""`datakit sheet` : la fiche de séance, tirée des métadonnées du carnet et de ses clés."""

import math
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import UndefinedError

from datakit.answers import keys as stored, read
from datakit.tools import (
    build_cache,
    cover,
    edition,
    instructions,
    messages,
    notebook as nb,
    pages,
    paper,
    programme,
    schedule,
    versions,
)
from datakit.tools.exercises import titles
from datakit.tools.instructions import Instructions
from datakit.tools.typography import polish
from datakit.workshop import stored_keys
from figaudit.base.text import listing, plural

TIGHTER = (0.95, 0.9)  # une fiche dont la dernière feuille est presque vide se serre d’un dixième au plus

PUPILS = 30  # une classe entière, l’exemple que donne la fiche
TABLES = 8  # tables de quatre, pour trente

# --- Les réponses ---


@dataclass(frozen=True)
class Answered:
    """Un exercice de la fiche : son numéro, son titre, la réponse attendue, et le reste de sa clé."""

    number: str
    title: str
    answer: str
    key: Mapping[str, Any]

    @property
    def mistake(self) -> str:
        """Ce qu’apprend la première réponse fausse que l’exercice reconnaît ; rien s’il n’en reconnaît pas."""
        wrong = self.key["wrong"]
        return wrong[0][1] if wrong else ""

    @property
    def is_code(self) -> bool:
        """La réponse est-elle une fonction à écrire ?"""
        return "def " in self.key.get("solution", "")


def answers(notebook: nb.Notebook, held: Mapping[str, Any]) -> list[Answered]:
    """Les exercices du carnet, tels que leurs clés y répondent."""
    found = []
    for name, said in titles(notebook).items():
        if name not in held:
            continue
        found.append(Answered(name[1:], said.title, answer(held[name]), held[name]))
    return found


def answer(key: Mapping[str, Any]) -> str:
    """La réponse attendue, telle qu’on l’écrirait ; vide si un juge en décide.

    >>> answer({"expect": ["choice", {"options": {"b": "On ne sait pas"}}], "reference": "b"})
    'b. On ne sait pas'
    """
    kind, settings = key["expect"]
    value = stored.decode(key["reference"])
    options = settings.get("options")

    if value is None:
        return ""
    if kind == "year":
        return f"{value:.0f}" if value else ""  # une médiane rend 1883.0
    if kind == "text":
        return str(value)
    if isinstance(options, dict):
        return f"{value}. {options[value]}"

    if hasattr(value, "tolist"):
        value = value.tolist()
    if isinstance(value, float):
        value = round(value, _decimals(value, settings.get("tolerance")))
    said = " ; ".join(map(str, value)) if isinstance(value, (list, tuple)) else read.short(value)
    return f"{said} {settings.get('unit', '')}".strip()


def _decimals(value: float, tolerance: float | None) -> int:
    """Les décimales à écrire : la précision que demande la clé, et pas une de plus ; sinon deux, davantage sous 1."""
    if tolerance:
        return round(-math.log10(2 * tolerance))
    if abs(value) >= 1 or not value:
        return 2
    first_digit = math.ceil(-math.log10(abs(value)))
    return max(4, first_digit + 1)  # d’une valeur minuscule, deux chiffres au moins


# --- Le déroulé ---


@dataclass(frozen=True)
class Step:
    """Une étape de la séance : la minute où elle commence, ses minutes, ses exercices, ce qu’en ôtent les versions courtes.

    `said` : ce que l’on y fait et ce que l’on y dit.
    """

    title: str
    start: int
    minutes: int
    exercises: list[str]
    said: Instructions
    cut: str = ""


def steps(notebook: nb.Notebook) -> list[Step]:
    """Les étapes de la séance, dans l’ordre ; chaque exercice est dans la partie où le carnet le pose."""
    asked: dict[str, list[str]] = {}
    for name, said in titles(notebook).items():
        asked.setdefault(said.part, []).append(name[1:])

    told = versions.told_by_part(notebook)
    done_in = instructions.by_part(notebook)
    found = []
    start = 0
    for title, minutes in schedule.timetable(nb.facts_of(notebook)):
        doing = done_in.get(title, Instructions())
        found.append(Step(title, start, minutes, asked.get(title, []), doing, told.get(title, "")))
        start += minutes
    return found


# --- La fiche ---


def sheet(
    notebook: nb.Notebook,
    cut: str = "",
    held: Mapping[str, Any] | None = None,
    folder: Path | None = None,
) -> str:
    """La fiche complète, en HTML autonome, de l’atelier entier ou de sa version courte `cut`.

    `held` : les clés de l’atelier (celles du kit, à défaut) ; `folder` : le dossier d’une séance rejouée.
    """
    notebook = versions.cut(notebook, cut)
    facts = nb.facts_of(notebook)
    timetable = steps(notebook)
    if held is None:
        held = stored_keys(facts["slug"]).get("keys", {})
    solved = answers(notebook, held)
    served = programme.cited(facts)
    return pages.render(
        "sheet.html",
        facts=_polished(facts),
        programme=served,
        caution=programme.caution(served),
        cover=cover.inlined(cover.of(facts)),
        to_print=_to_print(facts, folder),
        copies=_copies(notebook, _to_print(facts, folder)),
        steps=timetable,
        total=sum(step.minutes for step in timetable),
        further=schedule.further(facts),
        answers=solved,
        mistakes=[f"{one.number}. {one.mistake}" for one in solved if one.mistake],
    )


def _to_print(facts: dict[str, Any], folder: Path | None) -> str:
    """Ce qui suit `datakit paper` pour imprimer les feuilles de cette version, et pas d’une autre."""
    named = str(folder or facts["slug"])
    if "version" not in facts:
        return named
    return f"{named} --minutes {facts['minutes']}"


def _copies(notebook: nb.Notebook, named: str) -> list[str]:
    """Ce qu’il faut imprimer avant une séance avec ordinateurs, et en combien d’exemplaires.

    Ce sont les cartes à découper, et le papier de secours : un réseau qui tombe n’arrête pas la séance. `named` : ce qui
    suit `datakit paper`.
    """
    told = []
    for cards in paper.to_cut(notebook):
        told += messages.said("sheet-cards", title=cards.title, page=cards.page, tables=TABLES, pupils=PUPILS)

    given = sum(map(paper.length, paper.sheets(notebook)[paper.GIVEN]))
    if given:
        each = math.ceil(given / 2)
        told += messages.said(
            "sheet-backup",
            named=named,
            pages=plural(given, "page"),
            each=plural(each, "feuille"),
            pupils=PUPILS,
            sheets=each * PUPILS,
        )
    return told


def _polished(facts: dict[str, Any]) -> dict[str, Any]:
    """La fiche, où aucun « ? » ne passe seul à la ligne : la typographie de ses phrases est soignée."""
    made = dict(facts)
    for field in ("objectives", "material"):
        made[field] = [polish(said) for said in facts.get(field, ())]
    made["material"] = [*messages.said("sheet-computer"), *made["material"]]

    made["misconceptions"] = []
    for idea in facts.get("misconceptions", ()):
        told = {"belief": polish(idea["belief"]), "relaunch": polish(idea["relaunch"])}
        made["misconceptions"].append(told)
    if "version" in facts:
        made["version"] = facts["version"] | {"said": polish(facts["version"]["said"])}
    return made


def write(
    path: Path,
    root: Path,
    cut: str = "",
    *,
    name: str = "",
    held: Mapping[str, Any] | None = None,
    folder: Path | None = None,
    executed: nb.Notebook | None = None,
) -> list[Path]:
    """Écrit la fiche de `path` dans build/ (HTML, et PDF si possible) ; rend les fichiers.

    `name` : le début de leur nom (celui du carnet, à défaut) ; `held` et `folder` : les clés et le dossier d’une séance
    rejouée ; `executed` : le carnet exécuté et déjà coupé, dont les figures répondent aux paris.
    """
    notebook = nb.read(path)
    try:
        shown = executed or versions.cut(notebook, cut)
        page = sheet(shown, held=held, folder=folder)
        version = versions.suffix(nb.facts_of(shown))
    except (LookupError, TypeError, ValueError, AttributeError, UndefinedError) as error:
        raise nb.misshapen(path, error) from error

    return pages.printed(root / "build" / f"{name or path.stem}-fiche{version}.html", page, TIGHTER)


def run(options: Namespace) -> int:
    """`datakit sheet` : écrit les fiches de séance."""
    root = nb.project()
    for one in edition.chosen(root, options.slug, options.cut):
        done = build_cache.played(root, one)
        made = write(one.path, root, name=one.name, held=one.held, folder=one.folder, executed=done)
        print(f"{one.name} : {listing(file.name for file in made)} dans build/")
        if len(made) == 1:
            print("  (pas de PDF : installez Chromium, ou imprimez la page depuis votre navigateur)")
    return 0
