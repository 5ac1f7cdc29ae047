"""Ouvrir un export personnel : le reconnaître, le rendre en table, dire ce qui en a été lu et laissé."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from datakit.data.sources import plain
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.subjects import messages
from datakit.subjects.selfdata.cells import KINDS
from datakit.subjects.selfdata.formats import COLUMNS, Fit, Format, closest
from datakit.subjects.selfdata.sheets import Sheet, sheets, texts, titles
from figaudit.base import html
from figaudit.base.text import NBSP, day, listing, plural, quote, words

LISTED = 8  # colonnes laissées de côté que l’on nomme ; les autres sont comptées
SEEN = 12  # colonnes que l’on montre quand rien n’est reconnu

_WORDS = words(__file__, "formats.toml")


@dataclass(frozen=True)
class Export:
    """Un export reconnu : `what`, son nom ; `table` ; `left`, ce que le lecteur n’a pas pris ; `notes`, à savoir."""

    what: str
    table: pd.DataFrame
    left: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    simulated: bool = False

    @property
    def source(self) -> str:
        """Ce qu’une figure doit écrire sous elle : un fichier simulé le dit."""
        whose = "fichier SIMULÉ" if self.simulated else "mon export"
        return f"{self.what}, {whose}"

    def _lines(self) -> list[str]:
        """Ce qu’on en dit : le format, les lignes et leurs dates, ce qui reste dans le fichier."""
        simulated = " (SIMULÉ)" if self.simulated else ""
        rows = plural(len(self.table), "ligne")
        said = [
            f"Reconnu{NBSP}: {self.what}{simulated}",
            f"{rows}, {self._span()}. Colonnes{NBSP}: {listing(self.table.columns)}.",
        ]
        if self.left:
            said.append(f"Laissé de côté{NBSP}: {self._left_aside()}.")
        return [*said, *self.notes, _WORDS["kept"]]

    def _span(self) -> str:
        when = self.table.select_dtypes("datetime").iloc[:, 0]
        first = day(f"{when.min():%Y-%m-%d}")
        last = day(f"{when.max():%Y-%m-%d}")
        if first == last:
            return f"le {first}"
        return f"du {first} au {last}"

    def _left_aside(self) -> str:
        named = [quote(name) for name in self.left[:LISTED]]
        others = len(self.left) - LISTED
        if others > 0:
            named.append(plural(others, "autre"))
        return listing(named)

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return html.panel(*self._lines(), tone="correct")


@dataclass(frozen=True)
class Part:
    """Un fichier reconnu, seul ou dans une archive : sa table, et ce qu’elle a du format."""

    fit: Fit
    sheet: Sheet

    def frame(self) -> pd.DataFrame:
        """Ses lignes, sous les noms de colonnes du fichier."""
        return pd.DataFrame(self.sheet.rows, columns=self.sheet.columns)

    def told(self) -> pd.DataFrame:
        """Ses lignes, sous les noms du kit, en texte ; un trou se comble par la colonne du nom suivant."""
        raw = self.frame()
        raw = raw.loc[:, ~raw.columns.duplicated()].replace("", None)
        filled = {new: raw[old].bfill(axis=1).iloc[:, 0] for new, old in self.fit.taken.items()}
        return pd.DataFrame(filled)


@dataclass(frozen=True)
class Miss:
    """Une table que rien n’a reconnue : la part qui manque au format le plus proche, et de quoi le dire."""

    share: float
    near: str = "rien d’approchant"
    seen: str = "aucune"


def read(where: str | Path | bytes, **names: str) -> Export:
    """Ouvre un export personnel (fichier, archive .zip ou octets), le reconnaît à ses colonnes et le dit.

    Formats : Enedis, banque, facture de téléphone, Google Takeout, Spotify (`formats.toml`). `names` dit où trouver une
    colonne qui s’appelle autrement : `read("releve.csv", montant="Somme")`. Aucune adresse n’est suivie. Lève
    `InvalidArgument` si rien n’est reconnu, et nomme ce qui manque.

    >>> read(b"Date;Libelle;Montant\\n03/02/2026;Pain (simule);-1,20\\n").table.montant.tolist()
    [-1.2]
    """
    if isinstance(where, str) and "://" in where:
        raise InvalidArgument(*messages.said("selfdata-online"))
    unknown = [name for name in names if name not in COLUMNS]
    if unknown:
        asked, known = listing(unknown), listing(COLUMNS)
        raise InvalidArgument(*messages.said("selfdata-name", asked=asked, known=known))

    data = where if isinstance(where, bytes) else plain.opened(where)[0]
    found: list[Part] = []
    missed: list[Miss] = [Miss(9.0)]  # plus loin que tout : ce que l’on dit d’un fichier sans une seule table
    broken: SourceUnavailable | None = None
    for text in texts(data):
        try:
            _recognise(sheets(text), names, found, missed)
        except (
            SourceUnavailable
        ) as problem:  # un fichier abîmé n’empêche pas de lire les autres d’une archive
            broken = problem

    if not found:
        if broken is not None:
            raise broken
        nearest = min(missed, key=lambda miss: miss.share)
        raise InvalidArgument(*messages.said("selfdata-unknown", near=nearest.near, seen=nearest.seen))
    return _gathered(found)


def _recognise(
    candidates: Iterable[Sheet], names: Mapping[str, str], found: list[Part], missed: list[Miss]
) -> None:
    """Range dans `found` la première table reconnue d’un texte, et dans `missed` celles qui la précèdent."""
    for sheet in candidates:
        fit = closest(sheet, names)
        if fit is not None and not fit.missing:
            found.append(Part(fit, sheet))
            return
        missed.append(_miss(sheet, fit))


def _miss(sheet: Sheet, fit: Fit | None) -> Miss:
    """Ce qui manque à une table, et les colonnes que l’on y voit."""
    seen = listing(map(quote, sheet.titles[:SEEN])) or _WORDS["untitled"]
    if fit is None or not fit.taken:
        return Miss(1.0, seen=seen)
    near = f"{fit.format.said}, sans {listing(map(quote, fit.missing))}"
    return Miss(len(fit.missing) / len(fit.format.needed), near, seen)


def _gathered(found: list[Part]) -> Export:
    """L’export du premier format reconnu, ses fichiers réunis ; les autres formats de l’archive, nommés."""
    known = found[0].fit.format
    parts = [part for part in found if part.fit.format is known]
    others = dict.fromkeys(part.fit.format.said for part in found if part.fit.format is not known)

    made = _made(known, parts)
    when = made.select_dtypes("datetime").iloc[:, 0]
    kept = made[when.notna()].sort_values(str(when.name), kind="stable", ignore_index=True)
    if kept.empty:
        raise InvalidArgument(*messages.said("selfdata-empty", what=known.said))

    notes = [known.note]
    lost = len(made) - len(kept)
    if lost:
        notes.append(_WORDS["lost"].format(plural(lost, "ligne")))
    if others:
        notes.append(f"L’archive contient aussi{NBSP}: {listing(others)}. Donnez ces fichiers un par un.")
    for name, count in kept.select_dtypes("number").isna().sum().items():
        if count:
            notes.append(f"{plural(count, 'case')} de {quote(name)} sans nombre lisible.")
    return Export(known.said, kept, tuple(_left(parts[0])), tuple(notes), _is_simulated(parts[0]))


def _made(known: Format, parts: list[Part]) -> pd.DataFrame:
    """Les lignes de tous les fichiers, chaque colonne lue selon son genre."""
    told = pd.concat([part.told() for part in parts], ignore_index=True).fillna("").astype("str")
    if "heure" in known.columns and "heure" not in told and told["date"].str.contains(r"\d[:h]\d").any():
        told["heure"] = told["date"].str.extract(r"(\d\d?[:h]\d\d(?::\d\d)?)")[0].fillna("")

    columns = {}
    for name in map(str, told.columns):
        kind = known.columns[name][0]
        columns[name] = KINDS[kind](told[name])
    made = pd.DataFrame(columns)

    if "debit" in made and "credit" in made:
        paid = made.pop("debit").fillna(0).abs()
        received = made.pop("credit").fillna(0).abs()
        made["montant"] = received - paid
    if "heure" in made:
        hour = pd.to_timedelta(made.pop("heure"), unit="s")
        made.insert(0, "instant", made.pop("date") + hour)
    return made


def _left(part: Part) -> list[str]:
    """Ce que le fichier porte et que l’on n’a pas pris : les titres du préambule, puis ses autres colonnes."""
    taken: set[str] = set()
    for columns in part.fit.taken.values():
        taken.update(columns)

    carried = list(part.sheet.columns)
    if part.sheet.before:
        carried = [*titles(part.sheet.before[0]), *carried]
    return [name for name in carried if name not in taken and name.strip()]


def _is_simulated(part: Part) -> bool:
    """Vrai si le fichier dit lui-même, dans son préambule ou ses premières lignes, qu’il est simulé."""
    cells = [cell for row in part.sheet.before for cell in row]
    for row in part.sheet.rows[:20]:
        cells.extend(row)
    return re.search(r"\bsimul[ée]e?s?\b", " ".join(map(str, cells)), re.IGNORECASE) is not None
