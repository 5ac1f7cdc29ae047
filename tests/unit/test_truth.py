"""La relecture d’une séance : ce qui vient du lieu, ce que disent ses phrases, et ce qui ne peut pas y être vrai."""

from __future__ import annotations

import json
from pathlib import Path

import matplotlib.pyplot as plt
import pytest

from datakit.answers import authoring, expect, keys as answer_keys
from datakit.answers.expect import On
from datakit.draw import witness
from datakit.draw.move import move
from datakit.draw.show import show
from datakit.tools import key_recording, local, notebook as nb, sentences, spent_lessons, truth

ROOT = Path(__file__).parents[2]
SLUGS = sorted(path.stem for path in (ROOT / "solutions").glob("[0-9][0-9]-*.ipynb"))


def code(source, **more):
    return {"cell_type": "code", "id": "c", "metadata": {}, "source": source, "outputs": []} | more


def prose(source):
    return {"cell_type": "markdown", "id": "m", "metadata": {}, "source": source}


# --- Ce qui vient du lieu ---


@pytest.mark.parametrize(
    ("sources", "local_ones"),
    [
        (["lieu = dk.place('86194')", "n = 2", "m = lieu.nom"], [False, False, True]),
        (["lieu, ex = dk.place('86194'), dk.exercises('09', lieu)", "ex.q1.check(2)"], [False, False]),
        (["t = dk.load('bus')", "u = t.head()", "t = 2", "print(t)"], [True, True, False, False]),
        (
            ["p = dk.portal(PORTAIL)", "p.search('bus')", "p = dk.portal('a.fr')", "p.search('b')"],
            [True, True, False, False],
        ),
        (["titre = ex.lieu.nom", "titre += ' !'", "print(titre)"], [True, True, True]),
        (["lieu = ex.lieu", "def f():\n    return lieu.nom", "print(f())"], [False, True, True]),
        # « titre » est le sien : une fonction, une compréhension ont leurs propres noms
        (["titre = ex.lieu.nom", "def f(n):\n    titre = n\n    return titre", "f(2)"], [True, False, False]),
        (["nom = ex.lieu.nom", "[nom for nom in 'abc']", "{n: nom for n in 'abc'}"], [True, False, True]),
        (
            ["nom = ex.lieu.nom", "def f(nom=nom):\n    return nom", "(lambda nom: nom)(2)"],
            [True, True, False],
        ),
    ],
)
def test_a_name_is_followed_from_cell_to_cell(sources, local_ones):
    notebook = {"cells": [code(source) for source in sources]}
    assert local.cells(notebook, {"bus"}) == local_ones


def test_a_text_is_local_beside_a_local_code():
    cells = [prose("Avant"), code("n = 1"), prose("Loin"), code("m = 2"), prose("Près"), code("ex.lieu.nom")]
    assert local.cells({"cells": cells}) == [False, False, False, False, True, True]


# --- D’où vient une phrase ---


def test_each_sentence_says_where_it_comes_from():
    cells = [
        prose(
            "Trois bus passent.\n\nIls vont <!-- lieu.dans -->à Poitiers<!-- /lieu --> un jeudi. "
            "<!-- exemple Poitiers -->À Poitiers, 12 lignes. Et 3 quais.<!-- /exemple --> Rien ici."
        ),
        code('titre = f"{n} bus le lundi"  # deux\nmot = "86"'),
    ]
    found = [(one.text, one.claims, str(one.origin)) for one in sentences.sentences({"cells": cells})]
    assert found == [
        ("Trois bus passent.", ("number",), "écrite"),
        ("Ils vont … un jeudi.", ("day",), "calculée"),
        ("À Poitiers, 12 lignes.", ("number", "home"), "exemple"),
        ("Et 3 quais.", ("number",), "exemple"),
        ("… bus le lundi", ("day",), "calculée"),
    ]


def test_the_list_opens_in_a_spreadsheet():
    hidden = {
        "cell_type": "markdown",
        "id": "a",
        "metadata": {"tags": ["animateur"]},
        "source": "Dix minutes.",
    }
    corrected = {"cells": [hidden, prose("## Les bus\n\nLe plus long ; trois bus.")]}
    lines = (
        sentences.table(corrected, {"cells": corrected["cells"][1:]}, "06").decode("utf-8-sig").splitlines()
    )
    columns = lines[0].split(";")
    assert columns[0] == "partie du carnet"
    assert "06.ipynb" in columns[1]
    assert "06-corrige.ipynb" in columns[2]
    assert columns[4:] == ["d’où elle vient", "elle affirme", "elle parle", "à faire"]
    # la note d’animation n’est que dans le corrigé ; la même cellule n’a pas le même rang dans les deux carnets
    assert lines[1].startswith(";elle n’y est pas;1;Dix minutes.;")
    told = "écrite d’avance;un nombre et un premier;d’aucun lieu;rien\u00a0: elle ne dépend pas du lieu"
    assert lines[2] == f'Les bus;1;2;"Le plus long ; trois bus.";{told}'


@pytest.mark.parametrize(
    ("source", "about", "to_do"),
    [
        ("Durée : 45 minutes.", "d’aucun lieu", "rien"),
        ("En France, deux prénoms.", "de toute la France", "rien"),
        ("Deux fois plus, ici, qu’en France.", "d’ici", "lisez-la"),
        ("À Poitiers, deux bus.", "de Poitiers ou de la Vienne", "vérifiez"),
        ("Deux bus <!-- lieu.dans -->à Gap<!-- /lieu -->.", "d’ici", "rien"),
        ("<!-- exemple Poitiers -->Deux bus.<!-- /exemple -->", "d’ici", "rien"),
        ("Deux tables, comme `dk.load('bus')`.", "d’ici", "lisez-la"),
    ],
)
def test_each_line_of_the_list_says_what_it_is_about_and_what_to_do(source, about, to_do):
    cells = [code("n = 1"), prose(source)]
    if about == "d’ici":
        cells[0] = code("ex.lieu.nom")
    lines = sentences.table({"cells": cells}, {"cells": cells}, "06").decode("utf-8-sig").splitlines()
    said = lines[-1].split(";")
    assert said[-2] == about
    assert said[-1].startswith(to_do)


def test_a_cell_that_only_opens_a_table_of_the_place_says_nothing_of_it():
    cells = [code("ici = dk.load('bus')\ntitre = 'Deux prénoms en 1910'\nici.plot(title='Deux bus en 1910')")]
    found = sentences.sentences({"cells": cells}, {"bus"})
    assert [(one.text, one.local) for one in found] == [
        ("Deux prénoms en 1910", False),
        ("Deux bus en 1910", True),
    ]
    only_opened = [code("ici = dk.load('bus')"), prose("Deux prénoms.")]
    assert [one.local for one in sentences.sentences({"cells": only_opened}, {"bus"})] == [False]


# --- Ce qui ne peut pas être vrai ---


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Gare : 1 départs, et jusqu’à nan h nan sans aucun", ["not-a-number", "plural"]),
        ("Acoua : n.\u202fd.\u202f% des habitants", ["not-a-number"]),
        ("moins dans 0 commune sur 17", ["nothing-of"]), ("0 communes", ["plural"]), ("8 hommes et 1 écritures", ["plural"]),
        ("1,0 fois la part nationale", ["same-as"]), ("le silence de Yves", ["elision"]),
        ("32 habitants à Le Port", ["article"]), ("de Les Abymes à La Rochelle", ["article"]), ("du Port aux Abymes", []),
        ("Ce que l’on sait de Alba", ["elision"]), ("Vu : None", ["not-a-number"]),
        ("1 commune : de 20\u202f005 à 20\u202f005 habitants par km²", ["no-range"]),
        ("Paris : 20\u202f005,5 habitants, et non 20\u202f005,5.", ["no-contrast"]),
        ("Gare : 30 minutes d’attente, au lieu de 30 promises", ["no-contrast"]),
        ("0 de ces 12 hommes n’ont pas de point", ["nothing-of"]), ("Source\u00a0: ; calendrier scolaire", ["no-source"]),
        # ce qui est juste
        ("Source\u00a0: Insee ; IGN", []), ("20 de ces 21 hommes", []),
        ("de 20 à 205 habitants, de 1,5 à 1,52 km", []), ("20,6 habitants par km², et non 44,8", []),
        ("1905 et non 1946 ; 20 habitants, et non 20,5", []),
        ("d’Yves, de Yaoundé, de Marie et de un à deux", []), ("1 départ, 0 arrêt, 1 fois, 0 bus", []),
        ("10 communes sur 40, 1,5 fois", []), ("4, 3, 0 et 1 territoires", []), ("11,0 fois", []),
        ("Nancy, Infos, finance : 20\u202f000 arrêts", []), ("Aucune commune sur 17", []), ("le 1 mars, 2,0 s", []),
    ],
)  # fmt: skip
def test_what_no_one_should_read_is_seen(text, kinds):
    assert [fault.kind for fault in truth.absurd(truth.Said("cellule 1", text))] == kinds


def played(cell, held=None, figures=()):
    return truth.Played({"cells": [code("lieu = dk.place('1')"), cell]}, held or {}, figures)


def test_outputs_keys_and_figures_of_local_cells_are_read():
    html = "<figure><img alt='x'><figcaption>0 commune sur 9</figcaption></figure>"
    outputs = [
        {"output_type": "stream", "text": "nan habitants"},
        {"output_type": "display_data", "data": {"text/html": html, "text/plain": "[Figure] 1 bars"}},
        {
            "output_type": "display_data",
            "data": {"text/html": "<table><caption>de Ida</caption><td>nan</td></table>"},
        },
    ]
    cell = code("ex.q1.key(lieu.nom)", outputs=outputs)
    held = {"q1": {"meaning": "inf fois", "hints": ["Regardez de Ana."], "wrong": [[2, "Trop : 1 maisons."]]}}
    figures = [{"cell": "ex.q1.key(lieu.nom)", "words": ["Dans 0 cas sur 3"], "denied": ["Elle baisse."]}]
    found = truth.faults(played(cell, held, figures))
    assert [fault.kind for fault in found] == [
        "not-a-number", "nothing-of", "plural", "elision", "not-a-number", "elision", "plural", "nothing-of", "denied",
    ]  # fmt: skip
    assert (
        str(found[-1]) == "cellule 2 (c)\u00a0: la figure dément ce titre — Dans 0 cas sur 3 (Elle baisse.)"
    )


def test_what_is_not_local_or_lies_on_purpose_is_left_alone():
    output = {"output_type": "stream", "text": "nan"}
    assert truth.faults(truth.Played({"cells": [code("print(2)", outputs=[output])]}, {})) == []
    figure = {"cell": "print(lieu.nom)", "words": ["Dans 0 cas sur 3"], "denied": ["Elle baisse."]}
    lying = code("print(lieu.nom)", metadata={"tags": ["trompeuse"]})
    assert truth.faults(played(lying, figures=[figure])) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_no_key_of_the_kit_says_what_no_one_should_read(slug):
    """Et à Poitiers : le sens des réponses, les indices, les erreurs prévues."""
    held = json.loads((key_recording.folder(ROOT) / f"{slug}.json").read_text("utf-8")).get("keys", {})
    told = []
    for name, key in held.items():
        for text in [key["meaning"], *key["hints"], *(message for _, message in key["wrong"])]:
            told += [(name, fault.kind, fault.text) for fault in truth.absurd(truth.Said(name, text))]
    assert told == []


# --- Le témoin des figures ---


@pytest.fixture
def heard(tmp_path, monkeypatch):
    file = tmp_path / "figures.jsonl"
    monkeypatch.setenv(witness.VARIABLE, str(file))
    return file


def test_every_position_of_a_figure_is_heard_and_its_title_checked(heard, capsys):
    def bars(rang=0):
        fig, ax = plt.subplots()
        ax.bar(["2018", "2019", "2020"], [3, 2, 1] if rang == 1 else [1, 2, 3])
        ax.set_title("Les ventes augmentent chaque année")
        return fig, f"Rang {rang}."

    show(bars()[0], alt="Des barres.")
    move(bars, rang=range(2))
    found = truth.figures(heard)
    title = "Les ventes augmentent chaque année"
    assert [one["words"] for one in found] == [["Des barres.", title], ["Rang 0.", title], ["Rang 1.", title]]
    assert [bool(one["denied"]) for one in found] == [False, False, True]
    plt.close("all")


def test_without_a_witness_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.delenv(witness.VARIABLE, raising=False)
    witness.note(plt.figure(), "rien")
    plt.close("all")
    assert truth.figures(tmp_path / "figures.jsonl") == []


# --- Une leçon qui ne tranche pas ---


def test_a_mistake_that_is_right_here_is_told_not_hidden():
    number = expect.number()
    key = answer_keys.Key(number, 3, ("Comptez.", "Encore."), ((3, "Les vides aussi."), (4, "Trop.")))
    assert authoring.spent(key, On()) == ["Les vides aussi."]


def test_the_exercise_warns_and_the_person_who_leads_knows_why():
    cells = [prose("### Exercice 1 · Compter\n\nCombien ?"), prose("### Exercice 2 · Trier"), prose("Fin")]
    spent = {"q1": ["Les vides aussi."]}
    warned = spent_lessons.warned({"cells": cells, "metadata": {}}, spent)
    assert ["**Ici, le résultat ne suffit pas**" in cell["source"] for cell in warned["cells"]] == [
        True,
        False,
        False,
    ]
    assert "vides" not in warned["cells"][0]["source"]
    assert nb.sources(warned, "markdown")[1:] == ["### Exercice 2 · Trier", "Fin"]
    assert cells[0]["source"].endswith("Combien ?")


@pytest.mark.parametrize(
    ("where", "title"),
    [("86194", " : des garçons hier, des filles aujourd’hui"), ("64102", ", filles et garçons")],
)
def test_what_the_secret_may_undo_is_not_a_title(where, title, monkeypatch):
    """Autour de Bayonne, les filles tues pourraient être plus nombreuses que les garçons comptés."""
    monkeypatch.setenv("DATAKIT_ELSEWHERE", "1")
    cells = {cell["id"]: cell["source"] for cell in nb.read(ROOT / "solutions/04-prenoms.ipynb")["cells"]}
    space = {}
    exec(f'import datakit as dk\nex = dk.exercises("04-prenoms", dk.place("{where}"))', space)
    exec(cells["age-camille"].replace('dk.exercises("04-prenoms")', "ex"), space)
    assert space["titre"] == f"Camille{title}"
    plt.close("all")


def test_a_heading_ends_what_the_code_before_it_was_about():
    cells = [
        code("lieu = ex.lieu\nlieu.nom"),
        prose("**Lire.** Deux communes.\n\n## Ailleurs\n\nHuit morts en 1858."),
        code("n = 2"),
    ]
    found = sentences.sentences({"cells": cells})
    assert [(one.text, one.local) for one in found] == [
        ("Deux communes.", True),
        ("Huit morts en 1858.", False),
    ]


def test_a_sentence_that_names_the_place_is_about_it():
    metadata = {"datakit": {"session": {"place": "Les Abymes"}}}
    cells = [prose("*Les Abymes · séance préparée le 1er décembre 2026*\n\nDeux cents ateliers en 2018.")]
    found = sentences.sentences({"cells": cells, "metadata": metadata})
    assert [one.local for one in found] == [True, False]
