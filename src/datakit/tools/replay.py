"""`datakit replay` : préparer un atelier pour une autre commune, et dire ce qui lui manque."""

import json
import re
from argparse import ArgumentParser, Namespace
from pathlib import Path

from datakit.data import load, package, store
from datakit.data.package import Dataset
from datakit.data.sources import insee
from datakit.errors import InvalidArgument
from datakit.text import listing, normalise, plural, quote
from datakit.tools import notebook as nb

_BASE = ("prenoms_france", "communes_points", "contours_departements", "portails")  # valables partout
_LOCAL = [
    "poitiers",
    "vitalis",
    "parkings",
    "velos",
    "qualite_air",
    "portail",
]  # des tables d'ici, pas d'ailleurs
_README = """# Rejouer `{name}` à {nom} ({code_insee})

{said}
## Ce que l’on a
{have}
## Ce qui manque
{lack}
## Ouvrir
Placez `{name}` dans le dossier `notebooks/` du kit, ou ouvrez-le ici avec le kit installé. Le dossier `tables` contient
les tables ci-dessous ; pour n’employer qu’elles, donnez-le à la variable `DATAKIT_DATASETS` avant d’ouvrir Jupyter.

{tables}

Avant la séance : exécutez le carnet en entier, et relisez chaque phrase qui nomme une ville.
"""


def commune(code: str) -> dict[str, str]:
    """La commune de ce code Insee : `code_insee`, `nom`, `departement`.

    Lève `InvalidArgument`, avec une suggestion si l'on a donné un nom ou un code postal.

    >>> commune("79191")["nom"]
    'Niort'
    """
    known = load.load("communes_points").dropna(subset=["nom"])
    found = known[known["code_insee"] == code.strip().upper()]
    if len(found):
        return {k: str(found.iloc[0][k]) for k in ("code_insee", "nom", "departement")}
    named = known[known["nom"].map(normalise) == normalise(code)].head(3)
    hint = listing(f"{r.nom} ({r.departement}) a pour code {r.code_insee}" for r in named.itertuples())
    raise InvalidArgument(
        f"{quote(code[:60])} n’est le code Insee d’aucune commune." + (f" {hint}." if hint else ""),
        "cinq caractères, comme 86194 pour Poitiers ; ce n’est pas le code postal.",
        "cherchez la commune sur insee.fr, puis recopiez son code.",
    )


def adapted(notebook: nb.Notebook, place: dict[str, str], host: str) -> tuple[nb.Notebook, int]:
    """Le carnet réglé sur la commune, et le nombre de réglages changés ; l'original n'est pas modifié."""
    values = {"COMMUNE": place["code_insee"], "TERRITOIRE": place["code_insee"], "PORTAIL": host}
    changed, cells = 0, []
    for cell in notebook["cells"]:
        for name in (n for n, value in values.items() if value and cell["cell_type"] == "code"):
            setting = re.compile(rf"^({name}\s*=\s*)([\"'])[^\"'\n]*\2", re.MULTILINE)
            source, count = setting.subn(rf'\g<1>"{values[name]}"', cell["source"])
            cell, changed = {**cell, "source": source}, changed + count
        cells.append(cell)
    return {**notebook, "cells": cells}, changed


def available(tables: list[Dataset], place: dict[str, str], host: str, names: bool) -> tuple[list, list]:
    """Ce que l'on a pour cette commune, et ce qui manque, en phrases."""
    code, dep = place["code_insee"], place["departement"]
    have = ["prénoms donnés en France (Insee), dans `prenoms_france`"]
    lack = []
    for wanted, ok, where, remedy in (
        ("prénoms du département", dep == "86" or names, "`prenoms_vienne`" if dep == "86" else f"`tables/prenoms_{dep}.csv`",
         "téléchargez le fichier des prénoms par département sur insee.fr, puis relancez avec `--names FICHIER`"),
        ("contour de la commune", code in set(load.load("contours_vienne")["code_insee"]), "`contours_vienne`",
         "il y a son point (`communes_points`), et le contour de son département (`contours_departements`)"),
        ("portail de données", bool(host), f"{host}, adresse relevée en 2026, à vérifier",
         "demandez à la mairie, ou cherchez « données ouvertes » et le nom de l’agglomération"),
    ):  # fmt: skip
        (have if ok else lack).append(f"{wanted} : {where if ok else remedy}")
    near = code in set(load.load("communes_grand_poitiers")["code_insee"])
    local = [t.name for t in tables if not near and any(word in t.name for word in _LOCAL)]
    local += [t.name for t in tables if dep != "86" and "vienne" in t.name]
    if local:
        named = listing(f"`{name}`" for name in dict.fromkeys(local))
        lack.append(f"{named} : le carnet y lit encore Poitiers ou la Vienne ; à remplacer, ou à dire")
    return have, lack


def prepare(slug: str, code: str, names: str = "", root: Path | None = None) -> tuple[Path, list[str]]:
    """Écrit le dossier de séance `build/replay/SLUG-CODE` ; rend son chemin et ce qui manque."""
    root = root or nb.project()
    place = commune(code)
    (path,) = nb.choose(root / "notebooks", [slug])
    notebook = nb.read(path)
    known = package.read(store.root())
    tables = [package.find(n, known) for n in nb.facts_of(notebook).get("tables", ())]
    copied = list({t.name: t for t in [*tables, *(package.find(n, known) for n in _BASE)]}.values())
    host = str(load.load("portails").set_index("code_insee")["portail"].get(place["code_insee"], ""))
    folder = root / "build" / "replay" / f"{path.stem}-{place['code_insee']}"
    local = insee.ranked(insee.department(insee.read(names), place["departement"])) if names else None
    (folder / "tables").mkdir(parents=True, exist_ok=True)
    if local is not None:
        content = local.to_csv(index=False).encode()
        store.write(folder / "tables" / f"prenoms_{place['departement']}.csv", content)
    have, lack = available(tables, place, host, local is not None and len(local) > 0)
    copy, changed = adapted(notebook, place, host)
    wanted = sorted(t.name for t in copied)
    raw = json.loads((store.root() / package.FILE).read_text("utf-8"))
    raw["resources"] = [r for r in raw["resources"] if r["name"] in wanted]
    for table in copied:
        content = store.read(store.inside(store.root(), table.path), table.sha256)
        store.write(store.inside(folder / "tables", table.path), content)
    nb.write(folder / "tables" / package.FILE, json.dumps(raw, ensure_ascii=False, indent=1))
    nb.write(folder / path.name, nb.dump(copy))
    nb.write(folder / "LISEZMOI.md", _readme(path.name, place, changed, have=have, lack=lack, tables=wanted))
    return folder, lack


def _readme(name: str, place: dict[str, str], changed: int, **lists: list[str]) -> str:
    bullets = {key: "\n".join(f"- {line}" for line in lines) or "- rien" for key, lines in lists.items()}
    said = "Ce carnet n’a pas de réglage de commune : ses exemples restent ceux d’origine."
    if changed:
        said = f"Le carnet a {plural(changed, 'réglage changé', 'réglages changés')} pour cette commune."
    return _README.format(name=name, said=said, **place, **bullets)


def arguments(parser: ArgumentParser) -> None:
    """Les options de `datakit replay`."""
    parser.add_argument("slug", help="l’atelier, par exemple 04-prenoms ou 04")
    parser.add_argument("--commune", required=True, metavar="CODE", help="le code Insee, comme 79191 (Niort)")
    parser.add_argument("--names", default="", metavar="FICHIER", help="les prénoms par département (Insee)")


def run(options: Namespace) -> int:
    """`datakit replay` : 0 si rien ne manque, 1 s’il manque quelque chose (et il est dit quoi)."""
    folder, lack = prepare(options.slug, options.commune, options.names)
    print(f"Dossier prêt : {folder}")
    for line in lack:
        print(f"  manque — {line}")
    return int(bool(lack))
