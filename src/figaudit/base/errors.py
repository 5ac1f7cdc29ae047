"""Des erreurs qui sont de petites leçons : le fait, ce qui était attendu, quoi faire."""

from collections.abc import Mapping


class ExplainedError(Exception):
    """Une erreur expliquée.

    `fact` : ce qui s'est passé ; `expected` : ce qui était attendu ; `action` : quoi faire.

    >>> print(str(ExplainedError("La table manque.", "Un nom connu.", "Relancez la commande.")))
    La table manque.
    Attendu\u00a0: Un nom connu.
    À faire\u00a0: Relancez la commande.
    """

    def __init__(self, fact: str, expected: str = "", action: str = "") -> None:
        super().__init__(fact, expected, action)
        self.fact = fact
        self.expected = expected
        self.action = action
        # Ce qui précède l'attendu, et ce qu'il faut faire ; une erreur dite dans une autre langue a les siens.
        self.before_expected = "Attendu\u00a0: "
        self.before_action = "À faire\u00a0: "

    def __str__(self) -> str:
        lines = [self.fact]
        if self.expected:
            lines.append(self.before_expected + self.expected)
        if self.action:
            lines.append(self.before_action + self.action)
        return "\n".join(lines)

    def _render_traceback_(self) -> list[str]:
        """IPython affiche ces lignes au lieu d'une pile d'appels : une personne lit, pas un débogueur."""
        return str(self).splitlines()


class InvalidArgument(ExplainedError):
    """Une fonction a reçu une valeur qu'elle ne peut pas employer."""


def refused(sentences: Mapping[str, str], **seen: object) -> InvalidArgument:
    """L'erreur que disent ces phrases (`fact`, `expected`, `action`), complétées de ce qui a été vu.

    >>> refused({"fact": "k vaut {k}.", "expected": "un nombre de 2 à 9."}, k=0).fact
    'k vaut 0.'
    """
    parts = {part: sentence.format(**seen) for part, sentence in sentences.items()}
    return InvalidArgument(**parts)
