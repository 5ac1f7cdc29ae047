"""Les pages des règles, une par fichier Markdown de rules/ : ce que la règle voit, pourquoi, comment réparer, quand
ne pas l’écouter, et deux figures. Les règles y prennent leur titre et leur raison, le site et `explain()` en viennent."""

import base64
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from figaudit.base import html, theme
from figaudit.base.errors import ExplainedError, InvalidArgument
from figaudit.base.findings import Finding, Rule, Severity, label, word
from figaudit.base.language import ENGLISH, current, misnamed, quoted, say

#: Les familles de règles : leur dossier dans rules/, et ce qu’elles relisent.
FAMILIES = {"charts": "graphique", "maps": "carte"}

# Sans quoi geopandas dessine toute la figure à chaque couche qu’il y pose.
_UNDRAWN: Any = {"figure.hooks": ["matplotlib.backend_bases:FigureCanvasBase"]}

# La gravité, telle que les pages l’écrivent.
_SEVERITIES = {"Trompeur": Severity.ERROR, "Risqué": Severity.WARNING, "Conseil": Severity.ADVICE}

# Les intertitres d’une page, et ce que chacun remplit.
_PARTS = {
    "Pourquoi": "why",
    "Réparer": "fix",
    "Trompeuse": "liar",
    "Honnête": "honest",
    "Seuils": "limits",
    "Quand ne pas l’écouter": "ignore",
}


@dataclass(frozen=True)
class Example:
    """L’une des deux figures d’une page, dessinée : la figure `fig`, et la table `table` si c’est une carte."""

    name: str
    seen: str
    code: str
    fig: Any
    table: Any = None


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
        return label(self.severity)

    @property
    def heading(self) -> str:
        """Sa gravité, et son titre."""
        return word("labelled", label=self.label, words=self.told("title"))

    def told(self, part: str) -> str:
        """L’une de ses parties, dans la langue du moment : le français est sur la page, l’anglais à côté, dans `ID.toml`."""
        if current() == ENGLISH:
            return say(f"rules/{self.family}", self.id, part)
        return getattr(self, part)

    def rule(self, check: Callable[[Any], Iterable[Finding | str]]) -> Rule:
        """La règle dont c’est la page."""
        return Rule(
            id=self.id,
            title=self.title,
            why=self.why,
            fix=self.fix,
            severity=self.severity,
            check=check,
            page=f'figaudit.explain("{self.id}")',
        )

    def codes(self) -> list[tuple[str, str, str]]:
        """La figure trompeuse et l’honnête : leur nom, ce que l’on y voit (la première ligne), leur code."""
        codes = []
        for name, code in (("page-liar", self.liar), ("page-honest", self.honest)):
            first_line = code.partition("\n")[0]
            codes.append((word(name), first_line.removeprefix("# "), code))
        return codes

    def examples(self) -> list[Example]:
        """Les mêmes, dessinées."""
        return [_drawn(name, seen, code) for name, seen, code in self.codes()]

    def parts(self) -> list[tuple[str, str]]:
        """Les paragraphes de la page, après l’introduction : (intertitre, texte)."""
        fix = self.told("fix")
        if _is_code(fix):
            fix = f"`{fix}`"

        named = [
            (word("why"), self.told("why")),
            (word("page-fix"), fix),
            (word("page-limits"), self.told("limits")),
            (word("page-ignore"), self.told("ignore")),
        ]
        return [(name, said) for name, said in named if said]

    def _repr_html_(self) -> str:
        body = [html.tag("p", html.inline(self.told("sees"))), self._figures()]
        for name, said in self.parts():
            opening = word("labelled", label="", words="")
            body.append(html.tag("p", html.tag("strong", name), opening, html.inline(said)))
        return html.panel(self.heading, *body, tone=str(self.severity))

    def _figures(self) -> html.Markup:
        """Les deux figures côte à côte, chacune avec son code ; ou ce qui manque pour les dessiner."""
        try:
            examples = self.examples()
        except ExplainedError as lacking:
            opening = word("labelled", label=word("page-undrawn"), words="")
            return html.tag("p", html.tag("em", opening), str(lacking))

        shown = []
        for one in examples:
            source = "data:image/png;base64," + base64.b64encode(theme.to_png(one.fig, 80)).decode()
            picture = html.figure(source, one.seen, f"{one.name}. {one.seen}")
            code = html.details(word("page-code"), html.tag("pre", one.code))
            shown.append(html.tag("div", picture, code, style="flex:1 1 20em"))
        return html.tag("div", *shown, style="display:flex;flex-wrap:wrap;gap:1em")

    def __str__(self) -> str:
        lines = [f"{self.heading} [{self.id}]", self.told("sees")]
        lines += [word("labelled", label=name, words=said) for name, said in self.parts()]
        return "\n".join(lines)

    __repr__ = __str__


def _drawn(name: str, seen: str, code: str) -> Example:
    """Exécute le code d’une page, et prend la figure qu’il a dessinée."""
    from matplotlib import pyplot as plt

    made: dict[str, Any] = {}
    with theme.style(), plt.rc_context(_UNDRAWN):
        exec(code, made)  # du code de figaudit, relu comme le reste
    plt.close(made["fig"])
    return Example(name, seen, code, made["fig"], made.get("communes"))


def _is_code(fix: str) -> bool:
    """Vrai si une réparation est du code à essayer, faux si c’est un conseil."""
    try:
        compile(fix, "", "exec")
    except SyntaxError:
        return False
    return True


# --- lire les pages -------------------------------------------------------------------------------------------
@cache
def pages(family: str) -> dict[str, Page]:
    """Les pages d’une famille (« charts » ou « maps »), rangées par identifiant.

    >>> pages("charts")["dual-axis"].title
    'Deux échelles superposées'
    """
    folder = files(__package__).joinpath("rules", family)
    written = [file for file in folder.iterdir() if file.name.endswith(".md")]

    found = {}
    for file in sorted(written, key=lambda file: file.name):
        id = file.name.removesuffix(".md")
        found[id] = _read(family, id, file.read_text("utf-8"))
    return found


def every() -> list[Page]:
    """Toutes les pages, les graphiques d’abord."""
    return [page for family in FAMILIES for page in pages(family).values()]


def _read(family: str, id: str, content: str) -> Page:
    """Une page : son titre, sa gravité, ce qu’elle voit, puis une partie par intertitre."""
    head, *parts = re.split(r"^## ", content, flags=re.MULTILINE)
    title, severity, sees = head.strip().split("\n\n", 2)

    filled = {}
    for part in parts:
        name, _, block = part.partition("\n")
        filled[_PARTS[name.strip()]] = _plain(block)

    return Page(
        family=family,
        id=id,
        title=title.strip().removeprefix("# "),
        severity=_SEVERITIES[severity.strip().strip("*")],
        sees=_plain(sees),
        **filled,
    )


def _plain(block: str) -> str:
    """Un bloc de code sans ses accents graves, ou un paragraphe sur une seule ligne."""
    code = re.fullmatch(r"```python\n(.*?)\n```", block.strip(), re.DOTALL)
    if code:
        return code[1]
    return " ".join(block.split("\n")).strip()


# --- les montrer ----------------------------------------------------------------------------------------------
class Pages(tuple[Page, ...]):
    """Des pages, qui s'affichent l'une sous l'autre."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return "".join(page._repr_html_() for page in self)

    def __repr__(self) -> str:
        return "\n\n".join(map(str, self))


def explain(id: str | None = None) -> Pages:
    """La page d’une règle de relecture (`figaudit.explain("dual-axis")`), ou toutes (`figaudit.explain()`).

    La page montre une figure trompeuse et une honnête, avec leur code, et dit quand ne pas écouter la règle. Une
    règle qui vaut pour les graphiques et pour les cartes a deux pages. Lève `InvalidArgument` si aucune n’a ce nom.

    >>> print(str(explain("dual-axis")[0]).splitlines()[0])
    Trompeur\xa0: Deux échelles superposées [dual-axis]
    """
    if id is None:
        return Pages(every())
    return named(id, every(), "figaudit.explain()")


def named(id: str, known: Sequence[Page], command: str) -> Pages:
    """Les pages de `known` qui portent ce nom ; `command` est ce que l'on tape pour les voir toutes."""
    found = Pages(page for page in known if page.id == id)
    if found:
        return found

    names = sorted({page.id for page in known})
    raise misnamed(InvalidArgument, "no-rule", str(id), names, rule=quoted(id), command=command)


def markdown() -> str:
    """Le tableau des règles, pour une page de Markdown."""
    lines = ["| Règle | Figure | Gravité | Ce qu’elle reproche |", "|---|---|---|---|"]
    for page in every():
        lines.append(f"| `{page.id}` | {FAMILIES[page.family]} | {page.label.lower()} | {page.title} |")
    return "\n".join(lines)
