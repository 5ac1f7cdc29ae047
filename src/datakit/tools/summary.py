"""`datakit summary` : d’un dossier de carnets rendus, où la classe bute, sans nom ni texte libre.

Seuls sortent d’ici des nombres, et des phrases que le kit a écrites ; sauf avec `--noms`, une page par carnet, sur cette
machine seulement. Ce que l’on voit dans un carnet se lit dans `copies.py`.
"""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers.verdict import MistakeKind
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import build_cache, messages, notebook as nb, pages, report as rendered, reprise
from datakit.tools.copies import (
    ABSENT,
    ADAPTED,
    AIDS,
    DOORS,
    KINDS,
    NO_DOOR,
    OTHER,
    STATES,
    STUCK,
    TRIED,
    TRIES,
    Pupil,
    Seen,
    State,
    checks,
    handed,
)
from datakit.workshop import stored_keys
from figaudit.base.html import Markup
from figaudit.base.text import quote

FEW = 5  # moins de carnets, ou d’essais : ce n’est plus une classe

# --- Ce qui est à reprendre ---


def stopped(read: list[Pupil]) -> list[reprise.Stopped]:
    """Ce qui arrête, exercice par exercice, et dans combien de carnets : ce que la vérification a reconnu, ou une même réponse fausse."""
    found = []
    for slug in _slugs(read):
        for name in _asked_of(read, slug):
            every = [pupil.found[name] for pupil in read if pupil.slug == slug and name in pupil.found]
            found += _stopped_at(slug, name, every)
    return found


def _stopped_at(slug: str, name: str, every: list[Seen]) -> list[reprise.Stopped]:
    """Ce qui arrête à cet exercice, un malentendu par groupe de fautes de même sens, si différents qu’en soient les mots."""
    tried = [seen for seen in every if seen.state in TRIED]
    stuck = [seen for seen in tried if seen.state in STUCK and seen.sentence != NO_DOOR]
    groups: dict[object, list[Seen]] = {}
    for seen in stuck:
        for one in _apart(seen):
            groups.setdefault(_meaning(one), []).append(one)

    sizes = Counter(len(same) for meaning, same in groups.items() if meaning)
    found = []
    for meaning, same in groups.items():
        if meaning:
            (lesson, kind, heard), times = Counter(map(_recognised, same)).most_common(1)[0]
            if times < reprise.FEWEST:
                heard = ""  # dit à un seul, il le désignerait
            counts = (len(same), len(tried), len(every))
            as_many = sizes[len(same)] - 1
            halted = all(seen.state is State.ERROR for seen in same)
            found.append(
                reprise.Stopped(slug, name, lesson, kind, *counts, heard, len(stuck), as_many, halted)
            )
    if stuck and all(one.times < reprise.FEWEST for one in found):
        counts = (len(stuck), len(tried), len(every))
        found = [reprise.Stopped(slug, name, "", None, *counts, stuck=len(stuck), various=_various(stuck))]
    return found


def _various(stuck: list[Seen]) -> tuple[str, ...]:
    """Ce que le kit a reconnu de chacune de ces réponses, dans ses mots à lui, sans dire combien de fois ; rien de ce qui y est tapé."""
    said: list[str] = []
    for seen in stuck:
        known = [one for one in seen.labels if one != OTHER]
        said += known if not seen.heard else [seen.kind_name]
    return tuple(sorted({one for one in said if one}))


def _apart(seen: Seen) -> list[Seen]:
    """La même réponse, une fois par malentendu qu’elle tient."""
    return [seen, *(replace(seen, sentence=one, also=(), kind=None) for one in seen.also)]


def _meaning(seen: Seen) -> object:
    """Ce qui réunit deux fautes : le genre reconnu, s’il dit de lui-même quelle faute c’est ; sinon la leçon, ou la réponse entendue."""
    if seen.kind and seen.kind not in reprise.WIDE:
        return seen.kind
    lesson, kind, heard = _recognised(seen)
    return lesson or heard or kind


def _recognised(seen: Seen) -> tuple[str, MistakeKind | None, str]:
    """La leçon de la clé, le genre de l’erreur, ce qu’a entendu une réponse sans nom ; vides s’ils n’ont pas été reconnus."""
    if seen.heard:
        return "", seen.kind, seen.heard
    return seen.sentence, seen.kind, ""


# --- Le tableau à plat ---


def rows(read: list[Pupil]) -> list[tuple[str, str, str, str, int]]:
    """Le tableau à plat : atelier, exercice, son titre, constat, nombre de carnets ; les plus fréquents d’abord."""
    out = []
    for slug in _slugs(read):
        for name, title in _asked_of(read, slug).items():
            counts = _counts(read, slug, name)
            for said, times in counts.items():
                out.append((slug, name, title, said, times))
    return out


def _asked_of(read: list[Pupil], slug: str) -> dict[str, str]:
    """Les exercices que posent les carnets d’un atelier, dans l’ordre, et leurs titres : une version courte en pose moins."""
    mine = [pupil for pupil in read if pupil.slug == slug]
    found = {}
    for name, key in _told_of(read, slug).items():
        if any(name in pupil.found for pupil in mine):
            found[name] = f"{name[1:]}. {key.get('title', '')}"
    return found


def _slugs(read: list[Pupil]) -> list[str]:
    """Les ateliers rendus, celui de la classe d’abord ; un carnet rendu par erreur vient après."""
    counts = Counter(pupil.slug for pupil in read)
    return sorted(counts, key=lambda slug: (-counts[slug], slug))


def _counts(read: list[Pupil], slug: str, name: str) -> dict[str, int]:
    """Combien de carnets par constat d’un exercice : chaque état, chaque aide, puis le reste, le plus fréquent d’abord."""
    counts: Counter[str] = Counter()
    for pupil in read:
        if pupil.slug == slug and name in pupil.found:
            counts.update(pupil.found[name].findings)

    columns = [str(one) for one in (*STATES, *AIDS)]
    others = sorted(counts.keys() - set(columns), key=lambda said: (-counts[said], said))
    return {said: counts[said] for said in (*columns, *others)}


# --- Le tableau à lire ---


@dataclass(frozen=True)
class Stop:
    """Ce qui arrête à un exercice : une phrase ou un genre, dans combien de carnets, et ce que l’on sait de plus."""

    said: str
    times: int
    more: list[tuple[str, int]]


@dataclass(frozen=True)
class Stuck:
    """Un exercice : combien y ont touché, combien l’ont essayé jusqu’au bout, combien y sont arrêtés, et sur quoi."""

    title: str
    stuck: int
    tried: int
    touched: int
    stops: list[Stop]

    @property
    def rank(self) -> tuple[bool, float, int]:
        """La plus grande part d’abord ; ce que peu ont essayé, ensuite."""
        return self.tried < FEW, -self.stuck / (self.tried or 1), -self.stuck


@dataclass(frozen=True)
class Recurring:
    """Un genre d’erreur : dans combien de carnets, et à quels exercices."""

    name: str
    times: int
    where: list[tuple[str, int]]


@dataclass(frozen=True)
class Shop:
    """Un atelier, tel que le tableau le montre. `table` : par titre d’exercice commencé, combien de carnets par constat."""

    slug: str
    count: int
    unmarked: int
    exercises: list[Stuck]
    recurring: list[Recurring]
    table: dict[str, dict[str, int]]
    ends: list[tuple[str, int]]

    @property
    def doors(self) -> dict[str, list[tuple[str, int]]]:
        """Par exercice à plusieurs portes, combien de carnets ont pris chacune."""
        found = {}
        for title, counts in self.table.items():
            taken = [(said, counts[said]) for said in DOORS.values() if counts.get(said)]
            if taken:
                found[title] = taken
        return found

    @property
    def hardest(self) -> list[Stuck]:
        return sorted(self.exercises, key=lambda one: one.rank)


def report(read: list[Pupil], left: int) -> str:
    """Le tableau à lire : où la classe s’est arrêtée, ce qu’il faut reprendre, ce qui revient, puis chaque exercice."""
    shops = [_shop(slug, read) for slug in _slugs(read)]
    columns = [str(one) for one in (*STATES, *AIDS)]
    facts = {"columns": columns, "tries": TRIES, "absent": ABSENT, "few": FEW}
    return pages.render("summary.txt", shops=shops, left=left, **facts).strip()


def _shop(slug: str, read: list[Pupil]) -> Shop:
    """Un atelier de la classe : où chaque exercice l’a arrêtée, et combien de carnets n’y portent pas de marque."""
    mine = [pupil.found for pupil in read if pupil.slug == slug]
    exercises = []
    table = {}
    for name, title in _asked_of(read, slug).items():
        every = [found[name] for found in mine if name in found]
        exercises.append(_stuck(title, every))

        counts = _counts(read, slug, name)
        someone_began = sum(counts.values()) > counts[State.TODO]
        if someone_began:
            table[title] = counts

    unmarked = 0
    for found in mine:
        if any(not one.marked for one in found.values()):
            unmarked += 1
    asked = _asked_of(read, slug)
    return Shop(slug, len(mine), unmarked, exercises, _recurring(mine, table), table, _ends(mine, asked))


def _ends(mine: list[dict[str, Seen]], asked: Mapping[str, str]) -> list[tuple[str, int]]:
    """Le dernier exercice commencé de chaque carnet, dans l’ordre de l’atelier, et combien de carnets s’y sont arrêtés."""
    last: Counter[str] = Counter()
    for found in mine:
        begun = [name for name in asked if name in found and found[name].state is not State.TODO]
        if begun:
            last[begun[-1]] += 1
    return [(title, last[name]) for name, title in asked.items() if last[name]]


def _stuck(title: str, every: list[Seen]) -> Stuck:
    """Ce qui a arrêté la classe sur un exercice : chaque cause et ses variantes, les plus fréquentes d’abord."""
    tried = [seen for seen in every if seen.state in TRIED]
    stopped = [seen for seen in tried if seen.state in STUCK]

    gathered = _gathered(stopped)
    heads: Counter[str] = Counter()
    more: dict[str, Counter[str]] = {}
    for seen in stopped:
        head = seen.kind_name if seen.kind in gathered else seen.label
        heads.update([head, *seen.also])
        details = {seen.label, seen.hand} - {head, ""}
        more.setdefault(head, Counter()).update(sorted(details))

    stops = [
        Stop(said, times, more.get(said, Counter()).most_common()) for said, times in heads.most_common()
    ]
    touched = sum(seen.state is not State.TODO for seen in every)
    return Stuck(title, len(stopped), len(tried), touched, stops)


def _gathered(stopped: Iterable[Seen]) -> set[MistakeKind]:
    """Les genres à compter entiers sous leur nom : ceux que la vérification ne précise pas toujours, ou précise de deux façons."""
    sentences: dict[MistakeKind, set[str]] = {}
    for seen in stopped:
        if seen.kind:
            sentences.setdefault(seen.kind, set()).add(seen.sentence)

    found = set()
    for kind, said in sentences.items():
        are_the_same = len(said) > 1 and kind not in reprise.WIDE
        if "" in said or are_the_same:
            found.add(kind)
    return found


def _recurring(mine: list[dict[str, Seen]], table: Mapping[str, Mapping[str, int]]) -> list[Recurring]:
    """Les genres d’erreurs, le plus répandu d’abord, et où ils se trouvent.

    Ce que la clé attendait n’en est pas un : d’un exercice à l’autre, ce n’est pas la même faute.
    """
    expected = KINDS[MistakeKind.OTHER_QUESTION]["name"]
    spread: Counter[str] = Counter()
    for found in mine:
        names: list[str] = []
        for one in found.values():
            names += [kind for kind in one.kinds if kind != expected]
        spread.update(dict.fromkeys(names, 1))

    every = []
    for name, times in spread.most_common():
        where = Counter({title: counts.get(name, 0) for title, counts in table.items()})
        every.append(Recurring(name, times, [one for one in where.most_common() if one[1]]))
    return every


# --- Une page par carnet ---


def _told_of(read: list[Pupil], slug: str) -> dict[str, Any]:
    """Ce que l’on sait de chaque exercice d’un atelier : la clé du kit, ou celle que son titre désigne s’il est adapté."""
    if not slug.endswith(ADAPTED):
        return dict(stored_keys(slug)["keys"])
    found: dict[str, Any] = {}
    for pupil in read:
        if pupil.slug == slug:
            found |= pupil.keys
    return found


def write_a_page_each(read: list[Pupil], target: Path, unread: Iterable[Path] = ()) -> None:
    """Une page par carnet, dans `target`, et les carnets `unread` qui ne se lisent pas : ce qui a été répondu, ce qu’en a dit la vérification, une chose à essayer."""
    ranked = [(f"{rank:03}", *pupil[:3]) for rank, pupil in enumerate(_most_stuck_first(read), 1)]
    facts: dict[str, Any] = {
        "keys": {slug: _told_of(read, slug) for slug in _slugs(read)},
        "tries": TRIES,
        "states": (State.CORRECT, STUCK, State.TODO, State.UNSEEN, State.UNFINISHED),
        "together": State.TOGETHER,
        "asked": _asked,
        "groups_of": _groups_of,
    }
    with safely.folder(target, "summary") as fresh:
        _write(
            fresh / "index.html",
            pages.render("pupils.html", read=ranked, unread=[one.as_posix() for one in unread], **facts),
        )
        for rank, slug, path, found in ranked:
            page = pages.render("pupil.html", slug=slug, path=path.as_posix(), found=found, **facts)
            _write(fresh / f"{rank}.html", page)


def _groups_of(mine: list[Any], name: str) -> list[tuple[str, list[Any]]]:
    """Qui bute sur quoi, à cet exercice : une personne est de chaque groupe dont elle a le malentendu.

    Une version courte ne pose pas tous les exercices de l’atelier : chacun ne se cherche que là où il est.
    """
    groups: dict[str, list[Any]] = {}
    for one in mine:
        seen = one[-1].get(name)
        if seen and seen.state in STUCK:
            for said in seen.labels:
                groups.setdefault(said, []).append(one)
    return sorted(groups.items())


def _most_stuck_first(read: Iterable[Pupil]) -> list[Pupil]:
    """Dans chaque atelier, d’abord qui a le plus essayé sans trouver."""

    def rank(pupil: Pupil) -> tuple[str, int, Path]:
        stuck = sum(seen.state in STUCK for seen in pupil.found.values())
        return pupil.slug, -stuck, pupil.path

    return sorted(read, key=rank)


def _asked(question: str) -> Any:
    return rendered.shown({"cell_type": "markdown", "source": question}).source


def _write(path: Path, page: str) -> None:
    safely.write(path, page.encode("utf-8", "replace"), private=True)


def _drawing() -> reprise.Draw | None:
    """De quoi tirer un exercice neuf ; rien dans l’archive des élèves, qui n’a pas les évaluations, ni hors d’un kit."""
    try:
        from datakit.tools.assessment.again import Drawer

        return Drawer(nb.project() / "solutions").draw
    except (ImportError, NotebookError):
        return None


def _figure_above(slug: str, name: str) -> Markup:
    """La figure qu’un atelier montre au-dessus de cet exercice ; rien d’un atelier adapté, ni hors d’un kit."""
    try:
        root = nb.project()
        executed = nb.read(build_cache.executed(root, nb.workshop(root / "solutions", slug)))
    except (InvalidArgument, NotebookError):
        return Markup("")
    return figure_before(executed, name)


def figure_before(executed: nb.Notebook, name: str) -> Markup:
    """La dernière figure d’un carnet exécuté, avant la cellule qui vérifie cet exercice et dans sa partie ; rien s’il n’y en a pas."""
    found = Markup("")
    for cell in executed["cells"]:
        if cell["cell_type"] == "markdown":
            opens_a_part = any(level == 2 for level, _ in nb.headings(cell["source"]))
            found = Markup("") if opens_a_part else found
        elif name in checks(cell["source"]):
            return found
        else:
            figures = [one for one in rendered.shown(cell).outputs if "<figure" in one]
            found = figures[-1] if figures else found
    return Markup("")


def run(options: Namespace) -> int:
    """`datakit summary` : montre le tableau, et l’écrit si on le demande."""
    if not options.folder.is_dir():
        raise InvalidArgument(*messages.said("no-folder"))

    found = handed(options.folder)
    read = found.read
    print(report(read, found.left))
    for path in found.unread:
        print(f"  à ouvrir vous-même : {quote(path.as_posix())}")
    if options.csv:
        table = pd.DataFrame(rows(read), columns=["atelier", "exercice", "titre", "constat", "carnets"])
        safely.write(options.csv, table.to_csv(index=False, lineterminator="\n").encode(), private=True)
    if options.noms:
        write_a_page_each(read, options.noms, found.unread)
        print(f"\nUne page par carnet dans {options.noms}, sur cette machine seulement.")
    if options.reprise:
        keys = {slug: _told_of(read, slug) for slug in _slugs(read)}
        made = reprise.pages_of(stopped(read), keys, _drawing(), _figure_above)
        reprise.write(made, options.reprise)
        print(f"\n{reprise.told(made, options.reprise)}")
    return 0
