"""`datakit rename` : donner un autre nom à un atelier, partout où le kit l’écrit."""

from argparse import Namespace
from pathlib import Path

from datakit import safely
from datakit.answers import keys as stored_keys
from datakit.data import package
from datakit.errors import InvalidArgument
from datakit.tools import cover, messages, notebook as nb
from datakit.tools.key_recording import folder as keys_folder
from datakit.tools.new import refuse_a_taken_number, refuse_an_unfit_name
from figaudit.base.text import listing

REGISTERS = ("src/datakit/tools/covers/__init__.py", "src/datakit/tools/cover.json")


def files(root: Path, slug: str) -> list[Path]:
    """Les fichiers d’un atelier qui existent : sa solution d’abord, son carnet, ses clés, sa couverture."""
    every = [
        root / "solutions" / f"{slug}.ipynb",
        root / "notebooks" / f"{slug}.ipynb",
        keys_folder(root) / f"{slug}.json",
        root / "notebooks" / cover.name(slug),
    ]
    return [path for path in every if path.is_file()]


def rename(root: Path, old: str, new: str) -> list[Path]:
    """Donne le nom `new` à l’atelier `old` ; rend les fichiers écrits. Rien n’est exécuté.

    Arrêtée en chemin, la commande se relance telle quelle : l’ancienne solution, qu’elle cherche d’abord, part la
    dernière. Lève `InvalidArgument` si le nouveau nom ne convient pas, ou si son numéro est pris.
    """
    refuse_an_unfit_name(new, f"rename {old}")
    before = files(root, old)
    renamed = {path.with_name(f"{new}{path.suffix}"): _renamed(path, old, new) for path in before}
    if old[:2] != new[:2] and not _is_begun(renamed):
        refuse_a_taken_number(root, new[:2])

    written = [safely.write(target, content) for target, content in renamed.items()]
    written += _registers(root, old, new)
    written += _mentions(root, old, new, leave=before)
    for path in reversed(before):
        path.unlink()
    return written


def _is_begun(renamed: dict[Path, bytes]) -> bool:
    """Une fois précédente a-t-elle déjà écrit la solution sous son nouveau nom ?"""
    target, content = next(iter(renamed.items()))
    return target.is_file() and target.read_bytes() == content


def _renamed(path: Path, old: str, new: str) -> bytes:
    """Un fichier de l’atelier, sous son nouveau nom."""
    if path.suffix == ".png":
        return path.read_bytes()
    if path.suffix == ".json":
        return package.dump(stored_keys.read_file(path) | {"slug": new})

    notebook = nb.read(path)
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace(old, new)
    nb.facts_of(notebook).update({"slug": new, "number": int(new[:2])})
    return nb.dump(notebook).encode()


def _registers(root: Path, old: str, new: str) -> list[Path]:
    """Les deux fichiers qui nomment la couverture de l’atelier, son dessin et sa phrase ; rend ceux qui ont changé."""
    changed = []
    for name in REGISTERS:
        path = root / name
        if path.is_file() and f'"{old}"' in nb.text_of(path):
            content = nb.text_of(path).replace(f'"{old}"', f'"{new}"')
            changed.append(safely.write(path, content.encode()))
    return changed


def _mentions(root: Path, old: str, new: str, leave: list[Path]) -> list[Path]:
    """Les autres carnets, dont les liens menaient à l’ancien nom ; rend ceux qui ont changé, sans toucher à `leave`."""
    changed = []
    every = {*root.glob("solutions/*.ipynb"), *root.glob("notebooks/*.ipynb")}
    for path in sorted(every.difference(leave)):
        content = nb.text_of(path)
        if f"{old}.ipynb" not in content:
            continue
        changed.append(safely.write(path, content.replace(f"{old}.ipynb", f"{new}.ipynb").encode()))
    return changed


def run(options: Namespace) -> int:
    """`datakit rename` : renomme un atelier, dit ce qui a été écrit et ce qu’il reste à relancer."""
    root = nb.project()
    path = nb.workshop(root / "solutions", options.slug)
    if path.stem == options.new:
        raise InvalidArgument(*messages.said("same-name", name=options.new))

    written = rename(root, path.stem, options.new)
    names = listing(one.relative_to(root).as_posix() for one in written)
    print(messages.said("renamed", old=path.stem, new=options.new, names=names)[0])
    return 0
