"""Compiler des roues, dans le Python qui les lira : celui du navigateur, ou un Python d’ici de la même version.

Ce fichier ne demande rien d’autre que la bibliothèque standard : il s’exécute seul, même dans Pyodide.

python compiling.py DOSSIER      chaque archive du dossier est remplacée par elle-même, compilée
"""

import importlib.util
import marshal
import sys
import zipfile
from pathlib import Path

_DAY = (1980, 1, 1, 0, 0, 0)  # la même pour tous : mêmes sources, mêmes octets
_FLAGS = 1  # « le source ne dit rien de ce fichier, ne le cherche pas » (PEP 552)


def compiled(source: bytes, inside: str) -> bytes | None:
    """Le contenu du .pyc d’un module ; rien s’il n’est pas du Python, ou pas de cette version.

    >>> compiled(b"x = 1", "essai.py")[:4] == importlib.util.MAGIC_NUMBER
    True
    >>> compiled(b"print 'oui'", "essai.py")
    """
    try:
        code = compile(source, inside, "exec", dont_inherit=True)
    except (SyntaxError, ValueError):
        return None
    head = importlib.util.MAGIC_NUMBER + _FLAGS.to_bytes(4, "little")
    return head + importlib.util.source_hash(source) + marshal.dumps(code)


def convert(path: Path) -> None:
    """Remplace, dans une archive, chaque module par sa version compilée ; ce qui ne se compile pas y reste."""
    made = path.with_suffix(".neuf")
    with zipfile.ZipFile(path) as held, zipfile.ZipFile(made, "w") as written:
        for entry in held.infolist():
            name, data = entry.filename, held.read(entry)
            code = compiled(data, name) if name.endswith(".py") else None
            if code is not None:
                name, data = f"{name}c", code
            fresh = zipfile.ZipInfo(name, _DAY)
            fresh.external_attr = entry.external_attr
            fresh.compress_type = zipfile.ZIP_DEFLATED
            written.writestr(fresh, data)
    made.replace(path)


def main(folder: str) -> None:
    """Convertit chaque archive de `folder`."""
    for path in sorted(Path(folder).iterdir()):
        convert(path)


if __name__ == "__main__":
    main(sys.argv[1])
