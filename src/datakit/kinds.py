"""Le nom français du type d’une valeur, tel qu’on le dit à une personne qui débute."""

from figaudit.base.text import quote, words

_NAMES: dict[str, str] = words(__file__, "kinds.json")  # par nom de classe de Python


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
