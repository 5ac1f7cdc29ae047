"""`datakit sheet` : la fiche de séance, tirée des métadonnées du carnet et de ses clés."""

import math
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import UndefinedError

from datakit.answers import keys as stored, read
from datakit.errors import InvalidArgument
from datakit.tools import keys, messages, notebook as nb, pages
from datakit.workshop import stored_keys
from figaudit.base.text import listing, quote


def minutes(facts: dict[str, Any], cut: str = "") -> list[tuple[str, int]]:
    """Les étapes gardées et leur durée, pour la version entière ou pour la version courte `cut`.

    Lève `InvalidArgument` si cette version n'existe pas.

    >>> fiche = {"slug": "x", "minutes": 30, "cuts": {"20": "…"},
    ...          "sections": [{"title": "A", "minutes": 20}, {"title": "B", "minutes": 10, "cuts": {"20": 0}}]}
    >>> minutes(fiche), minutes(fiche, "20")
    ([('A', 20), ('B', 10)], [('A', 20)])
    """
    versions = [*facts.get("cuts", {}), str(facts["minutes"])]
    if cut and cut not in versions:
        told = {"cut": cut, "versions": listing(versions, "ou")}
        raise InvalidArgument(*messages.said("no-cut", slug=quote(facts["slug"]), **told))
    kept = [(s["title"], int(s.get("cuts", {}).get(cut, s["minutes"]))) for s in facts["sections"]]
    return [(title, length) for title, length in kept if length]


def promised(facts: dict[str, Any], steps: Sequence[tuple[str, int]], field: str) -> list[Any]:
    """Ce que tiennent les étapes gardées : un objectif ou une idée reçue sans étape à lui reste.

    Une section dit lesquels elle porte, par leur rang : `"objectives": [1, 3]`, `"misconceptions": [2]`.
    """
    held = [(s["title"], rank) for s in facts["sections"] for rank in s.get(field, ())]
    left = {rank for _, rank in held} - {rank for title, rank in held if title in dict(steps)}
    return [one for rank, one in enumerate(facts.get(field, ()), 1) if rank not in left]


def answer(key: Mapping[str, Any]) -> str:
    """La réponse attendue, telle qu’on l’écrirait ; vide si un juge en décide.

    >>> answer({"expect": ["choice", {"options": {"b": "On ne sait pas"}}], "reference": "b"})
    'b. On ne sait pas'
    """
    kind, settings = key["expect"]
    value, options = stored.decode(key["reference"]), settings.get("options")
    if value is None or kind in ("year", "text"):
        return f"{value:.0f}" if kind == "year" and value else str(value or "")  # une médiane rend 1883.0
    if isinstance(options, dict):
        return f"{value}. {options[value]}"
    value = value.tolist() if hasattr(value, "tolist") else value
    if isinstance(value, float):
        margin = settings.get("tolerance")  # la précision que demande la clé, et pas une décimale de plus
        value = round(value, round(-math.log10(2 * margin)) if margin else 2 if abs(value) >= 1 else 4)
    said = " ; ".join(map(str, value)) if isinstance(value, (list, tuple)) else read.short(value)
    return f"{said} {settings.get('unit', '')}".strip()


def sheet(notebook: nb.Notebook, cut: str = "", held: Mapping[str, Any] | None = None) -> str:
    """La fiche complète, en HTML autonome ; `held` : les clés de l’atelier (celles du kit, à défaut)."""
    facts = nb.facts_of(notebook)
    steps = minutes(facts, cut)
    held = stored_keys(facts["slug"]).get("keys", {}) if held is None else held
    asked = {n: title for n, (part, title, _) in keys.titles(notebook).items() if part in dict(steps)}
    solved = [(n[1:], title, answer(held[n]), held[n]) for n, title in asked.items() if n in held]
    wrong = [f"{n}. {key['wrong'][0][1]}".replace("`", "") for n, *_, key in solved if key["wrong"]]
    told = {field: promised(facts, steps, field) for field in ("objectives", "misconceptions")}
    told |= {"answers": solved, "mistakes": wrong, "steps": steps}
    total, shortened = sum(length for _, length in steps), facts.get("cuts", {}).get(cut)
    return pages.render("sheet.html", facts=facts, total=total, shortened=shortened, **told)


def write(path: Path, root: Path, cut: str = "") -> list[Path]:
    """Écrit la fiche de `path` dans build/ (HTML, et PDF si possible) ; rend les fichiers."""
    page = root / "build" / f"{path.stem}-fiche{f'-{cut}' if cut else ''}.html"
    try:
        made = sheet(nb.read(path), cut)
    except (LookupError, TypeError, ValueError, AttributeError, UndefinedError) as error:
        raise nb.misshapen(path, error) from error
    return pages.printed(page, made)


def run(options: Namespace) -> int:
    """`datakit sheet` : écrit les fiches de séance."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        made = write(path, root, options.cut)
        print(f"{path.stem} : {listing(p.name for p in made)} dans build/")
        if len(made) == 1:
            print("  (pas de PDF : installez Chromium, ou imprimez la page depuis votre navigateur)")
    return 0
