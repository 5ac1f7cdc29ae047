"""Relire la forme d’un carnet : ses faits, puis des règles."""

import ast
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from datakit import text
from datakit.findings import Report, run_rules
from datakit.tools import notebook as nb
from datakit.tools.typography import polish


@dataclass(frozen=True)
class Seen:
    """Une cellule, telle que les règles la lisent."""

    number: int
    raw: nb.Cell

    @property
    def where(self) -> str:
        return nb.name_of(self.number, self.raw)

    @property
    def source(self) -> str:
        return self.raw["source"]

    @property
    def tags(self) -> set[str]:
        return nb.tags(self.raw)

    @property
    def is_code(self) -> bool:
        return self.raw["cell_type"] == "code"

    @property
    def is_text(self) -> bool:
        return self.raw["cell_type"] == "markdown"

    @cached_property
    def tree(self) -> ast.Module:
        """L’arbre du code ; vide s’il ne s’analyse pas (magie IPython, erreur voulue)."""
        lines = [line for line in self.source.splitlines() if not line.lstrip().startswith(("%", "!"))]
        try:
            return ast.parse("\n".join(lines))
        except SyntaxError:
            return ast.Module([], [])


@dataclass(frozen=True)
class Facts:
    """Ce que les règles savent d’un carnet : son nom, ses cellules, sa fiche."""

    slug: str
    cells: tuple[Seen, ...]
    meta: dict[str, Any]

    @property
    def is_workshop(self) -> bool:
        return self.meta.get("kind", "workshop") != "index"

    @property
    def shown(self) -> tuple[Seen, ...]:
        """Les cellules que voient les participants."""
        return tuple(cell for cell in self.cells if not cell.tags & nb.HIDDEN)

    @property
    def code(self) -> tuple[Seen, ...]:
        return tuple(cell for cell in self.cells if cell.is_code)

    @property
    def prose(self) -> tuple[Seen, ...]:
        return tuple(cell for cell in self.cells if cell.is_text)

    @property
    def headings(self) -> list[tuple[Seen, int, str]]:
        """Les titres vus par les participants : cellule, niveau, texte."""
        return [(c, level, name) for c in self.shown if c.is_text for level, name in nb.headings(c.source)]

    @property
    def sections(self) -> list[tuple[str, list[Seen]]]:
        """Les cellules montrées, groupées sous leur titre de niveau 2."""
        found: list[tuple[str, list[Seen]]] = []
        for cell in self.shown:
            names = [name for level, name in nb.headings(cell.source) if level == 2] if cell.is_text else []
            found += [(name, []) for name in names]
            if found:
                found[-1][1].append(cell)
        return found


def facts(notebook: nb.Notebook, slug: str) -> Facts:
    """Les faits d’un carnet lu par `notebook.read`."""
    return Facts(slug, tuple(Seen(n, c) for n, c in enumerate(notebook["cells"], 1)), nb.facts_of(notebook))


def lint(notebook: nb.Notebook, slug: str) -> Report:
    """Relit un carnet (une solution) et rend le rapport."""
    from datakit.tools.rules import RULES

    return run_rules(RULES, facts(notebook, slug), subject=slug)


def fix_typography(path: Path) -> bool:
    """Corrige la typographie des textes de `path` ; vrai si le fichier a changé."""
    notebook = nb.read(path)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = polish(cell["source"])
    card = nb.facts_of(notebook)
    for holder in (card, *card.get("sections", ())):
        holder.update({key: polish(holder[key]) for key in ("question", "title") if key in holder})
    content = nb.dump(notebook)
    changed = content != path.read_text("utf-8")
    if changed:
        nb.write(path, content)
    return changed


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit lint`."""
    parser.add_argument("slug", nargs="*", help="les carnets à relire (tous par défaut)")
    parser.add_argument(
        "--fix", action="store_true", help="corriger la typographie des textes avant de relire"
    )


def run(options: Namespace) -> int:
    """`datakit lint` : 0 si les carnets n’ont ni erreur ni avertissement, 1 sinon."""
    status = 0
    for path in nb.choose(nb.project() / "solutions", options.slug):
        if options.fix and fix_typography(path):
            print(f"{path.stem} : typographie corrigée")
        report = lint(nb.read(path), path.stem)
        for finding in report.findings:
            place = f", {finding.where}" if finding.where else ""
            print(f"{path.stem}{place} : {finding.message} [{finding.rule}]\n    → {finding.fix}")
        for missed in report.unread:
            print(f"{path.stem} : {missed}")
        if not report.ok or report.unread:
            status = 1
        else:
            print(f"{path.stem} : {text.plural(len(report.findings), 'conseil')}, rien à corriger")
    return status
