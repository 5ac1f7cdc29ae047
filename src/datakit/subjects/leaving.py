"""Le juge de la dernière figure du carnet 06 : un titre qui dit quand partir, et que la courbe peut montrer."""

import re
from typing import Any

import numpy as np

from datakit.answers import judges
from datakit.answers.verdict import for_two
from datakit.subjects import messages
from figaudit.base import figtext
from figaudit.base.text import NBSP, NNBSP, number
from figaudit.report import Report

#: « 7 h 15 », « à 3 heures », « 3 heures du matin » ; « 2 heures de trajet » est une durée.
_HOUR = re.compile(
    r"\b(\d{1,2}) ?(?:h|:) ?(\d{2})?\b|(?<=à )(\d{1,2}) heures?\b|\b(\d{1,2}) heures?(?= (?:du|pile|de l))"
)
_MINUTES = re.compile(r"\b(\d+) ?min")
#: « Partez à 8 h 24 », « être à l’arrêt à 8 h 24 » : un conseil, et ce qui en fait une mise en garde.
_ADVISED = re.compile(r"\b(?:part(?:ez|ir|ons|s)|soyez|être|prenez|prendre|sort(?:ez|ir))\b", re.IGNORECASE)
_WARNED = re.compile(r"\b(?:pas|avant|jamais|trop|sinon|n[e’'])\b|n[’']", re.IGNORECASE)
_A_MINUTE = 1 / 60  # d’heure : ce que l’on arrondit en lisant un axe


@for_two
def leaving(fig: Any) -> list[str] | Report:
    """Une figure qui dit quand partir : comptée en minutes, et dont le titre ne dit rien que la courbe ne montre.

    `fig` : une durée de trajet, en minutes, selon l’heure où l’on est à l’arrêt. Rend ce qu’il y faut changer, ou l’audit.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.plot([7, 7.5, 8], [50, 20, 45])
    >>> print(*leaving(figtext.annotate(fig, title="Partez à 9 h 15, pas après", unit="minutes", source="GTFS")))
    Le titre dit « 9 h 15 » : la figure ne montre pas cette heure.
    >>> print(*leaving(figtext.annotate(fig, title="Partez à 3 heures du matin", unit="minutes", source="GTFS")))
    Le titre dit « 3 heures » : la figure ne montre pas cette heure.
    >>> fig, ax = figure()
    >>> _ = ax.plot([8 + 55 / 60, 8 + 56 / 60, 8 + 57 / 60], [45, 44, 287])
    >>> late = leaving(figtext.annotate(fig, title="Partez à 8 h 57", unit="minutes", source="GTFS"))
    >>> late[0][:34], late[0][-46:]
    ('À 8 h 57, le trajet dure 287 minut', ' 44. Est-ce bien l’heure que vous conseillez\u202f?')
    """
    faults = judges.misnamed_unit(fig, "minutes")
    faults += _not_drawn(fig) or _too_late(fig)
    return faults or judges.claims(fig)


def _not_drawn(fig: Any) -> list[str]:
    """L’heure, ou les minutes, du titre que la courbe ne peut pas montrer."""
    hours, minutes = _drawn(fig)
    if not hours.size or not minutes.size:
        return []

    title = figtext.read(fig).title.replace(NNBSP, " ").replace(NBSP, " ")
    faults = _hours_elsewhere(title, hours)
    longest = minutes.max()
    for told in _MINUTES.finditer(title):
        if int(told[1]) > longest + 1:
            faults += messages.said("leaving-minutes", minutes=told[1], longest=number(longest, 0))
    return faults


def _too_late(fig: Any) -> list[str]:
    """« Partez à 8 h 57 », quand ce bus vient de partir : la minute d’avant, le trajet durait moitié moins."""
    title = figtext.read(fig).title.replace(NNBSP, " ").replace(NBSP, " ")
    told = list(_HOUR.finditer(title))
    if len(told) != 1 or not _ADVISED.search(title) or _WARNED.search(title):
        return []
    at = _clock(told[0])
    hours, minutes = _drawn(fig)
    if hours.size != minutes.size:
        return []
    now = minutes[np.abs(hours - at) < _A_MINUTE / 2]
    before = minutes[np.abs(hours - at + _A_MINUTE) < _A_MINUTE / 2]
    if not now.size or not before.size or now.min() < 2 * before.min():
        return []
    durations = {"minutes": number(now.min(), 0), "before": number(before.min(), 0)}
    return messages.said("leaving-too-late", hour=told[0][0].strip(), **durations)


def _clock(hour: re.Match[str]) -> float:
    """L’heure que dit un titre, en heures et parties d’heure."""
    return int(hour[1] or hour[3] or hour[4]) + int(hour[2] or 0) / 60


def _hours_elsewhere(title: str, hours: np.ndarray) -> list[str]:
    """Ce qu’il faut dire d’un titre dont aucune heure n’est sur l’axe ; une durée, « 4 h 47 », s’écrit comme une heure."""
    told = list(_HOUR.finditer(title))
    for hour in told:
        at = _clock(hour)
        if hours.min() - _A_MINUTE <= at <= hours.max() + _A_MINUTE:
            return []

    if not told:
        return []
    return messages.said("leaving-hour", hour=told[0][0].strip())


def _drawn(fig: Any) -> tuple[np.ndarray, np.ndarray]:
    """Les heures et les minutes de toutes les courbes de la figure."""
    hours = [np.array([])]
    minutes = [np.array([])]
    for ax in fig.axes:
        for line in ax.lines:
            hours.append(line.get_xdata())
            minutes.append(line.get_ydata())
    return _finite(np.concatenate(hours)), _finite(np.concatenate(minutes))


def _finite(values: np.ndarray) -> np.ndarray:
    return values[np.isfinite(values)]
