"""Un trou qui attend un nombre : dit en toutes lettres, à la française, avec son unité, plusieurs au lieu d’un."""

import ast
import re

import pandas as pd

from datakit.answers import arithmetic, read, spoken, xray
from datakit.answers.blank import Hole
from datakit.answers.hole_remarks.sentences import noted, say
from datakit.answers.hole_remarks.shared import Namespace, day_in_one_go, is_a_number_wanted
from datakit.answers.verdict import MistakeKind, Remark

#: `# votre seuil` : un nombre que chacun choisit.
_FREE = re.compile(r"choi|votre|vôtre")
#: `19OO` : la lettre O parmi les chiffres.
_LETTER_O = re.compile(r"\d*[oO]+\d*")
#: Ces signes entourent un trou qui se multiplie : un « x » tapé dedans veut dire « fois ».
_TIMES = re.compile(r"(?:[x×] ?)?(\d[\d.]*)(?: ?[x×])?")
#: « 4 - 1 » : un calcul de nombres écrits, qui additionne ou soustrait.
_CALCULATION = re.compile(r"[\d. ]+(?:[-+][\d. ]+)+")
#: `5/2` : un calcul de nombres écrits, qui multiplie ou divise.
_PRODUCT = re.compile(r"[\d. ]+(?:[*/][\d. ]+)+")
#: « 0,1 km » : un nombre, et une unité mille fois plus grande qu’une autre.
_IN_THOUSANDS = re.compile(r"(\d+(?:[.,]\d+)?) ?(?:k[a-z]+|kilo\w+|tonnes?|milliers?)", re.IGNORECASE)
_POINTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
#: « 5, 6 », « 3 à 7 », « 3 ou 4 » : `2,5`, sans espace, est un nombre à virgule.
_SEVERAL_NUMBERS = re.compile(r"\d+(?:, +\d+)+|\d+ ?(?:à|ou|et) ?\d+")

#: `0,5/100` : une virgule décimale, dans un calcul de nombres.
_DECIMAL = re.compile(r"(?<![\d,.])(\d+),(\d+)(?![\d,.])")
_BY_ZERO = re.compile(r"/\s*0,")
_IN_SIGNS = re.compile(r"[(\d., ]+[-+*/][-+*/()\d., ]*")
#: `"1, 3, 5"`, entre crochets.
_QUOTED_NUMBERS = re.compile(r"""["'«“]\s*(-?\d[\d.]*(?:\s*,\s*-?\d[\d.]*)+)\s*["'»”]""")
#: `[____]`, là où une liste commence et finit : un nom devant le crochet en ferait un contenant que l’on ouvre.
_A_WHOLE_LIST = re.compile(r"(?:^|[=(,:])\s*\[$")
_BETWEEN = r"(?:\s*[,;|/.&+-]\s*|\s+(?:et|puis|ou|and)\s+|\s+)"
#: `1;2`, `1-3-5`, `1 et 3` : des entiers, et ce que l’on a mis entre eux.
_WHOLE_NUMBERS_APART = re.compile(rf"\d+(?:{_BETWEEN}\d+)+")
#: `1, 3` : ce qui les sépare déjà comme il faut.
_APART_BY_COMMAS = re.compile(r"\d+(?:\s*,\s*\d+)+")
#: `7-1`, `3.5`, `100 + 20` : un seul de ces signes peut être un calcul, ou un nombre à virgule.
_ONE_CALCULATION = re.compile(r"\d+\s*[-+/.&|]\s*\d+")
#: `1 à 5`, `1:5` : du premier au dernier.
_FROM_TO = re.compile(r"(?:de )?(\d+)\s*(?:à|:|\.\.+|…)\s*(\d+)")
#: « 25 jours », « 2 kW » : un nombre entier, et le mot de son unité.
_IN_A_UNIT = re.compile(r"(\d+) ?([^\W\d_]+|°C)")
#: `# votre seuil, en kWh` : l’unité que la ligne demande.
_ASKED_IN = re.compile(r"\ben ([^\W\d_]+|°C)")
#: Un jour se compte aussi en heures, et en minutes.
_HOURS_A_DAY = 24
#: Une suite plus longue ne se recopie pas dans une phrase.
_LONGEST_RANGE = 10

#: `DTEND:20250714`
_LABELLED = re.compile(r"[^\W\d][\w;=-]*\s*:\s*(-?\d[\d.]*)")


def several_for_a_number(hole: Hole) -> Remark | None:
    """`5, 6`, `3 à 7`, `3 ou 4`, là où l’on attend un seul nombre entier."""
    if not hole.wanted.isdigit() or not _SEVERAL_NUMBERS.fullmatch(hole.typed):
        return None
    return Remark(f"{say('typed', code=hole.typed)} {say('one-number')}", MistakeKind.WRONG_TYPE)


def comma_in_a_calculation(hole: Hole, namespace: Namespace) -> Remark | None:
    """`0,5/100`, là où l’on attend un nombre : la virgule d’un calcul, que Python lit comme deux valeurs.

    De `37/0,5`, où il divise par zéro, l’erreur elle-même dit davantage.
    """
    is_a_calculation = _DECIMAL.search(hole.typed) and _IN_SIGNS.fullmatch(hole.typed)
    if not is_a_calculation or not is_a_number_wanted(hole, namespace):
        return None
    if _BY_ZERO.search(hole.typed):
        return None
    code = _DECIMAL.sub(r"\1.\2", hole.typed)
    return Remark(say("comma-in-calculation", code=hole.typed, value=code), MistakeKind.DECIMAL_COMMA)


def and_for_a_sign(hole: Hole) -> Remark | None:
    """`2103 et 822`, `2103 and 822`, là où la solution fait un calcul de nombres."""
    is_a_calculation = arithmetic.is_in_numbers(hole.wanted) and _CALCULATION.fullmatch(hole.wanted)
    if not is_a_calculation or not re.fullmatch(r"\d+ (?:et|and) \d+", hole.typed):
        return None
    return Remark(f"{say('typed', code=hole.typed)} {say('sign-between')}", MistakeKind.UNFINISHED)


def count_for_a_list(hole: Hole) -> Remark | None:
    """« quatre nombres », entre les crochets d’une liste : on demande lesquels, et non combien."""
    if hole.before != "[" or not _APART_BY_COMMAS.fullmatch(hole.wanted.strip("[] ")) or "," in hole.typed:
        return None
    if not spoken.spelled_out(hole.typed):
        return None
    return Remark(say("list-which"), MistakeKind.OTHER_VALUE)


def words_in_a_list(hole: Hole, namespace: Namespace) -> Remark | None:
    """`[une, deux, une]` : les nombres d’une liste, en toutes lettres."""
    words = hole.typed.strip("[] ").split(",")
    is_a_rank = re.fullmatch(r"-?\d+", hole.wanted)  # `[-4:]` commence par un crochet, et n’est pas une liste
    is_a_list = hole.before == "[" and not is_a_rank
    if not is_a_list or all(word.strip() in namespace for word in words):
        return None
    digits = {*read.WORDS["digits"], "une"}
    if not all(word.strip().casefold() in digits for word in words):
        return None
    return Remark(say("list-in-digits"), MistakeKind.NUMBER_FORMAT)


def quotes_around_a_list(hole: Hole) -> Remark | None:
    """`["1, 3, 5"]` : des guillemets autour de plusieurs nombres n’en font qu’un texte."""
    found = _QUOTED_NUMBERS.fullmatch(hole.typed.strip("[] "))
    if found is None or hole.before != "[" or re.search("[\"']", hole.wanted):
        return None
    return Remark(say("list-without-quotes", value=found[1]), MistakeKind.TEXT_FOR_NUMBER)


def apart_in_a_list(hole: Hole) -> Remark | None:
    """`1;2`, `1-3-5`, `1 et 3`, `1 à 5`, entre les crochets d’une liste : chaque nombre s’écrit, et une virgule le sépare du suivant."""
    if not _A_WHOLE_LIST.search(hole.lead) or hole.after != "]":
        return None
    span = _FROM_TO.fullmatch(hole.typed)
    if span:
        return _every_number_of(int(span[1]), int(span[2]))

    typed = hole.typed
    if not _WHOLE_NUMBERS_APART.fullmatch(typed) or _APART_BY_COMMAS.fullmatch(typed):
        return None
    if _ONE_CALCULATION.fullmatch(typed) or _is_one_number(typed):
        return None
    pieces = re.split(r"\s*,\s*", typed)
    thousands = [piece for piece in pieces if _is_one_number(piece)]
    if thousands and all(_is_one_number(piece) or piece.isdigit() for piece in pieces):
        joined = ", ".join(re.sub(r"\D", "", piece) for piece in pieces)
        return Remark(say("list-thousands", typed=thousands[0], value=joined), MistakeKind.THOUSANDS)
    given = ", ".join(re.findall(r"\d+", typed))
    return Remark(say("list-by-commas", value=given), MistakeKind.UNREADABLE_LINE)


def _every_number_of(first: int, last: int) -> Remark | None:
    """« 1 à 5 » : une liste nomme chaque nombre, du premier au dernier."""
    if not 0 < last - first < _LONGEST_RANGE:
        return Remark(say("list-one-by-one"), MistakeKind.UNREADABLE_LINE)
    every = ", ".join(str(one) for one in range(first, last + 1))
    return Remark(say("list-range", value=every), MistakeKind.UNREADABLE_LINE)


def _is_one_number(typed: str) -> bool:
    """Vrai pour « 1 967 » : les espaces de ses milliers ne séparent pas deux nombres."""
    return re.fullmatch(r"[1-9]\d{0,2}(?:[ \u202f\u00a0.]\d{3})+", typed) is not None


def labelled(hole: Hole) -> Remark | None:
    """`DTEND:20250714` : le nombre, et l’étiquette qui le précède dans le texte d’où il vient."""
    found = _LABELLED.fullmatch(hole.typed)
    if found is None or not arithmetic.is_in_numbers(hole.wanted):
        return None
    return Remark(say("enough", code=hole.typed, word=found[1]), MistakeKind.UNREADABLE_LINE)


def worth_another(hole: Hole, namespace: Namespace) -> Remark | None:
    """`annee`, qui vaut ici 1910, là où la question demande un autre nombre."""
    value = namespace.get(hole.typed)
    if not arithmetic.is_in_numbers(hole.wanted) or not read.is_number(value):
        return None
    if value == arithmetic.result(hole.wanted):
        return None
    return Remark(say("worth", code=hole.typed, value=xray.told(value)), MistakeKind.OTHER_QUESTION)


def digits_apart(hole: Hole, namespace: Namespace) -> Remark | None:
    """`3 85`, là où l’on attend un nombre : une espace y est restée."""
    is_apart = re.fullmatch(r"\d+(?:[ \u202f\u00a0]\d+)+|[1-9]\d{0,2}(?:,\d{3}){2,}", hole.typed)
    if not is_apart or not is_a_number_wanted(hole, namespace):
        return None
    joined = re.sub(r"\D", "", hole.typed)
    said = f"{say('typed', code=hole.typed)} {read.say('spoken', 'thousands', value=joined)}"
    return Remark(said, MistakeKind.NUMBER_FORMAT)


def times_sign(hole: Hole) -> Remark | None:
    """`x 7`, là où le signe `*` est déjà écrit."""
    times = _TIMES.fullmatch(hole.typed)
    if times is None or hole.typed == times[1] or "*" not in {hole.before, hole.after}:
        return None
    return Remark(say("times", value=times[1]), MistakeKind.UNREADABLE_LINE)


def without_its_minus(hole: Hole, namespace: Namespace) -> Remark | None:
    """`4`, ou « quatre », là où l’on attend `-4` : le signe moins en fait partie."""
    if not re.fullmatch(r"-\d+", hole.wanted) or hole.typed.startswith("-"):
        return None
    if _FREE.search(hole.note):  # un poids que l’on choisit a le signe que l’on veut
        return None
    typed = xray.value(hole.typed, namespace)
    is_a_count = isinstance(typed, int) or hole.typed.casefold() in read.WORDS["digits"]
    if not is_a_count:
        return None
    return Remark(say("minus-missing"), MistakeKind.UNFINISHED)


def letter_for_a_digit(hole: Hole, namespace: Namespace) -> Remark | None:
    """`19OO`, écrit avec deux lettres O ; ou la lettre seule, là où l’on attend un nombre."""
    if not _LETTER_O.fullmatch(hole.typed) or hole.typed in namespace:
        return None
    if not hole.typed[0].isdigit() and not is_a_number_wanted(hole, namespace):
        return None
    digits = re.sub("[oO]", "0", hole.typed)
    return Remark(say("letter-o", code=hole.typed, value=digits), MistakeKind.NUMBER_FORMAT)


def said_aloud(hole: Hole, namespace: Namespace) -> Remark | None:
    """« 15,5 kg », « cinq jours », « 8 h 27 » : un nombre écrit comme on le dirait."""
    wants_a_number = is_a_number_wanted(hole, namespace)
    spelled_out = wants_a_number and spoken.spelled_out(hole.typed)
    # `toutes`, `quatre` peuvent être des tables du carnet ; là où la solution écrit des chiffres, « dix » dit dix
    is_a_number_said = spelled_out and arithmetic.is_in_numbers(hole.wanted)
    is_a_table = isinstance(namespace.get(hole.typed), (pd.DataFrame, pd.Series)) and not is_a_number_said
    is_another_name = hole.typed in namespace and not spelled_out
    if is_a_table or is_another_name:
        return None

    day = day_in_one_go(hole.typed, hole)
    if day:
        return day

    said = spoken.remark(hole.typed)
    if said is None:
        return None
    if isinstance(namespace.get(hole.wanted), pd.DataFrame):  # un autre nom que celui de la table
        return None

    told = said.message
    if _is_a_whole_comma(hole, namespace):
        told = say("whole-comma", value=hole.typed.partition(",")[0].strip())
    if wants_a_number:
        return _spoken_number(hole, namespace, told, said.kind)

    if spoken.is_vague(hole.typed) and hole.wanted:  # « tous », là où va une table
        return None
    wants_a_text = hole.wanted[:1] in "\"'[({"
    if not wants_a_text and not hole.is_the_whole_line:
        told = f"{said.message} {say('number-or-name')}"
    return Remark(f"{say('typed', code=hole.typed)} {told}{noted(hole)}", said.kind)


def _spoken_number(hole: Hole, namespace: Namespace, told: str, kind: MistakeKind | None) -> Remark | None:
    """La même chose, là où l’on attend un nombre : une heure, une année, un pourcentage s’y écrivent autrement."""
    if spoken.as_date(hole.typed):  # « entre guillemets » ne ferait pas le nombre que l’on attend
        return None

    typed = say("typed", code=hole.typed)
    if kind and _another_year(hole):
        return Remark(f"{typed} {say('another-year')}", kind)

    converted = _in_a_smaller_unit(hole)
    if converted:
        return Remark(f"{typed} {converted}{noted(hole)}", kind)
    if spoken.is_hour(hole.typed):
        told = _duration(hole, namespace) or say("hour-for-number")
    told = _in_days(hole) or told
    told = spoken.as_percent(hole.typed, xray.value(hole.wanted, namespace)) or told
    told = _in_another_unit(hole) or told
    told = f"{told} {_not_whole(hole, namespace)}".rstrip()
    return Remark(f"{typed} {told}{noted(hole)}", kind)


def _duration(hole: Hole, namespace: Namespace) -> str:
    """« 5 heures », « 1h » : un nombre d’heures seul ; en minutes, si c’est ainsi qu’on l’attend."""
    hours = spoken.whole_hours(hole.typed)
    if hours is None:
        return ""
    wanted = arithmetic.result(hole.wanted)
    if wanted is ...:
        wanted = xray.value(hole.wanted, namespace)
    if wanted == 60 * hours:
        return say("hours-in-minutes", value=60 * hours)
    return say("hours-or-minutes", hours=hours, minutes=60 * hours)


def _in_days(hole: Hole) -> str:
    """« 1 jour », là où l’on attend 120 : le nombre seul serait faux, si la question compte en heures ou en minutes."""
    found = re.fullmatch(r"(\d{1,2}) ?(?:j|jours?|journees?|journées?)", hole.typed.strip(), re.IGNORECASE)
    wanted = arithmetic.result(hole.wanted)
    if found is None or not hole.is_the_whole_line or wanted is ... or wanted <= int(found[1]):
        return ""
    hours = _HOURS_A_DAY * int(found[1])
    return say("days-or-less", days=found[1], hours=hours, minutes=60 * hours)


def _in_another_unit(hole: Hole) -> str:
    """« 25 jours », là où la ligne demande des kWh ; deux unités de même initiale sont peut-être la même, en abrégé."""
    typed = _IN_A_UNIT.fullmatch(hole.typed.strip())
    asked = _ASKED_IN.search(hole.note)
    if typed is None or asked is None or hole.total > 1:
        return ""
    if typed[2][0].casefold() == asked[1][0].casefold():
        return ""
    return say("another-unit", asked=asked[1], typed=typed[2])


def _in_a_smaller_unit(hole: Hole) -> str:
    """« 0,1 km », là où l’on attend 100 mètres."""
    found = _IN_THOUSANDS.fullmatch(hole.typed)
    if found is None:
        return ""
    value = f"{1000 * float(found[1].replace(',', '.')):g}"
    if not arithmetic.same_result(value, hole.wanted):
        return ""
    return say("thousand-times", value=value)


def _another_year(hole: Hole) -> bool:
    """« mars 2025 », là où l’on attend 2023 : ôter le mois n’y suffirait pas."""
    years = re.findall(r"\b(?:1[89]|20)\d\d\b", hole.typed)
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", hole.wanted)) and years != [] and hole.wanted not in years


def _not_whole(hole: Hole, namespace: Namespace) -> str:
    """« 0,06 » là où la solution met un nombre entier : corriger la virgule ne suffirait pas."""
    said = spoken.written(hole.typed)
    wanted = xray.value(hole.wanted, namespace)
    if said is None or said.kind != "comma" or not isinstance(wanted, int):
        return ""
    if _FREE.search(hole.note):  # un seuil que l’on choisit n’a pas à être entier
        return ""
    if float(said.value).is_integer():
        return ""
    return say("whole-number")


def _is_a_whole_comma(hole: Hole, namespace: Namespace) -> bool:
    """« 5,0 » là où la solution met un nombre entier : `5.0` y serait encore refusé."""
    said = spoken.written(hole.typed)
    wanted = xray.value(hole.wanted, namespace)
    if said is None or said.kind != "comma" or not isinstance(wanted, int):
        return False
    is_a_rank_or_a_count = hole.before in {"(", "["}  # ailleurs, `5.0` se compare et se calcule
    return is_a_rank_or_a_count and float(said.value).is_integer()


def first_calculated(hole: Hole) -> Remark | None:
    """`5 * 4 - 1 / 60` : le calcul du trou est bon, mais la multiplication voisine passe devant."""
    is_a_sum = _CALCULATION.fullmatch(hole.typed) and {hole.before, hole.after}.intersection("*/")
    is_divided_by = hole.before == "/" and _PRODUCT.fullmatch(hole.typed)  # `100 / 5/2` divise deux fois
    if not is_a_sum and not is_divided_by:
        return None
    if is_divided_by and arithmetic.same_result(hole.typed, hole.wanted):
        return Remark(say("parentheses-under", code=hole.typed), MistakeKind.UNFINISHED)
    if hole.wanted.strip("() ") != hole.typed.strip() and not _worth(hole.typed, hole.wanted):
        return None
    return Remark(say("parentheses", code=hole.typed), MistakeKind.UNFINISHED)


def choice_before_a_sign(hole: Hole) -> Remark | None:
    """`compte[nom] if nom in compte else 0`, devant un `+ 1` : le signe voisin n’ajoute qu’au dernier morceau."""
    is_beside_a_sign = bool({hole.before, hole.after}.intersection("+-*/%"))
    if not is_beside_a_sign:
        return None
    try:
        typed = ast.parse(hole.typed, mode="eval").body
    except SyntaxError:
        return None
    if not isinstance(typed, (ast.IfExp, ast.BoolOp, ast.Lambda)):
        return None
    return Remark(say("choice-in-parentheses", code=hole.typed), MistakeKind.UNFINISHED)


def _worth(typed: str, wanted: str) -> bool:
    """Vrai pour deux calculs de nombres écrits qui font le même nombre."""
    if not _CALCULATION.fullmatch(f"{wanted} + 0"):
        return False
    return bool(eval(typed) == eval(wanted))  # des chiffres et quatre signes, rien d’autre


def pointed(hole: Hole, namespace: Namespace) -> Remark | None:
    """`3.500` là où l’on attend 3500 : le point a voulu séparer des milliers."""
    joined = hole.typed.replace(".", "")
    if hole.is_the_whole_line:  # le verdict le dit déjà
        return None
    if not _POINTED.fullmatch(hole.typed) or xray.value(hole.wanted, namespace) != int(joined):
        return None
    return Remark(say("pointed", code=hole.typed, value=joined), MistakeKind.NUMBER_FORMAT)
