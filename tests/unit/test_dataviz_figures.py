"""Les figures et les juges de `dk.dataviz` : ce qu'une réparation doit garder, et ce qui passe autrement."""

import ast
import time
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import matplotlib
import numpy as np
import pandas as pd
import pytest
from matplotlib.ft2font import FT2Font

import datakit as dk
from datakit.answers.code import parsed
from datakit.answers.judges import affirms
from datakit.data.load import load
from datakit.subjects import dataviz as viz
from datakit.tools import notebook
from datakit.workshop import stored_keys
from figaudit.base.figtext import annotate
from figaudit.base.theme import figure
from figaudit.report import audit

matplotlib.use("Agg")
TOWNS = pd.Series(
    {"Biard": 1910, "Poitiers": 89916, "Cloué": 498, "Lavoux": 1195, "Tercé": 1112, "Ligugé": 3400}
)
SOLUTION = Path(__file__).parents[2] / "solutions" / "09-dataviz.ipynb"
MANY = pd.Series({f"Commune {n}": 100 + n for n in range(30)})
WORDS = {"title": "Poitiers pèse plus que les suivantes", "unit": "habitants en 2023", "source": viz.COMMUNES}


def drawings():
    """Ce que le carnet définit pour dessiner, dont ses figures trompeuses."""
    names = {"dk": dk, "viz": viz, "mpl": matplotlib, "np": np, "pd": pd}
    for source in notebook.sources(notebook.read(SOLUTION)):
        defined = [step for step in parsed(source).body if isinstance(step, ast.FunctionDef)]
        exec(compile(ast.Module(defined, []), "carnet", "exec"), names)
    return SimpleNamespace(**names)


drawn = drawings()


def fixed_poster():
    fig = drawn.affiche_de_2011()
    fig.axes[0].set_ylim(bottom=0)
    return fig


def two_frames(names=("biens", "personnes")):
    rates = load("delinquance_taux").set_index("annee")
    fig, axes = figure(len(names), 1, sharex=True, squeeze=False)
    for ax, name in zip(axes.flat, names, strict=True):
        ax.plot(rates[f"atteintes_{name}"])
    return annotate(fig, title="Moins de vols, plus de violences", unit="faits", source=viz.ENCODED)


def swapped_frames():
    fig = two_frames(("personnes", "biens"))
    for ax, name in zip(fig.axes, ("biens", "personnes"), strict=True):
        ax.set_title(f"Atteintes aux {name}", loc="left")
    return fig


def indices():
    rates = load("delinquance_taux").set_index("annee")
    fig, ax = figure()
    for name in ("atteintes_biens", "atteintes_personnes"):
        values = 100 * rates[name] / rates[name].iloc[0]
        ax.plot(values, label=name)
        ax.annotate(name, (2010, values.iloc[-1]))
    return annotate(fig, title="Deux taux qui divergent", unit="indice 100 en 1996", source="ONDRP")


def emissions(years=slice(1950, 2014), points=False):
    co2 = load("climat_monde").set_index("annee")["co2_gt"].loc[years]
    fig, ax = figure()
    ax.scatter(co2.index, co2) if points else ax.plot(co2)
    return annotate(fig, title="Le CO₂ monte", unit="gigatonnes", source="CDIAC")


def quoted_name():
    fig, ax = figure()
    ax.plot("co2")
    return annotate(fig, title="Le CO₂ monte", unit="gigatonnes", source="CDIAC")


def one_line(
    legend=False, kept=10, title="La ligne 1 tient la journée", faded=viz.QUIET, unit="départs par heure"
):
    fig = drawn.spaghettis()
    (ax,) = fig.axes
    for line in ax.lines[1:]:
        line.set_color(faded)
    for line in list(ax.lines)[kept:]:
        line.remove()
    viz.label_end(ax, 22, ax.lines[0].get_ydata()[-1], "ligne 1", ax.lines[0].get_color())
    if not legend:
        ax.get_legend().remove()
    return annotate(fig, title=title, unit=unit, source=viz.VITALIS)


def bare(legend=False, colour=viz.BLUE):
    fig = drawn.parkings_decores()
    (ax,) = fig.axes
    ax.set_facecolor("white")
    ax.grid(False)
    ax.spines[["top", "right"]].set_visible(False)
    for bar in ax.patches:
        bar.set(hatch="", linewidth=0, facecolor=colour)
    if not legend:
        ax.get_legend().remove()
    return fig


def towns(values=TOWNS, **words):
    return viz.bars(values, **WORDS | words)


def from_1997():
    fig = drawn.affiche_de_2011()
    fig.axes[0].set_ylim(1997, 4_500_000)
    return fig


def titled(fig, title, unit):
    return annotate(fig, title=title, unit=unit, source="ONDRP")


def calmed():
    return annotate(emissions(), title="Les émissions se calment", unit="gigatonnes", source="CDIAC")


REPAIRED = {
    "affiche": (viz.its_feet_back, fixed_poster, ()),
    "deux cadres": (viz.both_rates, two_frames, ()),
    "deux indices": (viz.both_rates, indices, ()),
    "temps": (viz.even_years, emissions, ()),
    "temps, années vides comprises": (viz.even_years, lambda: emissions(slice(1850, 2018)), ()),
    "communes": (viz.comparable, towns, (TOWNS,)),
    "ligne": (viz.one_line_speaks, one_line, ()),
    "parkings": (viz.stripped, bare, ()),
}
SPOILED = {
    "des barres dépassent": (viz.its_feet_back, drawn.affiche_de_2011, (), None),
    "plus de barres": (viz.its_feet_back, emissions, (), "quatorze barres"),
    "axe jumeau": (viz.both_rates, drawn.deux_echelles, (), None),
    "un titre sans verbe": (
        viz.both_rates,
        lambda: titled(two_frames(), "Les deux courbes", "faits"),
        (),
        "ni verbe",
    ),
    "le titre de l’affiche": (
        viz.both_rates,
        lambda: titled(two_frames(), "La violence a dépassé le vol", "faits"),
        (),
        "dit l’inverse",
    ),
    "une hausse qui n’en est pas": (
        viz.both_rates,
        lambda: titled(two_frames(), "Les atteintes aux biens augmentent", "faits"),
        (),
        "biens baissent",
    ),
    "une étiquette": (
        viz.even_years,
        lambda: titled(emissions(), "Les émissions de CO₂", "gigatonnes"),
        (),
        "ni verbe",
    ),
    "sans année": (viz.comparable, lambda: towns(unit="habitants"), (TOWNS, "2023"), "Il manque l’année"),
    "une autre année": (
        viz.comparable,
        lambda: towns(unit="habitants en 2018"),
        (TOWNS, "2023"),
        "et non en 2018",
    ),
    "une autre ligne": (
        viz.one_line_speaks,
        lambda: one_line(title="La ligne 3 est la plus fréquente"),
        (),
        "est la ligne 1",
    ),
    "trop de départs": (
        viz.one_line_speaks,
        lambda: one_line(title="La ligne 1 passe 50 fois par heure"),
        (),
        "12 au plus",
    ),
    "une autre unité": (viz.one_line_speaks, lambda: one_line(unit="Habitants"), (), "se compte en départs"),
    "des milliers": (
        viz.comparable,
        lambda: towns(unit="habitants (milliers) en 2023"),
        (TOWNS,),
        "se compte en habitants",
    ),
    "des lignes blanches": (viz.one_line_speaks, lambda: one_line(faded="white"), (), "gris clair"),
    "des barres blanches": (viz.stripped, lambda: bare(colour="white"), (), "ne se voient plus"),
    "deux cadres échangés": (viz.both_rates, swapped_frames, (), "échangez les deux trous"),
    "un seul taux": (viz.both_rates, lambda: two_frames(("biens",)), (), "personnes a disparu"),
    "des mots": (viz.even_years, drawn.plateau, (), "encore des mots"),
    "un nom entre guillemets": (viz.even_years, quoted_name, (), "sans guillemets"),
    "trop court": (viz.even_years, lambda: emissions(slice(2005, 2014)), (), "onze années"),
    "des points": (viz.even_years, lambda: emissions(points=True), (), "courbe"),
    "camembert": (viz.comparable, lambda: drawn.camembert(TOWNS), (TOWNS,), "encore un camembert"),
    "en milliers": (viz.comparable, lambda: towns(TOWNS / 1000), (TOWNS,), "nombres d’habitants eux-mêmes"),
    "quatre communes": (viz.comparable, lambda: towns(TOWNS.tail(4)), (TOWNS,), "cinq communes"),
    "noms échangés": (
        viz.comparable,
        lambda: towns(TOWNS.tail(6).set_axis(TOWNS.index[-6:][::-1])),
        (TOWNS,),
        "Une barre ne porte pas le nom de sa commune",
    ),
    "cinq fois la même": (
        viz.comparable,
        lambda: towns(pd.Series(TOWNS.max(), list("abcde"))),
        (TOWNS,),
        "ne porte pas le nom",
    ),
    "trente communes": (
        viz.comparable,
        lambda: towns(MANY),
        (MANY,),
        "Plus de vingt-cinq noms se lisent mal",
    ),
    "sans Poitiers": (viz.comparable, lambda: towns(TOWNS.drop("Poitiers")), (TOWNS,), "plus peuplée manque"),
    "spaghettis": (viz.one_line_speaks, drawn.spaghettis, (), "Trop de couleurs"),
    "pied en 1997": (viz.its_feet_back, from_1997, (), "vaut 1997"),
    "un titre calmé": (viz.even_years, calmed, (), "monte encore"),
    "une étiquette de communes": (viz.comparable, lambda: towns(title="Les communes"), (TOWNS,), "ni verbe"),
    "une absente": (
        viz.comparable,
        lambda: towns(title="Angoulême dépasse les autres"),
        (TOWNS,),
        "Aucune barre ne nomme",
    ),
    "une étiquette de ligne": (viz.one_line_speaks, lambda: one_line(title="La ligne 1"), (), "ni verbe"),
    "le contraire": (
        viz.one_line_speaks,
        lambda: one_line(title="La ligne 3 passe plus souvent que la ligne 1"),
        (),
        "dit le contraire",
    ),
    "du rouge": (viz.one_line_speaks, lambda: one_line(faded="#b83000"), (), "ressortent encore"),
    "légende": (viz.one_line_speaks, lambda: one_line(legend=True), (), "légende"),
    "effacées": (viz.one_line_speaks, lambda: one_line(kept=6), (), "on ne les efface pas"),
    "décorés": (viz.stripped, drawn.parkings_decores, (), "les hachures"),
    "légende des parkings": (viz.stripped, lambda: bare(legend=True), (), "la légende"),
    "pas des parkings": (viz.stripped, fixed_poster, (), "sept parkings"),
}


@pytest.mark.parametrize("name", REPAIRED)
def test_a_repair_is_accepted(name):
    judge, draw, on = REPAIRED[name]
    report = judge(draw(), *on)
    assert not isinstance(report, list), report
    assert report.ok, str(report)


@pytest.mark.parametrize("name", REPAIRED)
def test_a_right_answer_is_judged_at_once(name):
    judge, draw, on = REPAIRED[name]
    fig = draw()
    judge(fig, *on)
    started = time.process_time()
    judge(fig, *on)
    assert time.process_time() - started < 0.25  # de calcul : la machine peut être occupée


@pytest.mark.turning(3)
@pytest.mark.parametrize("name", SPOILED)
def test_a_spoiled_repair_is_refused_with_its_own_words(name):
    judge, draw, on, words = SPOILED[name]
    said = judge(draw(), *on)
    if words is None:
        assert not said.ok
    else:
        assert words in " ".join(said)


@pytest.mark.parametrize("name", REPAIRED)
def test_a_repair_that_lost_its_title_is_told_so(name):
    judge, draw, on = REPAIRED[name]
    fig = draw()
    said = judge(annotate(fig, title="", unit="x", source="y"), *on)
    assert said[0].startswith("Il manque un titre")


def test_a_label_and_a_lost_year_are_told_at_once():
    said = " ".join(viz.comparable(towns(title="Les communes", unit="habitants"), TOWNS, "2023"))
    assert "Il manque l’année" in said
    assert "ni verbe" in said


def test_one_grey_for_all_is_refused():
    fig = one_line()
    fig.axes[0].lines[0].set_color(viz.QUIET)
    assert viz.one_line_speaks(fig) == [
        "Tout est de la même couleur : faites ressortir la ligne dont parle le titre."
    ]


def test_what_can_be_taken_away_is_named_until_nothing_is_left():
    assert len(viz.decorations(drawn.parkings_decores())) == 7
    assert viz.decorations(bare(legend=True)) == ["la légende, qui répète les noms"]
    assert viz.decorations(bare()) == []


def test_bars_label_losses_on_the_left_and_gains_on_the_right():
    fig = viz.bars(pd.Series({"Dissay": -135, "Poitiers": 1251}), **WORDS, highlight=["Dissay"])
    (ax,) = fig.axes
    assert [t.get_text() for t in ax.texts] == ["1\u202f251", "\N{MINUS SIGN}135"]
    assert [t.get_ha() for t in ax.texts] == ["left", "right"]
    assert not ax.spines["left"].get_visible()
    assert audit(fig).ok


@pytest.mark.parametrize("count", [10, 40, 200])
def test_a_pie_of_communes_is_refused_anywhere(count):
    pie = drawn.camembert(pd.Series(range(1, count + 1), [f"Commune {n}" for n in range(count)]))
    assert "pie-misuse" in audit(pie).rules


def sickness():
    """Le motif et les mots que le carnet donne au juge du titre, relus dans sa clé."""
    told = stored_keys("09-dataviz")["keys"]["q4"]["expect"][1]
    return told["subject"], told["words"]


@pytest.mark.parametrize(
    "words",
    [
        "La maladie fait plus de morts que les combats",
        "Huit morts de maladie pour un mort au combat, c’est bien plus",
        "Le choléra et les fièvres ont tué huit soldats sur dix",
        "Hôpitaux sales : les maladies tuent plus que les balles",
    ],
)
def test_a_good_title_of_ones_own_is_accepted(words):
    assert affirms(words, *sickness()) == []


def test_a_good_description_of_ones_own_is_accepted():
    words = "Trois courbes : celle des maladies monte à 1022,8 en janvier 1855, très au-dessus des blessures (116 au plus)."
    assert viz.crimea_alt(words) == []


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("la maladie monte à 2 761 morts en janvier 1855 puis redescend.", ""),
        ("la maladie monte à 1 023 morts en janvier 1855 puis redescend.", "pas un nombre de morts"),
        ("sommet de 1 023 en mars 1855, puis la maladie redescend.", "pas à cette date"),
        ("sommet de 1 023 en janvier 1855, puis ça augmente encore.", "ne monte plus"),
        ("la maladie monte jusqu’à 1 023 en février 1855, puis redescend.", "pas à cette date"),
        ("les blessures montent jusqu’à 1 023 en janvier 1855, puis redescendent.", "celui de la maladie"),
        ("la maladie descend jusqu’à 1 023 en janvier 1855, puis remonte.", "y monte, puis redescend"),
        ("le sommet est de 1 023 en janvier 1855, en hiver.", "Dites le mouvement"),
    ],
)
def test_a_description_says_nothing_the_curves_deny(end, said):
    faults = viz.crimea_alt(f"Courbes de la maladie et des blessures : {end}")
    assert said in " ".join(faults) if said else faults == []


def test_the_year_of_a_unit_is_the_one_of_its_column():
    towns_of_two_years = pd.DataFrame(
        {"nom": ["A", "B"], "population": [60, 12], "population_2018": [50, 11]}
    )
    column = towns_of_two_years.set_index("nom").population_2018
    words = {"title": "A est la plus peuplée", "source": viz.COMMUNES}
    late = viz.bars(column, unit="habitants en 2023", **words)
    assert "compte ceux de 2018" in viz.unknown_here(late, towns_of_two_years)[0]
    assert viz.unknown_here(viz.bars(column, unit="habitants en 2018", **words), towns_of_two_years).ok


@pytest.mark.parametrize("answer", [None, 12, ["Courbes"], "", "1855"])
def test_an_odd_description_gets_an_answer(answer):
    assert viz.crimea_alt(answer)
    assert affirms(answer, *sickness())


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_space_of_thousands_is_seen_after_a_one(weight):
    """Le 1, maigre, laisse déjà du blanc à sa droite : « 1 905 naissances » se lisait comme l'année 1905."""
    font = FT2Font(files("figaudit.base") / "fonts" / f"AtkinsonHyperlegibleNext-{weight}.ttf")
    font.set_size(1000, 72)
    one, space, nine = (font.load_char(ord(sign)) for sign in "1\u202f9")
    right = one.linearHoriAdvance / 65536 - (one.bbox[2] / 64)
    left = nine.bbox[0] / 64
    without = right + left
    assert without + space.linearHoriAdvance / 65536 > 2 * without
