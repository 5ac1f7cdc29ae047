"""La variante papier d’un atelier : des feuilles A4 à imprimer, en HTML, et en PDF si Chromium est là."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from datakit.errors import InvalidArgument
from datakit.text import did_you_mean, listing
from datakit.tools import browser, pages
from datakit.tools import notebook as nb


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
    titles = {
        "questions": "Que savons-nous du monde ? Treize questions",
        "reponses": "Treize questions sur le monde, les réponses",
    }
    return {
        name: pages.render("paper.html", title=title, answers=name == "reponses", **facts)
        for name, title in titles.items()
    }


#: atelier -> fonction qui rend `{nom de la feuille: page HTML}`.
PAPERS: Mapping[str, Callable[[], Mapping[str, str]]] = {"11-factualite": thirteen_questions}


def write(slug: str, folder: Path, pdf: bool = True) -> list[Path]:
    """Écrit les feuilles de l’atelier `slug` dans `folder` et rend les chemins écrits.

    Un PDF accompagne chaque page quand un Chromium est installé et que `pdf` est vrai. Lève `InvalidArgument`
    si l’atelier n’a pas de variante papier.

    >>> import tempfile
    >>> [p.name for p in write("11-factualite", Path(tempfile.mkdtemp()), pdf=False)]
    ['11-factualite-questions.html', '11-factualite-reponses.html']
    """
    if slug not in PAPERS:
        raise InvalidArgument(
            f"L’atelier « {slug[:40]} » n’a pas de feuilles à imprimer.",
            f"un de ces ateliers : {listing(PAPERS)}.",
            did_you_mean(slug, PAPERS) or "datakit paper 11-factualite",
        )
    made = {folder / f"{slug}-{sheet}.html": page for sheet, page in PAPERS[slug]().items()}
    for target, page in made.items():
        nb.write(target, page)
    printed = {page: page.with_suffix(".pdf") for page in made if pdf}
    return [*made, *(target for page, target in printed.items() if browser.to_pdf(page, target))]


def run(options: Namespace) -> int:
    """Écrit les feuilles et dit où elles sont."""
    written = write(options.atelier, options.output, pdf=not options.no_pdf)
    for path in written:
        print(path)
    if not options.no_pdf and not any(path.suffix == ".pdf" for path in written):
        print("Pas de Chromium ici : ouvrez les pages dans un navigateur et imprimez-les.", file=sys.stderr)
    return 0
