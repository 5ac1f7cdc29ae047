"""Les pages que le kit écrit : des gabarits Jinja2, dans templates/, faits pour être lus et retouchés."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from datakit import html, safely, text
from datakit.tools import browser

TEMPLATES = Path(__file__).with_name("templates")


@cache
def _environment() -> Environment:
    """Tout texte y est échappé, et un nom mal écrit dans un gabarit arrête tout plutôt que de laisser un vide."""
    strict = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(loader=FileSystemLoader(TEMPLATES), **strict)
    made.filters |= {name: getattr(text, name) for name in ("plural", "listing", "number", "slug", "day")}
    made.filters["inline"] = html.inline
    made.filters["shown"] = lambda value: html.Markup(value._repr_html_())
    return made


def render(template: str, /, **facts: object) -> str:
    """La page qu’un gabarit donne avec ces faits.

    >>> "<h1>Oui &amp; non</h1>" in render("base.html", title="Oui & non", body="…")
    True
    """
    return _environment().get_template(template).render(facts)


def printed(target: Path, page: str) -> list[Path]:
    """Écrit une page à imprimer, et son PDF si un Chromium est là ; rend les fichiers écrits."""
    safely.write(target, page.encode("utf-8", "replace"))
    pdf = target.with_suffix(".pdf")
    return [target, pdf] if browser.to_pdf(target, pdf) else [target]
