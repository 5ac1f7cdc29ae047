"""Un nom inconnu dans une fonction ou une boucle du carnet."""

import re
from types import ModuleType

from datakit.answers import read
from datakit.answers.blank import holes
from datakit.answers.explain.lines import Namespace, frames_of
from datakit.answers.explain.nearest import say, spelled
from datakit.answers.explain.opened_exercises import key_of
from figaudit.base.text import listing, normalise

#: Les boucles d’une ligne, que Python lance comme des fonctions.
_COMPREHENSIONS = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>"}


def in_a_loop(inside: list[str], error: NameError, namespace: Namespace) -> str:
    """`voix` dans `sum(f(voix) for b in bruits)` : à chaque tour, la boucle n’a qu’un nom, `b`."""
    here = frames_of(error, namespace)
    if not here[-1].f_code.co_name.startswith("<") or len(inside) != 1:
        return ""
    return say("inside-loop", name=inside[0])


def not_started(name: str, source: str) -> str:
    """Dans une fonction, `d[…] = …` ou `vues.append(…)` sans que `d` ou `vues` aient été commencés."""
    word = rf"(?<![\w.]){re.escape(name)}"
    if re.search(rf"{word}\s*=(?!=)", source):
        return ""
    if re.search(rf"{word}\.append\(", source):
        return say("start-with-list", name=name)
    if re.search(rf"{word}(?:\[[^\n]*\]\s*\+?=(?!=)|\.(?:get|setdefault|values|items)\()", source):
        return say("start-with-dictionary", name=name)
    return ""


def said_otherwise(name: str, source: str) -> str:
    """`vrai` pour `True`, `dix` pour 10, `entier(…)` pour `int(…)`."""
    word = spelled(name)
    if word:
        return word.message
    function = read.WORDS["functions"].get(normalise(name))
    if function is None or not re.search(rf"(?<![\w.]){re.escape(name)}\(", source):
        return ""
    return say("french-keyword", word=name, keyword=function)


def after_its_owner(name: str, source: str, namespace: Namespace) -> str:
    """`get(prenom, 0)` pour `tetes.get(prenom, 0)`, que la solution emploie."""
    key = key_of(source, namespace)
    if key is None or not re.search(rf"(?<![\w.]){re.escape(name)}\s*\(", source):
        return ""
    owner = re.search(rf"([^\W\d]\w*)\.{re.escape(name)}\(", key.solution)
    return say("after-its-owner", name=name, owner=owner[1]) if owner else ""


def of_an_example(name: str, inside: list[str], source: str, namespace: Namespace) -> str:
    """`d.get(cle, 0)`, recopié d’un exemple : la bonne forme, avec d’autres noms que ceux de la fonction."""
    key = key_of(source, namespace)
    if key is None:
        return ""
    for hole in holes(key.blank, source, key.solution):
        if hole.right or not re.search(rf"(?<![\w.]){re.escape(name)}\b", hole.typed):
            continue
        if _shape(hole.typed) == _shape(hole.wanted):
            return say("names-of-an-example", names=listing(f"`{other}`" for other in inside))
    return ""


def _shape(code: str) -> str:
    """La forme d’un code : ses noms remplacés par le même signe, sauf ceux qui suivent un point."""
    return re.sub(r"(?<![\w.])[^\W\d]\w*(?!\w|\()", "·", re.sub(r"\s", "", code))


def in_a_module(name: str, namespace: Namespace) -> str:
    """`DictReader`, que le carnet a importé sous le nom de son module."""
    for module, value in list(namespace.items()):
        is_module = isinstance(value, ModuleType) and not module.startswith("_")
        if is_module and name[:1].isupper() and name in getattr(value, "__all__", ()):
            return say("of-a-module", module=module, name=name)
    return ""


def local_names(error: NameError, namespace: Namespace) -> list[str]:
    """Les noms de la fonction en cours, si l’erreur est née dans une fonction du carnet."""
    here = frames_of(error, namespace)
    seen: dict[str, object] = {}
    while here and here[-1].f_locals is not namespace:
        frame = here.pop()
        seen = {**frame.f_locals, **seen}
        # Une compréhension lit aussi les noms de la fonction qui l’entoure
        if frame.f_code.co_name not in _COMPREHENSIONS:
            break
    return [name for name in seen if not name.startswith(".")]
