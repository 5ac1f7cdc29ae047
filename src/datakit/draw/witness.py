"""Ce que disent les figures d’un carnet que l’on rejoue, gardé pour sa relecture : leurs mots, et ce qui les dément.

Rien n’est gardé d’une personne : seul `datakit replay` demande un témoin, par une variable d’environnement.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from IPython import get_ipython

VARIABLE = "DATAKIT_WITNESS"  # le fichier où les figures déposent leurs mots
_TOLD = {
    "title",
    "figure",
    "axis",
}  # ce qu’une figure dit de tout le dessin ; un mot posé dessus est souvent un nom propre
_MOST = 40  # positions essayées par réglage : assez pour rencontrer un cas rare, assez peu pour durer peu


def file() -> str:
    """Le fichier où déposer ; vide quand personne ne relit."""
    return os.environ.get(VARIABLE, "")


def note(fig: Any, *words: str) -> None:
    """Dépose les mots d’une figure, et ce que le dessin répond à son titre ; sans témoin, ne fait rien."""
    if not file():
        return
    facts = _read(fig)
    texts = dict.fromkeys([*words, *_drawn(facts)])
    said = {
        "cell": _cell(),
        "words": [text for text in texts if text],
        "denied": list(_denied(facts)),
    }
    with Path(file()).open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(said, ensure_ascii=False) + "\n")


def _cell() -> str:
    """Le code de la cellule en cours ; vide hors d’un carnet."""
    typed = getattr(getattr(get_ipython(), "history_manager", None), "input_hist_raw", [""])
    return str(typed[-1])


def _read(fig: Any) -> Any:
    """Ce que figaudit lit d’une figure ; rien d’autre chose."""
    if not hasattr(fig, "savefig"):
        return None

    from figaudit.read.figure import read

    return read(fig)


def _drawn(facts: Any) -> Iterator[str]:
    """Le titre, le sous-titre, la note et les noms d’axes, que le texte de remplacement ne redit pas toujours."""
    for panel in facts.flat if facts else ():
        for word in panel.words:
            if word.role in _TOLD:
                yield " ".join(word.text.split())


def _denied(facts: Any) -> Iterator[str]:
    """Ce que chaque graphique répond à son titre, s’il le dément."""
    if facts is None:
        return

    from figaudit.titles.claims import contradiction

    for panel in facts.flat:
        told = contradiction(panel, facts)
        if told:
            yield told


def positions(
    draw: Callable[..., tuple[Any, ...]], start: Mapping[str, Any], moves: Mapping[str, Any]
) -> None:
    """Essaie les positions de chaque réglage, les autres au départ, et dépose ce que la figure y dit."""
    if not file():
        return
    for name, kind in moves.items():
        for value in _spread(kind):
            with suppress(Exception):  # une position qui ne se dessine pas a déjà sa phrase
                fig, *words = draw(**{**start, name: value})
                note(fig, *map(str, words))


def _spread(kind: Any) -> list[Any]:
    """Les valeurs d’un réglage, réparties sur toute son étendue s’il en a beaucoup ; d’un mot à taper, aucune."""
    if kind is str:
        return []
    values = list(kind.values() if isinstance(kind, Mapping) else kind)
    step = 1 + (len(values) - 1) // _MOST
    return values[::step]
