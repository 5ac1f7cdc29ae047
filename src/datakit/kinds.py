"""Le nom français du type d’une valeur, tel qu’on le dit à une personne qui débute."""

from figaudit.base.text import quote, words

_NAMES: dict[str, str] = words(__file__, "kinds.json")  # par nom de classe de Python


def named(class_name: str) -> str:
    """Le nom français d’un genre que Python nomme dans ses messages ; le sien, à défaut.

    >>> named("list"), named("Motor")
    ('une liste', '`Motor`')
    """
    return _NAMES.get(class_name, f"`{class_name}`")


def kind(answer: object) -> str:
    """Le nom français du type d’une valeur.

    >>> kind([1, 2]), kind(3), kind("a")
    ('une liste', 'un nombre', 'un texte')
    """
    names = [one.__name__ for one in type(answer).__mro__]
    for name in names:
        if _NAMES.get(name):
            return _NAMES[name]

    if type(answer).__module__.startswith("matplotlib"):
        return "une figure" if names[0] == "Figure" else "un morceau de graphique"
    if callable(answer):
        return "une fonction"
    return f"un objet {quote(names[0])}"
