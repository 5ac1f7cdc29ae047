"""Les nombres qu'écrivent les étiquettes d'un dessin."""

import re
from dataclasses import dataclass

from figaudit.base.text import parse_number
from figaudit.read.facts import Panel
from figaudit.read.order import VOCABULARY, normalise
from figaudit.rules.words import MAGNITUDES, WRITTEN

# Un rang (« 1. », « 2° ») ou l'habillage d'une graduation ne comptent pas parmi les nombres d'un texte.
DRESSING = re.compile(r"^\$\\mathdefault\{(.*)\}\$$|^\d{1,2}[.)°] (?=\D)")
# Des milliers se groupent sur une même ligne : « 2004 », puis « 100 k€ » dessous, sont deux nombres.
NUMBER = re.compile(
    r"(?<![^\W\d_])(?:\d{1,3}(?:[ \u202f\u2009\u00a0]\d{3})+|\d+)(?!\d)(?:[.,]\d+)?[ \u202f\u00a0]*(?:[kKM]\b|Md)?"
)
YEAR = re.compile(r"(1[89]|20)\d\d")
PLAIN = re.compile(r"(?<![^\W_])\d[\d.,]*(?<=\d)")  # un nombre écrit d'un seul tenant
GROUP = 3  # chiffres
GROUPED = r"[1-9]\d{{0,2}}(?:{}\d{{3}})+"


@dataclass(frozen=True)
class Written:
    """Un nombre écrit, et sa précision : la moitié de ce que vaut son dernier chiffre."""

    value: float
    precision: float


def thousands_sign(panel: Panel) -> str:
    """Le point ou la virgule qui sépare les milliers sur un dessin : « 1.400 », là où d'autres écrivent « 320 » ; « » sinon.

    Un nombre à trois décimales ne côtoie pas de grands nombres entiers, ni de décimales moins nombreuses.
    """
    written = [word.text for word in panel.words if word.role == "text"]
    numbers = [found[0] for text in written for found in PLAIN.finditer(text)]
    for sign in (".", ","):
        signed = [one for one in numbers if sign in one]
        whole = [one for one in numbers if one.isdigit() and not YEAR.fullmatch(one)]
        all_grouped = signed and all(re.fullmatch(GROUPED.format(re.escape(sign)), one) for one in signed)
        if all_grouped and any(len(one) == GROUP for one in whole):
            return sign
    return ""


def ungrouped(text: str, sign: str) -> str:
    """Ce texte, sans le signe qui sépare ses milliers.

    >>> ungrouped("Burgenland 1.400 MW", "."), ungrouped("1.400", "")
    ('Burgenland 1400 MW', '1.400')
    """
    if not sign:
        return text
    return re.sub(rf"(?<=\d){re.escape(sign)}(?=\d{{3}}(?!\d))", "", text)


def written_value(text: str) -> Written | None:
    """Le nombre qu'écrit une étiquette entière (« 1,5 M€ », « −12 % ») ; None si elle dit autre chose."""
    found = WRITTEN["value"].match(text.replace("−", "-").replace("\\%", "%").strip())
    if not found:
        return None

    digits = found[1].strip()
    try:
        value = parse_number(digits).value
    except ValueError:
        return None

    word = unit_word(found[2])
    unit = VOCABULARY["units"].get(word) or MAGNITUDES.get(word, 1.0)
    precision = 0.5 * 10.0 ** last_digit(digits, value)
    return Written(value * unit, precision * unit)


def unit_word(written: str | None) -> str:
    """Le premier mot d'une unité, sans son point ni son euro : « k€ » est « k » ; « T€ », mille euros, n'est pas une tonne."""
    first = normalise(written or "").split(" ")[0]
    if first in MAGNITUDES:
        return first
    return first.rstrip("€.")


def last_digit(digits: str, value: float) -> int:
    """Le rang du dernier chiffre qui compte : −2 pour « 3,14 », 3 pour « 12 000 »."""
    decimals = re.search(r"[.,](\d+)$", digits)
    if decimals and abs(value) != float(re.sub(r"\D", "", digits)):
        return -len(decimals[1])
    if not value:
        return 0
    return len(digits) - len(digits.rstrip("0"))


def only_number(text: str) -> float:
    """Le nombre qu'écrit un texte, s'il n'en écrit qu'un (ni rang, ni année, ni exposant) ; zéro sinon."""
    found = NUMBER.findall(DRESSING.sub(r"\1", text.strip()))
    if len(found) > 1:
        found = [one for one in found if not YEAR.fullmatch(one.strip())]
    if len(found) != 1:
        return 0.0

    written = written_value(found[0])
    return written.value if written else 0.0
