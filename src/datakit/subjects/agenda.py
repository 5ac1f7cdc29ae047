"""L’agenda du carnet 07 : ce que la norme RFC 5545 trouve à redire à un .ics que l’on publie."""

from collections.abc import Sequence
from typing import Any

from icalendar import Calendar

from datakit.answers.expect import bad_type

__all__ = ["faults"]

LONGEST = 75  # octets par ligne, dit la norme (3.1)


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def faults(text: Any, *, with_end: bool = False) -> Any:
    """Les règles qu’un .ics enfreint : une phrase chacune, avec son paragraphe et combien de fois. Juge aussi un exercice.

    `with_end` : la question demande une fin, qui vienne après le début.

    >>> faults("BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nPRODID:moi\\r\\nEND:VCALENDAR")
    ['1 fois : une ligne ne finit pas par CRLF (3.1).', '1 fois : aucun événement (3.6).']
    """
    if not isinstance(text, str):
        return bad_type(text, "le texte d’un .ics", "`publier(…)`")
    try:
        calendar = Calendar.from_ical(text)
    except ValueError:
        return ["Ce texte n’est pas un agenda : il va de BEGIN:VCALENDAR à END:VCALENDAR."]

    events = calendar.walk("VEVENT")
    lines = text.encode().split(b"\n")
    counted = [
        ("un événement n’a pas de début (3.6.1)", _without_start(events)),
        (
            "la fin, exclue, ne vient pas après le début : une journée entière finit au lendemain (norme, 3.8.2.2)",
            _backwards(events),
        ),
        ("un UID manque, ou sert deux fois (3.8.4.7)", _without_a_uid_of_their_own(events)),
        ("un DTSTAMP manque (3.6.1)", sum("DTSTAMP" not in event for event in events)),
        ("une ligne dépasse 75 octets (3.1)", sum(len(line.rstrip(b"\r")) > LONGEST for line in lines)),
        ("une ligne ne finit pas par CRLF (3.1)", _ended_otherwise(lines)),
        ("VERSION ou PRODID manque en tête (3.6)", sum(key not in calendar for key in ("VERSION", "PRODID"))),
        ("aucun événement (3.6)", int(not events)),
    ]
    found = [f"{count} fois : {rule}." for rule, count in counted if count]
    if with_end and not found and any("DTEND" not in event for event in events):
        found.append(
            "Votre fin est égale à votre début : c’est un instant, sans durée. Donnez une fin plus tard ; pour une journée entière, `journee` vaut `True` et la fin est le lendemain."
        )
    return found


def _without_start(events: Sequence[Any]) -> int:
    return sum(_moment(event, "DTSTART") is None for event in events)


def _backwards(events: Sequence[Any]) -> int:
    found = 0
    for event in events:
        start = _moment(event, "DTSTART")
        end = _moment(event, "DTEND")
        if start is not None and end is not None and not _comes_after(start, end):
            found += 1
    return found


def _moment(event: Any, key: str) -> Any:
    """Le jour ou l’instant écrit sous `key` ; rien s’il manque, ou s’il y en a deux."""
    return getattr(event.get(key), "dt", None)


def _comes_after(start: Any, end: Any) -> bool:
    try:
        return bool(end > start)
    # Un jour et une heure, ou une heure avec et sans fuseau : la norme veut deux fois le même genre
    except TypeError:
        return False


def _without_a_uid_of_their_own(events: Sequence[Any]) -> int:
    """Une exception porte l’UID de sa série : c’est sa date qui la distingue."""
    marks = [(str(event.get("UID", "")), str(event.get("RECURRENCE-ID"))) for event in events]
    found = 0
    for uid, date in marks:
        if not uid or marks.count((uid, date)) > 1:
            found += 1
    return found


def _ended_otherwise(lines: Sequence[bytes]) -> int:
    """Combien de lignes finissent autrement que par CRLF ; la dernière, si elle n’a pas de fin."""
    *whole, rest = lines
    found = sum(not line.endswith(b"\r") for line in whole)
    return found + 1 if rest else found
