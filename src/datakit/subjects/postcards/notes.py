"""Les notes d’une salle : en mémoire seulement, et qu’un appel efface avec tout ce que l’on en a tiré."""

import io
import re
import warnings
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pandas as pd
from IPython import get_ipython
from IPython.display import Markdown, display
from matplotlib.figure import Figure

from datakit import safely
from datakit.answers.expect import Verdict, bad_type
from datakit.draw import move
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.marks import WORDS
from datakit.subjects.postcards.card import Card
from datakit.subjects.postcards.layout import clock
from figaudit.base import html, theme
from figaudit.base.text import normalise, plural

_SAID = WORDS["said"]
_SIGNS = (";", ", ", ",", " ")  # entre deux cases, du plus sûr au moins sûr : « 1,5 » porte aussi une virgule


class Notes:
    """Les notes d’une salle : en mémoire seulement ; `erase` efface le texte, les tables, les images et la carte écrite.

    >>> notes = Notes("minute;quoi\\n1;voix\\n2;pas")
    >>> len(notes.table()), notes.erase()
    (2, 'Il reste\\xa0: 0 note, 0 image, 0 dossier.')
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._field: Any = None
        self._shown: list[Any] = []
        self._folders: list[Path] = []

    def __bool__(self) -> bool:
        return bool(self.text)

    def ask(self) -> None:
        """Montre un cadre où écrire : ce qu’on y tape ne s’enregistre pas avec le carnet."""
        if not find_spec("ipywidgets") or not hasattr(get_ipython(), "kernel"):
            return

        if self._field is None:  # sinon le même cadre, montré ici aussi
            self._field = self._made_field()
        display({**self._field._repr_mimebundle_(), "text/plain": _SAID["field"]}, raw=True)

    def _made_field(self) -> Any:
        import ipywidgets

        look = {"width": "min(100%, 44em)", "height": "16em"}
        field = ipywidgets.Textarea(value=self.text, layout=look, description=_SAID["notes"])
        field.observe(self._typed, "value")
        return field

    def _typed(self, change: Any) -> None:
        self.text = change["new"]

    def table(self) -> pd.DataFrame:
        """Une ligne par note, un point-virgule entre deux colonnes ; la première ligne les nomme."""
        text = _tidy(self.text)
        try:
            with warnings.catch_warnings(action="error"):  # une case de trop serait perdue
                table = pd.read_csv(io.StringIO(text), sep=";", index_col=False, quoting=3)
        except pd.errors.EmptyDataError:
            return pd.DataFrame()
        except (pd.errors.ParserError, pd.errors.ParserWarning) as problem:
            raise InvalidArgument(*messages.said("marks-notes", line=_first_too_long(text))) from problem

        if len(table.columns) < 2 or any(_looks_like_a_value(name) for name in table.columns):
            raise InvalidArgument(*messages.said("marks-titles"))
        return table

    def proofread(self) -> html.Markup:
        """Ce qu’il y a à corriger, ligne par ligne : un mot parmi des nombres, un mot écrit de deux façons, une case vide.

        >>> print(Notes("minute;quoi\\n1;voix\\n2;Voix\\n3;voix").proofread())  # doctest: +ELLIPSIS
        <ul><li>Note 2 : « Voix » s’écrit « voix » ailleurs ...</li></ul>
        """
        table = self.table()
        said = []
        for column in table:
            said += _faults_of(table[column])
        if said:
            return html.bullets(one for _, one in sorted(said))

        notes = plural(len(table), "note")
        columns = plural(len(table.columns), "colonne")
        return html.tag("p", _SAID["fine"].format(notes=notes, columns=columns))

    def show(self, what: Any, alt: str = "") -> None:
        """Montre une figure ou un tableau, que `erase` saura remplacer."""
        shown = theme.Shown(what, alt) if alt else what
        self._shown.append(display(shown, display_id=True))

    def save(self, card: Card, folder: str | Path) -> Path:
        """Écrit la carte, et retient son dossier pour l’effacer."""
        written = card.save(folder)
        self._folders.append(written)
        return written

    def erase(self) -> str:
        """Efface ce que `show` et `save` ont retenu, le texte et les tables ; un dossier que quelqu’un a changé reste, compté."""
        self.text = ""
        if self._field is not None:
            self._field.value = ""
            self._field = None

        move.forget()
        for handle in self._shown:
            if handle is not None:  # hors d’un carnet, rien ne se remplace
                handle.update(Markdown(_SAID["erased"]))
        self._shown = []

        self._folders = _discarded([*self._folders, *_cards_around()])
        _forget_tables()

        counts = (len(self.table()), len(self._shown), len(self._folders))
        left = [plural(count, word) for count, word in zip(counts, _SAID["left"], strict=True)]
        return _SAID["nothing"].format(*left)


def _faults_of(column: pd.Series) -> list[tuple[int, str]]:
    """Ce qu’une colonne porte de travers : le rang de la note, et la phrase."""
    cells = column.dropna().astype("str")
    faults = [(rank, _SAID["empty"].format(rank=rank, column=column.name)) for rank in _ranks(column.isna())]

    numeric = cells.map(lambda cell: _looks_like_a_value(cell))
    if numeric.mean() > 0.5:  # une colonne de nombres, où quelques mots se sont glissés
        for rank in _ranks(~numeric.reindex(column.index, fill_value=True)):
            said = _SAID["word"].format(rank=rank, cell=column.iloc[rank - 1], column=column.name)
            faults.append((rank, said))
        return faults

    usual = _usual_spellings(cells)
    for rank, cell in enumerate(column, 1):
        spelling = usual.get(normalise(str(cell)), cell)
        if not pd.isna(cell) and spelling != cell:
            faults.append((rank, _SAID["spelling"].format(rank=rank, cell=cell, usual=spelling)))
    return faults


def _ranks(chosen: pd.Series) -> list[int]:
    """Le rang, à partir de 1, de chaque note choisie."""
    return [rank for rank, one in enumerate(chosen, 1) if one]


def _usual_spellings(cells: pd.Series) -> dict[str, str]:
    """Pour chaque mot, casse et accents mis de côté, la façon la plus fréquente de l’écrire."""
    found: dict[str, str] = {}
    for spelling in cells.value_counts().index:  # de la plus fréquente à la plus rare
        found.setdefault(normalise(spelling), spelling)
    return found


def _tidy(text: str) -> str:
    """Le texte tel qu’on a voulu l’écrire : collé depuis un tableur, un blanc de trop, une virgule décimale."""
    text = _with_semicolons(text.replace("\t", ";"))
    text = re.sub(r" *(;|$) *", r"\1", text, flags=re.M)  # un blanc de trop ferait deux mots
    text = re.sub(r";+$", "", text, flags=re.M)
    return re.sub(r"(?<=\d),(?=\d)", ".", text)


def _with_semicolons(text: str) -> str:
    """Un point-virgule entre deux cases, là où l’on a mis une virgule ou un blanc.

    La ligne des titres dit le signe ordinaire ; une ligne en prend un autre s’il y fait autant de cases qu’elle.

    >>> _with_semicolons("minute quoi force\\n1 voix 2\\n2, pas, 1,5")
    'minute;quoi;force\\n1;voix;2\\n2;pas;1,5'
    """
    lines = text.strip("\n").split("\n")
    usual = _sign_of(lines[0])
    titles = _cells(lines[0], usual)
    if len(titles) < 2:
        return text

    written = []
    for line in lines:
        cells = _cells(line, ";")
        if len(cells) == 1 and line.strip():
            cells = _best_cut(line, usual, len(titles))
        written.append(";".join(cells))
    return "\n".join(written)


def _sign_of(line: str) -> str:
    """Ce qui sépare les cases d’une ligne : le premier de ces signes qu’elle porte."""
    for sign in _SIGNS:
        if sign in line.strip():
            return sign
    return ";"


def _best_cut(line: str, usual: str, wanted: int) -> list[str]:
    """La ligne, coupée au signe qui donne `wanted` cases ; sinon à celui des titres."""
    for sign in _SIGNS:
        cells = _cells(line, sign)
        if len(cells) == wanted:
            return cells
    return _cells(line, usual)


def _cells(line: str, sign: str) -> list[str]:
    if sign == " ":
        return line.split()
    return [cell.strip() for cell in line.split(sign)]


def _first_too_long(text: str) -> int:
    """Le rang de la première ligne qui a plus de cases que celle des titres."""
    counts = [line.count(";") for line in text.split("\n")]
    for rank, count in enumerate(counts, 1):
        if count > counts[0]:
            return rank
    return 1


def _looks_like_a_value(name: object) -> bool:
    """Vrai pour un nombre ou une heure : la première ligne est alors une note, pas les titres."""
    return re.match(r"[\d.]+$", str(clock(name))) is not None


def _cards_around() -> list[Path]:
    """Les dossiers d’une carte écrite hier, ou avant une reprise."""
    found = []
    for mark in Path().glob(f"*/{safely.MARK}"):
        if safely.touched(mark.parent, "carte") is not None:
            found.append(mark.parent)
    return found


def _discarded(folders: list[Path]) -> list[Path]:
    """Efface ces dossiers ; rend ceux qui restent, parce que quelqu’un y a changé quelque chose."""
    left = []
    for folder in {one.resolve() for one in folders}:
        if folder.exists() and not safely.discard(folder, "carte"):
            left.append(folder)
    return left


def _forget_tables() -> None:
    """Ôte du carnet les tables, les figures et les cartes qu’il nomme."""
    shell = get_ipython()
    if not shell:
        return
    for name, value in list(shell.user_ns.items()):
        if isinstance(value, (pd.DataFrame, pd.Series, Figure, Card)):
            del shell.user_ns[name]
    shell.displayhook.flush()


def nothing_left(left: Any, notes: Notes | None = None) -> list[str] | Verdict:
    """Combien de notes restent : zéro, et seulement si elles ont été effacées.

    >>> nothing_left(0, Notes("minute;quoi\\n1;voix"))[0][:19]
    'Rien n’a été effacé'
    >>> nothing_left(0, Notes(""))
    []
    """
    if isinstance(left, bool) or not pd.api.types.is_number(left):
        return bad_type(left, "un nombre")
    if notes is not None and len(notes.table()):
        return [_SAID["not-erased" if left == 0 else "before-erasing"]]
    return [] if left == 0 else [_SAID["nothing-left"]]
