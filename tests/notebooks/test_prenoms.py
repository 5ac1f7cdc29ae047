"""L'atelier des prénoms : ce que ses textes affirment, recalculé, et ce qu'il promet."""

import ast
import json
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from sampled import examples

import datakit as dk
from datakit.data.load import load
from datakit.subjects import names
from datakit.workshop import stored_keys
from figaudit.base.text import normalise

ROOT = Path(__file__).parents[2]
SOLUTION = json.loads((ROOT / "solutions" / "04-prenoms.ipynb").read_text("utf-8"))
PROSE = "\n".join("".join(c["source"]) for c in SOLUTION["cells"] if c["cell_type"] == "markdown")
CODE = "\n".join("".join(c["source"]) for c in SOLUTION["cells"] if c["cell_type"] == "code")
KEYS = stored_keys("04-prenoms")["keys"]
TABLES = {n: load(f"prenoms_{n}") for n in ("france", "series", "totaux")}
TABLES |= {
    "vienne": load("prenoms_departement", "86"),
    "vienne_totaux": load("prenoms_departement_totaux", "86"),
}
BIRTHS = TABLES["totaux"].set_index(["annee", "sexe"]).eval("naissances + prenoms_rares")


def curve(prenom, sexe, table="series"):
    return names.series(TABLES[table], prenom, sexe, absent=0 if table == "vienne" else np.nan)


def test_there_is_enough_to_do_and_to_see():
    assert len(KEYS) >= 10
    assert CODE.count("dk.show(") + CODE.count("dk.move(") >= 10
    assert "names.multiples(" in CODE


def test_every_topic_of_the_original_session_is_there():
    said = normalise(PROSE + CODE)
    for word in ("top 10", "votre prenom", "mixtes", "ages(", "lookup", "nombre effectif", "compare_places"):
        assert word in said, word
    for word in ("margot et margaux", "_prenoms_rares", "jetons", "a la main ou a l'ordinateur", "accent"):
        assert word in said, word


def test_marie_is_more_than_three_times_the_next_name():
    girls = TABLES["france"].query("annee == 1900 and sexe == 'F'")
    top = girls.nlargest(2, "nombre")["nombre"].tolist()
    assert top[0] > 3 * top[1]


@pytest.mark.parametrize("prenom", [("Louise", "F"), ("Gabriel", "M"), ("Jules", "M"), ("Emma", "F")])
def test_the_last_row_really_has_two_waves(prenom):
    births = curve(*prenom)
    valley = births.loc[1940:1980].min()
    assert births.loc[:1930].max() > 3 * valley
    assert births.loc[1990:].max() > 3 * valley


def test_waves_rise_faster_than_they_fall():
    for prenom, sexe in (("Nathalie", "F"), ("Kevin", "M"), ("Léa", "F")):
        births = curve(prenom, sexe)
        top = births.idxmax()
        high = births[births > births.max() / 10].loc[1950:]
        assert top - high.index[0] < high.index[-1] - top


def test_boys_top_ten_first_rises_then_one_child_in_ten():
    ten = TABLES["france"].sort_values("nombre").groupby(["annee", "sexe"]).tail(10)
    share = (ten.groupby(["annee", "sexe"])["nombre"].sum() / BIRTHS).unstack().dropna()
    assert 1943 <= share["M"].idxmax() <= 1947
    assert share.iloc[-1].between(0.08, 0.12).all()


def test_lea_loses_a_third_then_comes_back():
    lea = curve("Léa", "F")
    assert lea[2010] < lea[2009] * 2 / 3
    assert lea[2012] > lea[2011]
    kept = written("accent-calcul")["variantes"](TABLES["france"].query("annee in (2010, 2011)"))[
        "formes"
    ].tolist()
    for pair in ("Léa, Lea", "Chloé, Chloe", "Inès, Ines", "Zoé, Zoe"):
        assert pair in kept


def test_the_births_that_the_secret_hides_are_given_back_before_comparing():
    here = TABLES["vienne_totaux"].set_index(["annee", "sexe"])["naissances"]
    others = (TABLES["series"], BIRTHS, 1999, 2018)
    published = names.compare_places(TABLES["vienne"], here, *others)
    assert (published["bas"] > 1).sum() > 10 * (published["haut"] < 1).sum()

    whole = names.unhide(here, TABLES["vienne"], *others)
    found = names.compare_places(TABLES["vienne"], whole, *others)
    assert (whole > 1.3 * here).all()
    assert (found["bas"] > 1).sum() < 2 * (found["haut"] < 1).sum()
    assert found.nlargest(names.COMMON, "attendu")["ratio"].median() == pytest.approx(1)
    assert names.unhide(here, TABLES["vienne"], *others, at_least=2).equals(2 * here)


def test_the_births_no_department_publishes_are_counted_once():
    """Outre-mer et en Seine-Saint-Denis, les prénoms courants d’ailleurs le sont peu : la moyenne du pays est un minimum."""
    published = dk.load("prenoms_departement_totaux").query("1999 <= annee <= 2018").naissances.sum()
    assert round(BIRTHS.loc[1999:2018].sum() / published, 2) == names.UNPUBLISHED


@pytest.mark.parametrize(
    ("code", "title"),
    [("86194", "on donne Lucien environ 1,5 fois"), ("97302", "on donne Jocelyne environ 52 fois")],
)
def test_the_title_names_the_first_row_and_the_rows_go_down(monkeypatch, code, title):
    cells = {cell["id"]: "".join(cell["source"]) for cell in SOLUTION["cells"]}
    drawn, room = [], SimpleNamespace(lieu=dk.place(code))
    monkeypatch.setattr(dk, "exercises", lambda *_: room)
    monkeypatch.setattr(dk, "show", lambda fig, **_: drawn.append(fig))
    held = {}
    exec(cells["ici-figure"], held)
    ratios = held["points"]["valeur"]
    assert held["titre"].endswith(f"{title} plus souvent qu’en France")
    assert ratios.is_monotonic_decreasing
    label = drawn[0].axes[0].texts[0].get_text()  # le repère, dessiné avant les valeurs
    assert f"«\u00a0{label}\u00a0» interdit d’affirmer" in cells["ici-exercices"]


def written(cell):
    """Les fonctions que définit une cellule du carnet, sans ce qu’elle montre."""
    source = next("".join(c["source"]) for c in SOLUTION["cells"] if c["id"] == cell)
    functions = [step for step in ast.parse(source).body if isinstance(step, ast.FunctionDef)]
    defined = {"names": names, "pd": pd}
    exec(compile(ast.Module(functions, []), cell, "exec"), defined)
    return defined


def test_merging_accents_keeps_every_birth_and_repairs_lea():
    merged = written("accent-calcul")["reunir"](TABLES["france"])
    assert merged["nombre"].sum() == TABLES["france"]["nombre"].sum()
    lea = merged[(merged["annee"] == 2010) & (merged["prenom"] == "Léa")].iloc[0]
    girls = merged[(merged["annee"] == 2010) & (merged["sexe"] == "F")].set_index("prenom")["nombre"]
    assert (lea["nombre"], girls.rank(ascending=False)["Léa"]) == (5311, 2)
    assert not merged.duplicated(["annee", "sexe", "prenom"]).any()


@pytest.fixture(scope="module")
def ages():
    """La fonction que le carnet écrit pour deviner un âge."""
    return written("age-figure")["ages"]


def brute_pairs(counts):
    people = [name for name, n in counts.items() for _ in range(n)]
    pairs = list(combinations(people, 2))
    return sum(a == b for a, b in pairs) / len(pairs)


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=7).map(lambda s: sorted(s, reverse=True)), st.data())
def test_diversity_brackets_the_truth_whatever_is_cut(counts, data):
    everyone = {f"P{i}": n for i, n in enumerate(counts)}
    kept = data.draw(st.integers(1, len(counts)))
    top = dict(list(everyone.items())[:kept])
    truth = brute_pairs(everyone)
    table = pd.DataFrame({"annee": 2000, "sexe": "F", "prenom": list(top), "nombre": list(top.values())})
    births = pd.Series([sum(counts)], pd.MultiIndex.from_tuples([(2000, "F")], names=["annee", "sexe"]))
    row = written("top-calcul")["nombre_effectif"](table, births).iloc[0]
    assert row["doublon_bas"] - 1e-9 <= truth <= row["doublon_haut"] + 1e-9
    if truth > 0 and row["doublon_bas"] > 0:
        assert row["bas"] <= 1 / truth + 1e-9
        assert row["haut"] >= 1 / truth - 1e-9


def test_diversity_of_the_whole_table_is_nearly_exact():
    effective = written("top-calcul")["nombre_effectif"]
    here = TABLES["vienne_totaux"].set_index(["annee", "sexe"])["naissances"]
    vienne = effective(TABLES["vienne"], here, cache=2)
    assert ((vienne["haut"] - vienne["bas"]) / vienne["bas"]).max() < 0.02
    france = effective(TABLES["france"], BIRTHS)
    assert (france["bas"] <= france["haut"]).loc[:2018].all()
    assert france.loc[(1900, "F"), "haut"] < 25 < france.loc[(2018, "F"), "bas"]


def test_the_ages_are_those_one_counts_by_hand(ages):
    assert ages(pd.Series([10, 10, 10], index=[2000, 2005, 2010]), 2020) == [15, 10, 20]
    assert ages(pd.Series([10, np.nan, 10, 90], index=[2000, 2001, 2010, 2021]), 2020) == [10, 10, 20]


def test_louise_gets_decades_younger_without_the_oldest(ages):
    louise = curve("Louise", "F")
    median, low, high = ages(louise, 2021)
    assert low < median < high <= 121
    assert median - ages(louise.loc[1932:], 2021)[0] > 20
    assert ages(louise.loc[1932:], 2021)[2] < 90


def test_camille_changed_sides():
    girls, boys = curve("Camille", "F", "vienne"), curve("Camille", "M", "vienne")
    assert boys.loc[1926:1935].sum() > 3 * girls.loc[1926:1935].sum()
    assert girls.loc[1985:2010].sum() > 5 * boys.loc[1985:2010].sum()


def test_louise_passes_emma():
    assert curve("Louise", "F")[2021] > curve("Emma", "F")[2021]
    assert curve("Louise", "F")[2000] < curve("Emma", "F")[2000]


def test_tokens_add_up():
    cell = next(c for c in SOLUTION["cells"] if c["id"] == "main-jetons")
    for output in cell["outputs"]:
        lines = "".join(output["data"]["text/plain"]).splitlines()[2:]
        assert sum(int(line.split()[-1]) for line in lines) == 50, lines


def test_nobody_is_named_or_sorted_by_origin():
    said = normalise(PROSE)
    for word in ("origine etrangere", "prenom ridicule", "prenom arabe", "prenom musulman", "bizarre"):
        assert word not in said
