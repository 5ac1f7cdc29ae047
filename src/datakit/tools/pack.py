"""`datakit pack` : tout ce qu’il faut pour une séance, dans une seule archive."""

import io
import platform
import re
import subprocess
import sys
import tempfile
import zipfile
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.data import package
from datakit.errors import NotebookError
from datakit.tools import build, kept, keys, links, messages, notebook as nb, pages, paper, sheet, slides
from figaudit.base.text import number, quote

ROOT_FILES = (
    "kit.py",
    "pyproject.toml",
    "LICENSE",
    "LICENSE-CONTENUS",
    "binder/requirements.txt",
    "binder/wheels.py",  # depuis l’archive aussi, on prépare une salle sans réseau
)
_DATED = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
WELCOME = "00-accueil"
Files = dict[str, Any]  # des octets, ou un fichier à copier


def read(root: Path, relative: str) -> bytes:
    """Les octets d’un fichier du kit. Lève `NotebookError` s’il est un lien, manque, ou sort du dossier."""
    path = root.resolve() / relative
    if path.resolve() != path or not path.is_relative_to(root.resolve()) or not path.is_file():
        raise NotebookError(*messages.said("not-a-kit-file", relative=quote(relative)))
    return path.read_bytes()


def tables(root: Path, names: set[str], place: Any = None) -> Files:
    """Les fichiers des tables `names`, et un `datapackage.json` réduit à elles ; d’une table découpée, les parts du lieu."""
    read(root, f"datasets/{package.FILE}")
    files, card = package.reduced(names, keys.parts(place), package.read(root / "datasets"))
    for name in files:
        read(root, f"datasets/{name}")
    return {f"datasets/{name}": data for name, data in (files | {package.FILE: package.dump(card)}).items()}


def carried(root: Path, slug: str, solutions: bool) -> dict[str, Any]:
    """Les clés de cet atelier seul, sans le texte des solutions pour l’archive des participants."""
    held = keys.read(root, slug)
    if held and not solutions:
        every = held.get("keys", {})
        bare = {n: {f: key[f] for f in key if f != "solution"} for n, key in every.items()}
        held = held | {"keys": bare, "digests": {}}
    return held


def contents(
    root: Path, slug: str, cut: str = "", solutions: bool = False, deck: bool = True, offline: bool = False
) -> Files:
    """Ce que l’archive contiendra : nom dans l’archive -> octets (ou fichier à copier)."""
    source = nb.workshop(root / "solutions", slug)
    chosen = [name for name in (WELCOME, slug) if (root / "solutions" / f"{name}.ipynb").is_file()]
    files: Files = {name: read(root, name) for name in (*ROOT_FILES, *kept.library(root))}
    wanted: set[str] = set()
    for name in chosen:
        wanted |= keys.tables(notebook := nb.read_string(read(root, f"solutions/{name}.ipynb").decode()))
        files[f"notebooks/{name}.ipynb"] = build.built(root / "solutions" / f"{name}.ipynb").encode()
    if solutions:
        files[f"solutions/{slug}.ipynb"] = read(root, f"solutions/{slug}.ipynb")
    if held := carried(root, slug, solutions):
        files[f"src/datakit/keys/{slug}.json"] = package.dump(held)
    files |= tables(root, wanted, keys.place_opened(notebook)) | printed(root, source, cut, deck)
    files |= wheels(root) if offline else {}
    told: dict[str, Any] = {"facts": (facts := nb.facts_of(nb.read(source))), "cut": cut}
    told |= {"steps": dict(sheet.minutes(facts, cut)), "held": {name.partition("/")[0] for name in files}}
    told |= {"system": platform.system(), "python": f"{sys.version_info[0]}.{sys.version_info[1]}"}
    said = pages.render("session.txt", **told).encode()
    files |= {"LISEZMOI.txt": said, "README.md": said}  # `pip` demande le second
    return linked(files, links.repository(root))


def printed(root: Path, source: Path, cut: str, deck: bool) -> Files:
    """Ce qui se projette et s’imprime ; fait à part, pour ne rien remplacer dans build/."""
    with tempfile.TemporaryDirectory() as place:
        found = {f"fiche{path.suffix}": path for path in sheet.write(source, Path(place), cut)}
        if deck:
            done = nb.read(kept.executed(root, source))
            found["diapositives.html"] = slides.write(source, Path(place), done)
            made = paper.write(source, Path(place), done)
            found |= {path.name.removeprefix(f"{source.stem}-"): path for path in made}
        return {name: _DATED.sub(rb"\g<1>20000101000000", path.read_bytes()) for name, path in found.items()}


def linked(files: Files, address: str) -> Files:
    """Les mêmes fichiers, dont aucun carnet ne mène à ce que l’archive n’emporte pas."""
    for name in (name for name in files if name.endswith(".ipynb")):
        notebook = nb.read_string(files[name].decode())
        for cell in (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown"):
            cell["source"] = links.reachable(cell["source"], files, Path(name).parent.as_posix(), address)
        files[name] = nb.dump(notebook).encode()
    return files


def wheels(root: Path) -> Files:
    """Les paquets que `kit.py lab` installe sans réseau, réunis par `kit.py wheels` et gardés pour l’archive suivante."""

    def fill(fresh: Path) -> None:
        command = [sys.executable, str(root / "kit.py"), "wheels", str(fresh)]
        if subprocess.run(command, cwd=root, check=False).returncode:
            raise NotebookError(*messages.said("no-wheels"))

    mark = sys.version + read(root, "binder/requirements.txt").decode()
    folder = kept.folder(root, "paquets", mark, fill)
    return {f"paquets/{path.name}": path for path in sorted(folder.glob("*.whl")) if not path.is_symlink()}


def archive(files: Files) -> bytes:
    """Les octets d’une archive : mêmes fichiers, mêmes octets, d’une fois sur l’autre."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for inside, data in sorted(files.items()):
            info = zipfile.ZipInfo(inside, (1980, 1, 1, 0, 0, 0))
            info.external_attr = (0o100755 if inside.endswith("/kit.py") else 0o100644) << 16
            info.create_system = 3
            stored = inside.endswith((".whl", ".parquet", ".pdf"))
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            made.writestr(info, data.read_bytes() if isinstance(data, Path) else data)
    return buffer.getvalue()


def save(target: Path, top: str, files: Files) -> Path:
    """Écrit l’archive d’un coup, tous ses fichiers sous le dossier `top`."""
    return safely.write(target, archive({f"{top}/{inside}": data for inside, data in files.items()}))


def pack(root: Path, slug: str, options: Namespace) -> Path:
    """Écrit l’archive dans build/ et rend son chemin, dont le nom dit ce qu’elle a de plus."""
    if (root / "build").is_symlink():
        raise NotebookError("build/ est un lien.", "un vrai dossier.", "Supprimez ce lien, puis recommencez.")
    files = contents(root, slug, options.cut, options.solutions, not options.no_slides, options.wheels)
    more = [options.cut, options.solutions and "corrige", options.wheels and "hors-ligne"]
    target = root / "build" / f"{'-'.join([slug, *filter(None, more)])}.zip"
    return save(target, slug, files)


def each(slugs: list[str], make: Callable[[Path, str], Path]) -> int:
    """Fait une archive par atelier demandé, et dit où elle est et ce qu’elle pèse."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", slugs):
        target = make(root, path.stem)
        size = number(target.stat().st_size / 1e6, 1)
        print(f"{path.stem} : {size} Mo dans build/{target.name}", flush=True)
    return 0


def run(options: Namespace) -> int:
    """`datakit pack` : une archive par atelier demandé."""
    return each(options.slug, lambda root, slug: pack(root, slug, options))
