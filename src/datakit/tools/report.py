"""Un carnet exécuté devenu page HTML : en français, sans aucune requête vers l’extérieur."""

import html as stdlib_html
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from datakit.draw.screens import MIME
from datakit.tools import callouts, notebook as nb, pages, screens
from datakit.tools.figures import shown_by
from figaudit.base import html, text
from figaudit.base.figtext import IN_AN_HOUR

_REMOTE = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)\s*=\s*[\"']?\s*(?:https?:)?//"
    r"|@import\s|url\(\s*[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
_REMOTE_IMAGE = re.compile(
    r"<img\b(?=[^>]*?src=[\"']?(?:https?:)?//)(?:[^>]*?alt=[\"']([^\"']*))?[^>]*>", re.IGNORECASE
)
_HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)(?:<a class=\"anchor-link\".*?</a>)?</h\1>", re.DOTALL)
#: Un lien vers un carnet (son nom), vers un titre (son ancre), et ses mots.
_LOCAL = re.compile(r'<a\b[^>]*?href="(?:([\w-]+)\.ipynb)?(#[^"]*)?"[^>]*>(.*?)</a>', re.DOTALL)
_CODE = re.compile(r"(<code\b.*?</code>)", re.DOTALL)
_UNSEEN = {"cle", "papier"}  # les cellules que la page ne montre pas


@dataclass(frozen=True)
class Shown:
    """Une cellule prête à montrer : son texte ou son code coloré, puis ses sorties."""

    source: html.Markup
    outputs: tuple[html.Markup, ...] = ()
    note: bool = False
    deceptive: bool = False


# --- La page ---


def page(
    notebook: nb.Notebook,
    fallback: str,
    contents: bool = True,
    site: bool = False,
    cover: str = "",
    keep: screens.Keep = screens.inside,
) -> str:
    """La page complète : sommaire (sauf avis contraire), lien d’évitement, textes, code, sorties, figures avec leur alt.

    `cover` : ce que dit la couverture posée à côté de la page, s’il y en a une.
    `site` : avec un retour vers les pages du site, et des liens vers les autres carnets rendus.
    """
    cells = []
    for cell in notebook["cells"]:
        if cell["cell_type"] != "raw" and not nb.tags(cell) & _UNSEEN:
            cells.append(cell)

    titles: list[tuple[int, str]] = []
    for cell in cells:
        if cell["cell_type"] == "markdown":
            titles += nb.headings(cell["source"])
    grand = [name for level, name in titles if level == 1]
    parts = [name for level, name in titles if level == 2 and contents]

    facts = nb.facts_of(notebook)
    title = grand[0] if grand else ""
    others = "../{}/carnet.html" if site else "../notebooks/{}.ipynb"
    return pages.render(
        "notebook.html",
        title=title or facts.get("title") or fallback,
        site=site,
        cover=cover,
        facts=facts,
        contents=parts,
        cells=[shown(cell, others, keep) for cell in cells],
    )


def shown(cell: nb.Cell, notebooks: str = "", keep: screens.Keep | None = None) -> Shown:
    """Une cellule en HTML ; `note` si elle est pour qui anime. Sans `notebooks`, un lien vers un carnet n’est qu’un texte."""
    outputs = []
    for output in cell.get("outputs", ()):
        outputs.append(_linked(_output(output, keep), notebooks))

    labels = nb.tags(cell)
    for_the_host = "animateur" in labels
    misleads_on_purpose = nb.DELIBERATE in labels and bool(outputs)
    return Shown(_body(cell, notebooks), tuple(outputs), for_the_host, misleads_on_purpose)


# --- Un texte, un code ---


def _body(cell: nb.Cell, notebooks: str) -> html.Markup:
    if cell["cell_type"] == "markdown":
        return _linked(markdown(callouts.dressed(cell["source"])), notebooks)
    return _code(cell)


def markdown(source: str) -> html.Markup:
    """Un texte Markdown en HTML, ses titres ancrés, sans image lointaine."""
    from nbconvert.filters import markdown2html

    def anchored(title: re.Match[str]) -> str:
        level, inner = title.groups()
        name = stdlib_html.unescape(re.sub(r"<[^>]+>", "", inner))
        return f'<h{level} id="{text.slug(name)}">{inner}</h{level}>'

    body = _REMOTE_IMAGE.sub(r"\1", markdown2html(source))
    return _readable(_HEADING.sub(anchored, _with_whole_hours(body)))


def _with_whole_hours(body: str) -> str:
    """La page, où « 8 h 56 » ne se coupe pas en bout de ligne ; un code reste tel qu’on le copie.

    >>> _with_whole_hours("à 8 h 56, <code>8 h 56</code>").replace(chr(160), "~")
    'à 8~h~56, <code>8 h 56</code>'
    """
    parts = _CODE.split(body)
    for rank in range(0, len(parts), 2):  # un morceau sur deux est un code
        parts[rank] = IN_AN_HOUR.sub("\N{NO-BREAK SPACE}", parts[rank])
    return "".join(parts)


def _linked(body: html.Markup, notebooks: str) -> html.Markup:
    """Chaque lien vers un carnet, ou un titre de carnet, mène là où il se lit."""

    def lead(found: re.Match[str]) -> str:
        stem, title, words = found.groups()
        if not notebooks:
            return words
        place = notebooks.format(stem) if stem else ""
        mark = f"#{text.slug(unquote(title))}" if title else ""
        return f'<a href="{place}{mark}">{words}</a>'

    return html.Markup(_LOCAL.sub(lead, body))


def _code(cell: nb.Cell) -> html.Markup:
    """Le corrigé d’une cellule de code, coloré ; derrière sa première ligne si le carnet la replie."""
    from nbconvert.filters import Highlight2HTML

    source = nb.corrected(cell["source"])
    coloured = Highlight2HTML(pygments_lexer="python3")(source) if source.strip() else ""
    body = html.Markup(coloured)
    if source and cell.get("metadata", {}).get("jupyter", {}).get("source_hidden"):
        return html.details(source.splitlines()[0].lstrip("# "), body)
    return body


# --- Une sortie ---


def _output(output: dict[str, Any], keep: screens.Keep | None) -> html.Markup:
    """Une sortie de cellule en HTML : du texte, une erreur, une figure, un tableau ; jamais rien qui demande le réseau."""
    if output["output_type"] == "stream":
        return html.tag("pre", output["text"])
    if output["output_type"] == "error":
        return html.tag("pre", f"{output['ename']}{text.NBSP}: {output['evalue']}")

    data = output.get("data", {})
    if keep is not None and MIME in data:
        return html.join(*(screens.shown(figure, keep) for figure in shown_by(output)))
    if _REMOTE.search(stdlib_html.unescape(data.get("text/html", ""))):
        said = f"Cette carte a besoin d’Internet{text.NBSP}: ouvrez le carnet pour l’explorer."
        return html.panel("Contenu interactif", said)
    if "text/html" in data:
        return _readable(data["text/html"])
    if "text/markdown" in data:
        return markdown(data["text/markdown"])

    words = str(data.get("text/plain", ""))
    if "image/png" in data:
        image = "data:image/png;base64," + data["image/png"].replace("\n", "")
        return html.figure(image, words or "Figure sans description")
    return html.tag("pre", words)


def _readable(body: str) -> html.Markup:
    """Une case vide (l’index de pandas) n’est pas un en-tête ; un tableau trop large défile, au clavier aussi."""
    body = re.sub(r'<th(?: scope="col")?( style="[^"]*")?></th>', r"<td\1></td>", body)
    body = body.replace('role="region"', 'role="group"')  # deux de même légende ne sont pas deux repères
    return html.Markup(body.replace('<table border="1"', '<table tabindex="0" border="1"'))
