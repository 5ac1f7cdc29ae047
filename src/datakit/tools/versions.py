"""Les versions d’un atelier : l’entière, et les courtes que dit sa fiche (`cuts`). Une seule fonction coupe, `cut`.

Une version courte n’a ni les cellules étiquetées `sauf-NN`, ni les parties que la fiche y met à zéro minute, ni « Pour
aller plus loin ». Ses exercices gardent le numéro et la clé qu’ils ont dans l’atelier entier : qui compare deux
groupes, lit un corrigé ou le bilan d’une classe parle du même exercice 7. Chaque saut de numéro se dit.

Une séance courte a une fin qui n’attend pas : elle garde à la porte les minutes où l’on entre et s’installe (`door`), et
n’en compte pas davantage que ce qui reste.
"""

import ast
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from datakit.answers.code import parsed
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import bindings, inputs, messages, notebook as nb, programme, schedule
from datakit.tools.exercises import HEADED, titles
from figaudit.base import text

OBJECTIVES = "Ce que vous saurez faire"  # la partie qui annonce les objectifs, une puce chacun
LESSONS = "À retenir"
CREDITS = "Sources et licences"  # la partie qui dit d’où vient chaque table
ANSWERS = "Réponses"  # le début du titre d’une page de réponses, sur papier
EXCEPT = "sauf-"  # le début de l’étiquette d’une cellule qu’une version courte saute

BULLET = re.compile(r"^- ", re.MULTILINE)


_DURATION = re.compile(r"(\*\*Durée\*\*[ \u00a0]*: )[^\n]*")
_OF_A_VERSION = re.compile(r"^- \*\*Version de \d+\s+minutes\*\*[^\n]*\n?", re.MULTILINE)
_OPENING = re.compile(r"\*\*([^*]+?)\.?\*\*")
_QUOTED = re.compile(r"«([^»]*)»")


# --- Ce que dit la fiche ---


def told_by_part(notebook: nb.Notebook) -> dict[str, str]:
    """De chaque partie de la séance, ce que les versions courtes en ôtent, en une phrase ; rien de celles qui restent entières.

    >>> part = {"title": "A", "minutes": 20, "cuts": {"45": 0, "55": 9}}
    >>> told_by_part({"cells": [], "metadata": {"datakit": {"sections": [part], "cuts": {"45": "…", "55": "…"}}}})
    {'A': 'En 55 minutes\xa0: 9 minutes au lieu de 20. En 45 minutes\xa0: on saute cette partie.'}
    """
    facts = nb.facts_of(notebook)
    exercises = _exercises_left(notebook)
    found = {}
    for part in schedule.parts_of_the_session(facts):
        if not part.get("minutes"):
            continue
        by_version: dict[str, list[str]] = {}  # ce qui se dit, et les versions dont on le dit
        for version in sorted(facts.get("cuts", {}), key=int, reverse=True):
            said = _left_of(part, version, exercises)
            if said:
                by_version.setdefault(said, []).append(version)
        if by_version:
            found[part["title"]] = " ".join(_in_versions(said, by_version[said]) for said in by_version)
    return found


def _in_versions(said: str, versions: list[str]) -> str:
    (sentence,) = messages.said("version-part", versions=text.listing(versions, "ou"), said=said)
    return sentence


def _left_of(part: dict[str, Any], version: str, exercises: dict[str, dict[str, list[str]]]) -> str:
    """Ce qu’une version courte ôte de cette partie ; rien si elle la garde entière."""
    minutes = int(part["minutes"])
    left = int(part.get("cuts", {}).get(version, minutes))
    if not left:
        (said,) = messages.said("version-part-skipped")
        return said

    told = []
    if left < minutes:
        told += messages.said("version-part-shorter", left=text.plural(left, "minute"), minutes=minutes)
    whole = exercises[""].get(part["title"], [])
    kept = exercises[version].get(part["title"], [])
    missing = [number for number in whole if number not in kept]
    if missing:
        key = "version-part-exercise" if len(missing) == 1 else "version-part-exercises"
        told += messages.said(key, missing=text.listing(missing))
    return ", ".join(told)


def _exercises_left(notebook: nb.Notebook) -> dict[str, dict[str, list[str]]]:
    """Par version, l’entière comprise (''), les numéros des exercices de chaque partie ; « pour aller plus loin » à part."""
    found = {}
    for version in ["", *nb.facts_of(notebook).get("cuts", {})]:
        cells = notebook["cells"]
        if version:
            cells = [cell | {"source": left} for cell, left in remaining(notebook, version)]
        asked: dict[str, list[str]] = {}
        for name, said in titles({"cells": cells, "metadata": {}}).items():
            asked.setdefault(said.part, []).append(name[1:])
        found[version] = asked
    return found


# --- Couper ---


def cut(notebook: nb.Notebook, version: str = "") -> nb.Notebook:
    """La solution coupée à cette version, et sa fiche avec elle ; la solution elle-même sans version, ou pour l’entière.

    Lève `InvalidArgument` si l’atelier n’a pas cette version.
    """
    facts = nb.facts_of(notebook)
    refuse_unknown(facts, version)
    if version in {"", str(facts.get("minutes"))}:
        return notebook

    cells = []
    for cell, left in remaining(notebook, version):
        if left.strip():
            cells.append(cell | {"source": left})

    made = notebook | {"cells": cells}
    short = with_what_is_loaded(card(facts, version), notebook, cells)
    made["metadata"] = notebook["metadata"] | {"datakit": short}
    return _told(made, facts, list(titles(notebook)))


def refuse_unknown(facts: dict[str, Any], version: str, option: str = "--minutes") -> None:
    """Lève `InvalidArgument` si l’atelier n’a pas cette version ; la version vide est l’entière. `option` : celle qui la choisit."""
    known = [*facts.get("cuts", {}), str(facts.get("minutes"))]
    if version and version not in known:
        slug = text.quote(facts["slug"])
        said = text.listing(known, "ou")
        fitting = longest(facts, version)
        key = "no-cut-but" if fitting else "no-cut"
        raise InvalidArgument(
            *messages.said(key, slug=slug, cut=version, versions=said, fitting=fitting, option=option)
        )


def longest(facts: dict[str, Any], minutes: str) -> str:
    """La plus longue version courte qui tient dans ces minutes ; vide s’il n’y en a pas.

    >>> longest({"cuts": {"45": "…", "55": "…"}}, "55"), longest({"cuts": {"45": "…"}}, "55"), longest({"cuts": {}}, "55")
    ('55', '45', '')
    """
    if not minutes.isdecimal():
        return ""
    fitting = [int(cut) for cut in facts.get("cuts", {}) if int(cut) <= int(minutes)]
    return str(max(fitting)) if fitting else ""


def remaining(notebook: nb.Notebook, version: str) -> Iterator[tuple[nb.Cell, str]]:
    """Chaque cellule, et ce qu’une version en garde : tout, une part de son texte, ou rien."""
    gone = schedule.skipped(nb.facts_of(notebook), version)
    for cell, left in without(notebook, gone):
        if f"{EXCEPT}{version}" in nb.tags(cell):
            left = ""
        yield cell, left


def without(notebook: nb.Notebook, gone: Collection[str]) -> Iterator[tuple[nb.Cell, str]]:
    """Chaque cellule, et ce qu’il en reste une fois ôtées les parties de ces titres.

    Ce qui s’imprime (`papier`) suit les parties : une feuille s’en va avec celles qui la citent dans la fiche, et sa réponse
    avec elle ; les autres restent.
    """
    sheets = lost_sheets(nb.facts_of(notebook), gone)
    is_skipped = False  # sommes-nous dans une partie sautée ?
    is_lost = False  # sommes-nous sur une feuille ôtée ?
    for cell in notebook["cells"]:
        left = ""
        if "papier" in nb.tags(cell):
            for title, _ in nb.parts(cell["source"]) if cell["cell_type"] == "markdown" else ():
                if title:
                    is_lost = title in sheets
            left = "" if is_lost else _answering(cell["source"], sheets)
        elif cell["cell_type"] == "markdown":
            for title, body in nb.parts(cell["source"]):
                if title:
                    is_skipped = title in gone
                if not is_skipped:
                    left += body
        elif not is_skipped:
            left = cell["source"]
        yield cell, left


def _answering(source: str, sheets: Collection[str]) -> str:
    """Le texte d’une page de réponses, sans celles des feuilles ôtées ; une autre page ne change pas.

    Une réponse est un paragraphe que du gras ouvre, des premiers mots du titre de sa feuille. Le titre de la page, s’il les
    annonçait, n’en dit plus rien.

    >>> _answering("## Réponses : la cire et la pièce\\n\\n**La cire.** 3.\\n\\n**La pièce.** 0,3.", {"La pièce qui protège"})
    '## Réponses\\n\\n**La cire.** 3.'
    """
    if not source.startswith(f"## {ANSWERS}"):
        return source
    kept = [one for one in source.split("\n\n") if not _answers_one_of(one, sheets)]
    if kept != source.split("\n\n"):
        kept[0] = f"## {ANSWERS}"
    return "\n\n".join(kept)


def _answers_one_of(paragraph: str, sheets: Collection[str]) -> bool:
    """Ce paragraphe répond-il à l’une de ces feuilles ?"""
    opened = _OPENING.match(paragraph)
    return opened is not None and any(sheet.startswith(opened[1]) for sheet in sheets)


def card(facts: dict[str, Any], version: str) -> dict[str, Any]:
    """La fiche d’une version courte : ses minutes, ses parties, ce qu’elle tient encore de ses objectifs."""
    gone = schedule.skipped(facts, version)
    cut = {
        "of": facts["minutes"],  # les minutes de l’atelier entier
        "said": facts["cuts"][version],  # ce que la fiche de l’atelier dit de cette version
        "skipped": gone,
        "door": schedule.door(version),  # les minutes perdues à la porte
    }
    return card_without(facts, gone, version) | {"minutes": int(version), "version": cut}


def card_without(facts: dict[str, Any], gone: Collection[str], version: str = "") -> dict[str, Any]:
    """La fiche sans ces parties : ses minutes (celles de la version, si l’on en donne une), ce qu’elle tient encore."""
    kept = []
    for part in facts["sections"]:
        if part["title"] in gone:
            continue
        minutes = int(part.get("cuts", {}).get(version, part["minutes"]))
        own = {"title": part["title"], "minutes": minutes}
        if part.get("further"):
            own["further"] = True
        kept.append(own)

    made = facts | {"sections": kept, "cuts": {}}
    made["minutes"] = sum(minutes for _, minutes in schedule.steps(made))
    for field in ("objectives", "misconceptions", "material", "programme", "sources"):
        lost = lost_ranks(facts, gone, field, version)
        made[field] = [one for rank, one in enumerate(facts.get(field, ()), 1) if rank not in lost]

    # Ces deux phrases parlent de l’atelier entier : dès qu’il en manque quelque chose, elles promettent trop.
    made["levels"] = _levels_kept(facts, made["programme"])
    if lost_sheets(facts, gone):
        made.pop("paper", None)
    return made


def _levels_kept(facts: dict[str, Any], kept: Collection[str]) -> dict[str, str]:
    """Ce que dit la fiche de chaque niveau, sauf de ceux dont une capacité n’est plus servie."""
    dropped = set(facts.get("programme", ())) - set(kept)
    lessened = {programme.ability(id).level for id in dropped}
    return {level: said for level, said in facts.get("levels", {}).items() if level not in lessened}


def with_what_is_loaded(short: dict[str, Any], whole: nb.Notebook, kept: Iterable[nb.Cell]) -> dict[str, Any]:
    """La fiche `short`, avec les seules tables que chargent ces cellules, et sans les sources des autres (leur champ `tables`).

    Une source qui n’en nomme aucune reste : une loi, une inspiration.
    """
    before = set(nb.facts_of(whole).get("tables", ()))
    tables = still_loaded(whole, kept)
    gone = before - set(tables)

    sources = []
    for source in short["sources"]:
        credited = set(source.get("tables", ()))
        if not credited or not credited <= gone:
            sources.append(source)
    return short | {"tables": tables, "sources": sources}


def still_loaded(notebook: nb.Notebook, kept: Iterable[nb.Cell]) -> list[str]:
    """Les tables de la fiche, sans celles que nommaient les seules cellules ôtées.

    Une table qu’aucune cellule ne nomme reste : un nom composé, ou un outil, peut la charger.
    """
    tables = nb.facts_of(notebook).get("tables", ())
    before = inputs.named(notebook["cells"], tables)
    after = inputs.named(kept, tables)
    gone = before - after
    return [name for name in tables if name not in gone]


def lost_ranks(facts: dict[str, Any], gone: Collection[str], field: str, version: str = "") -> set[int]:
    """Les rangs que seules des parties sautées portaient (`"objectives": [1, 3]` dans la fiche d’une partie).

    Une partie gardée, mais raccourcie, peut en laisser aussi : `"drops": {"45": {"objectives": [3]}}`.
    """
    carried: set[int] = set()
    dropped: set[int] = set()
    for part in facts["sections"]:
        ranks = set(part.get(field, ()))
        if part["title"] in gone:
            left_out = ranks
        else:
            left_out = set(part.get("drops", {}).get(version, {}).get(field, ()))
        dropped.update(left_out)
        carried.update(ranks - left_out)
    return dropped - carried


def lost_sheets(facts: dict[str, Any], gone: Collection[str]) -> set[str]:
    """Les feuilles que seules des parties sautées citaient (`"paper": ["Cinquante jetons"]` dans la fiche d’une partie)."""
    carried: set[str] = set()
    dropped: set[str] = set()
    for part in facts.get("sections", ()):
        if part["title"] in gone:
            dropped.update(part.get("paper", ()))
        else:
            carried.update(part.get("paper", ()))
    return dropped - carried


# --- Dire ce qui n’est pas là ---


def _told(short: nb.Notebook, whole: dict[str, Any], before: list[str]) -> nb.Notebook:
    """Le carnet coupé, où les textes disent sa durée, ses objectifs, ses exercices et leurs sauts."""
    facts = nb.facts_of(short)
    kept = list(titles(short))
    cells = []
    for cell in short["cells"]:
        source = cell["source"]
        if "animateur" in nb.tags(cell):
            source = _for_the_facilitator(source, whole, facts, kept)
        elif cell["cell_type"] == "markdown":
            source = with_objectives(source, whole, facts["version"]["skipped"], str(facts["minutes"]))
            source = with_credits(source, whole, facts)
            source = _with_its_gaps(source, facts, before, kept)
            source = timed(source, _duration(facts))
        cells.append(cell | {"source": source})
    return short | {"cells": cells}


def timed(source: str, said: str) -> str:
    """Le texte, dont la ligne « Durée » en tête du carnet dit autre chose.

    >>> timed("- **Durée** : 90 minutes, à deux", "45 minutes.")
    '- **Durée** : 45 minutes.'
    """
    return _DURATION.sub(lambda found: found[1] + said, source)


def _duration(facts: dict[str, Any]) -> str:
    """Ce que dit la ligne « Durée » d’une version courte."""
    minutes = text.plural(facts["minutes"], "minute")
    of = text.plural(facts["version"]["of"], "minute")
    (said,) = messages.said("version-duration", minutes=minutes, of=of)
    return said


def with_objectives(source: str, whole: dict[str, Any], gone: Collection[str], version: str = "") -> str:
    """Le texte, sans les puces que portaient les seules parties ôtées : objectifs, leçons à retenir, pistes pour continuer."""
    made = ""
    for title, body in nb.parts(source):
        if title == OBJECTIVES:
            lost = lost_ranks(whole, gone, "objectives", version)
            body = _without_bullets(body, lost, len(whole["objectives"]))
        if title == LESSONS:
            body = _without_bullets(body, lost_ranks(whole, gone, "lessons", version))
        if title == "Pour continuer":
            body = _without_bullets(body, lost_ranks(whole, gone, "leads", version))
        made += body
    return made


def with_credits(source: str, whole: dict[str, Any], short: dict[str, Any]) -> str:
    """Le texte, où « Sources et licences » n’a plus les puces des seules sources que la fiche `short` n’a pas.

    Une source dit ses puces par leur rang : `"lines": [4]`.
    """
    kept: set[int] = set()
    dropped: set[int] = set()
    for one in whole.get("sources", ()):
        lines = kept if one in short["sources"] else dropped
        lines.update(one.get("lines", ()))

    made = ""
    for title, body in nb.parts(source):
        if title == CREDITS:
            body = _without_bullets(body, dropped - kept)
        made += body
    return made


def _without_bullets(body: str, lost: set[int], expected: int = 0) -> str:
    """Le texte sans les puces de ces rangs ; s’il n’a pas les `expected` puces de la fiche, on n’y touche pas."""
    starts = [found.start() for found in BULLET.finditer(body)]
    if expected and len(starts) != expected:
        return body
    if lost and max(lost) > len(starts):
        return body

    for rank in sorted(lost, reverse=True):
        begin = starts[rank - 1]
        end = body.find("\n", begin) + 1 or len(body)
        body = body[:begin] + body[end:]
    return body


def _with_its_gaps(source: str, facts: dict[str, Any], before: list[str], kept: list[str]) -> str:
    """Le texte, où un exercice qui ne suit pas celui d’avant dit lesquels ne sont pas là."""

    def with_its_gap(found: re.Match[str]) -> str:
        missing = _missing_before(f"q{found[1]}", before, kept)
        if not missing:
            return found[0]
        minutes = text.plural(facts["minutes"], "minute")
        key = "version-gap" if len(missing) == 1 else "version-gaps"
        (said,) = messages.said(key, missing=text.listing(missing), minutes=minutes)
        return f"{found[0]}\n\n*{said}*"

    return HEADED.sub(with_its_gap, source)


def _missing_before(name: str, before: list[str], kept: list[str]) -> list[str]:
    """Les numéros des exercices ôtés juste avant celui-ci."""
    missing: list[str] = []
    for one in before:
        if one == name:
            return missing
        if one in kept:
            missing = []
        else:
            missing.append(one[1:])
    return []


def _for_the_facilitator(source: str, whole: dict[str, Any], facts: dict[str, Any], kept: list[str]) -> str:
    """La note d’animation : le rythme de la version, ce qu’elle saute, ses exercices."""
    (said,) = messages.said(
        "version-facilitator",
        minutes=text.plural(facts["minutes"], "minute"),
        said=facts["version"]["said"],
        door=facts["version"]["door"],
        exercises=text.listing([name[1:] for name in kept]) or "aucun",
    )

    source = without_notes(
        source.replace(schedule.pace(whole), schedule.pace(facts)), facts, facts["version"]["skipped"]
    )
    head, _, rest = source.partition("\n\n")
    return f"{head}\n\n- {said}\n{rest}".rstrip("\n")


def without_notes(source: str, facts: dict[str, Any], gone: Collection[str]) -> str:
    """La note d’animation, sans les lignes qui ne nomment, entre guillemets, que des parties ôtées ; le rythme reste."""
    kept = {part["title"] for part in facts["sections"]}
    lines = []
    source = _OF_A_VERSION.sub("", source)  # dite à la main ; la fiche la dit mieux
    for line in source.splitlines(keepends=True):
        named = {found.strip() for found in _QUOTED.findall(line)}
        is_about_gone = named & set(gone) and not named & kept
        if schedule.pace(facts) in line or not is_about_gone:
            lines.append(line)
    return "".join(lines)


# --- Ce qui manquerait ---


@dataclass(frozen=True)
class Missing:
    """Un nom que lit une cellule gardée, et que faisait une cellule ôtée."""

    name: str
    reader: str
    maker: str

    def __str__(self) -> str:
        (said,) = messages.said("version-missing", name=self.name, reader=self.reader, maker=self.maker)
        return said


def standing(notebook: nb.Notebook, version: str = "") -> nb.Notebook:
    """La solution coupée à cette version, à donner ou à exécuter : chaque cellule y trouve les noms qu’elle lit.

    Lève `NotebookError` en disant quel nom manque, et la cellule ôtée qui le faisait.
    """
    short = cut(notebook, version)
    found = [] if short is notebook else missing(notebook, version)
    if found:
        said = "\n".join(f"  {one}" for one in found)
        slug = nb.facts_of(notebook)["slug"]
        raise NotebookError(*messages.said("version-incomplete", name=slug, cut=version, missing=said))
    return short


def suffix(facts: dict[str, Any]) -> str:
    """Ce que le nom d’un fichier dit d’une version courte : « -45 » ; rien pour l’entière."""
    return f"-{facts['minutes']}" if "version" in facts else ""


def missing(notebook: nb.Notebook, version: str) -> list[Missing]:
    """Les noms qui manqueraient à une version courte : lus par une cellule gardée, écrits par une cellule ôtée seule."""
    return lacking(remaining(notebook, version))


def lacking(cells: Iterable[tuple[nb.Cell, str]]) -> list[Missing]:
    """Les noms que lisent des cellules gardées, et que seules écrivaient des cellules ôtées (celles dont il ne reste rien)."""
    found = []
    made: set[str] = set()  # les noms qu’une cellule gardée a déjà écrits
    lost: dict[str, str] = {}  # par nom, la cellule ôtée qui l’écrivait
    for number, (cell, left) in enumerate(cells, 1):
        if cell["cell_type"] != "code":
            continue

        where = nb.name_of(number, cell)
        tree = parsed(cell["source"])
        written = _written(tree)
        is_cut = not left.strip()
        if is_cut:
            lost |= dict.fromkeys(written, where)
            continue

        for name in sorted(bindings.free(tree) - made):
            if name in lost:
                maker = lost.pop(name)  # une fois dit, il n’est pas redit
                found.append(Missing(name, where, maker))
        made |= written
    return found


def _written(tree: ast.Module) -> set[str]:
    """Les noms qu’une cellule écrit."""
    written: set[str] = set()
    for statement in tree.body:
        written |= bindings.names_bound(statement)
    return written
