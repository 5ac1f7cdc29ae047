"""`datakit evaluation` : une évaluation en plusieurs variantes, et les notes des copies rendues."""

import json
import secrets
from argparse import Namespace
from datetime import date
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.errors import InvalidArgument
from datakit.tools import messages, notebook as nb, pages, schedule, version_cards, versions
from datakit.tools.assessment import marking, papers, variants
from datakit.tools.assessment.papers import PUPILS, TEACHER
from datakit.tools.exercises import exercises_of
from figaudit.base.text import listing, plural, quote, slug

_WHERE = "build/evaluation"


def run(options: Namespace) -> int:
    """Écrit l’évaluation d’un atelier ; avec `--corriger`, note les copies d’un dossier. Rend 1 si l’une ne se note pas."""
    root = nb.project()
    path = nb.workshop(root / "solutions", options.slug)
    place = root / _WHERE / path.stem
    if options.copies:
        return _mark(root, place, options.copies)
    return _write(root, place, path, options.variants, options.minutes, options.cut)


def _write(root: Path, place: Path, path: Path, count: int, minutes: int, cut: str) -> int:
    """Un tirage de plus, dans son propre dossier : les réponses d’un tirage déjà donné restent.

    `cut` : la version courte que la classe a suivie ; l’évaluation n’interroge pas sur ce qu’elle saute.
    """
    subject = variants.subject(path.stem)
    facts = nb.facts_of(nb.read(path))
    left_out = _left_out(facts, cut)
    # Un tirage que personne ne peut refaire : le kit est public, et une graine fixe donnerait les réponses.
    seed = secrets.token_hex(8)
    is_short = cut in facts.get("cuts", {})
    lessons = _lessons(path, cut) if is_short else []
    made = variants.drawn(subject, count, minutes, seed, left_out, is_short=is_short, lessons=lessons)
    draw = f"{date.today().isoformat()}-{seed[:4]}"
    target = place / draw
    told = _told(facts, cut, made)
    if is_short and any(one.start == variants.with_holes(one) for one in made[0].questions):
        told += " Ses réponses sont à trous, comme ses exercices."
    title = f"Évaluation · {facts['title']}"

    with safely.folder(target, "evaluation") as fresh:
        for name, data in papers.files(subject, made, title, minutes, seed, draw, told).items():
            safely.write(fresh / name, data, private=name.startswith(TEACHER))
        key = json.dumps(_key(subject.slug, draw, made), ensure_ascii=False, indent=1).encode()
        safely.write(fresh / TEACHER / marking.KEY, key, private=True)
        for page in fresh.rglob("*.html"):
            pages.chromium(page, page.with_suffix(".pdf"), "print-to-pdf", "--no-pdf-header-footer")

    where = target.relative_to(root).as_posix()
    print(f"{plural(count, 'variante')} : à donner, {where}/{PUPILS} ; à garder, {where}/{TEACHER}")
    for rank, points, extent in papers.spread(made):
        print(f"  question {rank}, {plural(points, 'point')} : {extent}")
    if told:
        print(f"  {told}")
    shorter = [f"`--version {one}`" for one in facts.get("cuts", {}) if _left_out(facts, one)]
    if shorter and not is_short:
        options = listing(shorter, "ou")
        print(
            f"  La classe a suivi une version courte ? Avec {options}, rien de ce qu’elle saute n’est demandé."
        )
    return 0


def _lessons(path: Path, cut: str) -> list[str]:
    """Le code de chaque exercice que garde cette version : ce qu’on y donne, et ce qu’on y écrit."""
    kept = exercises_of(versions.cut(nb.read(path), cut))
    return [code for one in kept.values() for code in (one.blank, one.solution)]


def _left_out(facts: dict[str, Any], cut: str) -> set[int]:
    """Les rangs des objectifs que saute cette version ; lève `InvalidArgument` si l’atelier n’a pas cette version."""
    versions.refuse_unknown(facts, cut, "--version")
    if cut not in facts.get("cuts", {}):
        return set()
    return version_cards.lost_ranks(facts, schedule.skipped(facts, cut), "objectives", cut)


def _told(facts: dict[str, Any], cut: str, made: list[variants.Variant]) -> str:
    """Les objectifs sur lesquels rien n’est demandé, faute de temps ou de question, ou parce que la version les saute."""
    asked: set[int] = set()
    for variant in made:
        asked.update(one.goal for one in variant.questions)
        asked.update(one.goal for one in variant.choices)
    lost = _left_out(facts, cut)
    skipped = [quote(said) for rank, said in enumerate(facts["objectives"], 1) if rank in lost]
    untimely = [
        quote(said)
        for rank, said in enumerate(facts["objectives"], 1)
        if rank not in asked and rank not in lost
    ]
    told = []
    if skipped:
        told.append(f"Version de {cut} minutes : aucune question sur {listing(skipped)}.")
    if untimely:
        told.append(f"Dans le temps donné, aucune question sur {listing(untimely)}.")
    if not told and cut in facts.get("cuts", {}):
        told.append(f"Version de {cut} minutes : tous les objectifs ont leur question.")
    return " ".join(told)


def _key(slug: str, draw: str, made: list[variants.Variant]) -> dict[str, Any]:
    """Ce que l’on attend de chaque variante, tel que la correction le relit."""
    found = {}
    for variant in made:
        asked = []
        for question, expected in zip(variant.questions, variant.expected, strict=True):
            mistakes = []
            for value, one in expected.mistakes:
                told = {"value": value, "says": one.says, "points": one.points, "code": one.code}
                mistakes.append(told | {"whatever": one.whatever, "early": one.early})
            asked.append(
                {
                    "start": question.start,
                    "probe": question.probe,
                    "solution": question.solution,
                    "forbids": question.forbids,
                    "points": question.points,
                    "rubric": question.rubric,
                    "returns": question.returns,
                    "untold": question.untold,
                    "named": question.named,
                    "due": expected.due,
                    "mistakes": mistakes,
                }
            )
        found[str(variant.number)] = asked
    setup = variants.SUBJECTS[slug].setup
    return {"slug": slug, "draw": draw, "setup": setup, "variants": found}


def _mark(root: Path, place: Path, folder: Path) -> int:
    """Note les copies d’un dossier : `notes.csv` et `retours.html`. Rend 1 si l’une reste à relire soi-même."""
    keys = _keys(place)
    if not keys:
        raise InvalidArgument(*messages.said("no-draw", slug=place.name))
    if not folder.is_dir():
        raise InvalidArgument(*messages.said("no-copy", folder=folder.name))

    copies, closed = marking.marked(folder, keys, [place])
    # Une pile, un dossier : deux groupes ont chacun le leur.
    target = place / "notes" / slug(folder.resolve().name)
    with safely.folder(target, "evaluation") as fresh:
        safely.write(fresh / "notes.csv", marking.table(copies), private=True)
        page = pages.render("evaluation-marks.html", title="Copies notées", copies=copies)
        safely.write(fresh / "retours.html", page.encode(), private=True)

    unread = [one for one in copies if one.why]
    said = plural(len(copies) - len(unread), "copie notée", "copies notées")
    print(f"{said} : notes.csv et retours.html, dans {target.relative_to(root).as_posix()}")
    for one in unread:
        print(f"  à relire vous-même, {one.name} : {one.why}")
    for one in copies:
        if one.to_reread or one.typed or one.twins:
            print(f"  {one.name} : {one.to_know}")
    if closed:
        print(f"  {plural(closed, 'dossier')} : trop profond, ou fermé ; ses copies ne sont pas notées")
    return 1 if unread or closed else 0


def _keys(place: Path) -> dict[str, dict[str, Any]]:
    """Ce que l’on attend des copies, par tirage."""
    found = {}
    for path in sorted(place.glob(f"*/{TEACHER}/{marking.KEY}")):
        key = json.loads(path.read_text("utf-8"))
        found[key["draw"]] = key
    return found
