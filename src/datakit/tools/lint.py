"""`datakit lint` : relire la forme des carnets, et corriger leur typographie."""

from argparse import Namespace
from pathlib import Path

from datakit import text
from datakit.findings import Report, run_rules
from datakit.tools import notebook as nb
from datakit.tools.rules import RULES, Facts
from datakit.tools.typography import polish, polish_code


def lint(notebook: nb.Notebook, slug: str) -> Report:
    """Relit un carnet (une solution) et rend le rapport."""
    return run_rules(RULES, Facts(notebook, slug), subject=slug)


def fix_typography(path: Path) -> bool:
    """Corrige la typographie des textes de `path` ; vrai si le fichier a changé."""
    notebook = nb.read(path)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = polish(cell["source"])
        elif "cle" in nb.tags(cell):
            cell["source"] = polish_code(cell["source"])
    card = nb.facts_of(notebook)
    for holder in (card, *card.get("sections", ())):
        holder.update({key: polish(holder[key]) for key in ("question", "title") if key in holder})
    content = nb.dump(notebook)
    changed = content != path.read_text("utf-8")
    if changed:
        nb.write(path, content)
    return changed


def run(options: Namespace) -> int:
    """`datakit lint` : 0 si les carnets n’ont ni erreur ni avertissement, 1 sinon."""
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
