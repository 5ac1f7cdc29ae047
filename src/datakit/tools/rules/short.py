"""Les versions courtes : leurs étiquettes, et ce qui doit encore tenir une fois les cellules ôtées."""

import re
from collections.abc import Iterator

from datakit.tools import notebook as nb, schedule, versions
from datakit.tools.exercises import CITED, HEADED, KEY
from datakit.tools.minutes import minutes_by_part
from datakit.tools.rules.card import CARD
from datakit.tools.rules.facts import Cell, Facts, Fault, Faults
from datakit.tools.spoken_about import Gone, without_anchored
from figaudit.base import text

_CHECKED = re.compile(r"^ex\.q(\d+)\.check\(", re.MULTILINE)
_READING = re.compile(r"\*\*Lire (?:la|le|les|cette|ce|ces) ")


# --- Les étiquettes ---


def bad_tag(facts: Facts) -> Faults:
    """Une étiquette `sauf-NN` d’une version que la fiche n’a pas, ou deux couvertures."""
    known = {f"{versions.EXCEPT}{version}" for version in facts.card.get("cuts") or ()}
    covers = []
    for cell in facts.cells:
        if nb.BEST in cell.tags:
            covers.append(cell)
        for tag in sorted(cell.tags - known):
            if tag.startswith(versions.EXCEPT.rstrip("-")):
                offered = text.listing([f"`{one}`" for one in sorted(known)], "ou") or "aucune"
                yield Fault(
                    f"L’étiquette `{tag}` n’est celle d’aucune version ; la fiche permet : {offered}.", cell
                )

    for cell in covers[1:]:
        yield Fault(f"Une seule cellule porte `{nb.BEST}` ; la {covers[0].where} l’a déjà.", cell)


# --- Ce qui reste, version par version ---


def _versions(facts: Facts) -> Iterator[tuple[str, list[tuple[Cell, str]]]]:
    """Chaque version courte, et ce qu’elle garde de chaque cellule ; aucune si la fiche n’a pas la forme attendue."""
    if next(CARD.iter_errors(facts.card), None) is not None:
        return
    notebook = {"cells": [cell.raw for cell in facts.cells], "metadata": {"datakit": facts.card}}
    for version in facts.card["cuts"]:
        left = [source for _, source in versions.remaining(notebook, version)]
        yield version, list(zip(facts.cells, left, strict=True))


def short_too_long(facts: Facts) -> Faults:
    """Une version courte où l’on compte plus de minutes qu’elle n’en joue, une fois passée la porte."""
    for version, cells in _versions(facts):
        shown = []
        for cell, left in cells:
            if left.strip() and not cell.tags & nb.HIDDEN:
                shown.append(cell.raw | {"source": cell.start if cell.is_code else left})

        planned = {}
        for part in facts.announced:
            planned[part["title"]] = part.get("cuts", {}).get(version, part["minutes"])
        found = sum(minutes_by_part(shown, planned).values())
        most = int(version) - schedule.door(version)
        if found > most:
            yield Fault(
                f"En {version} minutes, on en compte {found} pour une personne qui débute ; {most} au plus."
            )


def step_longer(facts: Facts) -> Faults:
    """Une étape qui dure plus dans une version plus courte."""
    cuts = sorted(facts.card.get("cuts") or (), key=int, reverse=True)
    for part in facts.announced:
        before = part["minutes"]
        where = "l’atelier entier"
        for version in cuts:
            minutes = part.get("cuts", {}).get(version, part["minutes"])
            if minutes > before:
                title = text.quote(part["title"])
                yield Fault(f"En {version} minutes, {title} en dure {minutes}, et {before} dans {where}.")
            before = minutes
            where = f"la version de {version}"


def half_dropped(facts: Facts) -> Faults:
    """Un exercice dont une version courte ôte le texte, le code ou la clé, mais pas tout."""
    for version, cells in _versions(facts):
        kept: dict[str, set[str]] = {}
        gone: dict[str, set[str]] = {}
        where: dict[str, Cell] = {}
        for cell, left in cells:
            for number, piece in _pieces(cell, cell.source):
                where.setdefault(number, cell)
                held = kept if (number, piece) in _pieces(cell, left) else gone
                held.setdefault(number, set()).add(piece)

        for number in kept:
            if number in gone:
                said = f"En {version} minutes, l’exercice {number} est ôté à moitié : il garde {_listed(kept[number])}, sans {_listed(gone[number])}."
                yield Fault(said, where[number])


def _pieces(cell: Cell, source: str) -> list[tuple[str, str]]:
    """Les morceaux d’exercices que porte ce texte : (numéro, ce que c’est)."""
    if not cell.is_code:
        return [(number, "son texte") for number in HEADED.findall(source)]
    found = [(number, "son code") for number in _CHECKED.findall(source)]
    found += [(name[1:], "sa clé") for name in KEY.findall(source)]
    return found


def _listed(pieces: set[str]) -> str:
    return text.listing(sorted(pieces))


def told_but_gone(facts: Facts) -> Faults:
    """Un texte gardé parle d’un exercice ôté, ou lit une figure ôtée."""
    for version, cells in _versions(facts):
        missing = _missing_exercises(cells)
        gone = _gone(facts, version, cells)
        # La dernière cellule qui montre quelque chose, et ce qui en reste
        drawn: tuple[Cell, str] | None = None
        for cell, left in cells:
            if cell.is_code and "cle" not in cell.tags:
                drawn = (cell, left)
            if "animateur" in cell.tags:
                left = _said_of(version, left)
            if cell.is_text:
                left = without_anchored(left, gone)
            if not left.strip() or "papier" in cell.tags:
                continue

            for number in _cited(left):
                if number in missing:
                    yield Fault(
                        f"En {version} minutes, on y parle de l’exercice {number}, qui n’y est pas.", cell
                    )
            if drawn and cell.is_text and _READING.match(left) and not drawn[1].strip():
                yield Fault(
                    f"En {version} minutes, ce texte lit ce que montrait la {drawn[0].where}, qui n’y est pas.",
                    cell,
                )


def _gone(facts: Facts, version: str, cells: list[tuple[Cell, str]]) -> Gone:
    """Ce que cette version n’a plus : un passage qui s’en va avec lui n’en parle pas."""
    kept: set[str] = set()
    for cell, left in cells:
        if cell.is_text:
            kept.update(HEADED.findall(left))
    return Gone(schedule.skipped(facts.card, version), kept)


def _said_of(version: str, note: str) -> str:
    """D’une note d’animation, les lignes qui parlent de cette version ; les autres parlent de l’atelier entier."""
    lines = [line for line in note.splitlines() if re.search(rf"\bVersion de {version}\s+minutes\b", line)]
    return "\n".join(lines)


def _missing_exercises(cells: list[tuple[Cell, str]]) -> set[str]:
    """Les numéros des exercices que cette version n’a plus."""
    before: set[str] = set()
    after: set[str] = set()
    for cell, left in cells:
        if cell.is_text:
            before.update(HEADED.findall(cell.source))
            after.update(HEADED.findall(left))
    return before - after


def _cited(source: str) -> list[str]:
    """Les exercices que nomme un texte, titres mis à part : « exercices 2, 4 et 5 », « exercices 3 à 6 »."""
    found = []
    for _, said in CITED.findall(HEADED.sub("", source)):
        first, _, last = said.partition(" à ")
        if last.isdigit() and first.isdigit():
            found += [str(number) for number in range(int(first), int(last) + 1)]
        else:
            found += re.findall(r"\d+", said)
    return found


def missing_name(facts: Facts) -> Faults:
    """Une cellule gardée lit un nom que seule une cellule ôtée écrivait."""
    notebook = {"cells": [cell.raw for cell in facts.cells], "metadata": {"datakit": facts.card}}
    for version, cells in _versions(facts):
        for one in versions.missing(notebook, version):
            reader = next(cell for cell, _ in cells if cell.where == one.reader)
            yield Fault(f"En {version} minutes, {one}", reader)
