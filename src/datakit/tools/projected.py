"""Ce qu’une diapositive montre d’un texte du carnet : des phrases qui tiennent seules, en lettres que l’on lit du fond."""

import re
from dataclasses import dataclass
from functools import partial

from figaudit.base import html, text

ROOM = 1000  # lettres d’une diapositive, au plus : au-delà, son corps descendrait sous 24 points
PARAGRAPH = 45  # la place d’un saut de ligne, en lettres
_WORDS = text.words(__file__, "projected.toml")
_RENAMED = {re.compile(one["words"], re.IGNORECASE): one["notebook"] for one in _WORDS["renamed"]}
_ABOUT = re.compile(_WORDS["about"], re.IGNORECASE)
#: Ce qui ne finit pas une phrase, même s’il porte un point : un gras, un italique, un code, une citation, un nombre…
_ITALIC = r"(?<!\*)\*(?![\s*])[^*]*"
_INSIDE = rf"\*\*[^*]*[^*.!?…]\*\*|{_ITALIC}[^*.!?…]\*(?!\*)|`[^`]*`|«[^»]*»|\([^)]*\)|\.(?=\w)|[^.!?…*]|\*(?!\*[^*]+\*\*)(?![^*\s][^*]*[.!?…]\*)"
_END = rf"\*\*[^*]*[.!?…]\*\*|{_ITALIC}[.!?…]\*(?!\*)|[.!?…]+[*_]*"
_SENTENCE = re.compile(rf"(?:{_INSIDE})*(?:(?:{_END})\s*|$)")
_FIRST_LETTER = re.compile(r"[^\W_]")
_TAG = re.compile(r"<[^>]+>")
_BULLET = re.compile(r"(?:[-*+]|\d+\.) ")
_OPTION = re.compile(r"[-*+] \w\. ")  # une réponse à choisir
_ITEM = re.compile(r"<li\b.*?</li>", re.DOTALL)
_LIST = re.compile(r"\s*<([uo]l)\b[^>]*>.*</\1>\s*", re.DOTALL)


# --- Des phrases qui tiennent seules ---


@dataclass(frozen=True)
class Told:
    """Un paragraphe, en deux : ce que montre la diapositive, ce que dit celui ou celle qui anime."""

    shown: str
    aside: str


def told(block: str) -> Told:
    """Le paragraphe, sans les phrases qui parlent d’une cellule : elles vont dans la note.

    >>> told("Combien de pains ? Lancez la cellule suivante.")
    Told(shown='Combien de pains ?', aside='Lancez la cellule suivante.')
    >>> told("Pariez dans la cellule suivante.")
    Told(shown='Pariez dans le carnet.', aside='')
    >>> told("La cellule en commence une : remplissez ses trous.").shown
    'Le carnet en commence une : remplissez ses trous.'
    """
    shown = []
    asides = []
    for line in block.splitlines():
        kept, moved = _sorted(_renamed(line))
        if kept or not line.strip():
            shown.append(kept)
        if moved:
            asides.append(moved)
    return Told("\n".join(shown), "\n\n".join(asides))


def _sorted(line: str) -> tuple[str, str]:
    """Ce que l’on montre d’une ligne, et ce que l’on dit ; une puce garde son début ou s’en va, une réponse à choisir reste."""
    if not _ABOUT.search(line) or _OPTION.match(line):
        return line, ""
    if _BULLET.match(line) and _ABOUT.search(_SENTENCE.findall(line)[0]):
        return "", line

    kept = ""
    moved = ""
    for sentence in _SENTENCE.findall(line):
        first, then, rest = sentence.partition(", puis ")
        if not _ABOUT.search(sentence):
            kept += sentence
        elif then and not _ABOUT.search(first):  # ce que l’on demande d’abord reste à lire
            kept += f"{first}. "
            moved += f"Puis {rest}"
        elif then and not _ABOUT.search(rest):  # ou ce que l’on demande ensuite
            moved += f"{first}. "
            kept += _FIRST_LETTER.sub(lambda found: found[0].upper(), rest, count=1)
        else:
            moved += sentence
    return kept.rstrip(), moved.strip()


def _renamed(line: str) -> str:
    """La ligne, où « dans la cellule suivante » devient « dans le carnet », avec sa capitale."""
    for words, said in _RENAMED.items():
        line = words.sub(partial(_in_the_same_case, said), line)
    return line


def _in_the_same_case(said: str, found: re.Match[str]) -> str:
    return said.capitalize() if found[0][0].isupper() else said


# --- Des lettres que l’on lit du fond ---


def size(body: list[html.Markup]) -> int:
    """La place que prend un corps de diapositive, en lettres."""
    whole = "".join(body)
    breaks = whole.count("<li") + whole.count("<p")
    return len(_TAG.sub("", whole)) + PARAGRAPH * breaks


def shared(body: list[html.Markup], part: float = 1) -> list[list[html.Markup]]:
    """Un corps réparti en autant de diapositives qu’il faut ; une liste trop longue se coupe entre deux lignes.

    `part` : la part de la hauteur qui est à lui.

    >>> [len(part) for part in shared([html.Markup("<p>court</p>")] * 2)]
    [2]
    """
    parts: list[list[html.Markup]] = [[]]
    for block in body:
        for piece in _pieces(block):
            if parts[-1] and size([*parts[-1], piece]) > ROOM * part:
                parts.append([])
            parts[-1].append(piece)
    return parts


def _pieces(block: html.Markup) -> list[html.Markup]:
    """Le paragraphe entier, s’il tient ; d’une liste trop longue, ses lignes par paquets qui tiennent."""
    found = _LIST.fullmatch(block)
    if size([block]) <= ROOM or not found:
        return [block]

    kind = found[1]
    packets: list[list[str]] = [[]]
    first = [1]
    for item in _ITEM.findall(block):
        whole = html.Markup("".join([*packets[-1], item]))
        if packets[-1] and size([whole]) > ROOM:
            first.append(first[-1] + len(packets[-1]))
            packets.append([])
        packets[-1].append(item)

    made = []
    for start, packet in zip(first, packets, strict=True):
        opening = f'<ol start="{start}">' if kind == "ol" else "<ul>"
        made.append(html.Markup(f"{opening}{''.join(packet)}</{kind}>"))
    return made


def without_tags(shown: str) -> str:
    """Les mots d’un morceau de page, sans ses balises."""
    return _TAG.sub("", shown)
