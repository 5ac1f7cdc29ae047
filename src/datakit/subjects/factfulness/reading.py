"""Ce que rend un instrument ou une correction : une figure, ses mots, ses nombres, le détail ligne par ligne."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from datakit.answers.feedback import Status
from datakit.draw.screens import OnScreens
from figaudit.base import html, theme


@dataclass(frozen=True, eq=False)
class Reading:
    """Une lecture : `fig` à montrer avec `alt`, `numbers` à citer, `table` pour le détail, `text` à lire avec.

    Sans figure, c’est la table qui s’affiche.

    >>> Reading(None, "Deux barres.", {"part": 0.5})["part"]
    0.5
    """

    fig: Any
    alt: str
    numbers: Mapping[str, float] = field(default_factory=dict)
    table: pd.DataFrame = field(default_factory=pd.DataFrame)
    text: str = ""

    def __getitem__(self, name: str) -> float:
        return self.numbers[name]

    def __repr__(self) -> str:
        return self.text or self.alt

    def _repr_html_(self) -> str:
        if not self.fig and self.table.empty:
            return html.panel(Status.TODO, self.text, tone="todo")

        shown = self._figure_or_table()
        if not self.text:
            return shown
        return html.join(html.panel("En mots", self.text), shown)

    def _figure_or_table(self) -> html.Markup:
        if self.fig:
            return html.Markup(theme.Shown(self.fig, self.alt)._repr_html_())
        rows: Any = self.table.to_dict("records")
        columns: Any = list(self.table.columns)
        return html.table(rows, columns, "Ligne par ligne")

    def _ipython_display_(self) -> None:
        """Les mots, puis la figure : une sortie chacun, et les pages redessinent la seconde pour un téléphone."""
        from IPython.display import display

        if not self.fig:
            display({"text/html": self._repr_html_(), "text/plain": repr(self)}, raw=True)
            return

        if self.text:
            display({"text/html": html.panel("En mots", self.text), "text/plain": self.text}, raw=True)
        display(OnScreens(self.fig, self.alt))
