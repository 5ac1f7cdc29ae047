"""Chaque atelier dans chacune de ses versions, tel qu’on le donne : il se joue, se projette, s’imprime, et ne dit aucune réponse aux élèves."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from test_slides import FAULTS, PEEKING, SOLUTIONS, executed, shown  # noqa: F401  (`shown` est un gabarit de pytest)

from datakit.answers import seal
from datakit.errors import NotebookError
from datakit.tools import (
    build,
    capytale,
    key_recording,
    notebook as nb,
    pack,
    pages,
    paper,
    schedule,
    sheet,
    versions,
)
from datakit.tools.exercises import titles
from figaudit.base import theme

ROOT = Path(__file__).parents[2]
SCREENS = [(1024, 768), (1280, 800)]
SAID = "[...document.querySelectorAll('section')].map(slide => { slide = slide.cloneNode(true); slide.querySelectorAll('details, style').forEach(one => one.remove()); return slide.textContent })"
#: Ce dont une diapositive ne parle pas : rien de cela n’y est.
ELSEWHERE = re.compile(r"\bcellules?\b|ci-dess(us|ous)|phrase affichée|\bcliquez\b|\bex\.q\d", re.IGNORECASE)
LEAST = 12  # lettres d’une ligne remplie que l’on cherche : « x = 3 » se lirait partout
pytestmark = [pytest.mark.browser, pytest.mark.long]


@dataclass(frozen=True)
class Given:
    """Un atelier dans une de ses versions ; `cut` est vide pour l’entière."""

    path: Path
    cut: str

    def __str__(self) -> str:
        return f"{self.path.stem}-{self.cut or 'entier'}"


def every() -> list[Given]:
    found = []
    for path in SOLUTIONS:
        cuts = nb.facts_of(nb.read(path))["cuts"]
        found += [Given(path, cut) for cut in ("", *cuts)]
    return found


@pytest.fixture(params=every(), ids=str, scope="module")
def given(request) -> Given:
    return request.param


def test_it_is_played_solved_then_blank(given, tmp_path, monkeypatch):
    """La version entière l’est par nbval, dans la preuve de chaque jour, qui peint ses figures : ici, elles ne le sont pas."""
    if given.cut:
        monkeypatch.setenv(theme.UNSEEN, "1")
        made = build.shortened(tmp_path, given.path, given.cut)
        assert (made / given.path.name).is_file()


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_its_slides_fit_and_stand_alone(shown, given, width, height):  # noqa: F811
    notebook = versions.cut(executed(given.path), given.cut)
    page = shown(notebook, viewport={"width": width, "height": height})
    assert page.evaluate(FAULTS) == []
    assert page.evaluate(PEEKING) == []

    said = page.evaluate(SAID)
    for number, one in titles(notebook).items():
        assert any(f"Exercice {number[1:]} · {one.title}" in slide for slide in said)
    assert [slide for slide in said if ELSEWHERE.search(slide)] == []


def test_its_sheet_and_its_paper_say_this_version(given, tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    notebook = versions.cut(executed(given.path), given.cut)
    facts = nb.facts_of(notebook)

    (page,) = sheet.write(given.path, tmp_path, given.cut)
    told = words(page.read_bytes())
    assert f"{facts['minutes']} minutes" in told.replace("\N{NO-BREAK SPACE}", " ")
    for title, _ in schedule.timetable(facts):
        assert html.unescape(title) in told
    for number, one in titles(notebook).items():
        assert f"{number[1:]}. {one.title}" in told

    sheets = paper.sheets(notebook)
    assert all(sheets.get("papier", ())) or "paper" not in facts


def test_nothing_a_pupil_receives_tells_an_answer(given, tmp_path, monkeypatch):
    """Ni le code d’une solution, ni ce que veut dire la bonne réponse, dans aucun fichier ; les clés, sous leur voile, n’ont pas la solution.

    Un PDF est la page HTML imprimée : ici, la page est relue à sa place.
    """
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    played = tmp_path / given.path.name
    nb.write(played, nb.dump(executed(given.path)))
    monkeypatch.setattr(pack.build_cache, "shown", lambda *_: played)

    files = pack.contents(ROOT, given.path.stem, pack.Choice(cut=given.cut))
    keys = key_recording.read(ROOT, given.path.stem)["keys"]
    held = seal.unveiled(json.loads(files[f"src/datakit/keys/{given.path.stem}.json"]))["keys"]
    assert list(held) == list(titles(versions.cut(nb.read(given.path), given.cut)))
    assert not any(key.get("solution") for key in held.values())

    place = f"notebooks/{given.path.name}"
    given_notebook = nb.read_string(files[place].decode())
    files[place] = nb.dump(without_its_text(given_notebook)).encode()
    told = []
    for number, key in keys.items():
        before = above(given_notebook, number)
        told += [f"{number}, avant sa question : {one}" for one in revealing(key) if one in before]
    assert told == []
    assert list(telling(files, keys)) == []


def test_what_capytale_receives_tells_no_answer(given):
    try:
        files = capytale.contents(ROOT, given.path.stem, cut=given.cut)
    except NotebookError:
        pytest.skip("Capytale n’a pas ce qu’il faut à cet atelier")
    notebook = nb.read_string(files[given.path.name].decode())  # son texte est relu dans l’archive des élèves
    files[given.path.name] = nb.dump(without_its_text(notebook)).encode()
    assert list(telling(files, key_recording.read(ROOT, given.path.stem)["keys"])) == []


def telling(files, keys) -> Iterator[str]:
    """Les fichiers où se lit une réponse, et laquelle."""
    for name, data in files.items():
        seen = readable(name, data if isinstance(data, bytes) else data.read_bytes())
        for number, key in keys.items():
            yield from (f"{name}, {number} : {one}" for one in revealing(key) if one in seen)


def without_its_text(notebook: nb.Notebook) -> nb.Notebook:
    """Le carnet réduit à sa fiche, à ses étiquettes et à ses sorties."""
    return notebook | {"cells": [cell | {"source": ""} for cell in notebook["cells"]]}


def above(notebook: nb.Notebook, number: str) -> str:
    """Le carnet jusqu’à la question d’un exercice : la suite peut en reprendre le calcul. Vide s’il n’y est pas."""
    before, found, _ = "\n".join(nb.sources(notebook)).partition(f"### Exercice {number[1:]} ·")
    return before if found else ""


def revealing(key: dict) -> list[str]:
    """Ce qui dirait une réponse : les lignes à compléter, leur trou rempli, et ce que veut dire la bonne réponse."""
    found = [key["meaning"]] if key["meaning"] else []
    lines = {line.strip() for line in key.get("solution", "").splitlines()}
    for asked in key["blank"].splitlines():
        filled = re.escape(asked.partition("#")[0].strip()).replace("____", ".+")
        if "____" in asked:
            found += [line for line in lines if len(line) >= LEAST and re.fullmatch(filled, line)]
    return found


def readable(name: str, data: bytes) -> str:
    """Ce qu’on lit d’un fichier en l’ouvrant : d’un carnet, tout (fiche et sorties comprises) ; une page, un programme, des clés voilées."""
    if name.endswith(".ipynb"):
        return "\n".join(strings(json.loads(data)))
    if name.endswith((".html", ".py", ".txt", ".md", ".toml", ".json", ".css", ".js")):
        return words(data)
    return ""


def strings(held) -> Iterator[str]:
    """Tous les textes d’un carnet, où qu’ils soient."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        yield from held
        for one in held.values():
            yield from strings(one)
    elif isinstance(held, list):
        for one in held:
            yield from strings(one)


def words(page: bytes) -> str:
    """Le texte d’une page, sans ses balises."""
    return html.unescape(re.sub(r"<[^>]+>", "", page.decode("utf-8", "replace")))
