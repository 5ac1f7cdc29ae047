"""La fiche d’un atelier (`metadata.datakit`), et ce qui doit lui ressembler."""

import re
import tomllib
from itertools import zip_longest
from pathlib import Path

from jsonschema import Draft202012Validator, ValidationError

from datakit.data import package
from datakit.tools import notebook as nb, programme
from datakit.tools.minutes import far, minutes_by_part
from datakit.tools.new import skeleton
from datakit.tools.rules.facts import SAID, Facts, Fault, Faults
from datakit.tools.schedule import FURTHER, door
from datakit.tools.version_texts import BULLET, OBJECTIVES
from figaudit.base import text

_SCHEMA = Path(__file__).parents[1] / "card.toml"
CARD = Draft202012Validator(tomllib.loads(_SCHEMA.read_text("utf-8")))
_HEADER = re.compile(r"^- \*\*Durée\*\*\s?: (\d+) minutes", re.MULTILINE)
_SPARE = 3  # minutes qu’une version courte peut laisser libres, à la fin
_NOTABLE = 4  # minutes d’écart à partir desquelles une partie est nommée
_MOST_NAMED = 6  # cellules nommées dans une phrase, avant « … »


def missing_metadata(facts: Facts) -> Faults:
    """La fiche manque, ou n’a pas la forme que dit card.toml."""
    if not facts.card:
        yield Fault("La fiche `metadata.datakit` est absente.")
        return

    for error in CARD.iter_errors(facts.card):
        yield Fault(f"`{_field(error)}` {_misshapen(error)}.")

    for id in facts.card.get("programme", ()):
        if id not in programme.ABILITIES:
            yield Fault(f"`programme` : {text.quote(id)} n’est pas une capacité de programme.toml.")

    titles = {part.get("title") for part in facts.announced}
    for rank, session in enumerate(facts.card.get("series", ()), 1):
        for title in session:
            if title not in titles:
                yield Fault(f"`series` : la séance {rank} nomme une partie inconnue, {text.quote(title)}.")

    yield from _unknown_ranks(facts)
    yield from _unknown_tables(facts)


def _unknown_ranks(facts: Facts) -> Faults:
    """Une partie dit ce qu’elle porte par des rangs que la fiche doit avoir."""
    for part in facts.announced:
        for field in {"objectives", "misconceptions", "material", "sources"} & part.keys():
            ranks = range(1, len(facts.card.get(field, ())) + 1)
            if not set(part[field]) <= set(ranks):
                title = text.quote(part.get("title"))
                yield Fault(f"`sections` : {title} renvoie à un rang inconnu de `{field}`.")


def _unknown_tables(facts: Facts) -> Faults:
    """Une source crédite des tables que la fiche doit nommer."""
    sources = [one for one in facts.card.get("sources", ()) if isinstance(one, dict)]
    for source in sources:
        for name in source.get("tables", ()):
            if name not in facts.card.get("tables", ()):
                title = text.quote(source.get("title", ""))
                yield Fault(
                    f"`sources` : {title} crédite une table que `tables` n’a pas, {text.quote(name)}."
                )


def _field(error: ValidationError) -> str:
    """Le champ fautif, jusqu’à son rang dans une liste : `sections.2.minutes`."""
    path = []
    for at in error.absolute_path:
        if isinstance(at, int):
            at += 1  # une personne compte à partir de un
        path.append(str(at))
    if error.validator == "required":  # jsonschema ne nomme le champ absent que dans sa phrase
        path += re.findall("'(.+?)'", error.message)[:1]
    return ".".join(path)


def _misshapen(error: ValidationError) -> str:
    said = SAID["missing-metadata"]["said"].get(error.validator) or error.schema["description"]
    return said.format(error.validator_value)


def forgotten_objective(facts: Facts) -> Faults:
    """Un objectif annoncé qu’aucune partie ne porte : une version courte ne saurait pas s’il tient encore."""
    objectives = facts.card.get("objectives")
    if not isinstance(objectives, list):  # `missing-metadata` le dit
        return

    carried: set[int] = set()
    for part in facts.announced:
        if not part.get("further"):
            carried.update(part.get("objectives", ()))
    for rank, objective in enumerate(objectives, 1):
        if rank not in carried:
            yield Fault(f"Aucune partie ne porte l’objectif {rank}, {text.quote(objective)}.")


def objectives_told(facts: Facts) -> Faults:
    """Le carnet n’annonce pas autant d’objectifs que la fiche : une version courte ne saurait lequel ôter."""
    objectives = facts.card.get("objectives")
    if not isinstance(objectives, list):  # `missing-metadata` le dit
        return

    for cell in facts.prose:
        for title, body in nb.parts(cell.source):
            if title != OBJECTIVES:
                continue
            told = len(BULLET.findall(body))
            if told and told != len(objectives):
                yield Fault(f"{text.quote(title)} en annonce {told}, la fiche {len(objectives)}.", cell)


def unknown_table(facts: Facts) -> Faults:
    """La fiche annonce une table que le kit n’a pas."""
    known = package.everything()
    for name in facts.card.get("tables") or ():
        if name not in known:
            guess = text.did_you_mean(str(name), known)
            said = f"La fiche annonce {text.quote(name)}, qui n’est pas une table du kit. {guess}"
            yield Fault(said.strip())


def still_the_model(facts: Facts) -> Faults:
    """Des textes sont encore ceux du carnet que `datakit new` écrit."""
    if not nb.SLUG.fullmatch(facts.slug):
        return
    written = {cell["source"] for cell in skeleton(facts.slug)["cells"]}
    left = [cell.raw.get("id", "") for cell in facts.prose if cell.source in written]
    if not left:
        return

    count = text.plural(len(left), "cellule est", "cellules sont")
    more = "…" if len(left) > _MOST_NAMED else ""
    yield Fault(f"{count} encore celles du modèle : {text.listing(left[:_MOST_NAMED])}{more}.")


def bad_slug(facts: Facts) -> Faults:
    """Le nom du fichier, `slug` et `number` ne disent pas la même chose."""
    if not nb.SLUG.fullmatch(facts.slug):
        yield Fault(f"{text.quote(facts.slug)} n’a pas la forme NN-nom.")
        return
    if not facts.card:
        return

    slug = facts.card.get("slug")
    number = facts.card.get("number")
    if slug != facts.slug:
        yield Fault(f"`slug` vaut {text.quote(slug)}, le fichier s’appelle {text.quote(facts.slug)}.")
    elif number != int(facts.slug[:2]):
        yield Fault(f"`number` vaut {number}, le fichier commence par {facts.slug[:2]}.")


def minutes_sum(facts: Facts) -> Faults:
    """Les minutes des sections ne font pas celles de la séance, ou d’une version courte."""
    sections = [section for section in facts.announced if not section.get("further")]
    total = facts.card.get("minutes")
    if not sections or total is None:
        return

    written = _written_minutes(facts)
    if written is not None and written != total:
        yield Fault(f"L’en-tête dit « Durée : {written} minutes », la fiche {total}.")

    found = sum(section.get("minutes", 0) for section in sections)
    if found != total:
        yield Fault(f"Les sections font {found} min, la séance en annonce {total}.")

    versions = facts.card.get("cuts") or {}
    for cut in versions:
        short = sum(section.get("cuts", {}).get(cut, section.get("minutes", 0)) for section in sections)
        most = int(cut) - door(cut)
        least = most - _SPARE
        if not least <= short <= most:
            yield Fault(
                f"La version de {cut} min en joue {short} ; il en faut {least} à {most}, et {door(cut)} pour s’installer."
            )

    for section in sections:
        unknown = set(section.get("cuts", {})) - set(versions)
        if unknown:
            title = text.quote(section.get("title"))
            yield Fault(f"{title} parle d’une version de {min(unknown)} min, absente de `cuts`.")


def _written_minutes(facts: Facts) -> int | None:
    """Les minutes que lit un participant en tête du carnet ; rien s’il n’y en a pas."""
    for cell in facts.prose:
        found = _HEADER.search(cell.source)
        if found:
            return int(found[1])
    return None


def further_part(facts: Facts) -> Faults:
    """« Pour aller plus loin » ne se compte pas : la fiche le dit (`further`), et la met après tout ce qui se compte."""
    wanted = text.quote(FURTHER)
    seen = 0
    for section in facts.announced:
        title = str(section.get("title"))
        is_further = bool(section.get("further"))
        if is_further:
            seen += 1
        elif seen and section.get("minutes"):
            yield Fault(f"{text.quote(title)} se compte, et vient après {wanted}.")

        if is_further and title != FURTHER:
            yield Fault(f"{text.quote(title)} porte `further` : son titre est {wanted}.")
        if is_further and section.get("cuts"):
            yield Fault(f"{wanted} n’est dans aucune version courte : elle n’a pas de `cuts`.")
        if not is_further and title == FURTHER:
            yield Fault(f'La fiche compte {wanted} : ajoutez-lui `"further": true`.')
    if seen > 1:
        yield Fault(f"Une seule partie peut s’appeler {wanted}.")


def minutes_counted(facts: Facts) -> Faults:
    """La durée annoncée est loin de celle que l’on compte pour une personne qui débute."""
    announced = facts.card.get("minutes")
    if not isinstance(announced, int):
        return

    planned = {part.get("title", ""): part.get("minutes", 0) for part in facts.announced}
    found = minutes_by_part([cell.raw | {"source": cell.start} for cell in facts.shown], planned)
    total = sum(found.values())
    if not far(announced, total):
        return

    gaps = []
    for title, minutes in found.items():
        if abs(minutes - planned.get(title, 0)) >= _NOTABLE:
            gaps.append(f"{text.quote(title)}, {planned.get(title, 0)} → {minutes}")
    said = (
        f"La fiche annonce {announced} min ; une personne qui débute en passe {total}, à ce que l’on compte"
    )
    if gaps:
        said += f" : {text.listing(gaps)}"
    yield Fault(f"{said}.")


def section_mismatch(facts: Facts) -> Faults:
    """Les titres du carnet ne sont pas ceux que la fiche annonce."""
    titles = [heading.name for heading in facts.headings if heading.level == 2]
    announced = [section.get("title") for section in facts.announced]
    if facts.card and titles != announced:
        yield _first_difference(titles, announced)

    question = facts.card.get("question")
    grand = [heading.name for heading in facts.headings if heading.level == 1]
    h1 = grand[0] if grand else None
    if question and str(h1).split() != str(question).split():  # toute espace se vaut
        yield Fault(
            f"Le titre {text.quote(h1)} n’est pas la `question` de la fiche : recopiez l’un dans l’autre."
        )


def _first_difference(titles: list[str], announced: list[str | None]) -> Fault:
    pairs = list(zip_longest(titles, announced, fillvalue=""))
    rank = next(rank for rank, (seen, said) in enumerate(pairs) if seen != said)
    seen, said = pairs[rank]
    return Fault(f"Section {rank + 1} : le carnet a {_named(seen)}, la fiche {_named(said)}.")


def _named(title: str | None) -> str:
    return text.quote(title) if title else "rien"
