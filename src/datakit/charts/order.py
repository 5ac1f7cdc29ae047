"""Reconnaître l'ordre caché dans des étiquettes : temps, nombres, tranches, échelles de mots."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from datakit.text import normalise, parse_number

_MONTHS = {
    word: i
    for i, words in enumerate(
        (
            "janvier janv jan january",
            "fevrier fevr fev feb february",
            "mars mar march",
            "avril avr apr april",
            "mai may",
            "juin jun june",
            "juillet juil jul july",
            "aout aug august",
            "septembre sept sep september",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        )
    )
    for word in words.split()
}
_DAYS = {
    word: i
    for i, words in enumerate(
        (
            "lundi lun monday mon",
            "mardi mar tuesday tue tues",
            "mercredi mer wednesday wed",
            "jeudi jeu thursday thu thur thurs",
            "vendredi ven friday fri",
            "samedi sam saturday sat",
            "dimanche dim sunday sun",
        )
    )
    for word in words.split()
}
_SCALES = [
    scale.split(",")
    for scale in (
        "xxs,xs,s,m,l,xl,xxl,xxxl",
        "tres petit,petit,moyen,grand,tres grand",
        "tres petite,petite,moyenne,grande,tres grande",
        "tres faible,faible,assez faible,modere,moyen,assez fort,fort,eleve,tres fort,tres eleve",
        "tres basse,basse,faible,moyenne,haute,forte,elevee,tres haute",
        "very low,low,medium,moderate,high,very high",
        "tiny,small,medium,large,huge",
        "jamais,rarement,parfois,quelquefois,souvent,tres souvent,toujours",
        "never,rarely,seldom,sometimes,often,usually,always",
        "pas du tout d'accord,plutot pas d'accord,pas d'accord,ni d'accord ni pas d'accord,neutre,"
        "sans opinion,plutot d'accord,d'accord,tout a fait d'accord",
        "pas du tout,plutot non,pas vraiment,un peu,moyennement,plutot oui,plutot,assez,beaucoup,tout a fait,enormement",
        "tres insatisfait,insatisfait,peu satisfait,plutot insatisfait,neutre,plutot satisfait,satisfait,tres satisfait",
        "very dissatisfied,dissatisfied,neutral,satisfied,very satisfied",
        "strongly disagree,disagree,neither,neutral,agree,strongly agree",
        "tres mauvais,mauvais,passable,mediocre,moyen,assez bien,bon,bien,tres bon,tres bien,excellent",
        "poor,fair,average,good,very good,excellent",
        "avant,pendant,apres",
        "before,during,after",
        "hiver,printemps,ete,automne,hiver",
        "winter,spring,summer,fall,autumn,winter",
        "nuit,matin,midi,apres-midi,soir,nuit",
        "morning,noon,afternoon,evening,night",
        "maternelle,primaire,ecole,college,lycee,universite,superieur",
        "cp,ce1,ce2,cm1,cm2,6e,5e,4e,3e,2de,2nde,1re,1ere,terminale,tle",
        "sixieme,cinquieme,quatrieme,troisieme,seconde,premiere,terminale",
        "sans diplome,aucun diplome,certificat,brevet,cap,bep,cap/bep,bac,bac+2,bts,licence,bac+3,master,bac+5,doctorat",
        "primary,secondary,high school,bachelor,master,phd,doctorate",
        "debutant,intermediaire,avance,expert",
        "beginner,intermediate,advanced,expert",
        "bebe,enfant,adolescent,jeune,adulte,senior",
        "children,teenagers,adults,seniors",
        "first,second,third,fourth,fifth",
        "premier,deuxieme,troisieme,quatrieme,cinquieme",
        "i,ii,iii,iv,v,vi,vii,viii,ix,x",
        "hameau,village,bourg,ville,petite ville,ville moyenne,grande ville,metropole",
        "rural,periurbain,urbain",
    )
]
_NUM = r"[-−]?\d+(?:[\s\u202f\u00a0]\d{3})*(?:[.,]\d+)?"
_OPEN_LOW = re.compile(rf"^(?:<|≤|moins de|jusqu'a|under|below|less than|up to|avant)\s*({_NUM})(?![\d-])")
_OPEN_HIGH = re.compile(
    rf"^(?:>|≥|plus de|au moins|over|above|more than|a partir de|apres)\s*({_NUM})"
    rf"|^({_NUM})\s*(?:[a-z%€]+\s*)?(?:\+|et plus|ou plus|et \+|and over|and more|or more)"
)
_BETWEEN = re.compile(
    rf"^(?:de|entre|from|between)?\s*[\[\](]?\s*({_NUM})\s*[a-z%€]*\s*(?:-|–|—|a|to|;|et|,|and)\s*({_NUM})\s*[\]\[)]?"
)

Range = tuple[float, float]


class Order(NamedTuple):
    """Un ordre reconnu : sa nature, la valeur de chaque étiquette, sa finesse ou sa période."""

    kind: str  # time, range, number, scale
    values: tuple[float, ...]
    grain: str = ""  # year, quarter, month, day, hour
    cycle: int = 0  # longueur du cycle (12 mois, 7 jours) quand rien ne dit l'année

    @property
    def sorted(self) -> bool:
        """Vrai si les étiquettes se suivent, en montant ou, pour un cycle, en repartant du début."""
        period = len(set(self.values))
        if self.cycle and 1 < period < len(self.values):  # plusieurs années sans le dire : J F M … J F M
            again = all(a == b for a, b in zip(self.values, self.values[period:], strict=False))
            return again and Order(self.kind, self.values[:period], self.grain, self.cycle).sorted
        steps = [b - a for a, b in zip(self.values, self.values[1:], strict=False)]
        backward = sum(s < 0 for s in steps)
        return backward == 0 or bool(self.cycle and backward == 1 and self.values[-1] < self.values[0])

    @property
    def reversed(self) -> bool:
        """Vrai si elles se suivent toutes à rebours."""
        turned = Order(self.kind, self.values[::-1], self.grain, self.cycle)
        return not self.sorted and turned.sorted


def _year(s: str) -> float | None:
    found = re.fullmatch(
        r"(1[5-9]\d\d|20\d\d|21\d\d)(?:\s*(?:\*|\(.*\)|[ep]))?(?:\.0)?|annees? (\d{4})|(\d{4})s", s
    )
    return float(next(g for g in found.groups() if g)) * 365.25 if found else None


def _season(s: str) -> float | None:
    found = re.fullmatch(r"(\d{4})\s*[-/–]\s*(\d{2}|\d{4})", s)
    if not found or int(found[2]) % 100 != (int(found[1]) + 1) % 100:
        return None
    return float(found[1]) * 365.25


def _iso(s: str) -> float | None:
    found = re.fullmatch(r"(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?:[t ]\d\d:.*)?", s)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    return _day(int(found[1]), int(found[2]) - 1, int(found[3] or 1))


def _day(year: int, month: int, day: int) -> float:
    return year * 365.25 + month * 30.4375 + day


def _french(s: str) -> float | None:
    found = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?", s)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    return _day(int(found[3] or 0), int(found[2]) - 1, int(found[1]))


def _quarter(s: str) -> float | None:
    found = re.fullmatch(r"(?:[tq]([1-4])[\s\-/]*(\d{4}|\d\d)?|(\d{4})[\s\-/]*[tq]([1-4]))", s)
    if not found:
        return None
    return _day(int(found[2] or found[3] or 0), 3 * (int(found[1] or found[4]) - 1), 1)


def _month(s: str) -> float | None:
    found = re.fullmatch(r"(?:(\d{1,2})(?:er)?[\s\-]+)?([a-z]+)\.?(?:[\s\-/]*'?(\d{4}|\d\d))?", s)
    if not found or found[2] not in _MONTHS:
        return None
    return _day(int(found[3] or 0), _MONTHS[found[2]], int(found[1] or 1))


def _weekday(s: str) -> float | None:
    return _DAYS.get(s.rstrip("."))


def _hour(s: str) -> float | None:
    found = re.fullmatch(r"(\d{1,2})\s*(?:h|:)\s*(\d\d)?", s)
    return int(found[1]) + int(found[2] or 0) / 60 if found else None


_TIMES: tuple[tuple[Callable[[str], float | None], str], ...] = (
    (_season, "year"),
    (_year, "year"),
    (_iso, "day"),
    (_quarter, "quarter"),
    (_month, "month"),
    (_weekday, "weekday"),
    (_french, "day"),
    (_hour, "hour"),
)
_CYCLES = {"quarter": 4, "month": 12, "weekday": 7, "hour": 24}


def _dated(values: Sequence[float]) -> tuple[float, ...]:
    """L’année écrite une fois vaut pour les étiquettes qui suivent : « avr. 1854, juil., oct., janv. 1855 »."""
    year = 365.25
    known = next((v for v in values if v >= year), None)
    if known is None:
        return tuple(values)
    base = known - known % year - (year if values[0] < year and values[0] > known % year else 0)
    dated = []
    for value in values:
        base = value - value % year if value >= year else base
        dated.append(base + value % year)
    return tuple(dated)


def as_time(words: Sequence[str]) -> Order | None:
    """Des étiquettes de temps (années, mois, jours, trimestres, heures), en français ou en anglais."""
    plain = [normalise(w) for w in words]
    for parse, grain in _TIMES:
        values = [parse(p) for p in plain]
        if all(v is not None for v in values):
            numbers = tuple(float(v) for v in values if v is not None)
            numbers = _dated(numbers) if grain in _CYCLES else numbers
            without_year = grain in _CYCLES and max(numbers) < 400
            return Order("time", numbers, grain, _CYCLES[grain] if without_year else 0)
    return None


def _floats(*texts: str) -> list[float]:
    return [parse_number(t).value for t in texts]


def as_range(word: str) -> Range | None:
    """Les bornes d'une tranche : « 15-29 ans », « moins de 20 », « 75 et plus »."""
    plain = normalise(word)
    try:
        if found := _OPEN_LOW.match(plain):
            return -math.inf, _floats(found[1])[0]
        if found := _OPEN_HIGH.match(plain):
            return _floats(found[1] or found[2])[0], math.inf
        if found := _BETWEEN.match(plain):
            low, high = _floats(found[1], found[2].lstrip("-"))
            return (low, high) if low < high else None
    except ValueError:
        return None
    return None


def as_number(word: str) -> float | None:
    """Le nombre d'une étiquette, avec ou sans unité courte : « 1 200 », « 5 km », « 12 % »."""
    try:
        return parse_number(re.sub(r"(?<=\d)\s*[^\W\d_]{1,4}\.?$", "", word.strip().strip("$€£~≈ "))).value
    except ValueError:
        return None


def _numbered(words: Sequence[str]) -> Order | None:
    found = [re.fullmatch(r"([a-z\s.°#]*?)[\s\-_]*(\d+)(?:\.\d+)*", normalise(w)) for w in words]
    if all(found) and len({f[1] for f in found if f}) == 1 and found[0] and found[0][1]:
        return Order("scale", tuple(float(f[2]) for f in found if f))
    return None


def _worded(words: Sequence[str], context: str) -> Order | None:
    plain = [normalise(w).strip(" .") for w in words]
    for scale in _SCALES:
        if all(p in scale for p in plain):
            return Order("scale", tuple(float(scale.index(p)) for p in plain))
    graded = re.search(
        r"nutri|score|dpe|energ|classe|note|grade|class|niveau|categorie d'age", normalise(context)
    )
    if graded and all(len(p) == 1 and p.isalpha() for p in plain):
        return Order("scale", tuple(float(ord(p)) for p in plain))
    return None


def order_of(words: Sequence[str], context: str = "") -> Order | None:
    """L'ordre des étiquettes, ou rien si ce ne sont que des noms.

    >>> order_of(["janv.", "févr.", "mars"]).grain, order_of(["0-10", "10-20"]).kind, order_of(["Paris", "Lyon"])
    ('month', 'range', None)
    """
    if len(words) < 2:
        return None
    if time := as_time(words):
        return time
    ranges = [as_range(w) for w in words]
    if all(ranges):
        return Order("range", tuple(max(r[0], -1e300) for r in ranges if r))
    numbers = [as_number(w) for w in words]
    if all(n is not None for n in numbers):
        return Order("number", tuple(float(n) for n in numbers if n is not None))
    return _numbered(words) or _worded(words, context)
