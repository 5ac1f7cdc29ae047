"""Ce qu’on écrit comme on le dirait (« 15,5 kg », « cinq jours », « 8 h 27 ») là où Python attend une valeur."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from datakit.answers import numerals, read
from datakit.answers.keys import Key
from datakit.answers.verdict import MistakeKind, Remark
from figaudit.base.text import MONTHS, normalise

_SPACE = " \u202f\u00a0"
_INTEGER = rf"\d{{1,3}}(?:[{_SPACE}]\d{{3}})+|\d+"
_NUMBER = rf"(?:{_INTEGER})(?:[.,]\d+)?"
_UNIT = r"[°€$£%²³₂^\W\d_]*[^\d\n]*"

_HOUR = re.compile(
    r"(?:[àaÀA] )?(\d{1,2}) ?(?:h|H|:|heures?) ?(\d\d)?(?: ?(?:min|minutes?))?(?: du (?:matin|soir))?"
)
_DAY = re.compile(r"(\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.]\d{4}|\d\d?-\d\d?-\d{4})")
_IN_LETTERS = re.compile(r"(\d\d?)(?:er)? ([^\W\d_]+) (\d{4})")  # « 15 juillet 2025 »
_MONTHS = [normalise(month) for month in MONTHS]
_YEAR = re.compile(r"(?:(?:en|à|a|l’an|l'an|depuis|vers) |[^\W\d_]+ )?((?:1[5-9]|20)\d\d)(?: (?:à|a))?")
_THE_YEAR = re.compile(r"(?:l['’])?ann[ée]e ((?:1[5-9]|20)\d\d)", re.IGNORECASE)
#: « 2 1/2 » : un entier, puis une fraction.
_MIXED_FRACTION = re.compile(r"(\d+) (\d)/(\d)")
_SPLIT_YEAR = re.compile(r"((?:1[5-9]|20)) (\d\d)")
_COINS = re.compile(r"(\d+) ?(?:€|euros?) ?(\d\d)")
_AND_A_HALF = re.compile(r"(\d+) ?[^\W\d_]* et demie?\b.*")
_OUT_OF = re.compile(r"(\d+) sur (\d+)\b.*")
#: « 5 ou moins », « 5 au maximum », « environ 12 », « plus de 5 »
_BOUND = re.compile(rf"([-−+]?{_NUMBER}) (?:(?:ou|et|au) (?:moins|plus|maximum|minimum)|environ|à peu près)")
_ABOUT = re.compile(
    rf"(?:environ|presque|à peu près|autour de|(?:un peu )?(?:plus|moins) de|au (?:moins|plus)) ([-−+]?{_NUMBER})"
)
#: « les 3 », « top 10 », « par deux » : un petit mot, puis le nombre, et rien d’autre.
_SMALL_WORD = re.compile(
    r"(?:(?:les?|la|top|par|pour|de|des|du|ces|ses|nos|vos|mes|numéro|numero) |n[°º] ?)(\S+)"
)
_BIG = re.compile(rf"({_NUMBER}) ?(mille|k|millions?|milliards?)\b.*")
_SPACED_EXPONENT = re.compile(r"(\d+) (e\d+)")
_MEASURED = re.compile(rf"[~≈]?([-−+]? ?{_NUMBER}) ?(?:[°€$£%½]|[^\W\d_])[^\d\n]*")
_DECIMAL_COMMA = re.compile(rf"([-−+]?(?:{_INTEGER})),(\d+)")
_FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
_TIMES = {"mille": 1000, "k": 1000, "million": 10**6, "milliard": 10**9}
#: Là où la question compte sur cent, c’est ce que l’on donne pour nombre attendu.
_PER_CENT = 100
#: Un texte plus long n’est pas un nombre.
_LONG = 80
#: Des mots qui ne sont pas une unité : du code, et non une mesure.
_CODE = re.compile(r"\b(?:if|else|for|in|and|or|not|is|lambda)\b|[=<>\[\](){}*/]|\"|'")


@dataclass(frozen=True)
class Written:
    """Un nombre tel qu’on l’a dit : ce qu’il faut écrire, et la phrase qui le dit (dans words.json, `spoken`)."""

    kind: str
    value: str = ""
    other: str = ""

    @property
    def message(self) -> str:
        return read.say("spoken", self.kind, value=self.value, other=self.other)


def remark(typed: str) -> Remark | None:
    """Ce qu’il faut dire d’une valeur écrite comme on la dirait ; rien si c’est autre chose.

    >>> print(remark("15,5 kg").message)
    Un nombre s’écrit seul, et ses décimales suivent un point : `15.5`.
    >>> print(remark("cinq jours").message)
    Un nombre s’écrit en chiffres : `5`.
    >>> remark("ecarts.mean()") is None
    True
    """
    found = written(typed)
    if found is None:
        return None
    return Remark(found.message, kind_of(found))


_KINDS = {
    "comma": MistakeKind.DECIMAL_COMMA,
    "thousands": MistakeKind.THOUSANDS,
    "percent": MistakeKind.PERCENT_SIGN,
    "help": None,
    "words": MistakeKind.TEXT_FOR_NUMBER,
}


def kind_of(said: Written) -> MistakeKind | None:
    """Le genre d’erreur de ce que l’on a écrit comme on le dirait."""
    return _KINDS.get(said.kind, MistakeKind.NUMBER_FORMAT)


def written(typed: str) -> Written | None:
    """Le nombre, l’heure, l’année ou l’aveu que dit `typed` ; rien si c’est du code, ou un simple nombre."""
    typed = typed.strip().rstrip(".!")
    if not typed or len(typed) > _LONG:
        return None
    # « 11/11/1918 », « 2 1/2 » et « l'année 1990 » ressemblent à du code
    like_code = _day(typed) or _mixed_fraction(typed) or _the_year(typed)
    if like_code or _CODE.search(typed):
        return like_code
    for one in _READERS:
        found = one(typed)
        if found:
            return found
    return None


def is_lost(typed: str) -> bool:
    """Vrai pour « je ne sais pas », « aucune idée », « ? ».

    >>> is_lost("je ne sais pas"), is_lost("27")
    (True, False)
    """
    plain = normalise(typed.strip(" .!\"'")).replace("'", " ")
    if plain and not plain.strip("? "):
        return True
    return any(re.fullmatch(pattern, plain) for pattern in read.WORDS["lost"])


def as_percent(typed: str, wanted: object) -> str:
    """Ce qu’il faut dire de « 70 % », de « trois quarts », quand on sait le nombre attendu : une part de 1, ou un nombre sur cent.

    >>> print(as_percent("70 %", 0.7))
    Un nombre s’écrit seul, sans `%` ; une part de 1 s’écrit ici `0.7`.
    >>> print(as_percent("cinq", 0.05))
    Un nombre s’écrit en chiffres, et ici comme une part de 1 : `0.05`.
    >>> print(as_percent("trois quarts", 100))
    Un nombre s’écrit en chiffres, et ici sur cent : `75`.
    """
    said = written(typed)
    if said is None or not read.is_number(wanted):
        return ""
    due = float(wanted)  # type: ignore[arg-type]
    if said.kind == "words":
        return _at_its_scale(said.value, due)
    if said.kind != "percent":
        return ""
    if abs(due) <= 1 and float(said.value) != due:  # « 1 % » pour 1 : on compte ici en points
        return read.say("spoken", "percent-share", value=said.other)
    return read.say("spoken", "measure", value=said.value)


def as_an_answer(typed: str, key: Key) -> str:
    """Ce qu’il faut dire d’une réponse entière en mots, « la moitié » : comment l’écrire, ou pourquoi ce nombre serait refusé."""
    said = written(typed)
    if said is None:
        return ""
    unit = key.expect.spec[1].get("unit")
    scaled = as_percent(typed, _PER_CENT if unit == "%" else key.reference)
    if scaled or said.kind != "words":
        return scaled or said.message
    verdict = key.expect(float(Fraction(said.value.replace(" ", ""))), key.reference)
    if verdict.ok:
        return said.message
    return read.say("spoken", "words-refused", value=said.value, why=verdict.message)


def _at_its_scale(in_digits: str, due: float) -> str:
    """« Cinq » là où l’on attend 0,05, « trois quarts » là où l’on compte sur cent : écrit en chiffres tel quel, il serait refusé."""
    value = float(Fraction(in_digits.replace(" ", "")))
    if value > 1 and math.isclose(value, 100 * due):
        return read.say("spoken", "words-share", value=f"{value / 100:.6g}")
    if 0 < value < 1 and due == _PER_CENT:
        return read.say("spoken", "words-percent", value=f"{100 * value:.6g}")
    return ""


def is_hour(typed: str) -> bool:
    """Vrai pour « 8h27 », « 8 h », « 6:05 »."""
    return _hour(typed.strip()) is not None


def whole_hours(typed: str) -> int | None:
    """Le nombre d’heures que disent « 5 heures » ou « 1h » ; rien si des minutes suivent.

    >>> whole_hours("5 heures"), whole_hours("8h27")
    (5, None)
    """
    found = re.fullmatch(r"(\d{1,2}) ?(?:h|heures?)", typed.strip(), re.IGNORECASE)
    return int(found[1]) if found else None


def is_vague(typed: str) -> bool:
    """Vrai pour « tous », « la plupart » : une quantité que l’on dit sans la compter.

    >>> is_vague("tous"), is_vague("douze")
    (True, False)
    """
    return any(re.fullmatch(pattern, normalise(typed.strip())) for pattern in read.WORDS["vague"])


def _lost(typed: str) -> Written | None:
    return Written("help") if is_lost(typed) else None


def _fraction_sign(typed: str) -> Written | None:
    for sign, value in _FRACTIONS.items():
        if typed.startswith(sign):
            return Written("words", value)
    return None


def _mixed_fraction(typed: str) -> Written | None:
    found = _MIXED_FRACTION.fullmatch(typed)
    if found is None or found[3] == "0":
        return None
    return Written("measure", f"{int(found[1]) + int(found[2]) / int(found[3]):.6g}")


def _the_year(typed: str) -> Written | None:
    found = _THE_YEAR.fullmatch(typed)
    return Written("year", found[1]) if found else None


def _day(typed: str) -> Written | None:
    found = _DAY.fullmatch(typed)
    if found is None:
        return None
    day = as_date(found[1])
    return Written("day", day.isoformat()) if day else None


def as_date(written_day: str) -> date | None:
    """Le jour que dit « 11/11/1918 », le jour d’abord, ou « 1918-11-11 ».

    >>> as_date("1/2/1916"), as_date("1916-2-1"), as_date("31/02/1916")
    (datetime.date(1916, 2, 1), datetime.date(1916, 2, 1), None)
    """
    in_letters = _IN_LETTERS.fullmatch(written_day.strip())
    if in_letters and normalise(in_letters[2]) in _MONTHS:
        written_day = f"{in_letters[1]}/{_MONTHS.index(normalise(in_letters[2])) + 1}/{in_letters[3]}"
    parts = [int(one) for one in re.findall(r"\d+", written_day)]
    if len(parts) != 3 or max(parts) < 1000:  # sans année, « 2 1/2 » n’est pas un jour
        return None
    if parts[0] < 100:
        parts.reverse()
    try:
        return date(*parts)
    except ValueError:
        return None


def _hour(typed: str) -> Written | None:
    found = _HOUR.fullmatch(typed)
    if found is None or int(found[1]) > 47 or int(found[2] or 0) > 59 or typed.endswith(":"):
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    decimal = f"{hours + minutes / 60:.4g}"
    return Written("hour", f"{hours:02d}:{minutes:02d}", decimal)


def _year(typed: str) -> Written | None:
    found = _YEAR.fullmatch(typed)
    if found is None or found[0] == found[1]:
        return None
    return Written("year", found[1])


def _split_year(typed: str) -> Written | None:
    found = _SPLIT_YEAR.fullmatch(typed)
    return Written("thousands", found[1] + found[2]) if found else None


def _coins(typed: str) -> Written | None:
    found = _COINS.fullmatch(typed)
    return Written("measure", f"{found[1]}.{found[2]}") if found else None


def _and_a_half(typed: str) -> Written | None:
    found = _AND_A_HALF.fullmatch(typed)
    return Written("measure", f"{found[1]}.5") if found else None


def _out_of(typed: str) -> Written | None:
    found = _OUT_OF.fullmatch(typed)
    return Written("out-of", found[1], found[2]) if found else None


def _bound(typed: str) -> Written | None:
    found = _BOUND.fullmatch(typed) or _ABOUT.fullmatch(typed)
    return Written("bound", plain_number(found[1])) if found else None


def _small_word(typed: str) -> Written | None:
    """« les 3 », « top 10 », « par deux »."""
    found = _SMALL_WORD.fullmatch(typed.lower())
    if found is None:
        return None
    if re.fullmatch(_NUMBER, found[1]):
        return Written("bound", plain_number(found[1]))
    if normalise(found[1]) in _numerals():
        return Written("words", spelled_out(found[1]))
    return None


def _big(typed: str) -> Written | None:
    found = _BIG.fullmatch(typed)
    if found is None:
        return None
    value = float(plain_number(found[1])) * _TIMES[found[2].rstrip("s")]
    return Written("big", f"{value:.0f}")


def _spaced_exponent(typed: str) -> Written | None:
    found = _SPACED_EXPONENT.fullmatch(typed)
    return Written("glued", found[1] + found[2]) if found else None


def _measured(typed: str) -> Written | None:
    """« 15,5 kg », « 10 minutes », « 0 °C »."""
    found = _MEASURED.fullmatch(typed)
    if found is None or re.search(r"\d ?[x×]\b", typed):  # « 2x » veut multiplier
        return None
    value = plain_number(found[1])
    if re.search(r"(?:%|\bpour ?cents?)\s*$", typed.casefold()) and 0 < float(value) <= 100:
        return Written("percent", value, f"{float(value) / 100:.6g}")
    return Written("comma" if "," in found[1] else "measure", value)


def _decimal_comma(typed: str) -> Written | None:
    found = _DECIMAL_COMMA.fullmatch(typed)
    if found is None or len(found[2]) == 3:
        return None  # trois chiffres après la virgule : des milliers, peut-être ; cell.py le dit
    return Written("comma", plain_number(typed))


def plain_number(said: str) -> str:
    """Les chiffres d’un nombre, tels que Python les lit.

    >>> plain_number("1 234,5"), plain_number("−3")
    ('1234.5', '-3')
    """
    return re.sub(rf"[{_SPACE}]", "", said).replace(",", ".").replace("−", "-").lstrip("+")


# --- Les nombres en toutes lettres ---


def _in_words(typed: str) -> Written | None:
    value = spelled_out(typed)
    if value:
        return Written("words", value)
    if is_vague(typed):
        return Written("digits")
    return None


def spelled_out(typed: str) -> str:
    """Le nombre écrit en lettres au début de `typed`, en chiffres ; vide s’il n’y en a pas.

    >>> spelled_out("cinquante mille"), spelled_out("la moitié"), spelled_out("vingt-sept"), spelled_out("deux euros et demi")
    ('50000', '0.5', '27', '2.5')
    >>> spelled_out("un arrêt de bus"), spelled_out("Marie")
    ('', '')
    >>> spelled_out("zéro virgule cinq"), spelled_out("moins quatre")
    ('0.5', '-4')
    """
    plain = normalise(typed)
    for pattern, value in read.WORDS["parts"].items():
        if re.fullmatch(pattern, plain):
            return str(value)

    negative = re.fullmatch(r"moins (.+)", plain)
    if negative:
        return _negative(negative[1])
    whole, comma, decimals = plain.partition(" virgule ")
    if comma:
        return _with_decimals(whole, decimals)
    return _number_in_words(plain)


def _negative(said: str) -> str:
    """« moins quatre », une fois « moins » ôté."""
    value = said if said.isdigit() else spelled_out(said)
    return f"-{value}" if value else ""


def _with_decimals(whole: str, decimals: str) -> str:
    """« zéro virgule cinq », des deux côtés de sa virgule."""
    before, after = spelled_out(whole), spelled_out(decimals)
    if not before.isdigit() or not after.isdigit():
        return ""
    return f"{before}.{after}"


def _number_in_words(plain: str) -> str:
    """« vingt-sept », « deux euros et demi » : les mots de nombre du début, et ce qui les suit."""
    tokens = [token for token in re.split(r"[\s-]+", plain) if token]
    count = 0
    while count < len(tokens) and (tokens[count] in _numerals() or tokens[count] == "et"):
        count += 1
    said = [token for token in tokens[:count] if token != "et"]
    rest = tokens[count:]

    if len(rest) > 3:
        return ""
    if said in (["un"], ["une"]) and rest:  # « un arrêt » n’est pas un nombre
        return ""
    total = numerals.value(said)
    if total is None:
        return ""
    if rest[-1:] in (["demi"], ["demie"]):
        return f"{total + 0.5:g}"
    return str(total)


def _numerals() -> dict[str, int]:
    known: dict[str, int] = read.WORDS["numerals"]
    return known


_READERS: list[Callable[[str], Written | None]] = [
    _lost,
    _fraction_sign,
    _hour,
    _split_year,
    _coins,
    _and_a_half,
    _out_of,
    _bound,
    _small_word,
    _big,
    _spaced_exponent,
    _year,
    _measured,
    _decimal_comma,
    _in_words,
]
