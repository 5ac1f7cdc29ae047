"""Les pages du site : du HTML simple, à partir des métadonnées des carnets et des fiches des tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from datakit import html
from datakit.data.describe import Card
from datakit.data.package import Dataset
from datakit.text import NBSP, listing, number, plural
from datakit.tools import links

KIT = "Datasandwichs"
MENU = (
    ("index.html", "Accueil"),
    ("ateliers/index.html", "Ateliers"),
    ("donnees.html", "Données"),
    ("accessibilite.html", "Accessibilité"),
    ("credits.html", "Crédits et licences"),
)
Facts = Mapping[str, Any]


@dataclass(frozen=True)
class Workshop:
    """Un atelier prêt à montrer : sa fiche, ses figures (fichier, alt), ses téléchargements (fichier, intitulé)."""

    slug: str
    facts: Facts
    figures: tuple[tuple[str, str], ...] = ()
    downloads: tuple[tuple[str, str], ...] = ()


def frame(path: str, title: str, *body: object) -> html.Markup:
    """Une page complète du site ; `path` est son adresse dans le site, d’où les liens relatifs."""
    up = "../" * path.count("/")
    items = [
        html.tag("a", name, href=up + target, aria_current="page" if target == path else None)
        for target, name in MENU
    ]
    return html.page(
        title if title == KIT else f"{title} — {KIT}",
        html.tag("a", "Aller au contenu", href="#contenu", class_="saut"),
        html.tag("header", html.tag("nav", html.bullets(items), aria_label="Menu principal")),
        html.tag("main", html.tag("h1", title), *body, id="contenu"),
        html.tag(
            "footer",
            html.tag("p", "Un kit libre, sans traceur ni publicité. Aucune page ne demande rien au réseau."),
        ),
        head=html.tag("link", rel="stylesheet", href=up + "style.css"),
    )


def _duration(facts: Facts) -> str:
    cuts = sorted(map(int, facts.get("cuts") or {}))
    short = f" (ou {listing((plural(c, 'minute') for c in cuts), 'ou')})" if cuts else ""
    return plural(facts["minutes"], "minute") + short


def _card(shop: Workshop, base: str) -> html.Markup:
    link = html.tag("a", shop.facts["title"], href=f"{base}{shop.slug}/index.html")
    return html.join(
        html.tag("h3", link),
        html.tag("p", shop.facts["question"]),
        html.tag("p", _duration(shop.facts), class_="duree"),
    )


def home(shops: Iterable[Workshop]) -> html.Markup:
    """L’accueil : quoi, pour qui, trois portes."""
    doors = (
        ("Je participe", "Ouvrez un atelier, répondez aux questions, faites votre figure. Rien à savoir, rien à installer sur Binder.",
         "ateliers/index.html", "Choisir un atelier"),
        ("J’enseigne", "Chaque atelier a sa fiche de séance, ses diapositives et une archive qui marche sans réseau.",
         "ateliers/index.html", "Trouver une séance"),
        ("J’anime", "Rejouez un datasandwich avec les données de votre ville, à midi, en 45 ou 90 minutes.",
         "donnees.html", "Voir les données"),
    )  # fmt: skip
    cards = [
        html.join(html.tag("h2", t), html.tag("p", p), html.tag("p", html.tag("a", a, href=h)))
        for t, p, h, a in doors
    ]
    rows = [html.join(_card(s, "ateliers/")) for s in shops]
    return frame(
        "index.html",
        KIT,
        html.tag(
            "p",
            "Des ateliers pour lire, questionner et dessiner des données ouvertes, nés des pauses de midi de Grand Poitiers. "
            "Chaque atelier est un carnet en français, avec de vraies données, des exercices qui répondent, et qui marche sans réseau.",
        ),
        html.tag("ul", *(html.tag("li", c) for c in cards), class_="portes"),
        html.tag("h2", "Les ateliers"),
        html.tag("ul", *(html.tag("li", r) for r in rows), class_="portes"),
    )


def index(shops: Iterable[Workshop]) -> html.Markup:
    """La liste des ateliers, dans l’ordre."""
    rows = [
        (
            html.tag("a", s.facts["question"], href=f"{s.slug}/index.html"),
            _duration(s.facts),
            s.facts["public"],
        )
        for s in shops
    ]
    table = html.table(
        rows, ["Atelier", "Durée", "Public"], f"Les ateliers du kit ({plural(len(rows), 'atelier')})"
    )
    return frame("ateliers/index.html", "Ateliers", _scroll(table, "Les ateliers"))


def _scroll(table: html.Markup, name: str) -> html.Markup:
    """Un tableau large défile dans sa boîte, au clavier aussi."""
    return html.tag("div", table, class_="defile", tabindex="0", role="region", aria_label=name)


def _places(shop: Workshop) -> list[object]:
    """Où ouvrir l’atelier, sans rien installer quand c’est possible."""
    path = f"notebooks/{shop.slug}.ipynb"
    binder = links.binder(path)
    opening = (
        html.tag("a", "Ouvrir dans Binder", href=binder)
        if binder
        else "Binder\u00a0: l’adresse publique du dépôt n’est pas encore réglée."
    )
    places: list[object] = [
        opening,
        html.tag("a", "Lire le carnet exécuté, avec ses réponses", href="carnet.html"),
    ]
    if any(name.endswith("-capytale.zip") for name, _ in shop.downloads):
        said = "Ouvrir Basthon, puis y déposer les fichiers de l’archive Capytale"
        places.append(html.tag("a", said, href="https://notebook.basthon.fr/"))
    return places


def workshop(shop: Workshop) -> html.Markup:
    """La page d’un atelier : à quoi il sert, combien de temps, des aperçus, où l’ouvrir, quoi télécharger."""
    facts = shop.facts
    pictures = [html.figure(name, alt) for name, alt in shop.figures]
    sections = [(s["title"], plural(s["minutes"], "minute")) for s in facts["sections"] if s["minutes"]]
    levels = [f"{name}{NBSP}: {facts['levels'][key]}" for key, name in _LEVELS if facts["levels"].get(key)]
    sources = [_source(s) for s in facts.get("sources", ())]
    return frame(
        f"ateliers/{shop.slug}/index.html",
        facts["question"],
        html.tag("p", f"{_duration(facts)}. {facts['public']}.", class_="duree"),
        html.bullets(_places(shop)),
        html.tag("h2", "Ce que vous saurez faire"),
        html.bullets(facts["objectives"]),
        html.tag("h2", "Aperçu"),
        html.tag("div", *pictures, class_="apercus")
        if pictures
        else html.tag("p", "Cet atelier n’a pas de figure."),
        html.tag("h2", "Déroulé"),
        _scroll(
            html.table(sections, ["Étape", "Durée"], f"Déroulé en {plural(facts['minutes'], 'minute')}"),
            "Déroulé",
        ),
        html.tag("h2", "En classe") if levels else None,
        html.bullets(levels) if levels else None,
        html.tag("h2", "Télécharger"),
        html.bullets(
            html.tag("a", label, href=name, download=not name.endswith((".html", ".pdf")))
            for name, label in shop.downloads
        ),
        html.tag("h2", "Sources") if sources else None,
        html.bullets(sources) if sources else None,
    )


_LEVELS = (("cycle4", "Collège, cycle 4"), ("snt", "Seconde, SNT"), ("nsi", "Première et terminale, NSI"))


def _source(source: Facts) -> html.Markup:
    said = (
        html.tag("a", source["title"], href=source["url"])
        if str(source.get("url", "")).startswith("https://")
        else source["title"]
    )
    year = f" ({source['year']})" if source.get("year") else ""
    return html.join(said, year, f", {source['licence']}" if source.get("licence") else "")


def data(tables: Iterable[Dataset]) -> html.Markup:
    """Le catalogue : une carte d’identité par table, à déplier."""
    cards = [
        html.tag(
            "section",
            html.tag("h2", table.title or table.name),
            html.tag("p", f"{plural(table.rows, 'ligne')} · {table.license}", class_="duree"),
            html.details(
                f"La carte d’identité de {table.name}",
                _scroll(html.Markup(Card(table)._repr_html_()), table.title or table.name),
            ),
            id=table.name,
        )
        for table in tables
    ]
    lead = f"{plural(len(cards), 'table')} livrées avec le kit, chacune avec sa source, sa licence et ses limites. Dans un carnet\u00a0: dk.load(nom)."
    return frame("donnees.html", "Données", html.tag("p", lead), *cards)


def accessibility(measures: Mapping[str, str]) -> html.Markup:
    """La déclaration d’accessibilité : ce qui est mesuré, ce qui ne l’est pas."""
    met = (
        "Contraste des textes d’au moins 4,5 pour 1, en clair comme en sombre.",
        "Chaque figure a un texte de remplacement, calculé à partir des données.",
        "Titres emboîtés, lien d’évitement, tableaux avec légende et en-têtes, navigation entière au clavier.",
        "Aucun script nécessaire, aucune couleur seule porteuse de sens dans les textes.",
    )
    unmet = (
        "Aucun audit RGAA complet par une personne extérieure n’a encore été fait\u00a0: le site ne se déclare donc pas conforme.",
        "Les cartes interactives des carnets se parcourent au clavier, mais leur lecture au lecteur d’écran reste partielle\u00a0: la carte fixe et son texte la doublent.",
        "JupyterLab, où se font les exercices, a ses propres limites d’accessibilité.",
    )
    return frame(
        "accessibilite.html",
        "Accessibilité",
        html.tag("h2", "Ce qui est fait"), html.bullets(met),
        html.tag("h2", "Ce qui est mesuré"), html.bullets(f"{k}{NBSP}: {v}" for k, v in measures.items()),
        html.tag("h2", "Ce qui manque"), html.bullets(unmet),
        html.tag("h2", "Signaler un problème"),
        html.tag("p", "Ouvrez une demande sur le dépôt du kit, ou écrivez à la personne qui anime votre atelier."),
    )  # fmt: skip


def credits_(tables: Iterable[Dataset]) -> html.Markup:
    """Les crédits : inspiration, code, textes, et la licence de chaque table."""
    rows = [(html.tag("a", t.name, href=f"donnees.html#{t.name}"), t.source, t.license) for t in tables]
    return frame(
        "credits.html",
        "Crédits et licences",
        html.bullets(
            (
                "Le code est sous licence MIT, les textes des ateliers sous CC BY-SA 4.0.",
                "Les ateliers s’inspirent des datasandwichs de Grand Poitiers et des supports de Datactivist (CC BY-SA 4.0)\u00a0; leurs phrases et leurs images ne sont pas reprises.",
                f"Le kit emporte {number(len(rows))} tables\u00a0; chacune garde la licence de sa source.",
            )
        ),
        _scroll(
            html.table(rows, ["Table", "Source", "Licence"], "Sources et licences des tables"),
            "Sources et licences",
        ),
    )
