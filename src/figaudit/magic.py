"""La commande de carnet : `%load_ext figaudit`, puis `%%figaudit` en tête d’une cellule relit les figures qu’elle dessine."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


def register(shell: Any) -> None:
    """Ajoute `%%figaudit` à IPython ; `%%figaudit en` répond en anglais, `%%figaudit fr` en français."""

    def figaudit(line: str, cell: str) -> None:
        run_and_audit(shell, line.strip() or None, cell)

    shell.register_magic_function(figaudit, magic_kind="cell", magic_name="figaudit")


def run_and_audit(shell: Any, language: str | None, cell: str) -> None:
    """Exécute une cellule, puis montre la relecture de chaque figure qu’elle a dessinée."""
    from IPython.display import display

    from figaudit.report import audit

    with _figures_made() as made:
        shell.run_cell(cell)
    for fig in made:
        if fig.axes:
            display(audit(fig, language=language))


@contextmanager
def _figures_made() -> Iterator[list[Any]]:
    """Le temps d’un bloc, chaque figure de matplotlib créée entre dans la liste."""
    from matplotlib.figure import Figure

    made: list[Any] = []
    plain_init = Figure.__init__

    def init(self: Any, *args: Any, **options: Any) -> None:
        plain_init(self, *args, **options)
        made.append(self)

    Figure.__init__ = init  # type: ignore[method-assign]
    try:
        yield made
    finally:
        Figure.__init__ = plain_init  # type: ignore[method-assign]
