"""Écrire sans rien perdre : à côté d’abord, à la place ensuite ; jamais par-dessus ce que le kit n’a pas fait."""

import errno
import hashlib
import json
import os
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from datakit.errors import ExplainedError, InvalidArgument, NotWritten
from figaudit.base.text import filled, listing, quote, words

MARK = ".datakit.json"  # dans un dossier du kit : la commande qui l’a écrit, et l’empreinte de ses fichiers
_WORDS = words(__file__, "safely.json")
_REASONS = {getattr(errno, name, 0): said for name, said in _WORDS["reasons"].items()}


def reason(problem: Exception) -> str:
    """Ce qu’une erreur veut dire, en français : celle du kit, un refus du système, ou à défaut son nom.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'rien n’existe à cet endroit'
    """
    if isinstance(problem, ExplainedError):
        return problem.fact.rstrip(".")
    if not isinstance(problem, OSError):
        return type(problem).__name__
    return _REASONS.get(problem.errno or -1, _WORDS["unknown"].format(code=problem.errno))


def refused(path: object, problem: OSError) -> NotWritten:
    """L’erreur à lever quand `path` n’a pas pu être écrit."""
    return NotWritten(*filled(_WORDS, "refused", path=quote(path), why=reason(problem)))


def write(path: Path, data: bytes, private: bool = False) -> Path:
    """Écrit `data` dans `path` d’un seul geste : coupé n’importe où, l’ancien contenu reste entier.

    Le dossier est créé s’il manque ; `private` réserve le fichier à son propriétaire. `NotWritten` si le chemin,
    les droits ou la place s’y opposent, ou si `path` est un lien, un dossier, un périphérique, un fichier protégé.

    >>> write(Path(tempfile.mkdtemp()) / "essai" / "a.txt", b"oui").read_bytes()
    b'oui'
    """
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.tmp")
    mode = 0o600 if private else 0o666  # moins ce que retire le réglage `umask` de la personne
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = _held(path)
        with open(temporary, "xb", opener=lambda name, flags: os.open(name, flags, mode)) as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if held and not private:
            os.chmod(temporary, held)
        os.replace(temporary, path)
    except OSError as problem:
        raise refused(path, problem) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return path


def _held(path: Path) -> int:
    """Les droits du fichier qui sera remplacé, 0 s’il n’y en a pas ; un lien ou un périphérique ne l’est jamais."""
    if not os.path.lexists(path):
        return 0
    mode = path.lstat().st_mode
    if not (stat.S_ISREG(mode) and os.access(path, os.W_OK)):
        kinds = {stat.S_IFDIR: errno.EISDIR, stat.S_IFLNK: errno.ELOOP, stat.S_IFREG: errno.EACCES}
        raise OSError(kinds.get(stat.S_IFMT(mode), errno.EEXIST), "", str(path))
    return stat.S_IMODE(mode)


@contextmanager
def folder(target: Path, made: str) -> Iterator[Path]:
    """Un dossier neuf à remplir par la commande `made` ; à la sortie du bloc, il prend la place de `target`.

    Si le bloc échoue ou s’arrête, `target` reste tel quel. Un ancien dossier où quelqu’un a ajouté ou changé un
    fichier est gardé à côté, et c’est dit. `InvalidArgument` si `target` n’est pas un dossier de cette commande.

    >>> place = Path(tempfile.mkdtemp()) / "site"
    >>> with folder(place, "site") as fresh:
    ...     _ = write(fresh / "index.html", b"bonjour")
    >>> sorted(path.name for path in place.iterdir()), touched(place, "site")
    (['.datakit.json', 'index.html'], [])
    """
    target = _allowed(target, made)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=f".{target.name[:40]}.") as beside:
            fresh = Path(beside, "neuf")
            fresh.mkdir()
            yield fresh
            mark = {"made": made, "files": _files(fresh)}
            write(fresh / MARK, json.dumps(mark, ensure_ascii=False, indent=1).encode())
            _swap(fresh, _allowed(target, made), made, Path(beside, "ancien"))
    except OSError as problem:
        raise refused(problem.filename or target, problem) from problem


def _allowed(target: Path, made: str) -> Path:
    """`target`, sans lien ni « .. », s’il peut être écrit : neuf, vide, ou déjà fait par cette commande."""
    place = Path(os.path.realpath(target))
    homes = [Path(os.path.realpath(one)) for one in (".", os.path.expanduser("~"))]
    if target.is_symlink():
        kind = "link"
    elif any(place == one or place in one.parents for one in homes):
        kind = "here"
    elif os.path.lexists(place) and not place.is_dir():
        kind = "file"
    elif place.is_dir() and touched(place, made) is None and any(place.iterdir()):
        kind = "other"
    else:
        return place
    by, instead = (said.format(made=made) for said in _WORDS.get(made, _WORDS["command"]))
    fact = _WORDS[kind].format(target=quote(target), place=quote(place), by=by)
    raise InvalidArgument(*filled(_WORDS, "folder", fact=fact, instead=instead))


def touched(place: Path, made: str) -> list[str] | None:
    """Les fichiers de `place` qui ne sont plus ceux que `made` y a écrits ; `None` si elle n’a pas fait ce dossier."""
    try:
        mark = json.loads((place / MARK).read_text("utf-8"))
        known = dict(mark["files"]) if mark["made"] == made else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    changed = (name for name, found in _files(place).items() if known is None or known.get(name) != found)
    return None if known is None else list(changed)


def discard(target: Path, made: str) -> bool:
    """Efface le dossier `target`, si `made` l’a fait et que personne n’y a rien changé ; `False` s’il est resté.

    >>> place = Path(tempfile.mkdtemp()) / "carte"
    >>> with folder(place, "carte") as fresh:
    ...     _ = write(fresh / "recto.png", b"oui")
    >>> write(place / "recto.png", b"non").exists(), discard(place, "carte")
    (True, False)
    """
    if target.is_symlink() or touched(target, made) != []:
        return False
    shutil.rmtree(target)
    return True


def _files(place: Path) -> dict[str, str]:
    """L’empreinte de chaque fichier d’un dossier ; un lien n’est pas suivi, c’est son adresse qui compte."""
    found = {}
    for path in sorted(place.rglob("*")):
        if path.is_symlink() or (path.is_file() and path.name != MARK):
            data = os.fsencode(os.readlink(path)) if path.is_symlink() else path.read_bytes()
            found[path.relative_to(place).as_posix()] = hashlib.sha256(data).hexdigest()
    return found


def _swap(fresh: Path, target: Path, made: str, old: Path) -> None:
    changed = [quote(name) for name in touched(target, made) or ()]
    if changed:
        free = (target.with_name(f"{target.name}-ancien{n or ''}") for n in range(10_000))
        old = next(name for name in free if not os.path.lexists(name))
    replaced = target.exists()
    if replaced:
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        if replaced:
            old.rename(target)
        raise
    if changed:
        names = listing(changed[:3] + ["…"] * (len(changed) > 3))
        print(_WORDS["kept"].format(names=names, target=quote(target), old=quote(old)), file=sys.stderr)
