"""La variante papier : deux feuilles A4, accessibles, et aucune réponse sur la feuille de questions."""

import re

import pytest
from bs4 import BeautifulSoup

from datakit import cli
from datakit.errors import InvalidArgument
from datakit.tools import browser
from datakit.tools import sheet as command
from datakit.topics import factfulness as facts


@pytest.fixture(scope="module")
def sheets():
    return command.thirteen_questions()


@pytest.mark.parametrize("name", ["questions", "reponses"])
def test_each_sheet_is_an_accessible_french_a4_page(sheets, name):
    page = BeautifulSoup(sheets[name], "html.parser")
    assert page.html["lang"] == "fr"
    assert page.title.text
    assert len(page.find_all("h1")) == 1
    assert page.main
    assert "size: A4" in page.style.text
    assert not page.find_all(["script", "img", "link"])
    assert not re.search(r"https?://", sheets[name])


def test_questions_have_three_boxes_each_and_no_answer(sheets):
    page = BeautifulSoup(sheets["questions"], "html.parser")
    asked = page.find_all("section")
    assert len(asked) == 13
    for section, q in zip(asked, facts.quiz().itertuples(), strict=True):
        assert section["aria-labelledby"] == section.h2["id"]
        assert q.question in section.h2.text
        assert [li.text.strip()[2:] for li in section.find_all("li")] == [
            f"A. {q.choix_a}",
            f"B. {q.choix_b}",
            f"C. {q.choix_c}",
        ]
        assert q.remarque not in page.text
    assert "Clé" not in page.text
    assert not page.find(["strong", "input"])


def test_answers_carry_the_key_the_proof_and_the_date(sheets):
    page = BeautifulSoup(sheets["reponses"], "html.parser")
    assert "C A C B A A B C C C C A A" in page.text
    rows = page.table.tbody.find_all("tr")
    assert len(rows) == 13
    assert page.table.caption.text
    assert [th["scope"] for th in page.table.thead.find_all("th")] == ["col"] * 5
    assert "recalculée" in rows[10].text
    assert "A vieilli" in rows[5].text


def test_the_command_writes_where_it_is_told(tmp_path, capsys):
    assert cli.main(["paper", "11-factualite", "--output", str(tmp_path / "feuilles"), "--no-pdf"]) == 0
    said = capsys.readouterr().out.split()
    assert [p.rsplit("/", 1)[-1] for p in said] == [
        "11-factualite-questions.html",
        "11-factualite-reponses.html",
    ]
    assert all((tmp_path / "feuilles" / p.rsplit("/", 1)[-1]).stat().st_size > 2000 for p in said)


def test_a_workshop_without_sheets_is_explained(tmp_path):
    with pytest.raises(InvalidArgument, match="pas de feuilles"):
        command.papers("../../etc", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_browser_that_fails_leaves_the_pages(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "_NAMES", ("false",))
    written = command.papers("11-factualite", tmp_path)
    assert [p.suffix for p in written] == [".html", ".html"]
