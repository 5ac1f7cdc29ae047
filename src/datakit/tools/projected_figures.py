"""Une figure de carnet, projetée : des mots plus grands, son titre dit une fois, sa source sous l’image."""

import base64
import io
import re
from typing import Any

from PIL import Image

from datakit.draw.screens import MIME
from figaudit.base import html

_CAPTIONED = re.compile(r"<figcaption>(.*?)</figcaption>", re.DOTALL)
#: La note et la source d’une figure, une par ligne, et la part de la hauteur qu’elles y prennent.
_FOOT = re.compile(r' data-foot="([^"]*)" data-share="([\d.]+)"')
_SHARE = re.compile(r'data-share="[\d.]+"')
_PNG = re.compile(r"(?<=data:image/png;base64,)[^\"]+")
_UNDER_THE_IMAGE = re.compile(r"(?=<figcaption|</figure>)")


def projected(figure: html.Markup, data: dict[str, Any]) -> html.Markup:
    """La figure telle que la salle la voit ; `data` : ce que la cellule en a donné."""
    title = data.get(MIME, {}).get("title", "")
    return _with_its_foot(_without_its_title(_for_the_room(figure, data), title))


def _for_the_room(figure: html.Markup, data: dict[str, Any]) -> html.Markup:
    """La figure, dans son image aux mots plus grands, si l’exécution l’a dessinée."""
    drawn = data.get(MIME, {})
    image = drawn.get("images", {}).get("slide")
    if not image:
        return figure
    shown = _PNG.sub(lambda _: image, figure, count=1)
    return html.Markup(_SHARE.sub(f'data-share="{drawn["slide-foot"]:.4f}"', shown, count=1))


def _without_its_title(figure: html.Markup, title: str) -> html.Markup:
    """La figure, sans la première phrase d’une légende qui redit son titre : l’image y gagne deux lignes.

    >>> _without_its_title(html.Markup("<figcaption>Un titre. La suite.</figcaption>"), "Un titre")
    '<figcaption>La suite.</figcaption>'
    """
    found = _CAPTIONED.search(figure)
    if not found or not title:
        return figure
    said = " ".join(found[1].split())
    rest = said.removeprefix(str(html.escape(title)))
    if rest == said or rest[:1] not in ("", "."):
        return figure
    more = rest.lstrip(". ")
    return html.Markup(figure.replace(found[0], f"<figcaption>{more}</figcaption>" if more else ""))


def _with_its_foot(figure: html.Markup) -> html.Markup:
    """La figure, dont la note et la source sont écrites sous l’image, en lettres que l’on lit du fond, et non plus dedans."""
    found = _FOOT.search(figure)
    if not found:
        return figure

    texts, share = found.groups()
    lines = "".join(f"<p>{line}</p>" for line in texts.splitlines())
    shorter = _PNG.sub(lambda image: _without_foot(image[0], float(share)), figure, count=1)
    return html.Markup(_UNDER_THE_IMAGE.sub(f'<div class="pied">{lines}</div>', shorter, count=1))


def _without_foot(png: str, share: float) -> str:
    """L’image, sans cette part du bas."""
    with Image.open(io.BytesIO(base64.b64decode(png))) as whole:
        kept = whole.crop((0, 0, whole.width, round(whole.height * (1 - share))))
    written = io.BytesIO()
    kept.save(written, "PNG")
    return base64.b64encode(written.getvalue()).decode()
