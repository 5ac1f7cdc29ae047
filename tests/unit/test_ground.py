"""Le sol du kit : textes, couleurs, HTML, constats, textes des figures, affichage."""

from __future__ import annotations

import io
import math
import warnings
from itertools import combinations

import matplotlib.pyplot as plt
import pytest
from hypothesis import given, strategies as st

from datakit.draw import show
from datakit.errors import InvalidArgument
from figaudit.base import colour, figtext, html, text, theme
from figaudit.base.findings import Finding, Report, Rule, Severity, run_rules

HOSTILE = "<script>alert('é')</script> & \"co\""


@pytest.mark.parametrize(
    ("written", "value", "is_percent"),
    [
        ("3,14", 3.14, False),
        ("3.14", 3.14, False),
        ("1 234", 1234, False),
        ("1\u202f234,5", 1234.5, False),
        ("1 234 567", 1234567, False),
        ("50 %", 50, True),
        ("12,5\u202f%", 12.5, True),
        ("−3", -3, False),
        ("1.234,5", 1234.5, False),
        ("1,234,567", 1234567, False),
        ("  7 ", 7, False),
        ("2e3", 2000, False),
    ],
)
def test_parse_number_reads_what_people_write(written, value, is_percent):
    assert text.parse_number(written) == (pytest.approx(value), is_percent)


@pytest.mark.parametrize("written", ["", "abc", "12 34", "1,2,3.4.5", "%", "--3", "<b>3</b>"])
def test_parse_number_refuses_the_rest(written):
    with pytest.raises(ValueError, match="n'est pas un nombre"):
        text.parse_number(written)


@given(st.floats(-1e12, 1e12).map(lambda x: round(x, 2)))
def test_number_is_read_back(x):
    assert text.parse_number(text.number(x)).value == pytest.approx(x, abs=0.005)


def test_number_special_cases():
    assert text.number(math.inf) == "∞"
    assert text.number(-0.0001) == "0"
    assert text.number(10) == "10"
    assert text.percent(1) == "100\u202f%"
    assert text.plural(2, "nom rare") == "2 noms rares"


@given(st.text())
def test_html_never_lets_markup_through(s):
    inside = html.panel(s, s) + html.table([[s, s]], [s, s], s) + html.figure("x", s, s)
    assert "<script" not in inside.replace("&lt;script", "").lower() or "<script" not in s.lower()
    assert html.escape(html.escape(s)) == html.escape(s)


def test_table_is_accessible():
    out = html.table([{"prénom": "Emma", "nombre": 1234}], ["prénom", "nombre"], "Naissances")
    assert "<caption" in out
    assert out.count('scope="col"') == 2
    assert 'scope="row"' in out
    assert "1\u202f234" in out


@pytest.mark.parametrize("tone", html.TONES)
def test_panel_contrast_and_words(tone):
    out = html.panel("Correct", HOSTILE, tone=tone)
    assert "<script" not in out
    assert 'aria-hidden="true"' in out
    for shade, ground in zip(html.TONES[tone][1:], html.BOX, strict=True):
        assert colour.contrast(shade, ground) >= 4.5
        assert shade in out
        assert ground in out, "l’encadré suit l’aspect de la page"


def test_palette_is_seen_by_everyone():
    assert all(colour.contrast(c, "#ffffff") >= 3 for c in colour.CATEGORICAL)
    assert all(colour.contrast(colour.readable(c), "#ffffff") >= 4.5 for c in colour.CATEGORICAL)
    for a, b in combinations(colour.CATEGORICAL, 2):
        assert colour.distance(a, b) >= 9  # le seuil de la règle « colour-blind »
        assert 100 * abs(colour.oklab(a)[0] - colour.oklab(b)[0]) >= 5, "une photocopie les confondrait"
        for kind in colour.KINDS:
            assert colour.distance(colour.simulate(a, kind), colour.simulate(b, kind)) >= 9
    lightness = [colour.luminance(c) for c in colour.SEQUENTIAL]
    assert lightness == sorted(lightness, reverse=True)


def test_palette_on_dark_paper_is_seen_by_everyone():
    paper = "#212428"
    assert [colour.PALETTE[name] for name in colour.ON_DARK] == colour.CATEGORICAL
    assert all(colour.contrast(c, paper) >= 4.5 for c in colour.ON_DARK.values())
    for a, b in combinations(colour.ON_DARK.values(), 2):
        assert colour.distance(a, b) >= 9  # le seuil de la règle « colour-blind »
        assert 100 * abs(colour.oklab(a)[0] - colour.oklab(b)[0]) >= 5, "en gris, on les confondrait"
        for kind in colour.KINDS:
            assert colour.distance(colour.simulate(a, kind), colour.simulate(b, kind)) >= 9


def test_colour_refuses_nonsense():
    with pytest.raises(ValueError, match="couleur illisible"):
        colour.parse("rougeâtre")


def test_report_orders_and_never_raises():
    def broken(_):
        raise RuntimeError("boum")

    rules = [
        Rule("b", "B", "pourquoi", "corriger", Severity.ADVICE, lambda f: ["conseil"]),
        Rule(
            "a",
            "A",
            "pourquoi",
            "corriger",
            Severity.ERROR,
            lambda f: [Finding("a", Severity.ERROR, HOSTILE)],
        ),
        Rule("c", "C", "", "", Severity.ERROR, broken),
    ]
    report = run_rules(rules, None, subject=HOSTILE, measures=[("mesure", "8,3")])
    assert [f.rule for f in report.findings] == ["a", "b"]
    assert not report.ok
    assert report.findings[0].why == "pourquoi"
    assert "RuntimeError" in report.unread[0]
    assert "<script" not in report._repr_html_()
    assert "1 point trompeur et 1 conseil" in str(report)
    assert Report().headline == "Rien à redire"
    assert Report(unread=("les couleurs",)).headline == "Rien à redire, pour ce qui a pu être lu"
    assert (Report(read=False).headline, Report(read=False).ok) == ("Pas relu", False)


def test_a_repair_in_words_is_not_shown_as_code():
    shown = [
        Finding("a", Severity.ADVICE, "b", fix=fix)._repr_html_()
        for fix in ("relire l’étiquette", "ax.grid()", "x = 1")
    ]
    assert ["<code>" in one for one in shown] == [False, True, True]


def test_annotate_is_read_back_and_replaced():
    fig, ax = theme.figure()
    ax.plot([1, 2])
    figtext.annotate(fig, title="Avant", source="Insee")
    figtext.annotate(ax, title="Titre", source="Insee", unit="habitants", note="Note", date="2023")
    read = figtext.read(fig)
    assert (read.title, read.unit, read.date, read.note) == ("Titre", "habitants", "2023", "Note")
    assert "Source\u00a0: Insee, 2023" in read.texts
    assert sum(t.get_gid() == "figaudit:title" for t in fig.texts) == 1


def test_read_guesses_on_plain_figures():
    fig, ax = plt.subplots()
    ax.set(title="Chômage", ylabel="Taux (%)")
    fig.text(0, 0, "Source : Insee, 2021")
    read = figtext.read(fig)
    assert (read.title, read.unit, read.date) == ("Chômage", "%", "2021")
    assert read.source.startswith("Source")
    plt.close(fig)


def test_shown_figure_carries_its_alt(capsys, monkeypatch):
    fig, _ = plt.subplots()
    shown = theme.Shown(fig, HOSTILE, "légende")
    out = shown._repr_html_()
    assert "<figure" in out
    assert "<script" not in out
    assert 'alt="&lt;script' in out
    monkeypatch.setattr(show, "describe", lambda f: "Un brouillon.")
    show.show(fig)
    assert "Un brouillon." in capsys.readouterr().out
    assert fig.number not in plt.get_fignums()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ([1, 2], "dk.show a reçu une liste, pas une figure."),
        ("fig", "dk.show a reçu un texte, pas une figure."),
        (None, "dk.show a reçu rien du tout (None), pas une figure."),
        (3, "dk.show a reçu un nombre, pas une figure."),
    ],
)
def test_show_refuses_what_is_not_a_figure(given, words):
    with pytest.raises(InvalidArgument) as caught:
        show.show(given)
    assert caught.value.fact == words
    assert "`plt.show()` affiche mais ne rend rien" in caught.value.action


def test_show_waits_for_a_figure(capsys):
    show.show(..., alt=...)
    assert "Pas encore de figure" in capsys.readouterr().out


def test_png_is_deterministic():
    def png():
        fig, ax = theme.figure()
        ax.plot([1, 3, 2])
        return theme.to_png(fig)

    assert png() == png()


def test_a_word_written_outside_the_style_takes_the_face_of_the_kit():
    def png(family=None):
        fig, ax = theme.figure()
        ax.text(0.5, 0.5, "I, l et 1", family=family)
        return theme.to_png(fig)

    assert png() == png([theme.FACE, "DejaVu Sans"])
    assert png() != png("DejaVu Sans")


def test_a_sign_the_face_lacks_is_still_drawn():
    """« CO₂ » écrit hors du style du kit : l’indice vient de la seconde police, et non d’un carré vide."""

    def png(words):
        fig, ax = theme.figure()
        ax.text(0.5, 0.5, words)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            return theme.to_png(fig)

    assert png("CO₂ →") != png("CO₃ ←")


def test_png_is_what_savefig_writes_and_leaves_the_figure_as_it_was():
    fig, ax = theme.figure()
    ax.bar(["a", "b"], [88, 90])
    usual, shown, expected = fig.canvas, fig.dpi, io.BytesIO()
    with theme.style():
        fig.savefig(expected, format="png", dpi=110, metadata={"Software": None})
    assert theme.to_png(fig, 110) == expected.getvalue()
    ax.set_title("$\\faux$")
    with pytest.raises(ValueError, match="Unknown symbol"):
        theme.to_png(fig, 110)
    assert (fig.canvas, fig.dpi) == (usual, shown)
