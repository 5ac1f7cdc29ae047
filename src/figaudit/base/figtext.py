"""Les textes d'une figure : titre, unité, source, note ; les écrire et les relire."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from matplotlib.text import Text

from figaudit.base.text import NBSP
from figaudit.base.typeset import typeset

_GID = "figaudit:"  # l'identifiant (`gid`) des textes écrits ici, pour les remplacer sans toucher aux autres

# Une source se nomme : deux points, un nom propre, « de l’Insee », « from » ; « sources captées » n’en est pas une.
_NAMED = re.compile(
    r"(?i:\b(?:sources?|quellen?|fuentes?)(?:\s[^\s:.;,]+){0,3})\s*[:=]"
    r"|^(?i:sources?|donn[ée]es|data|daten|datos)(?:\s*[-–—(\n]|\s+[A-ZÉÈ]|[^:.;,]{0,30}:)"
    r"|^(?i:donn[ée]es (?:d[eu]s? |d['’]|fournies|via)|data (?:from|by|provided))"
)
# L'unité : la parenthèse finale d'un nom d'axe, ou ce qui y suit « en ».
_UNIT = re.compile(r"\(([^()]{1,40})\)\s*$|\ben (%|[^\s,.;]+)\s*$")
_YEAR = re.compile(r"\b(1[89]|20)\d\d\b")

_LETTER = 0.58  # la largeur d'une lettre, en corps, en moyenne
_MARGIN = 0.15  # pouces, de chaque côté
#: Les espaces d’une heure, « 8 h 56 », où une ligne ne se coupe pas.
IN_AN_HOUR = re.compile(r"(?<=\d[ \xa0]h) (?=\d\d\b)|(?<=\d) (?=h \d\d\b)")
# Les autres endroits où elle ne se coupe pas : autour d’un signe double, entre un petit nombre et ce qu’il compte
_KEPT_TOGETHER = re.compile(
    r" (?=[:;!?»%])|(?<=«) "
    r"|(?<=\b\d) (?=[^\W\d_]{2,})|(?<=\b\d\d) (?=[^\W\d_]{2,})|(?<=\b\d\d\d) (?=[^\W\d_]{2,})"
)
_JOINT = "\0"  # tient la place d’une espace où l’on ne coupe pas
_SHORTEST = 8  # lettres : une ligne plus courte n'est plus une ligne


HEADLINE = 12  # points : un texte libre au moins aussi gros peut servir de titre
FEWEST_WORDS = 2  # mots d'un tel titre : « 72 % », en grand, n'en est pas un
_TOP = 0.8  # part de la hauteur de la figure au-dessus de laquelle on écrit un titre


@dataclass(frozen=True)
class FigText:
    """Ce qu'une figure dit en mots ; un champ vide n'a pas été trouvé."""

    title: str = ""
    subtitle: str = ""
    unit: str = ""
    source: str = ""
    note: str = ""
    date: str = ""
    texts: tuple[str, ...] = ()
    lead: str = ""  # ce qui est écrit en haut, près d’un titre posé comme un texte libre


class _Look(NamedTuple):
    """L'allure d'un texte : corps, graisse, couleur."""

    size: float
    weight: str
    colour: str


_LOOKS = {
    "title": _Look(14, "bold", "#1d1d1b"),
    "subtitle": _Look(10.5, "normal", "#4a4a48"),
    "source": _Look(8.5, "normal", "#5c5c5a"),
    "note": _Look(8.5, "normal", "#5c5c5a"),
}


# --- écrire ---------------------------------------------------------------------------------------------------
def annotate(
    target: Any,
    *,
    title: str,
    source: str,
    unit: str = "",
    subtitle: str = "",
    note: str = "",
    date: str = "",
) -> Any:
    """Écrit le titre en haut à gauche, l'unité dessous, la source et la date en bas.

    `target` : une Figure ou un Axes. Titre et source sont obligatoires : une figure honnête en a.
    Renvoie la Figure. Rappelée, elle remplace ses propres textes.

    >>> import matplotlib.pyplot as plt
    >>> read(annotate(plt.figure(), title="Un titre", unit="habitants", source="Insee")).unit
    'habitants'
    >>> plt.close()
    """
    fig = target.figure
    for old in list(fig.texts):
        if is_ours(old):
            old.remove()
    write(fig, FigText(title, subtitle, unit, source, note, date))
    return fig


def write(fig: Any, said: FigText, shrunk: float = 1.0) -> None:
    """Écrit ces textes sur la figure ; `shrunk` : de combien son titre et son sous-titre vont rétrécir ensuite."""
    words = {
        "title": said.title,
        "subtitle": _lead(said.subtitle, "" if _a_legend_says(fig, said.unit) else said.unit),
        "source": _foot(said.source, said.date),
        "note": said.note,
    }
    width = fig.get_size_inches()[0] - 2 * _MARGIN
    texts = {}
    for kind, text in words.items():
        if shrunk < 1 and kind in ("title", "subtitle"):
            texts[kind] = _filling(text, width / shrunk, _LOOKS[kind])
        else:
            texts[kind] = _wrapped(text, width, _LOOKS[kind].size)
    _write(fig, texts, shrunk)
    fig._figaudit_text = said


def is_ours(text: Any) -> bool:
    """Vrai d’un texte écrit par `annotate`."""
    return str(text.get_gid() or "").startswith(_GID)


def _a_legend_says(fig: Any, unit: str) -> bool:
    """Vrai si une légende a déjà cette unité pour titre : sous le titre de la figure, elle se répéterait."""
    for ax in fig.axes:
        for box in (ax.get_legend(), *ax.artists):
            if box is None:
                continue
            if any(text.get_text() == unit for text in box.findobj(Text)):
                return True
    return False


def _lead(subtitle: str, unit: str) -> str:
    """La ligne sous le titre : le sous-titre, puis l'unité."""
    parts = [subtitle, f"en {unit}" if unit else ""]
    lead = ", ".join(part for part in parts if part)
    return lead[:1].upper() + lead[1:]


def _foot(source: str, date: str) -> str:
    """La ligne du bas : la source, et sa date si elle ne la dit pas."""
    foot = f"Source{NBSP}: {source}"
    if date and date not in source:
        foot += f", {date}"
    return foot


def _wrapped(words: str, width: float, size: float) -> str:
    """Un texte coupé en lignes qui tiennent dans la largeur (en pouces) ; ses propres retours à la ligne restent."""
    room = int(width * 72 / (_LETTER * size))
    lines = []
    for part in typeset(words).split("\n"):
        lines += balanced(part, room)
    return "\n".join(lines)


def _filling(words: str, width: float, look: _Look) -> str:
    """Un texte coupé en aussi peu de lignes que ses lettres, mesurées, en demandent dans la largeur (en pouces)."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    face = FontProperties(size=look.size, weight=look.weight)

    def wide(line: str) -> float:
        return float(text_to_path.get_text_width_height_descent(line, face, ismath=False)[0]) / 72

    lines: list[str] = []
    for part in typeset(words).split("\n"):
        room = max(len(part), _SHORTEST)
        tried = balanced(part, room)
        while room > _SHORTEST and max(map(wide, tried)) > width:
            room -= 1
            tried = balanced(part, room)
        lines += tried
    return "\n".join(lines)


def balanced(words: str, room: int) -> list[str]:
    """Un texte en aussi peu de lignes que le permet `room`, de longueurs voisines : aucun mot ne reste seul au bout.

    Un nom composé ne se coupe pas à son trait d'union, ni une heure avant ses minutes ; deux points ou un guillemet ne
    commencent pas une ligne, et un petit nombre ne quitte pas ce qu'il compte.

    >>> balanced("La moitié des Nathalie tient en 7 ans, celle des Louise en 92", 58)
    ['La moitié des Nathalie tient en', '7 ans, celle des Louise en 92']
    >>> balanced("Partir à 8 h 56", 13)
    ['Partir à', '8 h 56']
    >>> balanced("Grippe porcine : 31 morts", 14)
    ['Grippe', 'porcine :', '31 morts']
    """
    lines = _cut(words, room)
    shorter = room
    while len(lines) > 1 and shorter > _SHORTEST:
        shorter -= 1
        tried = _cut(words, shorter)
        if len(tried) > len(lines) or max(map(len, tried)) > room:
            break
        lines = tried
    return lines


def _cut(words: str, room: int) -> list[str]:
    joined = IN_AN_HOUR.sub(_JOINT, words)
    joined = _KEPT_TOGETHER.sub(_JOINT, joined)
    lines = textwrap.wrap(joined, room, break_long_words=False, break_on_hyphens=False)
    return [line.replace(_JOINT, " ") for line in lines] or [""]


def _write(fig: Any, texts: dict[str, str], shrunk: float = 1.0) -> None:
    """Place les textes, de haut en bas et de bas en haut, et laisse le reste au dessin."""
    width, height = fig.get_size_inches()
    lines = {kind: words.count("\n") + 1 if words else 0 for kind, words in texts.items()}

    # en pouces, depuis le haut de la figure
    under_title = 0.18 + 0.26 * shrunk * lines["title"]
    under_subtitle = under_title + 0.2 * shrunk * lines["subtitle"]
    _put(fig, "title", texts["title"], 1 - 0.12 / height, "top")
    _put(fig, "subtitle", texts["subtitle"], 1 - under_title / height, "top")

    # en pouces, depuis le bas
    above_source = _above(lines["source"])
    above_note = _above(lines["source"] + lines["note"])
    _put(fig, "source", texts["source"], 0.08 / height, "bottom")
    _put(fig, "note", texts["note"], above_source / height, "bottom")

    top = 1 - (under_subtitle + 0.12) / height
    bottom = (above_note + 0.08) / height
    engine = fig.get_layout_engine()
    if engine is not None:
        side = 0.12 / width
        engine.set(rect=(side, bottom, 1 - 2 * side, top - bottom))
    else:
        fig.subplots_adjust(top=top - 0.05, bottom=bottom + 0.45 / height)


def _above(lines: int) -> float:
    """Où finissent, en pouces depuis le bas, les lignes écrites au pied d’une figure."""
    return 0.1 + 0.15 * lines


def _put(fig: Any, kind: str, words: str, y: float, va: str) -> None:
    """Écrit un texte contre le bord gauche de la figure, à la hauteur `y` (de 0 à 1)."""
    if not words:
        return
    look = _LOOKS[kind]
    fig.text(
        _MARGIN / fig.get_size_inches()[0],
        y,
        words,
        va=va,
        ha="left",
        gid=_GID + kind,
        fontsize=look.size,
        fontweight=look.weight,
        color=look.colour,
    )


@dataclass(frozen=True)
class Foot:
    """Le pied d’une figure : sa note et sa source, et la part de la hauteur qu’elles prennent ; rien si elle n’en a pas."""

    texts: tuple[str, ...] = ()
    share: float = 0.0


def foot(target: Any) -> Foot:
    """Ce qu’`annotate` a écrit au pied d’une figure : une page l’écrit plus grand que la figure ne le peut.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure(height=4)
    >>> foot(annotate(fig, title="Un titre", note="Une note.", source="Insee"))
    Foot(texts=('Une note.', 'Source\\xa0: Insee'), share=0.1)
    """
    fig = target.figure
    written = {text.get_gid(): text.get_text() for text in fig.texts if is_ours(text)}
    found = [written[_GID + kind] for kind in ("note", "source") if _GID + kind in written]
    if not found:
        return Foot()

    lines = sum(words.count("\n") + 1 for words in found)
    share = _above(lines) / float(fig.get_size_inches()[1])
    texts = tuple(words.replace("\n", " ") for words in found)
    return Foot(texts, round(share, 4))


# --- relire ---------------------------------------------------------------------------------------------------
def read(target: Any) -> FigText:
    """Relit les textes d'une figure : ceux d'`annotate`, sinon ceux que l'usage laisse deviner.

    La source est le texte qui commence par « Source » ; l'unité, la parenthèse finale d'un nom d'axe.
    Ne dessine rien et ne modifie rien.
    """
    fig = target.figure
    texts = _all_texts(fig)
    ours = getattr(fig, "_figaudit_text", None)
    if ours:
        return replace(ours, texts=tuple(texts))

    titles = _titles(fig)
    source = _source(texts, titles)
    headline, lead = _headlines(fig)
    year = _YEAR.search(" ".join([source, headline, lead, *titles]))
    return FigText(
        title=headline or next((title.strip() for title in titles if title.strip()), ""),
        unit=_unit(fig),
        source=source,
        date=year[0] if year else "",
        texts=tuple(texts),
        lead=lead,
    )


def _all_texts(fig: Any) -> list[str]:
    """Tout ce qui est écrit sur la figure et ses graphiques, hors des graduations et des légendes."""
    found = [text.get_text() for text in fig.texts]
    for ax in fig.axes:
        found += titles_above(ax)
        found += [ax.get_xlabel(), ax.get_ylabel()]
        found += [text.get_text() for text in ax.texts]
    return [words.strip() for words in found if words and words.strip()]


def _titles(fig: Any) -> list[str]:
    """Le titre de la figure, puis ceux de ses graphiques."""
    found = []
    suptitle = getattr(fig, "_suptitle", None)
    if suptitle:
        found.append(suptitle.get_text())
    for ax in fig.axes:
        found += titles_above(ax)
    return found


def _headlines(fig: Any) -> tuple[str, str]:
    """Le titre qu'une rédaction pose comme un texte libre, en haut et en grand, et ce qui est écrit près de lui."""
    if getattr(fig, "_suptitle", None):
        return "", ""
    written = list(_written_on_top(fig))
    if not written:
        return "", ""

    headline = max(written, key=lambda text: text.get_fontsize())
    above_charts = [title for ax in fig.axes for title in (ax._left_title, ax.title, ax._right_title)]
    shown = [title.get_fontsize() for title in above_charts if title.get_text().strip()]
    is_large = headline.get_fontsize() >= max([HEADLINE, *shown])
    if not is_large or len(headline.get_text().split()) < FEWEST_WORDS:
        return "", ""

    others = [text.get_text().strip() for text in written if text is not headline]
    return headline.get_text().strip(), " ; ".join(others)


def _written_on_top(fig: Any) -> Iterator[Any]:
    """Les textes posés tout en haut de la figure, ou au-dessus de son seul graphique ; ni vides, ni une source."""
    placed = [(text, fig.transFigure, _TOP) for text in fig.texts]
    if len(fig.axes) == 1:
        [ax] = fig.axes
        placed += [(text, ax.transAxes, 1.0) for text in ax.texts]

    for text, frame, least in placed:
        _, y = text.get_position()
        if text.get_transform() != frame or not isinstance(y, float | int) or y < least:
            continue
        words = text.get_text().strip()
        if text.get_visible() and words and not _NAMED.search(words):
            yield text


def titles_above(ax: Any) -> list[str]:
    """Les titres d'un graphique : à gauche, au centre, à droite ; `get_title` les relirait un à un, en vérifiant le côté."""
    return [title.get_text() for title in (ax._left_title, ax.title, ax._right_title)]


def _source(texts: Sequence[str], titles: Sequence[str]) -> str:
    """Le premier texte qui nomme une source, à partir du mot qui l'annonce ; un titre le fait avec deux points."""
    for words in texts:
        named = _NAMED.search(words)
        if named and (words not in titles or ":" in named[0]):
            return words[named.start() :]
    return ""


def _unit(fig: Any) -> str:
    """L'unité qu'écrit le premier nom d'axe à en écrire une."""
    for ax in fig.axes:
        for label in (ax.get_ylabel(), ax.get_xlabel()):
            found = _UNIT.search(label)
            if found:
                return found[1] or found[2]
    return ""


def label_end(ax: Any, x: Any, y: float, text: str, color: Any, dx: float = 5, **kwargs: Any) -> Any:
    """Écrit une étiquette juste à droite d'un point : on lit la courbe sans chercher une légende."""
    options = {"va": "center", "ha": "left", "color": color, "fontsize": 10, "fontweight": "bold"}
    options |= kwargs
    return ax.annotate(text, (x, y), (dx, 0), textcoords="offset points", annotation_clip=False, **options)
