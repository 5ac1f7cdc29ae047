"""`datakit sheet` : la fiche de séance, ses durées, et des métadonnées qu'on n'exécute pas."""

import json
import re
from pathlib import Path

import markupsafe
import pytest
from tools_executed import FACTS, TRAP, assert_sound, executed

from datakit.errors import InvalidArgument
from datakit.tools import browser, sheet
from datakit.tools import notebook as nb

SOLUTIONS = nb.workshops(Path(__file__).parents[2] / "solutions")


@pytest.mark.parametrize("path", SOLUTIONS, ids=lambda p: p.stem)
def test_the_steps_of_every_workshop_sum_to_every_version(path):
    facts = nb.facts_of(nb.read(path))
    for cut in ("", *facts["cuts"]):
        steps = sheet.minutes(facts, cut)
        assert sum(length for _, length in steps) == int(cut or facts["minutes"])
        assert all(length > 0 for _, length in steps)
        assert_sound(sheet.sheet(facts, cut))


def test_the_short_version_says_what_it_skips():
    page = sheet.sheet(FACTS, "45")
    assert "45 minutes en tout" in page
    assert "À la main" not in re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    assert "On saute les jetons" in page
    assert "60 minutes en tout" in sheet.sheet(FACTS)
    with pytest.raises(InvalidArgument, match="pas de version en 7 minutes"):
        sheet.sheet(FACTS, "7")


def test_hostile_metadata_is_only_ever_text():
    page = sheet.sheet(FACTS)
    assert_sound(page)
    assert str(markupsafe.escape(TRAP)) in page
    assert TRAP not in page


def test_the_wrong_answers_are_those_the_exercises_know():
    said = sheet.mistakes("04-prenoms")
    assert len(said) == len(set(said)) > 10
    assert not any("`" in sentence or "\n" in sentence for sentence in said)
    assert sheet.mistakes("99-essai") == []


def test_the_page_stays_when_there_is_no_chromium(tmp_path, monkeypatch):
    monkeypatch.setattr(browser, "to_pdf", lambda *_: False)
    path = tmp_path / "99-essai.ipynb"
    path.write_text(json.dumps(executed()), "utf-8")
    assert [p.name for p in sheet.write(path, tmp_path, "45")] == ["99-essai-fiche-45.html"]
