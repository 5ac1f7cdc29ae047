"""Ce qui s’imprime : la fiche de séance, tirée des métadonnées du carnet, et les feuilles d’une variante papier."""

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import UndefinedError

from datakit.data import messages
from datakit.errors import InvalidArgument
from datakit.text import did_you_mean, listing, quote
from datakit.tools import browser, pages
from datakit.tools import notebook as nb
from datakit.workshop import stored_keys

MOST = 10  # réponses fausses citées


def minutes(facts: dict[str, Any], cut: str = "") -> list[tuple[str, int]]:
    """Les étapes gardées et leur durée, pour la version entière ou pour la version courte `cut`.

    Lève `InvalidArgument` si cette version n'existe pas.

    >>> fiche = {"slug": "x", "minutes": 30, "cuts": {"20": "…"},
    ...          "sections": [{"title": "A", "minutes": 20}, {"title": "B", "minutes": 10, "cuts": {"20": 0}}]}
    >>> minutes(fiche), minutes(fiche, "20")
    ([('A', 20), ('B', 10)], [('A', 20)])
    """
    versions = [*facts.get("cuts", {}), str(facts["minutes"])]
    if cut and cut not in versions:
        raise InvalidArgument(
            *messages.said("no-cut", slug=quote(facts["slug"]), cut=cut, versions=listing(versions, "ou"))
        )
    kept = [(s["title"], int(s.get("cuts", {}).get(cut, s["minutes"]))) for s in facts["sections"]]
    return [(title, length) for title, length in kept if length]


def mistakes(slug: str) -> list[str]:
    """Les erreurs que les exercices de l'atelier savent reconnaître, une phrase chacune, sans répétition."""
    keys = stored_keys(slug).get("keys", {}).values()
    said = [message.splitlines()[0].replace("`", "") for key in keys for _, message in key["wrong"]]
    return list(dict.fromkeys(said))


def sheet(facts: dict[str, Any], cut: str = "") -> str:
    """La fiche complète, en HTML autonome."""
    steps = minutes(facts, cut)
    return pages.render(
        "sheet.html",
        facts=facts,
        steps=steps,
        total=sum(length for _, length in steps),
        shortened=facts.get("cuts", {}).get(cut),
        sessions=[
            s["title"] + (f" ({s['date']})" if s.get("date") else "") for s in facts.get("sessions", ())
        ],
        mistakes=mistakes(facts["slug"])[:MOST],
    )


def write(path: Path, root: Path, cut: str = "") -> list[Path]:
    """Écrit la fiche de `path` dans build/ (HTML, et PDF si possible) ; rend les fichiers."""
    page = root / "build" / f"{path.stem}-fiche{f'-{cut}' if cut else ''}.html"
    try:
        made = sheet(nb.facts_of(nb.read(path)), cut)
    except (LookupError, TypeError, ValueError, AttributeError, UndefinedError) as error:
        raise nb.misshapen(path, error) from error
    nb.write(page, made)
    printed = page.with_suffix(".pdf")
    return [page, printed] if browser.to_pdf(page, printed) else [page]


def run(options: Namespace) -> int:
    """`datakit sheet` : écrit les fiches de séance."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        made = write(path, root, options.cut)
        print(f"{path.stem} : {listing(p.name for p in made)} dans build/")
        if len(made) == 1:
            print("  (pas de PDF : installez Chromium, ou imprimez la page depuis votre navigateur)")
    return 0


# --- La variante papier ---


def thirteen_questions() -> dict[str, str]:
    """Le test de l’atelier 11, `{"questions": …, "reponses": …}` : deux pages HTML complètes, sans image ni requête.

    >>> pages = thirteen_questions()
    >>> list(pages), "recalculée" in pages["questions"], "recalculée" in pages["reponses"]
    (['questions', 'reponses'], False, True)
    """
    from datakit.topics import factfulness

    quiz, evidence = factfulness.quiz(), factfulness.evidence()
    facts = {
        "quiz": quiz,
        "asked": list(zip(quiz.itertuples(), evidence.itertuples(), strict=True)),
        "chance": len(quiz) * factfulness.CHANCE,
        "aged": quiz.index[quiz["statut"] == "a vieilli"],
    }
    sheets = ("questions", "reponses")
    return {name: pages.render("paper.html", answers=name == "reponses", **facts) for name in sheets}


#: atelier -> fonction qui rend `{nom de la feuille: page HTML}`.
PAPERS: Mapping[str, Callable[[], Mapping[str, str]]] = {"11-factualite": thirteen_questions}


def papers(slug: str, folder: Path, pdf: bool = True) -> list[Path]:
    """Écrit les feuilles de l’atelier `slug` dans `folder` et rend les chemins écrits.

    Un PDF accompagne chaque page quand un Chromium est installé et que `pdf` est vrai. Lève `InvalidArgument`
    si l’atelier n’a pas de variante papier.

    >>> import tempfile
    >>> [p.name for p in papers("11-factualite", Path(tempfile.mkdtemp()), pdf=False)]
    ['11-factualite-questions.html', '11-factualite-reponses.html']
    """
    if slug not in PAPERS:
        hint = did_you_mean(slug, PAPERS) or "datakit paper 11-factualite"
        told = {"slug": quote(slug[:40]), "known": listing(PAPERS), "hint": hint}
        raise InvalidArgument(*messages.said("no-paper", **told))
    made = {folder / f"{slug}-{name}.html": page for name, page in PAPERS[slug]().items()}
    for target, page in made.items():
        nb.write(target, page)
    printed = {page: page.with_suffix(".pdf") for page in made if pdf}
    return [*made, *(target for page, target in printed.items() if browser.to_pdf(page, target))]


def paper_run(options: Namespace) -> int:
    """Écrit les feuilles et dit où elles sont."""
    written = papers(options.atelier, options.output, pdf=not options.no_pdf)
    for path in written:
        print(path)
    if not options.no_pdf and not any(path.suffix == ".pdf" for path in written):
        print("Pas de Chromium ici : ouvrez les pages dans un navigateur et imprimez-les.", file=sys.stderr)
    return 0
