"""Juger une figure libre : ce qu'elle doit dire d'elle-même, puis l'audit ; et ce qu'un titre affirme."""

import re
from collections.abc import Mapping
from itertools import accumulate, combinations
from typing import Any

from datakit.audits import audit
from figaudit.base import figtext
from figaudit.base.declared import is_declared
from figaudit.base.findings import Report
from figaudit.base.text import listing, normalise, percent, words
from figaudit.describe import describe

_WORDS = words(__file__, "judges.toml")


def unsigned(fig: Any) -> list[str]:
    """Ce qui manque à une figure pour voyager seule : titre, unité (ou sous-titre qui la dit), source.

    >>> from matplotlib.figure import Figure
    >>> print(*unsigned(Figure()))
    Il manque un titre, une unité et une source. Une figure voyage seule, elle doit se présenter : `dk.annotate(fig, title=…, unit=…, source=…)` l’écrit.
    """
    if fig.axes and not any(ax.images or ax.dataLim.x0 <= ax.dataLim.x1 for ax in fig.axes):
        return ["Rien n’est dessiné : votre filtre garde-t-il des lignes ?"]
    words = figtext.read(fig)
    wanted = {"un titre": words.title, "une unité": words.unit or words.subtitle, "une source": words.source}
    missing = [name for name, found in wanted.items() if not found]
    said = f"Il manque {listing(missing)}. Une figure voyage seule, elle doit se présenter :"
    return [f"{said} `dk.annotate(fig, title=…, unit=…, source=…)` l’écrit."] if missing else []


def referee(fig: Any) -> Report:
    """L'audit des cartes si la figure vient de `dk.maps`, celui des graphiques sinon.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.bar(["2018", "2019"], [88, 90]), ax.set_ylim(87, 91)
    >>> "truncated-bars" in referee(fig).rules
    True
    """
    if any(is_declared(ax) for ax in fig.axes):
        from datakit.audits import audit_map

        return audit_map(fig)
    return audit(fig)


def signed(fig: Any) -> list[str] | Report:
    """Une figure libre : titre, unité, source, puis l'audit qui convient (graphique ou carte).

    >>> from matplotlib.figure import Figure
    >>> print(signed(Figure())[0][:40])
    Il manque un titre, une unité et une sou
    """
    return unsigned(fig) or referee(fig)


def affirms(title: Any, subject: str = "", words: str = "") -> list[str]:
    """Ce qui empêche un titre d'affirmer. Une machine simple : elle repère l'étiquette, pas le talent.

    `subject` : le motif, sans accents ni majuscules, de ce dont le titre doit parler ; `words` : ce motif en mots.

    >>> affirms("La maladie tue huit fois plus que l’ennemi")
    []
    >>> print(*affirms("Évolution de la mortalité"))
    C’est une étiquette : elle dit de quoi on parle, pas ce qu’on voit. On ne trouve ni verbe ni comparaison : qu’est-ce qui fait quoi, plus que quoi ?
    >>> affirms("Les parkings de la gare sont pleins", r"\\bbus\\b", "le bus")
    ['Le titre ne nomme pas le bus.']
    """
    if not isinstance(title, str):
        return ["On attend un titre : un texte entre guillemets."]
    plain = normalise(re.sub(r"\b[àÀ]\b", "@", title))  # « à » n'est pas le verbe avoir
    faults = [said for pattern, said in _WORDS["title"] if re.search(pattern, plain)]
    return faults + [f"Le titre ne nomme pas {words}."] * bool(subject and not re.search(subject, plain))


def _miscounted(words: figtext.FigText, fig: Any) -> list[str]:
    """Le nombre d'unités que dit le titre, s'il n'est ni une barre, ni deux réunies, ni leur écart, ni leur total ; ou leur part."""
    held = [one for ax in fig.axes for one in ax.containers if hasattr(one, "datavalues")]
    bars = [float(value) for one in held for value in one.datavalues]
    drawn = [*bars, sum(bars), *(made for a, b in combinations(bars, 2) for made in (a + b, abs(a - b)))]
    unit, title, total = normalise(words.unit), normalise(words.title), sum(bars)
    found = rf"({_WORDS['loose']})?(?<![\d,.])(\d+)(?: (?:des?|parmi|sur)(?: [lc]es)?(?: \d+)?)? {re.escape(unit.split(' ')[0])}\b"
    for vague, n in re.findall(found, title) if bars and unit else []:
        slack = 0.5 if n[-1] != "0" else 0.5 + 0.03 * int(n)  # un nombre rond a été arrondi
        if not vague and all(abs(int(n) - v) >= slack for v in drawn) and n not in words.note:
            return [_WORDS["miscounted"].format(n, words.unit.split()[0])]
    if all(one.orientation == "vertical" for one in held):  # des âges, des mois qui se suivent s'ajoutent
        bars = [b - a for a, b in combinations([0, *accumulate(bars)], 2)]
    sums = bars + drawn * bool(re.search(r"\b(et|ou)\b", title))
    parts = [value / (100 if "%" in unit else total) for value in sums if total]
    parts += [1 - part for part in parts if re.search(r"\b(n'|(ne|pas|hors|sauf|sans|autres?)\b)", title)]
    for pattern, count in _WORDS["fractions"]:
        title = re.sub(pattern, count, title)
    for vague, many, thing, out in re.findall(_WORDS["share"], title):
        told = int(_WORDS["numbers"].get(many, many)) / int(_WORDS["numbers"].get(out, out))
        gaps = [0 if vague == ("plus" if part > told else "moins") else part - told for part in parts]
        if thing[:5] in unit and gaps and min(map(abs, gaps)) > 0.04:
            return [_WORDS["misshared"].format(f"{vague} de " * bool(vague) + percent(told, 0))]
    return []


def claims(fig: Any, banned: Mapping[str, str] | None = None) -> list[str] | Report:
    """Une figure libre dont le titre affirme : titre, unité, source, affirmation, compte, puis l'audit.

    `banned` : des motifs, cherchés sans accents dans « titre | note | ce qui est dessiné », et ce que l'on répond.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre"], [640, 410])
    >>> claims(figtext.annotate(fig, title="Nombre de places", unit="places", source="Grand Poitiers"))[0][:23]
    'C’est une étiquette : e'
    >>> claims(figtext.annotate(fig, title="La gare compte 230 places de plus", unit="places", source="GP")).ok
    True
    >>> claims(fig, {"camembert|barre": "Ni barres ni camembert."})
    ['Ni barres ni camembert.']
    """
    words = figtext.read(fig)
    said = " | ".join(map(normalise, (words.title, words.note, describe(fig)))) if banned else ""
    found = [advice for pattern, advice in (banned or {}).items() if re.search(pattern, said)]
    told = affirms(words.title) + _miscounted(words, fig) if words.title else []
    return [*unsigned(fig), *told, *found] or referee(fig)
