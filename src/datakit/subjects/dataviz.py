"""Montrer des chiffres : de quoi dessiner dans tous les carnets ; les figures qui trompent du carnet 09, et ses juges."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
from IPython.display import display
from matplotlib.colors import to_hex, to_rgba
from matplotlib.figure import Figure

from datakit.answers.judges import affirming, claims, misnamed_unit, other_unit, signed, unsigned
from datakit.answers.verdict import MistakeKind, Reason, for_two
from datakit.audits import audit
from datakit.data.load import load
from datakit.data.package import unit_of
from datakit.draw.plots import BLUE, GREY, INK, ORANGE, QUIET, bars, intervals, piled, tell
from datakit.draw.show import show
from figaudit.base import figtext
from figaudit.base.colour import PALETTE, readable
from figaudit.base.dates import french_dates
from figaudit.base.figtext import label_end
from figaudit.base.findings import Report
from figaudit.base.text import MONTHS, listing, normalise, parse_number, plural, quote
from figaudit.base.theme import figure, french_axis  # noqa: F401 (`figure` : pour les exemples)
from figaudit.description import describe
from figaudit.read import facts

__all__ = [
    "BLUE",
    "COMMUNES",
    "ENCODED",
    "GREY",
    "INK",
    "ORANGE",
    "PALETTE",
    "QUIET",
    "VITALIS",
    "bars",
    "decorations",
    "french_axis",
    "french_dates",
    "gather",
    "intervals",
    "label_end",
    "month",
    "piled",
    "readable",
    "review",
    "tell",
]

ENCODED = "ONDRP, état 4001, lu sur une image à ± 0,1 ou 0,2"
COMMUNES = "Insee via @etalab/decoupage-administratif"
VITALIS = "Grand Poitiers, GTFS Vitalis, jeudi 29 juin 2023"

#: Ce qui, après un nom propre, en fait celui qui l’emporte.
_OVERTAKES = "dépasse|devance|domine|écrase|bat|pèse|compte|concentre|explose|surclasse|est"
#: Les façons de dire qu’une courbe bouge, sans accents.
_MOVES = r"\b(?:re)?(?:mont|descend|tomb|baiss|chut|recul|diminu|decr|augment|grimp|culmin|plong|effondr|flech|reflu|degringol|calm|dispar|redev|reven|retourn)|\bpresque (?:plus|nul|rien)"
_MONTH = "|".join(normalise(month) for month in MONTHS)
#: Les années des courbes : leurs dates ne sont pas des mesures.
_YEARS = range(1854, 1857)
#: Un mot en tête de phrase qui n’est pas un nom propre.
_NOBODY = {"tout", "rien", "personne", "chacune", "aucune", "elle", "la", "une", "ce", "cette"}
#: Une ligne en retrait est pâle ou grise : l’écart entre ses trois composantes, de 0 à 1, reste petit.
_MOST_COLOURED = 0.3
#: Sur un fond blanc, une couleur plus claire ne se voit plus : le gris clair de matplotlib vaut 0,83.
_WHITE = 0.95


def __dir__() -> list[str]:
    """Ce que propose la touche Tab : les noms publics, et eux seuls."""
    return __all__


def month(day: Any) -> str:
    """Le mois en toutes lettres, puis l'année.

    >>> month(pd.Timestamp("1855-03-01"))
    'mars 1855'
    """
    return f"{MONTHS[day.month - 1]} {day.year}"


def gather(fig: Any, rows: list[int], words: str, *, across: float = 0.62) -> None:
    """Un crochet devant des lignes qui se suivent, et ce qu’elles font à elles toutes ; `across` : sa place, de 0 à 1.

    >>> fig = bars(pd.Series({"Zoé": 9, "Léa": 3, "Eva": 2}), title="Essai", unit="naissances", source="Insee")
    >>> gather(fig, [1, 2], "5 à elles deux")
    >>> fig.axes[0].texts[-1].get_text()
    '5 à elles deux'
    """
    (ax,) = fig.axes
    place = ("axes fraction", "data")
    top, bottom = min(rows) - 0.3, max(rows) + 0.3
    bracket = {"arrowstyle": "|-|, widthA=0.3, widthB=0.3", "color": INK, "shrinkA": 0, "shrinkB": 0}
    ax.annotate("", (across, top), (across, bottom), xycoords=place, textcoords=place, arrowprops=bracket)
    ax.annotate(
        words,
        (across, (top + bottom) / 2),
        (8, 0),
        xycoords=place,
        textcoords="offset points",
        va="center",
        fontweight="bold",
    )


def review(fig: Any) -> None:
    """Montre une figure réparée et ce que l'audit en dit ; ne fait rien de ce qui n'est pas une figure.

    La vérification, dessous, dit alors ce qui manque ; une erreur ici la cacherait, et l'indice avec elle.

    >>> review(...)
    >>> review("une figure")
    """
    if not isinstance(fig, Figure):
        return
    show(fig, describe(fig))
    display(audit(fig))


def decorations(fig: Any) -> list[str]:
    """Ce qu'on peut ôter de la figure des parkings sans perdre un seul nombre.

    >>> decorations(bars(pd.Series({"Gare": 640, "Théâtre": 410}), title="t", unit="places", source="GP"))
    []
    """
    (ax,) = fig.axes
    grid = [*ax.get_xgridlines(), *ax.get_ygridlines()]
    found = []

    if to_hex(ax.get_facecolor()) != "#ffffff":
        found.append("le fond coloré")
    if any(line.get_visible() for line in grid):
        found.append("la grille")
    if any(ax.spines[side].get_visible() for side in ("top", "right")):
        found.append("le cadre (haut et droite)")
    if ax.get_legend():
        found.append("la légende, qui répète les noms")
    if any(bar.get_hatch() for bar in ax.patches):
        found.append("les hachures")
    if any(bar.get_linewidth() > 1 and to_rgba(bar.get_edgecolor())[3] > 0 for bar in ax.patches):
        found.append("le contour des barres")
    if len({to_hex(bar.get_facecolor()) for bar in ax.patches}) > 2:  # une pour tout, une pour ce qui ressort
        found.append("les couleurs qui ne veulent rien dire")
    return found


# --- Les juges : ce qu'une réparation doit garder, puis la signature et l'audit ---


def _drawn(fig: Any, what: str) -> list[Any]:
    """Tout ce que l'audit lit d'un genre (barres, courbes, parts de camembert), d'un axe à l'autre."""
    found: list[Any] = []
    for panel in facts.read(fig).panels:
        found.extend(getattr(panel, what))
    return found


def _lengths(fig: Any) -> list[int]:
    """La longueur de chaque barre, arrondie à l'unité."""
    lengths: list[int] = []
    for row in _drawn(fig, "bars"):
        lengths.extend(round(abs(length)) for length in row.length)
    return lengths


def _misnamed(fig: Any, values: Mapping[str, int]) -> bool:
    """Vrai si une barre n'a pas à son pied le nom de sa valeur."""
    for panel in facts.read(fig).panels:
        for row in panel.bars:
            told = [values.get(panel.seat(row).name_at(at)) for at in row.at]
            if told != [round(length) for length in row.length]:
                return True
    return False


def its_feet_back(fig: Any) -> list[str] | Report:
    """L'affiche réparée : ses quatorze barres sont là, depuis zéro.

    >>> its_feet_back(figure()[0])[0][:31]
    'L’affiche avait quatorze barres'
    """
    wanted = set(load("delinquance_affiche")["faits_constates"])
    if not wanted <= set(_lengths(fig)):
        return ["L’affiche avait quatorze barres : gardez-les toutes, avec leurs vraies valeurs."]
    said = signed(fig)
    foot = max(ax.get_ylim()[0] for ax in fig.axes)
    if isinstance(said, Report) and said.ok and foot > 0:
        off = f"Le bas du cadre vaut {foot:g}. Une barre part du seul nombre qui veut dire « aucun »."
        return [Reason(off, MistakeKind.CUT_AXIS)]
    return said


@for_two
def both_rates(fig: Any) -> list[str] | Report:
    """Les deux taux, de 1996 à 2010, à un facteur près (un indice convient), sans axe jumeau.

    >>> print(*both_rates(figure()[0])[:1])
    La courbe des atteintes aux biens a disparu : il faut les deux, de 1996 à 2010.
    """
    rates = load("delinquance_taux")
    curves = [line.y for line in _drawn(fig, "lines") if len(line.y) == len(rates)]

    lost = []
    for name in ("biens", "personnes"):
        if not _same_shape_as_one(rates[f"atteintes_{name}"], curves):
            lost.append(f"La courbe des atteintes aux {name} a disparu : il faut les deux, de 1996 à 2010.")
    said = lost or _under_the_other_name(fig) or unsigned(fig) or _not_of_the_rates(fig) or signed(fig)
    if isinstance(said, Report) and said.ok:
        return _untrue_of_the_rates(fig) or said
    return said


def _under_the_other_name(fig: Any) -> list[str]:
    """Un cadre qui porte le nom d’un taux et montre l’autre ; un cadre sans nom ne dit rien de faux."""
    rates = load("delinquance_taux")
    for ax in fig.axes:
        title = normalise(ax.get_title(loc="left") or ax.get_title())
        for name in ("biens", "personnes"):
            curves = [line.get_ydata() for line in ax.lines if len(line.get_ydata()) == len(rates)]
            is_named = f"aux {name}" in title
            if is_named and curves and not _same_shape_as_one(rates[f"atteintes_{name}"], curves):
                return [f"Le cadre « Atteintes aux {name} » montre l’autre courbe : échangez les deux trous."]
    return []


def _untrue_of_the_rates(fig: Any) -> list[str]:
    """Un titre qui n’affirme rien, ou qui redit ce que les deux échelles faisaient croire."""
    title = normalise(figtext.read(fig).title)
    if re.search(
        r"\b(violen\w+|personnes)\b.*\b(depass|doubl[ea]nt|rattrap|devanc)\w*.*\b(vols?|biens)\b", title
    ):
        return [
            "Lisez les deux échelles : les atteintes aux biens restent bien plus nombreuses. Le titre dit l’inverse."
        ]
    rises, falls = r"(?:augment|mont|progress|grimp|hauss)\w*", r"(?:baiss|diminu|recul|descend|chut)\w*"
    untrue = {
        rf"\b(?:vols?|biens) {rises}": "biens baissent",
        rf"\b(?:violen\w+|personnes) {falls}": "personnes montent",
    }
    for pattern, said in untrue.items():
        if re.search(pattern, title):
            return [f"Le titre dit l’inverse du dessin : les atteintes aux {said}."]
    return affirming(fig)


def _not_of_the_rates(fig: Any) -> list[str]:
    """Deux taux se disent « pour 1 000 habitants », ou en indice, ou sur cent à une date."""
    unit = normalise(figtext.read(fig).unit)
    if not unit or re.search(r"pour (1[ \u202f\u00a0]?000|mille)|‰|indice|base|100", unit):
        return []
    return misnamed_unit(fig, "faits")


def _same_shape_as_one(wanted: pd.Series, curves: list[Any]) -> bool:
    """Vrai si l'une des courbes est `wanted`, à l'unité et à l'origine près."""
    return any(np.corrcoef(curve, wanted)[0, 1] > 0.9999 for curve in curves)


@for_two
def even_years(fig: Any) -> list[str] | Report:
    """Les émissions de CO₂, où une année a toujours la même largeur.

    >>> fig, ax = figure()
    >>> _ = ax.plot(["1950", "1960"], [6, 9])
    >>> print(*even_years(fig))
    Les années sont encore des mots, à distances égales : donnez des nombres à l’axe.
    """
    if any(panel.x.kind == "category" for panel in facts.read(fig).panels):
        return ["Les années sont encore des mots, à distances égales : donnez des nombres à l’axe."]

    real = load("climat_monde").set_index("annee")["co2_gt"]
    for line in _drawn(fig, "lines"):
        wanted = real.reindex(line.x).to_numpy()
        known = np.isfinite(wanted)
        if known.sum() >= 11 and np.allclose(line.y[known], wanted[known], atol=0.01):
            faults = unsigned(fig) or misnamed_unit(fig, "gigatonnes") or _calmed(fig)
            return faults or affirming(fig) or signed(fig)
    return [_what_is_drawn(fig, real)]


def _calmed(fig: Any) -> list[str]:
    """Un titre qui dit les émissions calmées : c’est ce que l’affiche faisait croire."""
    title = normalise(figtext.read(fig).title)
    if re.search(r"\b(ne|n'|pas|jamais|sans)\b", title):
        return []
    if re.search(r"\b(se|s') ?(calm|stabilis|tass|appais|apais)|plafonn|stagn|\bplateau\b", title):
        return ["La courbe monte encore à la fin : le titre dit le contraire de ce qu’elle montre."]
    return []


def _what_is_drawn(fig: Any, real: pd.Series) -> str:
    """Ce que la figure dessine à la place des émissions : rien, un point, des rangs, les axes échangés."""
    needed = "Il faut une courbe d’au moins onze années, placées comme des nombres (1950, pas « 1950 »)."
    curves = _drawn(fig, "lines")
    if not curves:
        return f"Aucune courbe n’est dessinée. {needed}"
    if any(panel.y.kind == "category" for panel in facts.read(fig).panels):
        return "Un mot est dessiné, et non des nombres : un nom du carnet s’écrit sans guillemets."

    longest = max(curves, key=lambda line: len(line.y))
    if np.isin(longest.y, real.index).all() and len(longest.y) >= 11:
        return "Les axes sont échangés : les années vont en bas, en premier entre les parenthèses."
    if len(longest.y) < 11:
        return f"Votre courbe n’a que {plural(len(longest.y), 'point')}. {needed}"
    if not np.isin(longest.x, real.index).any():
        return "Les années ont disparu : la courbe compte 0, 1, 2… Donnez-les en premier, avec leurs valeurs ensuite."
    return needed


@for_two
def comparable(fig: Any, communes: pd.Series, year: str = "") -> list[str] | Report:
    """Au moins cinq communes en barres, dont la plus peuplée ; `communes` : les habitants de chacune, en l’an `year`.

    >>> villes = pd.Series({"Poitiers": 900, "Biard": 20, "Cloué": 5, "Lavoux": 12, "Tercé": 11})
    >>> print(*comparable(villes.plot.pie(ax=figure()[1]).figure, villes))
    C’est encore un camembert : comparez des longueurs.
    >>> words = {"title": "Poitiers pèse le plus", "unit": "habitants", "source": COMMUNES}
    >>> comparable(bars(villes, **words), villes).ok
    True
    """
    lengths = _lengths(fig)
    if _drawn(fig, "wedges"):
        return ["C’est encore un camembert : comparez des longueurs."]
    if len(lengths) < 5:
        return ["Montrez au moins cinq communes en barres, dont la plus peuplée."]
    if set(lengths) - set(communes):
        return ["Une barre n’a pas la longueur d’une commune : dessinez les nombres d’habitants eux-mêmes."]
    if communes.max() not in lengths:
        return ["La plus peuplée manque : sans elle, on ne voit pas l’écart."]
    if len(lengths) > 25:
        return ["Plus de vingt-cinq noms se lisent mal : gardez les plus peuplées, et dites-le."]
    if _misnamed(fig, dict(communes)):
        return ["Une barre ne porte pas le nom de sa commune : gardez ensemble le nom et le nombre."]
    missing = unsigned(fig)
    if missing:
        return missing
    wrong_unit = misnamed_unit(fig, "habitants") or _undated(fig, year)
    return wrong_unit + _untrue_title(fig) or signed(fig)


def _undated(fig: Any, year: str) -> list[str]:
    """L’année que la question demande, si la figure ne la dit nulle part, ou en dit une autre."""
    written = figtext.read(fig)
    told = re.findall(
        r"\b(?:19|20)\d\d\b", f"{written.unit} {written.subtitle} {written.title} {written.note}"
    )
    if not year or year in told:
        return []
    if told:
        return [f"Ces habitants ont été comptés en {year}, et non en {told[0]}."]
    return [f"Il manque l’année : dans `unit=`, dites que ces habitants ont été comptés en {year}."]


def _untrue_title(fig: Any) -> list[str]:
    """Un titre qui n’affirme rien, ou qui commence par un nom qu’aucune barre ne porte : « Angers dépasse… »."""
    title = figtext.read(fig).title
    found = re.match(rf"([A-ZÉ][\w-]+) (?:{_OVERTAKES})\b", title)
    if found is None or normalise(found[1]) in _NOBODY:
        return affirming(fig)

    names = " ".join(normalise(name) for name in _bar_names(fig))
    if normalise(found[1]) in names:
        return affirming(fig)
    return [f"Aucune barre ne nomme {quote(found[1])} : le titre parle de ce que la figure ne montre pas."]


def _bar_names(fig: Any) -> list[str]:
    """Le nom écrit au pied de chaque barre."""
    names: list[str] = []
    for panel in facts.read(fig).panels:
        for row in panel.bars:
            names += [str(panel.seat(row).name_at(at)) for at in row.at]
    return names


@for_two
def unknown_here(fig: Any, communes: pd.DataFrame) -> list[str] | Report:
    """Une figure libre sur les communes : ce que demande `claims`, et l’unité de la colonne que les barres montrent.

    >>> table = pd.DataFrame({"nom": ["A", "B"], "densite": [60.2, 1200.4]})
    >>> fig = bars(table.set_index("nom").densite, title="B est plus dense que A", unit="habitants", source="Insee")
    >>> unknown_here(fig, table)[0][-18:]
    'habitants par km².'
    """
    said = claims(fig)
    if isinstance(said, list):
        return said
    return _unit_of_what_is_drawn(fig, communes) or said


def _unit_of_what_is_drawn(fig: Any, table: pd.DataFrame) -> list[str]:
    """L’unité écrite n’est pas celle de la seule colonne dont viennent toutes les barres ; rien si l’on en doute."""
    lengths = set(_lengths(fig))
    drawn = []
    for column in table.select_dtypes("number"):
        if lengths and lengths <= {round(abs(value)) for value in table[column].dropna()}:
            drawn.append(str(column))
    if len(drawn) != 1:
        return []
    unit = unit_of(drawn[0])
    if not unit:
        return []
    return misnamed_unit(fig, unit) or _another_year(fig, drawn[0], table)


def _another_year(fig: Any, drawn: str, table: pd.DataFrame) -> list[str]:
    """L’unité dit une année, et la colonne dessinée est d’une autre : `population_2018`, « habitants en 2023 »."""
    told = re.findall(r"\b(?:19|20)\d\d\b", figtext.read(fig).unit)
    if not told:
        return []
    own = re.search(r"\d{4}$", drawn)
    if own and own[0] not in told:
        return [f"La colonne `{drawn}` compte ceux de {own[0]} : l’unité dit {told[0]}."]

    elsewhere = [year for year in told if f"{drawn}_{year}" in table]
    if elsewhere and not own:
        return [f"La colonne `{drawn}` n’est pas celle de {elsewhere[0]}, que dit l’unité."]
    return []


#: Comment s’écrit ce que comptent les dix lignes.
_DEPARTURES = [f"{thing}{pace}" for thing in ("départs", "bus", "passages") for pace in ("", " par heure")]


@for_two
def one_line_speaks(fig: Any) -> list[str] | Report:
    """Les dix lignes de bus : une en couleur, nommée à son bout, les autres en retrait.

    >>> one_line_speaks(figure()[0])[0][:29]
    'Les dix lignes doivent rester'
    """
    hours = 18  # de 5 h à 22 h
    colours = Counter(line.colour for line in _drawn(fig, "lines") if len(line.y) == hours)

    faults = []
    if colours.total() < 10:
        faults.append("Les dix lignes doivent rester : on les met en retrait, on ne les efface pas.")
    elif max(colours.values()) < 7:  # trois lignes au plus peuvent ressortir
        faults.append("Trop de couleurs encore : mettez en gris tout ce dont votre titre ne parle pas.")
    elif len(colours) < 2:
        faults.append("Tout est de la même couleur : faites ressortir la ligne dont parle le titre.")
    elif not _is_pale(colours.most_common(1)[0][0]):
        faults.append("Les lignes dont le titre ne parle pas ressortent encore : donnez-leur un gris clair.")
    if len(_drawn(fig, "legend")) > 3:
        faults.append("La légende oblige à des allers-retours : retirez-la, nommez la courbe à son bout.")
    elif not faults and not any(ax.texts for ax in fig.axes):
        faults.append("Aucune courbe n’est nommée à son bout : `viz.label_end(…)` y écrit son nom.")
    faults = faults or unsigned(fig) or other_unit(fig, _DEPARTURES)
    faults = faults or _untrue_of_two_lines(fig) or _untrue_of_a_line(fig)
    return faults or affirming(fig) or signed(fig)


def _is_pale(colour: Any) -> bool:
    """Vrai d’une couleur qui s’efface sans disparaître : ni vive, ni presque noire, ni blanche."""
    red, green, blue, _ = to_rgba(colour)
    vivid = max(red, green, blue) - min(red, green, blue) > _MOST_COLOURED
    return not vivid and 0.4 < max(red, green, blue) < _WHITE


def _untrue_of_two_lines(fig: Any) -> list[str]:
    """« La ligne 2 passe plus souvent que la ligne 1 », quand leurs départs disent le contraire."""
    title = normalise(figtext.read(fig).title)
    found = re.search(r"\bligne (\w+)\b.*\b(plus|moins)\b.*\bque (?:la )?(?:ligne )?(\w+)$", title)
    if found is None:
        return []
    departures = {normalise(line.label): float(np.sum(line.y)) for line in _drawn(fig, "lines")}
    first, second = departures.get(f"ligne {found[1]}"), departures.get(f"ligne {found[3]}")
    if first is None or second is None:
        return []

    says_more = found[2] == "plus"
    if says_more == (first > second):
        return []
    return ["Le dessin dit le contraire : comparez la hauteur des deux lignes."]


def _untrue_of_a_line(fig: Any) -> list[str]:
    """« La ligne 3 est la plus fréquente », « la ligne 1 passe 50 fois par heure » : ce que ses départs démentent."""
    title = normalise(figtext.read(fig).title)
    lines = {normalise(line.label): np.asarray(line.y, float) for line in _drawn(fig, "lines")}
    named = re.search(r"\bligne \w+", title)
    if named is None or named[0] not in lines:
        return []

    most = max(lines, key=lambda name: lines[name].sum())
    if re.search(r"\bla plus (frequente|presente|active)|\bpasse le plus\b", title) and named[0] != most:
        return [f"La plus fréquente est la {most} : additionnez les départs de chacune."]
    told = re.search(r"\b(\d+) (?:fois|departs?|bus) (?:par|a l'|chaque) ?heure", title)
    if told and int(told[1]) > lines[named[0]].max():
        return [
            f"La {named[0]} n’a jamais {told[1]} départs dans une heure : {lines[named[0]].max():.0f} au plus."
        ]
    return []


def stripped(fig: Any) -> list[str] | Report:
    """Les sept parkings, sans rien qui n'apprenne rien.

    >>> stripped(figure()[0])[0][:17]
    'Les sept parkings'
    """
    wanted = load("parkings")["places"].nlargest(7)
    if not all(ax.axison for ax in fig.axes):
        return ['`axis("off")` a aussi ôté les noms des parkings : sans eux, on ne sait plus ce qu’on lit.']
    if sorted(_lengths(fig)) != sorted(wanted):
        return ["Les sept parkings doivent rester, avec leur nombre de places."]

    left = decorations(fig)
    if left:
        return [f"On peut encore ôter {listing(left)}."]
    if any(min(to_rgba(bar.get_facecolor())[:3]) > _WHITE for ax in fig.axes for bar in ax.patches):
        return ["Des barres blanches sur un fond blanc ne se voient plus : donnez-leur une couleur."]
    return signed(fig)


def two_lies(fig: Any) -> list[str]:
    """Une figure gâchée exprès : la relecture y nomme au moins deux mensonges.

    >>> print(two_lies(pd.Series([88, 90]).plot.bar(ax=figure()[1], ylim=(87, 91)).figure)[0].partition("(")[0].strip())
    La relecture n’y voit qu’un mensonge
    """
    serious: list[str] = []
    advised: list[str] = []
    for finding in audit(fig).findings:
        told = advised if finding.severity == "advice" else serious
        if finding.title.lower() not in told:
            told.append(finding.title.lower())

    if not serious:
        return ["La relecture n’a rien vu : figure honnête."]
    if len(serious) > 1:
        return []
    if not advised:
        return [f"La relecture n’y voit qu’un mensonge ({listing(serious)}). Encore un effort."]
    return [
        f"La relecture n’y voit qu’un mensonge ({listing(serious)}) ; le reste n’est qu’un conseil "
        f"({listing(advised)}) : il gêne, il ne trompe pas. Choisissez une autre règle."
    ]


@for_two
def crimea_alt(text: Any) -> list[str]:
    """Une description utile : le genre du dessin, le sujet, un ou deux nombres qui existent dans la table.

    >>> print(*crimea_alt("Image de courbes : la maladie tue plus de mille soldats, les blessures bien moins."))
    « Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin. Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date. Dites le mouvement : la maladie monte, puis que fait-elle ?
    """
    if not isinstance(text, str):
        return ["On attend une description : un texte entre guillemets."]

    plain = normalise(text)
    faults = []
    if re.match(r"(une? |l'|la )?(image|photo|figure)\b", plain):
        faults.append(
            "« Image de » est déjà annoncé par le lecteur d’écran : commencez par le genre du dessin."
        )
    if not re.search(r"courbe|ligne|trace", plain):
        faults.append("Dites le genre du dessin : des courbes.")
    if "maladi" not in plain:
        faults.append("Dites ce que l’on compare : la maladie, les blessures.")
    if not 60 <= len(text) <= 400:
        faults.append("Une à trois phrases, de 60 à 400 caractères.")
    if not _cites_a_number(text):
        faults.append("Aucun nombre de la table n’y est : donnez le sommet, arrondi à l’unité, et sa date.")
    return faults + _untrue_of_crimea(plain)


def _untrue_of_crimea(plain: str) -> list[str]:
    """Ce que la description dit du sommet et du mouvement, et que les courbes ne montrent pas."""
    faults = []
    if re.search(r"\b1 ?02[23](?:,8)? morts\b(?! (?:pour|par|sur) )", plain):
        faults.append("Le taux n’est pas un nombre de morts : dites « morts pour 1 000 soldats et par an ».")
    peak = re.search(rf"\b(?:sommet|culmin\w*|pic|maximum)\b[^.;]*?\b({_MONTH})\b", plain)
    by_its_rate = re.search(rf"\b1 ?02[23]\b[^.;]*?\b({_MONTH})\b", plain)
    dated = peak or by_its_rate
    if dated and dated[1] != "janvier":
        faults.append("Le sommet n’est pas à cette date : relisez la cellule du dessus.")
    by_the_wounds = r"\bl?es blessures (?:(?:culmin|mont|grimp|augment|atteign|pass|bondiss)\w*[^.;,]*?|(?:\w+ ){1,3}(?:jusqu'|a) ?a? ?)\b1 ?02[23]"
    if re.search(by_the_wounds, plain):
        faults.append("Ce taux est celui de la maladie : les blessures restent bien plus bas.")
    if re.search(r"\b(descend|baiss|tomb|chut)\w* jusqu'a 1 ?02[23]", plain):
        faults.append("C’est un sommet : la maladie y monte, puis redescend.")
    if re.search(r"(?:janvier|sommet)[^.]*\b(?:puis|ensuite|apres)\b[^.]*\b(?:augment|mont|grimp)\w*", plain):
        faults.append("Après le sommet, la maladie ne monte plus : que fait-elle ?")
    if not re.search(_MOVES, plain):
        faults.append("Dites le mouvement : la maladie monte, puis que fait-elle ?")
    return faults


def _cites_a_number(text: str) -> bool:
    """Vrai si un nombre du texte est dans la table, taux ou morts, arrondi à l'unité, dans un sens ou dans l'autre."""
    numbers = load("nightingale").select_dtypes("number").to_numpy()
    numbers = numbers[numbers > 20]  # assez grands pour qu'on les cite

    for written in re.findall(r"(?:\d{1,3}(?:[\s\u202f\u00a0]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?", text):
        told = round(parse_number(written).value)
        if told not in _YEARS and abs(told - numbers).min() < 1:
            return True
    return False
