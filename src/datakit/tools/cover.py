"""La couverture d’un atelier : son image, rangée avec les carnets, et le texte qui la dit. Les dessins sont dans covers/."""

import base64
import posixpath
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datakit.tools import notebook as nb
from figaudit.base import html, text

FOLDER = "images/couvertures"  # à côté des carnets
ALTS = text.words(__file__, "cover.json")
_LINE = re.compile(rf"^!\[[^\[\]\n]*\]\(({FOLDER}/[\w-]+\.png)\)\n\n", re.MULTILINE)


@dataclass(frozen=True)
class Cover:
    """La couverture d’un atelier : ce qu’elle montre, en une phrase ; et ses octets, si une séance a dessiné la sienne.

    Sans phrase (`alt`), il n’y a pas de couverture ; sans octets, l’image est celle du kit.
    """

    slug: str
    alt: str = ""
    png: bytes = b""


def name(slug: str) -> str:
    """Le chemin de l’image, vu du carnet.

    >>> name("04-prenoms")
    'images/couvertures/04-prenoms.png'
    """
    return f"{FOLDER}/{slug}.png"


def alt(slug: str) -> str:
    """Ce que l’image montre, en une phrase ; rien pour un atelier qui n’a pas de couverture."""
    return str(ALTS.get(slug, ""))


def of_the_kit(slug: str) -> Cover:
    """La couverture d’un atelier du kit."""
    return Cover(slug, alt(slug))


def of(facts: Mapping[str, Any]) -> Cover:
    """La couverture que montre un carnet : celle de sa séance, sinon celle du kit ; rien si celle du kit dessine
    Poitiers, et que la séance se joue ailleurs.

    >>> of({"slug": "02-plateforme"}).alt[:6], of({"slug": "02-plateforme", "session": {"elsewhere": True}}).alt
    ('Un cie', '')
    """
    slug = str(facts.get("slug", ""))
    session = facts.get("session", {})
    own = session.get("cover")
    if own:
        return Cover(slug, own["alt"], base64.b64decode(own["png"]))
    if session.get("elsewhere") and "Poitiers" in alt(slug):
        return Cover(slug)
    return of_the_kit(slug)


def kept(cover: Cover) -> dict[str, str]:
    """La couverture d’une séance, telle que la fiche du carnet la garde : elle le suit partout."""
    return {"alt": cover.alt, "png": base64.b64encode(cover.png).decode()}


def image(root: Path, cover: Cover) -> bytes:
    """Les octets de l’image ; rien si elle n’est pas là, ou si rien ne la dit."""
    if not cover.alt:
        return b""
    if cover.png:
        return cover.png
    path = root / "notebooks" / name(cover.slug)
    if not path.is_file() or path.is_symlink():
        return b""
    return path.read_bytes()


def files(root: Path, cover: Cover, folder: str = "notebooks/") -> dict[str, bytes]:
    """L’image, sous le nom qu’elle prend dans une archive dont les carnets sont dans `folder` ; rien s’il n’y en a pas."""
    data = image(root, cover)
    if not data:
        return {}
    return {f"{folder}{name(cover.slug)}": data}


def inlined(cover: Cover) -> html.Markup:
    """L’image d’une page qui se lit seule, en un élément ; rien s’il n’y en a pas."""
    data = image(nb.project(), cover)
    if not data:
        return html.Markup("")
    address = "data:image/png;base64," + base64.b64encode(data).decode()
    return html.tag("img", src=address, alt=cover.alt, width=1200, height=630, class_="couverture")


def headed(source: str, cover: Cover) -> str:
    """Le premier texte d’un carnet, la couverture sous son titre.

    >>> headed("# Titre\\n\\nTexte", of_the_kit("99-absent"))
    '# Titre\\n\\nTexte'
    >>> headed("# Titre\\n\\nTexte", of_the_kit("04-prenoms")).splitlines()[2][:10]
    '![Trente p'
    """
    title, _, rest = source.partition("\n")
    if not cover.alt or not title.startswith("# "):
        return source
    told = rest.lstrip("\n")
    return f"{title}\n\n![{cover.alt}]({name(cover.slug)})\n\n{told}"


def left_out(source: str, held: Container[str], folder: str = "") -> str:
    """Le même texte, sans la couverture que `held` n’emporte pas : un carnet seul n’a pas son image à côté de lui."""

    def kept(found: re.Match[str]) -> str:
        if posixpath.normpath(posixpath.join(folder, found[1])) in held:
            return found[0]
        return ""

    return _LINE.sub(kept, source)
