"""`datakit summary --reprise` : le premier quart d’heure de demain, une page et une diapositive sans nom par malentendu.

La réponse fausse que l’on projette est celle que la clé connaissait déjà, jamais une réponse tapée par quelqu’un. De celle
qu’elle ne connaissait pas, la page de qui anime garde ce que la vérification a répondu, le même mot pour mot à plusieurs ;
la diapositive, rien. Un malentendu que l’on n’a vu qu’une fois désignerait une personne : il n’y est pas.
"""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers import keys as stored
from datakit.answers.verdict import MistakeKind
from datakit.tools import messages, pages, report, sheet
from datakit.tools.fresh import Fresh, of_kind
from datakit.tools.typography import polish
from figaudit.base import html
from figaudit.base.text import plural, words

MOST = 3  # pages, de cinq minutes chacune : un quart d’heure
FEWEST = 2  # carnets où l’on a vu le même
WIDESPREAD = 3  # plus d’un carnet sur trois
MANY = 3  # carnets arrêtés, sans rien de commun : moins, ce qu’on en dirait désignerait quelqu’un
#: Des genres si larges que deux fautes y ont souvent deux sens : leurs mots les séparent.
WIDE = {
    MistakeKind.OTHER_QUESTION,
    MistakeKind.MISLEADING_FIGURE,
    MistakeKind.UNFINISHED,
    MistakeKind.WRONG_TYPE,
}
#: Des fautes d’écriture : on les corrige en passant, et l’idée de l’atelier n’y est pour rien.
WRITING = {
    MistakeKind.DECIMAL_COMMA,
    MistakeKind.NUMBER_FORMAT,
    MistakeKind.THOUSANDS,
    MistakeKind.PERCENT_SIGN,
    MistakeKind.MISSING_QUOTES,
    MistakeKind.TEXT_FOR_NUMBER,
    MistakeKind.CELL_NOT_RUN,
    MistakeKind.UNKNOWN_NAME,
    MistakeKind.MISSPELT_TEXT,
    MistakeKind.ERASED_LINE,
    MistakeKind.UNREADABLE_LINE,
}
#: D’un atelier, de la clé d’un exercice et de la leçon d’un malentendu, l’exercice neuf ; rien s’il n’y en a pas.
Draw = Callable[[str, Mapping[str, Any], str], Fresh | None]
#: D’un atelier et d’un exercice, la figure au-dessus de lui ; vide s’il n’y en a pas.
Show = Callable[[str, str], html.Markup]
_CODE = re.compile(r"`[^`]*`")
#: Une question qui parle de ce que l’on avait sous les yeux.
_FIGURE = re.compile(
    r"\b(?:carte|figure|histogramme|courbe|graphique|barres?|nuage|légende)s?\b", re.IGNORECASE
)
_LONGEST = 400  # caractères gardés de ce que la vérification a répondu

_WORDS = words(__file__, "kinds.toml")
_KINDS: dict[str, dict[str, str]] = _WORDS["kind"]
_ON_SUBJECT: dict[str, dict[str, dict[str, str]]] = _WORDS["subject"]


@dataclass(frozen=True)
class Stopped:
    """Ce qui arrête plusieurs carnets au même exercice, et dans combien.

    C’est une leçon de la clé, un genre d’erreur, ou `heard` : ce que la vérification a répondu à une même réponse fausse,
    que la clé ne connaît pas. `handed` : les carnets qui posent l’exercice ; `stuck` : ceux qu’il arrête, tous malentendus réunis ; `as_many` : combien
    d’autres, à cet exercice, en arrêtent autant que celui-ci. `halted` : Python s’est arrêté, et rien n’a été vérifié.
    `various` : chacun s’y arrête à sa façon, et ce que le kit y a reconnu, dans ses mots à lui ; `times` vaut alors `stuck`.
    """

    slug: str
    name: str
    lesson: str
    kind: MistakeKind | None
    times: int
    tried: int
    handed: int
    heard: str = ""
    stuck: int = 0
    as_many: int = 0
    halted: bool = False
    various: tuple[str, ...] = ()

    @property
    def exercise(self) -> tuple[str, str]:
        return self.slug, self.name

    @property
    def is_told(self) -> bool:
        """Vaut-il une page ? Un même malentendu dans plusieurs carnets, ou la moitié de ceux qui ont essayé, chacun à sa façon."""
        if self.is_various:
            return self.stuck >= MANY and 2 * self.stuck >= self.tried
        return self.times >= FEWEST

    @property
    def is_various(self) -> bool:
        """Chacun s’y arrête-t-il à sa façon ?"""
        return not (self.lesson or self.kind or self.heard)

    @property
    def is_about_writing(self) -> bool:
        """Est-ce l’écriture qui arrête, et non l’idée de la question ?"""
        return self.halted or self.kind in WRITING

    @property
    def is_widespread(self) -> bool:
        """Arrête-t-il plus d’un tiers de la classe ?"""
        return self.times >= FEWEST and self.times * WIDESPREAD > self.handed


@dataclass(frozen=True)
class Page:
    """Un malentendu, tel que sa page le dit. `wrong` est vide quand on ne connaît que le genre de l’erreur.

    `figure` : celle dont parle la question, que personne n’a plus sous les yeux le lendemain ; vide si elle ne parle d’aucune.
    `named` : son nom, si son genre dit de lui-même quelle faute c’est ; `ask` : ce que l’on demande d’abord de cette réponse fausse ;
    `solution` : le code de la solution, pour une réponse que rien ne résume ; `start` : d’un exercice que chacun rate à sa façon,
    l’indice d’où repartir ; `also` : ce qui arrête aussi plusieurs carnets à cet exercice, et n’a pas de page.
    """

    about: Stopped
    title: str
    named: str
    question: html.Markup
    figure: html.Markup
    wrong: str
    ask: str
    heard: str
    said: list[str]
    right: str
    solution: str
    meaning: str
    fresh: Fresh | None
    start: str = ""
    also: Sequence[str] = ()


def pages_of(
    stopped: Iterable[Stopped],
    keys: Mapping[str, Mapping[str, Any]],
    draw: Draw | None = None,
    show: Show | None = None,
) -> list[Page]:
    """Les malentendus à reprendre, le plus répandu d’abord ; `keys` : les clés de chaque atelier.

    `draw` : de quoi tirer un exercice neuf ; sans lui, seuls ceux d’un genre d’erreur. `show` : de quoi montrer une figure.

    Trois au plus. Une par exercice tant que d’autres exercices ratés attendent ; il n’en a une seconde, d’un malentendu qui
    arrête plus d’un tiers de la classe, que s’il reste de la place.
    """
    told = [one for one in stopped if one.is_told and keys[one.slug].get(one.name, {}).get("question")]
    told.sort(key=_most_missed)
    firsts: dict[tuple[str, str], Stopped] = {}
    for one in told:
        firsts.setdefault(one.exercise, one)
    others = [one for one in told if one.is_widespread and one is not firsts[one.exercise]]
    kept = [*firsts.values(), *others][:MOST]
    made = []
    for one in kept:
        left = [other for other in told if other.exercise == one.exercise and other not in kept]
        page = _page(one, keys[one.slug][one.name], draw, show)
        made.append(replace(page, also=[_in_words(other) for other in left if other.lesson or other.kind]))
    return made


def _in_words(one: Stopped) -> str:
    """Un malentendu, en une phrase : sa leçon, ou le nom de son genre."""
    if one.lesson or not one.kind:
        return one.lesson
    return f"{_KINDS[one.kind]['name']}."


def _most_missed(one: Stopped) -> tuple[int, float, bool, int, bool]:
    """L’exercice qui arrête le plus de personnes d’abord ; à égalité, la plus grande part de qui l’a essayé.

    Puis son malentendu le plus répandu ; à égalité encore, celui qui touche à l’idée passe avant une faute d’écriture.
    """
    stuck = one.stuck or one.times
    return -stuck, -stuck / one.tried, one.is_various, -one.times, one.is_about_writing


def _page(about: Stopped, key: Mapping[str, Any], draw: Draw | None, show: Show | None) -> Page:
    """La page d’un malentendu : la question, ce qu’on a répondu, pourquoi c’est faux, et une autre à essayer s’il y en a."""
    wrong = _wrong(about, key)
    said = [about.lesson] if about.lesson else []
    ask = _WORDS["ask"]["chosen" if key["expect"][0] == "choice" else "other"]
    is_told_better = about.lesson and about.kind in WIDE
    if about.kind and not is_told_better:
        said.append(_KINDS[about.kind]["try"])
    named = _KINDS[about.kind]["name"] if about.kind and about.kind not in WIDE else ""
    # d’une fonction, ce qu’elle rend à chaque essai ne se lit pas : son code, oui
    right = "" if key["expect"][0] == "trials" else sheet.answer(key)
    # `carte` est une table : ce qui est du code ne parle d’aucune figure
    speaks_of_a_figure = _FIGURE.search(_CODE.sub("", key["question"]))
    return Page(
        about=about,
        title=key["title"],
        named=named,
        question=report.shown({"cell_type": "markdown", "source": key["question"]}).source,
        figure=show(about.slug, about.name) if show and speaks_of_a_figure else html.Markup(""),
        wrong=wrong,
        ask=polish(ask),
        heard=about.heard[:_LONGEST],
        said=said,
        right=right,
        solution=key.get("solution", ""),
        meaning=key.get("meaning", "")
        if right
        else "",  # sans réponse attendue, c’est un message de réussite
        fresh=_fresh(about, key, draw),
        start=key.get("hints", [""])[0] if about.is_various else "",
    )


def _wrong(about: Stopped, key: Mapping[str, Any]) -> str:
    """La réponse fausse dont la clé tire cette leçon, ou la bonne, de l’autre signe ; vide si le malentendu ne tient pas à une seule valeur.

    Elle n’est jamais arrondie comme la bonne : 0,004 g, et non « 0 g », quand on attend 4,0 g.
    """
    values = [value for value, told in key["wrong"] if told == about.lesson]
    if about.kind is MistakeKind.WRONG_SIGN and isinstance(key["reference"], (int, float)):
        values = [-key["reference"]]
    if len(values) != 1 or stored.decode(values[0]) is None:
        return ""
    kind, settings = key["expect"]
    unrounded = {name: value for name, value in settings.items() if name != "tolerance"}
    return sheet.answer({"expect": [kind, unrounded], "reference": values[0]})


def _fresh(about: Stopped, key: Mapping[str, Any], draw: Draw | None) -> Fresh | None:
    """L’exercice de ce genre d’erreur, s’il dit de lui-même quelle faute c’est ; sinon, une question de même objectif."""
    kind = MistakeKind.SHARE_OR_PERCENT if _is_a_hundred_times_off(about.lesson, key) else about.kind
    slug = about.slug.split(" ")[0]  # sans « (adapté) »
    own = _KINDS[kind] if kind else {}
    if kind in _ON_SUBJECT.get(slug, {}):  # la même faute, sur le sujet de l’atelier
        own = _ON_SUBJECT[slug][kind]
    of_its_kind = of_kind(_polished(own)) if "fresh" in own else None
    if of_its_kind and kind not in WIDE:
        return of_its_kind

    drawn = draw(slug, key, about.lesson) if draw else None
    return drawn or of_its_kind


def _is_a_hundred_times_off(lesson: str, key: Mapping[str, Any]) -> bool:
    """Cette leçon parle-t-elle d’un pourcentage pris pour une part, ou l’inverse ? La réponse fausse est cent fois trop grande, ou trop petite."""
    right = key["reference"]
    if "%" not in lesson or not isinstance(right, (int, float)):
        return False
    values = [value for value, told in key["wrong"] if told == lesson]
    times = [value / right for value in values if isinstance(value, (int, float)) and right]
    return any(math.isclose(one, hundred) for one in times for hundred in (100, 0.01))


def _polished(told: Mapping[str, str]) -> dict[str, str]:
    return {name: polish(said) for name, said in told.items()}


def write(made: list[Page], target: Path) -> None:
    """Écrit le quart d’heure dans `target` : les pages de qui anime, les exercices à distribuer, la diapositive à projeter."""
    exercises = [one.fresh for one in made if one.fresh]
    with safely.folder(target, "summary") as fresh:
        page = pages.render("reprise.html", pages=made)
        safely.write(fresh / "reprise.html", page.encode(), private=True)
        if exercises:
            handout = pages.render("reprise-exercices.html", exercises=exercises)
            safely.write(fresh / "exercices.html", handout.encode(), private=True)
        if made:
            slide = pages.render("reprise-diapositive.html", pages=made)
            safely.write(fresh / "diapositive.html", slide.encode(), private=True)


def told(made: list[Page], target: Path) -> str:
    """Ce que dit la commande : combien de pages, et où ; ou que rien ne revient assez pour être repris."""
    if not made:
        return messages.said("nothing-again", fewest=FEWEST)[0]
    return messages.said("again", pages=plural(len(made), "page"), minutes=5 * len(made), folder=target)[0]
