"""Les soldats du carnet 10, un par ligne : l’export d’une classe lu comme la table du kit, des dates en mots, des règles de
nettoyage qui disent qui elles rangent, la notice d’un homme.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pandas as pd
from IPython.display import display

from datakit.answers import read, wording
from datakit.answers.expect import Verdict, bad_type
from datakit.answers.verdict import for_two
from datakit.data import load, package, schema
from datakit.data.sources import plain
from datakit.errors import InvalidArgument
from datakit.subjects import messages
from figaudit.base import html
from figaudit.base.text import MONTHS, listing, normalise, plural, quote, slug, suggest, words

__all__ = ["dates", "man", "rules", "table", "told"]

CITED = 5  # une notice reprend au moins tant de champs de la table
LINKED = 3  # mots, hors des champs repris, sous lesquels une notice n’est qu’une liste de cases
SHOWN = 3  # champs cités à qui n’en a pas repris assez
NOT_WRITTEN = "non écrit"  # ce que le carnet met dans une case vide
UNTOLD = 6  # ce que la table ne sait pas se dit en tant de mots au moins
SAME_START = 4  # lettres : deux mots qui commencent ainsi disent sans doute la même chose
LEAST = 3  # lettres : au-dessous, un morceau de mot se retrouve partout et ne veut rien dire
REASON = 3  # mots : une raison plus courte n’en est pas une
SHOWN = 4  # écritures citées sous une règle ; les autres sont comptées

_WORDS = words(__file__, "soldiers.toml")
_ARTICLES = {"un", "une"}
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


def man(men: pd.DataFrame, who: object) -> pd.Series:
    """Un homme de la table : par son rang, à partir de zéro, ou par un mot d’une de ses cases (son nom, une commune).

    S’ils sont plusieurs à porter ce mot, le premier, et l’on dit combien. Lève `InvalidArgument` si aucun ne le porte.

    >>> man(load.load("soldats"), 1).nom, man(load.load("soldats"), "alric").prenoms
    ('Alric', 'Pierre Calixte')
    """
    if isinstance(who, int) and not isinstance(who, bool):
        if not 0 <= who < len(men):
            raise InvalidArgument(
                *messages.said("soldiers-rank", rank=who, count=len(men), last=len(men) - 1)
            )
        return men.iloc[who]

    wanted = normalise(str(who).strip())
    said = men.astype("str").fillna("").apply(lambda fields: normalise(" | ".join(fields)), axis=1)
    found = men[said.str.contains(rf"\b{re.escape(wanted)}\b")] if wanted else men[:0]
    if found.empty:
        raise InvalidArgument(*messages.said("soldiers-nobody", who=quote(str(who)[:40])))
    if len(found) > 1:
        print(_WORDS["several"].format(count=len(found), who=quote(str(who))))
    return found.iloc[0]


def told(man: pd.Series) -> pd.Series:
    """Ce que la table dit d’un homme, sous des noms qui se lisent à voix haute : « Prénoms », et non « prenoms ».

    >>> told(man(load.load("soldats"), 1).dropna())["Année de naissance"]
    '1879'
    """
    known = package.find("soldats", package.everything())
    titles = {field.name: field.title for field in known.fields}
    said = man.astype(str).rename(index=titles)
    return said.rename("ce que dit la table").rename_axis("champ")


class RuleSaid:
    """Ce que dit une règle qu’on vient d’écrire : un encadré dans un carnet, des lignes ailleurs."""

    def __init__(self, title: str, lines: Sequence[str], tone: str) -> None:
        self.title = title
        self.lines = lines
        self.tone = tone

    def _repr_html_(self) -> str:
        return html.panel(self.title, *self.lines, tone=self.tone)

    def __repr__(self) -> str:
        return "\n".join([self.title, *self.lines])


class Rules:
    """Une table de règles de nettoyage, que l’on appelle pour en ajouter une. Voir `rules`."""

    def __init__(self, texts: pd.Series) -> None:
        self.texts = texts.astype("str")
        self.applied = pd.Series(index=texts.index, dtype="str", name="cause")
        self.kept = pd.DataFrame(columns=["avant", "après", "raison"], dtype="str")

    def __call__(self, before: object, after: object, reason: object = "") -> int:
        """Ajoute une règle, ou dit pourquoi elle est refusée. Rend le nombre d’hommes qui restent à décider."""
        refusal = self._refused(before, after, reason)
        if refusal:
            display(RuleSaid(_WORDS["rule"]["refused"], [refusal], "review"))
            return self._left_count()

        before, after, reason = str(before), str(after), str(reason)
        moved = self.applied.isna() & self._holds(before)
        self.applied = self.applied.mask(moved, after)
        self.kept.loc[len(self.kept)] = [before, after, reason]
        display(self._told(before, after, reason, self.texts[moved]))
        return self._left_count()

    def left(self) -> pd.Series:
        """Les textes qu’aucune règle ne reconnaît encore, et combien d’hommes chacun."""
        texts = self.texts[self.applied.isna()].fillna(_WORDS["rule"]["empty"])
        return texts.value_counts().rename("hommes").rename_axis(_WORDS["rule"]["written"])

    def _left_count(self) -> int:
        return int(self.applied.isna().sum())

    def _holds(self, before: str) -> pd.Series:
        """Les hommes dont le texte contient ce morceau, tel quel."""
        return self.texts.str.contains(before, regex=False, na=False)

    def _refused(self, before: object, after: object, reason: object) -> str:
        """Pourquoi cette règle ne peut pas servir ; vide si elle le peut."""
        said = _WORDS["rule"]
        if not all(isinstance(one, str) for one in (before, after, reason)):
            return said["texts"]

        before, after, reason = str(before), str(after), str(reason)
        if len(before.strip()) < LEAST:
            return said["short"]
        if not after.strip():
            return said["nothing"]
        found = self._holds(before)
        if not found.any():
            return said["absent"].format(before=quote(before), near=self._near(before))
        if not reason.strip():
            return said["reason"]
        if len(reason.split()) < REASON:
            return said["reason-short"].format(reason=quote(reason.strip()))
        crossed = self._crossed(after)
        if crossed:
            return crossed
        if not (found & self.applied.isna()).any():
            earlier = listing(quote(name) for name in self.applied[found].unique())
            men = plural(int(found.sum()), "homme")
            return said["taken"].format(before=quote(before), men=men, earlier=earlier)
        return ""

    def _crossed(self, after: str) -> str:
        """Ce qu’il faut dire d’un mot que cherche une règle plus haut, qui l’a rangé sous un autre ; sinon rien.

        « maladie » rangée sous « blessures », puis « blessure » sous « maladie » : le compte des hommes n’en dirait rien.
        """
        for rank, earlier in enumerate(self.kept.itertuples(index=False), 1):
            searched, written = str(earlier.avant), str(earlier.après)
            if _singular(searched) == _singular(after) and written != after:
                return _WORDS["rule"]["crossed"].format(after=quote(after), rank=rank, earlier=quote(written))
        return ""

    def _near(self, before: str) -> str:
        """Le même mot, tel que la table l’écrit, aux accents et aux majuscules près ; sinon un mot qui commence pareil."""
        wanted = normalise(before)
        alike = [word for word in self._words_begun_like(wanted) if _singular(word) == _singular(before)]
        if len(alike) > 1:  # « blessure » et « blessures » : copier l’un oublierait l’autre
            return _WORDS["rule"]["near-several"].format(written=listing(map(quote, alike)))
        for text in self.texts.dropna().unique():
            start = normalise(text).find(wanted)
            if start >= 0 and len(normalise(text)) == len(text):
                return _WORDS["rule"]["near"].format(written=quote(text[start : start + len(wanted)]))
        close = suggest(before, self._words_begun_like(wanted), 1)
        if close:
            return _WORDS["rule"]["perhaps"].format(written=quote(close[0]))
        return _WORDS["rule"]["copy"]

    def _words_begun_like(self, wanted: str) -> list[str]:
        """Les mots des causes qui commencent par les mêmes lettres : « blessure » pour « blessé »."""
        found = set()
        for text in self.texts.dropna().unique():
            for word in re.findall(r"[^\W\d_]+", text):
                if len(word) >= SAME_START and normalise(word)[:SAME_START] == wanted[:SAME_START]:
                    found.add(word)
        return sorted(found)

    def _told(self, before: str, after: str, reason: str, moved: pd.Series) -> RuleSaid:
        """Qui la règle a rangé, dans les mots d’origine ; sa raison ; combien il en reste."""
        said = _WORDS["rule"]
        men = plural(len(moved), "homme rangé", "hommes rangés")
        title = said["title"].format(rank=len(self.kept), men=men, after=quote(after))

        counts = moved.value_counts()
        cited = [f"{text} ({count})" for text, count in counts.head(SHOWN).items()]
        if len(counts) > SHOWN:
            cited.append(plural(len(counts) - SHOWN, "autre écriture"))
        read = said["read"].format(before=quote(before), texts=" ; ".join(cited))

        left = plural(self._left_count(), "homme")
        rest = said["rest"].format(reason=reason.rstrip("."), left=left)
        return RuleSaid(title, [read, rest], "info")


def _singular(word: str) -> str:
    return normalise(word.strip()).rstrip("s")


def rules(texts: pd.Series) -> Rules:
    """De quoi écrire des règles de nettoyage sur une colonne de textes, un par homme.

    Ce qu’elle rend s’appelle avec `(avant, après, raison)` : les hommes dont le texte contient `avant`, et qu’aucune
    règle n’a encore rangés, prennent le mot `après` dans `applied` ; elle dit lesquels, et rend le nombre de ceux qui
    restent à décider. Une règle qui ne range personne, ou sans raison, est refusée en une phrase ; rien ne change.

    >>> rule = rules(pd.Series(["de blessures", "d’une fièvre", None]))
    >>> rule("blessure", "blessures", "la notice parle de blessures")
    Règle 1 : 1 homme rangé sous « blessures »
    « blessure » se lit dans : de blessures (1).
    Raison : la notice parle de blessures. Il reste 2 hommes à décider.
    2
    >>> rule.left().to_dict()
    {'d’une fièvre': 1, 'rien n’est écrit': 1}
    """
    return Rules(texts)


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
    faults = _faults_of_the_notice(told, fields) + _names_of_elsewhere(told, fields)
    faults += _faults_of_the_rest(normalise(untold), fields)
    return faults + wording.chatty(f"{told} {untold}")


def _faults_of_the_notice(written_notice: str, fields: pd.Series) -> list[str]:
    """Trop peu de champs repris, ce qu’aucune colonne ne dit, un nombre qu’aucune case ne porte."""
    said = _WORDS["notice"]
    told = normalise(written_notice)
    known = {normalise(field) for field in fields}
    faults = []

    cited = sum(field in told for field in known)
    if cited < CITED:
        faults.append(said["few"].format(found=plural(cited, "champ")) + _still_to_copy(told, fields))

    elif len(_links(told, known)) < LINKED:
        faults.append(said["list"])

    faults += _beyond_the_table(written_notice, fields)

    whole = " ".join(known)
    written = _numbers(whole)
    for value in _numbers(told):
        if value not in written:
            faults.append(said["number"].format(value=value))
    for value in _numbers_in_letters(told):
        if value not in whole:
            faults.append(said["number"].format(value=value))
    return faults + _trade_of_another(told, whole)


def _beyond_the_table(told: str, fields: pd.Series) -> list[str]:
    """Ce qu’aucune colonne ne dit ; un mot de sa ligne, à la même initiale, n’en est pas : il s’appelle « Aimé ».

    >>> _beyond_the_table("Jean Aimé est mort.", pd.Series(["Jean Aimé"]))
    []
    >>> len(_beyond_the_table("Jean Aimé a aimé la mer.", pd.Series(["Jean Aimé"])))
    1
    """
    of_his_line = {(word[0], normalise(word)) for word in _words_of(" ".join(fields))}
    others = []
    for word in _words_of(told):
        if (word[0], normalise(word)) not in of_his_line:
            others.append(normalise(word))

    faults = []
    for pattern, advice in _WORDS["notice"]["unknown"]:
        found = [match[0] for match in re.finditer(pattern, normalise(told))]
        if any(" " in match or match in others or not match.isalpha() for match in found):
            faults.append(advice)
    return faults


def _words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _names_of_elsewhere(told: str, fields: pd.Series) -> list[str]:
    """Un nom propre que sa ligne n’écrit pas : « à Verdun » ; le premier mot d’une phrase n’en est pas un.

    >>> len(_names_of_elsewhere("Alric est mort à Verdun. Il logeait à Paris.", pd.Series(["Alric", "Paris (13e)"])))
    1
    """
    written = normalise(" ".join(fields))
    for name in re.findall(r"(?<=[\w,;’'] )([A-ZÀÂÇÉÈÊÎÔ][\w’'-]{2,})", told):
        bare = re.sub(r"^[dljns][’']", "", normalise(name))
        if bare not in written and bare not in _WORDS["notice"]["of-the-war"]:
            return [str(_WORDS["notice"]["elsewhere"].format(name=quote(name)))]
    return []


def _numbers_in_letters(told: str) -> list[str]:
    """Les nombres écrits en mots ; « un » et « une » ne comptent rien.

    >>> _numbers_in_letters("il avait deux enfants et trente-sept ans, dans une ville")
    ['deux', 'trente-sept']
    """
    numerals = "|".join(word for word in read.WORDS["numerals"] if word not in _ARTICLES)
    return re.findall(rf"\b(?:{numerals})(?:[- ](?:et[- ]une?|{numerals}))*\b", told)


def _trade_of_another(told: str, written: str) -> list[str]:
    """Un métier qui est dans la table, mais chez d’autres hommes ; `written` : tout ce que dit la ligne de celui-ci."""
    for trade in load.load("soldats")["profession"].dropna().unique():
        word = normalise(trade)
        if re.search(rf"\b{re.escape(word)}\b", told) and word not in written:
            return [str(_WORDS["notice"]["trade"].format(trade=quote(trade)))]
    return []


def _still_to_copy(told: str, fields: pd.Series) -> str:
    """Les premiers champs que la notice ne reprend pas tels quels, comme la table les écrit."""
    absent = [value for value in fields.unique() if normalise(value) not in told and value != NOT_WRITTEN]
    if not absent:
        return ""
    return str(_WORDS["notice"]["to-copy"].format(listing(map(quote, absent[:SHOWN]))))


def _links(told: str, known: Collection[str]) -> list[str]:
    """Les mots de la notice qui ne sont pas repris de la table : ceux qui en font des phrases."""
    for field in sorted(known, key=len, reverse=True):
        told = re.sub(rf"(?<!\w){re.escape(field)}(?!\w)", " ", told)
    return re.findall(r"[^\W\d_]+", told)


def _faults_of_the_rest(untold: str, fields: pd.Series) -> list[str]:
    """Un second texte trop court, ou qui répète ce que la table sait."""
    said = _WORDS["notice"]
    faults = []
    if wording.says_nothing(untold):
        return [said["hollow"]]
    if len(untold.split()) < UNTOLD:
        faults.append(said["short"])

    # On l’appelle par son nom ; un mot de trois lettres (« oui ») se retrouve partout.
    for value in fields.drop(["prenoms", "nom"], errors="ignore").unique():
        if len(value) > 3 and normalise(value) in untold:
            faults.append(said["known"].format(value=value))
    return faults + _asked_and_written(untold, fields)


def _asked_and_written(untold: str, fields: pd.Series) -> list[str]:
    """« On ne sait pas son grade », quand la table l’écrit ; « on ne sait pas où, exactement » peut rester vrai."""
    said = _WORDS["notice"]
    asked = re.split(said["does-not-know"], untold, maxsplit=1)[-1].split(" mais ")[0]
    if re.search(said["in-detail"], asked):
        return []
    for column, pattern in said["asked"].items():
        value = fields.get(column, NOT_WRITTEN)
        if value != NOT_WRITTEN and re.search(pattern, asked):
            return [str(said["known"].format(value=value))]
    return []


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)
