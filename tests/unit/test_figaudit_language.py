"""Les deux langues de figaudit : chaque catalogue est complet, chaque phrase a les mêmes accolades dans l'une et l'autre."""

from __future__ import annotations

import string
from importlib.resources import files

import pytest

from figaudit.base import language
from figaudit.base.errors import InvalidArgument
from figaudit.base.findings import Finding, Report, Severity
from figaudit.rulebook import pages

CATALOGUES = [("base", "messages"), *(("rules/maps", id) for id in pages("maps"))]
# Le français du titre, de la raison et de la réparation est dans la page de la règle.
OF_THE_PAGE = {"title", "why", "fix"}


def flat(part: dict) -> dict[str, str]:
    """Les phrases d'une langue, leurs deux formes comptées à part."""
    found = {}
    for key, said in part.items():
        forms = said if isinstance(said, dict) else {"": said}
        for form, sentence in forms.items():
            found[f"{key}.{form}"] = sentence
    return found


def fields(sentence: str) -> set[str]:
    return {f"{name}:{spec}" for _, name, spec, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize(("folder", "name"), CATALOGUES, ids=lambda part: part)
def test_a_catalogue_says_the_same_in_both_languages(folder, name):
    written = language.catalogue(folder, name)
    assert set(written) == set(language.LANGUAGES)
    french, english = flat(written["fr"]), flat(written["en"])

    more = set()
    if folder != "base":
        more = {f"{key}." for key in OF_THE_PAGE}
    assert set(english) == set(french) | more
    assert all(sentence.strip() for sentence in (*french.values(), *english.values()))
    for key, sentence in french.items():
        assert fields(sentence) == fields(english[key]), key


def test_every_catalogue_of_the_maps_has_its_page():
    folder = files("figaudit").joinpath("rules", "maps")
    assert {one.name.removesuffix(".toml") for one in folder.iterdir() if one.name.endswith(".toml")} == set(
        pages("maps")
    )


def test_a_sentence_agrees_and_writes_its_numbers_in_its_language():
    values = {"count": 1500, "code": -9.5}
    with language.speaking("fr"):
        assert language.say("rules/maps", "hidden-missing", "code", **values).startswith(
            "1\u202f500 territoires à −9,5, loin"
        )
        assert language.say("rules/maps", "hidden-missing", "holes", count=1).startswith("1 trou ")
    with language.speaking("en"):
        assert language.say("rules/maps", "hidden-missing", "code", **values).startswith(
            "1,500 areas at -9.5, far"
        )
        assert (
            language.say("rules/maps", "empty-class", "unused", classes=["a", "b"])
            == "No area in “a” and “b”."
        )


def test_the_language_is_asked_then_taken_from_the_environment_then_from_the_machine(monkeypatch):
    for name in (language.VARIABLE, "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert language.current() == "en"
    monkeypatch.setenv("LANG", "C.UTF-8")
    assert language.current() == "fr"
    monkeypatch.setenv(language.VARIABLE, "en")
    assert language.current() == "en"
    with language.speaking("fr"):
        assert language.current() == "fr"
    with pytest.raises(InvalidArgument), language.speaking("de"):
        pass


def test_a_report_keeps_the_language_it_was_made_in():
    with language.speaking("en"):
        report = Report((Finding("a-rule", Severity.ERROR, "Seen.", why="Because."),), "Map")
    assert str(report).splitlines() == [
        "Map: 1 misleading point",
        "Misleading: a-rule [a-rule]",
        "  Seen.",
        "  Why: Because.",
    ]
    assert report.headline == "1 misleading point"
