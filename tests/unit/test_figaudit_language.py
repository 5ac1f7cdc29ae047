"""Les deux langues de figaudit : chaque catalogue est complet, chaque phrase a les mêmes accolades dans l'une et l'autre."""

from __future__ import annotations

import re
import string
import sys
from importlib.resources import files
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest

from figaudit import describe
from figaudit.base import language
from figaudit.base.errors import InvalidArgument
from figaudit.base.findings import Finding, Report, Severity
from figaudit.read.frozen import from_data
from figaudit.report import audit
from figaudit.rulebook import FAMILIES, explain, pages
from figaudit.rules.maps import empty_class

sys.path.insert(0, str(Path(__file__).parents[1] / "corpus"))
from freeze import frozen, judged, subject_of
from score import HERE, sets

# Les catalogues qui n'ont pas de page : leur français est tout entier chez eux.
WITHOUT_A_PAGE = [
    (".", "description"),
    ("base", "messages"),
    ("base", "errors"),
    ("titles", "messages"),
    ("mend", "messages"),
]
OF_RULES = [(f"rules/{family}", id) for family in FAMILIES for id in pages(family)]
CATALOGUES = [*WITHOUT_A_PAGE, *OF_RULES]
# Le français de ces parties est dans la page de la règle.
OF_THE_PAGE = {"title", "sees", "why", "fix", "limits", "ignore"}


# Des mots qui ne sont pas anglais, et ce que l'anglais n'écrit pas.
FRENCH_WORDS = re.compile(
    r"[éèêàçùîôœ«»]|\b(?:le|la|les|un|une|des|du|et|est|pas|pour|que|dans|sont|avec|valeurs?|titre|axe|graphique|carte)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”")


def in_french(sentence: str) -> bool:
    return bool(FRENCH_WORDS.search(sentence))


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
    if (folder, name) in OF_RULES:
        more = {f"{key}." for key in OF_THE_PAGE}
    assert set(english) == set(french) | more
    assert all(sentence.strip() for sentence in (*french.values(), *english.values()))
    for key, sentence in french.items():
        assert fields(sentence) == fields(english[key]), key


@pytest.mark.parametrize("family", FAMILIES)
def test_every_rule_has_its_catalogue(family):
    folder = files("figaudit").joinpath("rules", family)
    catalogues = {one.name.removesuffix(".toml") for one in folder.iterdir() if one.name.endswith(".toml")}
    assert catalogues == set(pages(family))


@pytest.mark.parametrize(("folder", "name"), CATALOGUES, ids=lambda part: part)
def test_no_english_sentence_is_in_french(folder, name):
    for key, sentence in flat(language.catalogue(folder, name)["en"]).items():
        assert not in_french(sentence), key


@pytest.mark.parametrize(("folder", "name"), OF_RULES, ids=lambda part: part)
def test_what_a_rule_tells_is_in_its_catalogue(folder, name):
    """Les clés écrites telles quelles dans son code ; celles que le code compose sont dites sur le corpus."""
    module = files("figaudit").joinpath(folder, f"{name.replace('-', '_')}.py").read_text("utf-8")
    told = set(re.findall(r'\btell\(\s*"([a-z-]+)"', module))
    told |= set(re.findall(r'\bfix="([a-z-]+)"', module))
    assert told <= set(language.catalogue(folder, name)["fr"])


@pytest.mark.parametrize(
    "set_name",
    [
        "charts_p",
        "maps_o",
        *(pytest.param(path.stem, marks=pytest.mark.long) for path in [*sets("charts"), *sets("maps")]),
    ],
)
def test_a_report_in_english_has_no_french_word(set_name):
    """Sur les figures du corpus : leurs propres mots sont cités entre guillemets, et sont ce qu'ils sont."""
    path = HERE / f"{set_name}.py"
    for figure in frozen(path):
        with language.speaking("en"):
            report = judged(subject_of(path), from_data(figure["facts"]))
        for finding in report.findings:
            for told in (finding.message, finding.fix, finding.why, finding.title):
                assert not in_french(QUOTED.sub("", told)), (figure["name"], told)


def test_a_chart_is_told_in_english():
    fig, ax = plt.subplots()
    ax.bar(["2018", "2019"], [88, 1090])
    ax.set_ylim(87, 1091.5)
    report = audit(fig, language="en")
    plt.close(fig)

    [error] = [one for one in report.findings if one.severity is Severity.ERROR]
    assert error.title == "Bars whose foot is cut off"
    assert error.message.startswith(
        "The axis goes from 87 to 1,091.5: the foot of the bars (0) is not in it."
    )
    assert error.fix == "ax.set_ylim(bottom=0)"
    assert report.measures[0][0] == "Lie factor"
    with language.speaking("en"):
        title = report.before_after().axes[1].get_title(loc="left")
    assert title.startswith("After: the axis starts from zero")


def test_what_could_not_be_read_is_told_in_both_languages():
    assert audit("figure.png", language="en").unread == ("an object of type str, which is not a figure",)
    assert audit("figure.png", language="fr").unread == ("un objet de type str, qui n’est pas une figure",)


@pytest.mark.parametrize(
    ("tongue", "lines"),
    [
        ("en", ["No rule is called “dual-axs”.", "Expected: a name that `figaudit.explain()` gives.", "What to do: Did you mean “dual-axis”?"]),
        ("fr", ["Aucune règle ne s’appelle « dual-axs ».", "Attendu : un nom que donne `figaudit.explain()`.", "À faire : Vouliez-vous dire « dual-axis » ?"]),
    ],
)  # fmt: skip
def test_an_error_and_a_page_are_told_in_the_language_of_the_moment(tongue, lines):
    with language.speaking(tongue), pytest.raises(InvalidArgument) as raised:
        explain("dual-axs")
    assert str(raised.value).replace("\u00a0", " ").replace("\u202f", " ").splitlines() == lines

    with language.speaking("en"):
        told = str(explain("dual-axis")[0]).splitlines()
    assert told[0] == "Misleading: Two scales, one over the other [dual-axis]"
    assert told[1] == "Two series in unrelated units share one frame, each on its own axis."
    assert [line.partition(":")[0] for line in told[2:]] == [
        "Why",
        "Mend",
        "Thresholds",
        "When not to listen to it",
    ]
    assert not any(in_french(line) for line in told)


def test_a_page_shown_in_a_notebook_is_in_the_language_of_the_moment():
    [page] = explain("dual-axis")
    with language.speaking("en"):
        shown = page._repr_html_()
    assert "Two scales, one over the other" in shown
    assert "<strong>When not to listen to it</strong>: When the readers" in shown
    assert "Quand ne pas" not in shown


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


def test_a_class_written_for_code_is_said_in_each_language():
    with language.speaking("fr"):
        assert empty_class.in_words("55.15, 81.24") == "55,15 à 81,24"
        assert empty_class.in_words("moins de 5\u202f%") == "moins de 5\u202f%"
    with language.speaking("en"):
        assert empty_class.in_words("55.15, 81.24") == "55.15 to 81.24"


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


def test_a_figure_is_described_in_english():
    fig, ax = plt.subplots()
    ax.bar(["station", "harbour"], [6000, 4000])
    ax.set_ylabel("Riders\nper day")
    assert describe(fig, language="en") == (
        "2 bars (“Riders per day”). The largest value is station (6,000); the smallest, harbour (4,000), 1.5 times less."
    )
    with pytest.raises(InvalidArgument):
        describe(fig, language="de")


def test_a_dated_line_is_described_in_english():
    fig, ax = plt.subplots()
    ax.plot(np.array(["2020-01-01", "2020-02-01", "2020-03-01"], "datetime64[D]"), [4, 9, 2], label="sales")
    assert describe(fig, language="en") == (
        "A line, “sales”, from 4 in January 2020 to 2 in March 2020 (down 50%), highest 9 in February 2020."
    )


def test_every_kind_of_figure_is_described_in_english():
    """Une figure sans mots de chaque sorte : il ne reste que les nôtres."""
    rng = np.random.default_rng(0)
    kinds = {
        "histogram": lambda ax: ax.hist(rng.normal(size=50)),
        "pie": lambda ax: ax.pie([3, 2, 1]),
        "boxes": lambda ax: ax.boxplot(rng.normal(size=(20, 3))),
        "cloud": lambda ax: ax.scatter(rng.random(20), rng.random(20)),
        "area": lambda ax: ax.fill_between([0, 1], [1, 2]),
        "image": lambda ax: ax.imshow(rng.random((3, 3))),
        "lines": lambda ax: ax.plot(rng.random((4, 5))),
        "bars": lambda ax: [ax.bar([0, 1], [3, 4]), ax.bar([2, 3], [3, 4])],
        "nothing": lambda ax: None,
    }
    for kind, draw in kinds.items():
        fig, ax = plt.subplots()
        draw(ax)
        told = describe(fig, language="en")
        assert told, kind
        assert not in_french(told), (kind, told)


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
