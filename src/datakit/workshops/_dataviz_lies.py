"""Les figures qui trompent dans l'atelier de visualisation, chacune avec sa version réparée."""

from __future__ import annotations

from typing import Any

from datakit.colour import PALETTE
from datakit.exercises import compare
from datakit.exercises.exercise import Exercise, Mistake
from datakit.figtext import annotate, label_end
from datakit.text import number
from datakit.theme import figure, french_axis
from datakit.workshops import _dataviz as viz
from datakit.workshops import _dataviz_judges as judges

PARKINGS = {  # les sept plus grands, en toutes lettres
    "BLOSSAC TISON": "Blossac-Tison", "NOTRE DAME": "Notre-Dame", "GARE TOUMAI": "Gare Toumaï",
    "HOTEL DE VILLE": "Hôtel de ville", "GARE EFFIA": "Gare Effia", "THEATRE": "Théâtre", "CORDELIERS": "Cordeliers",
}  # fmt: skip


def cut_bars() -> tuple[Any, Any]:
    """L'affiche de 2011, redessinée."""
    fig, ax = figure()
    data = viz.poster()
    colours = [{"rouge": PALETTE["rouge"], "vert": PALETTE["vert"]}[c] for c in data["couleur_barre"]]
    ax.bar(data.index, data["faits_constates"], color=colours, width=0.8)
    ax.set_ylim(viz.foot(), 4_200_000)
    ax.set_xticks([1997, 2002, 2006, 2010])
    ax.set_yticks([])
    ax.spines["left"].set_visible(False)
    for year in (1997, 2002, 2010):
        value = data.loc[year, "faits_constates"]
        note = ax.annotate(number(round(value / 1e6, 2)), (year, value), (0, 4), textcoords="offset points")
        note.set_ha("center")
    return annotate(fig, title="La délinquance a fondu", unit="millions de faits", source=viz.POSTER), ax


def two_axes() -> tuple[Any, Any]:
    """Deux taux sur deux échelles choisies pour que les courbes se croisent."""
    fig, ax = figure()
    goods, people = (viz.rates()[c] for c in viz.rates())
    ax.plot(goods, color=viz.BLUE)
    twin = ax.twinx()
    twin.plot(people, color=viz.ORANGE)
    ax.set_ylim(30, 54)
    twin.set_ylim(3, 8)
    ax.set_ylabel("Atteintes aux biens", color=viz.BLUE)
    twin.set_ylabel("Atteintes aux personnes", color=viz.ORANGE)
    for axis in (ax.yaxis, twin.yaxis):
        french_axis(axis)
    return annotate(
        fig, title="La violence a dépassé le vol", unit="faits pour 1 000 habitants", source=viz.ENCODED
    ), ax


def flattened() -> tuple[Any, Any]:
    """Le CO₂ mondial, une décennie puis une année par cran : la pente semble mourir."""
    fig, ax = figure()
    values = viz.co2([*range(1950, 2011, 10), 2011, 2012, 2013, 2014])
    ax.plot([str(y) for y in values.index], values.to_numpy(), marker="o", color=viz.BLUE)
    ax.set_ylim(0, 40)
    return annotate(
        fig, title="Le CO₂ se calme enfin", unit="gigatonnes de CO₂ par an", source="CDIAC, via dslabs"
    ), ax


def pie() -> tuple[Any, Any]:
    """Les quarante communes en quarante parts."""
    fig, ax = figure(height=5.2)
    values = viz.communes()
    ax.pie(values, labels=values.index, textprops={"fontsize": 7}, startangle=90)
    return annotate(
        fig, title="Grand Poitiers en parts égales ?", unit="habitants en 2023", source=viz.COMMUNES
    ), ax


def spaghetti() -> tuple[Any, Any]:
    """Dix lignes de bus, dix couleurs, une légende."""
    import matplotlib as mpl

    fig, ax = figure()
    for colour, (name, values) in zip(mpl.color_sequences["tab10"], viz.departures().items(), strict=True):
        ax.plot(values, label=f"ligne {name}", color=colour)
    ax.legend(ncols=2, fontsize=8)
    ax.set_ylim(0, 14)
    ax.set_xticks(range(6, 23, 3))
    ax.set_xlabel("Heure de départ")
    return annotate(
        fig, title="Les départs de bus, heure par heure", unit="départs par heure", source=viz.VITALIS
    ), ax


MISLEADING = (cut_bars, two_axes, flattened, pie, spaghetti)


def decorated() -> tuple[Any, Any]:
    """Rien n'y est faux ; tout y est de trop."""
    import matplotlib as mpl

    fig, ax = figure()
    data = viz.table("parkings").nlargest(7, "places").set_index("nom")["places"].iloc[::-1]
    names = [PARKINGS[n] for n in data.index]
    bars = ax.barh(names, data.to_numpy(float), color=mpl.color_sequences["Dark2"][:7])
    for bar, hatch in zip(bars, "/\\x-+o.", strict=True):
        bar.set(hatch=hatch, edgecolor=viz.INK, linewidth=2)
    ax.set_facecolor("#fff3c4")
    ax.grid(True, color=viz.INK, linewidth=1.2)
    ax.spines[["top", "right"]].set_visible(True)
    ax.legend(bars, names, title="Légende des parkings", frameon=True, fontsize=8)
    french_axis(ax.xaxis)
    source = "Grand Poitiers, 22/10/2022"
    return annotate(fig, title="Les 7 plus grands parkings de Poitiers", unit="places", source=source), ax


# Leurs versions réparées, et des réparations ratées.
def honest_poster(top: float = 4_500_000, floor: float = 0) -> Any:
    fig, ax = cut_bars()
    ax.set_ylim(floor, top)
    return fig


def two_frames(names: tuple[str, ...] = ("atteintes_biens", "atteintes_personnes")) -> Any:
    fig, axes = figure(len(names), 1, sharex=True, squeeze=False)
    for ax, name in zip(axes.flat, names, strict=True):
        ax.plot(viz.rates()[name])
        ax.set_ylim(0)
    return annotate(
        fig, title="Moins de vols, plus de violences", unit="faits pour 1 000", source=viz.ENCODED
    )


def real_time(years: Any = range(1950, 2015)) -> Any:
    fig, ax = figure()
    ax.plot(viz.co2(years))
    return annotate(fig, title="Le CO₂ mondial a sextuplé", unit="gigatonnes de CO₂ par an", source="CDIAC")


def ten_communes(count: int = 10, scale: float = 1) -> Any:
    words = {
        "title": "Poitiers pèse plus que les neuf suivantes réunies",
        "unit": "habitants en 2023",
        "source": viz.COMMUNES,
    }
    return viz.bars(viz.communes().tail(count) * scale, **words)


def one_line(grey: bool = True, legend: bool = False) -> Any:
    fig, ax = spaghetti()
    for line in ax.lines if grey else ():
        line.set_color(viz.QUIET)
    ax.lines[0].set(color=viz.BLUE, linewidth=3)
    label_end(ax, 22, float(ax.lines[0].get_ydata()[-1]), "ligne 1", viz.BLUE)
    if not legend:
        ax.get_legend().remove()
    return fig


def stripped(legend: bool = False) -> Any:
    fig, ax = decorated()
    ax.set_facecolor("white")
    ax.grid(False)
    ax.spines[["top", "right"]].set_visible(False)
    for bar in ax.patches:
        bar.set(hatch="", linewidth=0, facecolor=viz.BLUE)
    if not legend:
        ax.get_legend().remove()
    return fig


def stops(title: str = "", cut: bool = False) -> Any:
    passages = viz.table("vitalis_arrets")["passages_jeudi"]
    fig, ax = figure()
    ax.hist(passages, bins=range(0, 720, 20), color=viz.BLUE)
    if cut:
        ax.set_ylim(100, 500)
    said = title or f"Un arrêt sur deux voit passer {passages.median():.0f} bus ou moins"
    return annotate(fig, title=said, unit="nombre d’arrêts selon les passages d’un jeudi", source=viz.VITALIS)


def has_words(fig: Any) -> bool:
    """Vrai si un axe horizontal porte des mots au lieu de nombres."""
    return any(type(ax.xaxis.get_converter()).__name__ == "StrCategoryConverter" for ax in fig.axes)


def has_wedges(fig: Any) -> bool:
    return any(type(p).__name__ == "Wedge" for ax in fig.axes for p in ax.patches)


q4 = Exercise(
    id="09-q4",
    question="Réparez l’affiche : rendez aux barres leur pied, jusqu’à ce que l’audit n’ait rien à redire.",
    expect=compare.figure(judges.repaired(judges.keeps_poster)),
    reference=honest_poster,
    hints=(
        "Lisez la ligne « Essayez » de l’audit : elle parle de l’axe vertical.",
        "`ax.set_ylim(bas, haut)` fixe le bas et le haut du cadre. Où commence une barre honnête ?",
    ),
    answer="ax.set_ylim(0, 4_500_000)\nreparee = fig",
    mistakes=(
        Mistake(lambda: honest_poster(4_200_000, viz.foot())),
        Mistake(lambda: honest_poster(3_600_000), ""),
    ),
    after="Les quatorze barres se ressemblent : voilà ce que disaient les nombres. Et le titre, faut-il le garder ?",
)

q5 = Exercise(
    id="09-q5",
    question="Réparez les deux échelles : les deux taux, de 1996 à 2010, sans axe jumeau.",
    expect=compare.figure(judges.repaired(judges.keeps_rates)),
    reference=two_frames,
    hints=(
        "Deux grandeurs d’ordres différents : un cadre chacune, l’un au-dessus de l’autre, avec le même axe des années.",
        "`fig, (haut, bas) = dk.figure(2, 1, sharex=True)`, une courbe dans chaque cadre, puis `dk.annotate`.",
    ),
    answer="fig, (haut, bas) = dk.figure(2, 1, sharex=True)\n"
    'haut.plot(taux["atteintes_biens"])\nbas.plot(taux["atteintes_personnes"])\n'
    'dk.annotate(fig, title="Moins de vols, plus de violences", unit="faits pour 1 000 habitants", source=viz.ENCODED)\n'
    "reparee = fig",
    mistakes=(Mistake(lambda: two_axes()[0]), Mistake(lambda: two_frames(("atteintes_biens",)))),
    after="Plus de croisement : il n’existait que dans le choix des échelles. Deux cadres, ou deux indices (base 100"
    " en 1996) : ce n’est pas la même histoire, et c’est encore un choix à dire.",
)

q8 = Exercise(
    id="09-q8",
    question="Réparez le temps : mêmes émissions, mais une année doit toujours avoir la même largeur.",
    expect=compare.figure(judges.repaired(judges.keeps_co2)),
    reference=real_time,
    hints=(
        "Les années sont écrites comme des mots, donc rangées comme des mots : à distances égales.",
        "`co2` a les années pour index, en nombres : donnez-la telle quelle à `ax.plot`, puis signez la figure.",
    ),
    answer="fig, ax = dk.figure()\nax.plot(co2)\n"
    'dk.annotate(fig, title="Le CO₂ mondial a sextuplé", unit="gigatonnes de CO₂ par an", source="CDIAC")\nreparee = fig',
    mistakes=(
        Mistake(
            lambda: flattened()[0],
            "Les années sont encore des mots, à distances égales : donnez des nombres à l’axe.",
            when=has_words,
        ),
        Mistake(lambda: real_time(range(2005, 2015))),
    ),
    after="Le « plateau » était fait de crans d’un an après des crans de dix. La courbe ralentit un peu après 2011 ;"
    " elle ne redescend pas.",
)

q9 = Exercise(
    id="09-q9",
    question="Réparez le camembert : montrez les communes qu’on peut comparer, en barres.",
    expect=compare.figure(judges.repaired(judges.keeps_communes)),
    reference=ten_communes,
    hints=(
        "Quarante noms ne tiennent pas : gardez les dix plus peuplées, et dites-le.",
        "`viz.bars(valeurs, title=…, unit=…, source=…)` dessine et signe ; `communes.tail(10)` garde les dix dernières.",
    ),
    answer='reparee = viz.bars(communes.tail(10), title="Poitiers pèse plus que les neuf suivantes réunies",\n'
    '                   unit="habitants en 2023, les dix plus peuplées sur quarante", source=viz.COMMUNES)',
    mistakes=(
        Mistake(lambda: pie()[0], "C’est encore un camembert : comparez des longueurs.", when=has_wedges),
        Mistake(lambda: ten_communes(scale=0.001)),
    ),
    after="On lit d’un coup d’œil que Poitiers pèse plus que les neuf suivantes réunies. Il manque trente communes :"
    " les taire serait un autre mensonge, l’unité le dit.",
)

q10 = Exercise(
    id="09-q10",
    question="Démêlez les dix lignes de bus : une seule en couleur, nommée à son bout, les autres en retrait.",
    expect=compare.figure(judges.repaired(judges.keeps_lines)),
    reference=one_line,
    hints=(
        "`for courbe in ax.lines:` parcourt les dix courbes ; `courbe.set_color(…)` les repeint.",
        "Repeignez tout en gris, puis `ax.lines[0]` en bleu ; `ax.get_legend().remove()` retire la légende.",
    ),
    answer="for courbe in ax.lines:\n    courbe.set_color(viz.QUIET)\n"
    "ax.lines[0].set(color=viz.BLUE, linewidth=3)\nax.get_legend().remove()\n"
    'viz.label_end(ax, 22, 3, "ligne 1", viz.BLUE)\nreparee = fig',
    mistakes=(Mistake(lambda: spaghetti()[0]), Mistake(lambda: one_line(legend=True))),
    after="Toutes les données sont là ; une seule parle. Surligner, c’est choisir : une autre ligne raconterait autre chose.",
)

q11 = Exercise(
    id="09-q11",
    question="Ôtez tout ce qu’on peut ôter à la figure des parkings sans perdre un seul nombre.",
    expect=compare.figure(judges.repaired(judges.keeps_parkings)),
    reference=stripped,
    hints=(
        "Posez la question à chaque trait : si je l’efface, que ne sait-on plus ? Fond, grille, cadre, légende, hachures…",
        '`ax.grid(False)`, `ax.set_facecolor("white")`, `ax.spines[…].set_visible(False)` ; les barres sont dans `ax.patches`.',
    ),
    answer='ax.set_facecolor("white")\nax.grid(False)\nax.get_legend().remove()\n'
    'ax.spines[["top", "right"]].set_visible(False)\n'
    'for barre in ax.patches:\n    barre.set(hatch="", linewidth=0, facecolor=viz.BLUE)\nnue = fig',
    mistakes=(Mistake(lambda: decorated()[0]), Mistake(lambda: stripped(legend=True))),
    after="Plus rien à enlever. L’audit, lui, n’avait rien dit avant : laid n’est pas faux.",
)
