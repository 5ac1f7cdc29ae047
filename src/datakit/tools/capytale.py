"""`datakit capytale` : un atelier en quelques fichiers simples, pour Capytale et Basthon.

Un carnet, un seul module Python, des tables en CSV : pandas et matplotlib suffisent, aucun autre fichier n’est lu.
"""

import re
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from datakit.data import load, package
from datakit.errors import NotebookError
from datakit.tools import archive, inputs, links, messages, notebook as nb, pack, pages, sealing
from datakit.tools.imports import SRC, file
from datakit.tools.where import Shop, Survey, survey
from figaudit.base.text import listing

_IMPORT = re.compile(r"^(?:import|from) datakit\b", re.MULTILINE)
_CHECKS = re.compile(r"^[^#\n]*\.check\(", re.MULTILINE)  # une vérification, hors d’un commentaire


def contents(root: Path, slug: str, solutions: bool = False, cut: str = "") -> archive.Files:
    """Ce que l’archive contiendra, dans la version courte `cut` ; `solutions` : avec le texte des corrigés.

    Lève `NotebookError` si Capytale n’y suffit pas.
    """
    shop = Shop(root, slug, cut)
    found = survey(shop)
    if found.lacking:
        raise _refused(slug, found)

    held = pack.of_its_exercises(pack.carried(root, slug, solutions), shop.content)
    name = "datakit_" + slug.replace("-", "_")
    files = tables(root, inputs.tables(shop.content), inputs.place_opened(shop.content))
    files[f"{name}.py"] = module(found.modules).encode()
    files[f"{slug}.ipynb"] = nb.dump(notebook(shop.content, name)).encode()
    # Les tables sont devenues des CSV : leur empreinte n’est plus celle du calcul des clés.
    files[f"cles-{slug}.json"] = sealing.written(held | {"tables": {}})

    beside = sorted(one for one in files if one.endswith((".csv", ".json", ".toml")))
    others = [f"{name}.py", *beside]
    files["LISEZMOI.txt"] = pages.render("capytale.txt", slug=slug, others=others).encode()
    return pack.linked(files, links.repository(root))


def _refused(slug: str, found: Survey) -> NotebookError:
    uses = []
    if found.draws_maps:
        uses.append("dessiner ses cartes")
    if found.shapes:
        uses.append(f"lire {listing(found.shapes)}")
    why = f" (pour {listing(uses)})" if uses else ""
    missing = listing(found.lacking)
    return NotebookError(*messages.said("not-on-capytale", slug=slug, missing=missing, why=why))


def module(names: Iterable[str]) -> str:
    """Le fichier `datakit_SLUG.py` : les modules `names`, et les fichiers de données qui les accompagnent."""
    code = set()
    for name in names:
        path = file(name)
        if path is not None:
            code.add(path)

    files = set(code)
    for path in code:
        for beside in path.parent.iterdir():
            if beside.suffix in {".json", ".toml"}:
                files.add(beside)
        if path.stem == "rulebook":  # les règles de relecture, une page chacune
            files |= set(path.parent.glob("rules/*/*.md"))

    sources = {path.relative_to(SRC).as_posix(): path.read_text("utf-8") for path in sorted(files)}
    return pages.render("module.txt", files=sources)


def tables(root: Path, names: set[str], place: Any = None) -> archive.Files:
    """Chaque table en CSV, les lignes du département seules quand elle couvre la France, et leur `datapackage.json`."""

    def local(frame: Any) -> Any:
        """Les seules lignes du département, d’une table qui couvre la France."""
        if place is None or "departement" not in frame:
            return frame
        return frame[frame["departement"].isin([*place.departements, place.naissances.code])]

    def as_csv(data: bytes, table: package.Dataset) -> bytes:
        return load.as_csv(data, table, local)

    known = package.read(root / "datasets")
    files, card = package.reduced(names, inputs.parts(place), known, as_csv)
    for raw in card["resources"]:  # Capytale ne connaît pas les dossiers
        for one in raw.get("parts", [raw]):
            flat = one["path"].replace("/", "_")
            files[flat] = files.pop(one["path"])
            one["path"] = flat
    return files | {package.FILE: package.dump(card)}


def notebook(content: nb.Notebook, name: str) -> nb.Notebook:
    """Le carnet, qui importe d’abord `name` ; les cellules de vérification portent l’étiquette `breakpoint`."""

    def preceded(found: re.Match[str]) -> str:
        return f"import {name}\n{found[0]}"

    for cell in content["cells"]:
        if cell["cell_type"] != "code":
            continue
        cell["source"] = _IMPORT.sub(preceded, cell["source"], count=1)
        if _CHECKS.search(cell["source"]):
            cell["metadata"]["tags"] = [*cell["metadata"].get("tags", ()), "breakpoint"]
    return content


def bundle(root: Path, slug: str, solutions: bool = False, cut: str = "") -> Path:
    """Écrit build/SLUG-capytale.zip et rend son chemin."""
    files = contents(root, slug, solutions, cut)
    version = f"-{cut}" if cut else ""
    return archive.save(root / "build" / f"{slug}-capytale{version}.zip", f"{slug}-capytale", files)


def run(options: Namespace) -> int:
    """`datakit capytale` : une archive par atelier demandé."""

    def made(root: Path, slug: str) -> Path:
        return bundle(root, slug, options.solutions, options.cut)

    return pack.each(options.slug, made)
