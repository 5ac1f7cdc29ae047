"""Les affirmations des carnets : une source et une date chacune, encore dites par leur carnet, et revues à temps."""

import json
from argparse import Namespace
from datetime import date
from pathlib import Path

import pytest

from datakit.data import live
from datakit.errors import NotebookError
from datakit.tools import claims, freshness
from figaudit.base.text import quote

ROOT = Path(__file__).parents[2]
HEAD = "atelier;affirmation;source;adresse;lecture;verifiee;revoir\n"
TODAY = date(2026, 11, 30)


def folder(tmp_path: Path, rows: str, head: str = HEAD) -> Path:
    """Un dossier de solutions, son carnet et ses affirmations."""
    solutions = tmp_path / "solutions"
    solutions.mkdir()
    cell = {"cell_type": "markdown", "source": "Une heure de vidéo demande **0,077 kWh**\nd’électricité."}
    notebook = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    (solutions / "16-x.ipynb").write_text(json.dumps(notebook), "utf-8")
    (solutions / claims.FILE).write_text(head + rows, "utf-8")
    return solutions


def test_every_claim_of_the_kit_is_sourced_dated_and_still_said() -> None:
    solutions = ROOT / "solutions"
    known = claims.read(solutions)
    assert claims.forsaken(known, solutions) == []
    assert {claim.slug for claim in known} == {path.stem for path in solutions.glob("*.ipynb")}
    assert len({(claim.slug, claim.words) for claim in known}) == len(known)
    for claim in known:
        assert len(claim.words) > 12, "trop court pour ne désigner qu’une phrase"
        assert claim.checked <= date.today()
        assert claim.address == "" or claim.address.startswith("https://")
        if claim.review:
            assert claim.review > claim.checked


def test_a_claim_is_found_whatever_its_spaces_and_its_bold(tmp_path: Path) -> None:
    solutions = folder(tmp_path, "16-x;0,077 kWh d’électricité;AIE, 2019;;source;2026-01-05;2027-01-05\n")
    (claim,) = known = claims.read(solutions)
    assert claim.source == "AIE, 2019"
    assert claims.forsaken(known, solutions) == []


def test_a_claim_that_its_notebook_no_longer_says_is_named(tmp_path: Path) -> None:
    rows = "16-x;0,08 kWh;AIE;;source;2026-01-05;\n17-perdu;Rien;AIE;;source;2026-01-05;\n"
    solutions = folder(tmp_path, rows)
    lost = claims.forsaken(claims.read(solutions), solutions)
    assert [claim.words for claim in lost] == ["0,08 kWh", "Rien"]


def test_the_oldest_claim_comes_first_and_a_settled_fact_never(tmp_path: Path) -> None:
    rows = "16-x;B;S;;source;2026-01-05;2026-11-30\n16-x;A;S;;source;2024-01-05;2025-01-05\n16-x;C;S;;source;2026-01-05;\n"
    late = claims.due(claims.read(folder(tmp_path, rows)), TODAY)
    assert [claim.words for claim in late] == ["A", "B"]


@pytest.mark.parametrize(
    ("rows", "head", "fact"),
    [
        ("16-x;A;;;source;2026-01-05;\n", HEAD, r"Ligne 2 .* «.source.» est vide"),
        ("16-x;A;S;;vue;2026-01-05;\n", HEAD, r"Ligne 2 .* «.vue.» ne dit pas ce qui a été relu"),
        (
            "16-x;A;S;;source;2026-01-05;\n16-x;B;S;;source;hier;\n",
            HEAD,
            r"Ligne 3 .* «.hier.» n’est pas un jour",
        ),
        ("", "atelier;affirmation\n", r"La colonne «.source.» manque"),
    ],
)
def test_a_spoiled_line_is_told(tmp_path: Path, rows: str, head: str, fact: str) -> None:
    with pytest.raises(NotebookError, match=fact):
        claims.read(folder(tmp_path, rows, head))


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch, capsys):
    """`datakit freshness` sur ces affirmations, tables à part : son code, et ce qu’il dit."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(live, "freshness", lambda names: [])

    def run(rows: str, names: tuple[str, ...] = ()) -> tuple[int, str]:
        folder(tmp_path, rows)
        (tmp_path / "pyproject.toml").write_text("", "utf-8")
        status = freshness.run(Namespace(names=list(names), html=None))
        return status, capsys.readouterr().out

    return run


def test_freshness_says_which_claims_have_aged(fresh) -> None:
    status, said = fresh("16-x;0,077 kWh;AIE, 2019;;mémoire;2020-01-05;2021-01-05\n")
    assert status == 1
    assert "1 affirmation sourcée : 1 à revoir, 1 dont la source n’a pas été relue" in said
    assert f"16-x — {quote('0,077 kWh')} (AIE, 2019, vérifiée le 2020-01-05)" in said
    assert "ne dit plus" not in said


def test_freshness_says_which_claims_their_notebook_no_longer_makes(fresh) -> None:
    status, said = fresh("16-x;0,08 kWh;AIE;;mémoire;2026-01-05;\n16-x;0,077 kWh;AIE;;mémoire;2026-01-05;\n")
    assert status == 1
    assert "2 affirmations sourcées : 0 à revoir" in said
    assert (
        "1 affirmation que son carnet ne dit plus (à corriger ou à ôter de solutions/affirmations.csv)"
        in said
    )
    assert said.splitlines()[-1] == f"  16-x — {quote('0,08 kWh')}"


def test_freshness_of_some_tables_leaves_the_claims_alone(fresh) -> None:
    assert fresh("16-x;0,08 kWh;AIE;;mémoire;2020-01-05;2021-01-05\n", ("ateliers",)) == (0, "\n")
