"""Les relectures d’un script, écrites pour qui les lit : une personne, une page, un programme, une revue de code."""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from figaudit.base import html
from figaudit.base.findings import Severity, tally, word
from figaudit.base.language import current
from figaudit.base.text import plain
from figaudit.run import Drawn

# Ce que SARIF appelle nos gravités.
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LINE = re.compile(r"\d+")


def summary(found: Sequence[Drawn]) -> str:
    """Combien de figures, et ce qu’on leur reproche ; celles que l’on n’a pas su relire sont comptées à part.

    >>> summary([Drawn("ligne 3", "…", ("error",)), Drawn("ligne 9", "…", read=False)])
    '2 figures\\xa0: 1 point trompeur, 1 pas relue.'
    """
    told = []
    severities = [severity for one in found for severity in one.severities]
    if severities:
        told.append(tally(severities))

    unread = sum(not one.read for one in found)
    if unread:
        told.append(word("count-unread", count=unread))

    figures = word("count-figures", count=len(found))
    return word("summary", figures=figures, told=", ".join(told) or word("fine"))


class Audited(NamedTuple):
    """Un script, et ses figures relues."""

    path: Path
    figures: Sequence[Drawn]


def as_text(scripts: Sequence[Audited]) -> str:
    """Chaque rapport, puis le compte ; de plusieurs scripts, chacun sous son nom."""
    parts = []
    for path, found in scripts:
        if len(scripts) > 1:
            parts.append(f"# {path.as_posix()}")
        for rank, one in enumerate(found, 1):
            parts.append(f"{_heading(rank, one)}\n{one.report}\n")
        parts.append(summary(found))
    return plain("\n".join(parts))


def as_html(scripts: Sequence[Audited]) -> str:
    """Une page, les rapports l’un sous l’autre."""
    body = []
    for path, found in scripts:
        body.append(html.tag("h1", path.name))
        for rank, one in enumerate(found, 1):
            body.append(html.tag("h2", _heading(rank, one)))
            body.append(html.tag("pre", one.report))
        body.append(html.tag("p", summary(found)))
    return html.page(", ".join(path.name for path, _ in scripts), *body)


def as_json(scripts: Sequence[Audited]) -> str:
    """Les constats, en données : un élément par script."""
    said = [_in_data(path, found) for path, found in scripts]
    return json.dumps(said, ensure_ascii=False, indent=1)


def _in_data(path: Path, found: Sequence[Drawn]) -> dict[str, Any]:
    figures = []
    for one in found:
        figures.append(
            {"where": one.where, "subject": one.subject, "read": one.read, "findings": list(one.findings)}
        )
    return {"script": path.as_posix(), "language": current(), "figures": figures, "summary": summary(found)}


def as_sarif(scripts: Sequence[Audited]) -> str:
    """SARIF 2.1, que les outils de revue de code affichent à côté de la ligne ; un seul journal pour tous les scripts."""
    rules: dict[str, dict[str, Any]] = {}
    results = []
    for path, found in scripts:
        for one in found:
            for told in one.findings:
                rules.setdefault(told["rule"], _sarif_rule(told))
                results.append(_sarif_result(path, one, told))

    driver = {"name": "figaudit", "rules": list(rules.values())}
    run = {"tool": {"driver": driver}, "results": results, "columnKind": "unicodeCodePoints"}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _sarif_rule(told: dict[str, str]) -> dict[str, Any]:
    title = told["title"] or told["rule"]
    rule: dict[str, Any] = {"id": told["rule"], "shortDescription": {"text": title}}
    if told["why"]:
        rule["fullDescription"] = {"text": told["why"]}
    return rule


def _sarif_result(path: Path, one: Drawn, told: dict[str, str]) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": path.as_posix()}}
    line = _LINE.search(one.where)  # « ligne 3 »
    if line:
        place["region"] = {"startLine": int(line[0])}

    said = told["message"]
    if told["fix"]:
        said = f"{said}\n{word('labelled', label=word('try'), words=told['fix'])}"
    return {
        "ruleId": told["rule"],
        "level": LEVELS[Severity(told["severity"])],
        "message": {"text": said},
        "locations": [{"physicalLocation": place}],
    }


def _heading(rank: int, one: Drawn) -> str:
    return word("figure", count=rank, where=one.where)


#: Chaque format, et comment il s’écrit.
FORMATS: dict[str, Callable[[Sequence[Audited]], str]] = {
    "text": as_text,
    "html": as_html,
    "json": as_json,
    "sarif": as_sarif,
}
