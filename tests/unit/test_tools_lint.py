"""Chaque règle de forme : un coupable, un innocent."""

import copy

import pytest
from tools_samples import NBSP, NNBSP, card, cell, changed, code, text, workshop

from datakit.tools import notebook as nb
from datakit.tools.lint import RULES, fix_typography, lint
from datakit.tools.minutes import minutes_by_part
from datakit.tools.needs import NEEDS
from datakit.tools.new import skeleton
from datakit.tools.rules.card import CARD
from datakit.tools.rules.facts import SAID
from datakit.tools.student import student
from datakit.tools.typography import faults, polish


def rules(notebook, slug="42-pains"):
    report = lint(notebook, slug)
    assert report.unread == ()
    return report.rules


def with_card(**fields):
    notebook = workshop()
    notebook["metadata"]["datakit"] = card() | fields
    return notebook


def without(*names):
    notebook = workshop()
    notebook["cells"] = [c for c in notebook["cells"] if c["id"] not in names]
    return notebook


def added(*cells):
    notebook = workshop()
    notebook["cells"][-1:-1] = cells
    return notebook


def with_further(*parts, rank=4):
    """Un atelier dont la fiche a, au rang `rank`, des parties hors du compte."""
    notebook = workshop()
    later = [{"title": "Pour aller plus loin", "minutes": 30, "further": True} | part for part in parts]
    notebook["metadata"]["datakit"]["sections"][rank:rank] = later
    return notebook


def tagged(name, tag, *others, source="", at=""):
    """Un atelier dont des cellules portent une étiquette, et dont la cellule `at` a un autre texte."""
    notebook = workshop()
    pairs = [name, tag, *others]
    for one, label in zip(pairs[::2], pairs[1::2], strict=True):
        found = cell(notebook, one)["metadata"]
        found["tags"] = [*found.get("tags", ()), label]
    if at:
        cell(notebook, at)["source"] = source
    return notebook


def test_the_sample_is_innocent():
    report = lint(workshop(), "42-pains")
    assert report.ok, str(report)
    assert {finding.rule for finding in report.findings} <= OF_A_SHORT_ONE


OF_A_SHORT_ONE = {"few-exercises", "minutes-counted"}  # deux exercices ne font pas une heure et demie


def counted_minutes():
    """Ce qu’une personne qui débute passe à l’atelier factice."""
    notebook = workshop()
    planned = {part["title"]: part["minutes"] for part in card()["sections"]}
    return sum(minutes_by_part(student(notebook)["cells"], planned).values())


PICTURE = {"output_type": "display_data", "data": {"image/png": "aaaa"}, "metadata": {}}
FOLDED = {"jupyter": {"source_hidden": True}}
COPIED = "n = (pains >= ____).sum()\n### BEGIN SOLUTION\nn = (pains >= 3500).sum()\n### END SOLUTION\nex.q3.check(n)"
CHOICE = "### Exercice 3 · La palette\n\nLaquelle ?\n\n- a. un dégradé d’une seule teinte\n- b. deux teintes qui se séparent à zéro"
CHOSEN = 'p = "____"\n### BEGIN SOLUTION\np = "b"\n### END SOLUTION\nex.q3.check(p)'
GUILTY = {
    "missing-metadata": [
        workshop() | {"metadata": {}}, with_card(objectives=["Un"]), with_card(minutes="90"),
        with_card(levels={"snt": ""}), with_card(competences=[{"code": "9.9", "title": "x"}]),
        with_card(kind="atelier"), with_card(misconceptions=[{"belief": "x"}] * 2), with_card(public=" "),
        with_card(place=None), with_card(place={"needs": "bus"}), with_card(place={"needs": "none", "why": ""}),
        with_card(sections=[card()["sections"][0] | {"objectives": [4]}, *card()["sections"][1:]]),
        with_card(sources=[card()["sources"][0] | {"tables": ["fours"]}]), with_card(sources=["Insee"]),
    ],
    "bad-slug": [with_card(slug="43-pains"), with_card(number=4)],
    "minutes-sum": [
        with_card(minutes=91), with_card(cuts={"45": "x"}), with_card(cuts={}),
        added({"cell_type": "markdown", "id": "t", "metadata": {}, "source": "- **Durée** : 12 minutes, seul·e"}),
    ],
    "minutes-counted": [workshop()],
    "short-too-long": [changed("partie1", source="## Regarder\n\n" + "Un mot, encore.\n\n" * 3500)],
    "step-longer": [with_card(sections=[card()["sections"][0] | {"cuts": {"50": 99}}, *card()["sections"][1:]])],
    "further-part": [
        with_further({"title": "Encore"}), with_further({"cuts": {"50": 0}}), with_further({"further": False}),
        with_further({}, rank=1), with_further({}, {}),
    ],
    "bad-tag": [tagged("sens1", "sauf-45"), tagged("sens1", "sauf50"), tagged("sens1", "couverture", "sens2", "couverture")],
    "half-dropped": [tagged("enonce1", "sauf-50"), tagged("check1", "sauf-50"), tagged("cle1", "sauf-50")],
    "told-but-gone": [
        changed("sens1", source="Comme à l’exercice 2."), changed("retenir", source="## À retenir\n\nLes exercices 1 à 3."),
        changed("cle1", source="# Relisez les exercices 1 et 2."),
        changed("note", source=f"**Rythme**\n\n- **Version de 50 minutes**{NBSP}: les exercices 1 et 2."),
        tagged("donnee1", "sauf-50", source="**Lire la figure.** Un trait.", at="enonce1"),
    ],
    "missing-name": [tagged("stub1", "sauf-50")],
    "forgotten-objective": [with_card(objectives=["Lire", "Compter", "Douter", "Dire"])],
    "objectives-told": [changed("objectifs", source="## Ce que vous saurez faire\n\n- Lire.\n- Compter.\n\n<!-- minutes -->")],
    "section-mismatch": [
        without("suite"), with_card(question=f"Autre{NNBSP}?"),
        changed("partie1", source="## Regarder mieux\n\nOn croit savoir."),
    ],
    "one-h1": [changed("titre", source="Rien"), changed("sens1", source="# Encore"), with_card() | {
        "cells": [text("Avant", "avant"), *workshop()["cells"]]}],
    "heading-skip": [changed("partie1", source="## Regarder\n\n#### Trop bas")],
    "cell-count": [without(*[f"pas{n}" for n in range(4)]), added(*[text("x", f"x{n}") for n in range(45)])],
    "missed-callout": [
        changed("sens1", source="**Discutez.** Qui décide\u202f?"), changed("sens1", source="## Voir\n**Pariez.** Combien\u202f?"),
        changed("sens1", source="> **Lire la figure.** Un pain."), changed("sens1", source="**Contre-exemple.** Un pain."),
    ],
    "long-cell": [changed("donnee1", source="x = 1\n" * 13), changed("cle1", source="x = 1\n" * 41)],
    "unlabelled-fold": [added(code("x = 1", "f", jupyter={"source_hidden": True}))],
    "folded-in-a-row": [
        added(code("# Prépare\nx = 1", "f", **FOLDED), code("# Montre\nprint(x)", "g", **FOLDED)),
        added(code("# Montre\nprint(1)", "f", **FOLDED), code("# Montre\nprint(2)", "g", **FOLDED)),
        added(code("# A\nprint(1)", "f", **FOLDED), code("cle = 1", "k", tags=["cle"]), code("# B\n2", "g", **FOLDED)),
        added(code("# Prépare\nx = 1", "f", **FOLDED), text("Lisez.", "l"), code("# Montre\nx", "g", **FOLDED)),
        added(code("# Prépare\ndef voir():\n    dk.show(1, alt='a')", "f", **FOLDED), text("Lisez.", "l"), code("# B\n2", "g", **FOLDED)),
        added(code("# Prépare\ndk.explain_errors()", "f", **FOLDED), text("Lisez.", "l"), code("# B\n2", "g", **FOLDED)),
    ],
    "printed-table": [added(code("print(table.to_string())", "f")), added(code("table.style.set_caption('A')", "f"))],
    "setup-too-long": [changed("preparation", source="import datakit as dk\n" * 6)],
    "figure-without-show": [
        added(code("fig, ax = plt.subplots()\nplt.show()", "f")), added(code("table.plot()", "f")),
        added(code("fig", "f")), added(code("f()", "f", [PICTURE])),
        added(code('ax.legend(loc="upper left")', "f")), added(code("fig;", "f")),
    ],
    "missing-alt": [
        added(code("dk.show(fig)", "f")), added(code('dk.show(fig, alt="")', "f")),
        added(text("![](carte.png)", "f")), added(text('<img src="a.png">', "f")),
    ],
    "missing-animateur": [without("note"), changed("note", source=" ")],
    "missing-paper": [without("papier"), changed("papier", source="Sans titre.")],
    "missing-objectives": [without("objectifs")],
    "missing-takeaways": [
        without("retenir"), changed("retenir", source="## À retenir\n\nUne phrase."),
        changed("retenir", source="## À retenir\n\n- Une.\n- Deux,\n  qui continue."),
        changed("retenir", source="## À retenir\n\n1. Une.\n2. Deux"),
    ],
    "missing-next": [without("suite")],
    "missing-sources": [without("sources")],
    "check-without-hint": [
        changed("check1", source="ex.q1.check(pains1)"), changed("check1", source="ex.q1.check(p)\n# ex.q1.hint()")],
    "check-without-key": [
        without("cle1"), changed("enonce1", source="Combien ?"), changed("stub1", source="pains1 = ..."),
    ],
    "unknown-table": [with_card(tables=["prenoms_de_mars"])],
    "few-exercises": [workshop()],
    "still-the-model": [added(text(next(c for c in skeleton("42-pains")["cells"] if c["id"] == "main")["source"], "reste"))],
    "too-many-names": [added(code("\n".join(f"dk.nom{n}" for n in range(13)), "noms"))],
    "minutes-by-hand": [changed("objectifs", source="## Ce que vous saurez faire\n\n- compter")],
    "home-code": [added(code('lieu = dk.place("86194")', "o"), code('faux = {"86194": "C’est d’ici."}', "f"))],
    "answer-repeated": [
        added(code("n = t.____()\n### BEGIN SOLUTION\nn = t.mean()\n### END SOLUTION", "trou"), code("print(n)\nn = t.mean()", "redite")),
        added(code("n = [x for x in t if ____]\n### BEGIN SOLUTION\nn = [x for x in t if len(x) > 1]\n### END SOLUTION", "trou"), code("if len( x )>1:\n    x", "redite")),
    ],
    "answer-copied": [
        added(text("### Exercice 3 · Le seuil\n\nCombien pèsent au moins 3\u202f500 grammes\u00a0?", "e3"), code(COPIED, "trou")),
        added(code("def four(seuil=3500):\n    return seuil\ndk.move(four, seuil=[1, 3500])", "f"),
              text("### Exercice 3 · Le seuil\n\nLisez-le sur la figure.", "e3"), code(COPIED, "trou")),
    ],
    "answer-told-below": [
        added(text(CHOICE, "e3"), code(CHOSEN, "trou"), code("# La carte, en deux teintes\nx", "f", **FOLDED)),
    ],
    "restart-point": [
        without("reprise1", "reprise2"), changed("reprise2", source="ventes = [pains1]"),
        added(code("total = pains1 * 2", "calcul"), code("print(total)", "r", tags=["restart"])),
        added(code("def total():\n    return pains1", "calcul"), code("total()", "r", tags=["restart"])),
    ],
    "unstripped-output": [
        changed("preparation", execution_count=3), changed("preparation", outputs=[PICTURE]),
        changed("donnee1", metadata={"tags": ["keep_output"]}),
        changed("preparation", metadata={"tags": ["nbval-check-output"]}),
    ],
    "too-few-compared-cells": [without("trois"), changed("trois", outputs=[])],
    "bad-marker": [changed("stub1", source="x = ...\n### BEGIN SOLUTION")],
    "bad-cell-id": [changed("sens1", id="sens 1"), changed("sens1", id="sens2")],
    "bad-typography": [
        changed("cle1", source='ex.q1.key(dk.expect.number(), hints=["Combien ?", "Comptez."])'), changed("sens1", source="Pourquoi ?"), changed("sens1", source='C\'est "vrai"')],
    "vague-link": [
        changed("sens1", source="Voir [ici](https://a.fr)"), changed("sens1", source="Cliquez ici."),
        changed("sens1", source="[https://a.fr](https://a.fr)"), changed("sens1", source="[Le site]()"),
    ],
    "number-in-text": [changed("sens1", source=f"Il y a 12,3{NNBSP}% de pains.")],
}  # fmt: skip
INNOCENT = {
    "missing-takeaways": [
        changed("retenir", source="## À retenir\n\n- une\n- deux\n- trois"),
        changed("retenir", source="## À retenir\n\n- Une. Deux.\n- Trois."),
        changed("retenir", source="## À retenir\n\nUne. Deux.\nTrois."),
    ],
    "figure-without-show": [
        added(code('fig, ax = plt.subplots()\ndk.show(fig, alt=f"{n} pains")', "f")),
        added(code("hist = table.head()\nhist", "f")),
    ],
    "missing-alt": [added(code("dk.show(fig, alt=dk.charts.describe(fig))", "f")), added(text("![Carte](a.png)", "f"))],
    "check-without-key": [added(code("# ex.q9.check(x)", "sommeil"))],
    "long-cell": [
        changed("stub1", source="x = ...\n### BEGIN SOLUTION\n" + "x = 1\n" * 11 + "### END SOLUTION"),
        added(code("# Montre\n" + "x = 1\n" * 80 + "x", "f", **FOLDED)),
    ],
    "folded-in-a-row": [
        added(code("# Montre\nx", "f", **FOLDED), text("Lisez.", "l"), code("# Montre\nprint(2)", "g", **FOLDED)),
        added(code("# A\nif 1:\n    print(1)\nx = 2", "f", **FOLDED), text("Lisez.", "l"), code("# B\n2", "g", **FOLDED)),
        added(code("# Prépare\nx = 1", "f", **FOLDED), code("x += 1", "v"), code("# Montre\nx", "g", **FOLDED)),
    ],
    "home-code": [added(code('lieu = dk.place("86194")\nfaux = {lieu.code: "C’est d’ici."}', "o"))],
    "answer-repeated": [
        added(code("if len(x) > 1:\n    x", "avant"), code("n = [x for x in t if ____]\n### BEGIN SOLUTION\nn = [x for x in t if len(x) > 1]\n### END SOLUTION", "trou"), code("len(x) > 10", "autre")),
        added(code("n = t + ____\n### BEGIN SOLUTION\nn = t + len(a)\n### END SOLUTION", "trou"), code("len(a)", "court")),
        added(code("n = t.____()\n### BEGIN SOLUTION\nm = 2\nn = t.mean()\n### END SOLUTION", "trou"), code("m = 2\nn = t.sum()", "autre")),
    ],
    "answer-copied": [
        added(text("### Exercice 3 · Le seuil\n\nLisez-le sur la figure.", "e3"), code(COPIED, "trou")),
        added(text("### Exercice 3 · Le 3500ᵉ pain\n\nLe 3500ᵉ pèse combien\u00a0?", "e3"), code(COPIED, "trou")),
        added(text("### Exercice 3 · Le seuil\n\nAu moins 3500 grammes\u00a0?", "e3"), code(COPIED.replace("sum()", "____()", 1), "trou")),
    ],
    "answer-told-below": [
        added(text(CHOICE, "e3"), code(CHOSEN, "trou"), code("# La carte, coloriée\nx", "f", **FOLDED)),
        added(text(CHOICE, "e3"), code(CHOSEN, "trou"), code("# Un dégradé : une seule teinte\nx", "f", **FOLDED)),
    ],
    "restart-point": [
        added(code("pains1 = 3\nprint(pains1)", "r", tags=["restart"])),
        added(code("for pains1 in [1, 2]:\n    print(pains1)", "r", tags=["restart"])),
        added(code("a = [pains1 for pains1 in range(3)]", "r", tags=["restart"])),
        added(code("def voir():\n    pains1 = 3\n    return pains1", "r", tags=["restart"])),
        added(code("def voir():\n    fig = pains1\n    return fig", "v"), code("fig = 1", "w"),
              code("def voir():\n    fig = 2\n    return fig\nvoir()", "r", tags=["restart"])),
    ],
    "further-part": [with_further(), with_further({})],
    "minutes-sum": [with_further({})],
    "bad-tag": [tagged("sens1", "sauf-50", "sens2", "couverture", "trois", "trompeuse")],
    "half-dropped": [tagged("enonce1", "sauf-50", "check1", "sauf-50", "cle1", "sauf-50")],
    "told-but-gone": [
        changed("sens2", source="Comme à l’exercice 2."), changed("sens1", source="Comme à l’exercice 1."),
        changed("sens1", source="Fin<!-- avec exercice 2 -->, comme à l’exercice 2<!-- /avec -->."),
        changed("note", source=f"Les exercices 1 et 2.\n- **Version de 50 minutes**{NBSP}: l’exercice 1."),
    ],
    "missing-name": [
        workshop(), changed("reprise1", source="for ventes in range(3):\n    pains = ventes\n    print(pains)"),
    ],
    "minutes-counted": [with_card(minutes=counted_minutes()), with_card(minutes="90")],
    "section-mismatch": [changed("titre", source="# Combien de pains ?")],
    "number-in-text": [
        changed("sens1", source=f"Selon l’Insee, 12,3{NNBSP}% en 2021."), changed("sens1", source="Dans 2 ou 3 ans."),
        changed("sens1", source="`12,3 %`"),
    ],
    "bad-typography": [changed("sens1", source="`x = 'a' ?` et [lien](https://a.fr/?x=1) — 12:30 ; fin")],
    "vague-link": [changed("sens1", source="Lisez [la méthode de l’Insee](https://insee.fr) ou [ici](../x) non")],
}  # fmt: skip
cell(INNOCENT["bad-typography"][0], "sens1")["source"] = "L’heure : `a ?` 12:30".replace(" :", f"{NBSP}:")
INNOCENT["vague-link"] = [changed("sens1", source="Lisez [la méthode de l’Insee](https://insee.fr).")]


def test_every_rule_has_a_guilty_case():
    assert set(GUILTY) == {rule.id for rule in RULES}
    assert [rule.id for rule in RULES] == list(SAID), (
        "rules.toml et la liste de lint.py vont dans le même ordre"
    )
    assert all(rule.title and rule.why and rule.fix for rule in RULES)
    assert "entre les crochets" in next(rule.fix for rule in RULES if rule.id == "missing-alt")


def test_the_card_knows_every_need_of_a_replay():
    place = CARD.schema["else"]["properties"]["place"]
    assert set(place["properties"]["needs"]["enum"]) == set(NEEDS)


@pytest.mark.parametrize(("rule", "rank"), [(r, n) for r, cases in GUILTY.items() for n in range(len(cases))])
def test_guilty(rule, rank):
    assert rule in rules(GUILTY[rule][rank])


@pytest.mark.parametrize(
    ("rule", "rank"), [(r, n) for r, cases in INNOCENT.items() for n in range(len(cases))]
)
def test_innocent(rule, rank):
    assert rule not in rules(INNOCENT[rule][rank])


def test_the_index_has_a_lighter_anatomy():
    notebook = {
        "cells": [text("# Accueil", "titre"), code("import datakit as dk", "preparation")],
        "metadata": {"datakit": {
            "slug": "00-accueil", "number": 0, "kind": "index", "title": "Accueil", "question": "Que faire ici"}},
    }  # fmt: skip
    assert rules(notebook, "00-accueil") == set()


def test_an_empty_or_odd_notebook_is_judged_not_crashed():
    assert "missing-metadata" in rules({"cells": [], "metadata": {}})
    odd = workshop()
    odd["metadata"]["datakit"]["sections"] = "non"
    assert "missing-metadata" in rules(odd)
    magic = added(code("%matplotlib inline\n!ls", "m"), code("print(", "n", tags=["raises-exception"]))
    assert rules(magic) <= OF_A_SHORT_ONE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("L'école d'Anaïs", "L’école d’Anaïs"),
        ('un "mot" rare', f"un «{NBSP}mot{NBSP}» rare"),
        ("Vrai ? Oui ! Non ; 12 %", f"Vrai{NNBSP}? Oui{NNBSP}! Non{NNBSP}; 12{NNBSP}%"),
        ("Vrai? 12%", f"Vrai{NNBSP}? 12{NNBSP}%"),
        ("Ainsi : voici", f"Ainsi{NBSP}: voici"),
        ("**Public** : tous", f"**Public**{NBSP}: tous"),
        ("« mot »", f"«{NBSP}mot{NBSP}»"),
        ("1 234 567 habitants", f"1{NNBSP}234{NNBSP}567 habitants"),
        ("Bon...", "Bon…"),
    ],
)
def test_polish(before, after):
    assert polish(before) == after
    assert polish(after) == after
    assert faults(after) == []


@pytest.mark.parametrize(
    "kept",
    ["`a ? b : c`", "```python\nx = 'a'\n```", "![alt](a.png?x=1)", "<img alt='a' src='b'>", "| a | b |\n|:--|--:|",
     "https://a.fr/?x=1;y=2", "à 12:30", "Une image : ![a](b)".replace(" :", f"{NBSP}:"), "&nbsp;", "$x : y$"],
)  # fmt: skip
def test_polish_leaves_code_and_addresses_alone(kept):
    assert polish(kept) == kept


def test_fix_writes_only_what_changes(tmp_path):
    path = tmp_path / "42-pains.ipynb"
    path.write_text(nb.dump(changed("sens1", source="Pourquoi ?")), "utf-8")
    assert fix_typography(path)
    assert cell(nb.read(path), "sens1")["source"] == f"Pourquoi{NNBSP}?"
    assert not fix_typography(path)


def test_the_duration_names_the_parts_that_are_far_from_the_count():
    (said,) = [f.message for f in lint(workshop(), "42-pains").findings if f.rule == "minutes-counted"]
    assert said.startswith(
        f"La fiche annonce 90 min{NNBSP}; une personne qui débute en passe {counted_minutes()}"
    )
    assert f"«{NBSP}Regarder{NBSP}», 40 → " in said
    assert "À retenir" not in said


def test_samples_are_independent():
    before = copy.deepcopy(workshop())
    changed("titre", source="x")
    assert workshop() == before
