"""L’agenda du carnet 07 : ce que la norme RFC 5545 trouve à redire à un .ics que l’on publie."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from datakit.answers.expect import bad_type
from datakit.answers.modes import is_strict
from figaudit.base.text import listing

__all__ = ["announced", "faults"]

LONGEST = 75  # octets par ligne, dit la norme (3.1)

#: Ce qu’une annonce doit dire, sous la clé de la norme.
_SAID = [("SUMMARY", "un titre"), ("LOCATION", "un lieu")]
_NO_END = (
    "Votre fin est égale à votre début : c’est un instant, sans durée. Donnez une fin plus tard ; pour une journée "
    "entière, `journee` vaut `True` et la fin est le lendemain."
)
_NO_HOUR = (
    "Aucune heure n’est écrite, et l’événement irait de minuit à minuit. Écrivez l’heure après la date ; pour une "
    "journée entière, `journee` vaut `True`."
)
_PAST = "Votre événement est déjà passé : il finit le {end}, et nous sommes le {today}. Annoncez une date à venir."


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def faults(text: Any) -> Any:
    """Les règles qu’un .ics enfreint : une phrase chacune, avec son paragraphe et combien de fois. Juge aussi un exercice.

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
            "la fin d’une journée entière, exclue, est au plus tôt le lendemain (norme, 3.8.2.2)",
            _days_that_end_too_soon(events),
        ),
        ("la fin ne vient pas après le début (norme, 3.8.2.2)", _hours_that_end_too_soon(events)),
        ("un UID manque, ou sert deux fois (3.8.4.7)", _without_a_uid_of_their_own(events)),
        ("un DTSTAMP manque (3.6.1)", sum("DTSTAMP" not in event for event in events)),
        ("une ligne dépasse 75 octets (3.1)", sum(len(line.rstrip(b"\r")) > LONGEST for line in lines)),
        ("une ligne ne finit pas par CRLF (3.1)", _ended_otherwise(lines)),
        ("VERSION ou PRODID manque en tête (3.6)", sum(key not in calendar for key in ("VERSION", "PRODID"))),
        ("aucun événement (3.6)", int(not events)),
    ]
    found = [f"{count} fois : {rule}." for rule, count in counted if count]
    return found


def announced(text: Any) -> Any:
    """Juge un événement que l’on annonce : la norme, puis ce qu’une annonce doit dire, titre, lieu, heure et fin.

    >>> announced("La fête est samedi")
    ['Ce texte n’est pas un agenda : il va de BEGIN:VCALENDAR à END:VCALENDAR.']
    """
    if not isinstance(text, str) or "BEGIN:VEVENT" not in text:
        return faults(text)
    try:
        events = Calendar.from_ical(text).walk("VEVENT")
    except ValueError:
        return faults(text)

    missing = [word for key, word in _SAID if any(not str(event.get(key, "")).strip() for event in events)]
    if missing:
        return [f"Il manque {listing(missing)} : qui lit l’agenda ne saurait ni quoi, ni où."]
    for event in events:
        told = _badly_timed(event) or _already_past(event)
        if told:
            return [told]
    return faults(text)


def _badly_timed(event: Any) -> str:
    """Ce qu’il faut dire des heures d’une annonce : une fin d’avant le début, aucune fin, aucune heure ; sinon rien."""
    start, end = _in_paris(_moment(event, "DTSTART")), _in_paris(_moment(event, "DTEND"))
    if start is None:
        return ""
    if end is None:
        return _NO_END
    if not _has_an_hour(event) and type(end) is type(start) and end <= start:
        tomorrow = start + timedelta(days=1)
        return f"La fin d’une journée entière est exclue (norme, 3.8.2.2) : mettez `fin` au lendemain, {tomorrow:%d/%m/%Y}, ou `journee` à `False` si elle a des heures."
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return ""

    if end < start:
        return f"La fin, {_hour(end, start)}, vient avant le début, {_hour(start, end)} : corrigez l’une des deux."
    if start.time() == end.time() == time():
        return _NO_HOUR
    return ""


def _already_past(event: Any) -> str:
    """Ce qu’il faut dire d’une annonce qui finit avant le jour où on l’écrit, celui de son DTSTAMP ; sinon rien.

    Le corrigé, rejoué des années plus tard, garde sa date d’exemple.
    """
    if is_strict() or "RRULE" in event:
        return ""
    end = _in_paris(_moment(event, "DTEND"))
    written = _in_paris(_moment(event, "DTSTAMP"))
    if end is None or written is None:
        return ""

    last = _day(end)
    if not isinstance(end, datetime):  # la fin d’une journée entière est exclue
        last -= timedelta(days=1)
    today = _day(written)
    if last >= today:
        return ""
    return _PAST.format(end=f"{last:%d/%m/%Y}", today=f"{today:%d/%m/%Y}")


def _day(moment: Any) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _in_paris(moment: Any) -> Any:
    """L’heure que l’on a tapée : le fichier la garde en heure universelle."""
    if isinstance(moment, datetime) and moment.tzinfo:
        return moment.astimezone(ZoneInfo("Europe/Paris"))
    return moment


def _hour(moment: datetime, other: datetime) -> str:
    """« 14 h 30 », ou avec son jour quand l’autre moment est d’un autre jour."""
    hour = f"{moment.hour}\u202fh\u202f{moment:%M}"
    if moment.date() == other.date():
        return hour
    return f"le {moment:%d/%m/%Y} à {hour}"


def _without_start(events: Sequence[Any]) -> int:
    return sum(_moment(event, "DTSTART") is None for event in events)


def _days_that_end_too_soon(events: Sequence[Any]) -> int:
    return sum(_ends_too_soon(event) and not _has_an_hour(event) for event in events)


def _hours_that_end_too_soon(events: Sequence[Any]) -> int:
    return sum(_ends_too_soon(event) and _has_an_hour(event) for event in events)


def _has_an_hour(event: Any) -> bool:
    return isinstance(_moment(event, "DTSTART"), datetime)


def _ends_too_soon(event: Any) -> bool:
    start = _moment(event, "DTSTART")
    end = _moment(event, "DTEND")
    return start is not None and end is not None and not _comes_after(start, end)


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
    for uid, repeated in marks:
        if not uid or marks.count((uid, repeated)) > 1:
            found += 1
    return found


def _ended_otherwise(lines: Sequence[bytes]) -> int:
    """Combien de lignes finissent autrement que par CRLF ; la dernière, si elle n’a pas de fin."""
    *whole, rest = lines
    found = sum(not line.endswith(b"\r") for line in whole)
    return found + 1 if rest else found
