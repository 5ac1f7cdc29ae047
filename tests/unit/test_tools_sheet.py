"""`datakit sheet` : la fiche de séance, ses durées, et des métadonnées qu'on n'exécute pas."""

import json
import random
import re
from pathlib import Path

import markupsafe
import pytest
from bs4 import BeautifulSoup
from tools_executed import FACTS, TRAP, assert_sound, executed

from datakit.draw.screens import MIME
from datakit.errors import InvalidArgument
from datakit.tools import notebook as nb, pages, schedule, sheet, versions
from datakit.tools.exercises import titles
from datakit.workshop import stored_keys
from figaudit.base.text import listing

SOLUTIONS = nb.workshops(Path(__file__).parents[2] / "solutions")


@pytest.mark.turning(3)
@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda p: p.stem)
def test_the_steps_of_every_workshop_sum_to_every_version(path):
    facts = nb.facts_of(nb.read(path))
    for cut in ("", *facts["cuts"]):
        steps = schedule.timetable(nb.facts_of(versions.cut(nb.read(path), cut)))
        total = sum(length for _, length in steps)
        assert total == facts["minutes"] if not cut else int(cut) - 3 <= total <= int(cut)
        assert all(length > 0 for _, length in steps)
        assert_sound(sheet.sheet(nb.read(path), cut))


CARD = {"cells": [], "metadata": {"datakit": FACTS}}


@pytest.mark.turning(3)
@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda p: p.stem)
def test_a_short_version_answers_only_what_it_asks(path):
    notebook = nb.read(path)
    for cut in ("", *nb.facts_of(notebook)["cuts"]):
        asked = titles(versions.cut(notebook, cut))
        page = BeautifulSoup(sheet.sheet(notebook, cut), "html.parser")
        rows = [row.th.text for row in page.select(".corrige tbody tr")]
        assert rows == [f"{n[1:]}. {one.title}" for n, one in asked.items()]
        assert all(cell.text.strip() for cell in page.select(".corrige td"))
        known = [item.text.split(". ")[0] for item in page.select(".deux li")]
        assert known == [n[1:] for n in asked if stored_keys(path.stem)["keys"][n]["wrong"]]
    assert set(titles(notebook)) == set(stored_keys(path.stem)["keys"])


def code_of(shown) -> str:
    """Le code d’un corrigé, dont chaque ligne a son retrait : coupée, elle ne se prend pas pour deux."""
    return "\n".join(line.text.rstrip() for line in shown.select("span"))


def test_a_function_is_answered_by_its_code_not_by_what_it_returns():
    """Une enseignante lit la solution ; les dictionnaires que rendent ses essais ne lui apprennent rien."""
    notebook = nb.read(next(path for path in SOLUTIONS if path.stem == "04-prenoms-nsi"))
    page = BeautifulSoup(sheet.sheet(notebook), "html.parser")
    rows = {row.th.text.split(".")[0]: row for row in page.select(".corrige tbody tr")}
    for name, key in stored_keys("04-prenoms-nsi")["keys"].items():
        shown = [code_of(one) for one in rows[name[1:]].select("pre")]
        assert shown == [key["solution"]] * (key["expect"][0] not in ("choice", "figure"))
    assert "14\u202f640" in rows["1"].text
    assert "{'" not in page.text


def test_a_short_answer_shows_its_code_and_a_letter_does_not():
    notebook = nb.read(next(path for path in SOLUTIONS if path.stem == "05-reutilisateurs"))
    page = BeautifulSoup(sheet.sheet(notebook), "html.parser")
    rows = {row.th.text.split(".")[0]: row for row in page.select(".corrige tbody tr")}
    held = stored_keys("05-reutilisateurs")["keys"]
    brief = {
        name[1:]: key["solution"]
        for name, key in held.items()
        if key["expect"][0] == "number" and len(key["solution"].splitlines()) <= 4
    }
    assert brief
    for number, solution in brief.items():
        assert [code_of(one) for one in rows[number].select("pre")] == [solution]
    choices = [name[1:] for name, key in held.items() if key["expect"][0] == "choice"]
    assert choices
    assert not any(rows[number].select("pre") for number in choices)


def test_no_question_mark_goes_alone_to_the_next_line():
    card = FACTS | {
        "objectives": ["Savoir ?"], "misconceptions": [{"belief": "Oui !", "relaunch": "Qui ? Quand ?"}],
        "material": ["Un dé ; un crayon"], "cuts": {"45": "Sans quoi ?"},
    }  # fmt: skip
    page = sheet.sheet({"cells": [], "metadata": {"datakit": card}}, "45")
    said = BeautifulSoup(page, "html.parser").text
    for words in (
        "Savoir\u202f?",
        "Oui\u202f!",
        "Qui\u202f? Quand\u202f?",
        "Un dé\u202f; un crayon",
        "Sans quoi\u202f?",
    ):
        assert words in said


def test_a_short_version_promises_what_it_keeps():
    notebook = nb.read(next(path for path in SOLUTIONS if path.stem == "04-prenoms"))
    whole, short = sheet.sheet(notebook), sheet.sheet(notebook, "45")
    for skipped in ("Mesurer ce qu’un classement cache", "Le top 10 résume les naissances."):
        assert skipped in whole
        assert skipped not in short
    assert "Repérer une fausse nouvelle" in short
    assert "Combien de fois plus souvent" not in short
    assert not re.search(r"\d{4}-\d\d-\d\d", whole)
    assert "Infolab prénoms (inspiration), CC BY-SA 4.0" in short, "une source sans année"


def test_what_is_for_later_is_said_and_not_counted():
    notebook = nb.read(next(path for path in SOLUTIONS if path.stem == "04-prenoms"))
    facts = notebook["metadata"]["datakit"]
    later = next(part["minutes"] for part in facts["sections"] if part.get("further"))
    page = BeautifulSoup(sheet.sheet(notebook), "html.parser")
    minutes = f"{facts['minutes']} minutes"
    assert page.caption.text.replace("\xa0", " ").replace("\u202f", " ") == f"{minutes} en tout"
    assert "Pour aller plus loin" not in [row.th.text for row in page.table.select("tbody tr:not(.consigne)")]
    said = page.text.replace("\xa0", " ").replace("\u202f", " ")
    assert f"{minutes}, et {later} minutes pour aller plus loin" in said
    assert "pour aller plus loin" not in sheet.sheet(notebook, "45")


def test_a_date_is_written_in_words():
    assert "(3 avril 2017)" in sheet.sheet(
        nb.read(next(path for path in SOLUTIONS if path.stem == "06-mobilites"))
    )


@pytest.mark.parametrize(("expect", "reference", "said"), [
    (["year", {}], 1991, "1991"),
    (["year", {}], 1883.0, "1883"),
    (["number", {"unit": "habitants par km²"}], 183.9176, "183,92 habitants par km²"),
    (["number", {"tolerance": 0.005}], 0.05814, "0,06"), (["number", {"tolerance": 0.5, "unit": "%"}], 69.2857, "69 %"),
    (["number", {"tolerance": 5000}], 574891.774, "570 000"), (["number", {"tolerance": 50}], 20729.27, "20 700"),
    (["items", {}], {"series": ["Julien", "Nicolas"], "index": [1, 2], "name": "prenom"}, "Julien ; Nicolas"),
    (["text", {}], "Poitiers", "Poitiers"),
    (["choice", {"options": {"a": "Oui", "b": "<b>Non</b>"}}], "b", "b. <b>Non</b>"),
    (["figure", {"judge": "x"}], None, ""),
])  # fmt: skip
def test_an_answer_is_written_as_one_would(expect, reference, said):
    assert sheet.answer({"expect": expect, "reference": reference}) == said


def test_the_short_version_says_what_it_skips():
    page = sheet.sheet(CARD, "45")
    assert "45 minutes en tout" in page
    assert '<td>0</td><th scope="row">S’installer</th><td></td><td>3</td>' in page
    assert "S’installer" not in sheet.sheet(CARD), "l’atelier entier a le temps"
    assert "À la main" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    assert "On saute les jetons" in page
    assert "60 minutes en tout" in sheet.sheet(CARD)
    with pytest.raises(InvalidArgument, match="pas de version en 7 minutes"):
        sheet.sheet(CARD, "7")


def test_a_year_said_in_the_title_of_a_source_is_not_said_twice():
    page = sheet.sheet(nb.read(next(path for path in SOLUTIONS if path.stem == "03-cartes")))
    assert "Admin Express 2018, Licence" in page.replace("\u202f", " ").replace("\xa0", " ")


def test_hostile_metadata_is_only_ever_text():
    page = sheet.sheet(CARD)
    assert_sound(page)
    assert str(markupsafe.escape(TRAP)) in page
    assert TRAP not in page


def test_the_page_stays_when_there_is_no_chromium(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    path = tmp_path / "99-essai.ipynb"
    path.write_text(json.dumps(executed()), "utf-8")
    assert [p.name for p in sheet.write(path, tmp_path, "45")] == ["99-essai-fiche-45.html"]


@pytest.mark.parametrize(
    ("sheets", "kept"),
    [
        ({"": 3, "0.95": 2, "0.9": 2}, "0.95"),  # la plus grande taille qui gagne une feuille
        ({"": 3, "0.95": 3, "0.9": 2}, "0.9"),
        ({"": 3, "0.95": 3, "0.9": 3}, ""),  # rien à gagner : la taille ne change pas
    ],
)
def test_a_sheet_ends_on_a_full_page(tmp_path, monkeypatch, sheets, kept):
    def print_(page, target, *_):
        found = re.search(r'<body style="zoom:([\d.]+)">', page.read_text("utf-8"))
        size = found[1] if found else ""
        target.write_bytes(f"{size}|".encode() + b"/Type /Page\n/Type /Pages\n" * sheets[size])
        return True

    monkeypatch.setattr(pages, "chromium", print_)
    target = tmp_path / "fiche.html"
    made = pages.printed(target, "<body><p>Une fiche</p></body>", sheet.TIGHTER)
    assert made == [target, tmp_path / "fiche.pdf"]
    assert made[1].read_bytes().partition(b"|")[0].decode() == kept
    assert "zoom" not in target.read_text("utf-8"), "la page à l’écran garde sa taille"


def test_each_step_says_its_bet_what_the_figure_answers_and_what_to_print():
    """Lus dans le carnet : la question du pari, le titre de la figure d’après ; les cartes à découper, en combien."""
    said = "## Le pain\n\nPesez le pain de votre table.\n\n**Pariez** : combien de grammes pèse un pain ordinaire, sorti du four à midi ?"
    figure = {"data": {MIME: {"title": "Un pain pèse 250 grammes"}}}
    another = {"data": {MIME: {"title": "Du blé au pain, en neuf machines"}}}
    cells = [
        {"cell_type": "markdown", "metadata": {}, "source": said},
        {"cell_type": "code", "metadata": {}, "source": 'dk.bet.number("pain", "Combien ?", 0, 900)'},
        {"cell_type": "code", "metadata": {}, "source": "dk.show(fig)", "outputs": [another]},
        {
            "cell_type": "code",
            "metadata": {},
            "source": 'dk.bet.made("pain").mark(ax, 250)',
            "outputs": [figure],
        },
        {
            "cell_type": "markdown",
            "metadata": {"tags": ["animateur"]},
            "source": "**Pour qui anime** la séance.",
        },
        {"cell_type": "markdown", "metadata": {"tags": ["animateur"]}, "source": "Le boulanger le sait."},
        {
            "cell_type": "markdown",
            "metadata": {"tags": ["papier"]},
            "source": "## Six pains\n\nDécoupez les cartes.",
        },
    ]
    card = FACTS | {"sections": [{"title": "Le pain", "minutes": 20}], "cuts": {}, "minutes": 20}
    page = BeautifulSoup(sheet.sheet({"cells": cells, "metadata": {"datakit": card}}), "html.parser")
    (told,) = page.select(".consigne")
    assert "combien de grammes pèse un pain" in told.text.casefold()
    assert "La figure répond" in told.text
    assert "Un pain pèse 250 grammes." in told.text
    assert "neuf machines" not in told.text, "cette figure ne répond pas au pari"
    assert "Pour vous\u00a0: Le boulanger le sait." in told.text
    assert "la séance" not in told.text
    assert "Pesez le pain de votre table." in told.text
    assert "un exemplaire par table de quatre, découpé avant la séance (8 pour 30 personnes)" in page.text


def test_the_sheet_says_what_to_print_in_case_nothing_works():
    notebook = nb.read(next(path for path in SOLUTIONS if path.stem == "03-cartes"))
    assert (
        "datakit paper 03-cartes --minutes 55\u00a0» (3 pages), un exemplaire par personne (2 feuilles, recto verso\u202f; 60 pour 30 personnes)"
        in sheet.sheet(notebook, "55")
    )


def test_who_wrote_the_ten_passages_is_told_to_the_one_who_leads_and_is_what_the_notebook_draws():
    notebook = nb.read(next(path for path in SOLUTIONS if path.stem.startswith("17-")))
    (drawing,) = (cell["source"] for cell in notebook["cells"] if cell["id"] == "aveugle-reprise")
    draw = random.Random(int(re.search(r"graine, niveau = (\d+)", drawing)[1]))
    truth = [draw.choice("hm") for _ in range(10)]
    humans = [str(rank) for rank, one in enumerate(truth, 1) if one == "h"]
    for cut in ("", "45", "55"):
        page = BeautifulSoup(sheet.sheet(notebook, cut), "html.parser").text
        assert f"Humain\u00a0: les passages {listing(humans)}." in page
        assert "J’ai peur de …, et" not in page
        assert "Choisissez-en une, ou écrivez la vôtre, et dites-la à vos voisins." in page
