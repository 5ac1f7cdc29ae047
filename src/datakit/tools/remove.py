"""`datakit remove` : retirer un atelier du kit ; ce qui l’annonce encore est dit, et rien n’est effacé sans --oui."""

from argparse import Namespace
from pathlib import Path

from datakit.tools import messages, notebook as nb
from datakit.tools.rename import files
from figaudit.base.text import listing


def mentions(root: Path, slug: str) -> list[Path]:
    """Les autres carnets qui mènent à cet atelier."""
    found = []
    for path in sorted(root.glob("solutions/*.ipynb")):
        if path.stem != slug and f"{slug}.ipynb" in nb.text_of(path):
            found.append(path)
    return found


def run(options: Namespace) -> int:
    """`datakit remove` : dit ce qui serait effacé, et l’efface avec `--oui`."""
    root = nb.project()
    slug = nb.workshop(root / "solutions", options.slug).stem
    held = files(root, slug)
    names = listing(path.relative_to(root).as_posix() for path in held)

    if not options.sure:
        print(messages.said("would-remove", slug=slug, names=names)[0])
        return 0
    for path in reversed(held):  # la solution en dernier : arrêtée en chemin, la commande se relance
        path.unlink()
    print(messages.said("removed", slug=slug, names=names)[0])

    linking = [path.stem for path in mentions(root, slug)]
    if linking:
        print(messages.said("still-linked", names=listing(linking))[0])
    return 0
