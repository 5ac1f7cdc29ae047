"""Ce que la norme RFC 5545 trouve à redire à un agenda que l’on publie."""

from typing import Any

from icalendar import Calendar

from datakit.answers.expect import bad_type


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
    events, lines = calendar.walk("VEVENT"), text.encode().split(b"\n")
    marks = [(str(event.get("UID", "")), str(event.get("RECURRENCE-ID"))) for event in events]
    spans = [[getattr(event.get(key), "dt", None) for key in ("DTSTART", "DTEND")] for event in events]
    backwards = sum(None not in span and span[1] <= span[0] for span in spans)
    twins = sum(not mark[0] or marks.count(mark) > 1 for mark in marks)
    bare = sum(line[-1:] != b"\r" for line in lines[:-1]) + bool(lines[-1])
    counts = {
        "un événement n’a pas de début (3.6.1)": sum(start is None for start, _ in spans),
        "la fin, exclue, ne vient pas après le début (3.8.2.2)": backwards,
        "un UID manque, ou sert deux fois (3.8.4.7)": twins,
        "un DTSTAMP manque (3.6.1)": sum("DTSTAMP" not in event for event in events),
        "une ligne dépasse 75 octets (3.1)": sum(len(line.rstrip(b"\r")) > 75 for line in lines),
        "une ligne ne finit pas par CRLF (3.1)": bare,
        "VERSION ou PRODID manque en tête (3.6)": sum(key not in calendar for key in ("VERSION", "PRODID")),
        "aucun événement (3.6)": not events,
    }
    return [f"{count:d} fois : {rule}." for rule, count in counts.items() if count]
