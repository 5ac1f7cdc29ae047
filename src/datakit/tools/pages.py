"""Les pages que le kit écrit : des gabarits Jinja2, dans templates/, faits pour être lus et retouchés."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from datakit import safely
from figaudit.base import html, text, theme
from figaudit.base.typeset import spaced

TEMPLATES = Path(__file__).with_name("templates")

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome")
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
)
_PATIENCE = 90  # secondes laissées à Chromium pour une page


# --- Les gabarits ---


@cache
def _environment() -> Environment:
    """Tout texte y est échappé, et un nom mal écrit dans un gabarit arrête tout plutôt que de laisser un vide."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["plural"] = text.plural
    made.filters["listing"] = text.listing
    made.filters["number"] = text.number
    made.filters["slug"] = text.slug
    made.filters["day"] = text.day
    made.filters["inline"] = html.inline
    made.filters["shown"] = _shown
    made.filters["spaced"] = spaced
    made.globals["face"] = theme.face
    made.globals["file"] = _file
    return made


def copy_faces(folder: Path) -> None:
    """Pose à côté d’une page les polices du kit et leur licence, là où site.css les prend."""
    for file in theme.FONTS.iterdir():
        safely.write(folder / "polices" / file.name, file.read_bytes())


def _file(name: str) -> html.Markup:
    """Un fichier des gabarits, tel quel : le style ou le programme qu’une page d’un seul fichier porte en elle."""
    return html.Markup((TEMPLATES / name).read_text("utf-8"))


def _shown(value: Any) -> html.Markup:
    """Ce qu’un carnet montrerait de `value`."""
    return html.Markup(value._repr_html_())


def render(template: str, /, **facts: object) -> str:
    """La page qu’un gabarit donne avec ces faits.

    >>> "<h1>Oui &amp; non</h1>" in render("base.html", title="Oui & non", body="…")
    True
    """
    return _environment().get_template(template).render(facts)


# --- Imprimer ---


def printed(target: Path, page: str, tighter: Sequence[float] = ()) -> list[Path]:
    """Écrit une page à imprimer, et son PDF si un Chromium est là ; rend les fichiers écrits.

    `tighter` : des tailles à essayer, de la plus grande à la plus petite, pour gagner une feuille presque vide.
    """
    safely.write(target, page.encode("utf-8", "replace"))
    pdf = target.with_suffix(".pdf")
    if not _to_pdf(target, pdf):
        return [target]

    sheets = _sheets(pdf)
    for size in tighter:
        with tempfile.TemporaryDirectory() as place:
            trial = Path(place, target.name)
            safely.write(trial, page.replace("<body>", f'<body style="zoom:{size}">', 1).encode())
            smaller = trial.with_suffix(".pdf")
            if _to_pdf(trial, smaller) and _sheets(smaller) < sheets:
                safely.write(pdf, smaller.read_bytes())
                break
    return [target, pdf]


def _to_pdf(page: Path, pdf: Path) -> bool:
    return chromium(page, pdf, "print-to-pdf", "--no-pdf-header-footer")


def _sheets(pdf: Path) -> int:
    """Combien de feuilles a un PDF de Chromium."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes()))


def chromium(page: Path, target: Path, printing: str, *options: str) -> bool:
    """Fait écrire `target` par un Chromium sans fenêtre ; faux s’il n’y en a pas, ou s’il échoue."""
    browser = _browser()
    if not browser:
        return False

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        made = Path(profile, f"page{target.suffix}")
        command = [browser, *_OPTIONS, f"--user-data-dir={profile}", *options]
        command += [f"--{printing}={made}", page.resolve().as_uri()]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
            data = made.read_bytes()
        except (OSError, subprocess.SubprocessError):
            return False
    safely.write(target, data)
    return True


def _browser() -> str:
    """Le premier Chromium de cette machine, ou rien."""
    for name in BROWSERS:
        found = shutil.which(name)
        if found:
            return found
    return ""
