"""Une relecture dite avec ce que la cellule écrit : elle ne conseille pas `ax.` à qui n’a pas d’`ax`."""

import pytest

from datakit import audits, running
from figaudit.base import figtext
from figaudit.base.theme import figure


def fix_in(cell, monkeypatch):
    fig, ax = figure()
    ax.barh(["Formats", "Licence"], [97, 13])
    figtext.annotate(fig, title="Licence vaut plus que Formats", unit="%", source="Grand Poitiers, 2019")
    monkeypatch.setattr(running, "source", lambda: cell)
    (fix,) = [one.fix for one in audits.audit(fig).findings if one.rule == "title-contradicts-data"]
    return fix


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ('fig = dessiner(notes, "La licence gagne")', "changez le texte du titre"),
        ('fig = barres(notes, title="La licence gagne")', "changez `title=`"),
        ('fig, ax = dk.figure()\nax.barh(a, b)\nfig.suptitle("La licence gagne")', "ax.set_title"),
        ("", "ax.set_title"),
    ],
)
def test_a_title_is_changed_where_the_cell_writes_it(cell, told, monkeypatch):
    assert told in fix_in(cell, monkeypatch)


def test_an_audit_that_finds_nothing_does_not_seem_to_approve_the_title():
    fig, ax = figure()
    ax.barh(["Formats", "Licence"], [97, 13])
    figtext.annotate(fig, title="Tout est à jour au portail", unit="%", source="Grand Poitiers, 2019")
    report = audits.audit(fig)
    assert report.findings == ()
    assert "Tout est à jour" not in str(report)
    assert "Relu" in str(report)
