"""Les erreurs du kit : chacune est une petite leçon (le fait, ce qui était attendu, quoi faire)."""

from figaudit.base.errors import ExplainedError, InvalidArgument

__all__ = [
    "DamagedData",
    "ExplainedError",
    "InvalidArgument",
    "NotWritten",
    "NotebookError",
    "SchemaMismatch",
    "SourceUnavailable",
    "UnknownDataset",
    "UnknownPlace",
]


class UnknownDataset(ExplainedError):
    """Aucune table du kit ne porte ce nom."""


class UnknownPlace(InvalidArgument):
    """Aucun lieu, ou plusieurs, sous ce nom ; `tries` : ce que l’on peut écrire à la place (un code, puis un nom)."""

    def __init__(self, fact: str, expected: str, action: str, *, tries: tuple[str, ...] = ()) -> None:
        super().__init__(fact, expected, action)
        self.tries = tries


class DamagedData(ExplainedError):
    """Un fichier de données manque, ou n'est plus celui qui a été livré."""


class SchemaMismatch(ExplainedError):
    """Des données n'ont pas la forme que leur schéma annonce."""


class SourceUnavailable(ExplainedError):
    """Une source en ligne ne répond pas, ou répond autre chose que des données."""


class NotebookError(ExplainedError):
    """Un carnet est mal formé."""


class NotWritten(ExplainedError):
    """Un fichier ou un dossier n'a pas pu être écrit ; ce qui existait est intact."""
