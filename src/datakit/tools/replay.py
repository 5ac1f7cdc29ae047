"""`datakit replay` : le même atelier ailleurs. La solution est exécutée sur le lieu, et le dossier n’est « prêt » qu’après."""

import json
import re
import tempfile
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.answers import exercise
from datakit.data import live, package, place as places, schema, store
from datakit.draw import witness
from datakit.errors import InvalidArgument, NotebookError, SourceUnavailable, UnknownPlace
from datakit.tools import (
    changes,
    cover,
    edition,
    inputs,
    key_recording,
    links,
    local,
    messages,
    notebook as nb,
    pack,
    pages,
    place_mentions,
    sentences,
    session_cover,
    sheet,
    slides,
    spent_lessons,
    truth,
    versions,
)
from datakit.tools.needs import KNOWN_TO_THE_KIT, NEEDS
from datakit.tools.run import execute, update
from datakit.tools.screens import ASKED
from datakit.tools.session import PHOTOGRAPH, Refused, Session
from datakit.tools.student import student
from figaudit.base import text
from figaudit.base.text import listing, plural, quote

#: Un réglage du carnet, écrit en capitales, et son commentaire.
_SETTING = re.compile(r"""^(?P<name>[A-Z]+) = (["'])[^"'\n]*\2(?:  #.*)?$""", re.MULTILINE)
#: Un réglage que personne ne peut deviner d’un lieu : le carnet le dit dans son commentaire.
_TO_SET = re.compile(
    r"""^([A-Z]+)\s*=\s*["']([^"'\n]*)["']\s*#\s*(.*\bailleurs, changez\b.*)$""", re.MULTILINE
)
GIVEN = ("portal", "names", "ics", "gtfs", "table")  # ce que l’on peut donner de la ville
MOST_FAULTS = 8  # phrases fausses que l’on montre : assez pour comprendre, assez peu pour être lues
_VIENNE = "86"  # là, les phrases qui nomment Poitiers ou la Vienne restent vraies


def prepare(options: Namespace) -> tuple[Path, Session]:
    """Écrit et exécute le dossier de séance ; rend son chemin et ce qui y a été mis.

    Lève `Refused` si l’atelier ne se déplace pas jusque-là, `NotebookError` si le carnet s’y arrête.
    """
    root = nb.project()
    path = nb.workshop(root / "solutions", options.slug)
    facts = nb.facts_of(versions.cut(nb.read(path), options.cut))
    session = Session(path, asked_place(options.commune), facts, facts.get("place", {}).get("why", ""))
    session.asked = _asked(session, options)

    needs = facts.get("place", {}).get("needs")
    if needs not in NEEDS:
        known = listing([quote(name) for name in NEEDS], "ou")
        raise InvalidArgument(*messages.said("place-unsaid", name=path.stem, needs=known))
    target = root / "build" / "replay" / f"{path.stem}-{session.place.code}{versions.suffix(facts)}"
    if options.to:
        target = Path(options.to)
    edition.keep_another(target, path.stem, session.place.code)  # avant de lire un portail ou un GTFS

    _say_step(session, "step-place")
    _take_from_the_place(session, needs, options)
    with safely.folder(target, "replay") as fresh:
        _write(session, fresh, root)
        _say_step(session, "step-page")
        _write_sheet(session, fresh, target)
    return target, session


def _say_step(session: Session, key: str) -> None:
    """Dit l’étape qui commence : une séance prend de une à cinq minutes, et qui attend devant un écran muet la croit en panne."""
    pack.step(session.path.stem, key, pack.Choice(told=True))


def _take_from_the_place(session: Session, needs: str, options: Namespace) -> None:
    """Ce que l’atelier demande du lieu. Une version courte qui n’en dit rien se joue là même où l’entière est refusée."""
    try:
        NEEDS[needs](session, options)
    except Refused:
        may_be_silent = options.cut and needs in KNOWN_TO_THE_KIT
        if not may_be_silent or not is_silent(nb.read(session.path), options.cut):
            raise

    takes_nothing = needs == "none"  # l’atelier entier n’en dit rien non plus, et sa raison est déjà dite
    if options.cut and not takes_nothing and not _speaks_of_the_place(session):
        told = messages.said("cut-without-place", minutes=plural(int(options.cut), "minute"))
        session.notes = session.lasting or told


def _speaks_of_the_place(session: Session) -> bool:
    """Vrai si cette version garde une cellule qui lit le lieu, ou une table que la séance a refaite."""
    short = versions.cut(nb.read(session.path), session.asked["cut"])
    return any(local.cells(short, _remade(session)))


def is_silent(notebook: nb.Notebook, version: str) -> bool:
    """Vrai si aucune cellule que garde cette version ne lit le lieu."""
    return not any(local.cells(versions.cut(notebook, version)))


def _asked(session: Session, options: Namespace) -> dict[str, Any]:
    """Ce qu’il faut pour refaire la séance : l’atelier, le lieu, la date, et chaque fichier par son chemin entier."""
    given = {}
    for name in GIVEN:
        value = getattr(options, name)
        is_file = bool(value) and Path(value).is_file()
        given[name] = str(Path(value).resolve()) if is_file else value
    today = f"{date.today():%Y-%m-%d}"
    asked = {"slug": session.path.stem, "commune": session.place.code, "date": today, "cut": options.cut}
    return asked | given


def asked_place(asked: str, command: str = "replay") -> Any:
    """Le lieu demandé ; s’il n’y en a pas un et un seul, l’erreur dit quoi taper après `command`."""
    try:
        return places.place(asked)
    except UnknownPlace as problem:
        raise InvalidArgument(problem.fact, problem.expected, _to_type(problem.tries, command)) from problem


def _to_type(tries: Sequence[str], command: str) -> str:
    """Ce qu’il faut taper à la place : un code, et parfois aussi un nom."""
    if len(tries) == 1:
        return messages.said(f"type-code-{command}", code=tries[0])[0]
    code, name = tries
    return messages.said(f"type-code-or-name-{command}", code=code, name=name)[0]


# --- Le dossier de séance ---


def _write_sheet(session: Session, folder: Path, target: Path) -> None:
    """La fiche de la séance ; elle dit ce qui s’imprime depuis `target`, là où le dossier sera.

    Elle lit le carnet exécuté : ses tableaux disent combien de feuilles il faut.
    """
    asked = edition.session(folder)
    executed = nb.read(folder / store.SESSION / edition.EXECUTED)
    nb.write(folder / "fiche.html", sheet.sheet(executed, held=asked.held, folder=_near(target)))


def _near(target: Path) -> Path:
    """Ce dossier, vu de celui où l’on tape les commandes ; son chemin entier s’il est ailleurs."""
    here = Path.cwd()
    if target.is_relative_to(here):
        return target.relative_to(here)
    return target


def _write(session: Session, folder: Path, root: Path) -> None:
    """Remplit le dossier ; le carnet y est exécuté trois fois : pour ses clés, en mode strict, puis vierge."""
    path = folder / session.path.name
    solution = moved(session)
    if _is_elsewhere(session):
        session.notes += left_to_set(solution)
    _write_tables(session, folder / store.SESSION, solution)
    _say_step(session, "step-keys")
    stored = _write_keys(session, path, solution)

    _say_step(session, "step-strict")
    solution = spent_lessons.warned(solution, session.spent)
    executed = _executed(session, path, solution, stored)  # chaque clé, recalculée, est la même
    corrected = f"{session.path.stem}{edition.CORRECTED}.ipynb"
    shown = update(solution, executed)
    given = student(shown, session.place)
    kept = f"{store.SESSION}/{edition.EXECUTED}"  # tel qu’il a tourné : ce que les autres commandes montrent
    made = {session.path.name: given, corrected: shown, kept: executed}
    _write_notebooks(folder, made, root)
    _say_step(session, "step-blank")
    execute(path, variables={"DATAKIT_STRICT": ""})  # vierge, le carnet va jusqu’au bout

    _say_step(session, "step-projected")
    nb.write(folder / "diapositives.html", slides.deck(executed, session.place))
    nb.write(folder / "LISEZMOI.md", _read_me(session, given, corrected))
    safely.write(folder / store.SESSION / edition.SETTINGS, package.dump(session.asked))
    safely.write(folder / "phrases.csv", sentences.table(shown, given, session.path.stem, _remade(session)))


def _executed(session: Session, path: Path, solution: nb.Notebook, stored: Mapping[str, Any]) -> nb.Notebook:
    """La solution exécutée en mode strict, et relue : `Refused` si l’une de ses phrases ne peut pas être vraie là."""
    strict = {"DATAKIT_STRICT": "1", exercise.ELSEWHERE: session.place.code}
    with tempfile.TemporaryDirectory() as temporary:
        heard = Path(temporary) / "figures.jsonl"
        asked = strict | ASKED | {witness.VARIABLE: str(heard)}
        executed = execute(path, notebook=solution, variables=asked)
        played = truth.Played(executed, stored["keys"], truth.figures(heard), _remade(session))

    found = truth.faults(played)
    if found:
        shown = "\n".join(f"  {fault}" for fault in found[:MOST_FAULTS])
        count = plural(len(found), "phrase serait fausse", "phrases seraient fausses")
        raise session.refused("untrue", count=count, faults=shown)
    return executed


def _remade(session: Session) -> set[str]:
    """Les tables que la séance a refaites."""
    return {name.partition("/")[0] for name in session.tables}


def moved(session: Session) -> nb.Notebook:
    """La solution, réglée sur le lieu : son code, ses mots, son portail."""
    solution = versions.standing(nb.read(session.path), session.asked["cut"])
    notebook = _dated(inputs.moved_to(solution, session.place.code), session)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = nb.placed(cell["source"], session.place, session.told)
        elif cell["cell_type"] == "code":
            cell["source"] = _SETTING.sub(partial(_set_here, session), cell["source"])
    return notebook


def _set_here(session: Session, found: re.Match[str]) -> str:
    """La ligne d’un réglage, tel qu’il vaut ici ; la même s’il n’y change pas."""
    name = found["name"]
    if name not in session.settings:
        return found[0]
    value = json.dumps(session.settings[name], ensure_ascii=False)
    return f"{name} = {value}  # réglé pour {session.place.nom}"


def left_to_set(notebook: nb.Notebook) -> list[str]:
    """Les réglages d’un carnet qui restent ceux de Poitiers, et ce que leur commentaire demande d’y mettre.

    >>> cell = {"cell_type": "code", "source": 'MOT = "vitalis"  # le bus de Poitiers ; ailleurs, changez ce mot'}
    >>> left_to_set({"cells": [cell]})
    ['À régler dans le carnet\\xa0: `MOT` y vaut encore «\\xa0vitalis\\xa0», le bus de Poitiers ; ailleurs, changez ce mot.']
    """
    found = []
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            for name, value, why in _TO_SET.findall(cell["source"]):
                found += messages.said("left-to-set", name=name, value=quote(value), why=why)
    return found


def _is_elsewhere(session: Session) -> bool:
    """Hors de la Vienne, les phrases qui nomment Poitiers sont à relire."""
    home = session.place.departement
    return home is None or home.code != _VIENNE


def _dated(notebook: nb.Notebook, session: Session) -> nb.Notebook:
    """Le carnet, dont la fiche et la première cellule disent le lieu et la date de la séance."""
    place, day = session.place.nom, session.asked["date"]
    told = {"place": place, "of": session.place.de, "date": day, "elsewhere": _is_elsewhere(session)}
    own = session_cover.drawn(session)
    if own:
        told["cover"] = cover.kept(own)
    facts = nb.facts_of(notebook) | {"session": told}
    metadata = notebook["metadata"] | {"datakit": facts}

    (line,) = messages.said("session-line", place=place, day=text.day(day))
    first, *others = notebook["cells"]
    title, end, rest = first["source"].partition("\n")
    first = first | {"source": f"{title}\n\n{line}{end}{rest}"}
    return notebook | {"cells": [first, *others], "metadata": metadata}


def _write_keys(session: Session, path: Path, solution: nb.Notebook) -> dict[str, Any]:
    """Calcule et range les clés du lieu ; les rend."""
    recorded = key_recording.record(path, solution, session.place.code)
    session.spent = recorded.spent
    folder = path.parent / store.SESSION
    stored = key_recording.described(solution, recorded.keys, package.read(folder))
    safely.write(folder / store.SESSION_KEYS, package.dump(stored))
    return stored


def _write_notebooks(folder: Path, made: Mapping[str, nb.Notebook], root: Path) -> None:
    """Écrit les carnets, leur couverture et l’accueil, où mènent leurs premiers liens ; sans lien vers ce qui reste dans le kit."""
    files: pack.archive.Files = {name: nb.dump(notebook).encode() for name, notebook in made.items()}
    files |= pack.welcome(root)
    facts = nb.facts_of(next(iter(made.values())))
    files |= cover.files(root, cover.of(facts), folder="")
    for name, data in pack.linked(files, links.repository(root)).items():
        safely.write(folder / name, data)


def _read_me(session: Session, given: nb.Notebook, corrected: str) -> str:
    """Le LISEZMOI du dossier : quoi ouvrir, les exercices qui ne tranchent pas ici, les phrases à relire.

    `given` : le carnet que l’on distribue ; `corrected` : le nom du fichier de son corrigé.
    """
    to_reread = []
    if _is_elsewhere(session):
        to_reread = place_mentions.sentences_naming_poitiers(given)

    return pages.render(
        "seance.md",
        session=session,
        tables=store.SESSION,
        corrected=corrected,
        undecided=spent_lessons.lines_for_the_teacher(given, session.spent),
        to_reread=to_reread,
    )


# --- Les tables de la séance ---


def _write_tables(session: Session, folder: Path, notebook: nb.Notebook) -> None:
    """Les tables de la séance et leurs fiches ; d’une table découpée, les parts du lieu."""
    made = {}
    for name, data in session.tables.items():
        made[name] = _serialised(package.find(name, session.known), data)

    wanted = inputs.tables(notebook) | _remade(session)
    files, card = package.reduced(wanted, inputs.parts(session.place), session.known, made=made)
    for raw in card["resources"]:
        _describe(raw, session)

    files[package.FILE] = package.dump(card)
    for name, data in files.items():
        safely.write(store.inside(folder, name), data)


def _serialised(table: package.Dataset, data: Any) -> tuple[bytes, int]:
    """Les octets d’une table refaite, et son nombre de lignes ; un fichier qui n’est pas un tableau reste ce qu’il est."""
    if not table.fields:
        return data, 0
    typed = schema.typed(data.reindex(columns=list(table.names)), table)
    return live.serialised(typed, table), len(typed)


def _describe(raw: dict[str, Any], session: Session) -> None:
    """Dit, dans la fiche d’une table refaite, que c’est celle de la séance ; une table du kit garde la sienne."""
    name = raw["name"]
    remade = {key.partition("/")[0]: data for key, data in session.tables.items()}
    if name in remade and name != PHOTOGRAPH:
        raw["title"] = f"La table {quote(name)} de la séance"
        raw["period"] = "celle de la séance"
        raw["description"] = " ".join(session.notes)
        raw["retrieved"] = 0
        raw["derived"] = ""
        if "portal" not in raw:  # seule une source lue en ligne reste la même
            raw["sources"] = []
            raw["licenses"] = []

    if name == "prenoms_departement" and session.place.births:
        raw["births"] = session.place.code  # ces naissances sont celles de la ville seule

    cited = getattr(remade.get(name), "attrs", {}).get("source")
    if cited:
        raw["sources"] = [{"title": cited}]


# --- La commande ---


def _again(options: Namespace) -> Namespace:
    """Ce qu’on avait demandé pour le dossier `--refaire` : le même atelier, le même lieu, les mêmes fichiers."""
    folder = Path(options.again)
    if not edition.is_session(folder):
        raise InvalidArgument(*messages.said("not-a-session", folder=quote(options.again)))
    asked = edition.settings(folder)
    return Namespace(**{**vars(options), **asked, "to": options.to or options.again})


def _say_what_changed(before: Mapping[str, Any], day: str, folder: Path) -> None:
    """Dit ce qui a changé depuis la séance d’avant."""
    lines = changes.told(before, edition.session(folder).stored)
    if not lines:
        _say("nothing-changed", day=text.day(day))
        return
    _say("changed-since", day=text.day(day))
    for line in lines:
        print(f"  {line}")


def _say(kind: str, **details: object) -> None:
    print(messages.said(kind, **details)[0])


def run(options: Namespace) -> int:
    """`datakit replay` : 0 si la séance est prête, 1 si l’atelier ne se déplace pas jusque-là."""
    before: Mapping[str, Any] = {}
    if options.again:
        options = _again(options)
        before = edition.session(Path(options.again)).stored
    if not options.slug or not options.commune:
        raise InvalidArgument(*messages.said("replay-what"))

    try:
        folder, session = prepare(options)
    except NotebookError as problem:
        _say("replay-stops", slug=options.slug, place=quote(options.commune), why=problem)
        return 1
    except (Refused, SourceUnavailable) as refusal:
        _say("replay-refused", slug=options.slug, why=refusal)
        return 1

    for note in session.notes:
        print(f"  {note}")
    _say("replay-ready", folder=folder)
    if options.again:
        _say_what_changed(before, options.date, folder)
    return 0
