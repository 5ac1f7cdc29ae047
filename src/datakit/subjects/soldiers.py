"""Les soldats du carnet 10, un par ligne : l’export d’une classe lu comme la table du kit, des dates en mots, la notice d’un homme."""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd

from datakit.answers import wording
from datakit.answers.expect import Verdict, bad_type
from datakit.answers.verdict import for_two
from datakit.data import load, package, schema
from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base.text import MONTHS, listing, normalise, plural, quote, slug, words

__all__ = ["dates", "table"]

CITED = 5  # une notice reprend au moins tant de champs de la table
LINKED = 3  # mots, hors des champs repris, sous lesquels une notice n’est qu’une liste de cases
UNTOLD = 6  # ce que la table ne sait pas se dit en tant de mots au moins

_WORDS = words(__file__, "soldiers.toml")
_DIGITS = (
    r"^(?P<a>\d{4})-(?P<m>\d\d)-(?P<j>\d\d).*$"  # 1916-10-12
    r"|^(?P<j2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<a2>\d{4})$"  # 12/10/1916
)


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def dates(texts: pd.Series) -> pd.Series:
    """Les jours écrits en mots ; vide si le texte entier n’est pas un jour, et un seul.

    >>> dates(pd.Series(["1er août 1914", "13 ou 14 septembre 1914"])).dt.strftime("%d/%m/%Y").tolist()
    ['01/08/1914', nan]
    """
    parts = texts.str.extract(r"^(?P<day>\d+)(?:er)? (?P<month>\w+) (?P<year>\d{4})$")
    ranks = {name: str(rank) for rank, name in enumerate(MONTHS, 1)}
    written = parts["year"] + "-" + parts["month"].map(ranks) + "-" + parts["day"]
    return pd.to_datetime(written, format="%Y-%m-%d", errors="coerce")


def table(where: Any, **names: str) -> pd.DataFrame:
    """L’export d’une classe (fichier, adresse ou tableau), aux colonnes de la table `soldats`.

    `names` dit où trouver une colonne qui s’appelle autrement : `table("export.csv", unite="Régiment d’affectation")`.
    Lève `InvalidArgument`, qui nomme chaque colonne manquante.

    >>> len(table(load.load("soldats")))
    128
    """
    raw = where if isinstance(where, pd.DataFrame) else plain.read(where)[0]
    if raw.empty:
        raise InvalidArgument(*messages.said("soldiers-none"))

    men = _renamed(raw, names)
    men["annee_naissance"] = men["annee_naissance"].str.extract(r"(\d{4})")[0]
    codes = load.load("departements").set_index("code")["nom"]
    men["departement_deces"] = men["departement_deces"].replace(codes.to_dict())
    men["date_deces"] = men["date_deces"].str.replace(_DIGITS, _day_in_words, regex=True)

    known = package.find("soldats", package.everything())
    return schema.typed(men[list(known.names)], known)


def _renamed(raw: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """Les colonnes de `raw` sous les noms de la table `soldats` ; vide, celle qui manque sans empêcher l’atelier."""
    here = {slug(name): raw[name] for name in raw}
    made: dict[str, Any] = {}
    missing = []
    for column, (content, *others) in (_WORDS["needed"] | _WORDS["welcome"]).items():
        asked = [names[column]] if column in names else [column, *others]
        made[column] = _first(here, asked)
        if made[column] is None and column in _WORDS["needed"]:
            missing.append(f"{quote(column)} ({content}), cherchée sous {listing(map(quote, asked), 'ou')}")

    if missing:
        count = plural(len(missing), "colonne manque", "colonnes manquent")
        absent = " ; ".join(missing)
        seen = listing(map(quote, raw.columns))
        raise InvalidArgument(*messages.said("soldiers-columns", count=count, absent=absent, seen=seen))
    return pd.DataFrame(made, index=raw.index, dtype="str")


def _first(columns: Mapping[str, pd.Series], names: Sequence[str]) -> pd.Series | None:
    """La première de ces colonnes qui existe, casse, accents, espaces et tirets mis de côté."""
    for name in names:
        if slug(name) in columns:
            return columns[slug(name)]
    return None


def _day_in_words(date: re.Match[str]) -> str:
    """Un jour en chiffres, récrit en mots, comme dans les notices ; tel quel s’il n’existe pas."""
    day = int(date["j"] or date["j2"])
    month = int(date["m"] or date["m2"])
    year = int(date["a"] or date["a2"])
    if not 1 <= month <= 12:
        return date[0]

    first = "er" if day == 1 else ""
    return f"{day}{first} {MONTHS[month - 1]} {year}"


@for_two
def notice(answer: object, man: pd.Series) -> Verdict | list[str]:
    """La notice d’un homme, et ce que la table ne sait pas de lui : deux textes ; cinq champs, rien d’inventé.

    >>> notice(("Alric est mort.", "On ne sait pas qui il aimait."), pd.Series({"nom": "Alric"}))[0]
    'Votre notice reprend 1 champ de la table, mot pour mot. On en attend au moins cinq.'
    """
    expected = _WORDS["notice"]["pair"]
    if not isinstance(answer, tuple) or len(answer) != 2:
        return bad_type(answer, expected)
    told, untold = answer
    if not isinstance(told, str) or not isinstance(untold, str):
        return bad_type(answer, expected)

    fields = man.dropna().astype("str")
    faults = _faults_of_the_notice(normalise(told), fields) + _faults_of_the_rest(normalise(untold), fields)
    return faults + wording.chatty(f"{told} {untold}")


def _faults_of_the_notice(told: str, fields: pd.Series) -> list[str]:
    """Trop peu de champs repris, ce qu’aucune colonne ne dit, un nombre qu’aucune case ne porte."""
    said = _WORDS["notice"]
    known = {normalise(field) for field in fields}
    faults = []

    cited = sum(field in told for field in known)
    if cited < CITED:
        faults.append(said["few"].format(found=plural(cited, "champ")))

    elif len(_links(told, known)) < LINKED:
        faults.append(said["list"])

    for pattern, advice in said["unknown"]:
        if re.search(pattern, told):
            faults.append(advice)

    written = _numbers(" ".join(known))
    for value in _numbers(told):
        if value not in written:
            faults.append(said["number"].format(value=value))
    return faults


def _links(told: str, known: Collection[str]) -> list[str]:
    """Les mots de la notice qui ne sont pas repris de la table : ceux qui en font des phrases."""
    for field in sorted(known, key=len, reverse=True):
        told = re.sub(rf"(?<!\w){re.escape(field)}(?!\w)", " ", told)
    return re.findall(r"[^\W\d_]+", told)


def _faults_of_the_rest(untold: str, fields: pd.Series) -> list[str]:
    """Un second texte trop court, ou qui répète ce que la table sait."""
    said = _WORDS["notice"]
    faults = []
    if len(untold.split()) < UNTOLD:
        faults.append(said["short"])

    # On l’appelle par son nom ; un mot de trois lettres (« oui ») se retrouve partout.
    for value in fields.drop(["prenoms", "nom"], errors="ignore").unique():
        if len(value) > 3 and normalise(value) in untold:
            faults.append(said["known"].format(value=value))
    return faults


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)
