"""Ce que tous les clics partagent : des menus, une ligne de code qui s’écrit, ce qu’elle donne."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from IPython import get_ipython

from datakit.draw import live, table as tables
from figaudit.base import html
from figaudit.base.text import number, words

WORDS = words(__file__, "words.json")
ROWS = 5  # lignes montrées de la table obtenue
_LONGEST = 60  # lettres d’un choix dans un menu
_CODE = "margin:.3em 0;padding:.6em .8em;overflow-x:auto;white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;color:#1d1d1b;font-size:1.1em"
_CHOSEN = "color:#0b4f8a"  # ce qui vient d’un menu, dans la ligne


@dataclass
class Menu:
    """Un menu : son étiquette, ses valeurs, et le rang de celle qui est choisie."""

    label: str
    values: list[Any]
    rank: int = 0
    # Comment s’écrit une valeur, quand ce n’est pas elle-même
    names: Mapping[Any, str] = field(default_factory=dict)

    @property
    def value(self) -> Any:
        """La valeur choisie."""
        return self.values[self.rank]

    def choose(self, value: Any) -> None:
        """Choisit cette valeur, si le menu la propose."""
        if value in self.values:
            self.rank = self.values.index(value)

    def options(self) -> list[tuple[str, int]]:
        """Ce que l’on lit dans le menu, et le rang de chaque choix."""
        return [(self.written(value), rank) for rank, value in enumerate(self.values)]

    def written(self, value: Any) -> str:
        """Un choix, en mots."""
        if isinstance(value, bool):
            return str(WORDS["true"] if value else WORDS["false"])
        if isinstance(value, str):
            return self.names.get(value, value)[:_LONGEST]
        if isinstance(value, int) and 1000 <= value <= 2200:  # une année s’écrit sans espace
            return str(value)
        if isinstance(value, (int, float)):
            return number(value)
        return str(value)[:_LONGEST]


class Chosen(str):
    """Un morceau de la ligne qui vient d’un menu."""

    __slots__ = ()


class Clicks(live.Live):
    """Des menus, et la ligne de code qu’ils écrivent : `line` est ce qui s’exécute, `result` ce que cela donne.

    `tables` : les tables, par le nom qu’elles ont dans la ligne. Affiché dans un carnet, les menus répondent ; ailleurs,
    il reste la ligne des premiers choix et ce qu’elle donne.
    """

    def __init__(self, tables: Mapping[str, pd.DataFrame], menus: Mapping[str, Menu]) -> None:
        self.tables = dict(tables)
        self.menus = dict(menus)
        self._seen = ("", html.Markup())  # la dernière ligne exécutée, et ce qu’on en a montré

    # --- Ce que chaque sorte précise ---

    def pieces(self) -> list[str]:
        """La ligne, en morceaux."""
        raise NotImplementedError

    def problem(self) -> str:
        """Pourquoi cette ligne ne donnerait rien de bon ; vide si elle convient."""
        return ""

    def preview(self, result: Any) -> html.Markup:
        """Ce que la ligne donne, à montrer."""
        raise NotImplementedError

    # --- La ligne ---

    @property
    def line(self) -> str:
        """La ligne de code, telle qu’elle s’exécute."""
        return "".join(self.pieces())

    @property
    def result(self) -> Any:
        """Ce que donne la ligne ; rien si elle ne donnerait rien de bon (voir `problem`)."""
        if self.problem():
            return None
        return self.run()

    def run(self) -> Any:
        """Exécute la ligne, qui ne voit que ses tables."""
        return eval(self.line, {"__builtins__": {}}, dict(self.tables))

    def choose(self, **chosen: Any) -> "Clicks":
        """Choisit une valeur dans un menu ou plusieurs ; celle qu’un menu n’offre pas est laissée."""
        for name, value in chosen.items():
            self.menus[name].choose(value)
            self.settle(name)
        return self

    def settle(self, name: str) -> None:
        """Remet d’accord les autres menus, quand le menu `name` vient de changer."""

    # --- Montrer ---

    def code(self) -> html.Markup:
        """La ligne, ce qui vient des menus en évidence."""
        parts = []
        for piece in self.pieces():
            parts.append(html.tag("b", piece, style=_CHOSEN) if isinstance(piece, Chosen) else piece)
        return html.tag("pre", html.tag("code", *parts), style=_CODE)

    def shown(self) -> html.Markup:
        """La ligne, et ce qu’elle donne ou pourquoi elle ne donne rien."""
        line = html.panel(WORDS["line"], self.code(), tone="advice")
        return html.tag("div", line, self._below(), lang="fr")

    def _below(self) -> html.Markup:
        """Ce que la ligne donne, ou pourquoi elle ne donne rien de bon."""
        line = self.line
        if self._seen[0] != line:
            problem = self.problem()
            self._seen = (line, html.tag("p", problem) if problem else self.preview(self.run()))
        return self._seen[1]

    def _printed(self) -> dict[str, Any]:
        return {"text/html": str(self._still()), "text/plain": repr(self)}

    def _still(self) -> html.Markup:
        """Les premiers choix, pour le papier et les lieux sans réglages."""
        chosen = []
        for menu in self.menus.values():
            chosen.append(WORDS["menu"].format(label=menu.label, choice=menu.written(menu.value)))
        line = html.panel(WORDS["still"], html.bullets(chosen), self.code(), tone="advice")
        return html.join(line, self._below())

    def __repr__(self) -> str:
        return self.line


# --- Lire une table ---


def columns(table: pd.DataFrame) -> list[Any]:
    """Les colonnes que l’on peut choisir : des nombres, des textes, des dates, des vrai ou faux, sous un nom à elles."""
    found = []
    for rank, name in enumerate(table.columns):
        is_alone = (table.columns == name).sum() == 1
        if is_alone and contents(table.iloc[:, rank]):
            found.append(name)
    return found


def contents(values: pd.Series) -> str:
    """Ce que contient une colonne : `number`, `text`, `date` ou `truth` ; vide pour le reste (des contours, des listes)."""
    if pd.api.types.is_bool_dtype(values):
        return "truth"
    if pd.api.types.is_numeric_dtype(values):
        return "number"
    if pd.api.types.is_datetime64_any_dtype(values):
        return "date"
    if isinstance(values.dtype, pd.StringDtype):
        return "text"

    known = values.dropna()
    if all(isinstance(value, str) for value in known):
        return "text"
    return ""


def literal(value: Any) -> str:
    """Une valeur telle qu’elle s’écrit dans le code : un texte entre guillemets doubles, comme dans les carnets.

    >>> literal("musée"), literal('dit "oui"'), literal(3.5), literal(True)
    ('"musée"', '\\'dit "oui"\\'', '3.5', 'True')
    """
    if isinstance(value, str) and value.isprintable() and '"' not in value and "\\" not in value:
        return f'"{value}"'
    return repr(value)


def plain(value: Any) -> Any:
    """Une valeur de pandas en valeur ordinaire de Python ; une date, en texte."""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d")
    if hasattr(value, "item"):
        return value.item()
    return value


def name_of(table: pd.DataFrame, otherwise: str) -> str:
    """Le nom que cette table a dans le carnet ; `otherwise` s’il n’y en a pas."""
    shell = get_ipython()
    names = shell.user_ns if shell is not None else {}
    for name, value in names.items():
        if value is table and not name.startswith("_"):
            return str(name)
    return otherwise


def first_rows(frame: pd.DataFrame, caption: str) -> html.Markup:
    """Le haut d’une table obtenue."""
    return html.Markup(tables.table(frame, caption, rows=ROWS)._repr_html_())
