"""Vos exports, ouverts sur votre machine : ce qui est reconnu est dit, rien ne part, tout s’efface ; et la lettre qui les demande."""

import gc
import io
import json
import linecache
import re
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from datakit import safely
from datakit.answers.expect import Verdict, bad_type
from datakit.data import messages as data_messages
from datakit.data.sources import plain
from datakit.draw import move
from datakit.errors import InvalidArgument, SourceUnavailable
from datakit.subjects import messages, soldiers
from figaudit.base import html
from figaudit.base.text import NBSP, day, listing, plural, quote, slug, words

_WORDS = words(__file__, "selfdata.toml")
_FORMATS, _LETTER = _WORDS["formats"], _WORDS["letter"]
_COLUMNS = dict.fromkeys(name for one in _FORMATS.values() for name in one["needed"] | one.get("welcome", {}))
_DOTS = "…" * 12


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
        return f"{self.what}, {'fichier SIMULÉ' if self.simulated else 'mon export'}"

    def _lines(self) -> list[str]:
        when = self.table.select_dtypes("datetime").iloc[:, 0]
        first, last = (day(f"{one:%Y-%m-%d}") for one in (when.min(), when.max()))
        span = f"du {first} au {last}" if first != last else f"le {first}"
        said = [
            f"Reconnu{NBSP}: {self.what}{' (SIMULÉ)' * self.simulated}",
            f"{plural(len(self.table), 'ligne')}, {span}. Colonnes{NBSP}: {listing(self.table.columns)}.",
        ]
        if self.left:
            more = [plural(len(self.left) - 8, "autre")] * (len(self.left) > 8)
            said.append(f"Laissé de côté{NBSP}: {listing([*map(quote, self.left[:8]), *more])}.")
        return [*said, *self.notes, _WORDS["kept"]]

    def __repr__(self) -> str:
        return "\n".join(self._lines())

    def _repr_html_(self) -> str:
        return html.panel(*self._lines(), tone="correct")


def read(where: str | Path | bytes, **names: str) -> Export:
    """Ouvre un export personnel (fichier, archive .zip ou octets), le reconnaît à ses colonnes et le dit.

    Formats : Enedis, banque, facture de téléphone, Google Takeout, Spotify (`selfdata.toml`). `names` dit où trouver une
    colonne qui s’appelle autrement : `read("releve.csv", montant="Somme")`. Aucune adresse n’est suivie. Lève
    `InvalidArgument` si rien n’est reconnu, et nomme ce qui manque.

    >>> read(b"Date;Libelle;Montant\\n03/02/2026;Pain (simule);-1,20\\n").table.montant.tolist()
    [-1.2]
    """
    if isinstance(where, str) and "://" in where:
        raise InvalidArgument(*messages.said("selfdata-online"))
    if lost := [name for name in names if name not in _COLUMNS]:
        raise InvalidArgument(*messages.said("selfdata-name", asked=listing(lost), known=listing(_COLUMNS)))
    found, missed, broken = [], [(9.0, "rien d’approchant", "aucune")], None
    for text in _texts(where if isinstance(where, bytes) else plain.opened(where)[0]):
        try:
            tables = [*_tables(text)]
        except SourceUnavailable as problem:
            broken, tables = problem, []
        for place, columns, rows, before in tables:
            said = " ".join(cell for row in (*before, columns, *rows[:1]) for cell in map(str, row))
            here = [one for one in _FORMATS.values() if one.get("place") == place]
            fits = [_fit(columns, one, names) for one in here if re.search(one.get("before", ""), said, re.I)]
            form, taken, missing = min(fits or [({}, {}, [""])], key=lambda fit: (len(fit[2]), -len(fit[1])))
            if not missing:
                found.append((form, taken, pd.DataFrame(rows, columns=columns), before))
                break
            near = f"{form['said']}, sans {listing(map(quote, missing))}" if taken else missed[0][1]
            share = len(missing) / len(form["needed"]) if taken else 1
            missed.append((share, near, listing(map(quote, _titles(columns)[:12])) or _WORDS["untitled"]))
    if not found:
        _, near, seen = min(missed, key=lambda one: one[0])
        raise broken or InvalidArgument(*messages.said("selfdata-unknown", near=near, seen=seen))
    form = found[0][0]
    others = listing(dict.fromkeys(one["said"] for one, *_ in found if one is not form))
    more = [f"L’archive contient aussi{NBSP}: {others}. Donnez ces fichiers un par un."] * bool(others)
    return _export(form, [parts for one, *parts in found if one is form], more)


def _texts(data: bytes) -> Iterator[str]:
    """Le texte du fichier, ou ceux de son archive, dans une limite commune."""
    if data[:4] != b"PK\x03\x04":
        _refused(data[:400].decode("latin-1"))
        text = plain.decode(data)[0]
        if not text.strip():
            raise SourceUnavailable(*data_messages.said("file-empty"))
        yield text
        return
    room = plain.UNZIPPED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [one for one in archive.namelist() if plain.kind(one) in ("csv", "json", "txt")]
            if not wanted:
                _refused("zip: " + " ".join(archive.namelist()))
            for member in wanted:
                with archive.open(member) as stream:
                    inside = stream.read(room + 1)
                room -= len(inside)
                if room < 0:
                    raise SourceUnavailable(*data_messages.said("zip-big"))
                yield plain.decode(inside)[0]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise SourceUnavailable(*data_messages.said("zip-damaged")) from None


def _refused(start: str) -> None:
    """Un PDF, un classeur, une page : on dit ce que c’est, et comment obtenir le même export lisible."""
    for mark, (what, todo) in _WORDS["shapes"].items():
        if re.search(mark, start, re.IGNORECASE):
            raise InvalidArgument(*messages.said("selfdata-shape", what=what, todo=todo))


def _titles(row: Iterable[str]) -> list[str]:
    """Les titres de colonnes d’une ligne ; aucun si elle porte un numéro : un compte ou un solde ne s’affiche pas."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return cells if len(cells) > 1 and not re.search(r"\d{3}", " ".join(cells)) else []


def _tables(text: str) -> Iterator[tuple[str | None, list[str], list[Any], list[list[str]]]]:
    """Les tables possibles d’un texte : la clé d’un JSON (aucune pour un CSV), les colonnes, les lignes, ce qui précède."""
    if text.lstrip()[:1] in ("[", "{"):
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            raise SourceUnavailable(*data_messages.said("file-damaged", name="JSON")) from None
        for place, rows in data.items() if isinstance(data, dict) else [("", data)]:
            if isinstance(rows, list) and rows and all(isinstance(row, dict) for row in rows):
                flat = pd.json_normalize(rows)
                yield place, list(flat.columns), flat.values.tolist(), []
        return
    lines = [row for _, row in plain.records(text, plain.delimiter(text)) if any(map(str.strip, row))]
    for rank, head in enumerate(lines[:40]):  # un préambule précède souvent les colonnes
        after = ([] if any(row[len(head) :]) else row for row in lines[rank + 1 :])  # de trop : laquelle ?
        yield None, head, [[*row, *[""] * len(head)][: len(head)] for row in after], lines[:rank]


def _fit(columns: Iterable[str], form: Any, names: Mapping[str, str]) -> tuple[Any, Any, list[str]]:
    """Le format, les noms dans le fichier de chaque colonne trouvée (le premier d’abord), et celles qui manquent."""
    here = {slug(name): name for name in columns}
    known = (form["needed"] | form.get("welcome", {})).items()
    wanted = {name: [names[name]] if name in names else [name, *others] for name, (_, *others) in known}
    found = {name: [here[slug(one)] for one in ones if slug(one) in here] for name, ones in wanted.items()}
    missing = [wanted[name][0] for name in form["needed"] if not found[name]]
    return form, {name: held for name, held in found.items() if held}, missing


def _export(form: Any, parts: list[list[Any]], more: list[str]) -> Export:
    """L’export d’un ou plusieurs fichiers d’un même format : colonnes lues, dates triées, et ce qu’il faut en dire."""
    columns, raws = form["needed"] | form.get("welcome", {}), []
    for taken, raw, _ in parts:
        raw = raw.loc[:, ~raw.columns.duplicated()].replace("", None)  # un trou : la colonne du nom suivant
        raws.append(pd.DataFrame({new: raw[old].bfill(axis=1).iloc[:, 0] for new, old in taken.items()}))
    told = pd.concat(raws, ignore_index=True).fillna("").astype("str")
    if "heure" in {*columns} - {*told} and told["date"].str.contains(r"\d[:h]\d").any():
        told["heure"] = told["date"].str.extract(r"(\d\d?[:h]\d\d(?::\d\d)?)")[0].fillna("")
    made = pd.DataFrame({name: _KINDS[columns[name][0]](told[name]) for name in told})
    if {"debit", "credit"} <= set(made):
        made["montant"] = made.pop("credit").fillna(0).abs() - made.pop("debit").fillna(0).abs()
    if "heure" in made:
        hour = pd.to_timedelta(made.pop("heure"), unit="s")
        made.insert(0, "instant", made.pop("date") + hour)
    when = made.select_dtypes("datetime").iloc[:, 0]
    kept = made[when.notna()].sort_values(str(when.name), kind="stable", ignore_index=True)
    if kept.empty:
        raise InvalidArgument(*messages.said("selfdata-empty", what=form["said"]))
    lost = len(made) - len(kept)
    notes = [form["note"], *[_WORDS["lost"].format(plural(lost, "ligne"))] * bool(lost), *more]
    blank = kept.select_dtypes("number").isna().sum()
    notes += [f"{plural(n, 'case')} de {quote(name)} sans nombre lisible." for name, n in blank.items() if n]
    taken, raw, before = parts[0]
    above = _titles((before or [[]])[0])
    left = [one for one in (*above, *raw) if not any(one in held for held in taken.values()) and one.strip()]
    cells = [cell for row in before for cell in row] + [*raw.head(20).to_numpy().ravel()]
    simulated = re.search(r"\bsimul[ée]e?s?\b", " ".join(map(str, cells)), re.IGNORECASE) is not None
    return Export(form["said"], kept, tuple(left), tuple(notes), simulated)


def _numbers(texts: pd.Series) -> pd.Series:
    """« (3,50) » et « 3,50- » sont négatifs ; « 1.200 », mille deux cents si une autre case écrit « 1,20 »."""
    bare = texts.str.replace(r"[\s€$£'’]|EUR", "", regex=True).str.replace("−", "-")
    bare = bare.str.replace(r"^\((.+)\)$|^(.+)-$", r"-\1\2", regex=True)
    cents = next(iter(bare.str.extract(r"([.,])\d\d?$")[0].mode()), "")
    thousands = {",": r"\.(?=\d{3}\b)", ".": r",(?=\d{3}\b)"}.get(cents, r"\.(?=\d{3}.*,)|,(?=\d{3}.*\.)")
    return pd.to_numeric(bare.str.replace(thousands, "", regex=True).str.replace(",", "."), errors="coerce")


def _moments(texts: pd.Series, per_second: int = 0) -> pd.Series:
    """Des instants à l’heure de Paris : ISO 8601, ou comptés depuis 1970."""
    if per_second:
        seconds = _numbers(texts) / per_second
        moments = pd.to_datetime(seconds.where(seconds.between(0, 4e9)), unit="s", utc=True)
    else:
        moments = pd.to_datetime(texts, format="ISO8601", utc=True, errors="coerce")
    return moments.dt.tz_convert("Europe/Paris").dt.tz_localize(None)


def _read(texts: pd.Series, *shapes: str) -> pd.Series:
    read = [pd.to_datetime(texts, format=shape, errors="coerce") for shape in shapes]
    return pd.concat(read, axis=1).bfill(axis=1).iloc[:, 0].astype(read[0].dtype)


def _local(texts: pd.Series) -> pd.Series:
    """Des instants déjà à l’heure de Paris : sans décalage horaire, ou récrits à la française par un tableur."""
    shapes = "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"
    return _read(texts.str.strip().str.replace("T", " "), *shapes).fillna(_moments(texts))


def _days(texts: pd.Series) -> pd.Series:
    days = texts.str.extract(r"([^\sT]+)")[0]
    ours = _read(days, "%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d-%m-%Y", "%d.%m.%Y")
    ours = ours.fillna(soldiers.dates(texts.str.strip().str.lower()))
    theirs = _read(days, "%m/%d/%Y")  # le mois d’abord : toute la colonne, si le jour d’abord ne la lit pas
    return theirs if theirs.count() > ours.count() else ours


def _durations(texts: pd.Series) -> pd.Series:
    """Des secondes : « 00:12:30 », « 12:30 » ou « 12h30 », « 3 min 20 s » ou, dans toute la colonne, un nombre de secondes."""
    read = pd.Series(float("nan"), texts.index)
    for shape in (
        r"^\s*(\d+)\s*[:h]\s*(\d\d)(?:\s*[:m]\s*(\d\d))?\s*$",
        r"^\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*(?:mi?n?|'))?\s*(?:(\d+)\s*(?:s|\"|''))?\s*$",
    ):
        parts = texts.str.extract(shape).astype("float")
        read = read.fillna(parts.fillna(0).dot([3600, 60, 1]).where(parts.notna().any(axis=1)))
    return read if read.notna().any() else _numbers(texts)  # à côté d’un « 00:03:20 », « 1 » compte un SMS


def _people(texts: pd.Series) -> pd.Series:
    """Un numéro devient un rang, du plus fréquent au plus rare : on compte encore, on ne nomme plus."""
    who = texts.str.replace(r"[\s.()-]", "", regex=True).str.replace(r"^(?:\+|00)33", "0", regex=True)
    return who.map({one: f"n°{NBSP}{n}" for n, one in enumerate(who[who != ""].value_counts().index, 1)})


_KINDS: dict[str, Callable[[pd.Series], pd.Series]] = {
    "moment": _moments, "local": _local, "milliseconds": lambda texts: _moments(texts, 1000),
    "microseconds": lambda texts: _moments(texts, 1_000_000), "day": _days, "duration": _durations, "person": _people,
    "number": _numbers, "thousandths": lambda texts: _numbers(texts) / 1000,
    "e7": lambda texts: (_numbers(texts) / 1e7).round(3),
    "host": lambda texts: texts.str.extract(r"^\w+://(?:[^/@]*@)?([^/:?#]+)")[0],
    "text": lambda texts: texts.where(texts != "").str.replace(r"\d[\d ]{3,}\d|(?<=[*Xx])\d{4}", "…", regex=True).str.split().str.join(" "),
}  # fmt: skip


def erase() -> None:
    """Oublie tout : variables, figures, sorties retenues, cellules tapées. Les exports n’ont jamais été copiés.

    >>> erase()
    Tout est oublié. ...
    """
    from IPython import get_ipython
    from matplotlib import pyplot as plt

    plt.close("all")
    move.forget()
    if shell := get_ipython():
        shell.reset(new_session=False)
        _untyped(shell.history_manager)
    # une erreur cite une valeur du fichier
    for name in ("last_type", "last_value", "last_traceback", "last_exc"):
        vars(sys).pop(name, None)
    linecache.clearcache()
    gc.collect()
    data_messages.tell(*_WORDS["erased"])


def _untyped(past: Any) -> None:
    """Oublie les cellules tapées, où une lettre se relit : en mémoire, et dans l’historique qu’IPython range sur le disque."""
    for typed in (past.input_hist_raw, past.input_hist_parsed):
        typed[:] = [""] * len(typed)  # le rang de la cellule en cours reste juste
    past._i = past._ii = past._iii = past._i00 = ""
    if past.enabled:
        past.writeout_cache()
        mine = "session = ? OR session IN (SELECT session FROM history WHERE source LIKE '%selfdata%')"
        with past.db as written:
            written.execute("PRAGMA secure_delete = ON")
            written.execute(f"DELETE FROM history WHERE {mine}", [past.session_number])


@dataclass(frozen=True)
class Letter:
    """Une lettre d’accès, sans rien de la personne qui l’envoie : son nom s’écrit au stylo. `save` en fait une page à imprimer."""

    to: str
    rights: tuple[str, ...]
    about: str = ""

    def _parts(self) -> Iterator[html.Markup]:
        tag = html.tag
        yield tag("p", *(html.join(f"{one}{NBSP}: {_DOTS}{_DOTS}", tag("br")) for one in _LETTER["from"]))
        yield tag("p", _LETTER["to"].format(to=self.to or _DOTS))
        object_ = f"Objet{NBSP}: demande {listing(_LETTER['rights'][one] for one in self.rights)}"
        yield tag("p", tag("strong", object_))
        yield tag("p", "Madame, Monsieur,")
        for right in self.rights:
            yield tag("p", _LETTER[right])
            if right == "accès":
                yield html.bullets(_LETTER["asked"])
        if self.about:
            yield tag("p", _LETTER["about"].format(about=self.about.rstrip(". ")).strip())
        yield from (tag("p", one) for one in _LETTER["end"])
        yield tag("p", f"Signature{NBSP}: {_DOTS}")

    def _repr_html_(self) -> str:
        box = "background:#fff;color:#1d1d1b;border:1px solid #b0b0ae;padding:1.2em 1.6em;max-width:44em"
        return html.tag("article", *self._parts(), lang="fr", style=box)

    def __repr__(self) -> str:
        return f"Lettre à {quote(self.to)}, demande {listing(_LETTER['rights'][one] for one in self.rights)}."

    def save(self, path: str | Path = "lettre.html") -> Path:
        """Écrit la page ; ouverte dans un navigateur, « Imprimer » en fait un PDF d’une page A4."""
        page = html.page("Lettre d’accès à mes données", *self._parts(), style=_LETTER["style"])
        return safely.write(Path(path), page.encode())


def letter(to: str, rights: str | Iterable[str] = ("accès", "portabilité"), about: str = "") -> Letter:
    """La lettre qui demande ses données à `to` : `rights`, les droits (RGPD, articles 15 et 20) ; `about`, lesquelles.

    >>> letter("Ma banque", "accès")
    Lettre à «\xa0Ma banque\xa0», demande d’accès à mes données personnelles (article 15 du RGPD).
    """
    asked = (rights,) if isinstance(rights, str) else tuple(rights)
    if not asked or (unknown := [one for one in asked if one not in _LETTER["rights"]]):
        told = listing(map(quote, unknown)) if asked else "aucun"
        raise InvalidArgument(*messages.said("selfdata-right", asked=told))
    return Letter(str(to).strip(), asked, str(about).strip())


def precise(answer: object) -> Verdict | list[str]:
    """Une lettre qui recevra une réponse : un destinataire, des données et une période, le droit d’accès, aucun numéro.

    >>> precise(letter("Enedis", about="ma courbe de charge depuis deux ans"))
    []
    """
    if not isinstance(answer, Letter):
        return bad_type(answer, "une lettre, celle que rend `dk.selfdata.letter(…)`")
    said, words = _WORDS["judge"], f"{answer.to} {answer.about}"
    vague = len(answer.about.split()) < 3 or "__" in answer.about or answer.about.lower().startswith("tout")
    faults = {
        said["to"]: len(answer.to) < 3 or "__" in answer.to,
        said["about"]: vague,
        said["period"]: not vague and not re.search(_WORDS["period"], answer.about, re.IGNORECASE),
        said["number"]: re.search(r"\d[\d ]{5,}|@", words),
        said["accès"]: "accès" not in answer.rights,
    }
    return [sentence for sentence, found in faults.items() if found]
