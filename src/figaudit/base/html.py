"""Fragments HTML : le seul endroit qui en écrit. Tout texte est échappé, sauf un `Markup`."""

import html as _html
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeGuard

from figaudit.base.language import current
from figaudit.base.text import number

TONES = {  # icône, couleur en clair, couleur en sombre ; chacune contrastée (≥ 4,5:1) sur le fond de l’encadré
    "info": ("ℹ", "#0b4f8a", "#8ec5ff"),
    "correct": ("✓", "#1b6e3c", "#8fd6a8"),
    "review": ("✎", "#8a4b00", "#f2b98a"),
    "todo": ("…", "#555555", "#c5c3be"),
    "error": ("✕", "#a3161e", "#ff9d9d"),
    "warning": ("!", "#8a4b00", "#f2b98a"),
    "advice": ("→", "#0b4f8a", "#8ec5ff"),
}
BOX = ("#fbfaf7", "#212428")  # le fond d’un encadré, en clair et en sombre


def _both(light: str, dark: str) -> str:
    """La couleur qui convient à l’aspect de la page, clair ou sombre."""
    return f"light-dark({light},{dark})"


def _declared(name: str, light: str, dark: str, before: str = "") -> str:
    """Une couleur d’un style : la claire d’abord, pour un navigateur qui ne connaît pas `light-dark`."""
    return f"{name}:{before}{light};{name}:{before}{_both(light, dark)};"


# Ce que JupyterLab colore dans un encadré (code, lignes des tableaux) suit le fond de l’encadré, et non le sien.
_BOX = (
    _declared("background", *BOX)
    + _declared("color", "#1d1d1b", "#e9e7e2")
    + f"--jp-layout-color2:{_both('#eceae4', '#2e3238')};"
    + f"--jp-content-font-color1:{_both('#1d1d1b', '#e9e7e2')};"
    + f"--jp-rendermime-table-row-background:{_both('#f1efe9', '#282c31')};"
    + f"--jp-rendermime-table-row-hover-background:{_both('#e6e3da', '#343940')};"
    + "padding:.7em 1em;margin:.5em 0;max-width:46em"
)
# JupyterLab impose aux tableaux une petite police et des colonnes égales : on les rend à la lecture.
_TABLE = "table-layout:auto;min-width:min(100%,24em);font-size:1em;margin:0;border-collapse:collapse"
_SCROLLED = "overflow-x:auto;max-width:100%;margin:.5em 0"
_CAPTION = "caption-side:top;text-align:left;font-weight:bold"
_CELL = "padding:.3em .7em;vertical-align:top;"
_COUNT = ";white-space:nowrap;font-variant-numeric:tabular-nums"
_ADDRESS = re.compile(r"https?:|mailto:|data:image/|[^:]*([/?#]|$)", re.IGNORECASE)  # sans autre protocole
_BOLD = re.compile(r"\*\*(\S(?:[^*]*\S)?)\*\*")
_VOID = {"img", "br", "hr", "meta", "link", "input"}


class Markup(str):
    """Un texte HTML déjà sûr : il ne sera pas échappé une deuxième fois."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        return str(self)

    __html__ = _repr_html_  # les gabarits (Jinja2) le savent sûr, eux aussi


def escape(s: object) -> Markup:
    """Échappe un texte, laisse un `Markup` tel quel.

    >>> escape("<b> & co")
    '&lt;b&gt; &amp; co'
    """
    if isinstance(s, Markup):
        return s
    return Markup(_html.escape(str(s), quote=True))


def join(*parts: object, sep: str = "") -> Markup:
    """Met bout à bout des fragments, chacun échappé s'il le faut."""
    return Markup(sep.join(escape(part) for part in parts if part is not None))


def tag(name: str, /, *children: object, **attrs: object) -> Markup:
    """Un élément : `class_` devient `class`, `aria_label` devient `aria-label`, `None` est omis.

    Une adresse qui ferait plus que mener quelque part (« javascript: ») ne mène nulle part.

    >>> tag("a", "Aller <loin>", href="x.html", class_="lien")
    '<a href="x.html" class="lien">Aller &lt;loin&gt;</a>'
    """
    words = [name]
    for key, value in attrs.items():
        if value is not None and value is not False:
            words.append(_attribute(key.strip("_").replace("_", "-"), value))
    opening = f"<{' '.join(words)}>"
    if name in _VOID:
        return Markup(opening)
    return Markup(f"{opening}{join(*children)}</{name}>")


def _attribute(name: str, value: object) -> str:
    """Un attribut d'élément : `open`, ou `class="lien"`."""
    if name in ("href", "src") and not _ADDRESS.match(str(value)):
        value = "#"
    if value is True:
        return name
    return f'{name}="{_html.escape(str(value), quote=True)}"'


def inline(said: str) -> Markup:
    """Une phrase où les `accents graves` deviennent du code, et les **astérisques** du gras ; tout le reste est échappé.

    >>> inline("`a<b` ou **b**")
    '<code>a&lt;b</code> ou <strong>b</strong>'
    """
    pieces = said.split("`")
    if len(pieces) % 2 == 0:  # un accent grave tout seul
        return _with_bold(said)
    parts = []
    for rank, piece in enumerate(pieces):
        is_code = rank % 2 == 1
        parts.append(tag("code", piece) if is_code else _with_bold(piece))
    return join(*parts)


def _with_bold(said: str) -> Markup:
    """Une phrase échappée, où les **astérisques** deviennent du gras."""
    parts = []
    for rank, piece in enumerate(_BOLD.split(said)):
        is_bold = rank % 2 == 1
        parts.append(tag("strong", piece) if is_bold else escape(piece))
    return join(*parts)


def panel(title: str, *body: object, tone: str = "info") -> Markup:
    """Un encadré : le statut en mots d'abord, une icône muette pour les lecteurs d'écran, puis la couleur."""
    icon, light, dark = TONES[tone]
    line = f"margin:0 0 .4em;{_declared('color', light, dark)}font-size:1.05em"
    head = tag("p", tag("span", icon, aria_hidden="true"), " ", tag("strong", title), style=line)

    content = []
    for part in body:
        if isinstance(part, Markup) and part:
            content.append(part)
        elif part:
            content.append(tag("p", part, style="margin:.3em 0"))

    box = _declared("border-left", light, dark, before="5px solid ") + _BOX
    return tag("div", head, *content, class_=f"datakit datakit-{tone}", style=box, lang=current())


def bullets(items: Iterable[object]) -> Markup:
    """Une liste à puces."""
    return tag("ul", *(tag("li", item) for item in items))


def details(summary: str, *body: object) -> Markup:
    """Un bloc à déplier, utilisable au clavier."""
    return tag("details", tag("summary", summary), *body)


def table(
    rows: Iterable[Mapping[str, object] | Sequence[object]],
    columns: Sequence[str],
    caption: str,
    *,
    right: Iterable[int] | None = None,
    foot: str = "",
) -> Markup:
    """Un tableau lisible par tous : légende, en-têtes avec portée, première colonne en en-tête de ligne.

    Les colonnes de nombres s'alignent à droite (`right` : leurs rangs, s'ils sont déjà écrits). Trop large pour
    l'écran, il défile dans sa boîte, au clavier aussi. `foot` : une dernière ligne, le compte de celles qui manquent.

    >>> "scope=\\"col\\"" in table([["Emma", 3]], ["prénom", "nombre"], "Essai")
    True
    """
    lines = [_cells_of(row, columns) for row in rows]
    if right is None:
        aligned = _ranks_of_numbers(lines)
    else:
        aligned = set(right)

    head = [_heading(name, rank in aligned) for rank, name in enumerate(columns)]
    body = [_row(line, aligned) for line in lines]

    parts: list[Markup] = []
    if caption:
        parts.append(tag("caption", caption, style=_CAPTION))
    parts.append(tag("thead", tag("tr", *head)))
    parts.append(tag("tbody", *body))
    if foot:
        parts.append(tag("tfoot", tag("tr", _cell("td", False, foot, colspan=len(columns)))))

    made = tag("table", *parts, class_="datakit-table", style=_TABLE, lang="fr")
    return tag("div", made, role="region", tabindex=0, aria_label=caption or "Tableau", style=_SCROLLED)


def _cells_of(row: Mapping[str, object] | Sequence[object], columns: Sequence[str]) -> list[object]:
    """Les cases d'une ligne, donnée en liste ou par noms de colonnes."""
    if isinstance(row, Mapping):
        return [row.get(name) for name in columns]
    return list(row)


def _ranks_of_numbers(lines: list[list[object]]) -> set[int]:
    """Les rangs des colonnes où se trouve un nombre."""
    found = set()
    for line in lines:
        for rank, value in enumerate(line):
            if _is_number(value):
                found.add(rank)
    return found


def _row(line: Sequence[object], aligned: Collection[int]) -> Markup:
    """Une ligne, dont la première case est l'en-tête."""
    cells = [_cell("th", 0 in aligned, line[0], scope="row")]
    for rank, value in enumerate(line[1:], 1):
        cells.append(_cell("td", rank in aligned, value))
    return tag("tr", *cells)


def _heading(name: object, right: bool) -> Markup:
    """L'en-tête d'une colonne ; vide, ce n'en est pas un."""
    if str(name).strip():
        return _cell("th", right, name, scope="col")
    return _cell("td", right, name)


def _cell(kind: str, right: bool, value: object, **attrs: object) -> Markup:
    style = f"{_CELL}text-align:left"
    if right:
        style = f"{_CELL}text-align:right"
    if right and kind == "td":
        style += _COUNT

    content = value
    if _is_number(value):
        content = number(value)
    return tag(kind, content, **attrs, style=style)


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def figure(
    src: str,
    alt: str,
    caption: str = "",
    width: int | None = None,
    foot: Sequence[str] = (),
    share: float = 0,
) -> Markup:
    """Une image avec son texte de remplacement et sa légende.

    `foot` : ce que l’image porte écrit en petit à son pied, et `share`, la part de sa hauteur qu’il prend ; une
    diapositive l’écrit en grand.
    """
    image = tag("img", src=src, alt=alt, width=width, style="max-width:100%;height:auto")
    legend = tag("figcaption", caption) if caption else None
    small: dict[str, object] = {}
    if foot:
        small = {"data_foot": "\n".join(foot), "data_share": share}
    return tag("figure", image, legend, style="margin:0", lang="fr", **small)


def page(title: str, *body: object, style: str = "") -> Markup:
    """Un document complet, dans la langue du moment, sans aucune requête vers l’extérieur."""
    head = (
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup(style)) if style else None,
    )
    return join(
        Markup("<!doctype html>\n"), tag("html", tag("head", *head), tag("body", *body), lang=current())
    )
