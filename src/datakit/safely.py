"""Écrire sans rien perdre : à côté d’abord, à la place ensuite ; jamais par-dessus ce que le kit n’a pas fait.

Tout ce que le kit écrit sur un disque passe par ici : un fichier par `write`, un dossier entier par `folder`.
"""

import errno
import hashlib
import json
import os
import platform
import re
import secrets
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from datakit.errors import ExplainedError, InvalidArgument, NotWritten
from figaudit.base.text import filled, listing, quote, words

MARK = ".datakit.json"  # dans un dossier du kit : la commande qui l’a écrit, et l’empreinte de ses fichiers
_WORDS = words(__file__, "safely.json")
_REASONS = {getattr(errno, name, 0): said for name, said in _WORDS["reasons"].items()}

_PROVISIONAL = ".tmp"  # la fin d’un nom provisoire
_OLD = "ancien"  # dans un dossier provisoire, ce qui vient d’être remplacé
#: Un nom provisoire : la machine, le programme, puis huit signes au hasard.
_LEFT = re.compile(r"\..*\.([0-9a-f]{4})-(\d{1,9})-\w{8}" + re.escape(_PROVISIONAL), re.DOTALL)
# Du nom demandé, ce qu’en garde un nom provisoire : un système de fichiers en refuse plus de 255 octets.
_KEPT_OF_A_NAME = 40


def reason(problem: Exception) -> str:
    """Ce qu’une erreur veut dire, en français : celle du kit, un refus du système, ou à défaut son nom.

    >>> reason(FileNotFoundError(2, "No such file or directory"))
    'rien n’existe à cet endroit'
    """
    if isinstance(problem, ExplainedError):
        return problem.fact.rstrip(".")
    if not isinstance(problem, OSError):
        return type(problem).__name__

    unknown = _WORDS["unknown"].format(code=problem.errno)
    return _REASONS.get(problem.errno or -1, unknown)


def refused(path: object, problem: OSError) -> NotWritten:
    """L’erreur à lever quand `path` n’a pas pu être écrit."""
    return NotWritten(*filled(_WORDS, "refused", path=quote(path), why=reason(problem)))


def write(path: Path, data: bytes, private: bool = False) -> Path:
    """Écrit `data` dans `path` d’un seul geste : coupé n’importe où, l’ancien contenu reste entier.

    Le dossier est créé s’il manque ; `private` réserve le fichier à son propriétaire. `NotWritten` si le chemin,
    les droits ou la place s’y opposent, ou si `path` est un lien, un dossier, un périphérique, un fichier protégé.

    >>> write(Path(tempfile.mkdtemp()) / "essai" / "a.txt", b"oui").read_bytes()
    b'oui'
    """
    # Dans le même dossier : d’un disque à l’autre, un remplacement ne se ferait plus d’un seul geste.
    # Au hasard : deux écritures à la fois ne se gênent pas, et personne ne prend ce nom d’avance.
    temporary = path.with_name(f"{_ours(path.name)}{secrets.token_hex(4)}{_PROVISIONAL}")
    mode = 0o600 if private else 0o666  # moins ce que retire le réglage `umask` de la personne
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        rights = _replaceable(path)
        _write_new(temporary, data, mode)
        if rights and not private:
            os.chmod(temporary, rights)
        os.replace(temporary, path)
    except OSError as problem:
        raise refused(path, problem) from problem
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return path


def _write_new(path: Path, data: bytes, mode: int) -> None:
    """Écrit un fichier neuf, jusque sur le disque ; lève s’il existe déjà."""

    # Les droits sont donnés dès l’ouverture : ôtés ensuite, un autre compte aurait eu le temps de lire.
    def opener(name: str, flags: int) -> int:
        return os.open(name, flags, mode)

    # « x » refuse tout ce qui existe déjà, liens compris.
    with open(path, "xb", opener=opener) as stream:
        stream.write(data)
        stream.flush()
        # Sans cela, une panne de courant peut laisser un fichier du bon nom, et vide.
        os.fsync(stream.fileno())


def _replaceable(path: Path) -> int:
    """Les droits du fichier qui sera remplacé, 0 s’il n’y en a pas ; lève si `path` n’est pas à remplacer.

    Un lien mènerait à écrire ailleurs que là où la personne le croit ; un dossier, un tube, un périphérique ne
    sont pas des fichiers ; un fichier protégé l’a été exprès, alors qu’un remplacement ne demande de droits que
    sur son dossier.
    """
    if not os.path.lexists(path):
        return 0

    mode = path.lstat().st_mode
    if stat.S_ISREG(mode) and os.access(path, os.W_OK):
        return stat.S_IMODE(mode)

    kinds = {stat.S_IFDIR: errno.EISDIR, stat.S_IFLNK: errno.ELOOP, stat.S_IFREG: errno.EACCES}
    raise OSError(kinds.get(stat.S_IFMT(mode), errno.EEXIST), "", str(path))


@contextmanager
def folder(target: Path, made: str) -> Iterator[Path]:
    """Un dossier neuf à remplir par la commande `made` ; à la sortie du bloc, il prend la place de `target`.

    Si le bloc échoue ou s’arrête, `target` reste tel quel. Un ancien dossier où quelqu’un a ajouté ou changé un
    fichier est gardé à côté, et c’est dit. `InvalidArgument` si `target` n’est pas un dossier de cette commande.

    >>> place = Path(tempfile.mkdtemp()) / "site"
    >>> with folder(place, "site") as fresh:
    ...     _ = write(fresh / "index.html", b"bonjour")
    >>> sorted(path.name for path in place.iterdir()), touched(place, "site")
    (['.datakit.json', 'index.html'], [])
    """
    target = _allowed(target, made)
    prefix = _ours(target.name)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        # Ce dossier provisoire n’est lisible que de son propriétaire : des pages d’élèves peuvent y passer.
        with tempfile.TemporaryDirectory(_PROVISIONAL, prefix, target.parent) as beside:
            fresh = Path(beside, "neuf")
            fresh.mkdir()
            yield fresh

            mark = {"made": made, "files": _files(fresh)}
            write(fresh / MARK, json.dumps(mark, ensure_ascii=False, indent=1).encode())

            # Le bloc a pu durer une minute : entre-temps, quelqu’un a pu poser autre chose à cet endroit.
            target = _allowed(target, made)
            _swap(fresh, target, made, Path(beside, _OLD))
    except OSError as problem:
        raise refused(problem.filename or target, problem) from problem


def _allowed(target: Path, made: str) -> Path:
    """`target`, sans lien ni « .. », s’il peut être écrit : neuf, vide, ou déjà fait par cette commande."""
    place = Path(os.path.realpath(target))
    kind = _forbidden(target, place, made)
    if not kind:
        return place

    by, instead = (said.format(made=made) for said in _WORDS.get(made, _WORDS["command"]))
    fact = _WORDS[kind].format(target=quote(target), place=quote(place), by=by)
    raise InvalidArgument(*filled(_WORDS, "folder", fact=fact, instead=instead))


def _forbidden(target: Path, place: Path, made: str) -> str:
    """Pourquoi ce dossier ne peut pas être remplacé : une clé de safely.json ; rien s’il le peut."""
    # Un lien posé là mènerait à remplacer un dossier que personne n’a nommé.
    if target.is_symlink():
        return "link"

    # `--to ~` ou `--to ..` effacerait tout un compte, ou le dossier d’où l’on travaille.
    for precious in (".", os.path.expanduser("~")):
        home = Path(os.path.realpath(precious))
        if place == home or place in home.parents:
            return "here"

    if not os.path.lexists(place):
        return ""
    if not place.is_dir():
        return "file"

    # Un dossier sans notre marque est celui de quelqu’un : une faute de frappe dans `--to` ne l’efface pas.
    if touched(place, made) is None and any(place.iterdir()):
        return "other"
    return ""


def touched(place: Path, made: str) -> list[str] | None:
    """Les fichiers de `place` qui ne sont plus ceux de la commande `made` ; `None` si ce dossier n’est pas d’elle."""
    # La marque est un fichier du disque : elle peut contenir n’importe quoi, jusqu’à mille crochets ouverts.
    try:
        mark = json.loads((place / MARK).read_text("utf-8"))
        if mark["made"] != made:
            return None
        known = dict(mark["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None

    return [name for name, found in _files(place).items() if known.get(name) != found]


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
    """L’empreinte de chaque fichier d’un dossier ; un lien n’est pas suivi, c’est son adresse qui compte."""
    found = {}
    for path in sorted(place.rglob("*")):
        if path.is_symlink():
            data = os.fsencode(os.readlink(path))
        elif path.is_file() and path.name != MARK:
            data = path.read_bytes()
        else:
            continue
        found[path.relative_to(place).as_posix()] = hashlib.sha256(data).hexdigest()
    return found


def _swap(fresh: Path, target: Path, made: str, old: Path) -> None:
    """Met `fresh` à la place de `target`, dont l’ancien contenu va dans `old`, ou à côté si quelqu’un y a touché."""
    if not target.exists():
        fresh.rename(target)
        return

    changed = [quote(name) for name in touched(target, made) or ()]
    if changed:
        # Sous son nom définitif dès avant l’échange : coupé n’importe où, rien n’est dans un dossier provisoire.
        old = _free_beside(target)
        fresh.rename(old)
        fresh = old

    if not _exchange(fresh, target):
        _swap_in_two(fresh, target, old)
    if changed:
        _tell_kept(changed, target, old)


def _swap_in_two(fresh: Path, target: Path, old: Path) -> None:
    """Comme `_exchange`, là où le système ne sait pas : interrompu entre les deux gestes, l’ancien revient à sa place."""
    if fresh == old:
        fresh = fresh.rename(_free_beside(old))

    target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        old.rename(target)
        raise


def _exchange(one: Path, other: Path) -> bool:
    """Échange deux dossiers d’un seul geste, qu’aucune coupure ne laisse à moitié ; faux si le système ne sait pas."""
    if not sys.platform.startswith("linux"):
        return False

    import ctypes

    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):  # une bibliothèque C trop ancienne
        return False

    here = -100  # AT_FDCWD : les chemins se lisent comme d’ordinaire
    exchange = 2  # RENAME_EXCHANGE
    if rename(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0:
        return True

    code = ctypes.get_errno()
    if code in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:  # un noyau ou un disque qui ne sait pas
        return False
    raise OSError(code, os.strerror(code), str(other))


def _tell_kept(changed: list[str], target: Path, old: Path) -> None:
    """Dit où est gardé ce que quelqu’un avait changé."""
    shown = changed[:3]
    if len(changed) > 3:
        shown.append("…")
    kept = _WORDS["kept"].format(names=listing(shown), target=quote(target), old=quote(old))
    print(kept, file=sys.stderr)


def _free_beside(target: Path) -> Path:
    """Un nom libre pour garder l’ancien contenu de `target` : « carte-ancien », « carte-ancien1 »…"""
    rank = 0
    while True:
        name = target.with_name(f"{target.name}-ancien{rank or ''}")
        if not os.path.lexists(name):
            return name
        rank += 1


# --- Ce qu’une coupure a laissé ---


def _ours(name: str) -> str:
    """Le début d’un nom provisoire : caché, et qui dit quel programme, de quelle machine, l’a pris."""
    return f".{name[:_KEPT_OF_A_NAME]}.{_here()}-{os.getpid()}-"


@cache
def _here() -> str:
    """Cette machine, en quatre signes : un dossier partagé peut porter les noms provisoires d’une autre."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:4]


@cache
def _sweep(place: Path) -> None:
    """Efface de ce dossier, une fois par programme, ce qu’un programme d’ici tué net y a laissé."""
    if not hasattr(os, "geteuid"):  # Windows : interroger un programme par son numéro l’arrêterait
        return

    with suppress(OSError):
        for path, machine, program in provisional(place):
            if machine == _here() and not _is_running(program):
                _erase(path)


def provisional(place: Path) -> Iterator[tuple[Path, str, int]]:
    """Ce qui porte dans ce dossier un nom provisoire, et qui l’a pris : la machine, le numéro du programme.

    >>> list(provisional(Path(tempfile.mkdtemp())))
    []
    """
    for path in place.iterdir():
        found = _LEFT.fullmatch(path.name)
        if found:
            yield path, found[1], int(found[2])


def _is_running(number: int) -> bool:
    """Le programme de ce numéro tourne-t-il encore ?"""
    try:
        os.kill(number, 0)  # 0 n’envoie rien
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # celui d’un autre compte, ou un nombre qui n’en est pas un
        return True
    return True


def _erase(path: Path) -> None:
    """Efface un fichier ou un dossier provisoire de ce compte ; jamais celui qui porte l’ancien contenu de quelqu’un."""
    with suppress(OSError):
        if path.lstat().st_uid != os.geteuid() or os.path.lexists(path / _OLD):
            return
        if path.is_symlink() or not path.is_dir():
            path.unlink()
        else:
            shutil.rmtree(path, ignore_errors=True)
