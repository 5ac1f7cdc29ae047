"""Les liens vers le dépôt et vers Binder, tous tirés d’un seul réglage de pyproject.toml.

Dans README.md, les pages de `guide/` et les carnets, un lien s’écrit entre deux commentaires :
`<!-- lien binder notebooks/00-accueil.ipynb -->…<!-- /lien -->` ; `datakit links` remplit l’intérieur.
"""

import posixpath
import re
import tomllib
from argparse import Namespace
from collections.abc import Callable, Container
from pathlib import Path
from urllib.parse import quote, urlsplit

from datakit.errors import InvalidArgument
from datakit.tools import manual, messages, notebook as nb, where
from figaudit import rulebook
from figaudit.base import text

INDEX = "notebooks/00-accueil.ipynb"
#: Ce que lit, sans adresse, qui a le kit sous les yeux : ce qu’il reste à régler ne regarde que qui le publie.
_ALONE = (
    "*Ce kit n’a pas encore d’adresse en ligne\u00a0: demandez son dossier à qui vous l’a fait connaître.*"
)
_IN_A_SENTENCE = "à demander à qui vous a fait connaître ce kit"
TO_DO = "Adresse du dépôt à indiquer : `repository`, sous `[tool.datakit]` de pyproject.toml ; puis lancer `datakit links`."

#: Un lien marqué : son commentaire d’ouverture, sa sorte, son chemin, l’intérieur, le commentaire de fin.
MARKED = re.compile(r"(<!-- lien (\w+)(?: ([\w./-]+))? -->)(.*?)(<!-- /lien -->)")
#: Un tableau marqué : son commentaire d’ouverture, son nom, l’intérieur, le commentaire de fin.
TABLE = re.compile(r"(<!-- (ateliers|commandes|navigateur|regles) -->\n).*?(<!-- /\2 -->)", re.DOTALL)
ADDRESS = re.compile(r"https://[\w.-]+(:\d+)?(/[\w.~-]+){2,}")
_LOCAL = re.compile(r"!?\[([^\[\]]*)\]\((?![a-z]+:|#)([^)#\s]+)[^)\s]*\)")


# --- Les adresses ---


def repository(root: Path | None = None) -> str:
    """L’adresse publique du dépôt, ou « » tant qu’elle n’est pas réglée.

    `root` : le dossier du kit (celui de ce fichier, par défaut). Lève `InvalidArgument` si l’adresse
    n’a pas la forme `https://forge.exemple/proprietaire/depot`.
    """
    home = root or Path(__file__).parents[3]
    try:
        settings = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))
        address = str(settings["tool"]["datakit"]["repository"])
    except (OSError, ValueError, KeyError, TypeError):  # sans le kit autour, illisible ou muet
        return ""

    address = address.strip().rstrip("/").removesuffix(".git")
    if address and not ADDRESS.fullmatch(address):
        raise InvalidArgument(*messages.said("repository", address=text.quote(address[:80])))
    return address


def binder(path: str = INDEX, address: str | None = None) -> str:
    """L’adresse qui ouvre `path` dans Binder, ou « » tant que le dépôt n’a pas d’adresse.

    >>> binder("notebooks/04-prenoms.ipynb", "https://github.com/ville/kit")
    'https://mybinder.org/v2/gh/ville/kit/HEAD?urlpath=lab/tree/notebooks/04-prenoms.ipynb'
    >>> binder(address="")
    ''
    """
    if address is None:
        address = repository()
    if not address:
        return ""

    parts = urlsplit(address)
    project = parts.path.strip("/")
    if parts.netloc == "github.com":
        source = f"gh/{project}"
    elif parts.netloc == "gitlab.com":
        source = f"gl/{quote(project, safe='')}"
    else:
        source = f"git/{quote(f'{address}.git', safe='')}"
    return f"https://mybinder.org/v2/{source}/HEAD?urlpath=lab/tree/{quote(path)}"


def page(path: str = "", address: str | None = None) -> str:
    """L’adresse d’un fichier du dépôt (ou du dépôt lui-même), ou « » tant qu’il n’a pas d’adresse.

    >>> page("LICENSE", "https://framagit.org/ville/kit")
    'https://framagit.org/ville/kit/-/blob/HEAD/LICENSE'
    """
    if address is None:
        address = repository()
    if not address or not path:
        return address

    host = urlsplit(address).netloc
    if host == "github.com":
        folder = "blob/HEAD"
    elif re.search("codeberg|gitea|forgejo", host):
        folder = "src/branch/main"
    else:  # GitLab
        folder = "-/blob/HEAD"
    return f"{address}/{folder}/{quote(path)}"


# --- Les liens marqués ---


def _badge(path: str, address: str) -> str:
    return f"[![Ouvrir dans Binder](https://mybinder.org/badge_logo.svg)]({binder(path or INDEX, address)})"


def _binder_link(path: str, address: str) -> str:
    return f"[Ouvrir cet atelier dans Binder]({binder(path or INDEX, address)})"


def _clone(path: str, address: str) -> str:
    return f"`git clone {address}.git`"


def _file_link(path: str, address: str) -> str:
    return f"[{path or 'Le dépôt du kit'}]({page(path, address)})"


#: Chaque sorte de lien : (chemin, adresse du dépôt) -> Markdown.
KINDS: dict[str, Callable[[str, str], str]] = {
    "badge": _badge,
    "binder": _binder_link,
    "cloner": _clone,
    "fichier": _file_link,
}


def fill(content: str, address: str, *, is_told: bool = True) -> str:
    """`content`, l’intérieur de chaque lien marqué refait (`missing`, sans adresse) ; le reste ne bouge pas.

    >>> fill("<!-- lien fichier LICENSE --><!-- /lien -->", "https://github.com/ville/kit")
    '<!-- lien fichier LICENSE -->[LICENSE](https://github.com/ville/kit/blob/HEAD/LICENSE)<!-- /lien -->'
    """

    def refilled(found: re.Match[str]) -> str:
        start, kind, path, _, end = found.groups()
        if kind not in KINDS:
            raise InvalidArgument(
                *messages.said(
                    "link-kind",
                    kind=text.quote(kind),
                    kinds=text.listing(KINDS),
                    guess=text.did_you_mean(kind, KINDS),
                    start=start,
                )
            )
        inside = ""
        if address:
            inside = KINDS[kind](path or "", address)
        elif is_told:
            inside = _ALONE if kind == "badge" else _IN_A_SENTENCE
        return start + inside + end

    return MARKED.sub(refilled, content)


# --- Les tableaux marqués ---


def _fill_tables(content: str, root: Path) -> str:
    """`content`, l’intérieur de chaque tableau marqué refait."""

    def refilled(found: re.Match[str]) -> str:
        start, name, end = found.groups()
        return f"{start}{_table(name, root)}\n{end}"

    return TABLE.sub(refilled, content)


def _table(name: str, root: Path) -> str:
    """Le tableau que demande une marque `<!-- tableau … -->`."""
    if name == "regles":
        return rulebook.markdown()
    if name == "commandes":
        return manual.commands()
    if name == "ateliers":
        return manual.workshops(root)
    return where.markdown(root)


# --- Les liens d’un carnet qui part seul ---


def reachable(content: str, files: Container[str], folder: str = "", address: str = "") -> str:
    """Le Markdown d’un fichier de `folder` : un lien vers ce que `files` n’a pas mène au dépôt, ou n’est plus qu’un texte.

    >>> reachable("[Un](a.md) et [deux](b.md#x)", {"notes/a.md"}, "notes")
    '[Un](a.md) et deux'
    """

    def kept(found: re.Match[str]) -> str:
        words = found[1]
        path = posixpath.normpath(posixpath.join(folder, found[2]))
        if path in files:
            return found[0]

        is_image = found[0].startswith("!")
        away = page(path, address)
        if is_image or not away:
            return words
        return f"[{words}]({away})"

    return _LOCAL.sub(kept, content)


# --- La commande ---


def update(root: Path, check: bool = False) -> list[Path]:
    """Refait les liens de README.md et des carnets ; renvoie les fichiers qui changent.

    Avec `check`, n’écrit rien.
    """
    address = repository(root)
    notebooks = sorted([*root.glob("solutions/*.ipynb"), *root.glob("notebooks/*.ipynb")])
    texts = [*root.glob("README.md"), *sorted(root.glob("guide/*.md"))]
    changed = []
    for path in [*texts, *notebooks]:
        content = nb.text_of(path)
        is_told = path.suffix == ".md"  # un carnet ne dit rien aux participants
        filled = _fill_tables(fill(content, address, is_told=is_told), root)
        if filled == content:
            continue
        changed.append(path)
        if not check:
            nb.write(path, filled)
    return changed


def run(options: Namespace) -> int:
    """`datakit links` : 0 si tout est à jour ou vient d’être refait, 1 si `--verifier` trouve à refaire."""
    root = nb.project()
    changed = update(root, options.check)
    for path in changed:
        said = "À refaire" if options.check else "Refait"
        print(f"{said} : {path.relative_to(root).as_posix()}")

    if not repository(root):
        print(TO_DO)
    elif not changed:
        print("Tous les liens sont à jour.")
    return 1 if options.check and changed else 0
