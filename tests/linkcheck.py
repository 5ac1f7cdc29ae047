"""Chaque lien mène-t-il quelque part ? Le même examen pour le site, les diapositives, les fiches, les textes, les archives."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from figaudit.base import text

WEB = {"https", "http", "mailto"}
MARKDOWN = re.compile(r"\[(?:[^\[\]]|!\[[^\]]*\]\([^)]*\))*\]\(([^)\s]+)[^)]*\)")
HTML_IN_TEXT = re.compile(r"""<(?:a|img)\b[^>]*?(?:href|src)=["']([^"']*)["']""")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
SPANS = re.compile(r"`[^`\n]+`")


class Page(HTMLParser):
    """Les liens d’une page et ses ancres."""

    def __init__(self, content: str):
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(content)

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.anchors.add(found.get("id") or "")
        self.links += [found[name] or "" for name in ("href", "src") if name in found]


def in_markdown(content: str) -> list[str]:
    prose = SPANS.sub("", FENCED.sub("", content))
    return MARKDOWN.findall(prose) + HTML_IN_TEXT.findall(prose)


def anchors_of(content: str) -> set[str]:
    """Les ancres d’un texte Markdown, sans casse ni accent : chaque lecteur les écrit à sa façon."""
    return {text.slug(title) for title in re.findall(r"^#{1,6} +(.+)$", content, re.MULTILINE)}


def read(path: Path) -> tuple[list[str], set[str]]:
    """Les liens et les ancres d’une page, d’un carnet ou d’un texte."""
    content = path.read_text("utf-8")
    if path.suffix == ".html":
        page = Page(content)
        return page.links, page.anchors
    if path.suffix == ".ipynb":
        cells = json.loads(content)["cells"]
        content = "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")
    return in_markdown(content), anchors_of(content)


def dead(folder: Path, paths: list[Path] | None = None) -> list[str]:
    """Les liens de `folder` qui ne mènent nulle part, ou dehors ; `paths` : les seuls fichiers à lire."""
    kinds = ("*.html", "*.ipynb", "*.md")
    every = sorted(path for kind in kinds for path in folder.rglob(kind)) if paths is None else paths
    every = [
        path for path in every if "src" not in path.relative_to(folder).parts
    ]  # des gabarits, pas des pages
    known = {path: read(path) for path in every}
    found = []
    for path, (links, _) in known.items():
        for link in links:
            if why := fault(folder.resolve(), path, link, known):
                found.append(f"{path.relative_to(folder)} → {link[:120]} : {why}")
    return found


def fault(folder: Path, path: Path, link: str, known: dict) -> str:
    parts = urlsplit(link)
    if parts.scheme in WEB:
        return "" if "." in parts.netloc + parts.path else "adresse incomplète"
    if parts.scheme:
        return "" if link.startswith("data:image/") else "genre de lien inattendu"
    target = (path.parent / unquote(parts.path)).resolve() if parts.path else path.resolve()
    if not target.is_relative_to(folder):
        return "sort du dossier"
    if not target.exists():
        return "n’existe pas"
    if parts.fragment and target.suffix in (".html", ".ipynb", ".md"):
        anchors = known[target][1] if target in known else read(target)[1]
        mark = unquote(parts.fragment)
        if mark not in anchors and (target.suffix == ".html" or text.slug(mark) not in anchors):
            return "cette ancre n’existe pas"
    return ""


def count(folder: Path) -> int:
    """Combien de liens ont été lus : un examen qui ne lit rien ne prouve rien."""
    kinds = ("*.html", "*.ipynb", "*.md")
    return sum(len(read(path)[0]) for kind in kinds for path in folder.rglob(kind))
