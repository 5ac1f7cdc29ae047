"""L'atelier de visualisation : ses figures trompeuses trompent, les autres non, et ses phrases sont vraies."""

import ast
import json
import os
from pathlib import Path
from typing import NamedTuple
from unittest.mock import MagicMock

import matplotlib
import pytest

import datakit as dk
from datakit.answers.judges import unsigned
from datakit.subjects import dataviz as viz
from datakit.workshop import BLANK, _Blanks
from figaudit.base.findings import Report
from figaudit.base.text import normalise
from figaudit.report import audit

matplotlib.use("Agg")
SOLUTION = json.loads((Path(__file__).parents[2] / "solutions" / "09-dataviz.ipynb").read_text("utf-8"))
SOLUTION["cells"] = [c for c in SOLUTION["cells"] if "papier" not in c["metadata"].get("tags", ())]
PROSE = "\n".join("".join(c["source"]) for c in SOLUTION["cells"] if c["cell_type"] == "markdown")
# Où le carnet montre une figure trompeuse, et la règle qu'elle enfreint.
GUILTY = {
    "zero-figure": "truncated-bars",
    "zero-temperature": "axis-range",
    "lisible-communes": "overplotting",
    "lisible-camembert": "pie-misuse",
    "zero-deux-axes": "dual-axis",
    "grain-plateau": "uneven-ticks",
    "lisible-spaghettis": "too-many-series",
    "agglo-ex16": "small-text",
}


class Shown(NamedTuple):
    cell: str
    alt: str
    caption: str
    report: Report
    missing: list


@pytest.fixture(scope="module")
def played():
    """La solution exécutée en mode strict : ses variables, et chaque figure relue au moment où on la montre."""
    shown, here, names = [], [""], {"display": lambda thing: None, BLANK: ...}

    def show(fig, alt="", caption="", stamp=""):
        shown.append(Shown(here[0], alt, caption, audit(fig), unsigned(getattr(fig, "figure", fig))))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dk, "show", show)
        patch.setattr(viz, "show", show)
        patch.setenv("DATAKIT_STRICT", "1")
        patch.chdir(os.path.dirname(__file__))
        for cell in SOLUTION["cells"]:
            if cell["cell_type"] == "code":
                here[0] = cell["id"]
                exec(compile(_Blanks().visit(ast.parse("".join(cell["source"]))), cell["id"], "exec"), names)
    return names, shown


def test_a_misleading_figure_fails_for_the_reason_we_teach(played):
    names, shown = played
    misleading = {one.cell: one.report for one in shown if "rompeuse" in one.caption}
    misleading["lisible-communes"] = names["rapport"]  # montrée à côté de sa version réparée
    assert list(misleading) == list(GUILTY)
    for cell, rule in GUILTY.items():
        assert not misleading[cell].ok, cell
        assert rule in misleading[cell].rules, cell


def test_every_other_figure_passes_and_is_signed(played):
    honest = [one for one in played[1] if "rompeuse" not in one.caption]
    assert len(honest) >= 14
    for one in honest:
        assert one.report.ok, f"{one.cell}\n{one.report}"
        is_left_to_title = one.caption.startswith("Sans titre")  # le titre est l’exercice qui suit
        assert not one.missing or is_left_to_title, one.cell


def test_every_figure_is_described(played):
    for one in played[1]:
        assert len(one.alt) > 40, one.cell


@pytest.mark.parametrize("draw", ["affiche_de_2011", "deux_echelles", "plateau", "spaghettis"])
def test_the_misleading_figures_are_drawn_once_to_be_shown(draw):
    code = ["".join(c["source"]) for c in SOLUTION["cells"] if c["cell_type"] == "code"]
    showing = [s for s in code if f"fig = {draw}(" in s and "dk.show(" in s]
    assert len(showing) == 1
    assert "rompeuse" in showing[0]


def test_each_exercise_has_its_heading_its_check_and_its_key_in_order():
    cells = [(c["id"], "".join(c["source"])) for c in SOLUTION["cells"]]
    for n in range(1, 17):
        heading, check, key = (
            next(rank for rank, (_, source) in enumerate(cells) if said in source)
            for said in (f"### Exercice {n} ·", f"ex.q{n}.check(", f"ex.q{n}.key(")
        )
        assert heading < check == key - 1, n
        assert cells[key][0] == f"{cells[check][0]}-cle"


def test_the_poster_multiplies_by_four_one_way_and_nine_the_other(played):
    names, _ = played
    assert names["facteur"] == pytest.approx(4.0, abs=0.05)
    assert names["inverse"] > 9
    assert names["pied"] == pytest.approx(3.08e6, abs=2e4)
    poster = dk.load("delinquance_affiche").set_index("annee").loc[[2002, 2010]]
    assert poster["hauteur_barre_px"].tolist() == [55.2, 19.4]
    assert poster["faits_constates"].tolist() == [4_115_000, 3_449_000]


def test_what_the_texts_say_is_true(played):
    names, _ = played
    gains, people, co2 = (names[n] for n in ("gains", "communes", "co2"))
    assert len(gains) == len(people) == 40
    assert (gains < 0).sum() == names["perdantes"] == 10
    ordered = people["population"].sort_values()
    assert ordered.iloc[-1] > ordered.iloc[-10:-1].sum()
    assert co2.iloc[-1] / co2.iloc[0] == pytest.approx(6, abs=0.1)
    assert co2[2011:].diff().dropna().is_monotonic_decreasing
    assert co2[2011:].is_monotonic_increasing
    assert names["part"] > 50, "« plus que partout ailleurs »"
    dead = dk.load("nightingale").set_index("date")
    assert 8 < dead["maladies"].sum() / dead["blessures"].sum() < 8.5
    assert dead["taux_maladies"].loc["1855-01":"1855-03"].is_monotonic_decreasing
    assert dead["taux_blessures"].max() < 116
    anomaly = dk.load("climat_monde").set_index("annee")["anomalie_c"]
    assert abs(anomaly.loc[1901:2000].mean()) < 0.02
    assert anomaly.loc[2009:2018].mean() - anomaly.loc[1880:1900].mean() == pytest.approx(1, abs=0.15)


def test_the_deaths_are_treated_with_sobriety():
    start = PROSE.index("## Une table")
    part = normalise(PROSE[start : PROSE.index("## Rigueur")])
    for word in ("pariez", "jeu", "gagn", "record", "spectacul", "!"):
        assert word not in part, word


def test_a_town_without_its_earlier_population_is_named_under_the_figure(monkeypatch):
    """À l’Île-d’Yeu, 2018 n’est pas publié ; L’Oie et Sainte-Florence n’ont pas de contour : le compte dit les trois."""
    cells = {cell["id"]: "".join(cell["source"]) for cell in SOLUTION["cells"]}
    drawn = []
    monkeypatch.setattr(dk, "show", lambda fig, **_: None)
    monkeypatch.setattr(dk, "annotate", lambda *_, **words: drawn.append(words["note"]))
    names = {"dk": dk, "viz": viz, "lieu": dk.place("85113"), "ex": MagicMock(), BLANK: ...}
    exec(cells["grain-ex7"].replace("(gains < ____)", "(gains < 0)"), names)
    exec(cells["grain-figure"], names)
    assert all(name in drawn[0] for name in ("L’Île-d’Yeu", "L’Oie", "Sainte-Florence"))
    assert "4 communes ne sont pas dans ce compte" in drawn[0]
