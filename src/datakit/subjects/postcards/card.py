"""Une carte postale de données : le recto, la clé et l’adresse au verso, les fichiers à imprimer."""

import io
import re
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font
from matplotlib.patches import Rectangle
from matplotlib.patheffects import withStroke

from datakit import safely
from datakit.answers import claimed, wording
from datakit.answers.expect import Verdict, bad_type
from datakit.answers.read import is_number
from datakit.answers.verdict import for_two
from datakit.data.load import load
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.marks import CHANNELS, WORDS, Grammar, confused, known
from datakit.subjects.postcards.layout import FEW_PLACES, LEAST, lay_out
from datakit.subjects.postcards.threads import HEIGHT, THREADS, WIDTH
from figaudit.base import theme
from figaudit.base.colour import luminance
from figaudit.base.figtext import FigText, annotate
from figaudit.base.text import NBSP, NNBSP, listing, normalise, number, plural, quote

#: En mm, du fil au milieu d’un nombre : sur un téléphone, où il grossit, le fil ne le barre pas.
AT_THE_FOOT = 4.2
LONGEST_TITLE = 60  # signes : au-delà, il ne tient plus qu’en tout petit
SHORTEST_TITLE = 6
FEWEST_NOTES = 8
FEWEST_COLUMNS = 3  # la place, et deux autres

_SAID = WORDS["said"]


class Room(NamedTuple):
    """La place d’une clé : sa largeur, le corps de ses mots, d’un mot à sa marque, d’une rangée à l’autre (mm)."""

    wide: float
    letters: float
    under: float
    apart: float


VERSO = Room(wide=86, letters=6.5, under=5, apart=0)
SCREEN = Room(wide=WIDTH - 16, letters=9, under=9, apart=5)  # sous le recto, lue sur un téléphone


def _told(value: Any) -> str:
    if pd.api.types.is_integer(value) or pd.api.types.is_float(value):
        return number(float(value))
    return str(value)


class Card(Grammar):
    """Une carte : `place` avance le long du fil `thread`, les autres colonnes font les marques (voir `Grammar`).

    >>> notes = pd.DataFrame({"minute": [1, 2, 3], "quoi": ["voix", "pas", "voix"]})
    >>> Card(notes, title="Trois bruits", source="simulé", place="minute", shape="quoi").tell()
    'Carte postale\xa0: Trois bruits. 3 marques de gauche à droite, le long de la vague\u202f; la forme dit «\xa0quoi\xa0» (voix et pas).'
    """

    def __init__(
        self,
        table: pd.DataFrame,
        *,
        title: str,
        source: str,
        place: str,
        thread: str = "vague",
        **settings: Any,
    ) -> None:
        if table.empty:
            raise InvalidArgument(*messages.said("marks-empty"))
        super().__init__(table, **settings)
        self.title = title
        self.source = source
        self.place = known("column", place, table.columns)
        self.thread = THREADS[known("thread", thread, THREADS)]
        self.side = -1 if self.thread.hangs else 1
        self._refuse_what_cannot_be_printed()

        sides = np.sqrt([mark.size for mark in self._marks()])
        self.layout = lay_out(table[place], self.thread, sides, leaning="tilt" in self.columns)
        self.least = (LEAST / self.layout.unit) ** 2

    def _marks(self) -> list[Any]:
        """L’aspect de chaque ligne, dans l’ordre de la table."""
        return [self.look(**row) for row in self._rows()]

    def _rows(self) -> list[dict[str, Any]]:
        rows: list[Any] = self.table.to_dict("records")
        return rows

    def _refuse_what_cannot_be_printed(self) -> None:
        """Lève `InvalidArgument` si un texte de la carte porte un signe que sa police n’a pas."""
        fonts = [get_font(findfont(f"{family}:italic")) for family in WORDS["face"]["family"]]
        texts = [self.title, self.source, self.place, *self.columns.values()]
        for scale in self.scales.values():
            texts.extend(_told(level) for level in scale.levels)

        for text in texts:
            for sign in re.sub(r"[\s\ufe0f]", "", text):
                printed = any(font.get_char_index(ord(sign)) for font in fonts)
                if not printed:
                    raise InvalidArgument(*messages.said("marks-sign", sign=quote(sign), text=quote(text)))

    # --- Les deux faces ---

    def _sheet(self, below: float = 0) -> tuple[Figure, Any]:
        """Une face vide, à la taille d’une carte A6, où l’on dessine en millimètres ; `below` l’allonge vers le bas."""
        fig = Figure(figsize=(WIDTH / 25.4, (HEIGHT + below) / 25.4), facecolor=self.paper["ground"])
        ax = fig.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(-below, HEIGHT))
        ax.set_axis_off()
        ax.set_prop_cycle(color=[self.paper["ink"]], linewidth=[0.8])
        fig._figaudit_text = FigText(self.title, source=self.source)  # type: ignore[attr-defined]
        return fig, ax

    def _say(self, ax: Any, x: float, y: float, words: str, size: float = 6.5, **look: Any) -> None:
        kept = {"color": self.paper["ink"], "fontsize": size, "parse_math": False}
        printed = words.replace("'", "’").replace("\ufe0f", "")
        ax.text(x, y, printed, **kept | WORDS["face"] | look)

    def front(self, *, keyed: bool = False) -> Figure:
        """Le recto : le fil, une marque par ligne, les plus petites par-dessus, et la place au pied du fil.

        `keyed` : la clé est dessous, et non au verso ; un écran ne se retourne pas.
        """
        key_rows = self._key_rows() if keyed else []
        taller = SCREEN.under + SCREEN.apart - VERSO.under
        key_rows = [(column, channels, height + taller) for column, channels, height in key_rows]
        fig, ax = self._sheet(below=sum(height for *_, height in key_rows))
        feet = self.thread.spot(self.layout.at, self.layout.lift)
        if self.thread.name == "bouquet":
            _stems(ax, feet.x, feet.y)
        else:
            self._line(ax)

        # Une marque posée sur d’autres tient à une tige.
        up = np.radians(feet.towards)
        tips_x = feet.x + self.layout.rise * np.cos(up)
        tips_y = feet.y + self.layout.rise * np.sin(up)
        ax.plot([feet.x, tips_x], [feet.y, tips_y])

        marks = self._marks()
        largest_first = sorted(range(len(marks)), key=lambda rank: -marks[rank].size)
        for rank in largest_first:
            tip = (tips_x[rank], tips_y[rank])
            self.draw(ax, marks[rank], tip, self.layout.unit, feet.towards[rank], self.side)

        self._write_places(ax)
        # Plus un texte est long, plus il est petit : il tient sur sa ligne.
        title_size = min(17, 900 / max(1, len(self.title)))
        source_size = min(6.5, 700 / max(1, len(self.source)))
        self._say(ax, 9, 8.5, self.title, title_size)
        self._say(ax, 9, 2.8, self.source, source_size)

        top = 0.0
        for column, channels, height in key_rows:
            self._key_row(ax, column, channels, (top - SCREEN.apart, top - height), SCREEN)
            top -= height
        return fig

    def _line(self, ax: Any) -> None:
        """Le fil lui-même, interrompu d’une portée à l’autre."""
        along = self.thread.spot(np.linspace(0, 1, 1201), self.layout.lift)
        jumps_back = np.diff(along.x, prepend=0) < -20
        ax.plot(along.x, np.where(jumps_back, np.nan, along.y))

    def _write_places(self, ax: Any) -> None:
        """Chaque place au pied du fil ; la première et la dernière s’il y en a trop."""
        halo = withStroke(linewidth=2.5, foreground=self.paper["ground"])  # une tige passe derrière le nombre
        feet = self.layout.feet
        if len(feet) >= FEW_PLACES:
            feet = feet.iloc[[0, -1]]
        for value, at in feet.items():
            spot = self.thread.spot(at, self.layout.lift)
            x = spot.x - AT_THE_FOOT * np.cos(np.radians(spot.towards))
            y = spot.y - AT_THE_FOOT * np.sin(np.radians(spot.towards))
            self._say(ax, x, y, _told(value), ha="center", va="center", path_effects=[halo])

    def back(self) -> Figure:
        """Le verso : la clé, dessinée par `look` à la taille du recto, et de quoi écrire une adresse."""
        fig, ax = self._sheet()
        tied = _SAID["tied"][self.thread.stacked]
        reading = _SAID["reading"].format(len(self.table), self.place, self.thread.way, tied)
        self._say(ax, 8, 95, _SAID["key"], 13)
        self._say(ax, 8, 92.5, reading, va="top", linespacing=1.5)
        self._key(ax)
        self._address(ax)
        return fig

    def _key(self, ax: Any) -> None:
        """Une rangée par colonne, de haut en bas, à la hauteur que prennent ses marques."""
        rows = self._key_rows()
        heights = [height for *_, height in rows]
        stretch = min(1.3, 78 / max(1, sum(heights)))
        edges = 84 - np.cumsum([0, *heights]) * stretch
        for (column, channels, _), top, foot in zip(rows, edges, edges[1:], strict=False):
            self._key_row(ax, column, channels, (top, foot), VERSO)

    def _key_rows(self) -> list[tuple[str, list[str], float]]:
        """Une rangée par colonne : son nom, ce qu’elle devient, la hauteur qu’il lui faut (mm)."""
        becomes: dict[str, list[str]] = {}
        for channel, column in self.columns.items():
            becomes.setdefault(column, []).append(channel)

        rows = []
        for column, channels in becomes.items():
            share = 1.1 if "size" in channels else 0.8
            rows.append((column, channels, self.layout.height * share + 10))
        return rows

    def _key_row(
        self,
        ax: Any,
        column: str,
        channels: list[str],
        edges: tuple[float, float],
        room: Room,
    ) -> None:
        """Ce que dit une colonne : chaque valeur, son aspect au-dessus d’elle."""
        top, foot = edges
        self._say(ax, 8, top - 3, self._key_title(column, channels), room.letters + 1, weight="bold")

        levels = list(self.scales[channels[0]].levels)
        said = [_told(level) for level in levels]
        if self.table[column].isna().any():
            levels.append(None)
            said.append(_SAID["missing"])

        columns = max(4, len(levels))
        longest = max(len(words) for words in said)
        letters = min(room.letters, 6 * room.wide / columns / longest)  # des noms longs se touchaient

        margin = room.under
        if "tilt" in channels:
            margin += 0.14 * self.layout.height  # une marque penchée prend plus de place
        towards = self._key_direction()
        y = top - margin
        if towards > 0:  # elle pousse vers le haut : son pied est en bas
            y = foot + margin

        for rank, level in enumerate(levels):
            x = 8 + room.wide * (rank + 0.5) / columns
            self.draw(ax, self.look(**{column: level}), (x, y), self.layout.unit, towards, self.side)
            self._say(ax, x, foot + 2, said[rank], letters, ha="center")

    def _key_title(self, column: str, channels: list[str]) -> str:
        """Le nom de la colonne et ce qu’elle devient ; d’où se compte l’inclinaison, ce qui a été agrandi."""
        title = f"{column}{NBSP}: {listing(CHANNELS[channel] for channel in channels)}"
        if "tilt" in channels and len(self._directions()) > 1:
            title += _SAID["stem"]
        if "size" in channels:
            sizes = [self.look(**{column: level}).size for level in self.scales[channels[0]].levels]
            if self.least in sizes:
                title += _SAID["least"]
        return title

    def _directions(self) -> np.ndarray:
        """Les angles vers lesquels les marques poussent, d’un bout du fil à l’autre."""
        return np.unique(self.thread.spot(np.linspace(0, 1, 9)).towards)

    def _key_direction(self) -> float:
        """Sous la guirlande, la clé pend aussi ; d’un fil qui tourne, elle pousse vers le haut."""
        directions = self._directions()
        return float(directions[0]) if len(directions) == 1 else 90.0

    def _address(self, ax: Any) -> None:
        """La moitié droite : un timbre, quatre lignes, la source."""
        ax.plot([98, 98], [10, 95])
        pen = self.paper["ink"]
        ground = self.paper["ground"]
        if luminance(ground) < luminance(pen):  # un stylo n’écrit pas sur la nuit
            ax.add_patch(Rectangle((98, 0), 50, HEIGHT, facecolor=pen, zorder=0))
            ax.add_patch(Rectangle((122, 76), 18, 21, facecolor=ground, zorder=0))
            pen = ground

        ax.plot([122, 140, 140, 122, 122], [76, 76, 97, 97, 76], color=pen, linestyle=(0, (3, 2)))
        stamp_size = min(1, 72 / self.layout.unit**2)  # il tient dans son cadre
        first = self.look(**self._rows()[0])
        stamp = first._replace(size=stamp_size, tilt=0)
        self.draw(ax, stamp, (131, 80), self.layout.unit)

        for height in (52, 42, 32, 22):
            ax.plot([104, 140], [height, height], color=pen, alpha=0.5)
        source = textwrap.wrap(self.source, 34) or [""]
        size = min(6.5, 26 / len(source))
        self._say(ax, 104, 9, "\n".join(source), size, va="bottom", color=pen)

    # --- Ce que l’on en garde ---

    def save(self, folder: str | Path) -> Path:
        """Un dossier neuf : `carte.pdf` (deux pages A6), `mur.pdf` (les deux faces sur une feuille A4), `carte-recto.png` et `carte-verso.png` (300 points par pouce)."""
        sides = {"recto": self.front(), "verso": self.back()}
        with safely.folder(Path(folder), "carte") as fresh:
            safely.write(fresh / "carte.pdf", _booklet(sides.values()))
            for side, fig in sides.items():
                safely.write(fresh / f"carte-{side}.png", theme.to_png(fig, 300))
            safely.write(fresh / "mur.pdf", _wall(sides.values()))
        return Path(folder)

    def tell(self) -> str:
        """La carte en mots, pour qui ne la voit pas : la place, puis ce que chaque colonne devient."""
        said = [f"{plural(len(self.table), 'marque')} {self.thread.way}"]
        for channel, column in self.columns.items():
            levels = listing(map(_told, self.scales[channel].levels))
            said.append(f"{CHANNELS[channel]} dit {quote(column)} ({levels})")

        holes = int(self.table[[*self.columns.values()]].isna().any(axis=1).sum())
        if holes:
            said.append(_SAID["holes"].format(plural(holes, "marque")))
        return f"Carte postale{NBSP}: {self.title}. {f'{NNBSP}; '.join(said)}."


def _stems(ax: Any, x: np.ndarray, y: np.ndarray) -> None:
    """Un bouquet : du pied commun à chaque fleur, une courbe de Bézier."""
    along = np.linspace(0, 1, 1201)
    weights = np.column_stack([(1 - along) ** 2, 2 * along * (1 - along), along**2])
    foot = (74, 14)
    bend = (74, 42)  # au-dessus du pied : les tiges partent droit, puis s’écartent
    for tip in zip(x, y, strict=True):
        stem = weights @ np.array([foot, bend, tip])
        ax.plot(stem[:, 0], stem[:, 1])


def _booklet(sides: Iterable[Figure]) -> bytes:
    """Une face par page, à la taille d’une carte."""
    book = io.BytesIO()
    with PdfPages(book, metadata={"CreationDate": None}) as pages:
        for fig in sides:
            pages.savefig(fig)
    return book.getvalue()


def _wall(sides: Iterable[Figure]) -> bytes:
    """Les deux faces, l’une sous l’autre, sur une feuille A4 à accrocher."""
    sheet = Figure(figsize=(8.27, 11.69))
    for rank, fig in enumerate(sides):
        ax = sheet.add_axes((0.02, 0.505 - 0.495 * rank, 0.96, 0.485))
        ax.imshow(theme.pixels(fig, 400), interpolation="none")
        ax.set_axis_off()

    book = io.BytesIO()
    sheet.savefig(book, format="pdf", dpi=300, metadata={"CreationDate": None})
    return book.getvalue()


# --- Le juge ---


@for_two
def worth_pinning(card: Any) -> list[str] | Verdict:
    """Une carte que l’on peut accrocher : un titre, une source, trois colonnes lisibles, des couleurs que personne ne confond.

    >>> notes = pd.DataFrame({"minute": range(8), "quoi": ["voix", "pas"] * 4})
    >>> worth_pinning(Card(notes, title="Bruits", source="simulé", place="minute", shape="quoi"))[0][:39]
    'Une carte porte au moins trois colonnes'
    >>> worth_pinning(Card(notes.assign(force=3), title="Aucune voix", source="simulé", place="minute", shape="quoi", size="force"))
    ['Le titre dit qu’il n’y en a pas : on lit 4 pour «\\xa0Voix\\xa0».']
    """
    if not isinstance(card, Card):
        return bad_type(card, _SAID["card"])

    faults = []
    title = card.title.strip()
    if "_" in title or len(title) < SHORTEST_TITLE or wording.says_nothing(card.title):
        faults.append("title")
    if len(card.title) > LONGEST_TITLE:
        faults.append("long")
    if "_" in card.source or (wording.is_no_source(card.source) and not _is_oneself(card.source)):
        faults.append("source")
    if len({card.place, *card.columns.values()}) < FEWEST_COLUMNS:
        faults.append("columns")
    if len(card.table) < FEWEST_NOTES:
        faults.append("few")
    if _twins(card):
        faults.append("twins")
    if _only_a_confused_colour_tells(card):
        faults.append("colours")
    if _is_still_the_example(card):
        faults.append("example")
    return [_SAID[fault] for fault in faults] or _denied(card)


def _is_still_the_example(card: Card) -> bool:
    """Vrai si les notes sont encore celles de Noor, et que la source ne le dit pas."""
    if re.search(r"\b(?:noor|simul|imagin|exemple)", normalise(card.source)):
        return False
    noor = load("carnets_simules").query("personne == 'Noor'").drop(columns="personne")
    if card.table.shape != noor.shape:
        return False
    return bool((card.table.map(_as_typed).to_numpy() == noor.map(_as_typed).to_numpy()).all())


def _as_typed(value: object) -> str:
    """Une valeur du cadre, telle qu’on la tape : la minute 1.0 de la table s’y écrit 1."""
    return f"{value:g}" if is_number(value) else str(value)


def _is_oneself(source: str) -> bool:
    """Vrai pour « moi », « mon carnet » : des notes que l’on a prises soi-même n’ont pas d’autre source.

    >>> [_is_oneself(source) for source in ("Moi", "notre table", "mon carnet", "internet")]
    [True, True, True, False]
    """
    if wording.is_hearsay(source):
        return False
    return re.match(r"(?:moi|nous|mon|ma|mes|notre|nos)\b", normalise(source)) is not None


def _denied(card: Card) -> list[str]:
    """Ce que les notes répondent à un titre qu’elles démentent : « aucune voix », quand il y en a dix."""
    for column in dict.fromkeys(card.columns.values()):
        words_noted = card.table[column].dropna()
        if pd.api.types.is_numeric_dtype(words_noted):
            continue
        counts = words_noted.value_counts()
        fig = Figure()
        fig.subplots().barh(counts.index.astype(str), counts)
        annotate(fig, title=card.title, unit="notes", source=card.source)
        told = claimed.reading(fig).denied
        if told:
            return [told]
    return []


def _twins(card: Card) -> bool:
    """Vrai si deux mots d’une colonne ne diffèrent que par une majuscule ou un accent."""
    for column in card.columns.values():
        seen = card.table[column].dropna().drop_duplicates()
        if seen.map(normalise).duplicated().any():
            return True
    return False


def _only_a_confused_colour_tells(card: Card) -> bool:
    """Vrai si deux couleurs se confondent et que rien d’autre, une forme par exemple, ne dit la même chose."""
    column = card.columns.get("colour")
    if column is None or list(card.columns.values()).count(column) > 1:
        return False
    used = card.colours[: len(card.scales["colour"].levels)]
    return bool(confused(used))
