"""La liste des ateliers, lue dans les carnets eux-mêmes."""

from argparse import ArgumentParser, Namespace

from datakit import text
from datakit.tools import notebook as nb


def arguments(parser: ArgumentParser) -> None:
    """`datakit list` n’a pas d’option."""


def run(options: Namespace) -> int:
    """`datakit list` : une ligne par atelier."""
    for path in nb.choose(nb.project() / "solutions"):
        facts = nb.facts_of(nb.read(path))
        minutes = f"{text.number(facts['minutes'])} min" if facts.get("minutes") else "durée à dire"
        print(f"{path.stem:<26} {minutes:>8}   {facts.get('question') or facts.get('title') or ''}")
    return 0
