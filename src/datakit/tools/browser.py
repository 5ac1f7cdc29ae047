"""Chromium sans fenêtre : imprimer une page en PDF, ou la photographier."""

import shutil
import subprocess
import tempfile
from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
)


def _run(page: Path, *options: str) -> bool:
    browser = next(filter(None, map(shutil.which, _NAMES)), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [browser, *_OPTIONS, f"--user-data-dir={profile}", *options, page.resolve().as_uri()]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=90)
        except (OSError, subprocess.SubprocessError):
            return False
    return True


def to_pdf(page: Path, target: Path) -> bool:
    """Imprime `page` en PDF ; faux sans Chromium, ou s’il échoue."""
    return _run(page, "--no-pdf-header-footer", f"--print-to-pdf={target.resolve()}")


def to_png(page: Path, target: Path, width: int, height: int) -> bool:
    """Photographie le haut de `page` (en points d’écran) ; faux sans Chromium, ou s’il échoue."""
    size = f"--window-size={width},{height}"
    return _run(page, "--hide-scrollbars", size, f"--screenshot={target.resolve()}")
