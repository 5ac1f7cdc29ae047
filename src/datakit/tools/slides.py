"""`datakit slides` : les diapositives d'un atelier, en un seul fichier qui ne demande rien au réseau."""

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
import tarfile
from argparse import ArgumentParser, Namespace
from pathlib import Path

from datakit import html
from datakit.errors import SourceUnavailable
from datakit.text import plural
from datakit.tools import notebook as nb
from datakit.tools import report
from datakit.tools.run import execute

REVEAL = "reveal.js@5.2.1"
SHA512 = "r7//6mIM5p34hFiDMvYfXgyjXqGRta+/psd9YtytsgRlrpRzFv4RbH76TXd2qD+7ZPZEbpBDhdRhJaFgfQ7zNQ=="
_FILES = ("dist/reveal.css", "dist/theme/white.css", "dist/reveal.js", "plugin/notes/notes.js")
_STYLE = """
main{height:100vh}
.reveal{font-family:system-ui,sans-serif;font-size:26px;color:#1d1d1b}
.reveal h1{font-size:1.7em;text-transform:none}.reveal h2{font-size:1.3em;text-transform:none}
.reveal .slides section{text-align:left}.reveal pre{font-size:.6em;width:100%;box-shadow:none;background:#f4f3ef;padding:.6em}
.reveal img{width:100%;max-height:600px;object-fit:contain;margin:0 auto;display:block}.reveal figure{margin:0}
.reveal figcaption{font-size:.55em;color:#4a4a48}.reveal a{color:#0b4f8a;text-decoration:underline}.reveal table{font-size:.6em}
.reveal .slide-number{right:auto;left:8px;background:#1d1d1b;color:#fff;font-size:14px}
"""
_CONFIG = {
    "width": 1280,
    "height": 720,
    "margin": 0.05,
    "hash": True,
    "transition": "none",
    "slideNumber": "c/t",
}


def library(cache: Path) -> dict[str, str]:
    """Les fichiers de reveal.js, pris une fois au registre npm puis gardés dans `cache`.

    Lève `SourceUnavailable` si npm ou le réseau manque la première fois.
    """
    folder = cache / REVEAL.replace("@", "-")
    if not all((folder / name).is_file() for name in _FILES):
        _fetch(cache, folder)
    return {name: (folder / name).read_text("utf-8") for name in _FILES}


def _fetch(cache: Path, folder: Path) -> None:
    npm = shutil.which("npm")
    cache.mkdir(parents=True, exist_ok=True)
    try:
        if npm is None:
            raise FileNotFoundError("npm")
        command = [npm, "pack", REVEAL, "--pack-destination", str(cache), "--json"]
        said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=180).stdout
        archive = cache / json.loads(said)[0]["filename"]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError, IndexError):
        raise SourceUnavailable(
            f"Les diapositives ont besoin de {REVEAL}, qui n’est pas encore sur cette machine.",
            "npm et, la première fois seulement, du réseau.",
            "installez Node.js, connectez-vous, relancez ; ensuite tout marche sans réseau.",
        ) from None
    data = archive.read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != SHA512:
        archive.unlink()
        raise SourceUnavailable(
            f"L’archive de {REVEAL} n’est pas celle attendue.",
            "l’empreinte connue du kit.",
            "réessayez depuis un autre réseau.",
        )
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        for name in _FILES:
            member = tar.extractfile(f"package/{name}")
            assert member is not None
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(member.read())
    archive.unlink()


def _inlined(css: str) -> str:
    """Une feuille de style sans aucune adresse : les polices lointaines ou voisines sont ôtées."""
    css = re.sub(r"@import[^;]+;", "", css)
    css = re.sub(r"url\(\s*[\"']?(?:https?:)?//[^)]*\)", "none", css)
    return re.sub(r"@font-face\s*{[^}]*}", "", css)


def sections(executed: nb.Notebook) -> list[html.Markup]:
    """Les diapositives : celles que le carnet marque, sinon une par titre, avec ses figures.

    Une cellule `animateur` devient la note de qui parle, sur la diapositive qui précède. Le code et les
    exercices ne sont montrés que si le carnet le demande (`slide_type`).
    """
    cells = executed["cells"]
    marked = any(_kind(c) in ("slide", "subslide", "fragment") for c in cells)
    slides: list[list[html.Markup]] = []
    for cell in cells:
        if "animateur" in nb.tags(cell):
            if slides:
                slides[-1].append(html.tag("aside", report.markdown(cell["source"]), class_="notes"))
            continue
        parts = _parts(cell, marked)
        if not parts:
            continue
        if not slides or (_kind(cell) in ("slide", "subslide") if marked else _starts(cell)):
            slides.append([])
        slides[-1] += parts
    return [html.tag("section", *parts) for parts in slides]


def _kind(cell: nb.Cell) -> str:
    return cell.get("metadata", {}).get("slideshow", {}).get("slide_type", "")


def _starts(cell: nb.Cell) -> bool:
    levels = [level for level, _ in nb.headings(cell["source"])] if cell["cell_type"] == "markdown" else []
    return bool(levels and min(levels) <= 2) or _has_figure(cell)


def _has_figure(cell: nb.Cell) -> bool:
    return any("<figure" in o.get("data", {}).get("text/html", "") for o in cell.get("outputs", ()))


def _parts(cell: nb.Cell, marked: bool) -> list[html.Markup]:
    if marked and _kind(cell) in ("", "skip", "notes", "-"):
        return []
    if cell["cell_type"] == "markdown":
        source = cell["source"] if marked else _short(cell["source"])
        return [report.markdown(source)] if source else []
    outputs = [
        report.shown(o)
        for o in cell.get("outputs", ())
        if "<figure" in o.get("data", {}).get("text/html", "")
    ]
    if marked and not outputs:
        return [report.code(cell["source"])]
    return outputs


def _short(source: str) -> str:
    """D'un texte du carnet, ce qui tient sur une diapositive : le titre et les deux premières phrases."""
    titles = [(level, name) for level, name in nb.headings(source) if level <= 2]
    if not titles:
        return ""
    level, name = titles[0]
    prose = [line for line in source.splitlines() if line.strip() and line[0] not in "#<|>-!`["]
    sentences = re.split(r"(?<=[.!?…])\s+", " ".join(prose))
    return f"{'#' * level} {name}\n\n{' '.join(sentences[:2])}"


def deck(executed: nb.Notebook, files: dict[str, str]) -> html.Markup:
    """Le fichier complet : styles, diapositives, programme, tout dedans."""
    facts = nb.facts_of(executed)
    css = "\n".join(_inlined(text) for name, text in files.items() if name.endswith(".css"))
    scripts = [
        html.tag("script", html.Markup(text.replace("</script", "<\\/script")))
        for name, text in files.items()
        if name.endswith(".js")
    ]
    start = f"Reveal.initialize(Object.assign({json.dumps(_CONFIG)}, {{plugins: [RevealNotes]}}));"
    body = html.tag("div", html.tag("div", *sections(executed), class_="slides"), class_="reveal")
    return html.page(
        f"Diapositives : {facts.get('question', '')}",
        html.tag("main", body),
        html.join(*scripts),
        html.tag("script", html.Markup(start)),
        style=css + _STYLE,
    )


def write(path: Path, root: Path, executed: nb.Notebook | None = None) -> Path:
    """Écrit build/SLUG-diapos.html ; rend son chemin."""
    files = library(root / "build" / "cache")
    target = root / "build" / f"{path.stem}-diapos.html"
    nb.write(target, deck(executed or execute(path), files))
    return target


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit slides`."""
    parser.add_argument("slug", nargs="*", help="les ateliers (tous, par défaut)")


def run(options: Namespace) -> int:
    """`datakit slides` : écrit les diapositives."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        target = write(path, root)
        print(
            f"{path.stem} : {plural(target.read_text('utf-8').count('<section'), 'diapositive')} dans build/{target.name}"
        )
    return 0
