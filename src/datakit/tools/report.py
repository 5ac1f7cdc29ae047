"""Un carnet exécuté devenu page HTML : en français, sans aucune requête vers l’extérieur."""

import base64
import html as stdlib_html
import re
from typing import Any

from datakit import html, text
from datakit.tools import notebook as nb

_STYLE = """
:root{color-scheme:light dark}
body{font:17px/1.55 system-ui,sans-serif;max-width:60em;margin:0 auto;padding:1em;background:#fff;color:#1d1d1b}
a{color:#0b4f8a}.saut{position:absolute;left:-999em}.saut:focus{position:static}
pre{background:#f4f3ef;color:#1d1d1b;padding:.6em .8em;overflow-x:auto;font-size:.85em;white-space:pre-wrap}
code{font-family:ui-monospace,monospace;font-size:.92em}
img,svg{max-width:100%;height:auto}table{border-collapse:collapse;font-size:.9em;display:block;overflow-x:auto}
th,td{padding:.2em .6em;border-bottom:1px solid #bbb;text-align:left}
figcaption{color:#4a4a48}.sortie{margin:.4em 0 1.4em}
nav ol{columns:2}.hll,.animateur{border-left:4px solid #767676;padding-left:1em}
.k,.kn,.ow{color:#7a1f6b}.s1,.s2,.sa,.si{color:#1b5e20}.c1{color:#5a5a58}.mi,.mf{color:#8a3b00}
@media(prefers-color-scheme:dark){body{background:#16181b;color:#e9e7e2}a{color:#8ec5ff}
figcaption{color:#c5c3be}
.animateur{border-color:#999}.sortie>table,.sortie>div:not(.datakit)>table{color:#e9e7e2}.datakit a{color:#0b4f8a}
.sortie figure{background:#fff;padding:.5em}
.sortie figcaption{color:#4a4a48}}
@media print{nav,.saut{display:none}pre{white-space:pre-wrap}}
"""
_REMOTE = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)\s*=\s*[\"']?\s*(?:https?:)?//"
    r"|@import\s|url\(\s*[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"<a class=\"anchor-link\".*?</a>", re.DOTALL)
_REMOTE_IMAGE = re.compile(r"<img\b[^>]*?src=[\"']?(?:https?:)?//[^>]*>", re.IGNORECASE)


def page(notebook: nb.Notebook, fallback: str = "Atelier", contents: bool = True) -> html.Markup:
    """La page complète : sommaire (sauf avis contraire), lien d’évitement, textes, code, sorties, figures avec leur alt."""
    facts = nb.facts_of(notebook)
    cells = notebook["cells"]
    titles = [t for cell in cells if cell["cell_type"] == "markdown" for t in nb.headings(cell["source"])]
    title = next((name for level, name in titles if level == 1), facts.get("title") or fallback)
    links = [html.tag("a", name, href=f"#{text.slug(name)}") for level, name in titles if level == 2]
    summary = html.tag(
        "nav", html.tag("h2", "Sommaire"), html.bullets(links, ordered=True), aria_label="Sommaire"
    )
    parts = [_cell(cell) for cell in cells]
    main = html.tag("main", *_after_title(parts, summary if links and contents else None), id="contenu")
    skip = html.tag("a", "Aller au contenu", href="#contenu", class_="saut")
    return html.page(title, skip, main, style=_STYLE)


def _after_title(parts: list[html.Markup], summary: html.Markup | None) -> list[html.Markup | None]:
    return [*parts[:1], summary, *parts[1:]]


def _cell(cell: nb.Cell) -> html.Markup:
    if cell["cell_type"] == "markdown":
        body = markdown(cell["source"])
        if "animateur" in nb.tags(cell):
            return html.tag("aside", body, class_="animateur", aria_label="Note pour l’animation")
        return html.tag("section", body)
    if cell["cell_type"] != "code":
        return html.Markup("")
    outputs = [html.tag("div", shown(output), class_="sortie") for output in cell.get("outputs", [])]
    return html.tag("section", code(cell["source"]), *outputs)


def markdown(source: str) -> html.Markup:
    """Du Markdown devenu HTML, titres munis d’ancres, images lointaines ôtées."""
    from nbconvert.filters import markdown2html

    body = _REMOTE_IMAGE.sub(_image_words, markdown2html(source))

    def with_id(match: re.Match[str]) -> str:
        inner = _ANCHOR.sub("", match[2])
        name = stdlib_html.unescape(re.sub(r"<[^>]+>", "", inner))
        return f'<h{match[1]} id="{text.slug(name)}">{inner}</h{match[1]}>'

    return _tables(re.sub(r"<h([1-6])[^>]*>(.*?)</h\1>", with_id, body, flags=re.DOTALL))


def _image_words(match: re.Match[str]) -> str:
    """Une image lointaine ne se télécharge pas : ses mots la remplacent."""
    alt = re.search(r"alt=[\"']([^\"']*)", match[0])
    return alt[1] if alt else ""


def code(source: str) -> html.Markup:
    """Du Python coloré."""
    from nbconvert.filters import Highlight2HTML

    return (
        html.Markup(Highlight2HTML(pygments_lexer="python3")(source)) if source.strip() else html.Markup("")
    )


def _tables(body: str) -> html.Markup:
    """Une case vide n’est pas un en-tête ; un tableau trop large défile, au clavier aussi."""
    body = body.replace("<th></th>", "<td></td>")
    return html.Markup(body.replace('<table border="1"', '<table tabindex="0" border="1"'))


def shown(output: dict[str, Any]) -> html.Markup:
    """Une sortie de cellule en HTML ; ce qui appellerait le réseau devient une phrase."""
    kind = output.get("output_type")
    if kind == "stream":
        return html.tag("pre", output["text"])
    if kind == "error":
        return html.tag("pre", f"{output['ename']} : {output['evalue']}")
    data = output.get("data", {})
    if "text/html" in data:
        if _REMOTE.search(stdlib_html.unescape(data["text/html"])):
            return html.panel(
                "Contenu interactif", "Cette carte a besoin d’Internet : ouvrez le carnet pour l’explorer."
            )
        # pandas laisse vide l’en-tête de son index : une case ordinaire ne trompe pas un lecteur d’écran
        return _tables(data["text/html"])
    if "image/png" in data:
        image = data["image/png"]
        encoded = image if isinstance(image, str) else base64.b64encode(image).decode()
        alt = str(data.get("text/plain", "Figure sans description"))
        return html.figure("data:image/png;base64," + encoded.replace("\n", ""), alt)
    return html.tag("pre", str(data.get("text/plain", "")))
