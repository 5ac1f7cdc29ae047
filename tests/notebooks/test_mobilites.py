"""L’atelier « mobilités » dit vrai : ses trois balayages n’en font qu’un, et ses textes suivent les tables."""

from __future__ import annotations

import ast
import re
from difflib import get_close_matches
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest

import datakit as dk
from datakit.subjects.leaving import leaving
from datakit.tools import notebook as nb
from figaudit.report import Report

SOLUTION = nb.read(Path(__file__).parents[2] / "solutions/06-mobilites.ipynb")
CODE = {cell["id"]: cell["source"] for cell in SOLUTION["cells"] if cell["cell_type"] == "code"}
PROSE = "\n".join(cell["source"] for cell in SOLUTION["cells"] if cell["cell_type"] == "markdown")
COLUMNS = ["de", "depart", "vers", "arrivee", "course"]


def without_hyphens(names: list[str]) -> dict[str, str]:
    """Les arrêts par leur nom sans accent ni trait d’union, comme la cellule les range."""
    return {dk.text.normalise(name).replace("-", " "): name for name in names}


def functions(cell: str, *wanted: str, **names: object) -> dict:
    """Les fonctions demandées d’une cellule, sans rien montrer."""
    tree = ast.parse(CODE[cell])
    tree.body = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name in wanted]
    assert len(tree.body) == len(wanted)
    names |= {"get_close_matches": get_close_matches}  # importé en tête de la cellule
    names |= {"ici": "La Gravière", "centre": "Notre-Dame"}  # les arrêts qu’elle a choisis
    exec(compile(tree, cell, "exec"), names)
    return names


@pytest.fixture(scope="module")
def legs() -> pd.DataFrame:
    return dk.load("bus_liaisons")


def test_the_three_scans_are_one(legs):
    connections = list(legs[COLUMNS].itertuples(index=False, name=None))
    shown = functions("balayage", "au_plus_tot", liaisons=connections)["au_plus_tot"]
    stops = dk.load("bus_arrets").set_index("arret")
    names = sorted(stops.index)
    last = functions(
        "figure-reprise",
        "au_plus_tot",
        "arret",
        "trajets",
        liaisons=connections,
        connus=without_hyphens(names),
        arrets=names,
        pd=pd,
        dk=dk,
    )
    travels = last["trajets"]
    without = functions("panne-figure", "sans", table=legs, lieux=stops, pd=pd)["sans"]
    for start, at in (("Notre-Dame", 480), ("Futuroscope LPI", 1081.5), ("Lavoisier", 0)):
        expected = shown(start, at)
        assert last["au_plus_tot"](start, at) == expected
        assert without(None, start, at).dropna().to_dict() == pytest.approx(
            {stop: minute - at for stop, minute in expected.items()}
        )
    made = travels("Futuroscope LPI", "Notre-Dame", 8)  # lui s’arrête une fois arrivé
    assert made[::10].to_dict() == {
        minute: shown("Futuroscope LPI", minute)["Notre-Dame"] - minute for minute in range(480, 601, 10)
    }


def test_a_stop_is_found_as_people_write_it_and_a_trip_needs_two():
    stops = sorted({*dk.load("bus_liaisons").de, *dk.load("bus_liaisons").vers})
    found = functions(
        "figure-reprise", "arret", "noms_proches", "trajets", connus=without_hyphens(stops), arrets=stops, dk=dk,
        desservis={"les guiraudieres"},
    )  # fmt: skip
    assert found["arret"]("place LEPETIT") == "Place Lepetit"
    with pytest.raises(ValueError, match=r"Boutinière.+ n’est sur aucune ligne de la table"):
        found["arret"]("Boutinière")
    with pytest.raises(ValueError, match="a bien des bus, mais la table des trajets"):
        found["arret"]("Les Guiraudières")
    with pytest.raises(ValueError, match="choisissez deux arrêts différents"):
        found["trajets"]("Notre-Dame", "notre-dame")
    with pytest.raises(ValueError, match=r"table\. Vouliez-vous dire Centre Hospitalier"):
        found["arret"]("Hôpital")


def test_a_stop_named_after_its_hospital_is_that_stop():
    """Dans une autre ville, « Hôpital » et « CHU » sont des arrêts comme les autres."""
    stops = ["CHU", "Hôpital", "Mairie", "Milétrie"]
    found = functions(
        "figure-reprise",
        "arret",
        "noms_proches",
        connus=without_hyphens(stops),
        arrets=stops,
        dk=dk,
        desservis=set(),
    )
    assert [found["arret"](name) for name in ("chu", "hopital")] == ["CHU", "Hôpital"]


def test_every_stop_of_the_first_menu_goes_to_the_last_figure(monkeypatch):
    """Un arrêt choisi à la première minute existe jusqu’à la dernière figure ; le premier montré y est aussi."""
    first, last = {}, {}
    monkeypatch.setattr(dk, "move", lambda draw, **controls: first.update(controls), raising=False)
    names: dict = {}
    exec(compile(CODE["arret-bouger"], "arret-bouger", "exec"), names)
    monkeypatch.setattr(dk, "move", lambda draw, **controls: last.update(controls), raising=False)
    exec(compile(CODE["figure-reprise"] + "\n" + CODE["figure-quand"], "figure-quand", "exec"), later := {})
    assert len(first["arrêt"]) > 10
    assert set(first["arrêt"]) <= set(last["départ"]) & set(last["arrivée"])
    assert names["ici"] == later["ici"] == "La Gravière"
    assert names["ici"] in first["arrêt"]


def test_the_stop_of_every_part_is_the_same(monkeypatch):
    """Chaque point de reprise retrouve seul le même arrêt."""
    monkeypatch.setattr(dk, "move", lambda *_, **__: None, raising=False)
    found = set()
    for cell in ("arret-bouger", "attente-reprise", "tot-reprise", "figure-reprise"):
        names: dict = {}
        exec(compile(CODE[cell], cell, "exec"), names)
        found.add(names["ici"])
    assert found == {"La Gravière"}


def test_nobody_travels_in_time(legs):
    """À la marge près, on ne monte jamais dans un bus avant d’être à son arrêt ; une minute de plus ne fait jamais arriver plus tôt."""
    shown = functions(
        "balayage", "au_plus_tot", liaisons=list(legs[COLUMNS].itertuples(index=False, name=None))
    )["au_plus_tot"]
    early, late, slow = shown("Notre-Dame", 480), shown("Notre-Dame", 481), shown("Notre-Dame", 480, marge=8)
    assert all(
        late[stop] >= minute for stop, minute in early.items() if stop in late and stop != "Notre-Dame"
    )
    assert all(slow[stop] >= minute for stop, minute in early.items() if stop in slow)


def test_the_fourteenth_of_july_is_the_exception_the_text_tells():
    from io import BytesIO
    from zipfile import ZipFile

    with ZipFile(BytesIO(dk.load("bus_gtfs"))) as archive:
        dates = pd.read_csv(archive.open("calendar_dates.txt"), dtype="str")
        week = pd.read_csv(archive.open("calendar.txt"), dtype="str").set_index("service_id")
    assert dates.to_numpy().tolist() == [["12", "20230714", "2"], ["13", "20230714", "1"]]
    assert week.loc["12", "friday"] == "1"
    assert week.loc["13", "sunday"] == "1"
    assert pd.Timestamp("2023-07-14").day_name() == "Friday"


def test_the_rule_written_in_python_is_folded():
    """Personne n’a à lire un `def` qu’il n’écrira pas : la règle est dite en mots, son code est replié."""
    (scan,) = [cell for cell in SOLUTION["cells"] if cell["id"] == "balayage"]
    assert scan["metadata"]["jupyter"]["source_hidden"]


@pytest.mark.parametrize(("title", "unit", "said"), [
    ("Partez à 8 h 56, pas à 8 h 57", "minutes", ""),
    ("À 8 h 57, le trajet passe à 4 h 47", "minutes", ""),
    ("Partez à 8 h 56, pas à 8 h 57", "km", "L’unité dit « km »"),
    ("Partez à 17 h 12, pas après", "minutes", "la figure ne montre pas cette heure"),
    ("Partir à 8 h 56 fait gagner 900 minutes", "minutes", "le plus long trajet de la figure en prend 287"),
])  # fmt: skip
def test_the_last_title_says_nothing_that_its_curve_does_not_show(title, unit, said):
    fig, ax = dk.figure()
    ax.plot([7, 8, 8.93, 8.95, 9], [45, 60, 44, 287, 284])
    ax.set(xlabel="heure à laquelle on est à l’arrêt", ylabel="durée du trajet", ylim=(0, 300))
    found = leaving(dk.annotate(fig, title=title, unit=unit, source="horaires prévus (GTFS)"))
    told = "" if isinstance(found, Report) else dk.text.normalise(" ".join(found))
    assert dk.text.normalise(said) in told
    assert bool(told) == bool(said)


def test_no_person_is_named_and_what_is_invented_says_so():
    assert "inventé" in PROSE
    assert not re.search(r"\bM(me|lle|\.) [A-Z]", PROSE)


def test_nobody_drives_over_the_sea(monkeypatch, capsys):
    monkeypatch.setattr(dk, "exercises", lambda *_: SimpleNamespace(lieu=dk.place("97101")))
    held: dict = {}
    exec(CODE["covoit-reprise"], held)
    assert "La Désirade" not in held["detours"].index
    assert held["au_travail"] == "aux Abymes"
    assert "La Désirade" in capsys.readouterr().out
