"""Des territoires sans donnée, peints comme les autres ou effacés sans un mot.

Quatre façons de les trouver : la table sait où il en manque ; un nombre n'en est pas un (-99, un zéro loin de tout) ; le
fond a la couleur d'une classe ; le dessin a des trous.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np

from figaudit.base.language import quoted
from figaudit.base.text import normalise
from figaudit.read.maps.colours import NOTHING, from_hexes, is_neutral, near
from figaudit.read.maps.facts import AREAS, GRID, Coding, MapFacts, Match
from figaudit.read.maps.holes import holes
from figaudit.read.maps.words import WORDS, says
from figaudit.rules.map import Said, map_rule, tell
from figaudit.rules.maps.extent import is_local
from figaudit.rules.maps.parts import NUMBERS, whole_number

CODES: list[int] = WORDS["usual"]["codes"]  # ce qu'on écrit à la place d'une case vide

SAME_RATIO = 0.05  # écart-type d'un rapport, à sa moyenne, sous lequel une colonne en divise une autre
FEWEST_VALUES = 4  # valeurs différentes : en deçà, toutes sont loin les unes des autres
FAR_END = 90  # une borne de classe plus loin de zéro que cela peut être un code
FAR_FROM_THE_REST = 4  # si elle l'est aussi de ce nombre de fois la borne médiane
BELOW_ALL = 0.02  # part de l'étendue des autres valeurs : un -1 ou un -9 tout juste sous elles
GAP = 0.5  # la même, pour un code négatif
GAP_ABOVE = 1  # la même, pour un code positif : une grande valeur peut être vraie
GAP_OF_ZERO = 0.15  # la même, pour un zéro
USUAL_GAPS = 3  # et de ce nombre de fois l'écart ordinaire entre deux valeurs
SAME_CLASS = 10  # écart par composante, sur 255, sous lequel deux couleurs de légende se confondent
HOLE = 0.25  # aire d'un vide, rapportée à celle d'un territoire, à partir de laquelle il en manque un
FEWEST_BLANKS = 2  # taches vides d'une grille : une seule peut être un lac
FEWEST_FILLED = 3  # fois qu'une moyenne exacte revient, pour qu'elle ait rempli des cases vides
AS_LARGE = 10  # fois : un territoire du fond est un territoire comme les autres, ni une barre d'échelle, ni un pays entier
LIKE_A_SCALE_BAR = 6  # fois plus long que large : une barre d'échelle, pas un fond
MOST_DECIMALS = 3  # décimales d'une donnée arrondie ; une moyenne en a bien plus
MOST_SEAS = 3  # trous d'un planisphère complet : la Caspienne, un détroit que des contours simplifiés ferment
ALL_COUNTRIES = 170  # contours : un planisphère à qui il manque des pays en a moins
MOST_LEFT_OUT = 5  # lignes ôtées de la table d'un planisphère : l'Antarctique, quelques îles
_GREY = r"(?:gris(?:e|es)?|gr[ea]y|(?:hell|dunkel)?grau|grises|blanc(?:he|s|hes)?|white|weiss|blanco)"
# « Grau: nicht kartiert », « en gris, les communes non visitées », « not surveyed (grey) ».
_GREY_IS_NAMED = re.compile(
    rf"\b{_GREY}(?:e[nrs]?)?(?: [a-z]+)? ?[:=]|(?<!\w)(?:en|in|in light|in hellem) {_GREY}\b|\({_GREY}\)"
)
# « Les quartiers grisés n’ont pas été interrogés », « graue Bezirke haben nicht teilgenommen ».
_GREY_LACKS = re.compile(
    rf"\b{_GREY}(?:e[nrsm]?)?\b[^.;]{{0,40}}?\b(?:no|not|none|without|pas|sans|aucune?|non|nicht|kein\w*|ohne|sin)\b"
)
# « Hachures : communes sans résultat publié », « hatched: too few answers ».
_HATCHES_ARE_NAMED = re.compile(r"\b(?:hachur|hatch|schraffi|schraffur|rayad|tramad)")
# « Aucun », « keine » : une classe, celle du zéro, et non un manque.
_NONE_OF_IT = re.compile(
    r"^(?:aucune?s?|nulle?s?|rien|none|nothing|keine?|null|ningun[oa]?|nada|zero|cero|0)$"
)
# « Eleven of 50 boards », « 31 communes sur 40 ».
_SO_MANY_OF_ALL = rf"\b(?P<few>\d+|{'|'.join(NUMBERS)}) (?:[a-z]+ )?(?:of|out of|sur|des|von|der|de) (?:the |los |las |les |den )?(?P<all>\d+)\b"
# « Eleven of 50 boards sent no return », « 12 communes sur 60 sont sans réponse » : combien n'ont rien dit, et sur combien.
_SOME_LACK = re.compile(
    rf"{_SO_MANY_OF_ALL}"
    r"[^.;]{0,30}?\b(?:sent no|(?:no|without|missing) (?:return|data|repl(?:y|ies)|answer|report|figure|response|result)s?"
    r"|(?:did|have|has) not (?:repl|respond|answer|report|return|sen[dt]|take part|taken part|provide)\w*"
    r"|n'(?:a|ont) (?:pas|rien) (?:repond|transm|communiqu|renseign|fourn|publi|envoy|declar)\w+"
    r"|(?:sans|manquent de) (?:aucune )?(?:donnee|reponse|releve|information|chiffre|resultat|valeur)s?"
    r"|(?:haben|hat) (?:nicht|kein\w*(?: \w+)?) (?:geantwortet|gemeldet|geliefert|teilgenommen|ubermittelt)"
    r"|(?:haben kein\w*|hat kein\w*|kein\w*|ohne) (?:angabe|daten|zahl|wert|antwort|meldung)\w*"
    r"|no (?:han |ha )?(?:respond|envia|inform|facilit|comunic)\w+|(?:sin|faltan) (?:datos?|respuesta|informacion|cifras))\b"
)
# « 37 of 48 hexagons visited », « 31 communes sur 40 ont répondu » : combien ont dit quelque chose, et sur combien.
_SOME_ANSWERED = re.compile(
    rf"{_SO_MANY_OF_ALL}"
    r"(?: [a-z]+)? ?(?:(?:were |was |have |haben |hat |wurden |han |fueron |ont (?:ete )?|sont |furent )?"
    r"(?:visited|surveyed|sampled|answered|replied|responded|measured|reporting|reported|"
    r"visite\w+|enquete\w+|echantillonne\w+|repondu|mesure\w+|renseigne\w+|releve\w+|"
    r"besucht|befragt|beprobt|geantwortet|gemessen|erfasst|visitad[oa]s|encuestad[oa]s|muestread[oa]s|respondieron|respondido|medid[oa]s))\b"
)
# « Enquête auprès des 26 communes, 18 réponses » : combien on en a interrogé, puis combien ont dit quelque chose.
_ASKED_THEN_ANSWERED = re.compile(
    r"\b(?P<all>\d+) [a-z]+(?: [a-z]+)?, (?:(?:only|seulement|nur|solo|dont) )?(?P<few>\d+) "
    r"(?:reponses|repondant[es]*|answers|replies|responses|returns|antworten|ruckmeldungen|respuestas|contestaron)\b"
)
MOST_SKIPPED = 5  # un numéro sur cinq au plus : davantage, et ce n'est plus un numéro d'ordre


def check(facts: MapFacts) -> Iterator[Said]:
    told = missing_is_told(facts)
    for coding in facts.codings:
        for look in (in_the_table, instead_of_nothing, in_the_drawing):
            said = look(coding, facts, told)
            if said is not None:
                yield said
                break


def missing_is_told(facts: MapFacts) -> bool:
    """La carte dit ce qui manque : en mots, ou par une couleur de la légende qui ne code rien."""
    coded = [entry for coding in facts.codings for entry in coding.entries]
    others = [entry.colour for entry in facts.entries if entry not in coded]
    ground = [] if facts.ground is None else facts.ground.colours.tolist()
    if any(colour == NOTHING or near(colour, ground) for colour in others):
        return True
    hatches_are_named = _HATCHES_ARE_NAMED.search(facts.words) is not None
    return says("missing", facts.words) or hatches_are_named or grey_is_named(facts)


def grey_is_named(facts: MapFacts) -> bool:
    """Un fond gris, et une phrase qui dit ce qu'est le gris : « Grau: nicht kartiert »."""
    if facts.ground is None:
        return False
    grey = any(is_neutral(colour) for colour in set(facts.ground.colours.tolist()))
    return grey and any(said.search(facts.words) for said in (_GREY_IS_NAMED, _GREY_LACKS))


# Ce que la table sait


def in_the_table(coding: Coding, facts: MapFacts, told: bool) -> Said | None:
    """Ce que la table sait manquant, et ce que la carte en fait."""
    match = facts.match
    if match is None:
        return None
    if coding.layer.shape in GRID or not match.absent.any():
        return zeros_for_blanks(match)

    painted = painted_like_the_others(coding, match)
    if painted:
        return tell("painted", count=painted)
    if told or has_its_own_key(coding, facts, match):
        return None
    return tell("unsaid", count=int(match.absent.sum()))


def painted_like_the_others(coding: Coding, match: Match) -> int:
    """Combien de territoires sans donnée ont une couleur qui code."""
    places = match.places[match.absent & match.drawn]
    palette: Sequence[int] = from_hexes(coding.palette)
    if coding.continuous and coding.scale is not None:
        palette = coding.scale.colours
    return sum(near(colour, palette) for colour in coding.layer.colours[places].tolist())


def has_its_own_key(coding: Coding, facts: MapFacts, match: Match) -> bool:
    """La légende donne un nom à la couleur des territoires sans donnée : « moins de 50 réponses », « n’a pas répondu »."""
    places = match.places[match.absent & match.drawn]
    worn = coding.layer.colours[places].tolist()
    palette = from_hexes(coding.palette)
    kept_apart = [entry for entry in facts.entries if not near(entry.colour, palette)]
    named = [entry.colour for entry in kept_apart if not _NONE_OF_IT.search(normalise(entry.text))]
    return bool(worn) and all(near(colour, named) for colour in worn)


def zeros_for_blanks(match: Match) -> Said | None:
    """Des zéros là où la colonne dessinée, ou ce qu'elle divise, est vide dans la table.

    Une commune sans habitant, elle, vaut bien zéro, même si son taux ne se calcule pas.
    """
    if match.values is None:
        return None
    zero = match.values == 0
    if not zero.any() or zero.all():
        return None

    dividers = [np.ones(len(zero)), *match.columns.values()]
    for blank in dividers:
        empty_where_zero = np.array_equal(zero, np.isnan(blank))
        if empty_where_zero and is_a_quotient(blank, match.values, dividers, ~zero):
            return tell("zeros", count=int(zero.sum()))
    return None


def is_a_quotient(
    top: np.ndarray, drawn: np.ndarray, dividers: Sequence[np.ndarray], rows: np.ndarray
) -> bool:
    """La colonne dessinée est `top`, ou `top` divisé par l'une des autres, à une constante près."""
    for divider in dividers:
        if divider is top:
            continue
        with np.errstate(all="ignore"):
            ratio = top[rows] / drawn[rows] / divider[rows]
        if np.std(ratio) < SAME_RATIO * abs(np.mean(ratio)):
            return True
    return False


# Des nombres qui n'en sont pas


def instead_of_nothing(coding: Coding, facts: MapFacts, told: bool) -> Said | None:
    """Un code isolé, ou des zéros loin de toutes les autres valeurs."""
    if not coding.ordered:
        return None

    values = coding.known
    filled = filled_with_the_mean(values)
    if filled:
        return tell("mean", count=filled)

    ends = coding.ends.tolist()
    for code in CODES:
        if is_an_odd_end(code, ends):
            return tell("code-end", code=code)

        others = values[values != code]
        count = len(values) - len(others)
        if not count or (code == 0 and told):
            continue
        if stands_alone(code, count, others):
            return tell("code", count=count, code=code)
    return None


def filled_with_the_mean(values: np.ndarray) -> int:
    """Combien de territoires ont exactement la moyenne des autres, écrite bien plus finement qu'une donnée ; 0 si aucun."""
    distinct, counts = np.unique(values, return_counts=True)
    if len(distinct) < FEWEST_VALUES:
        return 0
    most = distinct[counts.argmax()]
    count = int(counts.max())
    others = values[values != most]
    if count < FEWEST_FILLED or not np.isclose(others.mean(), most, rtol=1e-9, atol=0):
        return 0

    finer = bool(most != np.round(most, MOST_DECIMALS))
    return count if finer else 0


def is_an_odd_end(code: int, ends: Sequence[float]) -> bool:
    """Ce code est la première ou la dernière borne, bien plus loin de zéro que les autres."""
    if not ends or code not in (min(ends), max(ends)):
        return False
    usual = float(np.median(np.abs(ends)))
    return abs(code) > max(FAR_END, FAR_FROM_THE_REST * usual)


def stands_alone(code: int, count: int, others: np.ndarray) -> bool:
    """Ce code est trop loin des `others` pour être l'une d'elles."""
    distinct = np.unique(others)
    if len(distinct) < FEWEST_VALUES:
        return False

    spread = float(np.ptp(others))
    gap = float(np.abs(others - code).min()) / spread
    if code == 0:
        usual = float(np.median(np.diff(distinct))) / spread
        return count > 1 and others.min() > 0 and gap > max(GAP_OF_ZERO, USUAL_GAPS * usual)
    if code in (-1, -9):
        fractions = bool((others != np.round(others)).any())
        return bool(others.min() >= 0) and (gap > BELOW_ALL or fractions)
    if code > 0:
        return gap > GAP_ABOVE
    return gap > GAP


# Ce que le dessin tait


def in_the_drawing(coding: Coding, facts: MapFacts, told: bool) -> Said | None:
    """Un « sans donnée » de la couleur d'une classe, ou des vides dont la légende ne dit rien."""
    palette = from_hexes(coding.palette)
    if not coding.continuous:
        for entry in facts.entries:
            if entry.missing and near(entry.colour, colours_of_values(coding, facts), SAME_CLASS):
                return tell("same-colour", entry=quoted(entry.text))
        painted = ground_like_a_class(coding, facts)
        if painted.any():
            return tell("painted", count=int(np.count_nonzero(painted)))
    lacking = said_to_lack(coding, facts)
    if lacking:
        return tell("painted", count=lacking)

    if coding.layer.shape in GRID:
        return blanks_of_the_grid(coding, facts, told)
    if told or coding.layer.shape != AREAS or len(palette) < 2 or says("void", facts.words):
        return None
    if facts.unpainted:
        return tell("holes", count=facts.unpainted)
    found = holes(coding.layer, HOLE)
    if not found or (found == 1 and may_be_an_enclave(facts)):
        return None
    if found <= MOST_SEAS and may_be_seas(facts):
        return None
    return tell("holes", count=found)


def said_to_lack(coding: Coding, facts: MapFacts) -> int:
    """Combien de territoires la carte dit sans donnée, quand elle les peint tous d'une classe ; 0 si elle n'en dit rien."""
    lack = _SOME_LACK.search(facts.words)
    answered = _SOME_ANSWERED.search(facts.words) or _ASKED_THEN_ANSWERED.search(facts.words)
    found = lack or answered
    named_aside = any(entry.missing for entry in facts.entries)
    if found is None or named_aside or coding.layer.shape != AREAS or is_sized(coding, facts).any():
        return 0
    few = whole_number(found["few"])
    every = int(found["all"])
    if not few < every == with_a_value(coding):
        return 0
    return few if lack else every - few


def with_a_value(coding: Coding) -> int:
    """Combien de territoires ont la couleur d'une classe, ou l'une de celles de la barre."""
    if not coding.continuous:
        return int(np.count_nonzero(coding.ranks >= 0)) if coding.bounds else 0
    if coding.scale is None:
        return 0
    return sum(near(colour, coding.scale.colours) for colour in coding.layer.colours.tolist())


def ground_like_a_class(coding: Coding, facts: MapFacts) -> np.ndarray:
    """Quels territoires du fond, que rien ne code, ont exactement la couleur d'une classe, et la taille des autres."""
    if facts.ground is None or coding.layer.shape != AREAS or not coding.ordered:
        return np.zeros(0, bool)
    alike = np.isin(facts.ground.colours, from_hexes(coding.palette))
    return alike & is_sized(coding, facts)


def is_sized(coding: Coding, facts: MapFacts) -> np.ndarray:
    """Quels contours du fond ont la taille d'un territoire : une barre d'échelle, ou le pays entier, ne l'ont pas."""
    if facts.ground is None:
        return np.zeros(0, bool)
    sizes = facts.ground.sizes
    usual = float(np.median(coding.layer.sizes))
    return (sizes > usual / AS_LARGE) & (sizes < usual * AS_LARGE)


def colours_of_values(coding: Coding, facts: MapFacts) -> Sequence[int]:
    """Les couleurs qui disent une valeur : celles des classes ; de catégories, celles que la légende nomme.

    « Hors zone » est alors une catégorie comme une autre, et sa couleur la sienne.
    """
    if coding.ordered:
        return from_hexes(coding.palette)
    return [entry.colour for entry in facts.entries if not entry.missing]


def blanks_of_the_grid(coding: Coding, facts: MapFacts, told: bool) -> Said | None:
    """Les cases vides d'une grille, de la couleur des autres, ou dont la légende ne dit rien."""
    count = coding.layer.gaps or 0
    if not count or coding.scale is None:
        return None

    blank = coding.scale.blank
    shown = coding.scale.colours or from_hexes(coding.palette)
    if near(blank, shown):
        return tell("blank-colour")

    named = told or any(near(blank, [entry.colour]) for entry in facts.entries)
    if named or count < FEWEST_BLANKS or says("void", facts.words):
        return None
    return tell("blanks", count=count)


def may_be_an_enclave(facts: MapFacts) -> bool:
    """Un seul trou, quand rien ne manque à la table, et qu'aucun fond n'est peint sous la carte."""
    if facts.ground is not None:
        for west, south, east, north in facts.ground.boxes:
            width = east - west
            height = north - south
            if max(width, height) <= LIKE_A_SCALE_BAR * min(width, height):
                return False
    return facts.match is None or not rows_were_dropped(facts.match, facts)


def may_be_seas(facts: MapFacts) -> bool:
    """Un planisphère dont toute la table est dessinée, ou tous les pays : ce que ses contours ferment est de l'eau."""
    match = facts.match
    if is_local(facts) or facts.ground is not None:
        return False
    if match is None:
        return any(len(coding.layer.boxes) >= ALL_COUNTRIES for coding in facts.codings)
    return bool(match.drawn.all()) and not match.absent.any() and match.skipped <= MOST_LEFT_OUT


def rows_were_dropped(match: Match, facts: MapFacts) -> bool:
    """Des lignes de la table ne sont pas dessinées, ou en ont été ôtées : quelques numéros sautent.

    Sur un petit pays seulement : sur le monde, un trou est la Caspienne ou le Lesotho.
    """
    if not match.drawn.all():
        return True
    return is_local(facts) and 1 < match.skipped < len(match.places) / MOST_SKIPPED


RULE = map_rule("hidden-missing", check)
