"""`datakit pack` : tout ce qu’il faut pour une séance, dans une seule archive."""

import io
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from datakit import safely
from datakit.data import messages, package
from datakit.errors import NotebookError, SourceUnavailable
from datakit.text import number, quote
from datakit.tools import build, keys, pages, sheet, slides
from datakit.tools import notebook as nb

_ROOT_FILES = ("kit.py", "pyproject.toml", "README.md", "LICENSE", "LICENSE-CONTENUS",
               "binder/requirements.txt")  # fmt: skip
_DATED = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")
_WELCOME = "00-accueil"
Files = dict[str, bytes | Path]


def read(root: Path, relative: str) -> bytes:
    """Les octets d’un fichier du kit. Lève `NotebookError` s’il est un lien, manque, ou sort du dossier."""
    path = root.resolve() / relative
    if path.resolve() != path or not path.is_relative_to(root.resolve()) or not path.is_file():
        raise NotebookError(*messages.said("not-a-kit-file", relative=quote(relative)))
    return path.read_bytes()


def library(root: Path) -> Iterator[str]:
    """Les fichiers de la bibliothèque, sans les caches ni les clés ; un dossier lié n’est pas suivi."""
    for folder, names, files in os.walk(root / "src" / "datakit"):
        left = {"__pycache__", "keys"} | {n for n in names if Path(folder, n).is_symlink()}
        names[:] = sorted(set(names) - left)
        for name in sorted(files):
            if Path(name).suffix in {".py", ".css", ".json", ".html", ".md", ".txt", ".toml"}:
                yield Path(folder, name).relative_to(root).as_posix()


def tables(root: Path, names: set[str], place: Any = None) -> Files:
    """Les fichiers des tables `names`, et un `datapackage.json` réduit à elles ; d’une table découpée, les parts du lieu."""
    read(root, f"datasets/{package.FILE}")
    files, card = package.reduced(names, keys.parts(place), package.read(root / "datasets"))
    for name in files:
        read(root, f"datasets/{name}")
    return {f"datasets/{name}": data for name, data in (files | {package.FILE: package.dump(card)}).items()}


def readme(facts: Mapping, cut: str, files: Files, solutions: bool) -> str:
    """LISEZMOI.txt : comment commencer, et ce que contient l’archive."""
    steps = sheet.minutes(dict(facts), cut)
    kept = {title for title, _ in steps}
    return pages.render(
        "session.txt", facts=facts, cut=cut, files=files, solutions=solutions,
        minutes=sum(length for _, length in steps), offline=any(name.startswith("paquets/") for name in files),
        skipped=[s["title"] for s in facts["sections"] if s["minutes"] and s["title"] not in kept],
    )  # fmt: skip


def carried(root: Path, slug: str, solutions: bool) -> dict[str, Any]:
    """Les clés de cet atelier seul, sans le texte des solutions pour l’archive des participants."""
    held = keys.read(root, slug)
    if held and not solutions:
        every = held.get("keys", {})
        bare = {n: {f: key[f] for f in key if f != "solution"} for n, key in every.items()}
        held = held | {"keys": bare, "digests": {}}
    return held


def contents(
    root: Path, slug: str, cut: str = "", solutions: bool = False, with_slides: bool = True
) -> Files:
    """Ce que l’archive contiendra : nom dans l’archive -> octets (ou fichier à copier)."""
    source = nb.workshop(root / "solutions", slug)
    chosen = [name for name in (_WELCOME, slug) if (root / "solutions" / f"{name}.ipynb").is_file()]
    files: Files = {name: read(root, name) for name in (*_ROOT_FILES, *library(root))}
    wanted: set[str] = set()
    for name in chosen:
        wanted |= keys.tables(notebook := nb.read_string(read(root, f"solutions/{name}.ipynb").decode()))
        files[f"notebooks/{name}.ipynb"] = build.built(root / "solutions" / f"{name}.ipynb").encode()
    if solutions:
        files[f"solutions/{slug}.ipynb"] = read(root, f"solutions/{slug}.ipynb")
    if held := carried(root, slug, solutions):
        files[f"src/datakit/keys/{slug}.json"] = keys.dump(held).encode()
    files |= tables(root, wanted, keys.place_opened(notebook))
    for page in sheet.write(source, root, cut):
        files[f"fiche{page.suffix}"] = _DATED.sub(rb"\g<1>20000101000000", page.read_bytes())
    if with_slides:
        try:
            files["diapositives.html"] = slides.write(source, root).read_bytes()
        except SourceUnavailable as problem:
            print(f"Archive sans diapositives. {problem.fact}", file=sys.stderr)
    return files


def wheels(root: Path, folder: Path) -> Files:
    """Les paquets que `kit.py --offline` installe, rangés dans `folder` par `kit.py wheels`."""
    command = [sys.executable, str(root / "kit.py"), "wheels", str(folder)]
    if subprocess.run(command, cwd=root, check=False).returncode:
        raise NotebookError(*messages.said("no-wheels"))
    return {f"paquets/{path.name}": path for path in sorted(folder.glob("*.whl")) if not path.is_symlink()}


def save(target: Path, top: str, files: Files) -> Path:
    """Écrit l’archive d’un coup : mêmes fichiers, mêmes octets, d’une fois sur l’autre."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for inside, data in sorted(files.items()):
            info = zipfile.ZipInfo(f"{top}/{inside}", (1980, 1, 1, 0, 0, 0))
            info.external_attr = (0o100755 if inside == "kit.py" else 0o100644) << 16
            info.create_system = 3
            stored = inside.endswith((".whl", ".parquet", ".pdf"))
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, data.read_bytes() if isinstance(data, Path) else data)
    return safely.write(target, buffer.getvalue())


def pack(root: Path, slug: str, options: Namespace) -> Path:
    """Écrit build/SLUG.zip et rend son chemin."""
    if (root / "build").is_symlink():
        raise NotebookError("build/ est un lien.", "un vrai dossier.", "Supprimez ce lien, puis recommencez.")
    files = contents(root, slug, options.cut, options.solutions, not options.no_slides)
    facts = nb.facts_of(nb.read(root / "solutions" / f"{slug}.ipynb"))
    with tempfile.TemporaryDirectory() as temporary:
        if options.wheels:
            files |= wheels(root, Path(temporary))
        files["LISEZMOI.txt"] = readme(facts, options.cut, files, options.solutions).encode()
        return save(root / "build" / f"{slug}.zip", slug, files)


def run(options: Namespace) -> int:
    """`datakit pack` : une archive par atelier demandé."""
    root = nb.project()
    for path in nb.workshops(root / "solutions", options.slug):
        target = pack(root, path.stem, options)
        size = number(target.stat().st_size / 1e6, 1)
        print(f"{path.stem} : {size} Mo dans build/{target.name}")
    return 0
