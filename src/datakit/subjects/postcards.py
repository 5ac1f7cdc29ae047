"""Une carte postale de données (A6, recto et verso), et les notes d’une salle, qu’un appel efface."""

import io
import re
import textwrap
import warnings
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from IPython import get_ipython
from IPython.display import Markdown, display
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.font_manager import findfont, get_font
from matplotlib.patches import Rectangle

from datakit import safely
from datakit.answers.expect import Verdict, bad_type
from datakit.draw import move
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from datakit.subjects.marks import CHANNELS, WORDS, Grammar, confused, known
from figaudit.base import theme
from figaudit.base.colour import luminance
from figaudit.base.figtext import FigText
from figaudit.base.text import NBSP, NNBSP, listing, normalise, number, plural, quote

WIDTH, HEIGHT = 148, 105  # une carte A6, en millimètres
_SAID = WORDS["said"]


def _spot(thread: str, t: Any, lift: float = 0) -> tuple[Any, Any, Any]:
    """Le point du fil à la part `t` de sa longueur, et l’angle vers lequel une marque y pousse (90 : vers le haut)."""
    t = np.asarray(t, float)
    line, radius = np.minimum(np.floor(t * 4), 3), np.sqrt(7.0**2 + (36.0**2 - 7.0**2) * t)
    match thread:
        case "portées":
            return 14 + 120 * (t * 4 - line), 82 - 20 * line, np.full(t.shape, 90.0)
        case "guirlande":
            return 12 + 124 * t, 78 + 20 * (2 * t - 1) ** 2 + lift, np.full(t.shape, -90.0)
        case "vague":
            return 12 + 124 * t, 26 + 7 * np.sin(2.4 * np.pi * t) + lift, np.full(t.shape, 90.0)
        case "soleil":
            turn, wide, high, middle = np.pi * (0.46 - 1.92 * t), 22, 22, 59
        case "spirale":
            turn, wide, high, middle = np.pi / 2 - (radius - 7) * 0.46, 1.45 * radius, radius, 56
        case _:
            turn, wide, high, middle = np.pi * (0.97 - 0.94 * t), 40, 34, 28
    across = 79 if thread == "spirale" else 74  # son tour s’arrête à gauche
    return across + wide * np.cos(turn), middle + high * np.sin(turn), np.degrees(turn)


def _clock(value: Any) -> Any:
    """« 14h05 » ou « 14:05 » devient des minutes ; le reste ne change pas."""
    found = re.fullmatch(r"(\d\d?) ?[hH:] ?(\d\d)?", str(value))
    return 60 * int(found[1]) + int(found[2] or 0) if found else value


def _told(value: Any) -> str:
    return number(value) if pd.api.types.is_integer(value) or pd.api.types.is_float(value) else str(value)


def _wall(sides: Iterable[Figure]) -> bytes:
    """Les deux faces, l’une sous l’autre, sur une feuille A4 à accrocher."""
    sheet, book = Figure(figsize=(8.27, 11.69)), io.BytesIO()
    for rank, fig in enumerate(sides):
        ax = sheet.add_axes((0.02, 0.505 - 0.495 * rank, 0.96, 0.485))
        ax.imshow(theme.pixels(fig, 400), interpolation="none")
        ax.set_axis_off()
    sheet.savefig(book, format="pdf", dpi=300, metadata={"CreationDate": None})
    return book.getvalue()


class Card(Grammar):
    """Une carte : `place` avance le long du fil `thread`, les autres colonnes font les marques (voir `Grammar`).

    >>> notes = pd.DataFrame({"minute": [1, 2, 3], "quoi": ["voix", "pas", "voix"]})
    >>> Card(notes, title="Trois bruits", source="simulé", place="minute", shape="quoi").tell()
    'Carte postale\xa0: Trois bruits. 3 marques de gauche à droite, le long de la vague\u202f; la forme dit «\xa0quoi\xa0» (voix et pas).'
    """

    def __init__(
        self, table: pd.DataFrame, *, title: str, source: str, place: str, thread: str = "vague", **settings: Any
    ) -> None:  # fmt: skip
        if table.empty:
            raise InvalidArgument(*messages.said("marks-empty"))
        super().__init__(table, **settings)
        self.title, self.source, self.place = title, source, known("column", place, table)
        self.thread = known("thread", thread, WORDS["threads"])
        self.side = -1 if thread == "guirlande" else 1  # qui pend garde sa gauche et sa droite
        self._printable()
        room, crowd, self.stacked, self.way, flat = WORDS["threads"][thread]
        timed, clocks = table[place].astype("str").str.contains("[hH:]"), table[place].map(_clock)
        values = pd.to_numeric(clocks, errors="coerce").astype(float)
        if values.isna().any() or timed.nunique() > 1:
            raise InvalidArgument(*messages.said("marks-place", column=quote(place)))
        step = min(np.diff(np.unique(values)), default=1.0)
        same, rank = values.groupby(values), values.groupby(values).cumcount().to_numpy()
        leans = "tilt" in self.columns  # deux voisins se penchent l’un vers l’autre : un pied sur deux monte
        odd = (values.rank(method="dense") % 2 * 0.8).to_numpy() * leans
        shift = 0 if self.stacked else (rank + 0.5) / same.transform("size").to_numpy() - 0.5
        span, start = np.ptp(values) + step, values.min() - step / 2
        self.at = ((values - start + 0.92 * step * shift) / span).to_numpy()
        self.feet = pd.Series(self.at).groupby(table[place].to_numpy()).mean().sort_values()
        if span / step < 13 and not timed.any():  # une place où rien n’est noté se lit aussi
            steps = np.arange(values.min(), values.max() + step / 2, step)
            self.feet = pd.Series((steps - start) / span, index=steps)
        length = np.hypot(*np.diff(_spot(thread, np.linspace(0, 1, 400))[:2])).sum()
        apart = 0.8 if leans and self.stacked else 1.0 if rank.any() else 1.5
        room_each = crowd * apart * length / len(np.unique(self.at))
        sides = np.sqrt([self.look(**row).size for row in table.to_dict("records")])
        for tall in (np.ones(len(sides)), np.maximum(0.4, sides)):  # à l’aise, sinon chacune à sa hauteur
            below = (pd.Series(tall, table.index).groupby(values).cumsum() - tall).to_numpy()
            floor = (below + odd) * self.stacked  # ceux d’une même place s’empilent, ou se serrent
            self.height = min(room / max(1.0, *(floor + tall)), room_each, 20.0)
            if self.height * min(sides[sides > 0], default=1.0) >= 1.8 * WORDS["least"]:
                break
        self.unit = self.height / 1.8  # une forme d’aire 1 a 1,8 de haut, à peu près
        self.least = (WORDS["least"] / self.unit) ** 2
        self.rise = self.height * floor
        self.lift = flat * (room - self.rise.max() - self.height)  # au milieu de la carte, quoi qu’on y pose

    def _printable(self) -> None:
        """Lève `InvalidArgument` si un texte de la carte porte un signe que sa police n’a pas."""
        fonts = [get_font(findfont(f"{one}:italic")) for one in WORDS["face"]["family"]]
        levels = [_told(one) for channel in self.columns for one in self.scales[channel][0]]
        for text in (self.title, self.source, self.place, *self.columns.values(), *levels):
            for sign in re.sub(r"[\s\ufe0f]", "", text):
                if not any(font.get_char_index(ord(sign)) for font in fonts):
                    raise InvalidArgument(*messages.said("marks-sign", sign=quote(sign), text=quote(text)))

    def _sheet(self) -> tuple[Any, Any]:
        fig = Figure(figsize=(WIDTH / 25.4, HEIGHT / 25.4), facecolor=self.paper["ground"])
        ax = fig.add_axes((0, 0, 1, 1), xlim=(0, WIDTH), ylim=(0, HEIGHT))
        ax.set_axis_off()
        ax.set_prop_cycle(color=[self.paper["ink"]], linewidth=[0.8])
        fig._figaudit_text = FigText(self.title, source=self.source)  # type: ignore[attr-defined]
        return fig, ax

    def _say(self, ax: Any, x: float, y: float, words: str, size: float = 6.5, **look: Any) -> None:
        kept = {"color": self.paper["ink"], "fontsize": size, "parse_math": False}
        ax.text(x, y, words.replace("'", "’").replace("\ufe0f", ""), **kept | WORDS["face"] | look)

    def front(self) -> Figure:
        """Le recto : le fil, une marque par ligne, les plus petites par-dessus, et la place au pied du fil."""
        fig, ax = self._sheet()
        x, y, towards = _spot(self.thread, self.at, self.lift)
        t = np.linspace(0, 1, 1201)
        if self.thread == "bouquet":
            way = np.c_[(1 - t) ** 2, 2 * t * (1 - t), t**2]
            stems = [way @ [(74, 14), (74, 42), tip] for tip in zip(x, y, strict=True)]
            ax.plot(*np.transpose(stems, (2, 1, 0)))
        else:
            along, above, _ = _spot(self.thread, t, self.lift)
            ax.plot(along, np.where(np.diff(along, prepend=0) < -20, np.nan, above))  # d’une portée à l’autre
        tips = x + self.rise * np.cos(np.radians(towards)), y + self.rise * np.sin(np.radians(towards))
        ax.plot([x, tips[0]], [y, tips[1]])
        marks = zip([self.look(**row) for row in self.table.to_dict("records")], *tips, towards, strict=True)
        for mark, one, other, way in sorted(marks, key=lambda drawn: -drawn[0].size):
            self.draw(ax, mark, (one, other), self.unit, way, self.side)
        for value, at in (self.feet if len(self.feet) < 13 else self.feet.iloc[[0, -1]]).items():
            one, other, up = _spot(self.thread, at, self.lift)
            foot = one - 2.6 * np.cos(np.radians(up)), other - 2.6 * np.sin(np.radians(up))
            self._say(ax, *foot, _told(value), ha="center", va="center")
        self._say(ax, 9, 6.5, self.title, min(17, 900 / max(1, len(self.title))))
        self._say(ax, 145, 6.5, self.source, min(5, 450 / max(1, len(self.source))), rotation=90, ha="center")
        return fig

    def back(self) -> Figure:
        """Le verso : la clé, dessinée par `look` à la taille du recto, et de quoi écrire une adresse."""
        fig, ax = self._sheet()
        self._say(ax, 8, 95, _SAID["key"], 13)
        reading = _SAID["reading"].format(len(self.table), self.place, self.way, _SAID["tied"][self.stacked])
        self._say(ax, 8, 92.5, reading, va="top", linespacing=1.5)
        rows = {one: [c for c in self.columns if self.columns[c] == one] for one in self.columns.values()}
        ways = np.unique(_spot(self.thread, np.linspace(0, 1, 9))[2])
        way = ways[0] if len(ways) == 1 else 90.0  # sous la guirlande, la clé pend aussi
        tall = [self.height * (1.1 if "size" in channels else 0.8) + 10 for channels in rows.values()]
        tops = 84 - np.cumsum([0, *tall]) * min(1.3, 78 / max(1, sum(tall)))
        for (column, channels), top, foot in zip(rows.items(), tops, tops[1:], strict=False):
            names = f"{column}{NBSP}: {listing(CHANNELS[one] for one in channels)}"
            names += _SAID["stem"] if "tilt" in channels and len(ways) > 1 else ""
            drawn = [self.look(**{column: level}).size for level in self.scales[channels[0]][0]]
            names += _SAID["least"] if "size" in channels and self.least in drawn else ""
            self._say(ax, 8, top - 3, names, 7.5, weight="bold")
            levels = [*self.scales[channels[0]][0], *([None] if self.table[column].isna().any() else [])]
            lean = 0.14 * self.height * ("tilt" in channels)
            up = foot + 5 + lean if way > 0 else top - 5 - lean
            said = [_SAID["missing"] if level is None else _told(level) for level in levels]
            size = min(6.5, 520 / max(4, len(said)) / max(map(len, said)))  # des noms longs se touchaient
            for rank, level in enumerate(levels):
                x = 8 + 86 * (rank + 0.5) / max(4, len(levels))
                self.draw(ax, self.look(**{column: level}), (x, up), self.unit, way, self.side)
                self._say(ax, x, foot + 2, said[rank], size, ha="center")
        ax.plot([98, 98], [10, 95])
        pen, ground = self.paper["ink"], self.paper["ground"]
        if luminance(ground) < luminance(pen):  # un stylo n’écrit pas sur la nuit
            ax.add_patch(Rectangle((98, 0), 50, HEIGHT, facecolor=pen, zorder=0))
            ax.add_patch(Rectangle((122, 76), 18, 21, facecolor=ground, zorder=0))
            pen = ground
        ax.plot([122, 140, 140, 122, 122], [76, 76, 97, 97, 76], color=pen, linestyle=(0, (3, 2)))
        stamp = self.look(**self.table.iloc[0])._replace(size=min(1, 72 / self.unit**2), tilt=0)
        self.draw(ax, stamp, (131, 80), self.unit)
        ax.plot([[104] * 4, [140] * 4], [[52, 42, 32, 22]] * 2, color=pen, alpha=0.5)
        source = textwrap.wrap(self.source, 34) or [""]
        self._say(ax, 104, 9, "\n".join(source), min(6.5, 26 / len(source)), va="bottom", color=pen)
        return fig

    def save(self, folder: str | Path) -> Path:
        """Un dossier neuf : `carte.pdf` (deux pages A6), `mur.pdf` (les deux faces sur une feuille A4), `carte-recto.png` et `carte-verso.png` (300 points par pouce)."""
        sides, book = {"recto": self.front(), "verso": self.back()}, io.BytesIO()
        with PdfPages(book, metadata={"CreationDate": None}) as pages:
            for fig in sides.values():
                pages.savefig(fig)
        with safely.folder(Path(folder), "carte") as fresh:
            safely.write(fresh / "carte.pdf", book.getvalue())
            for side, fig in sides.items():
                safely.write(fresh / f"carte-{side}.png", theme.to_png(fig, 300))
            safely.write(fresh / "mur.pdf", _wall(sides.values()))
        return Path(folder)

    def tell(self) -> str:
        """La carte en mots, pour qui ne la voit pas : la place, puis ce que chaque colonne devient."""
        said = [f"{plural(len(self.table), 'marque')} {self.way}"]
        for channel, column in self.columns.items():
            levels = listing(map(_told, self.scales[channel][0]))
            said.append(f"{CHANNELS[channel]} dit {quote(column)} ({levels})")
        if holes := int(self.table[[*self.columns.values()]].isna().any(axis=1).sum()):
            said.append(_SAID["holes"].format(plural(holes, "marque")))
        return f"Carte postale{NBSP}: {self.title}. {f'{NNBSP}; '.join(said)}."


def worth_pinning(card: Any) -> list[str] | Verdict:
    """Une carte que l’on peut accrocher : un titre, une source, trois colonnes lisibles, des couleurs que personne ne confond.

    >>> notes = pd.DataFrame({"minute": range(8), "quoi": ["voix", "pas"] * 4})
    >>> worth_pinning(Card(notes, title="Bruits", source="simulé", place="minute", shape="quoi"))[0][:39]
    'Une carte porte au moins trois colonnes'
    """
    if not isinstance(card, Card):
        return bad_type(card, _SAID["card"])
    used = card.colours[: len(card.scales["colour"][0])] if "colour" in card.columns else []
    seen = [card.table[column].dropna().drop_duplicates() for column in card.columns.values()]
    doubled = [*card.columns.values()].count(card.columns.get("colour", "")) > 1
    faults = {
        "title": "_" in card.title or len(card.title.strip()) < 6,
        "long": len(card.title) > 60,
        "source": "_" in card.source or not card.source.strip(),
        "columns": len({card.place, *card.columns.values()}) < 3,
        "few": len(card.table) < 8,
        "twins": any(one.map(normalise).duplicated().any() for one in seen),
        "colours": not doubled and bool(confused(used)),
    }
    return [_SAID[fault] for fault, found in faults.items() if found]


class Notes:
    """Les notes d’une salle : en mémoire seulement ; `erase` efface le texte, les tables, les images et la carte écrite.

    >>> notes = Notes("minute;quoi\\n1;voix\\n2;pas")
    >>> len(notes.table()), notes.erase()
    (2, 'Il reste\\xa0: 0 note, 0 image, 0 dossier.')
    """

    def __init__(self, text: str) -> None:
        self.text, self._field, self._shown, self._folders = text, None, list[Any](), list[Path]()

    def __bool__(self) -> bool:
        return bool(self.text)

    def ask(self) -> None:
        """Montre un cadre où écrire : ce qu’on y tape ne s’enregistre pas avec le carnet."""
        if find_spec("ipywidgets") and hasattr(get_ipython(), "kernel"):
            import ipywidgets

            if self._field is None:  # sinon le même cadre, montré ici aussi
                look = {"width": "min(100%, 44em)", "height": "16em"}
                self._field = ipywidgets.Textarea(value=self.text, layout=look, description=_SAID["notes"])
                self._field.observe(lambda change: setattr(self, "text", change["new"]), "value")
            display({**self._field._repr_mimebundle_(), "text/plain": _SAID["field"]}, raw=True)

    def table(self) -> pd.DataFrame:
        """Une ligne par note, un point-virgule entre deux colonnes ; la première ligne les nomme."""
        text = self.text.replace("\t", ";")  # collé depuis un tableur
        text = re.sub(r" *(;|$) *", r"\1", text, flags=re.M)  # un blanc de trop ferait deux mots
        text = re.sub(r"(?<=\d),(?=\d)", ".", re.sub(r";+$", "", text, flags=re.M))
        try:
            with warnings.catch_warnings(action="error"):  # une case de trop serait perdue
                table = pd.read_csv(io.StringIO(text), sep=";", index_col=False, quoting=3)
        except pd.errors.EmptyDataError:
            return pd.DataFrame()
        except (pd.errors.ParserError, pd.errors.ParserWarning) as problem:
            many = [line.count(";") for line in text.split("\n")]
            line = next((n for n, count in enumerate(many, 1) if count > many[0]), 1)
            raise InvalidArgument(*messages.said("marks-notes", line=line)) from problem
        if len(table.columns) < 2 or any(re.match(r"[\d.]+$", str(_clock(name))) for name in table):
            raise InvalidArgument(*messages.said("marks-titles"))
        return table

    def show(self, what: Any, alt: str = "") -> None:
        """Montre une figure ou un tableau, que `erase` saura remplacer."""
        self._shown.append(display(theme.Shown(what, alt) if alt else what, display_id=True))

    def save(self, card: Card, folder: str | Path) -> Path:
        """Écrit la carte, et retient son dossier pour l’effacer."""
        self._folders.append(card.save(folder))
        return self._folders[-1]

    def erase(self) -> str:
        """Efface ce que `show` et `save` ont retenu, le texte et les tables ; un dossier que quelqu’un a changé reste, compté."""
        self.text = ""
        if self._field is not None:
            self._field.value, self._field = "", None
        move.forget()
        for handle in filter(None, self._shown):
            handle.update(Markdown(_SAID["erased"]))
        self._shown = []
        marks = Path().glob(f"*/{safely.MARK}")  # une carte écrite hier, ou avant une reprise
        found = [mark.parent for mark in marks if safely.touched(mark.parent, "carte") is not None]
        folders = {one.resolve() for one in [*self._folders, *found]}
        self._folders = [one for one in folders if one.exists() and not safely.discard(one, "carte")]
        if shell := get_ipython():
            for name, value in [*shell.user_ns.items()]:
                if isinstance(value, (pd.DataFrame, pd.Series, Figure, Card)):
                    del shell.user_ns[name]
            shell.displayhook.flush()
        left = zip((self.table(), self._shown, self._folders), _SAID["left"], strict=True)
        return _SAID["nothing"].format(*(plural(len(one), word) for one, word in left))
