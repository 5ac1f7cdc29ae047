"""Les données vivantes : rafraîchir une table (source, schéma, échange) et dire lesquelles ont vieilli."""

import re
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any

from datakit import safely
from datakit.data import cache, http, load, package, portal, schema
from datakit.data.messages import said
from datakit.data.package import Dataset
from datakit.data.sources import insee, plain
from datakit.errors import ExplainedError, InvalidArgument, SchemaMismatch, SourceUnavailable
from figaudit.base.text import listing, number, plural, quote

TOPS = 60
WIDTH = 24  # d’une barre d’avancement, en caractères
CURRENT, OLD, DEAD, UNKNOWN = STATES = "à jour", "plus vieille que sa source", "lien mort", "non vérifiée"
PROBE = http.Limits(connect=4, read=8, total=15, attempts=1)
COLUMNS = ("table", "état", "version du kit", "version de la source", "remarque")


class Progress:
    """À appeler avec (fait, total, unité) ; se tait quand personne ne regarde.

    >>> Progress("prenoms_france")(5000, 10000, "lignes")
    """

    def __init__(self, label: str) -> None:
        self.label, self._last = label, float("-inf")
        self.watched = sys.stderr.isatty() or "ipykernel" in sys.modules

    def __call__(self, done: float, total: float, unit: str) -> None:
        """Redessine la barre, dix fois par seconde au plus ; un total nul est un total inconnu."""
        now = time.monotonic()
        if not self.watched or (now - self._last < 0.1 and done < total):
            return
        self._last = now
        full = round(WIDTH * min(1, done / total)) if total else 0
        goal = f" / {number(total, 0)}" if total else ""
        bar = "█" * full + "." * (WIDTH - full)
        print(f"\r{self.label} {bar} {number(done, 0)}{goal} {unit}", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Finit la ligne, si une barre a été dessinée."""
        if self._last > 0:
            print(file=sys.stderr)


def _portal(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    address, _, id = (where or dataset.portal).rpartition("/")
    live = replace(portal.portal(address), limits=limits)
    table = live._catalogue() if id == "catalogue" else live._load(id, {}, None, None)
    for note in table.attrs.pop("remarques"):
        print(f"{quote(dataset.name)}\u00a0: {note}.")
    return table


def _file(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    table, reading = plain.read(where, limits)
    print(f"{quote(dataset.name)}\u00a0: {reading}.")
    return table


def _births(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    found, code = insee.tidy(plain.read(where, limits)[0]), dataset.key or dataset.update.get("departement")
    if not code:
        return insee.ranked(found, TOPS)
    table = insee.department(found, code)
    table = table[table["prenom"] != insee.RARE]
    return table.sort_values(["sexe", "prenom", "annee"], ignore_index=True)


RECIPES: dict[str, Callable[[Dataset, str, http.Limits], Any]] = {
    "insee-france": _births,
    "insee-departement": _births,
    "portail": _portal,
    "fichier": _file,
}


def refresh(name: str, source: str = "") -> Any:
    """Remplace une table par sa version la plus récente, si elle tient la route ; la rend.

    Une table découpée se rafraîchit part par part (« prenoms_departement/79 »). `source` donne une autre adresse
    ou un fichier déjà téléchargé. Une version qui ne suit pas le schéma ou a perdu la moitié de ses lignes est
    refusée, avec une phrase. Celle du kit n'est jamais touchée (`datakit refresh --revenir` y revient). Lève `UnknownDataset`, ou `InvalidArgument` si la table n'a pas de source connue.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> len(refresh("prenoms_departement/86")) == len(load.load("prenoms_departement", "86"))
    «...prenoms_departement/86...» n'a pas été rafraîchie... Le réseau est coupé par le réglage DATAKIT_OFFLINE.
    Version livrée avec le kit (1900-2018)... elle reste en place.
    True
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    known = package.everything()
    dataset = package.find(name, known)
    if dataset.parts:
        dataset.part("")  # lève : il faut dire laquelle, « table/part »
    if not (recipe := dataset.update.get("kind", "fichier" if source else "")):
        able = listing(quote(d.name) for d in known.values() if d.update)
        raise InvalidArgument(*said("refresh-source", name=quote(name), able=able))
    started, bar = time.monotonic(), Progress(name)
    try:
        asked = source or dataset.update.get("url", "")
        after = _swap(RECIPES[recipe](dataset, asked, http.Limits(progress=bar)), dataset)
        gain, seconds = after.rows - dataset.rows, number(time.monotonic() - started, 1)
        lines = f"{plural(after.rows, 'ligne')} ({'+' if gain >= 0 else ''}{number(gain)})"
        news = f"est rafraîchie\u00a0: {lines}, en {seconds} s. Version {after.version}."
    except (ExplainedError, OSError) as problem:
        why = f"{safely.reason(problem)}."
        held = cache.refreshed(dataset)
        kept = f"{held[1].version}, déjà rafraîchie" if held else f"livrée avec le kit ({dataset.version})"
        news = f"n'a pas été rafraîchie\u00a0: {why}\nVersion {kept}\u00a0: elle reste en place."
    bar.close()
    print(quote(name), news)
    return load.load(name)


def _swap(table: Any, dataset: Dataset) -> Dataset:
    """Met la nouvelle table en place si elle suit le schéma et n'a pas perdu la moitié de ses lignes."""
    table = schema.typed(table[[name for name in dataset.names if name in table]], dataset)
    if len(table) < dataset.rows / 2:
        before = number(dataset.rows)
        raise SchemaMismatch(*said("refresh-short", count=plural(len(table), "ligne"), before=before))
    period = date.today().isoformat() if dataset.update.get("kind") == "portail" else dataset.period
    if "annee" in table and len(table):
        period = f"{int(table['annee'].min())}-{int(table['annee'].max())}"
    described = {"rows": len(table), "retrieved": date.today().year, "period": period}
    return cache.swap(dataset, serialised(table, dataset), **described)


def serialised(table: Any, dataset: Dataset) -> bytes:
    """Le fichier d’une table typée, dans le format de sa fiche."""
    if dataset.format == "parquet":
        return table.to_parquet(index=False, compression="zstd")
    if dataset.format == "geojson":
        return table.to_json(drop_id=True).encode()
    return table.to_csv(index=False).encode(dataset.encoding)


def freshness(names: Iterable[str] = ()) -> list[tuple[str, ...]]:
    """Interroge la source de chaque table (ou de celles nommées) et compare les dates : une ligne par table, selon `COLUMNS`.

    C'est la seule fonction qui visite toutes les sources : elle n'est jamais appelée d'elle-même.

    >>> import os; os.environ["DATAKIT_OFFLINE"] = "1"
    >>> freshness(["prenoms_france"])[0][1]
    'non vérifiée'
    >>> _ = os.environ.pop("DATAKIT_OFFLINE")
    """
    known = package.everything()
    wanted = [package.find(n, known) for n in names] or list(known.values())
    return [_line(d) for d in wanted]


def _line(dataset: Dataset) -> tuple[str, ...]:
    held = cache.refreshed(dataset)
    ours = (held[1] if held else dataset).version
    links = [dataset.update["url"]] if dataset.update.get("url") else [s.path for s in dataset.sources]
    newest, dead = "", []
    links = [u for u in links if u.startswith(("https://", "http://127.0.0.1", "http://localhost"))]
    for url in links:
        try:
            announced = http.Visit(PROBE).get(url, body=False).headers.get("Last-Modified", "")
            newest = max(newest, f"{parsedate_to_datetime(announced):%Y-%m-%d}")
        except SourceUnavailable as problem:
            dead.append(problem.fact)
        except (TypeError, ValueError):  # aucune date, ou une date illisible
            continue
    if dead:
        gone = any(re.search(r"code 4(04|10)", fact) for fact in dead)
        return dataset.name, DEAD if gone else UNKNOWN, ours, newest, dead[0]
    if not newest:
        why = "la source ne donne pas de date" if links else "aucune adresse à interroger"
        return dataset.name, UNKNOWN, ours, "", why
    years = re.findall(r"\d{4}", (held[1].period if held else "") or str(dataset.retrieved))
    return dataset.name, OLD if newest[:4] > max(years, default="0") else CURRENT, ours, newest, ""
