"""Ce qui s’imprime : la fiche de séance, tirée des métadonnées du carnet, et les feuilles d’une variante papier."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from jinja2 import UndefinedError

from datakit.data import messages
from datakit.errors import InvalidArgument
from datakit.text import listing, quote
from datakit.tools import notebook as nb
from datakit.tools import pages
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
        told = {"cut": cut, "versions": listing(versions, "ou")}
        raise InvalidArgument(*messages.said("no-cut", slug=quote(facts["slug"]), **told))
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
    return pages.printed(page, made)


def run(options: Namespace) -> int:
    """`datakit sheet` : écrit les fiches de séance."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        made = write(path, root, options.cut)
        print(f"{path.stem} : {listing(p.name for p in made)} dans build/")
        if len(made) == 1:
            print("  (pas de PDF : installez Chromium, ou imprimez la page depuis votre navigateur)")
    return 0
