"""Ce qu’une commande montre : un atelier du kit, ou une séance rejouée, donnée par son dossier."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from datakit.answers import keys as stored_keys
from datakit.data import package, place as places, store
from datakit.errors import InvalidArgument, NotebookError
from datakit.tools import messages, notebook as nb, versions
from figaudit.base.text import quote

EXECUTED = nb.EXECUTED
SETTINGS = "seance.json"  # ce qu’on a demandé à `replay`
ADAPTED = "adapte"  # à la place d’une commune, dans le nom d’un atelier adapté
CORRECTED = "-corrige"  # la fin du nom d’un corrigé


@dataclass(frozen=True)
class Edition:
    """Un atelier du kit (`folder` vide), ou la même chose rejouée ailleurs : sa solution, son nom, ses clés.

    `cut` : la version courte demandée, en minutes ; vide pour l’entière.
    """

    path: Path
    slug: str
    name: str
    folder: Path | None = None
    cut: str = ""

    @property
    def solution(self) -> nb.Notebook:
        """La solution, coupée à la version demandée."""
        return versions.cut(nb.read(self.path), self.cut)

    @property
    def suffix(self) -> str:
        """Ce que le nom d’un fichier dit de la version : « -45 » ; rien pour l’entière."""
        return versions.suffix(nb.facts_of(self.solution))

    @property
    def held(self) -> dict[str, Any] | None:
        """Les clés de la séance ; rien pour un atelier du kit, dont les clés sont dans le kit."""
        if self.folder is None:
            return None
        found: dict[str, Any] = self.stored.get("keys", {})
        return found

    @property
    def stored(self) -> dict[str, Any]:
        """Le fichier de clés de la séance, en entier ; vide pour un atelier du kit."""
        if self.folder is None:
            return {}
        return stored_keys.read_file(self.folder / store.SESSION / store.SESSION_KEYS)

    @property
    def given(self) -> Path:
        """Le carnet des participants, tel que la séance le donne ; la solution, pour un atelier du kit."""
        if self.folder is None:
            return self.path
        return self.folder / f"{self.slug}.ipynb"

    @property
    def known(self) -> dict[str, package.Dataset]:
        """Les tables que la séance porte ; aucune pour un atelier du kit."""
        if self.folder is None:
            return {}
        return package.read(self.folder / store.SESSION)

    @property
    def place(self) -> Any:
        """Le lieu de la séance ; rien pour un atelier du kit."""
        code = self.stored.get("place")
        return places.place(code) if code else None

    @property
    def made(self) -> Path | None:
        """Le carnet tel que la séance l’a exécuté ; rien pour un atelier du kit, que l’on exécute à la demande."""
        if self.folder is None:
            return None
        return self.folder / store.SESSION / EXECUTED


def chosen(root: Path, names: Iterable[str] = (), cut: str = "") -> list[Edition]:
    """Les ateliers et les séances que désignent `names` (noms, numéros ou dossiers), dans la version courte `cut`.

    Sans nom, tous les ateliers, ou tous ceux qui ont cette version. Lève `InvalidArgument` pour un nom ou une version
    inconnus, `NotebookError` pour une séance abîmée.
    """
    asked = list(names)
    if not asked:
        every = nb.workshops(root / "solutions")
        return [replace(of_the_kit(path), cut=cut) for path in every if _has(path, cut)]

    found = []
    for name in asked:
        if is_session(Path(name)):
            found.append(session(Path(name)))
        elif "/" in name and not Path(name).exists():
            raise NotebookError(*messages.said("folder-away", folder=quote(name)))
        else:
            found += [of_the_kit(path) for path in nb.workshops(root / "solutions", [name])]
    for one in found:
        versions.refuse_unknown(nb.facts_of(nb.read(one.path)), cut)
    return [replace(one, cut=cut) for one in found]


def _has(path: Path, cut: str) -> bool:
    """Cet atelier a-t-il cette version ?"""
    return not cut or cut in nb.facts_of(nb.read(path)).get("cuts", {})


def every(root: Path, sessions: Iterable[str] = ()) -> list[Edition]:
    """Chaque carnet du kit, ou la séance (un dossier de `datakit replay`) qui prend sa place.

    Lève `InvalidArgument` devant un dossier qui n’est pas une séance, ou si deux séances se disputent un atelier.
    """
    shown = {path.stem: of_the_kit(path) for path in nb.choose(root / "solutions")}
    for name in sessions:
        if not is_session(Path(name)):
            raise InvalidArgument(*messages.said("not-a-session", folder=quote(name)))
        played = session(Path(name))
        known = shown.get(played.slug)
        if known is not None and known.folder is not None:
            raise InvalidArgument(*messages.said("two-sessions", slug=quote(played.slug)))
        shown[played.slug] = played
    return list(shown.values())


def of(root: Path, name: str, cut: str = "") -> Edition:
    """Le seul atelier, ou la seule séance, que désigne `name`, dans la version courte `cut`."""
    if is_session(Path(name)):
        return replace(session(Path(name)), cut=cut)
    return replace(of_the_kit(nb.workshop(root / "solutions", name)), cut=cut)


def of_the_kit(path: Path) -> Edition:
    """L’atelier du kit dont `path` est la solution."""
    return Edition(path, path.stem, path.stem)


def is_session(folder: Path) -> bool:
    """Ce dossier est-il une séance écrite par `datakit replay` ?"""
    return (folder / store.SESSION / SETTINGS).is_file()


def session(folder: Path) -> Edition:
    """La séance du dossier `folder`. Lève `NotebookError` si elle est incomplète."""
    asked = settings(folder)
    slug = str(asked.get("slug", ""))
    path = folder / f"{slug}{CORRECTED}.ipynb"
    made = folder / store.SESSION / EXECUTED
    if not path.is_file() or not made.is_file():
        raise NotebookError(*messages.said("session-damaged", folder=quote(folder)))
    return Edition(path, slug, f"{slug}-{asked.get('commune', '')}", folder)


def keep_another(folder: Path, slug: str, commune: str) -> None:
    """Refuse d’écrire une séance à la place d’une autre : un dossier n’en garde qu’une."""
    if not is_session(folder):
        return
    kept = settings(folder)
    if (kept.get("slug"), kept.get("commune")) == (slug, commune):
        return
    said = messages.said(
        "another-session",
        folder=quote(folder),
        kept=kept.get("slug", ""),
        where=kept.get("commune", ""),
        beside=quote(folder / f"{slug}-{commune}"),
    )
    raise InvalidArgument(*said)


def settings(folder: Path) -> dict[str, Any]:
    """Ce qu’on avait demandé à `replay` pour ce dossier. Lève `NotebookError` s’il ne se lit pas."""
    try:
        found = json.loads(nb.text_of(folder / store.SESSION / SETTINGS))
        return dict(found)
    except (ValueError, TypeError) as error:
        raise NotebookError(*messages.said("session-damaged", folder=quote(folder))) from error
