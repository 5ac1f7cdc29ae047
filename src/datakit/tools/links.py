"""Les liens vers le dépôt et vers Binder, tous tirés d’un seul réglage de pyproject.toml.

Dans README.md et les carnets, un lien s’écrit entre deux commentaires :
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
from datakit.tools import messages, notebook as nb
from figaudit import rulebook
from figaudit.base import text

INDEX = "notebooks/00-accueil.ipynb"
TO_DO = "*Adresse du dépôt à indiquer : `repository`, sous `[tool.datakit]` de pyproject.toml ; puis lancer `datakit links`.*"
MARKED = re.compile(r"(<!-- lien (\w+)(?: ([\w./-]+))? -->)(.*?)(<!-- /lien -->)")
TABLE = re.compile(r"(<!-- (regles|navigateur) -->\n).*?(<!-- /\2 -->)", re.DOTALL)
ADDRESS = re.compile(r"https://[\w.-]+(:\d+)?(/[\w.~-]+){2,}")
_LOCAL = re.compile(r"!?\[([^\[\]]*)\]\((?![a-z]+:|#)([^)#\s]+)[^)\s]*\)")


def repository(root: Path | None = None) -> str:
    """L’adresse publique du dépôt, ou « » tant qu’elle n’est pas réglée.

    `root` : le dossier du kit (celui de ce fichier, par défaut). Lève `InvalidArgument` si l’adresse
    n’a pas la forme `https://forge.exemple/proprietaire/depot`.
    """
    try:
        content = ((root or Path(__file__).parents[3]) / "pyproject.toml").read_text("utf-8")
        address = str(tomllib.loads(content)["tool"]["datakit"]["repository"])
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
    address = repository() if address is None else address
    if not address:
        return ""
    host, project = urlsplit(address).netloc, urlsplit(address).path.strip("/")
    known = {"github.com": f"gh/{project}", "gitlab.com": f"gl/{quote(project, safe='')}"}
    source = known.get(host, f"git/{quote(f'{address}.git', safe='')}")
    return f"https://mybinder.org/v2/{source}/HEAD?urlpath=lab/tree/{quote(path)}"


def page(path: str = "", address: str | None = None) -> str:
    """L’adresse d’un fichier du dépôt (ou du dépôt lui-même), ou « » tant qu’il n’a pas d’adresse.

    >>> page("LICENSE", "https://framagit.org/ville/kit")
    'https://framagit.org/ville/kit/-/blob/HEAD/LICENSE'
    """
    address = repository() if address is None else address
    if not address or not path:
        return address
    host = urlsplit(address).netloc
    other = "src/branch/main" if re.search("codeberg|gitea|forgejo", host) else "-/blob/HEAD"  # sinon GitLab
    return f"{address}/{'blob/HEAD' if host == 'github.com' else other}/{quote(path)}"


#: Chaque sorte de lien : (chemin, adresse du dépôt) -> Markdown.
KINDS: dict[str, Callable[[str, str], str]] = {
    "badge": lambda path, address: (
        f"[![Ouvrir dans Binder](https://mybinder.org/badge_logo.svg)]({binder(path or INDEX, address)})"
    ),
    "binder": lambda path, address: f"[Ouvrir cet atelier dans Binder]({binder(path or INDEX, address)})",
    "cloner": lambda path, address: f"`git clone {address}.git`",
    "fichier": lambda path, address: f"[{path or 'Le dépôt du kit'}]({page(path, address)})",
}


def fill(content: str, address: str, missing: str = TO_DO) -> str:
    """`content`, l’intérieur de chaque lien marqué refait (`missing`, sans adresse) ; le reste ne bouge pas.

    >>> fill("<!-- lien fichier LICENSE --><!-- /lien -->", "https://github.com/ville/kit")
    '<!-- lien fichier LICENSE -->[LICENSE](https://github.com/ville/kit/blob/HEAD/LICENSE)<!-- /lien -->'
    """

    def inside(found: re.Match[str]) -> str:
        start, kind, path, _, end = found.groups()
        if kind not in KINDS:
            told = {"kind": text.quote(kind), "guess": text.did_you_mean(kind, KINDS), "start": start}
            raise InvalidArgument(*messages.said("link-kind", kinds=text.listing(KINDS), **told))
        return start + (KINDS[kind](path or "", address) if address else missing) + end

    return MARKED.sub(inside, content)


def reachable(content: str, files: Container[str], folder: str = "", address: str = "") -> str:
    """Le Markdown d’un fichier de `folder` : un lien vers ce que `files` n’a pas mène au dépôt, ou n’est plus qu’un texte.

    >>> reachable("[Un](a.md) et [deux](b.md#x)", {"notes/a.md"}, "notes")
    '[Un](a.md) et deux'
    """

    def kept(found: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(folder, found[2]))
        away = "" if found[0].startswith("!") else page(path, address)
        return found[0] if path in files else f"[{found[1]}]({away})" if away else found[1]

    return _LOCAL.sub(kept, content)


def _table(root: Path, name: str) -> str:
    """Un tableau du README : les règles de relecture, ou les lieux où tourne chaque atelier."""
    from datakit.tools import lite

    return rulebook.markdown() if name == "regles" else lite.markdown(root)


def update(root: Path, check: bool = False) -> list[Path]:
    """Refait les liens de README.md et des carnets ; renvoie les fichiers qui changent.

    Avec `check`, n’écrit rien.
    """
    address = repository(root)
    changed = []
    notebooks = sorted([*root.glob("solutions/*.ipynb"), *root.glob("notebooks/*.ipynb")])
    for path in [*root.glob("README.md"), *notebooks]:
        content = nb.text_of(path)
        # un carnet ne dit rien aux participants
        filled = fill(content, address, TO_DO if path.suffix == ".md" else "")
        filled = TABLE.sub(lambda found: f"{found[1]}{_table(root, found[2])}\n{found[3]}", filled)
        if filled != content:
            changed.append(path)
            if not check:
                nb.write(path, filled)
    return changed


def run(options: Namespace) -> int:
    """`datakit links` : 0 si tout est à jour ou vient d’être refait, 1 si `--check` trouve à refaire."""
    root = nb.project()
    changed = update(root, options.check)
    for path in changed:
        print(f"{'À refaire' if options.check else 'Refait'} : {path.relative_to(root).as_posix()}")
    if not repository(root):
        print(TO_DO.strip("*"))
    elif not changed:
        print("Tous les liens sont à jour.")
    return 1 if options.check and changed else 0
