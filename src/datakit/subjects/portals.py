"""Les juges des carnets 01, 02 et 05 : ce que l’on dit d’un portail, recalculé sur le catalogue, ou le jeu, qui vient d’être ouvert."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import isclose
from typing import Any

import pandas as pd

from datakit.answers import wording
from datakit.answers.drawn import lengths_of_bars
from datakit.answers.expect import Comparator, Verdict, bad_type, items, number, text
from datakit.answers.judges import claims
from datakit.answers.read import is_number, one_letter
from datakit.answers.verdict import TO_READ_TOGETHER, for_two
from datakit.data.portal import matching
from figaudit.base import figtext
from figaudit.base.findings import Report
from figaudit.base.text import listing, normalise, number as text_number, percent, plural, quote, words

REPORTED = ("signalement", "signalée")  # comment un service nomme ce que l’on vient lui dire
FAR = 100  # mètres entre les deux positions d’un même parking : au-delà, l’une est fausse
_SAME_FAMILY = 6  # lettres : « signaler » et « signalement » sont de la même famille
_FIRST_YEAR, _LAST_YEAR = 1800, 2100  # entre les deux, un nombre est une année

_WORDS = words(__file__, "portals.toml")


@dataclass(frozen=True)
class Lesson:
    """Ce que l’on dit à qui donne l’une des réponses `wrong` : une erreur connue, et ce qu’elle montre."""

    message: str
    wrong: Sequence[Any]


@for_two
def letter(
    answer: object, proofs: Mapping[str, str] | None = None, known: Sequence[float] = ()
) -> Verdict | list[str]:
    """Une lettre à qui publie : un salut, un jeu, un nombre, une demande, un merci, de 25 à 150 mots.

    `proofs` : par mot qui nomme un jeu, ce que le kit y compte, rendu à qui a écrit pour qu’on y compare ses nombres ;
    `known` : les nombres que l’on pouvait lire dans les tables. La lettre en donne un autre ? On le signale, sans la refuser :
    il a pu être calculé.

    >>> print(*letter("Vos données sont nulles.")[:2])
    À qui parlez-vous ? Commencez par saluer : quelqu’un lit. De quoi parlez-vous ? Nommez la table, ou le jeu de données.
    """
    if not isinstance(answer, str):
        return bad_type(answer, "une lettre, entre guillemets")
    missing = [advice for pattern, advice in _WORDS["letter"] if not re.search(pattern, normalise(answer))]
    if not missing and wording.is_loose(answer):
        return [_WORDS["loose-letter"]]
    faults = missing + _accusing(answer) + wording.chatty(answer)
    counted = [told for name, told in (proofs or {}).items() if name in normalise(answer)]
    if faults:
        return faults
    seen = [_WORDS["counted"].format(told) for told in counted] + _read_nowhere(answer, known)
    return replace(TO_READ_TOGETHER, seen=" ".join(seen)) if seen else []


def _read_nowhere(letter: str, known: Sequence[float]) -> list[str]:
    """Les nombres d’une lettre que les tables ne contiennent pas ; ni les années, ni les petits nombres, que l’on compte soi-même."""
    if not known:
        return []
    joined = re.sub(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))", "", letter)
    told = dict.fromkeys(int(one) for one in re.findall(r"(?<![\d,.])\d{3,}(?![\d,.]*\d)", joined))
    absent = [one for one in told if one not in known and not _FIRST_YEAR <= one <= _LAST_YEAR]
    if not absent:
        return []
    key = "read-nowhere" if len(absent) == 1 else "read-nowhere-several"
    return [_WORDS[key].format(listing(text_number(one) for one in absent))]


def _accusing(letter: str) -> list[str]:
    """Ce qu’il faut dire des mots qui accusent qui lit, cités tels qu’on les a écrits ; rien s’il n’y en a pas."""
    plain = normalise(letter)
    found = re.search(_WORDS["accusing"], plain)
    if found is None:
        return []
    # sans casse ni accents, les mots restent les mêmes, dans le même ordre : leur rang les retrouve
    first = plain[: found.start()].count(" ")
    last = plain[: found.end()].count(" ")
    accusing = " ".join(letter.split()[first : last + 1]).strip(" ,.;:!?")
    return [_WORDS["accuses"].format(quote(accusing))]


@for_two
def own_report(fig: Any, criteria: Sequence[str]) -> list[str] | Report:
    """Le bulletin que l’on se dessine : deux de ces critères, ou plus, puis titre, unité, source et audit.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Licence"], [30])
    >>> print(own_report(fig, ["Licence", "Formats"])[0][:28])
    Un seul critère est dessiné,
    """
    drawn = [name for name in criteria if name in _labels(fig)]
    if len(drawn) == 1:
        return [_WORDS["one-criterion"].format(quote(drawn[0]))]
    return claims(fig)


def spelled(names: pd.Series) -> pd.Series:
    """Les noms de parkings d’un fichier en capitales, tels qu’on les écrit ; un nom inconnu prend ses majuscules.

    >>> spelled(pd.Series(["HOTEL DE VILLE", "ANATOLE FRANCE"])).tolist()
    ['Hôtel de ville', 'Anatole France']
    """
    return names.str.title().replace(_WORDS["spelled"])


def _labels(fig: Any) -> set[str]:
    """Les noms écrits au bout des barres, couchées ou debout."""
    found = set()
    for ax in fig.axes:
        for label in [*ax.get_yticklabels(), *ax.get_xticklabels()]:
            found.add(label.get_text())
    return found


def least_recent(answer: object, catalogue: pd.DataFrame) -> Verdict:
    """Le jeu dont la date de mise à jour est la plus ancienne ; « inconnu » si le catalogue n’en donne aucune.

    >>> jeux = pd.DataFrame({"id": ["a", "b"], "modifie": pd.to_datetime(["2026-01-01", "2019-05-01"])})
    >>> least_recent("b", jeux).ok, least_recent("inconnu", jeux.assign(modifie=pd.NaT)).ok
    (True, True)
    """
    dates = catalogue["modifie"].dropna()
    oldest = catalogue.loc[dates.index[dates == dates.min()], "id"].tolist()

    dated = plural(len(dates), "jeu", "jeux")
    bear = "portent" if len(dates) > 1 else "porte"
    first = "C’est la première ligne du tableau : rien ne dit qu’il soit rangé par date."
    lessons = [
        Lesson(f"{dated} sur {len(catalogue)} {bear} une date : triez-les.", ["inconnu"]),
        Lesson(first, catalogue["id"].head(1).tolist()),
    ]
    if "vu_en" in catalogue and catalogue["vu_en"].notna().any():
        seen = catalogue.sort_values("vu_en", kind="stable").iloc[0]
        lessons.append(Lesson(_WORDS["trace"].format(seen["vu_en"]), [seen["id"]]))

    if oldest:
        return _settled(text(), answer, oldest, lessons, _WORDS["oldest"])
    if answer in catalogue["id"].tolist():
        lessons.append(Lesson(_WORDS["no-date"], [answer]))
    elif isinstance(answer, str):
        lessons.append(Lesson(_WORDS["no-such-id"].format(quote(answer[:40])), [answer]))
    said_otherwise = text(accept=_WORDS["unknown"])
    if isinstance(answer, str) and re.search(_WORDS["unknowable"], normalise(answer)):
        answer = "inconnu"
    misspelt = isinstance(answer, str) and normalise(answer).strip(" .") not in {"inconnu", "inconnue"}
    if misspelt and one_letter(normalise(answer), "inconnu"):
        return Verdict(False, _WORDS["almost-unknown"])
    return _settled(said_otherwise, answer, ["inconnu"], lessons, _WORDS["undated"])


def mentions(answer: object, asked: tuple[pd.DataFrame, str]) -> Verdict:
    """Combien de jeux contiennent un mot, le nom d’un réseau de bus ; `asked` : le catalogue et ce mot.

    >>> jeux = pd.DataFrame({"titre": ["Arrêts Vitalis", "Horaires des bus"], "producteur": ["", "Grand Poitiers"]})
    >>> print(mentions(1, (jeux, "vitalis")).message)
    1 jeu sur 2 contient ce mot. Compter les jeux qui nomment le réseau, ce n’est pas compter ceux qui parlent de bus : « Horaires des bus » en parle sans le nommer.
    >>> print(mentions(0, (jeux, "vitalis")).message)
    Aucun jeu ne contient cela, et aucun n’a ce nom pour producteur. Cherchez dans tout le catalogue le mot « vitalis », seul.
    """
    catalogue, word = asked
    found = matching(catalogue, word)
    bus = matching(catalogue, "bus")
    produced = catalogue["producteur"].map(normalise) == normalise(word)

    lessons = [
        Lesson(
            _WORDS["by-producer" if produced.any() else "found-nowhere"].format(quote(word)),
            [int(produced.sum())],
        ),
        Lesson(_WORDS["as-bus"].format(quote(word)), [len(bus)]),
        Lesson(_WORDS["all-of-them"].format(quote(word)), [len(catalogue)]),
    ]
    if is_number(answer) and answer != len(found):
        lessons.append(Lesson(_WORDS["another-word"].format(quote(word)), [answer]))
    unnamed = bus.drop(found.index, errors="ignore")["titre"]
    unnamed = unnamed[unnamed.map(normalise).str.contains(r"\bbus\b")]  # « Busseau » ne parle pas de bus
    meaning = _what_a_name_tells(len(found), len(catalogue), unnamed)
    return _settled(number(), answer, [len(found)], lessons, meaning)


def _what_a_name_tells(named: int, in_all: int, unnamed: pd.Series) -> str:
    """`named` : les jeux qui nomment la société, sur `in_all` ; `unnamed` : les titres de ceux qui parlent de bus sans elle."""
    if not named:
        return _WORDS["nobody"]
    contain = "contient" if named == 1 else "contiennent"
    counted = f"{plural(named, 'jeu', 'jeux')} sur {in_all} {contain} ce mot. "
    if unnamed.empty:
        return counted + _WORDS["named"]
    return counted + _WORDS["silent"].format(quote(unnamed.iloc[0]))


#: Des mots qu’un service emploie lui-même, qu’un catalogue peut ignorer.
_SERVICE_WORDS = {
    "voirie",
    "equipement",
    "equipements",
    "degradation",
    "degradations",
    "entretien",
    "chaussee",
}


def right_word(answer: object, catalogue: pd.DataFrame) -> Verdict | str:
    """Un mot qui mène à ce que l’on signale dans la rue ; « aucun » si le catalogue n’en a pas.

    >>> jeux = pd.DataFrame({"titre": ["Signalement des anomalies", "Parkings"]})
    >>> right_word("signalement", jeux).ok, right_word("aucun", jeux[1:]).ok
    (True, True)
    >>> print(right_word("trou", jeux))
    « trou » ne trouve aucun jeu parmi 2. C’est une chose que l’on voit dans la rue, ou l’un de nos mots : comment un service appelle-t-il ce qu’on vient lui dire ?
    """
    if not isinstance(answer, str):
        return bad_type(answer, "un mot à chercher", '`"trottoir"`')

    reports: set[Any] = set()
    for word in REPORTED:
        reports.update(matching(catalogue, word).index)
    if normalise(answer) in {"aucun", "aucune", "rien", "aucun mot", "pas un"}:
        return _gave_up(catalogue, reports)

    found = matching(catalogue, answer)
    right = found[found.index.isin(reports)]
    said = re.findall(r"[\w-]+", answer)
    if found.empty and len(said) > 1:
        return _WORDS["one-word-at-a-time"].format(len(said))
    if found.empty and _is_akin_to_a_report(answer):
        return _WORDS["same-family"].format(quote(answer))
    if found.empty and normalise(answer) in _SERVICE_WORDS:
        return _WORDS["a-service-word"].format(quote(answer), len(catalogue))
    if found.empty:
        return _WORDS["finds-nothing"].format(quote(answer), len(catalogue))
    if right.empty:
        return "Ce mot trouve des jeux, mais aucun ne dit ce que des gens ont signalé dans la rue."
    if len(found) > max(3, len(reports)):
        return _WORDS["drowned"].format(plural(len(found), "jeu", "jeux"))
    return Verdict(True, _WORDS["right-word"].format(quote(right["titre"].iloc[0])))


def _is_akin_to_a_report(word: str) -> bool:
    """Vrai pour un mot de la famille de ceux qu’emploie un service : « signaler », « signalé ».

    >>> _is_akin_to_a_report("Signaler"), _is_akin_to_a_report("trou")
    (True, False)
    """
    return any(normalise(word)[:_SAME_FAMILY] == one[:_SAME_FAMILY] for one in REPORTED)


def _gave_up(catalogue: pd.DataFrame, reports: set[Any]) -> Verdict | str:
    """« Aucun » : juste seulement si le catalogue n’a vraiment rien."""
    if reports:
        return "« Aucun » se dit quand on a tout essayé. Un jeu au moins répond : quel mot emploie qui le publie ?"
    tried = " ni ".join(map(quote, REPORTED))
    return Verdict(True, _WORDS["untold"].format(tried, plural(len(catalogue), "jeu", "jeux")))


def main_theme(answer: object, catalogue: pd.DataFrame) -> Verdict:
    """Le thème du plus grand nombre de jeux ; « inconnu » si le catalogue n’en donne aucun.

    >>> jeux = pd.DataFrame({"theme": ["Air", "Air", "Bus", ""]})
    >>> main_theme("air", jeux).ok, main_theme("Bus", jeux).message
    (True, 'C’est le deuxième. Regardez les effectifs.')
    """
    counts = catalogue["theme"].replace("", None).dropna().value_counts()
    ranks = counts.rank(method="dense", ascending=False)
    first = counts.index[ranks == 1].tolist()
    second = counts.index[ranks == 2].tolist()

    lessons = [
        Lesson("C’est le deuxième. Regardez les effectifs.", second),
        Lesson("C’est le nombre de jeux. On demande le nom du thème : `.index[0]`.", counts.head(1).tolist()),
    ]
    if isinstance(answer, str) and answer not in catalogue["theme"].tolist():
        lessons.append(Lesson(_WORDS["no-such-theme"].format(quote(answer[:60])), [answer]))
    return _settled(text(), answer, first or ["inconnu"], lessons)


def five_largest(answer: object, parkings: pd.DataFrame) -> Verdict:
    """La part des places que réunissent les cinq plus grands parkings.

    >>> five_largest(0.9, pd.DataFrame({"nb_places": [500, 200, 100, 50, 50, 50, 50]})).message
    '90\u202f% des places dans cinq parkings sur 7.'
    """
    places = parkings["nb_places"]
    part = places.nlargest(5).sum() / places.sum()
    lessons = [
        Lesson("C’est leur part parmi les parkings. Comptez les places.", [5 / len(places)]),
        Lesson("C’est la part du plus grand, seul.", [places.max() / places.sum()]),
        Lesson(_WORDS["of-few"], [places.nlargest(5).sum() / places.nlargest(few).sum() for few in (4, 8)]),
        Lesson(_WORDS["all-kept"], [1]),
    ]
    if is_number(answer) and answer in places.nlargest(5).cumsum().tolist():
        lessons.append(Lesson(_WORDS["places"], [answer]))
    for count in range(2, len(places)):
        shared = places.nlargest(count).sum() / places.sum()
        lessons.append(Lesson(_WORDS["another-count"].format(count), [shared]))
    meaning = f"{percent(part, 0)} des places dans cinq parkings sur {len(places)}."
    return _settled(number(tolerance=0.005), answer, [part], lessons, meaning)


def far_apart(answer: object, parkings: pd.DataFrame) -> Verdict:
    """Les parkings dont les deux positions (`ecart_m`) sont à plus de cent mètres l’une de l’autre.

    >>> table = pd.DataFrame({"nom_du_par": ["A", "B", "C"], "ecart_m": [0, 360, 359]})
    >>> far_apart(["C", "B"], table).ok, far_apart(["B"], table).message
    (True, 'Il y en a un autre, presque au même écart : est-ce un hasard ?')
    """
    names = parkings["nom_du_par"]
    far = names[parkings["ecart_m"] > FAR].tolist()
    lessons = [
        Lesson("Ce sont tous les parkings. Ne gardez que ceux dont l’écart dépasse cent.", [names.tolist()]),
        Lesson("Il y en a un autre, presque au même écart : est-ce un hasard ?", [[one] for one in far]),
    ]
    if _are_numbers(answer):
        return Verdict(False, _WORDS["not-names"])
    as_drawn = spelled(pd.Series(far, dtype=object)).tolist()  # tels que la figure les écrit
    return _settled(items(ordered=False), answer, [far, as_drawn], lessons)


@dataclass(frozen=True)
class Ground:
    """Une table à dessiner : ses valeurs, les façons d’écrire son unité, qui l’a publiée, et les noms qu’elle n’a pas."""

    values: Sequence[float]
    units: Sequence[str]
    publisher: str
    elsewhere: Sequence[str] = ()
    banned: Mapping[str, str] = field(default_factory=dict)


@for_two
def own_ground(fig: Any, grounds: Sequence[Mapping[str, Any]]) -> list[str] | Report:
    """La figure libre d’un des terrains `grounds` : son unité, sa source et les noms de son titre sont ceux de ce terrain.

    Une figure qui n’en dessine aucun est libre.

    >>> from figaudit.base.theme import figure
    >>> fig, ax = figure()
    >>> _ = ax.barh(["Gare", "Théâtre"], [640, 410])
    >>> fig = figtext.annotate(fig, title="La gare a plus de bus", unit="km", source="Vitalis, 2023")
    >>> bus = {"values": [640, 410], "units": ["passages"], "publisher": "Vitalis"}
    >>> own_ground(fig, [bus])[0][:12]
    'L’unité dit '
    """
    drawn = lengths_of_bars(fig)
    for told in grounds:
        ground = Ground(**told)
        values = sorted(float(value) for value in ground.values)
        if len(values) == len(drawn) and all(map(isclose, values, drawn)):
            return _on_its_ground(fig, ground)
    return claims(fig)


def _on_its_ground(fig: Any, ground: Ground) -> list[str] | Report:
    written = figtext.read(fig)
    faults = [
        *_not_drawn(written.title, ground.elsewhere),
        *_another_source(written.source, ground.publisher),
    ]
    judged = claims(fig, banned=ground.banned, units=ground.units)
    if not faults:
        return judged
    return [*(judged if isinstance(judged, list) else []), *faults]


def _not_drawn(title: str, elsewhere: Sequence[str]) -> list[str]:
    """Un nom de la même sorte, que le titre cite et que la figure ne montre pas."""
    for name in elsewhere:
        if re.search(rf"\b{re.escape(normalise(name))}\b", normalise(title)):
            return [_WORDS["not-on-the-figure"].format(quote(name))]
    return []


def _another_source(source: str, publisher: str) -> list[str]:
    """La source ne nomme pas qui a publié ces nombres, ou n’a pas d’année."""
    if not source:
        return []  # son absence est dite ailleurs
    if normalise(publisher) not in normalise(source):
        return [_WORDS["another-source"].format(publisher)]
    if not re.search(r"\b(?:19|20)\d\d\b", source):
        return [_WORDS["source-without-a-year"]]
    return []


def _are_numbers(answer: object) -> bool:
    """Une colonne ou une liste de nombres, là où l’on attend des noms ?"""
    if isinstance(answer, pd.Series):
        return bool(pd.api.types.is_numeric_dtype(answer)) and not answer.empty
    if isinstance(answer, list | tuple):
        return bool(answer) and all(is_number(one) for one in answer)
    return False


def _settled(
    expect: Comparator,
    answer: object,
    right: Sequence[Any],
    lessons: Sequence[Lesson],
    meaning: str = "",
) -> Verdict:
    """Juste si l’une des réponses de `right` convient ; sinon le message qui explique une erreur connue."""
    if any(expect(answer, one).ok for one in right):
        return Verdict(True, meaning)

    said = expect(answer, right[0])
    for lesson in lessons:
        if any(_same(expect, answer, wrong) for wrong in lesson.wrong):
            return Verdict(False, lesson.message, said.typed)
    return Verdict(False, said.message, said.typed)


def _same(expect: Comparator, answer: object, wrong: Any) -> bool:
    """Une erreur connue peut être un nombre là où l’on attend un texte."""
    if is_number(wrong):
        return number()(answer, wrong).ok
    return expect(answer, wrong).ok
