"""Juger une figure libre : ce qu’elle doit dire d’elle-même, ce que son titre affirme et compte, puis l’audit."""

import ast
import re
from collections.abc import Mapping, Sequence
from math import isclose
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.category import UnitData
from matplotlib.figure import Figure

from datakit import audits
from datakit.answers import cell, labels, title_told, wording
from datakit.answers.code import parsed
from datakit.answers.drawn import bar_rows, is_drawn, lengths_drawn, lengths_of_bars
from datakit.answers.verdict import MistakeKind, Reason, for_two
from datakit.running import keywords
from figaudit.base import figtext
from figaudit.base.declared import is_declared
from figaudit.base.findings import Report
from figaudit.base.text import listing, normalise, plural, quote, words
from figaudit.description import describe

_WORDS = words(__file__, "judges.toml")

#: « l », « d », « km » : une unité abrégée n’est pas un mot vide.
_LONGEST_SYMBOL = 2
#: Davantage de noms au pied des barres se touchent, et ne se lisent plus.
_MOST_NAMES = 25


def unsigned(fig: Any) -> list[str]:
    """Ce qui manque à une figure pour voyager seule : titre, unité (ou sous-titre qui la dit), source.

    >>> from matplotlib.figure import Figure
    >>> print(*unsigned(Figure()))
    Il manque un titre, une unité et une source. Une figure voyage seule, elle doit se présenter : `dk.annotate(fig, title=…, unit=…, source=…)` l’écrit.
    """
    return [Reason(said, MistakeKind.UNSIGNED_FIGURE) for said in _lacking(fig)]


def _lacking(fig: Any) -> list[str]:
    """Ce qu’il faut dire d’une figure à qui il manque un titre, une unité ou une source."""
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
    >>> misnamed_unit(figtext.annotate(Figure(), title="A", unit="habitants en 2023", source="b"), "habitants")
    []
    >>> bool(misnamed_unit(figtext.annotate(Figure(), title="A", unit="milliers d’habitants", source="b"), "habitants"))
    True
    """
    written = figtext.read(fig)
    if not written.unit and "unit" in keywords(cell.source()):
        return [_WORDS["empty-unit"].format(unit)]
    told = written.unit or written.subtitle
    if not told or _same_unit(told, unit):
        return []
    return [_WORDS["wrong-unit"].format(quote(told), unit)]


def _same_unit(told: str, known: str) -> bool:
    """Vrai si l’unité écrite nomme tout ce que nomme la vraie, et ne la rapporte à rien d’autre ; ni en milliers, si elle ne l’est."""
    written = _unit_words(told)
    if ("par" in written) != ("par" in _unit_words(known)):
        return False
    if _orders(written) != _orders(_unit_words(known)):
        return False
    begun = {word[:3] for word in written}
    return all(word[:3] in begun for word in _unit_words(known))


def _orders(unit: list[str]) -> set[str]:
    """Les ordres de grandeur que dit une unité : ceux de « milliers d’habitants »."""
    return {word.rstrip("s") for word in unit} & {"millier", "million", "milliard"}


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
        for row in bar_rows(ax):
            across, along = (ax.xaxis, ax.yaxis) if row.orientation == "horizontal" else (ax.yaxis, ax.xaxis)
            if isinstance(across.get_units(), UnitData):
                return [_WORDS["text-for-length"]]
            if len(row.datavalues) > _MOST_NAMES and isinstance(along.get_units(), UnitData):
                return [_WORDS["too-many-names"]]
    return []


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
    affirming = re.sub(_WORDS["a-noun-and-its-verb"], "elle ", plain)  # « La mortalité était élevée » affirme
    faults: list[str] = []
    for pattern, said in _WORDS["title"]:
        if re.search(pattern, affirming):
            faults.append(Reason(said, MistakeKind.LABEL_TITLE))
    if _has_no_verb(title, affirming):
        faults.append(Reason(_WORDS["no-verb"], MistakeKind.LABEL_TITLE))
    faults += wording.off_topic(title)
    if subject and not re.search(subject, plain):
        faults.append(f"Le titre ne nomme pas {words}.")
    return faults


def affirming(fig: Any) -> list[str]:
    """Ce qui empêche le titre d’une figure d’affirmer. Sans verbe, un titre que ses valeurs confirment ou démentent affirme.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre", "Mairie"], [640, 410, 90])
    >>> affirming(figtext.annotate(fig, title="La gare, leader des parkings", unit="places", source="GP"))
    []
    """
    from datakit.answers.claimed import reading

    faults = affirms(figtext.read(fig).title)
    if faults == [_WORDS["no-verb"]]:
        read = reading(fig)
        if read.denied or read.confirmed:
            return []
    return faults


def _has_no_verb(title: str, plain: str) -> bool:
    """Vrai si le titre n’a aucun des verbes que l’on connaît, ni comparaison, ni rien qui puisse être un autre verbe.

    « Les arrêts les plus servis » nomme ce que l’on montre, et n’en dit rien.
    """
    if not re.search("[,:;]", title):
        plain = re.sub(_WORDS["superlative"], "", plain)
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
        for pattern, said in (denied or {}).items():
            if re.search(pattern, normalise(title)):
                faults.append(Reason(said, MistakeKind.DENIED_TITLE))
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
    faults = [*_faults(fig, banned, least), *other_unit(fig, units)]
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

    wrong = title_told.miscounted(figtext.read(fig), fig, drawn="value")
    if wrong:
        return wrong
    findings = audits.audit(fig).findings
    denied = [one.message for one in findings if one.rule == "title-contradicts-data"]
    return [Reason(said, MistakeKind.DENIED_TITLE) for said in denied]


def other_unit(fig: Any, units: Sequence[str]) -> list[str]:
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
        faults += affirming(fig)
        faults += title_told.denied(written, fig)
    told = _banned(written, fig, banned or {})
    if told and not faults:
        faults += _denied_by_the_drawing(fig)
    faults += told or _hollow_note(written.note)
    return faults or wording.chatty(f"{written.note} {written.source}")


def _denied_by_the_drawing(fig: Any) -> list[str]:
    """Ce que le dessin dément du titre : une consigne oubliée ne doit pas cacher une affirmation fausse."""
    from datakit.answers.claimed import reading

    denied = reading(fig).denied
    return [Reason(denied, MistakeKind.DENIED_TITLE)] if denied else []


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
    drawn = len(lengths_drawn(fig))
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
