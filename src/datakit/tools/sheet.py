"""`datakit sheet` : la fiche de séance, une ou deux pages A4, tirée des métadonnées du carnet."""

import re
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from datakit import html
from datakit.errors import InvalidArgument
from datakit.text import NBSP, listing, plural, quote
from datakit.tools import browser
from datakit.tools import notebook as nb
from datakit.workshops import stored_keys

_STYLE = """
@page{size:A4;margin:14mm}
body{font:10.5pt/1.35 system-ui,sans-serif;color:#1d1d1b;background:#fff;max-width:182mm;margin:0 auto;padding:6mm}
h1{font-size:17pt;margin:0 0 2mm}h2{font-size:11.5pt;margin:4mm 0 1mm;border-bottom:1px solid #767676}
p,ul{margin:0 0 1.5mm}ul{padding-left:5mm}table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:bold}th,td{padding:.6mm 2mm .6mm 0;text-align:left;border-bottom:1px solid #d0d0ce;font-weight:normal}
th:last-child,td:last-child{text-align:right}
section{break-inside:avoid}.deux{columns:2;column-gap:8mm}
@media print{body{padding:0;max-width:none}}
"""
_LEVELS = (("cycle4", "Cycle 4"), ("snt", "SNT"), ("nsi", "NSI"))


def minutes(facts: dict[str, Any], cut: str = "") -> list[tuple[str, int]]:
    """Les étapes gardées et leur durée, pour la version entière ou pour la version courte `cut`.

    Lève `InvalidArgument` si cette version n'existe pas.

    >>> fiche = {"slug": "x", "minutes": 30, "cuts": {"20": "…"},
    ...          "sections": [{"title": "A", "minutes": 20}, {"title": "B", "minutes": 10, "cuts": {"20": 0}}]}
    >>> minutes(fiche), minutes(fiche, "20")
    ([('A', 20), ('B', 10)], [('A', 20)])
    """
    if cut and cut not in facts.get("cuts", {}) and cut != str(facts["minutes"]):
        known = listing([*facts.get("cuts", {}), str(facts["minutes"])], "ou")
        raise InvalidArgument(
            f"{quote(facts['slug'])} n’a pas de version en {cut} minutes.",
            f"{known} minutes.",
            "choisissez l’une d’elles.",
        )
    kept = [(s["title"], int(s.get("cuts", {}).get(cut, s["minutes"]))) for s in facts["sections"]]
    return [(title, length) for title, length in kept if length]


def mistakes(slug: str) -> list[str]:
    """Les erreurs que les exercices de l'atelier savent reconnaître, une phrase chacune, sans répétition."""
    said = [
        words.splitlines()[0]
        for key in stored_keys(slug).get("keys", {}).values()
        for _, words in key["wrong"]
    ]
    return list(dict.fromkeys(re.sub(r"`([^`]*)`", r"\1", line) for line in said))


def sheet(facts: dict[str, Any], cut: str = "", most: int = 10) -> html.Markup:
    """La fiche complète, en HTML autonome."""
    steps = minutes(facts, cut)
    total = sum(length for _, length in steps)
    sessions = listing(
        f"{s['title']} ({s['date']})" if s.get("date") else s["title"] for s in facts.get("sessions", ())
    )
    levels = [f"{name}{NBSP}: {facts['levels'][key]}" for key, name in _LEVELS if facts["levels"].get(key)]
    skills = [f"{c['code']} {c['title']}" for c in facts.get("competences", ())]
    beliefs = [f"{m['belief']} Relance{NBSP}: {m['relaunch']}" for m in facts.get("misconceptions", ())]
    sources = [f"{s['title']}, {s.get('year', '')}, {s['licence']}" for s in facts.get("sources", ())]
    paper = (
        facts.get("paper")
        or "Les questions se posent aussi à voix haute, figures imprimées ou projetées, réponses à main levée."
    )
    return html.page(
        f"Fiche de séance{NBSP}: {facts['question']}",
        html.tag(
            "main",
            html.tag("h1", facts["question"]),
            html.tag("p", f"Fiche de séance · {plural(total, 'minute')} · {facts['public']}"),
            html.tag("p", f"D’après l’atelier de Grand Poitiers{NBSP}: {sessions}.") if sessions else None,
            _section("Objectifs", facts["objectives"]),
            html.tag("h2", "Déroulé"),
            html.table(steps, ["Étape", "Minutes"], f"{plural(total, 'minute')} en tout"),
            html.tag("p", facts["cuts"][cut]) if cut in facts.get("cuts", {}) else None,
            _section("Niveaux", levels),
            _section("Compétences numériques (CRCN)", skills),
            _section("Matériel", facts.get("material", ())),
            _section("Idées reçues à attendre", beliefs),
            _section(
                "Réponses fausses que les exercices reconnaissent", mistakes(facts["slug"])[:most], "deux"
            ),
            _section("Sans ordinateur", [paper]),
            _section("Sources et licences", sources),
        ),
        style=_STYLE,
    )


def _section(title: str, items: Any, class_: str | None = None) -> html.Markup | None:
    items = [i for i in items if i]
    return (
        html.tag("section", html.tag("h2", title), html.tag("div", html.bullets(items), class_=class_))
        if items
        else None
    )


def write(path: Path, root: Path, cut: str = "") -> list[Path]:
    """Écrit la fiche de `path` dans build/ (HTML, et PDF si possible) ; rend les fichiers."""
    page = root / "build" / f"{path.stem}-fiche{f'-{cut}' if cut else ''}.html"
    nb.write(page, sheet(nb.facts_of(nb.read(path)), cut))
    printed = page.with_suffix(".pdf")
    return [page, printed] if browser.to_pdf(page, printed) else [page]


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit sheet`."""
    parser.add_argument("slug", nargs="*", help="les ateliers (tous, par défaut)")
    parser.add_argument("--cut", default="", metavar="MINUTES", help="la version courte, par exemple 45")


def run(options: Namespace) -> int:
    """`datakit sheet` : écrit les fiches de séance."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        made = write(path, root, options.cut)
        print(f"{path.stem} : {listing(p.name for p in made)} dans build/")
        if len(made) == 1:
            print("  (pas de PDF : installez Chromium, ou imprimez la page depuis votre navigateur)")
    return 0
