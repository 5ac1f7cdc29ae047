"""Les mots d'un titre : les motifs qui les cherchent, et ce qu'ils veulent dire en nombres."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from figaudit.base import text
from figaudit.base.language import say
from figaudit.base.numerals import numerals
from figaudit.base.text import compiled, parse_number
from figaudit.read.order import VOCABULARY

NUMBER = r"(\d+(?:[ \u202f]\d{3})*(?:[.,]\d+)?)"
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
SEASON = re.compile(r"\b(1[5-9]\d\d|20\d\d)[-/–](\d\d)\b")
#: « Les années 1980 », « les années 80 » : dix années, et non la première.
DECADE = re.compile(r"\bannees (?P<decade>1[5-9]\d0|20\d0|[3-9]0)\b")
BEGINS_A_NAME = re.compile(r"-\w{2}")  # « Rose-Hill », et non « monte-t-il »
TALLY = re.compile(VOCABULARY["written"]["tally"])

#: Ce dont un titre peut parler : une hausse, un record, un écart qui se creuse… Un seul mot suffit.
_WORDS = text.words(__file__, "languages.json")
_MORE: dict[str, list[str]] = _WORDS["claims"]
#: Les nombres écrits en lettres, de un à vingt.
DIGITS = numerals()
#: Les mêmes à partir de trois : « deux » a ses propres mots (« les deux », « both »).
SPELLED = numerals(least=3)
SAYS = {
    subject: re.compile("|".join([*VOCABULARY["claims"].get(subject, []), *_MORE.get(subject, [])]))
    for subject in (VOCABULARY["claims"] | _MORE)
}


def _spelled_out(pattern: str) -> re.Pattern[str]:
    """Un motif du vocabulaire, où {N}, {DIGITS} et {YEAR} tiennent lieu d'un nombre, d'un chiffre, d'une année."""
    pattern = pattern.replace("{N}", NUMBER)
    pattern = pattern.replace("{DIGITS}", "|".join(DIGITS))
    pattern = pattern.replace("{YEAR}", YEAR.pattern)
    return re.compile(pattern)


#: Des tournures entières, dont on retient les nombres : « passe de 12 à 18 », « trois sur cinq »…
READ = {
    name: _spelled_out(pattern) for name, pattern in {**VOCABULARY["patterns"], **_WORDS["patterns"]}.items()
}


@dataclass(frozen=True)
class Multiple:
    """Un rapport annoncé : 2 pour « double », et son sens ; 0 si le titre n'en annonce pas.

    « 3 à 12 fois » annonce un intervalle : `value` en est le plus grand, `least` le plus petit.
    """

    value: float = 0.0
    direction: int = 0
    least: float = field(default=0.0, repr=False)

    @property
    def bounds(self) -> tuple[float, float]:
        """Entre quoi et quoi le dessin peut tomber : un titre arrondit."""
        least = self.least or self.value
        return 0.82 * least, 1.25 * self.value


def told(key: str, /, **values: object) -> str:
    """Ce que le dessin répond au titre : une phrase de `messages.toml`, dans la langue du moment."""
    return say("titles", "messages", key, **values)


def where_said(word: str, said: str, tail: str = r"\b") -> re.Match[str] | None:
    """Où le titre dit ce mot ; le plus souvent il n'y est pas, et préparer une expression coûterait plus."""
    if word not in said:
        return None
    return re.search(rf"\b{re.escape(word)}{tail}", said)


@lru_cache(maxsize=64)  # chaque idée le demande, de chaque série, du même titre
def direction_of(said: str) -> int:
    """Le sens qu'annonce un titre : 1 pour une hausse, −1 pour une baisse, 0 s'il ne dit rien, ou les deux.

    >>> direction_of("le loyer grimpe"), direction_of("le loyer recule"), direction_of("le loyer")
    (1, -1, 0)
    """
    return _says_alone("up", said) - _says_alone("down", said)


def _says_alone(subject: str, said: str) -> bool:
    """Le titre le dit-il d’un mot à lui ? Celui qu’un trait d’union prend dans un nom ne dit rien : « Sainte-Rose »."""
    for seen in SAYS[subject].finditer(said):
        is_the_end_of_a_name = said[: seen.start()].endswith("-")
        is_the_start_of_one = BEGINS_A_NAME.match(said, seen.end())
        if not is_the_end_of_a_name and not is_the_start_of_one:
            return True
    return False


def years_in(said: str) -> list[int]:
    """Les années que dit un titre, de la plus ancienne à la plus récente ; une saison en a deux.

    >>> years_in("ski season 2022-23"), years_in("de 2019 a 2021")
    ([2022, 2023], [2019, 2021])
    """
    years = {int(year) for year in YEAR.findall(said)}
    for first, second in SEASON.findall(said):
        if (int(first) + 1) % 100 == int(second):
            years.add(int(first) + 1)
    return sorted(years)


def decade_in(said: str) -> range | None:
    """Les années d'une décennie que dit un titre, ou de son début, ou de sa fin ; rien s'il en dit plusieurs.

    >>> decade_in("dans les annees 1980"), decade_in("a la fin des annees 80"), decade_in("en 1980")
    (range(1980, 1990), range(1985, 1990), None)
    """
    found = list(DECADE.finditer(said))
    if len(found) != 1 or len(years_in(said)) > 1:
        return None
    decade = found[0]["decade"]
    first = int(decade)
    if len(decade) == 2:
        first += 1900
    if decade_part(said, "debut"):
        return range(first, first + 5)
    if decade_part(said, "fin"):
        return range(first + 5, first + 10)
    return range(first, first + 10)


def decade_part(said: str, part: str) -> bool:
    """Vrai pour « début des années 1970 », si `part` vaut « debut »."""
    return re.search(rf"\b{part} des annees\b", said) is not None


def cardinal(word: str | None, whole: int) -> int:
    """Un nombre entier écrit en lettres ou en chiffres ; « tous », ou rien : tout ce qui est dessiné.

    >>> cardinal("trois", 6), cardinal("tous", 6), cardinal("une seule", 6)
    (3, 6, 1)
    """
    if not word or word in ("tous", "toutes", "all"):
        return whole
    if "seul" in word or "only" in word:
        return 1
    return int(DIGITS.get(word) or word)


def multiple_of(said: str) -> Multiple:
    """Le rapport qu'annonce le titre.

    >>> multiple_of("le loyer a double"), multiple_of("un prix divise par trois")
    (Multiple(value=2, direction=1), Multiple(value=3.003003003003003, direction=-1))
    """
    for pattern, value in VOCABULARY["multiples"].items():
        if not compiled(pattern).search(said):
            continue
        if value > 1:
            return Multiple(value, 1)
        return Multiple(1 / value, -1)

    found = READ["many"].search(said)
    if not found:
        return Multiple()

    digits = found[1] or found[2]
    value = DIGITS.get(found[3], 0)
    if digits:
        value = parse_number(digits).value
    if value > 20:
        return Multiple()  # « 100 fois mieux » est une façon de parler

    direction = 1
    if "divis" in found[0] or re.search(r"fois moins|times (less|fewer|lower)", said):
        direction = -1
    return Multiple(float(value), direction, _least_of(said))


def _least_of(said: str) -> float:
    """Le plus petit d'un intervalle de rapports, « 3 à 12 fois » ; 0 si le titre n'en dit qu'un.

    >>> _least_of("3 a 12 fois plus"), _least_of("12 fois plus")
    (3.0, 0.0)
    """
    found = READ["range"].search(said)
    if not found:
        return 0.0
    return float(parse_number(found[1]).value)


def agrees_with(said: str, multiple: Multiple, ratios: list[float]) -> bool:
    """Vrai si l'un de ces rapports est à peu près celui du titre, ou le dépasse quand il dit « au moins »."""
    if SAYS["atleast"].search(said) and max(ratios) > multiple.value:
        return True

    lowest, highest = multiple.bounds
    return any(lowest <= ratio <= highest for ratio in ratios)


def speaks_of_another_quantity(said: str, unit: str) -> bool:
    """Vrai si le titre nomme une grandeur que cette unité ne compte pas : d'elle, la figure ne dit rien.

    >>> speaks_of_another_quantity("croutelle est la moins etendue", "habitants par km²")
    True
    >>> speaks_of_another_quantity("croutelle est la moins peuplee", "habitants")
    False
    """
    plain = text.normalise(unit)
    bare = re.sub(_WORDS["share_of"], "", said)
    counted = [units for quantity, units in _WORDS["quantities"] if compiled(quantity).search(bare)]
    return bool(plain) and any(not compiled(units).search(plain) for units in counted)


def share_a_word(said: str, label: str) -> bool:
    """Vrai si un titre et un nom d'axe ont un mot en commun, à sa terminaison près."""
    too_common = {"part", "nomb", "pour", "dans", "numb", "shar", "perc"}
    return bool(_stems(said) & _stems(label) - too_common)


def _stems(words: str) -> set[str]:
    """Les quatre premières lettres de chaque mot qui en a autant."""
    return {word[:4] for word in re.findall(r"[^\W\d_]{4,}", words)}
