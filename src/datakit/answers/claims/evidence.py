"""Ce que la figure montre de ce qu’un titre nomme : quand la machine ne peut pas trancher, de quoi trancher soi-même.

Rien n’est deviné de ce que le titre affirme : on rend la valeur de chaque nom qu’il dit, son rang, l’écart de deux d’entre
elles. Un nom mal écrit se reconnaît donc sans danger : au pire, on lit une valeur de trop.
"""

import re

from datakit.answers.claims.absent import Unwritten, absent_side, ranked_but_unwritten
from datakit.answers.claims.denominator import base_left_unsaid
from datakit.answers.claims.said import WORDS, title_of
from datakit.answers.claims.shown import says_a_loss, unit_of
from datakit.answers.claims.shown_bars import bars_drawn, bars_said, situated
from datakit.answers.claims.shown_curves import crossing, curves_said
from datakit.answers.claims.shown_numbers import decimals_written, numbers_compared
from datakit.answers.claims.undrawn import names_undrawn
from figaudit.base.text import listing, normalise, quote
from figaudit.read.facts import ChartFacts, Panel

#: Sur une courbe qui monte à tant, une décimale ne se lit pas.
_NO_DECIMALS = 20
#: L’unité d’une figure est au pluriel : « 1 hommes » ne s’écrit pas.
_A_PLURAL = 2
#: Plus de noms ne se relisent pas dans une phrase.
_MOST_NAMES = 8


def recalled(facts: ChartFacts) -> str:
    """Les valeurs de ce que nomme un titre, en trois lignes au plus ; rien d’une figure qui ne se lit pas.

    >>> from figaudit.base import figtext
    >>> from figaudit.base.theme import figure
    >>> from figaudit.read.facts import read
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre", "Mairie"], [640, 410, 90])
    >>> title = "La gare n’est pas si loin du théatre"
    >>> print(recalled(read(figtext.annotate(fig, title=title, unit="places", source="GP"))))
    Pour trancher, voici ce que la figure montre de ce que vous nommez.
    Gare : 640 places (le plus haut des 3) ; Théâtre : 410 (2e sur 3).
    Votre titre dit-il bien cela ?
    """
    if len(facts.panels) != 1:
        return ""
    panel = facts.panels[0]
    shown, is_named = bars_said(panel, facts) if panel.bars else curves_said(panel, facts)
    if not shown:
        return ""
    absent = absent_side(facts) if panel.bars else ""
    unwritten = ranked_but_unwritten(facts) if panel.bars else None
    if unwritten and unwritten.bar:
        shown = [situated(unwritten.bar, panel, facts)]
    if absent:  # la seule barre nommée : le titre ne la compare à aucune autre
        shown = shown[:1]
    digits = decimals_written(panel, facts)
    if digits is None and panel.curves and max(abs(one.value) for one in shown) >= _NO_DECIMALS:
        digits = 0
    unit = unit_of(facts)
    counted = next((one for one in shown if abs(one.value) >= _A_PLURAL), None)
    listed = " ; ".join(one.told(digits, unit if one is counted else "") for one in shown)
    beside = crossing(panel, facts) or numbers_compared(shown, is_named, digits, facts)
    if absent:
        beside = _not_a_bar(absent, panel)
    if unwritten:
        beside = _said_otherwise(unwritten, panel)
    undrawn = "" if absent else _not_drawn(facts)
    lines = [
        WORDS["recalled" if is_named else "recalled-ends"],
        f"{listed}. {undrawn}".strip(),
        f"{beside} {_question(facts)}".strip(),
    ]
    return "\n".join(lines)


def _not_drawn(facts: ChartFacts) -> str:
    """« Chloé » n’est pas sur la figure ; rien si le titre ne compare que des noms dessinés."""
    absent = [quote(name) for name in names_undrawn(facts)]
    if not absent:
        return ""
    return str(WORDS["not-drawn-many" if len(absent) > 1 else "not-drawn"].format(listing(absent)))


def _not_a_bar(absent: str, panel: Panel) -> str:
    """« nature », qu’un titre compare, et les noms que portent vraiment les barres, s’ils se lisent d’un coup d’œil."""
    names = list(bars_drawn(panel))
    if len(names) > _MOST_NAMES:
        return str(WORDS["not-a-bar"].format(quote(absent)))
    return str(WORDS["not-one-of-the-bars"].format(quote(absent), " ; ".join(names)))


def _said_otherwise(unwritten: Unwritten, panel: Panel) -> str:
    """« écologie », qu’un titre range deuxième : est-ce un autre mot pour la barre qui l’est ?"""
    if not unwritten.bar:
        return _not_a_bar(unwritten.word, panel)
    return str(WORDS["not-a-name"].format(quote(unwritten.word), quote(unwritten.bar)))


def _question(facts: ChartFacts) -> str:
    """Ce que l’on demande de relire : l’unité si le titre en dit une autre, la base du pourcentage s’il ne la dit pas, ou le
    titre entier.

    « Tombe d’un tiers » compare deux barres : la base n’y est pour rien.
    """
    if _counts_what_a_rate_is(facts):
        return str(WORDS["rate-recalled"].format(facts.words.unit))
    if _says_another_measure(facts):
        return str(WORDS["unit-recalled"].format(facts.words.unit))
    base = None if says_a_loss(facts) else base_left_unsaid(facts)
    return str(WORDS["base-recalled"].format(base.written) if base else WORDS["recalled-question"])


def _counts_what_a_rate_is(facts: ChartFacts) -> bool:
    """« Tue 1 000 soldats », quand la figure compte des morts pour mille soldats et par an."""
    rate = re.search(WORDS["base-in-unit"], facts.words.unit or "")
    said = title_of(facts)
    if rate is None or re.search(WORDS["a-rate-said"], said):
        return False
    counted = normalise(rate["base"]).split()[0]
    return re.search(rf"\d ?{re.escape(counted)}\b", said) is not None


def _says_another_measure(facts: ChartFacts) -> bool:
    """« 21 kg par personne », quand l’unité de la figure ne dit ni kg, ni par personne."""
    unit = normalise(facts.words.unit or "")
    if not unit:
        return False
    found = re.finditer(WORDS["a-measure"], title_of(facts))
    said = [one["measure"] or one["per"] for one in found]
    return any(word.rstrip("s") not in unit for word in said)
