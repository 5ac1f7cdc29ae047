"""`datakit adapt` : un atelier à votre mesure, fait des parties que vous gardez ; exercices renumérotés, clés recalculées.

Une série (`--seance 1/2`) donne un long atelier en plusieurs heures : la fiche dit quelles parties fait chacune.

Le dossier écrit se donne ensuite aux autres commandes (`sheet`, `slides`, `paper`, `pack`), comme une séance rejouée.
"""

import re
from argparse import Namespace
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.data import package, store
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import (
    edition,
    inputs,
    key_recording,
    links,
    lost_names,
    messages,
    notebook as nb,
    pack,
    schedule,
    sheet,
    slides,
    version_cards,
    version_texts,
    versions,
)
from datakit.tools.exercises import CITED, titles
from datakit.tools.run import STRICT, execute, update
from datakit.tools.screens import ASKED
from datakit.tools.spoken_about import Gone, about_what_is_left, cited, without_anchored
from datakit.tools.student import student
from figaudit.base import text
from figaudit.base.text import listing, plural, quote

_ALWAYS = {"ce que vous saurez faire", "a retenir"}  # sans elles, ce n’est plus un atelier
_NAMED = re.compile(r"\bex\.q(\d+)\b")


# --- Les parties à ôter ---


def dropped(facts: dict[str, Any], kept: Iterable[str], without: Iterable[str]) -> list[str]:
    """Les titres des parties à ôter, selon celles que l’on garde (toutes, si l’on n’en nomme aucune) et celles dont on se passe.

    Restent toujours ce que l’on saura faire, ce que l’on retient, et ce qui ne prend pas de temps. Lève `InvalidArgument`.
    """
    every = {part["title"]: int(part["minutes"]) for part in facts["sections"]}
    wanted = {_named(said, every) for said in kept}
    unwanted = {_named(said, every) for said in without}

    gone = []
    for part in facts["sections"]:
        title = part["title"]
        stays = not part["minutes"] or text.normalise(title) in _ALWAYS
        is_unnamed = bool(wanted) and title not in wanted and not stays
        if title in unwanted or is_unnamed:
            gone.append(title)
    return gone


def _named(said: str, every: dict[str, int]) -> str:
    """La partie dont le titre contient ces mots, à l’accent et à la capitale près ; il en faut une et une seule.

    `every` : les minutes de chaque partie, que dit le refus.
    """
    found = [title for title in every if text.normalise(said) in text.normalise(title)]
    exact = [title for title in found if text.normalise(said) == text.normalise(title)]
    if len(exact) == 1:
        return exact[0]
    if len(found) != 1:
        raise InvalidArgument(*messages.said("no-part", said=quote(said[:80]), every=_offered(every)))
    return found[0]


def _offered(every: dict[str, int]) -> str:
    """Ces parties et leurs minutes, sans celles qui n’en prennent pas : ce qu’on lit avant de choisir."""
    lasting = {title: minutes for title, minutes in every.items() if minutes}
    return listing([f"{quote(title)} ({minutes} min)" for title, minutes in lasting.items()])


# --- Une série ---


@dataclass(frozen=True)
class Session:
    """Une séance d’une série : son rang, combien il y en a, et les parties qu’elle fait."""

    rank: int
    of: int
    parts: list[str]

    @property
    def name(self) -> str:
        """Ce que le nom de ses fichiers dit d’elle."""
        return f"seance-{self.rank}"


def session(facts: dict[str, Any], said: str) -> Session:
    """La séance que désigne « 1/2 ». Lève `InvalidArgument` si la fiche n’a pas cette série, ou pas cette séance."""
    series = facts.get("series", [])
    offered = [f"{rank}/{len(series)}" for rank in range(1, len(series) + 1)]
    if said not in offered:
        slug = quote(facts["slug"])
        key = "no-such-session" if series else "no-series"
        raise InvalidArgument(
            *messages.said(key, said=quote(said[:20]), slug=slug, offered=listing(offered, "ou"))
        )
    rank = offered.index(said) + 1
    return Session(rank, len(series), series[rank - 1])


def of_a_series(notebook: nb.Notebook, one: Session) -> nb.Notebook:
    """Le même atelier, où ce que fait cette séance compte dans ses minutes, « Pour aller plus loin » compris."""
    facts = nb.facts_of(notebook)
    parts = []
    for part in facts["sections"]:
        if part["title"] in one.parts:
            part = {name: value for name, value in part.items() if name != "further"}
        parts.append(part)
    return notebook | {"metadata": notebook["metadata"] | {"datakit": facts | {"sections": parts}}}


def gone_from(facts: dict[str, Any], one: Session) -> list[str]:
    """Les parties que cette séance ne fait pas ; ce que l’on sait faire et ce que l’on retient restent."""
    gone = dropped(facts, one.parts, [])
    for part in facts["sections"]:
        if part.get("further") and part["title"] not in gone:
            gone.append(part["title"])
    return gone


# --- Le carnet ---


def adapted(notebook: nb.Notebook, gone: Collection[str]) -> nb.Notebook:
    """La solution sans ces parties : exercices renumérotés partout, fiche à jour, feuilles qui ne s’y jouent plus ôtées.

    Lève `NotebookError` si une partie gardée lit ce que faisait une partie ôtée ; l’erreur dit laquelle garder aussi.
    """
    facts = nb.facts_of(notebook)
    cells = _standing(notebook, gone)
    kept = [cell | {"source": left} for cell, left in cells if left.strip()]
    card = with_its_door(version_cards.card_without(facts, gone))
    card = version_cards.with_what_is_loaded(card, notebook, kept)
    made = notebook | {"cells": kept, "metadata": notebook["metadata"] | {"datakit": card}}
    return _renumbered(made, facts, gone)


def with_its_door(card: dict[str, Any]) -> dict[str, Any]:
    """La fiche, dont les minutes comptent ce qu’il faut pour s’installer, comme une version courte.

    >>> with_its_door({"minutes": 54})
    {'minutes': 59, 'door': 5}
    """
    settling = schedule.door(str(card["minutes"]))
    return card | {"minutes": card["minutes"] + settling, "door": settling}


def _standing(notebook: nb.Notebook, gone: Collection[str]) -> list[tuple[nb.Cell, str]]:
    """Les cellules et ce qui en reste, sans les feuilles à imprimer à qui un nom manque."""
    cells = list(versions.without(notebook, gone))
    while True:
        missing = lost_names.lacking(cells)
        readers = {one.reader for one in missing}
        pages = {rank for rank, (cell, _) in enumerate(cells) if _is_one_of(rank, cell, readers)}
        if not pages:
            break
        cells = _without_sheets(cells, pages)

    if missing:
        slug = nb.facts_of(notebook)["slug"]
        needs = _needs(notebook, missing)
        told = "\n".join(f"  {one}" for one in needs)
        needed = _quoted(one.maker for one in needs)
        needing = _quoted(one.reader for one in needs)
        raise NotebookError(
            *messages.said("adapted-incomplete", name=slug, needs=told, makers=needed, readers=needing)
        )
    return cells


def _is_one_of(rank: int, cell: nb.Cell, readers: set[str]) -> bool:
    return "papier" in nb.tags(cell) and nb.name_of(rank + 1, cell) in readers


def _without_sheets(cells: list[tuple[nb.Cell, str]], ranks: Collection[int]) -> list[tuple[nb.Cell, str]]:
    """Les mêmes, sans les feuilles (un titre, et ce qui le suit) où sont ces cellules."""
    sheets = _sheets(cells)
    spoilt = {sheets[rank] for rank in ranks}
    left = []
    for opening, (cell, source) in zip(sheets, cells, strict=True):
        if opening in spoilt and "papier" in nb.tags(cell):
            source = ""
        left.append((cell, source))
    return left


def _sheets(cells: list[tuple[nb.Cell, str]]) -> list[int]:
    """Pour chaque cellule, le rang de celle dont le titre ouvre sa feuille ; 0 avant la première."""
    found = []
    start = 0
    for rank, (cell, _) in enumerate(cells):
        if "papier" in nb.tags(cell) and cell["source"].startswith("## "):
            start = rank
        found.append(start)
    return found


@dataclass(frozen=True)
class Need:
    """Une partie gardée, et la partie ôtée dont elle a besoin."""

    reader: str
    maker: str

    def __str__(self) -> str:
        reader, maker = quote(self.reader), quote(self.maker)
        (said,) = messages.said("part-needs", reader=reader, maker=maker)
        return said


def _needs(notebook: nb.Notebook, missing: Iterable[lost_names.Missing]) -> list[Need]:
    """Ce que disent de ces noms les parties : qui adapte ne connaît ni les cellules repliées, ni celles des clés."""
    parts = _part_of_each(notebook)
    found = []
    for one in missing:
        need = Need(parts[one.reader], parts[one.maker])
        if need not in found:
            found.append(need)
    return found


def _part_of_each(notebook: nb.Notebook) -> dict[str, str]:
    """Le titre de la partie où est chaque cellule, par le nom de celle-ci."""
    found = {}
    part = ""
    for number, cell in enumerate(notebook["cells"], 1):
        if cell["cell_type"] == "markdown" and "papier" not in nb.tags(cell):
            for title, _ in nb.parts(cell["source"]):
                part = title or part
        found[nb.name_of(number, cell)] = part
    return found


def _quoted(parts: Iterable[str]) -> str:
    """Ces parties, entre guillemets, une fois chacune."""
    return listing([quote(part) for part in dict.fromkeys(parts)])


# --- Les numéros ---


def _renumbered(made: nb.Notebook, whole: dict[str, Any], gone: Collection[str]) -> nb.Notebook:
    """Le carnet, où les exercices gardés se suivent : titres, code, clés, et phrases qui les nomment."""
    facts = nb.facts_of(made)
    numbers = {}
    for rank, name in enumerate(titles(made), 1):
        numbers[name[1:]] = str(rank)

    left_out = Gone(gone, numbers)
    cells = []
    for cell in made["cells"]:
        source = cell["source"]
        if cell["cell_type"] == "markdown":
            source = without_anchored(source, left_out)
            source = _of_the_short_version(source, whole, facts, gone)
        if "animateur" in nb.tags(cell):
            source = version_texts.without_versions(source)
            source = about_what_is_left(source, left_out, schedule.pace(facts))
        source = _with_new_numbers(source, numbers)
        cells.append(cell | {"source": source})
    return made | {"cells": cells}


def _of_the_short_version(
    source: str, whole: dict[str, Any], facts: dict[str, Any], gone: Collection[str]
) -> str:
    """Un texte, ses objectifs, ses minutes et son allure mis à la mesure de ce qui reste ; `whole` : la fiche entière."""
    minutes = text.plural(facts["minutes"], "minute")
    (said,) = messages.said("adapted-duration", minutes=minutes, door=facts["door"])
    source = version_texts.with_objectives(source, whole, gone)
    source = version_texts.with_credits(source, whole, facts)
    source = version_texts.timed(source, said)
    return source.replace(schedule.pace(whole), schedule.pace(facts))


def _with_new_numbers(source: str, numbers: dict[str, str]) -> str:
    """Le texte ou le code, où chaque exercice cité l’est sous son nouveau numéro."""

    def named(found: re.Match[str]) -> str:
        return f"ex.q{numbers.get(found[1], found[1])}"

    def cited(found: re.Match[str]) -> str:
        return found[1] + _moved(found[2], numbers)

    return CITED.sub(cited, _NAMED.sub(named, source))


def _moved(said: str, numbers: dict[str, str]) -> str:
    """« 3 et 5 », sous leurs nouveaux numéros ; un exercice ôté garde le sien, que l’on signale."""

    def moved(found: re.Match[str]) -> str:
        return numbers.get(found[0], found[0])

    return re.sub(r"\d+", moved, said)


def to_reread(notebook: nb.Notebook, gone: Collection[str]) -> list[str]:
    """Les cellules gardées, à lire en classe, dont le texte nomme un exercice ôté : qui adapte les relit."""
    cells = list(versions.without(notebook, gone))
    before = set(titles(notebook))
    after = set(titles({"cells": [cell | {"source": left} for cell, left in cells]}))
    lost = {name[1:] for name in before - after}
    found = []
    for number, (cell, left) in enumerate(cells, 1):
        is_mended = bool({"cle", "animateur"} & nb.tags(cell))  # l’une se recalcule, l’autre perd ces phrases
        if lost & cited(left) and not is_mended:
            found.append(nb.name_of(number, cell))
    return found


# --- Le dossier ---


def write(
    folder: Path, path: Path, solution: nb.Notebook, root: Path, target: Path, called: str = edition.ADAPTED
) -> None:
    """Remplit le dossier de l’atelier adapté, qui sera `target` : exécuté pour ses clés, en mode strict, puis vierge.

    `called` : ce que le nom de ses archives dit de lui.
    """
    given = folder / path.name
    told = pack.Choice(told=True)
    pack.step(path.stem, "step-keys", told)
    recorded = key_recording.record(given, solution)
    stored = key_recording.described(solution, recorded.keys, inputs.known_tables(root))
    beside = folder / store.SESSION
    safely.write(beside / store.SESSION_KEYS, package.dump(stored))

    pack.step(path.stem, "step-strict", told)
    # Chaque clé, recalculée, est la même ; les figures portent leurs écrans, pour les diapositives.
    executed = execute(given, notebook=solution, variables=STRICT | ASKED)
    shown = update(solution, executed)
    made = {
        path.name: student(shown),
        f"{path.stem}{edition.CORRECTED}.ipynb": shown,
        f"{store.SESSION}/{edition.EXECUTED}": executed,
    }
    files = {name: nb.dump(notebook).encode() for name, notebook in made.items()}
    files |= pack.welcome(root)
    for name, data in pack.linked(files, links.repository(root)).items():
        safely.write(folder / name, data)
    pack.step(path.stem, "step-blank", told)
    execute(given, variables={"DATAKIT_STRICT": ""})  # vierge, le carnet va jusqu’au bout

    settings = {"slug": path.stem, "commune": called, "date": f"{date.today():%Y-%m-%d}"}
    safely.write(beside / edition.SETTINGS, package.dump(settings))
    nb.write(folder / "diapositives.html", slides.deck(executed))
    nb.write(folder / "fiche.html", sheet.sheet(shown, held=stored["keys"], folder=target))


def timetable(facts: dict[str, Any]) -> list[str]:
    """Les parties gardées, une par ligne, et leurs minutes."""
    return [f"{minutes:>3} min  {title}" for title, minutes in schedule.timetable(facts)]


def counted(solution: nb.Notebook) -> str:
    """« 5 exercices, et 9 pour aller plus loin » : ceux de la séance d’abord."""
    later = {part["title"] for part in nb.facts_of(solution)["sections"] if part.get("further")}
    asked = titles(solution).values()
    further = sum(one.part in later for one in asked)
    said = plural(len(asked) - further, "exercice")
    if not further:
        return said
    (more,) = messages.said("adapted-further", further=further)
    return f"{said}, {more}"


def length(facts: dict[str, Any]) -> list[str]:
    """Ce que comptent les minutes d’un atelier adapté ; s’il déborde d’une heure de cours, de combien."""
    (counted,) = messages.said("adapted-door", door=facts["door"])
    over = facts["minutes"] - schedule.HOUR
    if over <= 0:
        return [counted]
    (too_long,) = messages.said("adapted-too-long", hour=schedule.HOUR, over=plural(over, "minute"))
    return [counted, too_long]


def run(options: Namespace) -> int:
    """`datakit adapt` : écrit l’atelier adapté, et dit ce qu’il faut y relire."""
    root = nb.project()
    path = nb.workshop(root / "solutions", options.slug)
    notebook = nb.read(path)
    if options.session:
        one = session(nb.facts_of(notebook), options.session)
        notebook = of_a_series(notebook, one)
        gone = gone_from(nb.facts_of(notebook), one)
        folder = f"{path.stem}-{one.name}"
        name = one.name
    else:
        gone = dropped(nb.facts_of(notebook), options.keep, options.without)
        folder = path.stem
        name = edition.ADAPTED
    if not gone:
        every = {part["title"]: part["minutes"] for part in nb.facts_of(notebook)["sections"]}
        raise InvalidArgument(*messages.said("nothing-dropped", slug=path.stem, every=_offered(every)))

    solution = adapted(notebook, gone)
    facts = nb.facts_of(solution)
    print(f"{path.stem} : {plural(facts['minutes'], 'minute')}, {counted(solution)}")
    for line in [*timetable(facts), *length(facts)]:
        print(f"  {line}", flush=True)  # avant d’exécuter : qui se ravise n’attend pas

    target = options.to or root / "build" / "adaptes" / folder
    edition.keep_another(target, path.stem, name)
    with safely.folder(target, "adapt") as fresh:
        write(fresh, path, solution, root, target, name)

    print(f"{path.stem} : dans {target}")
    for where in to_reread(notebook, gone):
        print(f"  À relire, elle nomme un exercice ôté : {where}")
    return 0
