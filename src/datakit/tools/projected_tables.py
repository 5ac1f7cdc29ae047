"""Un tableau de carnet, projeté : ce qui se lit du fond de la salle, et où est le reste."""

import math
import re
from itertools import accumulate

from datakit.tools.projected import without_tags
from figaudit.base import html
from figaudit.base.text import NNBSP, number, plural

_SPOKEN_NAME = re.compile(r'aria-label="[^"]*')
_CAPTION = re.compile(r"<caption\b")
_CELL = re.compile(r"<t[hd]\b.*?</t[hd]>", re.DOTALL)

ROWS = 8  # ses lignes, au plus
LINES = 11  # les lignes d’écran qu’elles peuvent prendre
WIDE = 76  # les lettres d’une ligne d’écran
HALF = 42  # celles d’un de deux blocs côte à côte
LARGE = "2.8rem"  # la taille de ses lettres
SMALL = "2.4rem"  # leur taille quand il remplit la largeur aux trois quarts : 24 points, que l’on lit du fond


def projected(table: str) -> list[html.Markup]:
    """Ce qu’on projette d’un tableau, une diapositive chacun : ses deux moitiés, ou son haut."""
    return _in_two(table) or [top(table)]


def _in_two(table: str) -> list[html.Markup]:
    """Un tableau de huit lignes au plus dont la moitié seulement tiendrait, en deux diapositives ; rien des autres.

    Le couper cacherait ce qu’il compare : sa fin répond à son début.
    """
    body, _, foot = table.partition("<tfoot>")
    start, *rows = body.split("<tr>")
    count = len(rows) - 1
    cut = "le tableau entier"
    if foot or count > ROWS or cut not in top(table):
        return []

    middle = 1 + math.ceil(count / 2)
    end = "</tbody></table></div>"
    halves = []
    for part in (rows[1:middle], rows[middle:]):
        half = "<tr>".join([start, rows[0], *part])
        halves.append(top(half if half.endswith(end) else f"{half}{end}"))
    return [] if any(cut in half for half in halves) else halves


def top(table: str) -> html.Markup:
    """Le haut d’un tableau : huit lignes entières au plus, deux fois huit côte à côte s’il est étroit ; et où est le reste."""
    body, _, foot = table.partition("<tfoot>")
    start, *rows = body.split("<tr>")
    cells = [_CELL.findall(row) for row in rows]
    columns = []
    for column in zip(*cells, strict=True):
        columns.append([without_tags(cell) for cell in column])

    beside = _beside(columns, cells)
    if beside:
        made = two_blocks(start, beside)
        shown = [cells[0], *beside[0][1:], *beside[1][1:]]
    else:
        fitting = _fitting(columns)
        shown = [row[:fitting] for row in cells[: 1 + _whole_rows(columns[:fitting])]]
        letters = sum(max(map(len, column)) + 1 for column in columns[:fitting])
        made = _block(start, shown, LARGE if letters < 0.75 * WIDE else SMALL)
    if shown != cells or foot:
        made += f"<p>{_left_out(shown, cells, foot)}</p>"
    return html.Markup(made)


def _block(start: str, rows: list[list[str]], size: str) -> str:
    """Un tableau à projeter, en lettres de cette taille ; sa première ligne porte les noms des colonnes."""
    head, *lines = [f"<tr>{''.join(row)}</tr>" for row in rows]
    sized = start.replace("font-size:1em", f"font-size:max({size},var(--lu))")
    if _longest_word(rows) > WIDE:
        sized = sized.replace("<div ", '<div class="coupe" ', 1)
    return f"{sized}{head}</thead><tbody>{''.join(lines)}</tbody></table></div>"


def _longest_word(rows: list[list[str]]) -> int:
    cells = [without_tags(cell) for row in rows for cell in row]
    return max((len(word) for cell in cells for word in cell.split()), default=0)


def _beside(columns: list[list[str]], cells: list[list[str]]) -> list[list[list[str]]]:
    """Les lignes d’un tableau étroit et long en deux blocs, chacun sous les noms des colonnes ; rien s’il n’y gagne rien.

    La fiche d’une personne perdait ainsi sa fin, à côté d’une moitié d’écran vide.
    """
    count = min(len(cells) - 1, 2 * ROWS)
    if not columns or count <= _whole_rows(columns) or _fitting(columns, HALF) < len(columns):
        return []

    middle = 1 + math.ceil(count / 2)
    blocks = []
    for rows in (range(1, middle), range(middle, 1 + count)):
        kept = [0, *rows]
        part = []
        for column in columns:
            part.append([column[row] for row in kept])
        if _whole_rows(part, HALF) < len(rows):
            return []
        blocks.append([cells[row] for row in kept])
    return blocks


def two_blocks(start: str, blocks: list[list[list[str]]]) -> str:
    """Deux blocs côte à côte, chacun un tableau ; le titre du premier vaut pour les deux."""
    first, second = blocks
    # Invisible, il tient sa place au-dessus du second : leurs lignes restent face à face
    unnamed = _CAPTION.sub("<caption class=double aria-hidden=true", start)
    # Qui écoute l’écran distingue les deux blocs à leur nom
    unnamed = _SPOKEN_NAME.sub(r"\g<0>, suite", unnamed, count=1)
    return f'<div class="cote">{_block(start, first, SMALL)}{_block(unnamed, second, SMALL)}</div>'


def _left_out(shown: list[list[str]], cells: list[list[str]], foot: str) -> str:
    """« 7 lignes sur 10, 3 colonnes sur 5 » : ce que l’on voit, sur ce qu’il y a ; et où est le reste."""
    # Le pied du tableau compte les lignes qu’il ne montre pas
    more = re.sub(r"\D", "", without_tags(foot))
    rows = len(cells) - 1 + int(more or 0)
    columns = len(cells[0])
    parts = []
    if len(shown) - 1 < rows:
        parts.append(f"{plural(len(shown) - 1, 'ligne')} sur {number(rows)}")
    if len(shown[0]) < columns:
        parts.append(f"{plural(len(shown[0]), 'colonne')} sur {columns}")
    said = ", ".join(parts)
    return (
        f"{said}{NNBSP}; le tableau entier est dans le carnet." if said else "Le tableau est dans le carnet."
    )


def _whole_rows(columns: list[list[str]], wide: int = WIDE) -> int:
    """Combien de lignes du tableau tiennent entières, une fois ses colonnes élargies selon ce qu’elles portent."""
    widths = _widths(columns, wide)
    taken = 0
    for rank, row in enumerate(zip(*columns, strict=True)):
        heights = [1]
        for cell, width in zip(row, widths, strict=True):
            heights.append(math.ceil((len(cell) + 1) / width))
        taken += max(heights)
        if taken > LINES + 1 or rank > ROWS:  # la première ligne porte les noms des colonnes
            return max(rank - 1, 0)
    return len(columns[0]) - 1 if columns else 0


def _widths(columns: list[list[str]], wide: int) -> list[float]:
    """Les lettres qu’un navigateur donne à chaque colonne : son mot le plus long, puis sa part de ce qui reste.

    >>> _widths([["date", "16/08/2010"], ["dit", "un texte bien trop long"]], 25)
    [11.0, 14.0]
    """
    whole = [max(map(len, column)) + 1 for column in columns]
    least = []
    for column in columns:
        words = " ".join(column).split(" ")
        least.append(max(map(len, words)) + 1)
    if sum(whole) <= wide:
        return [float(width) for width in whole]
    if sum(least) >= wide:
        return [width * wide / sum(whole) for width in whole]

    share = (wide - sum(least)) / (sum(whole) - sum(least))
    return [low + (high - low) * share for low, high in zip(least, whole, strict=True)]


def _fitting(columns: list[list[str]], wide: int = WIDE) -> int:
    """Combien de colonnes tiennent dans la largeur : chacune veut au moins la place de son mot le plus long."""
    longest = []
    for column in columns:
        words = " ".join(column).split()
        longest.append(max((len(word) for word in words), default=0) + 3)
    fitting = sum(needed <= wide for needed in accumulate(longest))
    return max(1, fitting)
