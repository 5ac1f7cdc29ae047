"""Les pages des règles, une par fichier Markdown de rules/ : ce que la règle voit, pourquoi, comment réparer, quand
ne pas l’écouter, et deux figures. Les règles y prennent leur titre et leur raison, le site et `explain()` en viennent."""

import base64
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import SimpleNamespace
from typing import Any

from figaudit.base import html, text, theme
from figaudit.base.errors import InvalidArgument
from figaudit.base.findings import LABELS, Rule, Severity

FAMILIES = {"charts": "graphique", "maps": "carte"}
_UNDRAWN: Any = {"figure.hooks": ["matplotlib.backend_bases:FigureCanvasBase"]}
_SEVERITIES = {label: severity for severity, label in LABELS.items()}
_PARTS = {"Pourquoi": "why", "Réparer": "fix", "Trompeuse": "liar", "Honnête": "honest",
          "Seuils": "limits", "Quand ne pas l’écouter": "ignore"}  # fmt: skip


@dataclass(frozen=True)
class Page:
    """La page d’une règle ; `liar` et `honest` sont du code qui dessine `fig`, `fix` une ligne à essayer."""

    family: str
    id: str
    title: str
    severity: Severity
    sees: str
    why: str
    fix: str
    liar: str = ""
    honest: str = ""
    limits: str = ""
    ignore: str = ""

    @property
    def label(self) -> str:
        """Sa gravité, en un mot."""
        return LABELS[self.severity]

    def rule(self, check: Any) -> Rule:
        """La règle dont c’est la page."""
        return Rule(
            self.id, self.title, self.why, self.fix, self.severity, check, f'figaudit.explain("{self.id}")'
        )

    def codes(self) -> list[tuple[str, str, str]]:
        """La figure trompeuse et l’honnête : leur nom, ce que l’on y voit (la première ligne), leur code."""
        codes = (("Trompeuse", self.liar), ("Honnête", self.honest))
        return [(name, code.partition("\n")[0].removeprefix("# "), code) for name, code in codes]

    def examples(self) -> list[SimpleNamespace]:
        """Les mêmes (`name`, `seen`, `code`), dessinées : la figure `fig`, et la table `table` si c’est une carte."""
        from matplotlib import pyplot as plt

        made = []
        for name, seen, code in self.codes():
            names: dict[str, Any] = {"communes": None}
            with theme.style(), plt.rc_context(_UNDRAWN):  # sinon geopandas dessine tout à chaque couche
                exec(code, names)  # du code du kit, relu comme le reste
            plt.close(fig := names["fig"])
            made.append(SimpleNamespace(name=name, seen=seen, code=code, fig=fig, table=names["communes"]))
        return made

    def _repr_html_(self) -> str:
        shown = []
        for one in self.examples():
            source = "data:image/png;base64," + base64.b64encode(theme.to_png(one.fig, 80)).decode()
            picture = html.figure(source, one.seen, f"{one.name}. {one.seen}")
            code = html.details("Son code", html.tag("pre", one.code))
            shown.append(html.tag("div", picture, code, style="flex:1 1 20em"))
        pair = html.tag("div", *shown, style="display:flex;flex-wrap:wrap;gap:1em")
        body = [html.tag("p", html.inline(self.sees)), pair]
        for name, said in self.parts():
            body.append(html.tag("p", html.tag("strong", name), f"{text.NBSP}: ", html.inline(said)))
        return html.panel(f"{self.label}{text.NBSP}: {self.title}", *body, tone=str(self.severity))

    def parts(self) -> list[tuple[str, str]]:
        """Les paragraphes de la page, après l’introduction : (intertitre, texte)."""
        try:
            fix = f"`{self.fix}`" if compile(self.fix, "", "exec") else ""
        except SyntaxError:  # un conseil, pas du code
            fix = self.fix
        named = [("Pourquoi", self.why), ("Réparer", fix), ("Seuils", self.limits)]
        return [(name, said) for name, said in [*named, ("Quand ne pas l’écouter", self.ignore)] if said]

    def __str__(self) -> str:
        lines = [f"{self.label}{text.NBSP}: {self.title} [{self.id}]", self.sees]
        return "\n".join([*lines, *(f"{name}{text.NBSP}: {said}" for name, said in self.parts())])

    __repr__ = __str__


@cache
def pages(family: str) -> dict[str, Page]:
    """Les pages d’une famille (« charts » ou « maps »), rangées par identifiant.

    >>> pages("charts")["dual-axis"].title
    'Deux échelles superposées'
    """
    folder = files(__package__).joinpath("rules", family)
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".md")), key=lambda f: f.name)
    return {f.name[:-3]: _read(family, f.name[:-3], f.read_text("utf-8")) for f in found}


def every() -> list[Page]:
    """Toutes les pages, les graphiques d’abord."""
    return [page for family in FAMILIES for page in pages(family).values()]


def _read(family: str, id: str, content: str) -> Page:
    head, *parts = re.split(r"^## ", content, flags=re.MULTILINE)
    title, severity, sees = (block.strip() for block in head.strip().split("\n\n", 2))
    named = (part.partition("\n") for part in parts)
    known = {_PARTS[name.strip()]: _plain(said) for name, _, said in named}
    return Page(family, id, title.removeprefix("# "), _SEVERITIES[severity.strip("*")], _plain(sees), **known)


def _plain(block: str) -> str:
    code = re.fullmatch(r"```python\n(.*?)\n```", block.strip(), re.DOTALL)
    return code[1] if code else " ".join(block.split("\n")).strip()


def explain(id: str | None = None) -> "Pages":
    """La page d’une règle de relecture (`figaudit.explain("dual-axis")`), ou toutes (`figaudit.explain()`).

    La page montre une figure trompeuse et une honnête, avec leur code, et dit quand ne pas écouter la règle. Une
    règle qui vaut pour les graphiques et pour les cartes a deux pages. Lève `InvalidArgument` si aucune n’a ce nom.

    >>> print(str(explain("dual-axis")[0]).splitlines()[0])
    Trompeur\xa0: Deux échelles superposées [dual-axis]
    """
    if id is None:
        return Pages(every())
    return named(id, every(), "figaudit.explain()")


def named(id: str, known: Sequence[Page], command: str) -> "Pages":
    """Les pages de `known` qui portent ce nom ; `command` est ce que l'on tape pour les voir toutes."""
    found = Pages(page for page in known if page.id == id)
    if found:
        return found

    names = sorted({page.id for page in known})
    raise InvalidArgument(
        f"Aucune règle ne s’appelle {text.quote(id)}.",
        f"un nom que donne `{command}`.",
        text.did_you_mean(str(id), names) or f"lancez `{command}` pour les voir toutes.",
    )


class Pages(tuple[Page, ...]):
    """Des pages, qui s'affichent l'une sous l'autre."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return "".join(page._repr_html_() for page in self)

    def __repr__(self) -> str:
        return "\n\n".join(map(str, self))


def markdown() -> str:
    """Le tableau des règles, pour le README."""
    lines = ["| Règle | Figure | Gravité | Ce qu’elle reproche |", "|---|---|---|---|"]
    lines += [f"| `{p.id}` | {FAMILIES[p.family]} | {p.label.lower()} | {p.title} |" for p in every()]
    return "\n".join(lines)
