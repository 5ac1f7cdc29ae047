"""Les minutes que dit la fiche d’un atelier : ses étapes, la porte, et ce qu’une version courte saute."""

from typing import Any

from datakit.tools import messages

FURTHER = "Pour aller plus loin"  # la partie que l’on ne compte pas

# À la porte : ce qu’une séance perd avant la première ligne lue.
LESSON = 50  # minutes à partir desquelles c’est une heure de cours
HOUR = 55  # minutes d’une heure de cours, d’une sonnerie à l’autre
AT_A_LESSON = 5  # entrer, faire l’appel, ouvrir trente machines
AT_A_BREAK = 3  # s’asseoir et ouvrir le carnet, pour un groupe qui vient de lui-même


def parts_of_the_session(facts: dict[str, Any]) -> list[dict[str, Any]]:
    """Les parties de la séance : toutes celles de la fiche, sauf « Pour aller plus loin »."""
    found = []
    for part in facts.get("sections", ()):
        if isinstance(part, dict) and not part.get("further"):
            found.append(part)
    return found


def further(facts: dict[str, Any]) -> int:
    """Les minutes de « Pour aller plus loin » ; 0 si l’atelier n’en a pas.

    >>> further({"sections": [{"title": "A", "minutes": 20}, {"title": FURTHER, "minutes": 30, "further": True}]})
    30
    """
    for part in facts.get("sections", ()):
        if isinstance(part, dict) and part.get("further"):
            return int(part["minutes"])
    return 0


def steps(facts: dict[str, Any]) -> list[tuple[str, int]]:
    """Les étapes de la séance qui prennent du temps, et leurs minutes."""
    found = []
    for part in parts_of_the_session(facts):
        if part["minutes"]:
            found.append((part["title"], int(part["minutes"])))
    return found


def timetable(facts: dict[str, Any]) -> list[tuple[str, int]]:
    """Les étapes, telles qu’on les donne ; une séance comptée avec sa porte commence par s’installer.

    >>> timetable({"sections": [{"title": "A", "minutes": 42}], "version": {"door": 3}})
    [('S’installer', 3), ('A', 42)]
    """
    found = steps(facts)
    settling = at_the_door(facts)
    if settling:
        (settle,) = messages.said("version-door")
        found.insert(0, (settle, settling))
    return found


def at_the_door(facts: dict[str, Any]) -> int:
    """Les minutes que la fiche compte pour s’installer : celles d’une version courte, ou d’un atelier adapté ; sinon 0."""
    told = facts.get("version", facts)
    return int(told.get("door", 0))


def skipped(facts: dict[str, Any], version: str) -> list[str]:
    """Les titres des parties que saute une version courte.

    >>> skipped({"sections": [{"title": "A", "minutes": 20}, {"title": "B", "minutes": 9, "cuts": {"20": 0}}]}, "20")
    ['B']
    """
    found = []
    for part in facts["sections"]:
        if part.get("further") or part.get("cuts", {}).get(version) == 0:
            found.append(part["title"])
    return found


def door(version: str) -> int:
    """Les minutes que perd à la porte une version courte ; ce qui se joue tient dans les autres.

    >>> door("55"), door("45")
    (5, 3)
    """
    return AT_A_LESSON if int(version) >= LESSON else AT_A_BREAK


def pace(facts: dict[str, Any]) -> str:
    """« 4 + 16 + 17 » : les minutes des étapes, comme les écrit la note d’animation."""
    return " + ".join(str(minutes) for _, minutes in steps(facts))
