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
from datakit.errors import ExplainedError, InvalidArgument, SchemaMismatch
from figaudit.base.text import listing, number, plural, quote

TOPS = 60  # prénoms gardés par année et par sexe, dans la table de toute la France
WIDTH = 24  # d’une barre d’avancement, en caractères
BETWEEN = 0.1  # secondes entre deux dessins de la barre : dix par seconde suffisent à l’œil

CURRENT = "à jour"
OLD = "plus vieille que sa source"
DEAD = "lien mort"
UNKNOWN = "non vérifiée"
STATES = (CURRENT, OLD, DEAD, UNKNOWN)
COLUMNS = ("table", "état", "version du kit", "version de la source", "remarque")

# Pour ne demander qu’une date : une source lente ne retient pas les suivantes.
PROBE = http.Limits(connect=4, read=8, total=15, attempts=1)
GONE = {"404", "410"}  # ce que répond un site qui n’a plus cette page


class Progress:
    """À appeler avec (fait, total, unité) ; se tait quand personne ne regarde.

    >>> Progress("prenoms_france")(5000, 10000, "lignes")
    """

    def __init__(self, label: str) -> None:
        self.label = label
        self.watched = sys.stderr.isatty() or "ipykernel" in sys.modules
        self._last = float("-inf")  # quand la barre a été dessinée

    def __call__(self, done: float, total: float, unit: str) -> None:
        """Redessine la barre, dix fois par seconde au plus ; un total nul est un total inconnu."""
        if not self.watched:
            return

        now = time.monotonic()
        if now - self._last < BETWEEN and done < total:
            return
        self._last = now

        full = 0
        goal = ""
        if total:
            full = round(WIDTH * min(1, done / total))
            goal = f" / {number(total, 0)}"
        bar = "█" * full + "." * (WIDTH - full)
        line = f"\r{self.label} {bar} {number(done, 0)}{goal} {unit}"
        print(line, end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Finit la ligne, si une barre a été dessinée."""
        if self._last > 0:
            print(file=sys.stderr)


def _portal(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    """Un jeu d’un portail, nommé « hôte/identifiant », ou son catalogue entier, « hôte/catalogue »."""
    address, _, id = (where or dataset.portal).rpartition("/")
    live = replace(portal.portal(address), limits=limits)
    table = live._catalogue() if id == "catalogue" else live._load(id, portal.Request())

    for note in table.attrs.pop("remarques"):
        print(f"{quote(dataset.name)}\u00a0: {note}.")
    return table


def _file(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    """Un fichier, ici ou à une adresse https."""
    table, reading = plain.read(where, limits)
    print(f"{quote(dataset.name)}\u00a0: {reading}.")
    return table


def _births(dataset: Dataset, where: str, limits: http.Limits) -> Any:
    """Le fichier des prénoms de l’Insee : celui du pays, ou d’un département."""
    raw, _ = plain.read(where, limits)
    found = insee.tidy(raw)
    code = dataset.key or dataset.update.get("departement")
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

    recipe = dataset.update.get("kind", "fichier" if source else "")
    if not recipe:
        able = listing(quote(one.name) for one in known.values() if one.update)
        raise InvalidArgument(*said("refresh-source", name=quote(name), able=able))

    started = time.monotonic()
    bar = Progress(name)
    where = source or dataset.update.get("url", "")
    try:
        table = RECIPES[recipe](dataset, where, http.Limits(progress=bar))
        after = _swap(table, dataset)
        news = _success(dataset, after, time.monotonic() - started)
    except (ExplainedError, OSError) as problem:
        news = _kept(dataset, problem)

    bar.close()
    print(quote(name), news)
    return load.load(name)


def _success(before: Dataset, after: Dataset, seconds: float) -> str:
    """Ce qu’une table rafraîchie a gagné."""
    gain = after.rows - before.rows
    sign = "+" if gain >= 0 else ""
    lines = f"{plural(after.rows, 'ligne')} ({sign}{number(gain)})"
    return f"est rafraîchie\u00a0: {lines}, en {number(seconds, 1)} s. Version {after.version}."


def _kept(dataset: Dataset, problem: Exception) -> str:
    """Pourquoi une table n’est pas rafraîchie, et quelle version reste."""
    version = f"livrée avec le kit ({dataset.version})"
    held = cache.refreshed(dataset)
    if held:
        version = f"{held[1].version}, déjà rafraîchie"

    why = f"{safely.reason(problem)}."
    return f"n'a pas été rafraîchie\u00a0: {why}\nVersion {version}\u00a0: elle reste en place."


def _swap(table: Any, dataset: Dataset) -> Dataset:
    """Met la nouvelle table en place si elle suit le schéma et n'a pas perdu la moitié de ses lignes."""
    expected = [name for name in dataset.names if name in table]
    table = schema.typed(table[expected], dataset)

    # Une source coupée ou vidée se lit sans faute : c’est au nombre de ses lignes qu’on la voit.
    if len(table) < dataset.rows / 2:
        count = plural(len(table), "ligne")
        raise SchemaMismatch(*said("refresh-short", count=count, before=number(dataset.rows)))

    described = {
        "rows": len(table),
        "retrieved": date.today().year,
        "period": _period(table, dataset),
    }
    return cache.swap(dataset, serialised(table, dataset), **described)


def _period(table: Any, dataset: Dataset) -> str:
    """La période d’une table : ses années, sinon le jour où un portail l’a donnée, sinon ce qu’en disait sa fiche."""
    if "annee" in table and len(table):
        years = table["annee"]
        return f"{int(years.min())}-{int(years.max())}"
    if dataset.update.get("kind") == "portail":
        return date.today().isoformat()
    return dataset.period


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
    wanted = [package.find(name, known) for name in names] or list(known.values())
    return [_line(dataset) for dataset in wanted]


def _line(dataset: Dataset) -> tuple[str, ...]:
    """La ligne d’une table : à jour, plus vieille que sa source, au lien mort, ou non vérifiée."""
    held = cache.refreshed(dataset)
    ours = held[1] if held else dataset
    links = _links(dataset)
    newest, problems = _asked(links)

    if problems:
        gone = any(problem.kind in GONE for problem in problems)
        state = DEAD if gone else UNKNOWN
        return dataset.name, state, ours.version, newest, problems[0].fact

    if not newest:
        why = "la source ne donne pas de date" if links else "aucune adresse à interroger"
        return dataset.name, UNKNOWN, ours.version, "", why

    # Une table rafraîchie dit sa période ; celle du kit, l’année où elle a été relevée.
    ended = held[1].period if held else ""
    years = re.findall(r"\d{4}", ended or str(dataset.retrieved))
    state = OLD if newest[:4] > max(years, default="0") else CURRENT
    return dataset.name, state, ours.version, newest, ""


def _links(dataset: Dataset) -> list[str]:
    """Les adresses où demander si une table a changé : celle de sa recette, sinon celles de ses sources."""
    url = dataset.update.get("url")
    links = [url] if url else [source.path for source in dataset.sources]
    reachable = ("https://", "http://127.0.0.1", "http://localhost")
    return [link for link in links if link.startswith(reachable)]


def _asked(links: list[str]) -> tuple[str, list[http.Failure]]:
    """La date la plus récente que ces adresses annoncent, ou rien, et ce qui a échoué."""
    newest = ""
    problems = []
    for link in links:
        try:
            answer = http.Visit(PROBE).get(link, body=False)
            moment = parsedate_to_datetime(answer.headers.get("Last-Modified", ""))
            newest = max(newest, f"{moment:%Y-%m-%d}")
        except http.Failure as problem:
            problems.append(problem)
        except (TypeError, ValueError):  # aucune date, ou une date illisible
            continue
    return newest, problems
