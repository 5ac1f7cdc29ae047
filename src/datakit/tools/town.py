"""`datakit town` : ce que chaque atelier prend d’une commune, ce qui est prêt, ce qui manque, et où le trouver."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from datakit.data import place as places
from datakit.errors import ExplainedError, SourceUnavailable
from datakit.tools import messages, needs, notebook as nb, pages, replay
from datakit.tools.replay import GIVEN, asked_place
from datakit.tools.session import Refused, Session
from figaudit.base.text import NBSP, listing, plural, words

_WORDS = words(__file__, "town.toml")


@dataclass(frozen=True)
class Line:
    """Ce qu’un atelier prend du lieu : prêt ou non, ce qu’il en est, et ce qu’il reste à trouver."""

    slug: str
    title: str
    question: str
    minutes: int
    ready: bool
    said: str
    options: tuple[str, ...] = ()
    instead: str = ""  # le lieu à prendre plutôt, quand il suffit d’en changer
    # les versions courtes qui ne disent rien du lieu : elles s’y jouent telles quelles
    short: tuple[str, ...] = ()
    live: bool = False  # ce qui se demande à un serveur le jour où l’on prépare la séance

    @property
    def said_of_short(self) -> str:
        """Ce qu’il faut savoir de ces versions courtes ; vide s’il n’y en a pas."""
        if not self.short:
            return ""
        return messages.said("town-short", versions=listing(self.short, "ou"))[0]

    @property
    def command(self) -> str:
        """Ce qu’il faut ajouter à la commande pour cet atelier ; vide s’il n’y manque rien."""
        return " ".join(f"{option} {_WORDS['given'][option]}" for option in self.options)


@dataclass(frozen=True)
class Town:
    """Ce que valent les ateliers dans un lieu : une ligne par atelier qui en prend quelque chose, et les autres.

    `everywhere` : la question, par nom, des ateliers qui ne prennent rien d’un lieu, les mêmes partout.
    """

    place: Any
    lines: list[Line]
    everywhere: dict[str, str]

    @property
    def ready(self) -> list[Line]:
        """Les ateliers qui s’y rejouent sans rien chercher."""
        return [line for line in self.lines if line.ready]

    @property
    def missing(self) -> list[Line]:
        """Ceux à qui il manque quelque chose."""
        return [line for line in self.lines if not line.ready]


def read(root: Path, place: Any) -> Town:
    """Lit chaque carnet une fois, et essaie ce qu’elle demande du lieu."""
    lines = []
    everywhere = {}
    for path in nb.choose(root / "solutions"):
        notebook = nb.read(path)
        facts = nb.facts_of(notebook)
        if facts.get("kind") != "workshop":
            continue
        if facts.get("place", {}).get("needs") in {None, "none"}:
            everywhere[path.stem] = facts["question"]
        else:
            lines.append(_line(path, notebook, place))
    return Town(place, lines, everywhere)


def _line(path: Path, notebook: nb.Notebook, place: Any) -> Line:
    """Un atelier dans ce lieu : ce qu’il demande y est essayé, sans rien demander au réseau."""
    facts = nb.facts_of(notebook)
    wanted = facts["place"]
    kind = wanted["needs"]
    line = partial(
        Line, path.stem, facts["title"], facts["question"], facts["minutes"], short=_silent(notebook)
    )
    options = tuple(_WORDS["options"].get(kind, ()))
    host = needs.known_portal(place.code) if kind == "portal" else ""
    session = Session(path, place, facts, wanted["why"])
    nothing = Namespace(**dict.fromkeys(GIVEN, ""))
    is_live = bool(host) or kind == "racks"  # la page ne demande rien au réseau
    try:
        if kind == "racks":
            needs.names(session, nothing)  # ce qu’il prend aussi, et que le kit sait déjà
        elif not is_live:
            needs.NEEDS[kind](session, nothing)
    except Refused as refusal:
        useful = () if refusal.final else options
        return line(False, refusal.fact, useful, refusal.instead)
    except (SourceUnavailable, ExplainedError) as refusal:
        return line(False, refusal.fact, options)

    if is_live:
        (said,) = messages.said(f"town-{kind}", host=host)
        return line(False, said, live=True)
    if session.lasting:  # ce qui se dit de ce lieu dans toutes les versions
        return line(True, " ".join(session.notes), short=())
    return line(True, " ".join(session.notes))


def _silent(notebook: nb.Notebook) -> tuple[str, ...]:
    """Les versions courtes de cet atelier qui ne disent rien du lieu, de la plus courte à la plus longue."""
    facts = nb.facts_of(notebook)
    if facts["place"]["needs"] not in needs.KNOWN_TO_THE_KIT:
        return ()
    return tuple(cut for cut in sorted(facts["cuts"], key=int) if replay.is_silent(notebook, cut))


def page(town: Town) -> str:
    """La page du lieu, en HTML autonome."""
    return pages.render(
        "town.html",
        place=town.place,
        today=f"{date.today():%Y-%m-%d}",
        code=_WORDS["codes"][town.place.kind],
        group=town.place.intercommunalite,
        spread=_spread(town.place),
        ready=town.ready,
        missing=town.missing,
        sources=list(sources(town.lines)),
        commands=list(commands(town.lines, town.place)),
        everywhere=list(town.everywhere.values()),
    )


def _spread(place: Any) -> str:
    """Où est le lieu : « en Ille-et-Vilaine, dans le Morbihan et en Loire-Atlantique » ; rien pour un département ou le pays."""
    if place.kind in {"departement", "pays"}:
        return ""
    return listing(places.place(code).dans for code in place.departements)


def sources(found: list[Line]) -> Iterator[dict[str, str]]:
    """Où chercher ce qui servirait ici : ce qui manque à un atelier, et les prénoms de la ville, partout utiles."""
    asked = {"--prenoms"}
    for line in found:
        asked |= set(line.options)
    for source in _WORDS["sources"]:
        if source["option"] in asked:
            yield source


def commands(found: list[Line], place: Any) -> Iterator[str]:
    """Les commandes à copier : d’abord les ateliers prêts, puis chacun de ceux à qui il manque quelque chose."""
    for line in found:
        more = f" {line.command}" if line.command else ""
        if line.ready or line.live or line.command:
            yield f"datakit replay {line.slug} --commune {place.code}{more}"
        elif line.short:
            yield f"datakit replay {line.slug} --commune {place.code} --minutes {line.short[0]}"


def run(options: Namespace) -> int:
    """`datakit town` : écrit la page du lieu dans build/, dit ce qui est prêt et ce qui manque."""
    root = nb.project()
    place = asked_place(options.commune, "town")
    town = read(root, place)
    target = root / "build" / f"ville-{place.code}.html"
    nb.write(target, page(town))

    ready = [line.slug for line in town.ready]
    missing = [line.slug for line in town.missing]
    print(messages.said("town-written", place=place.nom, path=f"build/{target.name}")[0])
    print(_counted("town-ready", ready))
    if missing:
        print(_counted("town-missing", missing))
    for line in town.lines:
        if line.short:
            print(f"  {line.slug}{NBSP}: {line.said_of_short}")
    if town.everywhere:
        print(_counted("town-everywhere", list(town.everywhere)))
    if options.every:
        return _replay_all(ready, place)
    return 0


def _counted(kind: str, slugs: list[str]) -> str:
    """Une phrase qui compte des ateliers et les nomme."""
    (told,) = messages.said(kind, count=plural(len(slugs), "atelier"), names=listing(slugs))
    return told


def _replay_all(slugs: list[str], place: Any) -> int:
    """Prépare chaque atelier prêt ; 1 si l’un d’eux ne l’est finalement pas."""
    status = 0
    for slug in slugs:
        print(f"\n{slug}")
        nothing = dict.fromkeys(GIVEN, "")
        asked = Namespace(slug=slug, commune=place.code, to="", again="", cut="", **nothing)
        status = max(status, replay.run(asked))
    return status
