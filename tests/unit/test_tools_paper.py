"""`datakit paper` : des pages A4 tirées des cellules `papier`, sans réponse sur ce que l’on distribue."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tools_executed import FACTS, PNG, TRAP, assert_sound, executed

from datakit.errors import NotebookError
from datakit.subjects import factfulness
from datakit.tools import notebook as nb, pages, paper
from figaudit.base import html

ROOT = Path(__file__).parents[2]


def cell(source, output=None, tags=("papier",)):
    made = {"cell_type": "code" if output else "markdown", "id": "p", "source": source}
    made["metadata"] = {"tags": list(tags)}
    if output:
        made["outputs"] = [{"output_type": "display_data", "data": output, "metadata": {}}]
    return made


def papers(tmp_path, monkeypatch, cells):
    """Les pages écrites pour un carnet fait de `cells`, relues."""
    monkeypatch.setattr(pages, "chromium", lambda *_: False)
    notebook = executed()
    notebook["cells"] += cells
    path = tmp_path / "99-essai.ipynb"
    path.write_text(nb.dump(notebook), "utf-8")
    return {p.name: p.read_text("utf-8") for p in paper.write(path, tmp_path, notebook)}


def test_each_heading_opens_a_page_and_answers_go_apart(tmp_path, monkeypatch):
    figure = {"text/html": str(html.figure(f"data:image/png;base64,{PNG}", "Un fond de carte"))}
    made = papers(tmp_path, monkeypatch, [
        cell("## Trier\n\nLes cartes.\n\n## Colorier"), cell("dk.show(fig)", figure), cell("Rendez la feuille."),
        cell("## Réponses · trier\n\nDouze."), cell("code", {"text/markdown": "**Treize**", "text/plain": "<Markdown>"}),
    ])  # fmt: skip
    assert list(made) == ["99-essai-papier.html", "99-essai-papier-reponses.html"]
    asked, answered = (BeautifulSoup(page, "html.parser") for page in made.values())
    assert [page.h2.text for page in asked.find_all("section")] == ["Trier", "Colorier"]
    assert [page.img["alt"] if page.img else None for page in asked.find_all("section")] == [
        None,
        "Un fond de carte",
    ]
    assert "Rendez la feuille" in asked.text
    assert "dk.show" not in asked.text
    assert not re.search("Douze|Treize", asked.text)
    assert answered.strong.text == "Treize"
    assert [len(page.find_all("h1")) for page in (asked, answered)] == [1, 1]
    for page in made.values():
        assert_sound(page)
        assert "size:A4" in page
        assert TRAP not in page
        assert FACTS["question"][:9] in page


def test_a_workshop_without_paper_is_explained(tmp_path, monkeypatch, capsys):
    assert papers(tmp_path, monkeypatch, []) == {}
    assert not list(tmp_path.glob("build/*"))
    monkeypatch.setattr(paper.nb, "workshops", lambda *_: [tmp_path / "99-essai.ipynb"])
    with pytest.raises(NotebookError, match="99-essai n’a pas de variante papier"):
        paper.run(type("Options", (), {"slug": [], "cut": ""}))


@pytest.fixture(scope="module")
def quiz_pages(tmp_path_factory):
    path = ROOT / "solutions/11-factualite.ipynb"
    made = paper.write(path, tmp_path_factory.mktemp("papier"))
    return [BeautifulSoup(p.read_text("utf-8"), "html.parser") for p in made if p.suffix == ".html"]


@pytest.mark.long
def test_the_thirteen_questions_have_three_boxes_and_no_answer(quiz_pages):
    asked = quiz_pages[0]
    assert asked.text.count("☐") == 39
    for q in factfulness.quiz().itertuples():
        assert f"{q.Index}. {q.question}" in asked.text
        assert f"☐ B. {q.choix_b}" in asked.text
        assert q.remarque not in asked.text
    assert "Clé" not in asked.text


@pytest.mark.long
def test_their_answers_carry_the_key_the_proof_and_the_date(quiz_pages):
    answers = quiz_pages[1]
    assert "C A C B A A B C C C C A A" in answers.text
    rows = answers.table.tbody.find_all("tr")
    assert len(rows) == 13
    assert "recalculée" in rows[10].text
    assert "A vieilli" in rows[5].text


def test_each_page_to_give_has_a_line_for_a_name_and_the_answers_have_none(tmp_path, monkeypatch):
    pages_made = papers(tmp_path, monkeypatch, [cell("## Trier"), cell("## Réponses")])
    given = BeautifulSoup(pages_made["99-essai-papier.html"], "html.parser")
    assert [one.text for one in given.select("section .nom span")] == [
        "Nom\xa0:",
        "Classe ou groupe\xa0:",
        "Date\xa0:",
    ]
    assert 'class="nom"' not in pages_made["99-essai-papier-reponses.html"]


def sheets_given(tmp_path, monkeypatch, source):
    made = papers(tmp_path, monkeypatch, [cell(source)])
    return BeautifulSoup(made["99-essai-papier.html"], "html.parser").find_all("section")


def test_what_is_left_of_a_sheet_goes_to_its_last_lines(tmp_path, monkeypatch):
    (asked,) = sheets_given(
        tmp_path, monkeypatch, "## Lire\n\nPourquoi ?\n\n---\n\n**À discuter** : et vous ?"
    )
    rest = asked.select_one(":scope > .suite")
    assert rest.find_previous_sibling().name == "hr"
    assert "À discuter" in rest.find_next_sibling().text


def test_a_sheet_that_asks_and_leaves_no_room_ends_ruled(tmp_path, monkeypatch):
    texts = ("Pourquoi ?", "Combien ? ……", "Découpez. Qui ?", "1. Qui ?\n\n   ---", "Lisez.")
    asked = sheets_given(tmp_path, monkeypatch, "\n\n".join(f"## Feuille\n\n{text}" for text in texts))
    assert [bool(page.select(".suite")) for page in asked] == [True, False, False, False, False]


@pytest.mark.skipif(not pages._browser(), reason="il faut Chromium")
def test_ruling_a_sheet_adds_no_page_and_short_answers_share_one(tmp_path):
    notebook = executed()
    notebook["cells"] += [cell("## A\n\nPourquoi ?\n\n---\n\nFin."), cell("## B\n\nOù ?")]
    notebook["cells"] += [cell("## Réponses · A\n\nParce que."), cell("## Réponses · B\n\nIci.")]
    path = tmp_path / "99-essai.ipynb"
    path.write_text(nb.dump(notebook), "utf-8")
    made = {one.name: one for one in paper.write(path, tmp_path, notebook)}
    assert pages._sheets(made["99-essai-papier.pdf"]) == 2
    assert pages._sheets(made["99-essai-papier-reponses.pdf"]) == 1


def test_cards_to_cut_say_their_page():
    told = [
        {"cell_type": "markdown", "metadata": {"tags": ["papier"]}, "source": source}
        for source in ("## Lire\n\nUne page.", "## Peur\n\nDécoupez.\n\n| a |\n|---|\n| b |")
    ]
    assert paper.to_cut({"cells": told}) == [paper.Cards("Peur", 2)]
