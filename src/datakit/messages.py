"""Les phrases des erreurs du kit : chaque pièce garde les siennes, dans `messages.json`, à côté de `messages.py`."""

from figaudit.base.text import UNSAFE, filled, words


class Messages:
    """Les phrases d'une pièce : sous un nom, le fait, ce qui était attendu et quoi faire.

    >>> said("command-fault", kind="KeyError")[0]
    'La commande s’est arrêtée sur une faute du kit (KeyError).'
    """

    def __init__(self, module: str) -> None:
        self.texts: dict[str, list[str]] = words(module, "messages.json")

    def __call__(self, kind: str, /, **details: object) -> list[str]:
        """Les trois phrases d’une erreur, complétées de ce qui a été vu, débarrassé de ce qui commande un terminal."""
        shown = {name: clean(value) for name, value in details.items()}
        return filled(self.texts, kind, **shown)


def clean(text: object) -> str:
    """Un texte venu d'ailleurs, sans ce qui commande un terminal ou retourne le sens de lecture.

    >>> clean("Écoles \\x1b[31mrouges\\u202e")
    'Écoles [31mrouges'
    """
    return UNSAFE.sub("", str(text))


said = Messages(__file__)
