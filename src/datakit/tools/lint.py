"""`datakit lint` : relire la forme des carnets ; la liste des règles, dans l’ordre du rapport."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from datakit.tools import notebook as nb
from datakit.tools.rules import card, code, copied, counts, figures, practice, prose, short, storage
from datakit.tools.rules.counts import between, sections_named
from datakit.tools.rules.facts import SAID, Facts, Faults
from datakit.tools.typography import polish, polish_code
from figaudit.base import text
from figaudit.base.findings import Finding, Report, Rule, Severity, run_rules

#: Chaque règle, et ce qu’elle vérifie ; rules.toml dit le reste.
CHECKS: dict[str, Callable[[Facts], Faults]] = {
    "missing-metadata": card.missing_metadata,
    "unknown-table": card.unknown_table,
    "few-exercises": between("few-exercises", counts.exercises),
    "still-the-model": card.still_the_model,
    "bad-slug": card.bad_slug,
    "minutes-sum": card.minutes_sum,
    "further-part": card.further_part,
    "minutes-counted": card.minutes_counted,
    "short-too-long": short.short_too_long,
    "step-longer": short.step_longer,
    "section-mismatch": card.section_mismatch,
    "forgotten-objective": card.forgotten_objective,
    "objectives-told": card.objectives_told,
    "one-h1": between("one-h1", counts.grand_titles),
    "heading-skip": prose.heading_skip,
    "cell-count": between("cell-count", counts.cells_to_read),
    "missing-animateur": between("missing-animateur", counts.notes_to_animate),
    "missing-paper": between("missing-paper", counts.paper_variants),
    "missing-objectives": between("missing-objectives", sections_named("missing-objectives")),
    "missing-takeaways": between("missing-takeaways", counts.takeaways),
    "missing-next": between("missing-next", sections_named("missing-next")),
    "missing-sources": between("missing-sources", sections_named("missing-sources")),
    "minutes-by-hand": between("minutes-by-hand", counts.minutes_tables),
    "bad-typography": prose.bad_typography,
    "missed-callout": prose.missed_callout,
    "vague-link": prose.vague_link,
    "number-in-text": prose.number_in_text,
    "long-cell": code.long_cell,
    "unlabelled-fold": code.unlabelled_fold,
    "folded-in-a-row": code.folded_in_a_row,
    "printed-table": code.printed_table,
    "setup-too-long": between("setup-too-long", counts.setup_lines),
    "figure-without-show": figures.figure_without_show,
    "missing-alt": figures.missing_alt,
    "check-without-hint": practice.check_without_hint,
    "check-without-key": practice.check_without_key,
    "too-many-names": code.too_many_names,
    "home-code": code.home_code,
    "answer-repeated": practice.answer_repeated,
    "answer-copied": copied.answer_copied,
    "answer-told-below": copied.answer_told_below,
    "restart-point": practice.restart_point,
    "unstripped-output": storage.unstripped_output,
    "too-few-compared-cells": between("too-few-compared-cells", counts.compared_outputs),
    "bad-tag": short.bad_tag,
    "half-dropped": short.half_dropped,
    "told-but-gone": short.told_but_gone,
    "missing-name": short.missing_name,
    "bad-marker": storage.bad_marker,
    "bad-cell-id": storage.bad_cell_id,
}


def _rule(name: str, check: Callable[[Facts], Faults]) -> Rule:
    """Une règle : ses phrases (rules.toml) et sa vérification ; l’accueil en est dispensé si elles le disent."""
    said = SAID[name]
    severity = Severity(said.get("severity", "error"))
    judges_index = said.get("index", True)

    def findings(facts: Facts) -> Iterator[Finding]:
        if facts.is_workshop or judges_index:
            for fault in check(facts):
                yield Finding(name, severity, fault.message, where=fault.where)

    return Rule(name, said["title"], said["why"], said["fix"], severity, findings)


RULES = [_rule(name, check) for name, check in CHECKS.items()]


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

    facts = nb.facts_of(notebook)
    _polish_titles(facts)
    for section in facts.get("sections", ()):
        _polish_titles(section)

    content = nb.dump(notebook)
    if content == path.read_text("utf-8"):
        return False
    nb.write(path, content)
    return True


def _polish_titles(holder: dict[str, Any]) -> None:
    for key in ("question", "title"):
        if key in holder:
            holder[key] = polish(holder[key])


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

        if report.ok and not report.unread:
            print(f"{path.stem} : {text.plural(len(report.findings), 'conseil')}, rien à corriger")
        else:
            status = 1
    return status
