"""Les quatre encadrés d’un carnet, reconnus aux mots en gras qui les ouvrent : pari, lecture, doute, débat.

Une solution s’écrit sans balise. Le carnet des participants, la page du site et les diapositives entourent chaque
encadré d’un `<div class="alert …">`, que JupyterLab et nbconvert savent déjà colorer, et que GitHub laisse en texte.
"""

import re
from dataclasses import dataclass

from figaudit.base import text

_BLANK = re.compile(r"(\n[ \t]*\n\s*)")  # ce qui sépare deux paragraphes
_LISTED = re.compile(r"([-*+>]|\d+\.) |\|")  # une liste, une citation ou un tableau : il suit son paragraphe
_NOT_PROSE = re.compile(r"([-*+>#]|\d+\.) |#|\||<(?!!--)|```|    ")
_UNDER = re.compile(r"#.*\n|> ?")  # un titre collé à son paragraphe, une citation


@dataclass(frozen=True)
class Kind:
    """Une sorte d’encadré, et comment on la reconnaît."""

    name: str
    alert: str
    anywhere: bool
    lead: re.Pattern[str]  # le gras ou l’italique qui précède les mots qui l’ouvrent
    near: re.Pattern[str]  # le même, devant des mots qui n’y suffisent pas


def _kinds() -> list[Kind]:
    found = []
    for name, told in text.words(__file__, "callouts.toml").items():
        lead = _marked(told["words"])
        found.append(Kind(name, told["alert"], told["anywhere"], lead, _marked(told["near"])))
    return found


def _marked(words: list[str]) -> re.Pattern[str]:
    """De quoi trouver le gras, ou l’italique, qui ouvre sur l’un de ces mots."""
    return re.compile(rf"(?<!\*)\*{{1,2}}(?=(?:{'|'.join(words)}))", re.IGNORECASE)


KINDS = _kinds()


def kind_of(block: str) -> Kind | None:
    """La sorte d’encadré qu’est un paragraphe ; rien s’il n’en est pas un.

    >>> kind_of("**Lire la figure.** Une barre, une ville.").name
    'lire'
    >>> kind_of("Voici un sac. **Pariez** : combien de billes ?").name
    'pari'
    >>> kind_of("- **Lire une courbe**, un sommet.")
    """
    block = block.lstrip("\n")
    if _NOT_PROSE.match(block):
        return None
    for kind in KINDS:
        if kind.lead.match(block):
            return kind
    for kind in KINDS:
        if kind.anywhere and kind.lead.search(block):
            return kind
    return None


def missed(source: str) -> list[str]:
    r"""Les débuts de paragraphe d’une cellule que l’on croirait d’un encadré, et que rien n’entourera.

    >>> missed("**Discutez.** Qui décide ?\n\n## Titre\n**Pariez.** Combien ?")
    ['Discutez.', 'Pariez.']
    """
    found = []
    for block in _BLANK.split(source)[::2]:
        start = _UNDER.sub("", block.lstrip("\n"))
        if kind_of(block) is None and any(_announces(kind, start) for kind in KINDS):
            found.append(start.lstrip("*").partition("*")[0])
    return found


def _announces(kind: Kind, start: str) -> bool:
    return bool(kind.lead.match(start) or kind.near.match(start))


def dressed(source: str) -> str:
    r"""Le texte d’une cellule, chaque encadré entouré du `<div>` qui le montre ; aucun mot ne change.

    >>> print(dressed("## Des billes\n\n**Pariez.** Combien ?\n\nOn compte."))
    ## Des billes
    <BLANKLINE>
    <div class="alert alert-success pari">
    <BLANKLINE>
    **Pariez.** Combien ?
    <BLANKLINE>
    </div>
    <BLANKLINE>
    On compte.
    """
    pieces = _BLANK.split(source)
    blocks = pieces[::2]
    gaps = [*pieces[1::2], ""]
    made = ""
    rank = 0
    while rank < len(blocks):
        block = blocks[rank]
        last = rank
        if kind_of(_parted(block)[-1]):
            last = _end(blocks, rank)
        rest = "".join(gaps[at] + blocks[at + 1] for at in range(rank, last))
        made += _shown(block, rest) + gaps[last]
        rank = last + 1
    return made


def _end(blocks: list[str], start: int) -> int:
    """Le rang du dernier morceau d’un encadré : la liste ou le tableau qui suit son paragraphe en fait partie."""
    last = start
    while last + 1 < len(blocks) and _LISTED.match(blocks[last + 1]):
        last += 1
    return last


def _shown(block: str, rest: str) -> str:
    """Un paragraphe, coupé là où un autre encadré y commence, puis ce qui le suit."""
    parts = _parted(block)
    shown = [_boxed(part) for part in parts[:-1]]
    shown.append(_boxed(parts[-1] + rest))
    return "\n\n".join(shown)


def _boxed(part: str) -> str:
    kind = kind_of(part)
    if kind is None:
        return part
    return f'<div class="alert alert-{kind.alert} {kind.name}">\n\n{part}\n\n</div>'


def _parted(block: str) -> list[str]:
    """Le paragraphe, coupé devant « Ce qui contredit la leçon » ou « À discuter » écrits en son milieu.

    >>> _parted("**Lire la figure.** On monte. **Ce qui contredit la leçon** : pas tous.")
    ['**Lire la figure.** On monte.', '**Ce qui contredit la leçon** : pas tous.']
    """
    if _NOT_PROSE.match(block.lstrip("\n")):
        return [block]

    starts = [0]
    for kind in KINDS:
        if kind.anywhere:
            continue
        for found in kind.lead.finditer(block):
            if block[: found.start()].endswith((" ", "\n")):
                starts.append(found.start())
    starts.sort()
    ends = [*starts[1:], len(block)]
    parts = [block[start:end] for start, end in zip(starts, ends, strict=True)]
    return [part.rstrip(" \n") for part in parts[:-1]] + [parts[-1]]
