"""Quelles tables ont vieilli, quels liens sont morts : un rapport, en texte et en HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from datakit import html
from datakit.data import http, package, refreshed
from datakit.data.package import Dataset
from datakit.errors import SourceUnavailable
from datakit.text import plural

CURRENT, OLD, DEAD, UNKNOWN = "à jour", "plus vieille que sa source", "lien mort", "non vérifiée"
PROBE = http.Limits(connect=4, read=8, total=15, attempts=1)
_COLUMNS = ("table", "état", "version du kit", "version de la source", "remarque")


@dataclass(frozen=True)
class Freshness:
    """L'état de chaque table ; `lines` : (table, état, version du kit, version de la source, remarque)."""

    lines: tuple[tuple[str, str, str, str, str], ...]

    def count(self, state: str) -> int:
        """Le nombre de tables dans un état."""
        return sum(line[1] == state for line in self.lines)

    def __str__(self) -> str:
        said = [
            f"{plural(self.count(s), 'table')} : {s}" for s in (CURRENT, OLD, DEAD, UNKNOWN) if self.count(s)
        ]
        rows = [f"  {name} — {state} (kit : {kit or '?'} ; source : {source or '?'}) {note}".rstrip()
                for name, state, kit, source, note in self.lines]  # fmt: skip
        return "\n".join([" · ".join(said), *rows])

    def _repr_html_(self) -> str:
        return html.table(self.lines, _COLUMNS, "Fraîcheur des tables du kit")


def freshness(names: Iterable[str] = ()) -> Freshness:
    """Interroge la source de chaque table (ou de celles nommées) et compare les dates.

    C'est la seule fonction qui visite toutes les sources : elle n'est jamais appelée d'elle-même.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> freshness(["prenoms_france"]).count(UNKNOWN)
    1
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    known = package.everything()
    wanted = [package.find(n, known) for n in names] or list(known.values())
    return Freshness(tuple(_line(d) for d in wanted))


def _addresses(dataset: Dataset) -> list[str]:
    live = dataset.update.get("url", "")
    links = [live] if live else [s.path for s in dataset.sources]
    return [u for u in links if u.startswith(("https://", "http://127.0.0.1", "http://localhost"))]


def _line(dataset: Dataset) -> tuple[str, str, str, str, str]:
    held = refreshed.find(dataset)
    ours = (held[1] if held else dataset).period or str(dataset.retrieved)
    addresses = _addresses(dataset)
    if not addresses:
        return dataset.name, UNKNOWN, ours, "", "aucune adresse à interroger"
    newest, dead = "", []
    for url in addresses:
        try:
            newest = max(newest, _modified(url))
        except SourceUnavailable as problem:
            dead.append(problem.fact)
    if dead:
        gone = any(re.search(r"code 4(04|10)", fact) for fact in dead)
        return dataset.name, DEAD if gone else UNKNOWN, ours, newest, dead[0]
    if not newest:
        return dataset.name, UNKNOWN, ours, "", "la source ne donne pas de date"
    years = re.findall(r"\d{4}", (held[1].period if held else "") or str(dataset.retrieved))
    last = max(years, default="0")
    return dataset.name, OLD if newest[:4] > last else CURRENT, ours, newest, ""


def _modified(url: str) -> str:
    """La date de dernière modification que la source annonce (AAAA-MM-JJ), ou rien."""
    exchange = http.get(url, None, PROBE)
    said = exchange.headers.get("Last-Modified", "")
    exchange.close()
    try:
        return f"{parsedate_to_datetime(said):%Y-%m-%d}"
    except (TypeError, ValueError):
        return ""
