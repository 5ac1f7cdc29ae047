"""Des soldats, un par ligne : l’export d’une classe lu comme la table du kit, des dates en mots, la notice d’un homme."""

import re
from typing import Any

import pandas as pd

from datakit.answers.expect import Verdict, bad_type
from datakit.data import load, package, schema
from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base.text import MONTHS, listing, normalise, plural, quote, slug, words

_WORDS = words(__file__, "soldiers.toml")
_found = re.compile(r"\d+").findall
_DIGITS = r"^(?P<a>\d{4})-(?P<m>\d\d)-(?P<j>\d\d).*$|^(?P<j2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<a2>\d{4})$"


def dates(texts: pd.Series) -> pd.Series:
    """Les jours écrits en mots ; vide si le texte entier n’est pas un jour, et un seul.

    >>> dates(pd.Series(["1er août 1914", "13 ou 14 septembre 1914"])).dt.strftime("%d/%m/%Y").tolist()
    ['01/08/1914', nan]
    """
    day, month, year = (texts.str.extract(r"^(\d+)(?:er)? (\w+) (\d{4})$")[rank] for rank in range(3))
    months = month.map({name: f"{rank}" for rank, name in enumerate(MONTHS, 1)})
    return pd.to_datetime(year + "-" + months + "-" + day, format="%Y-%m-%d", errors="coerce")


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
    here, made, missing = {slug(name): raw[name] for name in raw}, {}, []
    for column, (content, *others) in (_WORDS["needed"] | _WORDS["welcome"]).items():
        asked = [names[column]] if column in names else [column, *others]
        made[column] = next((here[slug(name)] for name in asked if slug(name) in here), None)
        if made[column] is None and column in _WORDS["needed"]:
            missing.append(f"{quote(column)} ({content}), cherchée sous {listing(map(quote, asked), 'ou')}")
    if missing:
        count = plural(len(missing), "colonne manque", "colonnes manquent")
        told = {"absent": " ; ".join(missing), "seen": listing(map(quote, raw.columns))}
        raise InvalidArgument(*messages.said("soldiers-columns", count=count, **told))
    men = pd.DataFrame(made, index=raw.index, dtype="str")
    men["annee_naissance"] = men["annee_naissance"].str.extract(r"(\d{4})")[0]
    codes = load.load("departements").set_index("code")["nom"]
    men["departement_deces"] = men["departement_deces"].replace(codes.to_dict())
    men["date_deces"] = men["date_deces"].str.replace(_DIGITS, _written, regex=True)
    known = package.find("soldats", package.everything())
    return schema.typed(men[list(known.names)], known)


def _written(date: re.Match[str]) -> str:
    """Un jour en chiffres, récrit en mots, comme dans les notices ; tel quel s’il n’existe pas."""
    year, month, day = (int(date[name] or date[f"{name}2"]) for name in "amj")
    return f"{day}{'er' * (day == 1)} {MONTHS[month - 1]} {year}" if 1 <= month <= 12 else date[0]


def notice(answer: object, man: pd.Series) -> Verdict | list[str]:
    """La notice d’un homme, et ce que la table ne sait pas de lui : deux textes ; cinq champs, rien d’inventé.

    >>> notice(("Alric est mort.", "On ne sait pas qui il aimait."), pd.Series({"nom": "Alric"}))[0]
    'Votre notice reprend 1 champ de la table, mot pour mot. On en attend au moins cinq.'
    """
    said = _WORDS["notice"]
    if not (isinstance(answer, tuple) and len(answer) == 2 and all(isinstance(one, str) for one in answer)):
        return bad_type(answer, said["pair"])
    told, untold = map(normalise, answer)
    fields = {normalise(value): value for value in man.dropna().astype("str")}
    cited = sum(field in told for field in fields)
    faults = [said["few"].format(found=plural(cited, "champ"))] if cited < 5 else []
    faults += [advice for pattern, advice in said["unknown"] if re.search(pattern, told)]
    faults += [said["number"].format(value=n) for n in _found(told) if n not in _found(" ".join(fields))]
    faults += [said["short"]] if len(untold.split()) < 6 else []
    kept = man.drop(["prenoms", "nom"], errors="ignore").dropna().astype("str").unique()
    return faults + [said["known"].format(value=v) for v in kept if len(v) > 3 and normalise(v) in untold]
