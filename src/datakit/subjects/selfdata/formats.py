"""Les exports que l’on sait reconnaître, et celui auquel une table ressemble le plus."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from datakit.subjects.selfdata.sheets import Sheet
from figaudit.base.text import slug, words

_WORDS = words(__file__, "formats.toml")


@dataclass(frozen=True)
class Format:
    """Un export connu (voir `formats.toml`).

    `needed` et `welcome` : pour chaque colonne rendue, le genre de ses cases, puis les noms sous lesquels on la cherche.
    `place` : la clé de sa liste, en JSON ; `before` : ce que doit dire le haut du fichier, si ses colonnes ne suffisent pas.
    """

    said: str
    note: str
    needed: Mapping[str, list[str]]
    welcome: Mapping[str, list[str]] = field(default_factory=dict)
    place: str | None = None
    before: str = ""

    @property
    def columns(self) -> dict[str, list[str]]:
        """Toutes les colonnes que l’on rend."""
        return {**self.needed, **self.welcome}


@dataclass(frozen=True)
class Fit:
    """Ce qu’une table a d’un format : les noms trouvés pour chaque colonne (le premier d’abord), et ce qui manque."""

    format: Format
    taken: Mapping[str, list[str]]
    missing: list[str]


def _unique(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(names))


FORMATS = [Format(**told) for told in _WORDS["formats"].values()]
COLUMNS = _unique(name for known in FORMATS for name in known.columns)


def closest(sheet: Sheet, names: Mapping[str, str]) -> Fit | None:
    """Le format dont il manque le moins de colonnes ; `names` : ce que la personne a nommé elle-même."""
    best: Fit | None = None
    for known in FORMATS:
        if known.place != sheet.place:
            continue
        if not re.search(known.before, sheet.top, re.IGNORECASE):
            continue
        fit = _fit(sheet.columns, known, names)
        if best is None or _distance(fit) < _distance(best):
            best = fit
    return best


def _distance(fit: Fit) -> tuple[int, int]:
    """De quoi préférer un format : ce qui lui manque d’abord, puis ce qu’il reconnaît."""
    return len(fit.missing), -len(fit.taken)


def _fit(columns: Iterable[str], known: Format, names: Mapping[str, str]) -> Fit:
    """Ce que ces colonnes ont d’un format : chacune sous le nom que la personne a donné, sinon sous l’un de ses noms connus."""
    here = {slug(name): name for name in columns}
    taken: dict[str, list[str]] = {}
    missing = []
    for column, (_, *others) in known.columns.items():
        asked = [names[column]] if column in names else [column, *others]
        found = [here[slug(name)] for name in asked if slug(name) in here]
        if found:
            taken[column] = found
        elif column in known.needed:
            missing.append(asked[0])
    return Fit(known, taken, missing)
