"""`datakit town` : ce que chaque atelier prend d’une commune, ce qui est prêt, ce qui manque, et où le trouver."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit.errors import ExplainedError, SourceUnavailable
from datakit.tools import messages, needs, notebook as nb, pages, replay
from datakit.tools.replay import GIVEN, asked_place
from datakit.tools.session import Refused, Session
from figaudit.base.text import listing, plural, words

_WORDS = words(__file__, "town.toml")


@dataclass(frozen=True)
class Line:
    """Ce qu’un atelier prend du lieu : prêt ou non, ce qu’il en est, et ce qu’il reste à trouver."""

    slug: str
    title: str
    why: str
    ready: bool
    said: str
    options: tuple[str, ...] = ()
    live: bool = False  # ce qui se demande à un serveur le jour où l’on prépare la séance

    @property
    def command(self) -> str:
        """Ce qu’il faut ajouter à la commande pour cet atelier ; vide s’il n’y manque rien."""
        return " ".join(f"{option} {_WORDS['given'][option]}" for option in self.options)


def lines(root: Path, place: Any) -> list[Line]:
    """Une ligne par atelier qui prend quelque chose d’un lieu."""
    found = []
    for path in nb.workshops(root / "solutions"):
        facts = nb.facts_of(nb.read(path))
        wanted = facts.get("place", {})
        if wanted.get("needs") in {None, "none"}:
            continue
        found.append(_line(path, facts, place))
    return found


def everywhere(root: Path) -> dict[str, str]:
    """Les ateliers qui ne prennent rien d’un lieu, les mêmes partout : leur titre, par nom."""
    found = {}
    for path in nb.workshops(root / "solutions"):
        facts = nb.facts_of(nb.read(path))
        if facts.get("place", {}).get("needs") in {None, "none"}:
            found[path.stem] = facts["title"]
    return found


def _line(path: Path, facts: dict[str, Any], place: Any) -> Line:
    wanted = facts["place"]
    kind, why = wanted["needs"], wanted["why"]
    options = tuple(_WORDS["options"].get(kind, ()))
    host = needs.known_portal(place.code) if kind == "portal" else ""
    if host or kind == "racks":  # la page ne demande rien au réseau
        (said,) = messages.said(f"town-{kind}", host=host)
        return Line(path.stem, facts["title"], why, False, said, live=True)

    session = Session(path, place, facts, why)
    nothing = Namespace(**dict.fromkeys(GIVEN, ""))
    try:
        needs.NEEDS[kind](session, nothing)
    except Refused as refusal:
        useful = () if refusal.final else options
        return Line(path.stem, facts["title"], why, False, refusal.fact, useful)
    except (SourceUnavailable, ExplainedError) as refusal:
        return Line(path.stem, facts["title"], why, False, refusal.fact, options)
    return Line(path.stem, facts["title"], why, True, " ".join(session.notes))


def page(root: Path, place: Any, found: list[Line]) -> str:
    """La page du lieu, en HTML autonome ; `found` : ses `lines`."""
    return pages.render(
        "town.html",
        place=place,
        group=place.intercommunalite,
        home=place.departement,
        ready=[line for line in found if line.ready],
        missing=[line for line in found if not line.ready],
        sources=list(sources(found)),
        commands=list(commands(found, place)),
        everywhere=list(everywhere(root).values()),
    )


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


def run(options: Namespace) -> int:
    """`datakit town` : écrit la page du lieu dans build/, dit ce qui est prêt et ce qui manque."""
    root = nb.project()
    place = asked_place(options.commune, "town")
    target = root / "build" / f"ville-{place.code}.html"
    found = lines(root, place)
    nb.write(target, page(root, place, found))

    ready = [line.slug for line in found if line.ready]
    missing = [line.slug for line in found if not line.ready]
    print(messages.said("town-written", place=place.nom, path=f"build/{target.name}")[0])
    print(messages.said("town-ready", count=plural(len(ready), "atelier"), names=listing(ready))[0])
    if missing:
        print(messages.said("town-missing", count=plural(len(missing), "atelier"), names=listing(missing))[0])
    same = everywhere(root)
    if same:
        print(messages.said("town-everywhere", count=plural(len(same), "atelier"), names=listing(same))[0])
    if options.every:
        return _replay_all(ready, place)
    return 0


def _replay_all(slugs: list[str], place: Any) -> int:
    """Prépare chaque atelier prêt ; 1 si l’un d’eux ne l’est finalement pas."""
    status = 0
    for slug in slugs:
        print(f"\n{slug}")
        nothing = dict.fromkeys(GIVEN, "")
        asked = Namespace(slug=slug, commune=place.code, to="", again="", cut="", **nothing)
        status = max(status, replay.run(asked))
    return status
