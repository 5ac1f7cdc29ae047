"""La couverture d’un atelier : son image, rangée avec les carnets, et le texte qui la dit. Les dessins sont dans covers/."""

import base64
import posixpath
import re
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any

from datakit.tools import notebook as nb
from figaudit.base import html, text

FOLDER = "images/couvertures"  # à côté des carnets
ALTS = text.words(__file__, "cover.json")
_LINE = re.compile(rf"^!\[[^\[\]\n]*\]\(({FOLDER}/[\w-]+\.png)\)\n\n", re.MULTILINE)


def name(slug: str) -> str:
    """Le chemin de l’image, vu du carnet.

    >>> name("04-prenoms")
    'images/couvertures/04-prenoms.png'
    """
    return f"{FOLDER}/{slug}.png"


def alt(slug: str) -> str:
    """Ce que l’image montre, en une phrase ; rien pour un atelier qui n’a pas de couverture."""
    return str(ALTS.get(slug, ""))


def of(facts: Mapping[str, Any]) -> str:
    """L’atelier dont montrer la couverture ; rien si elle dessine Poitiers, et que la séance se joue ailleurs.

    >>> of({"slug": "03-cartes"}), of({"slug": "03-cartes", "session": {"elsewhere": True}})
    ('03-cartes', '')
    """
    slug = str(facts.get("slug", ""))
    is_elsewhere = facts.get("session", {}).get("elsewhere", False)
    if is_elsewhere and "Poitiers" in alt(slug):
        return ""
    return slug


def image(root: Path, slug: str) -> bytes:
    """Les octets de l’image ; rien si elle n’est pas là, ou si rien ne la dit."""
    path = root / "notebooks" / name(slug)
    if not alt(slug) or not path.is_file() or path.is_symlink():
        return b""
    return path.read_bytes()


def files(root: Path, slug: str, folder: str = "notebooks/") -> dict[str, bytes]:
    """L’image, sous le nom qu’elle prend dans une archive dont les carnets sont dans `folder` ; rien s’il n’y en a pas."""
    data = image(root, slug)
    if not data:
        return {}
    return {f"{folder}{name(slug)}": data}


def inlined(slug: str) -> html.Markup:
    """L’image d’une page qui se lit seule, en un élément ; rien s’il n’y en a pas."""
    data = image(nb.project(), slug)
    if not data:
        return html.Markup("")
    address = "data:image/png;base64," + base64.b64encode(data).decode()
    return html.tag("img", src=address, alt=alt(slug), width=1200, height=630, class_="couverture")


def headed(source: str, slug: str) -> str:
    """Le premier texte d’un carnet, la couverture sous son titre.

    >>> headed("# Titre\\n\\nTexte", "99-absent")
    '# Titre\\n\\nTexte'
    >>> headed("# Titre\\n\\nTexte", "04-prenoms").splitlines()[2][:10]
    '![Trente p'
    """
    title, _, rest = source.partition("\n")
    if not alt(slug) or not title.startswith("# "):
        return source
    told = rest.lstrip("\n")
    return f"{title}\n\n![{alt(slug)}]({name(slug)})\n\n{told}"


def left_out(source: str, held: Container[str], folder: str = "") -> str:
    """Le même texte, sans la couverture que `held` n’emporte pas : un carnet seul n’a pas son image à côté de lui."""

    def kept(found: re.Match[str]) -> str:
        if posixpath.normpath(posixpath.join(folder, found[1])) in held:
            return found[0]
        return ""

    return _LINE.sub(kept, source)
