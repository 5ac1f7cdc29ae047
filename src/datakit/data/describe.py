"""La carte d’identité d’une table : d’où elle vient, ce que dit une ligne, ses limites, ses colonnes."""

from dataclasses import dataclass

from datakit import html
from datakit.data import package
from datakit.data.package import Dataset, Field, Link
from datakit.data.schema import TYPES
from datakit.text import plural, quote


@dataclass(frozen=True)
class Card:
    """La fiche affichable d’une table : `print(fiche)` en texte, ou un tableau accessible dans un carnet."""

    dataset: Dataset

    def facts(self) -> list[tuple[str, str]]:
        """Les lignes de la fiche, hors colonnes : (intitulé, texte)."""
        found = self.dataset
        size = plural(max(1, round(found.bytes / 1024)), "Kio", "Kio")
        files = f", {len(found.parts)} fichiers, un par {found.partition}" if found.parts else ""
        pairs = [
            ("Description", found.description),
            ("Période", found.period),
            ("Lignes", plural(found.rows, "ligne") if found.fields else ""),
            ("Source", found.source),
            ("Licence", found.license),
            ("Relevé en", str(found.retrieved or "")),
            ("Comment la table a été faite", found.derived),
            ("Fichier", f"{found.path} ({size}{files})"),
            ("Projection", found.crs),
        ]
        return [(label, text) for label, text in pairs if text]

    def __str__(self) -> str:
        found = self.dataset
        part = f", {found.parts[0].key!r}" if found.parts else ""
        lines = [f"{found.title} — dk.load({found.name!r}{part})"]
        lines += [f"  {label}\u00a0: {text}" for label, text in self.facts()]
        lines += [f"  {plural(len(found.fields), 'colonne')}\u00a0:"] if found.fields else []
        for name, title, kind, unit, empty, detail in map(_column, found.fields):
            words = ", ".join([kind, *([f"en {unit}"] if unit else []), *(["parfois vide"] if empty else [])])
            lines.append(f"    {name}\u00a0: {title} ({words}){f'. {detail}' if detail else ''}")
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        found = self.dataset
        links = {"Source": found.sources, "Licence": found.licenses}
        facts = [
            (label, html.join(*map(_anchor, links[label]), sep=" ; ") if label in links else text)
            for label, text in self.facts()
        ]
        columns = [
            (html.tag("code", name), title, kind, unit, "possibles" if empty else "non", detail)
            for name, title, kind, unit, empty, detail in map(_column, found.fields)
        ]
        head = ["colonne", "titre", "type", "unité", "cases vides", "précision"]
        name = quote(found.name)
        return html.panel(
            found.title or found.name,
            html.table(facts, ["rubrique", "contenu"], f"Carte d’identité de la table {name}"),
            *([html.table(columns, head, f"Colonnes de la table {name}")] if columns else []),
        )


def describe(name: str) -> Card:
    """La carte d’identité de la table `name` : à afficher dans un carnet, ou à imprimer avec `print`.

    Rien n’est demandé au réseau. `UnknownDataset` si le nom est inconnu.

    >>> print(str(describe("prenoms_poitiers")).splitlines()[0])
    Prénoms les plus donnés à Poitiers en 2018 (ce qui a été publié) — dk.load('prenoms_poitiers')
    """
    return Card(package.find(name, package.everything()))


def _column(field: Field) -> tuple[str, str, str, str, bool, str]:
    kind = TYPES.get(field.type, field.type)
    return field.name, field.title, kind, field.unit, not field.required, field.description


def _anchor(link: Link) -> object:
    return html.tag("a", link.title, href=link.path) if link.path.startswith("https://") else link.title
