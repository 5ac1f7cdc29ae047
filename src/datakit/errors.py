"""Erreurs du kit : chacune est une petite leçon (le fait, ce qui était attendu, quoi faire)."""


class DatakitError(Exception):
    """Une erreur expliquée.

    `fact` : ce qui s'est passé ; `expected` : ce qui était attendu ; `action` : quoi faire.

    >>> print(str(DatakitError("La table manque.", "Un nom connu.", "Relancez dk.catalogue().")))
    La table manque.
    Attendu\u00a0: Un nom connu.
    À faire\u00a0: Relancez dk.catalogue().
    """

    def __init__(self, fact: str, expected: str = "", action: str = "") -> None:
        super().__init__(fact, expected, action)
        self.fact, self.expected, self.action = fact, expected, action

    def __str__(self) -> str:
        more = (("Attendu", self.expected), ("À faire", self.action))
        return "\n".join([self.fact, *(f"{label}\u00a0: {words}" for label, words in more if words)])

    def _render_traceback_(self) -> list[str]:
        """IPython affiche ces lignes au lieu d'une pile d'appels : une personne lit, pas un débogueur."""
        return str(self).splitlines()


class UnknownDataset(DatakitError):
    """Aucune table du kit ne porte ce nom."""


class DamagedData(DatakitError):
    """Un fichier de données manque, ou n'est plus celui qui a été livré."""


class SchemaMismatch(DatakitError):
    """Des données n'ont pas la forme que leur schéma annonce."""


class SourceUnavailable(DatakitError):
    """Une source en ligne ne répond pas, ou répond autre chose que des données."""


class NotebookError(DatakitError):
    """Un carnet est mal formé."""


class NotWritten(DatakitError):
    """Un fichier ou un dossier n'a pas pu être écrit ; ce qui existait est intact."""


class InvalidArgument(DatakitError):
    """Une fonction a reçu une valeur qu'elle ne peut pas employer."""
