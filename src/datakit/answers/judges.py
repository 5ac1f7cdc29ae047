"""Juger une figure libre : ce qu’elle doit dire d’elle-même, ce que son titre affirme et compte, puis l’audit."""

import ast
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from math import isclose
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.category import UnitData
from matplotlib.figure import Figure

from datakit import audits
from datakit.answers import cell, labels, wording
from datakit.answers.code import parsed
from datakit.answers.verdict import for_two
from datakit.running import keywords
from figaudit.base import figtext
from figaudit.base.declared import is_declared
from figaudit.base.findings import Report
from figaudit.base.text import listing, normalise, number as text_number, percent, plural, quote, words
from figaudit.description import describe

_WORDS = words(__file__, "judges.toml")

#: Une part annoncée s’éloigne de la part dessinée d’autant au plus : « une sur trois » dit 0,33 comme 0,36.
_SHARE_GAP = 0.045
#: « Presque la moitié » se dit encore de 42 %.
_ABOUT_GAP = 0.08
#: Un nombre rond du titre (« 630 places » pour 633, « 600 » pour 640 non) s’écarte de ses barres de trois centièmes au plus.
_ROUND_GAP = 0.03
#: Un mot du titre et une barre qui commencent par tant de lettres disent la même chose : « malades », « maladie ».
_SAME_START = 5
#: « l », « d », « km » : une unité abrégée n’est pas un mot vide.
_LONGEST_SYMBOL = 2
#: Deux points ne font qu’un repère : une courbe en a davantage.
_FEW_POINTS = 2
#: Un facteur annoncé (« divise par deux ») s’écarte d’autant, au plus, de celui que font deux barres.
_FACTOR_GAP = 0.15
#: Davantage de noms au pied des barres se touchent, et ne se lisent plus.
_MOST_NAMES = 25


def unsigned(fig: Any) -> list[str]:
    """Ce qui manque à une figure pour voyager seule : titre, unité (ou sous-titre qui la dit), source.

    >>> from matplotlib.figure import Figure
    >>> print(*unsigned(Figure()))
    Il manque un titre, une unité et une source. Une figure voyage seule, elle doit se présenter : `dk.annotate(fig, title=…, unit=…, source=…)` l’écrit.
    """
    if fig.axes and not is_drawn(fig):
        return [_WORDS["nothing-drawn"]]

    written = figtext.read(fig)
    if written.title and _says_nothing(written.title):
        return [_WORDS["empty-title"].format(quote(written.title[:40]))]
    missing = {}
    if not written.title:
        missing["title"] = "un titre"
    if not written.unit and not written.subtitle:
        missing["unit"] = "une unité"
    if not written.source:
        missing["source"] = "une source"
    if not missing:
        return _empty_unit_word(written.unit) or _vague_source(written.source)

    said = f"Il manque {listing(missing.values())}. Une figure voyage seule, elle doit se présenter :"
    if missing.keys() <= keywords(cell.source()):
        filled = listing(f"`{name}=`" for name in missing)
        return [f"{said} dans votre cellule, remplissez {filled}."]
    if [*missing] == ["title"] and _has_an_empty_text(cell.source()):
        return [_WORDS["title-left-empty"]]
    return [f"{said} `dk.annotate(fig, title=…, unit=…, source=…)` l’écrit."]


def _has_an_empty_text(source: str) -> bool:
    """Vrai si la cellule garde un texte vide, `""` : la place du titre, quand elle ne s’appelle pas `title=`."""
    return any(isinstance(node, ast.Constant) and node.value == "" for node in ast.walk(parsed(source)))


def _says_nothing(title: str) -> bool:
    """Un titre qui n’en est pas un : « mdr », « qsdfgh », « mon titre »."""
    plain = normalise(title).strip(" .:!?")
    return plain in _WORDS["empty-titles"] or wording.says_nothing(title)


def misnamed_unit(fig: Any, unit: str) -> list[str]:
    """Ce qu’il faut dire d’une unité qui n’est pas celle de ce qui est dessiné ; `unit` : la vraie, en mots.

    >>> from matplotlib.figure import Figure
    >>> fig = figtext.annotate(Figure(), title="A", unit="kg", source="b")
    >>> print(*misnamed_unit(fig, "habitants"))
    L’unité dit « kg » : ce qui est dessiné se compte en habitants.
    >>> misnamed_unit(figtext.annotate(Figure(), title="A", unit="milliers d’habitants", source="b"), "habitants")
    []
    """
    written = figtext.read(fig)
    if not written.unit and "unit" in keywords(cell.source()):
        return [_WORDS["empty-unit"].format(unit)]
    told = written.unit or written.subtitle
    if not told or _same_unit(told, unit):
        return []
    return [_WORDS["wrong-unit"].format(quote(told), unit)]


def _same_unit(told: str, known: str) -> bool:
    """Vrai si l’unité écrite nomme tout ce que nomme la vraie, et ne la rapporte à rien d’autre."""
    written = _unit_words(told)
    if ("par" in written) != ("par" in _unit_words(known)):
        return False
    begun = {word[:3] for word in written}
    return all(word[:3] in begun for word in _unit_words(known))


def _unit_words(unit: str) -> list[str]:
    plain = normalise(unit).replace("/", " par ").replace("²", "2").replace("³", "3")
    plain = re.sub(r"\bpar (an|annee)s?\b", "", plain)
    for pattern, word in _WORDS["unit-words"]:
        plain = re.sub(pattern, word, plain)
    return [word for word in re.split(r"[^\w%°]+", plain) if word not in _WORDS["unit-small-words"] and word]


def _empty_unit_word(unit: str) -> list[str]:
    """Une unité qui n’en est pas une : un nombre seul, « mdr », un mot de la consigne."""
    if not unit or re.search("[%‰€$£°]", unit):
        return []
    letters = re.sub(r"[\W\d_]", "", unit)
    if normalise(unit).strip(" .:") in _WORDS["empty-units"]:
        return [_WORDS["no-unit"].format(quote(unit))]
    is_a_symbol = 0 < len(letters) <= _LONGEST_SYMBOL
    if is_a_symbol or (letters and not wording.says_nothing(unit)):
        return []
    return [_WORDS["no-unit"].format(quote(unit))]


def _vague_source(source: str) -> list[str]:
    """Une source qu’on ne saurait retrouver : « x », « moi », « internet »."""
    if wording.is_no_source(source):
        return [_WORDS["vague-source"]]
    return []


def is_drawn(fig: Any) -> bool:
    """Vrai si l’un des axes de la figure porte une image ou des données."""
    return any(_has_drawing(ax) for ax in fig.axes)


def _has_drawing(ax: Any) -> bool:
    """Vrai si l’axe porte une image, ou des données (un axe vide a des bornes à l’envers)."""
    return bool(ax.images) or ax.dataLim.x0 <= ax.dataLim.x1


def referee(fig: Any) -> Report:
    """L’audit des cartes si la figure vient de `dk.maps`, celui des graphiques sinon.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.bar(["2018", "2019"], [88, 90]), ax.set_ylim(87, 91)
    >>> "truncated-bars" in referee(fig).rules
    True
    """
    if any(is_declared(ax) for ax in fig.axes):
        return audits.audit_map(fig)
    return audits.audit(fig)


@for_two
def signed(fig: Any) -> list[str] | Report:
    """Une figure libre : titre, unité, source, puis l’audit qui convient (graphique ou carte).

    >>> from matplotlib.figure import Figure
    >>> print(signed(Figure())[0][:40])
    Il manque un titre, une unité et une sou
    """
    return unsigned(fig) or unreadable_bars(fig) or referee(fig)


def unreadable_bars(fig: Any) -> list[str]:
    """Ce qu’il faut dire de barres longues d’un texte, ou de plus de noms qu’on n’en lit ; rien des autres figures.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare"], "places")
    >>> print(unreadable_bars(fig)[0][:39])
    La longueur des barres est un texte, et
    """
    for ax in fig.axes:
        for row in _bar_rows(ax):
            across, along = (ax.xaxis, ax.yaxis) if row.orientation == "horizontal" else (ax.yaxis, ax.xaxis)
            if isinstance(across.get_units(), UnitData):
                return [_WORDS["text-for-length"]]
            if len(row.datavalues) > _MOST_NAMES and isinstance(along.get_units(), UnitData):
                return [_WORDS["too-many-names"]]
    return []


def _bar_rows(ax: Any) -> list[Any]:
    """Les rangées de barres d’un axe."""
    return [one for one in ax.containers if hasattr(one, "datavalues")]


@for_two
def affirms(title: Any, subject: str = "", words: str = "") -> list[str]:
    """Ce qui empêche un titre d’affirmer. Une machine simple : elle repère l’étiquette, pas le talent.

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

    plain = normalise(re.sub(r"\b[àÀ]\b", "@", title))  # « à » n’est pas le verbe avoir
    plain = re.sub(_WORDS["a-noun-and-its-verb"], "elle ", plain)  # « La mortalité était élevée » affirme
    faults = [said for pattern, said in _WORDS["title"] if re.search(pattern, plain)]
    if _has_no_verb(title, plain):
        faults.append(_WORDS["no-verb"])
    faults += wording.off_topic(title)
    if subject and not re.search(subject, plain):
        faults.append(f"Le titre ne nomme pas {words}.")
    return faults


def _has_no_verb(title: str, plain: str) -> bool:
    """Vrai si le titre n’a aucun des verbes que l’on connaît, ni comparaison, ni rien qui puisse être un autre verbe."""
    if re.search(_WORDS["verb"], plain):
        return False
    return not labels.may_affirm(title)


def all_readable(readable: Any, total: int) -> list[str]:
    """Les cases d’une fiche qu’une règle a su lire : il les faut toutes.

    >>> print(*all_readable(["title"], 2))
    Une case se lit, sur 2 : les autres sont nommées au-dessus, avec ce que chacune attend.
    >>> all_readable(["title", "date"], 2)
    []
    """
    if not isinstance(readable, list):
        return [_WORDS["no-card"]]
    if len(readable) == total:
        return []
    return [_WORDS["unread-cells" if len(readable) > 1 else "unread-cell"].format(len(readable), total)]


@for_two
def affirms_on(
    title: Any, fig: Any = None, subject: str = "", words: str = "", denied: Mapping[str, str] | None = None
) -> list[str] | Report:
    """Ce qui empêche un titre d’affirmer, puis ce que l’audit lit du dessin `fig` qui le porte.

    `denied` : des motifs, sans accents ni majuscules, de ce que le dessin dément, et ce que l’on répond.

    >>> affirms_on("La maladie tue huit fois plus que l’ennemi")
    []
    """
    faults = affirms(title, subject, words)
    if isinstance(title, str):
        faults += [said for pattern, said in (denied or {}).items() if re.search(pattern, normalise(title))]
    if faults or not hasattr(fig, "axes"):
        return faults
    return referee(fig)


@for_two
def claims(
    fig: Any,
    banned: Mapping[str, str] | None = None,
    least: int = 0,
    units: Sequence[str] = (),
    noted: bool = False,
) -> list[str] | Report:
    """Une figure libre dont le titre affirme : titre, unité, source, affirmation, compte, puis l’audit.

    `banned` : des motifs, cherchés sans accents dans « titre | note | ce qui est dessiné », et ce que l’on répond ;
    `least` : combien de barres il faut au moins ; `units` : les façons d’écrire la vraie unité, l’une d’elles suffit ;
    `noted` : vrai si la question demande une note.

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
    faults = [*_faults(fig, banned, least), *_other_unit(fig, units)]
    missing = _WORDS["no-note"]
    if noted and not figtext.read(fig).note and missing not in faults:
        faults.append(missing)
    return faults or referee(fig)


def contradicted(title: str, unit: str, values: pd.Series) -> list[str]:
    """Ce que des valeurs, chacune sous son nom, répondent à un titre, comme si des barres les montraient.

    >>> places = pd.Series({"Gare": 640, "Théâtre": 410})
    >>> print(*contradicted("Le théâtre a plus de places que la gare", "places", places))
    Le titre dit le contraire : on lit 410 pour « Théâtre » et 640 pour « Gare ».
    >>> contradicted("La gare a plus de places que le théâtre", "places", places)
    []
    """
    fig = Figure()
    known = values.dropna().sort_values()
    fig.subplots().barh(known.index.astype(str), known)
    figtext.annotate(fig, title=title, unit=unit, source="")

    wrong = _miscounted(figtext.read(fig), fig, drawn="value")
    if wrong:
        return wrong
    findings = audits.audit(fig).findings
    return [one.message for one in findings if one.rule == "title-contradicts-data"]


def lengths_of_bars(fig: Any) -> list[float]:
    """La longueur des barres d’une figure, de la plus courte à la plus longue."""
    return sorted(lengths_drawn(fig))


def lengths_drawn(fig: Any) -> list[float]:
    """La longueur des barres d’une figure, dans l’ordre où elles sont dessinées."""
    return _lengths(_rows_drawn(fig))


def _rows_drawn(fig: Any) -> list[Any]:
    """Les rangées de barres d’une figure, dans l’ordre où elles sont dessinées."""
    rows = []
    for ax in fig.axes:
        rows += _bar_rows(ax)
    return rows


def _lengths(rows: Sequence[Any]) -> list[float]:
    lengths = []
    for row in rows:
        lengths += [float(value) for value in row.datavalues]
    return lengths


def _other_unit(fig: Any, units: Sequence[str]) -> list[str]:
    """Ce qu’il faut dire d’une unité qui n’est aucune de celles-là ; rien si l’on n’en attend aucune."""
    told = [misnamed_unit(fig, unit) for unit in units]
    if not told or not all(told):
        return []
    return told[0]


def _faults(fig: Any, banned: Mapping[str, str] | None, least: int = 0) -> list[str]:
    """Ce que les mots d’une figure libre ont à revoir, avant l’audit de son dessin."""
    written = figtext.read(fig)
    faults = _twice_the_same(cell.source()) or _too_few_bars(fig, least)
    faults += unsigned(fig) + unreadable_bars(fig)
    if written.title:
        faults += affirms(written.title)
        faults += _miscounted(written, fig) or _beyond_the_curves(written, fig)
        faults += _said_to_be_gone(written.title, fig) + _never_so_high(written.title, fig)
        faults += _compared_to_what_is_not_drawn(written.title, fig) or _first_but_not_drawn(
            written.title, fig
        )
    told = _banned(written, fig, banned or {})
    faults += told or _hollow_note(written.note)
    return faults or wording.chatty(f"{written.note} {written.source}")


class Subject(NamedTuple):
    """Une série prête à dessiner : ses valeurs, le motif de ce qu’elle compte (sans accents), et ce motif en mots."""

    values: Sequence[float]
    pattern: str
    words: str


@for_two
def claims_about(
    fig: Any, subjects: Sequence[tuple[Sequence[float], str, str]], banned: Mapping[str, str] | None = None
) -> list[str] | Report:
    """Comme `claims`, et le titre nomme ce que compte celle des séries `subjects` que les barres dessinent.

    `subjects` : les valeurs de chacune, le motif de ce qu’elle compte (sans accents ni majuscules), ce motif en mots.

    Une figure qui n’en dessine aucune est libre de son sujet.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre"], [640, 410])
    >>> fig = figtext.annotate(fig, title="La gare est bien plus gentille", unit="places", source="Grand Poitiers")
    >>> claims_about(fig, [([640, 410], "place", "des places")])[0][:42]
    'Le titre ne dit pas ce que comptent ces ba'
    """
    written = figtext.read(fig)
    subject = _subject_of(fig, [Subject(*one) for one in subjects])
    if subject and written.title and not re.search(subject.pattern, normalise(written.title)):
        return [_WORDS["uncounted"].format(subject.words), *_faults(fig, banned)]
    return claims(fig, banned)


def _subject_of(fig: Any, subjects: Sequence[Subject]) -> Subject | None:
    """La série dont les barres de la figure ont les valeurs, dans un ordre ou un autre."""
    bars = lengths_of_bars(fig)
    for subject in subjects:
        values = sorted(float(value) for value in subject.values)
        if len(values) == len(bars) and all(map(isclose, values, bars)):
            return subject
    return None


def _compared_to_what_is_not_drawn(title: str, fig: Any) -> list[str]:
    """« Plus de généraux que de soldats », quand les barres nomment des soldats, et aucun général."""
    found = re.search(_WORDS["compared"], normalise(title))
    if found is None:
        return []
    bars = " ".join(_names_of_bars(fig))
    starts = [name.rstrip("sx")[:_SAME_START] for name in found.groups()]
    drawn = [bool(re.search(rf"\b{re.escape(start)}", bars)) for start in starts]
    if all(drawn) or not any(drawn):
        return []
    absent = found[1] if drawn[1] else found[2]
    start = normalise(title).index(absent)
    return [_WORDS["not-drawn"].format(quote(title[start : start + len(absent)]))]


def _first_but_not_drawn(title: str, fig: Any) -> list[str]:
    """« Karim est premier », quand aucune barre ne porte ce nom."""
    found = re.match(_WORDS["first"], title)
    if found is None:
        return []
    bars = " ".join(_names_of_bars(fig))
    name = normalise(found[1])
    if not bars or name in _WORDS["nobody"] or name.rstrip("sx")[:_SAME_START] in bars:
        return []
    return [_WORDS["not-drawn"].format(quote(found[1]))]


def _beyond_the_curves(written: figtext.FigText, fig: Any) -> list[str]:
    """« Le CO₂ dépasse 5 000 ppm », quand aucune courbe ne monte jusque-là ; rien d’une figure de barres."""
    heights = [float(value) for ax in fig.axes for line in ax.lines for value in _numbers(line.get_ydata())]
    if not heights or _names_of_bars(fig) or not written.unit:
        return []
    unit = re.escape(normalise(written.unit).split(" ")[0])
    title = _with_whole_thousands(normalise(written.title))
    for number in re.findall(rf"(?<![\d,.])(\d+) ?{unit}(?!\w)", title):
        if int(number) > (1 + _ROUND_GAP) * max(heights):
            told, most = text_number(int(number)), text_number(max(heights), 0)
            return [_WORDS["beyond"].format(told, written.unit.split()[0], most)]
    return []


def _said_to_be_gone(title: str, fig: Any) -> list[str]:
    """« Plus une seule Emilie », « plus personne ne les donne », quand la courbe ne finit pas à zéro."""
    plain = normalise(title)
    if not re.search(_WORDS["gone"], plain):
        return []

    for name, heights in _curves_told(fig, plain).items():
        last = float(heights.iloc[-1])
        if last >= 1:
            return [_WORDS["not-gone"].format(quote(name), text_number(last, 0))]
    return []


def _never_so_high(title: str, fig: Any) -> list[str]:
    """« Jamais autant donnés qu’en 2021 », quand aucune des courbes dont parle le titre n’a son sommet cette année-là."""
    plain = normalise(title)
    found = re.search(_WORDS["never-so"], plain)
    if found is None:
        return []

    peaks = {}
    for name, heights in _curves_told(fig, plain).items():
        rank = heights.argmin() if re.search(_WORDS["so-few"], found[0]) else heights.argmax()
        peaks[name] = int(heights.index.to_numpy()[rank])
    if not peaks or int(found["year"]) in peaks.values():
        return []
    listed = listing(f"{year} pour {quote(name)}" for name, year in peaks.items())
    return [_WORDS["another-peak"].format(found["year"], listed)]


def _curves_told(fig: Any, plain_title: str) -> dict[str, pd.Series]:
    """Les courbes que le titre nomme ; toutes celles qui ont un nom, s’il n’en nomme aucune."""
    curves = _named_curves(fig)
    told = {name: heights for name, heights in curves.items() if _is_named(name, plain_title)}
    return told or curves


def _named_curves(fig: Any) -> dict[str, pd.Series]:
    """Les courbes qui portent un nom, et leurs hauteurs connues, rangées par année ; rien de leurs repères."""
    curves = {}
    for ax in fig.axes:
        for line in ax.lines:
            name = str(line.get_label())
            across, heights = line.get_xdata(), line.get_ydata()
            if name.startswith("_") or len(across) <= _FEW_POINTS:
                continue
            try:
                curve = pd.Series(np.asarray(heights, float), np.asarray(across, float)).dropna()
            except (TypeError, ValueError):  # un axe de mots
                continue
            if len(curve):
                curves[name] = curve.sort_index()
    return curves


def _is_named(name: str, plain_title: str) -> bool:
    return re.search(rf"\b{re.escape(normalise(name))}\b", plain_title) is not None


def _numbers(values: Any) -> Any:
    """Les hauteurs d’une courbe, sans ses trous ; rien d’un axe de mots."""
    try:
        heights = np.asarray(values, float)
    except (TypeError, ValueError):
        return []
    return heights[np.isfinite(heights)]


def _names_of_bars(fig: Any) -> list[str]:
    """Les noms écrits au pied des barres, sans accents ni majuscules."""
    names = []
    for ax in fig.axes:
        for row in _bar_rows(ax):
            along = ax.yaxis if row.orientation == "horizontal" else ax.xaxis
            names += [normalise(label.get_text()) for label in along.get_ticklabels()]
    return names


def _twice_the_same(source: str) -> list[str]:
    """`("Sylvie", "Sylvie")` : on en attendait deux, et la figure n’en compare qu’un à lui-même."""
    for node in ast.walk(parsed(source)):
        if not isinstance(node, (ast.Tuple, ast.List)) or len(node.elts) != 2:
            continue
        texts = [
            one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        if len(texts) == 2 and texts[0] == texts[1] and texts[0].strip("_ "):
            return [_WORDS["twice"].format(quote(texts[0][:40]))]
    return []


def _too_few_bars(fig: Any, least: int) -> list[str]:
    """Moins de barres que la question n’en demande ; rien d’une figure sans barre, que d’autres phrases refusent."""
    drawn = len(_counted(figtext.read(fig), fig).bars)
    if not drawn or drawn >= least:
        return []
    return [_WORDS["too-few-bars"].format(least, plural(drawn, "barre"))]


def _hollow_note(note: str) -> list[str]:
    """Une note qui ne dit rien : « bof », « Ne compte pas : rien », la consigne recopiée ; ou aucune, quand la cellule en
    demande une."""
    if not note and "note" in keywords(cell.source()):
        return [_WORDS["no-note"]]

    copied = normalise(note).strip(" .:") in _WORDS["empty-notes"]
    if note and (copied or wording.says_nothing(note)):
        return [_WORDS["hollow-note"]]
    return []


def _banned(written: figtext.FigText, fig: Any, banned: Mapping[str, str]) -> list[str]:
    said = " | ".join(normalise(one) for one in (written.title, written.note, describe(fig)))
    advices = [advice for pattern, advice in banned.items() if re.search(pattern, said)]
    return list(dict.fromkeys(advices))  # plusieurs motifs donnent parfois le même conseil


# --- Ce que le titre compte, relu sur les barres ---


@dataclass(frozen=True)
class _Counted:
    """Les barres d’une figure, et les mots qui disent ce qu’elles comptent, sans accents ni majuscules."""

    bars: list[float]
    in_a_row: bool  # des barres verticales : des âges, des mois qui se suivent
    title: str
    unit: str
    note: str

    @property
    def total(self) -> float:
        return sum(self.bars)

    @property
    def drawn(self) -> list[float]:
        """Ce que la figure montre : une barre, leur total, deux réunies, leur écart."""
        values = [*self.bars, self.total]
        if "%" in self.unit:
            values += [100 - value for value in self.bars]
        for one, other in combinations(self.bars, 2):
            values += [one + other, abs(one - other)]
        return values


def _miscounted(written: figtext.FigText, fig: Any, drawn: str = "bar") -> list[str]:
    """Le nombre d’unités que dit le titre, si aucune barre ne le montre ; à défaut, la part qu’il annonce."""
    counted = _counted(written, fig)
    number = _wrong_number(counted)
    if number:
        told = text_number(int(number))
        return [_WORDS[f"miscounted-{drawn}"].format(told, written.unit.split()[0])]
    wrong = _another_bar(counted, _lengths_by_name(fig)) or _wrong_factor(counted)
    if wrong:
        return [wrong]
    share = _wrong_share(counted)
    if share:
        longest = max(counted.bars) / (100 if "%" in counted.unit else counted.total)
        return [_WORDS[f"misshared-{drawn}"].format(share, percent(longest, 0))]
    return []


def _counted(written: figtext.FigText, fig: Any) -> _Counted:
    """Ce qu’une figure montre à compter : la longueur de ses barres, et les textes où un compte peut être écrit."""
    rows = _rows_drawn(fig)
    in_a_row = all(one.orientation == "vertical" for one in rows)
    title = _with_whole_thousands(normalise(written.title))
    return _Counted(_lengths(rows), in_a_row, title, normalise(written.unit), written.note)


def _with_whole_thousands(text: str) -> str:
    """« 200 000 habitants » d’un seul tenant : sans quoi le nombre lu devant l’unité serait « 000 »."""
    return re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", text)


def _wrong_number(counted: _Counted) -> str:
    """Le nombre d’unités que dit le titre, et que rien de ce qui est dessiné ne fait ; sinon rien."""
    if not counted.bars or not counted.unit:
        return ""
    unit = _any_spelling(counted.unit)
    of_them = r"(?: (?:des?|parmi|sur)(?: [lc]es)?(?: \d+)?)?"  # « 633 de ces 1050 places »
    told = rf"({_WORDS['loose']})?(?<![\d,.])(\d+){of_them} {unit}(?!\w)"

    for vague, number in re.findall(told, counted.title):
        if vague or number in counted.note:
            continue
        slack = 0.5
        if number.endswith("0"):  # un nombre rond a été arrondi
            slack += _ROUND_GAP * int(number)
        if all(abs(int(number) - value) >= slack for value in counted.drawn):
            return number
    return ""


def _any_spelling(unit: str) -> str:
    """Le motif d’une unité, en entier ou abrégée : « tonnes », « tonne », « t »."""
    first = unit.split(" ")[0]
    for spelling in _WORDS["same-units"]:
        if re.fullmatch(spelling, first):
            return f"(?:{spelling})"
    return re.escape(first)


def _lengths_by_name(fig: Any) -> dict[str, float]:
    """Chaque barre sous le nom écrit à son pied, sans accents ni majuscules ; rien si un nom en porte plusieurs."""
    lengths = lengths_drawn(fig)
    names = _names_of_bars(fig)
    if len(names) != len(lengths) or len(set(names)) != len(names):
        return {}
    return dict(zip(names, lengths, strict=True))


def _another_bar(counted: _Counted, lengths: Mapping[str, float]) -> str:
    """« 13 % en formats », quand la barre « formats » fait 97 ; rien d’un nombre qui n’est pas accolé à un nom de barre."""
    unit = _any_spelling(counted.unit) if counted.unit else ""
    for name, length in lengths.items():
        if not unit or not name:
            continue
        bar = re.escape(name)
        before = rf"(?<![\d,.])(\d+) ?{unit} (?:en|pour|a|dans|aux?|chez) (?:l'|la |les? )?{bar}\b"
        after = rf"\b{bar} ?(?::|=|a|ont|fait|font|compte|comptent|atteint|est a|a eu) (\d+) ?{unit}(?= ?(?:$|[,.;:!]|et\b|contre\b))"
        for told in re.findall(before, counted.title) + re.findall(after, counted.title):
            if told not in counted.note and abs(int(told) - length) > max(1, _ROUND_GAP * length):
                return str(_WORDS["another-bar"].format(told, quote(name), text_number(length, 0)))
    return ""


def _wrong_factor(counted: _Counted) -> str:
    """« Divise par dix », quand aucune barre n’est dix fois une autre ; « trois fois plus », s’il n’y en a que deux."""
    found = re.search(_WORDS["factor"], counted.title)
    factor = _WORDS["factors"].get(found[2], found[1]) if found else ""
    if found is None and len(counted.bars) == 2:
        found = re.search(_WORDS["times"], counted.title)
        factor = found[1] if found else ""
    if found is None or len(counted.bars) < 2 or factor in counted.note:
        return ""
    told = _as_number(factor)
    heights = [abs(bar) for bar in counted.bars if bar]
    for one, other in combinations(heights, 2):
        if abs(max(one, other) / min(one, other) - told) <= _FACTOR_GAP * told:
            return ""
    return str(_WORDS["no-such-factor"].format(factor))


def _wrong_share(counted: _Counted) -> str:
    """La part du total qu’annonce le titre, et qu’aucune barre ne fait ; sinon rien."""
    title = counted.title
    for pattern, count in _WORDS["fractions"]:
        title = re.sub(pattern, count, title)

    parts = _parts(counted)
    for vague, many, thing, out_of in re.findall(_WORDS["share"], title):
        told = _as_number(many) / _as_number(out_of)
        is_counted = thing[:5] in counted.unit  # « annonce » est dans « sorties annoncées »
        if is_counted and parts and not any(_fits(part, told, vague) for part in parts):
            return f"{vague} de {percent(told, 0)}" if vague in {"plus", "moins"} else percent(told, 0)
    return ""


def _as_number(word: str) -> int:
    return int(_WORDS["numbers"].get(word, word))


def _fits(part: float, told: float, vague: str) -> bool:
    """Vrai si la part dessinée est celle qu’on annonce, ou du côté qu’on annonce : « plus de », « moins de »."""
    if vague == "plus" and part > told:
        return True
    if vague == "moins" and part <= told:
        return True
    is_about = vague in {"presque", "pres", "environ", "quasiment"}
    return abs(part - told) <= (_ABOUT_GAP if is_about else _SHARE_GAP)


def _parts(counted: _Counted) -> list[float]:
    """Les parts du total que la figure montre, et leur complément si le titre dit « ne… pas », « sauf », « hors »."""
    if not counted.total:
        return []
    sums = _added_up(counted.bars) if counted.in_a_row else list(counted.bars)
    if re.search(r"\b(et|ou)\b", counted.title):
        sums += counted.drawn

    whole = 100 if "%" in counted.unit else counted.total
    parts = [value / whole for value in sums]
    if re.search(r"\b(n'|(ne|pas|hors|sauf|sans|autres?)\b)", counted.title):
        parts += [1 - part for part in parts]
    return parts


def _added_up(bars: list[float]) -> list[float]:
    """Ce que font des barres qui se suivent : chacune, deux, trois, toutes."""
    running = [0.0, *accumulate(bars)]
    return [after - before for before, after in combinations(running, 2)]
