"""Écrire la leçon : la clé d’un exercice telle qu’on la range, et ce qui la contredit."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from datakit.answers import cell, keys, read
from datakit.answers.expect import On
from datakit.answers.judgement import compare, same
from datakit.answers.keys import Key
from datakit.answers.modes import ExerciseFailed, is_elsewhere, record


def described(id: str, key: Key, refused: Iterable[object], on: On) -> dict[str, Any]:
    """La clé telle qu’on la range : sans les réponses fausses qui seraient justes ici, avec les mots du juge.

    Lève `ExerciseFailed` si la clé se contredit.
    """
    verdict = compare(key, key.reference, on)
    if not verdict.ok:
        raise ExerciseFailed(_say("refused", id=id, message=verdict.message))
    if len(key.hints) < 2:
        raise ExerciseFailed(_say("two-hints", id=id))

    reference = keys.encode(key.reference) if key.expect.by_value else None
    written = {
        "expect": key.expect.spec,
        "reference": reference,
        "hints": list(key.hints),
        "wrong": _mistakes(id, key, on),
        "refused": _refusals(id, key, refused, on),
        "meaning": key.meaning,
    }
    return json.loads(json.dumps(written))


def _mistakes(id: str, key: Key, on: On) -> list[list[Any]]:
    """Les réponses fausses prévues, et ce qu’elles apprennent ; celles qui sont justes ici sont laissées de côté."""
    kept = []
    for value, message in key.wrong:
        if _is_right(key, value, on):
            _refuse_when_recording(id, value)
        else:
            kept.append([keys.encode(value), message])
    return kept


def spent(key: Key, on: On) -> list[str]:
    """Ce que devaient apprendre les erreurs prévues qui donnent, ici, la bonne réponse : la leçon n’y tranche pas."""
    return [message for value, message in key.wrong if _is_right(key, value, on)]


def _is_right(key: Key, value: object, on: On) -> bool:
    """Vrai si une erreur prévue donne, avec les données d’ici, la bonne réponse.

    Un nombre n’est juste que s’il est la référence elle-même : la tolérance d’une clé arrondit une réponse, elle
    n’excuse pas une erreur qui tombe à côté.
    """
    if read.is_number(value) and not same(value, key.reference):
        return False
    return compare(key, value, on).ok


def _refusals(id: str, key: Key, refused: Iterable[object], on: On) -> list[str]:
    """Ce que le juge dit de chaque réponse qu’il doit refuser."""
    said = []
    for value in refused:
        with cell.unseen():
            verdict = compare(key, value, on)
        if verdict.ok:
            _refuse_when_recording(id, value)
        said.append(verdict.message)
    return said


def _refuse_when_recording(id: str, value: object) -> None:
    """Au moment de ranger les clés du lieu du carnet, une réponse fausse acceptée est une faute de la leçon."""
    if record() and not is_elsewhere():
        raise ExerciseFailed(_say("accepted", id=id, value=read.short(value)))


def write(path: str, id: str, described: Mapping[str, Any], spent: Iterable[str] = ()) -> None:
    """Ajoute une clé au fichier que lit `datakit build`, et ce qu’elle n’apprend pas ici."""
    line = json.dumps({"id": id, "key": described, "spent": list(spent)}, ensure_ascii=False)
    with Path(path).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def changed(stored: Mapping[str, Any], described: Mapping[str, Any]) -> list[str]:
    """Les champs qui ne sont plus ceux de la clé rangée, en mots."""
    kept = {name: stored.get(name) for name in described}
    fields = keys.differences(kept, dict(described))
    return list(dict.fromkeys(read.WORDS["fields"].get(name, name) for name in fields))


def _say(kind: str, **details: object) -> str:
    return read.say("exercise", kind, **details)
