"""Les pages que le kit écrit : des gabarits Jinja2, dans templates/, faits pour être lus et retouchés."""

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from datakit import safely
from figaudit.base import html, text

TEMPLATES = Path(__file__).with_name("templates")
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--no-first-run")  # fmt: skip


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
    made = chromium(target, pdf, "print-to-pdf", "--no-pdf-header-footer")
    return [target, pdf] if made else [target]


def chromium(page: Path, target: Path, printing: str, *options: str) -> bool:
    """Fait écrire `target` par un Chromium sans fenêtre ; faux s’il n’y en a pas, ou s’il échoue."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        made = Path(profile, f"page{target.suffix}")
        command = [browser, *_OPTIONS, f"--user-data-dir={profile}", *options, f"--{printing}={made}"]
        try:
            subprocess.run([*command, page.resolve().as_uri()], check=True, capture_output=True, timeout=90)
            data = made.read_bytes()
        except (OSError, subprocess.SubprocessError):
            return False
    safely.write(target, data)
    return True
