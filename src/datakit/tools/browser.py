"""Chromium sans fenêtre : imprimer une page en PDF, ou la photographier."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from datakit import safely

_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
_OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
            "--no-first-run")  # fmt: skip


def _run(page: Path, target: Path, printing: str, *options: str) -> bool:
    browser = next(filter(None, map(shutil.which, _NAMES)), None)
    if browser is None:
        return False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        made = Path(profile, "page")
        command = [browser, *_OPTIONS, f"--user-data-dir={profile}", *options, f"--{printing}={made}"]
        try:
            subprocess.run([*command, page.resolve().as_uri()], check=True, capture_output=True, timeout=90)
            data = made.read_bytes()
        except (OSError, subprocess.SubprocessError):
            return False
    safely.write(target, data)
    return True


def to_pdf(page: Path, target: Path) -> bool:
    """Imprime `page` en PDF ; faux sans Chromium, ou s’il échoue."""
    return _run(page, target, "print-to-pdf", "--no-pdf-header-footer")


def to_png(page: Path, target: Path, width: int, height: int) -> bool:
    """Photographie le haut de `page` (en points d’écran) ; faux sans Chromium, ou s’il échoue."""
    return _run(page, target, "screenshot", "--hide-scrollbars", f"--window-size={width},{height}")
