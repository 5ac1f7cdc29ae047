"""Choisir les axes d’un dessin, en cliquant."""

import sys
from typing import Any

import pandas as pd
from matplotlib.ticker import MaxNLocator

from datakit.draw.clicks.choice import WORDS, Chosen, Clicks, Menu, columns, contents, literal
from datakit.draw.table import are_years
from figaudit.base import html, theme
from figaudit.base.figtext import balanced
from figaudit.base.text import plural
from figaudit.description import describe

_MOST_BARS = 40  # barres au-delà desquelles leurs noms se chevauchent
_SIZE = (7.6, 4)  # pouces : la largeur des autres figures, pour un essai moins haut
_TITLE = 60  # lettres par ligne de titre
_TITLE_SIZE = 14  # corps de ce titre, celui des autres figures
_MARK = 64  # aire d’un point, en points carrés
_PROBLEMS = WORDS["problems"]


class Axes(Clicks):
    """`table.plot.scatter(x=…, y=…)` : la colonne de chaque axe, et la sorte de dessin."""

    def __init__(self, name: str, table: pd.DataFrame) -> None:
        self.name = name
        self.table = table
        labels, kinds = WORDS["menus"], WORDS["kinds"]
        menus = {
            "x": Menu(labels["x"], columns(table)),
            "y": Menu(labels["y"], columns(table)),
            "kind": Menu(labels["kind"], list(kinds), names=kinds),
        }
        super().__init__({name: table}, menus)

        # Les premiers choix se dessinent : deux colonnes de nombres, ou les noms et les nombres d’une table plus simple.
        numbers = [name for name in columns(table) if contents(table[name]) == "number"]
        if len(numbers) > 1:
            self.choose(x=numbers[0], y=numbers[1])
        elif numbers:
            self.choose(y=numbers[0], kind="bar")

    @property
    def chosen(self) -> tuple[Any, Any, str]:
        """La colonne d’en bas, celle du côté, la sorte de dessin."""
        return self.menus["x"].value, self.menus["y"].value, self.menus["kind"].value

    def pieces(self) -> list[str]:
        x, y, kind = self.chosen
        start = [f"{self.name}.plot.", Chosen(kind), "(x=", Chosen(literal(x))]
        return [*start, ", y=", Chosen(literal(y)), ")"]

    def problem(self) -> str:
        x, y, kind = self.chosen
        if x == y:
            return str(_PROBLEMS["axis-same"])
        if contents(self.table[y]) != "number":
            return str(_PROBLEMS["axis-y"]).format(column=y)
        if kind == "bar":
            return self._too_many_bars()
        if contents(self.table[x]) not in ("number", "date"):
            return str(_PROBLEMS["axis-x"]).format(column=x, kind=WORDS["kinds"][kind])
        return ""

    def _too_many_bars(self) -> str:
        if len(self.table) <= _MOST_BARS:
            return ""
        return str(_PROBLEMS["axis-bars"]).format(rows=plural(len(self.table), "ligne"))

    def run(self) -> Any:
        with theme.style():
            ax = super().run()
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:  # sinon le carnet l’afficherait une deuxième fois
            pyplot.close(ax.figure)
        return ax

    def preview(self, result: Any) -> html.Markup:
        fig = result.figure
        fig.set_layout_engine("constrained")
        fig.set_size_inches(*_SIZE)
        x, y, kind = self.chosen
        if kind != "bar":
            _french(result.xaxis, self.table[x])
        _french(result.yaxis, self.table[y])
        alt = describe(fig) or self.line

        # la ligne de code n’écrit pas de titre : celui-ci dit ce que l’on a choisi, et s’en va avec l’essai
        chosen = str(WORDS["drawn"]).format(x=x, y=y)
        chosen = chosen[:1].upper() + chosen[1:]
        title = "\n".join(balanced(chosen, _TITLE))
        look = {"fontsize": _TITLE_SIZE, "fontweight": "bold", "pad": 14}
        result.set_title(title, loc="left", parse_math=False, **look)
        _lighten(result, kind)
        return html.Markup(theme.Shown(fig, alt)._repr_html_())


def _lighten(ax: Any, kind: str) -> None:
    """L’allure des autres figures : une grille pâle au lieu d’un cadre, des points qui se voient et se recouvrent."""
    ax.grid(axis="y")
    ax.spines["left"].set_visible(False)
    ax.tick_params(axis="y", length=0)
    if kind == "scatter":
        ax.grid(axis="x")
        for cloud in ax.collections:
            cloud.set(sizes=[_MARK], edgecolor="white", linewidth=0.8, alpha=0.85)


def _french(axis: Any, values: pd.Series) -> None:
    """Gradue un axe à la française, sans demi-année ni demi-personne ; une année s’écrit sans espace, une date reste."""
    if contents(values) != "number":
        return

    whole = bool((values.dropna() % 1 == 0).all())
    if whole:
        axis.set_major_locator(MaxNLocator("auto", integer=True))
    if are_years(str(values.name), values):
        axis.set_major_formatter(lambda value, _position: str(round(value)))
    else:
        theme.french_axis(axis)
