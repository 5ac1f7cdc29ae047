"""Chaque cellule, une fois lancée, relancée autrement : un mot changé, la solution collée, du texte au lieu d’une figure."""

from __future__ import annotations

import io
import json
import os
import re
from contextlib import redirect_stdout
from pathlib import Path
from unittest.mock import patch

import pytest
from IPython.core.interactiveshell import InteractiveShell
from sampled import sampled

import datakit
from datakit.answers.exercise import RECORD
from datakit.errors import ExplainedError
from datakit.tools import notebook as nb
from datakit.workshop import KEYS
from figaudit.base import theme

ROOT = Path(__file__).parents[2]
EVERY_DAY = (
    "00-accueil",
    "04-prenoms-nsi",
    "11-factualite",
)  # les autres, chaque semaine
SLUGS = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))

# Par cellule : ce que l’on y remplace, et par quoi.
CHANGES: dict[str, dict[str, dict[str, list[str]]]] = {
    "00-accueil": {
        "lire-mot": {'"Camille"': ['"Zoé"', '""', "1990"]},
        "lire-moi": {
            '"Nathalie", 1980': ['"Zoé", 2021', '"Dominique", 1950', '"Jean", 1946', '"Zzz", 1990', '"Camille", 1890', '"", 1990'],
        },
    },
    "01-open-data": {
        "usage-remonter": {'"parking"': ['"vélo"', '"délibérations"', '"VELO"', '"zzz"', '"a(b"']},
        "preparation": {'"86194"': ['"Niort"', '"chatellerault"', '"86"', '"Zzz"', "86194", '"Saint-Denis"']},
    },
    "02-plateforme": {"preparation": {'"vitalis"': ['"bus"', '"zzz"']}},
    "03-cartes": {"preparation": {'"86194"': ['"79"', '"niort"', '"Zzz"', '"france"']}},
    "04-prenoms": {
        "preparation": {'"86194"': ['"Niort"', '"2A004"', '"Zzz"', '"97608"']},
        "table-figure": {
            "annee = 1910": ["annee = 2019", "annee = 2021", "annee = 1899", 'annee = "1967"', "annee = 1967.0"],
            '== "F"': ['== "G"', '== "M"', '== "f"'],
        },
        "vague-multiples": {'"Marie"': ['"Zzz"', '"marie"', '"Rose"'], "multiples(douze, ": ["multiples(douze, share_y=True, "]},
    },
    "04-prenoms-nsi": {
        "trier-accents": {'"Zoé", "Émilie", "Adam"': ['"zoé", "Zoé"', '""', '"1", "10", "9"']},
        "trier-selection": {'"Zoé", "Adam", "Marie", "Jean", "Louise"': ["3, 1, 2", '"Léa"', '"a", "a"']},
        "defi-ex16": {'"____"': ['"Emma en tête"'], "2010": ["1900", "2021", "1800"], '== "F"': ['== "M"', '== "f"']},
    },
    "05-reutilisateurs": {
        "preparation": {'"79191"': ['"Niort"', '"86194"', '"Zzz"', '"97608"']},
        "suite-direct": {'"Poitiers"': ['"Niort"', '"Zzz"']},
    },
    "06-mobilites": {
        "preparation": {'"86194"': ['"79191"', '"75056"', '"86"', '"Zzz"']},
        "balayage": {"(centre, 8 * 60)": ['("Notre-Dame", 0)', "(centre, 3000)", "(centre, 8.5 * 60)", "(centre, 480, marge=10)"]},
    },
    "07-agenda": {
        "preparation": {'"86194"': ['"Paris"', '"Ajaccio"', '"france"', '"Zzz"']},
        "oeil-lignes": {"between(20, 26)": ["between(1, 7)", "between(900, 999)", "between(26, 20)"]},
    },
    "08-aliments": {
        "code-paquet": {'"3523230001465"': ['"3017620422003"', '"96385074"', '"12"', '""', '"bonjour"', "3523230001465"]},
        "trous-point": {'"chèvre"': ['"chevre"', '"CHOCOLAT"', '"zzz"', '"(bio"']},
        "cereales-code": {
            '{"sel_100g": -2, "proteines_100g": 1}': [
                '{"sel_100g": -1}', '{"sucre_100g": -1}', "{}", '{"sucres_100g": 0}', '{"sucres_100g": "peu"}',
            ],
        },
    },
    "10-traces-de-soldats": {
        "ligne-homme": {"soldats, 1)": ['soldats, "Alric")', 'soldats, "agriculteur")', "soldats, 128)", "soldats, 999)"]},
        "regle-classe": {'("pneumonie", "maladie"': ['("fièvre", "maladie"', '("disparu", "disparu"', '("zzz", "rien"', '("", "vide"', '("(", "x"']},
    },
    "11-factualite": {
        "test-mains": {"(20, 15, 5)": ["(0, 0, 0)", "(1, 0, 0)", "(20, 15)", "(-1, 2, 3)", '("a", 1, 2)', "20"]},
        "fosse-figure": {'"Amériques"': ['"Afrique"', '"Europe"', '"Atlantide"', '"ameriques"', '"Océanie"']},
    },
    "12-dear-data": {"oeil-salle": {"salle = [": ["salle = [(2, 2), ", "salle = [(40, 38), "], "(15, 12)]": ["(15, 0)]"]}},
    "13-self-data": {
        "ouvrir-lire": {'simules["electricite.csv"]': ['simules["musique.json"]', 'simules["banque.csv"]', '"rien.csv"', '"https://exemple.fr/a.csv"', "b''", "12"]},
        "lettre-ex10": {'"____"': ['"Enedis"', '""', '"mon compteur 12345678901234"']},
        "fig-ex12": {'"____"': ['"Vide, la maison consomme encore 4,6 kWh"', '""']},
    },
    "14-objets-connectes": {
        "defi-ex14": {'"____"': ['"2015-02-08"', '"2015-02-18"', '"2015-02"']},
        "ampoule-ex12": {"____": ["mean", "min", "sum"]},
        "pas-ex4": {"____": ["first", "median", "max"]},
    },
    "15-bibliotheque-numerique": {
        "page-table": {"en_direct = False": ["en_direct = True"]},
        "adresse-ex6": {'"____"': ['"full"', '"400"', '"a/b"', '""']},
        "palmares-ex10": {'"____"': ['"Zzz"', '"Spirou"']},
        "carte-ex13": {'"____"': ['"Ma carte"', '""', '"11/2026"']},
        "defi-ex16": {'"____"': ['"film"', '"imprimé"']},
    },
    "16-numerique-responsable": {"preparation": {'"86194"': ['"Niort"', '"2A004"', '"75056"', '"Zzz"', '"97608"']}},
    "17-intelligence-artificielle": {
        "preparation": {'"86194"': ['"Niort"', '"Ajaccio"', '"75056"', '"Zzz"', '"97608"']},
        "aveugle-reprise": {"graine, niveau = 17, 2": ["graine, niveau = 3, 1", "graine, niveau = 0, 3", "graine, niveau = 17, 6"]},
    },
}  # fmt: skip


class Shell(InteractiveShell):
    """Un carnet sans écran : ce qui s’affiche est retenu, les figures dessinées en petit."""


@pytest.fixture
def shell(monkeypatch):
    monkeypatch.chdir(ROOT / "notebooks")
    monkeypatch.setattr(theme, "to_png", lambda fig, dpi=0, drawn=theme.to_png: drawn(fig, 30))
    for name in ("DATAKIT_STRICT", RECORD):
        monkeypatch.delenv(name, raising=False)
    Shell.clear_instance()
    made = Shell.instance()
    made.ast_node_interactivity = "last_expr"
    yield made
    Shell.clear_instance()


def run(shell: InteractiveShell, source: str, unseen: str = "") -> tuple[BaseException | None, str]:
    """L’erreur de la cellule, s’il y en a une, et ce qu’elle affiche, jusqu’à ce que dit une vérification.

    `unseen` : ses figures ne sont pas dessinées ; celles d’une cellule telle qu’elle est écrite, nbval les dessine.
    """
    with redirect_stdout(io.StringIO()) as said, patch.dict(os.environ, {theme.UNSEEN: unseen}):
        done = shell.run_cell(source, store_history=False)
    checked = f"\n{done.result!r}" if hasattr(done.result, "status") else ""
    return done.error_before_exec or done.error_in_exec, said.getvalue() + checked


@pytest.fixture
def moved(monkeypatch):
    """Chaque figure à bouger, et ses réglages."""
    found: list[tuple] = []
    monkeypatch.setattr(
        datakit, "move", lambda draw, **controls: found.append((draw, controls)), raising=False
    )
    return found


def ends(control) -> list:
    """De quoi essayer un réglage : ses bouts, son milieu, et pour un mot ce que les gens tapent."""
    if control is str:
        return ["Zoé", "zoe", "MARIE", "Ludivine", "Zzzz", "", "  ", "<b>x</b>", "1967", "Jean Pierre"]
    values = list(control.values() if isinstance(control, dict) else control)
    return [values[0], values[len(values) // 2], values[-1]]


def check_moves(found) -> list[str]:
    broken = []
    for draw, controls in found:
        for name, control in controls.items():
            for value in ends(control):
                try:
                    fig, said, *_ = draw(**{name: value})
                except ExplainedError as error:
                    fig, said = None, error.fact
                if (
                    not said.strip()
                    or re.search(r"\bnan\b", said)
                    or not (fig is None or hasattr(fig, "savefig") or hasattr(fig, "_repr_html_"))
                ):
                    broken.append(f"{draw.__name__}, {name}={value!r} : {said!r}")
    found.clear()
    return broken


# --- Les exercices : la solution, telle que `ex.qN.solution()` la montre, collée à la place des trois points ---

# Les trois points, ou une ligne à trous.
STUB = re.compile(r"^[^#\n]*((=|return) \.\.\.( |$)|____).*$", re.MULTILINE)


def statement(lines: list[str], given: re.Pattern) -> tuple[int, int]:
    """Où commence et finit ce qui est à compléter, appel ou dictionnaire sur plusieurs lignes compris."""
    blank = [n for n, line in enumerate(lines) if given.match(line)]
    start, end = blank[0], blank[-1] + 1
    while lines[start].startswith(" "):
        start -= 1
    while end < len(lines) and lines[end][:1] in (" ", ")", "]", "}"):
        end += 1
    return start, end


def answered(source: str, given: str, check: re.Match) -> str:
    """La cellule, ce qui est à compléter remplacé."""
    lines = source.splitlines()
    ticked = re.compile(rf"{check[2]} = ")  # ou des cases à cocher
    start, end = statement(lines, STUB if STUB.search(source) else ticked)
    return "\n".join([*lines[:start], given, *lines[end:]])


def misdrawn(shell, source: str, check: re.Match) -> list[str]:
    """Ce que dit une figure attendue quand on donne autre chose : une phrase, qui nomme ce qu’elle a reçu."""
    broken = []
    for given, words in (("'du texte'", "un texte"), ("None", "None"), ("3", "un nombre")):
        typed = answered(source, f"{check[2]} = {given}", check).splitlines()
        first = typed.index(f"{check[2]} = {given}")
        typed = [line for n, line in enumerate(typed) if n <= first or not line.startswith(f"{check[2]} =")]
        _, said = run(shell, "\n".join(typed))
        told = (
            said.partition("Ligne ")[0] if "On attend une figure, et ce n’en est pas une." in said else said
        )
        if "Traceback" in said or "figure" not in told or (words not in told and told is said):
            broken.append(f"{given} pour une figure : {said}")
    return broken


def exercised(shell, key: dict, check: re.Match, cell: str, checked: str) -> list[str]:
    """`cell` est à compléter, `checked` la vérifie : la même le plus souvent, sinon celle d’après."""
    broken = misdrawn(shell, cell, check) if key["expect"][0] == "figure" and cell == checked else []
    pasted = answered(cell, key["solution"], check)
    if STUB.search(pasted):
        broken.append(f"il reste un trou une fois la solution collée : {pasted}")
    for source in (pasted,) if cell == checked else (pasted, checked):
        _, said = run(shell, source)
    # une cellule montre d’ordinaire ce que dit sa vérification, qui finit sur « Correct » et parfois un mot de plus
    return (
        broken
        if re.search(r"^(Correct|À relire à voix haute)", said, re.MULTILINE)
        else [*broken, f"la solution collée donne : {said}"]
    )


@pytest.mark.parametrize("slug", sampled(SLUGS, EVERY_DAY))
def test_every_cell_bears_another_word_and_its_own_solution(shell, moved, slug):
    changes, broken, before = CHANGES.get(slug, {}), [], ""
    path = KEYS / f"{slug}.json"
    keys = json.loads(path.read_text("utf-8"))["keys"] if path.is_file() else {}
    cells = {
        cell["id"]: cell["source"]
        for cell in nb.read(Path(f"{slug}.ipynb"))["cells"]
        if cell["cell_type"] == "code"
    }
    assert set(changes) <= set(cells)
    for name, source in cells.items():
        error, said = run(shell, source, "oui")
        assert error is None, f"{name} : {error!r}"
        broken += check_moves(moved)
        for old, wanted in changes.get(name, {}).items():
            assert old in source, f"{name} ne contient pas {old}"
            for new in wanted:
                error, said = run(shell, source.replace(old, new))
                if error is not None and not isinstance(error, ExplainedError):
                    broken.append(f"{name}, {new} : {error!r}")
                elif error is None and not said.strip() and name != "preparation":
                    broken.append(f"{name}, {new} : rien ne s’affiche")
            run(shell, source, "oui")
            moved.clear()
        if check := re.search(r"^ex\.(?P<name>q\d+)\.check\(\W*(\w+)", source, re.MULTILINE):
            cell = source if STUB.search(source) or not STUB.search(before) else before
            told = exercised(shell, keys.pop(check["name"]), check, cell, source)
            broken += [f"{check['name']} : {one}" for one in told]
            moved.clear()
        before = source
    assert broken == []
    assert not keys, "des exercices que rien ne vérifie"
