"""La table de CONTRIBUTING mène au fichier : chaque chemin existe, chaque phrase citée est dans l’un de ceux de sa ligne."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEADING = "| Ce que l’on voit | Le fichier |"
WRITTEN_IN = {".py", ".json", ".toml", ".md", ".txt", ".html", ".js", ".css"}
FILES = sorted(path for path in (ROOT / "src").rglob("*") if path.suffix in WRITTEN_IN)


def rows() -> list[tuple[str, str]]:
    """Les lignes de la table : ce que l’on voit, et où c’est."""
    _, _, after = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition(HEADING)
    table, _, _ = after.partition("\n\n")
    found = []
    for line in table.splitlines()[2:]:
        seen, where = line.strip("| ").split(" | ")
        found.append((seen, where))
    return found


def paths(where: str) -> list[str]:
    """Les chemins qu’écrit une case : `answers/words.json`, `answers/luck/`."""
    written = re.findall(r"`([\w./*-]+)`", where)
    return [one for one in written if one.endswith("/") or Path(one).suffix in WRITTEN_IN | {".*"}]


def files(path: str) -> list[Path]:
    """Les fichiers que désigne un chemin, écrit depuis le dépôt, un des deux paquets ou plus court encore."""
    if path.endswith("/"):
        return [one for one in FILES if f"/{path}" in one.as_posix()]
    if "/" not in path and (ROOT / path).is_file():
        return [ROOT / path]
    pattern = re.escape(f"/{path}").replace(r"\*", r"\w+").replace("ID", r"[\w-]+")
    return [one for one in FILES if re.search(f"{pattern}$", one.as_posix())]


def said_by(file: Path) -> str:
    """Ce qu’un fichier peut montrer : d’un module, ni ses docstrings ni ses commentaires, qui citent des phrases d’ailleurs."""
    text = file.read_text("utf-8")
    if file.suffix != ".py":
        return text
    text = re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
    return re.sub(r"(?m)^\s*#.*$", "", text)


def bare(text: str) -> str:
    """Un texte sans ce qui change d’un endroit à l’autre : capitales, sortes d’espaces, écriture des caractères."""
    for written in ("{NBSP}", "{NNBSP}", "\\u00a0", "\\u202f", "\u00a0", "\u202f"):
        text = text.replace(written, " ")
    return re.sub(r"\s+", " ", text).lower()


def fixed_words(seen: str) -> list[str]:
    """De chaque phrase citée, les mots que rien ne remplace : le plus long morceau entre deux « … »."""
    found = []
    for sentence in re.findall("«\\s*(.+?)\\s*»", seen):
        pieces = [piece.strip(" .:") for piece in sentence.split("…")]
        found.append(bare(max(pieces, key=len)))
    return found


@pytest.mark.parametrize(("seen", "where"), rows())
def test_a_row_of_the_table_leads_to_its_files(seen, where):
    named = paths(where)
    assert named, f"{seen} : aucun fichier"
    missing = [path for path in named if not files(path) and not (ROOT / path).exists()]
    assert not missing

    texts = [bare(said_by(file)) for path in named for file in files(path)]
    lost = [words for words in fixed_words(seen) if not any(words in text for text in texts)]
    assert not lost


def test_the_table_quotes_sentences():
    quoted = [words for seen, _ in rows() for words in fixed_words(seen)]
    assert len(quoted) > 15
