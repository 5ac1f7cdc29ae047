"""Les tableaux que `datakit links` écrit dans le README et dans `guide/` : les ateliers, les commandes."""

import tomllib
from pathlib import Path
from typing import Any

from datakit.tools import cover, notebook as nb
from figaudit.base import text

_COLUMNS = 3  # ateliers par ligne
_COMMANDS = Path(__file__).parents[1] / "commands.toml"


def workshops(root: Path) -> str:
    """Les ateliers en trois colonnes : la couverture de chacun, son titre, sa question, le temps qu’il demande.

    `root` : le dossier du kit.
    """
    cells = []
    for path in nb.workshops(root / "solutions"):
        try:
            cells.append(_told(root, path))
        except (KeyError, TypeError, ValueError) as error:
            raise nb.misshapen(path, error) from error

    lines = ["| | | |", "|---|---|---|"]
    for start in range(0, len(cells), _COLUMNS):
        row = cells[start : start + _COLUMNS]
        row += [""] * (_COLUMNS - len(row))
        lines.append(f"| {' | '.join(row)} |")
    return "\n".join(lines)


def _told(root: Path, path: Path) -> str:
    """Un atelier dans sa case : sa couverture, son titre, sa question, ses durées."""
    card = nb.facts_of(nb.read(path))
    slug = path.stem
    shown = ""
    if cover.image(root, cover.of_the_kit(slug)):
        shown = f"![{cover.alt(slug)}](notebooks/{cover.name(slug)})<br>"
    title = f"{shown}[{slug[:2]} · {card['title']}](notebooks/{path.name})"
    return f"{title}<br>{card['question']}<br>*{_lengths(card)} minutes*"


def _lengths(card: dict[str, Any]) -> str:
    """Les durées d’un atelier, la courte d’abord.

    >>> _lengths({"minutes": 90, "cuts": {"45": "…", "55": "…"}}), _lengths({"minutes": 60})
    ('45, 55 ou 90', '60')
    """
    lengths = sorted([*map(int, card.get("cuts", {})), int(card["minutes"])])
    return text.listing([str(length) for length in lengths], "ou")


def commands() -> str:
    """Chaque commande : ce qu’elle fait, puis une ligne par chose à lui donner."""
    known = tomllib.loads(_COMMANDS.read_text("utf-8"))
    parts = []
    for name, command in known.items():
        lines = [f"### `datakit {name}`", "", f"{_sentence(command['does'])}"]
        for other in command.get("also", ()):
            lines[-1] += f" On peut aussi écrire `datakit {other}`."

        options = [(option, about) for option, about in command.items() if isinstance(about, dict)]
        if options:
            lines += ["", "| À donner | Ce que c’est |", "|---|---|"]
        for option, about in options:
            lines.append(f"| {_typed(option, about)} | {about['help']} |")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:]}."


def _typed(option: str, about: dict[str, Any]) -> str:
    """Ce que l’on tape pour une option, ou le nom de ce que l’on donne sans option.

    >>> _typed("--minutes", {"metavar": "MINUTES"}), _typed("--oui", {"action": "store_true"}), _typed("slug", {})
    ('`--minutes MINUTES`', '`--oui`', '`SLUG`')
    """
    metavar = about.get("metavar", "")
    if option.startswith("--"):
        return f"`{option} {metavar}`" if metavar else f"`{option}`"
    return f"`{metavar or option.upper()}`"
