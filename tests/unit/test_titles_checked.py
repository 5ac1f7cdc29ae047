"""Un titre relu sur sa figure : ce qui est vrai passe, ce qui est faux est dit, avec les mots de la figure."""

import matplotlib.pyplot as plt
import numpy as np
import pytest

from figaudit.base.theme import figure
from figaudit.report import audit


def told(title, bars, *, upright=False):
    """Ce que l'audit répond au titre d'une figure en barres ; rien s'il n'y trouve rien de faux."""
    fig, ax = figure()
    if upright:
        ax.bar([*bars], [*bars.values()])
    else:
        ax.barh([*bars], [*bars.values()])
    ax.set_title(title)
    found = [one for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    return found[0].message.replace("\u00a0", " ").replace("\u202f", " ") if found else ""


NAMES = {"Emma": 6401, "Manon": 5044, "Chloé": 4900, "Lola": 4300, "Jade": 3924, "Léa": 3406}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Jade est dans les cinq premiers prénoms de filles", ""),
        ("Manon est parmi les dix premiers prénoms", ""),
        ("Manon est parmi les premiers prénoms donnés", ""),
        ("Léa est dans les trois premiers prénoms", "Le titre met « Léa » parmi les 3 premiers, mais le dessin au rang 6."),
        ("Jade arrive première", "« Emma » vaut 6 401, et « Jade » 3 924"),
        ("Léa est aussi donnée que Lola", "Le titre les met à égalité, mais on lit 3 406 pour « Léa » et 4 300 pour « Lola »."),
        ("Chloé est aussi donnée que Manon", ""),
        ("Léa n’est pas aussi donnée que Lola", ""),
    ],
)  # fmt: skip
def test_ranks_and_equalities(title, words):
    answer = told(title, NAMES)
    assert words in answer
    assert bool(answer) == bool(words)


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Lola, la segunda ciudad que más paga", 2),
        ("Manon, la segunda ciudad que más paga", None),
        ("Lola ist der zweitbeliebteste Vorname des Jahres", 2),
        ("Lola ist der zweithäufigste Name", 2),
        ("Manon ist der zweithäufigste Name", None),
        ("Lola is the fourth most given name", None),
        ("Emma is the fourth name of the year", 4),
    ],
)
def test_a_rank_is_read_in_four_languages(title, rank):
    answer = told(title, NAMES)
    assert bool(answer) == bool(rank)
    assert not rank or f"au rang {rank}, mais le dessin" in answer


SITUATIONS = {"marié": 76, "célibataire": 48, "veuf": 3}


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("La plupart des soldats étaient célibataires", False),
        ("La plupart des soldats étaient mariés", True),
        ("Presque la plupart étaient célibataires", True),
    ],
)
def test_most_is_at_least_the_largest(title, fine):
    answer = told(title, SITUATIONS)
    assert (answer == "") == fine
    assert fine or "« marié » vaut 76, et « célibataire » 48" in answer


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Il y a plus de célibataires que de mariés", "on lit 48 pour « célibataire » et 76 pour « marié »"),
        ("Il y a moins de mariés que de veufs", "on lit 76 pour « marié » et 3 pour « veuf »"),
        ("Il y a autant de veufs que de mariés", "Le titre les met à égalité"),
        ("Il y a plus de mariés que de célibataires", ""),
        ("Pas plus de célibataires que de mariés", ""),
        ("Presque autant de célibataires que de mariés", ""),
        ("Plus de lettres écrites chez les célibataires que chez les mariés", "dit le contraire"),
        ("Les soldats sont pareils pour toutes les situations", "Le titre les met à égalité"),
    ],
)
def test_an_amount_of_one_name_against_another(title, words):
    answer = told(title, SITUATIONS)
    assert words in answer
    assert bool(answer) == bool(words)


ANSWERS = {"Pour": 30, "Plutôt pour": 16, "Contre": 34, "Sans avis": 20}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Une majorité soutient la piste cyclable", "d’une majorité, mais on lit 46 % pour « pour » et « plutôt pour »"),
        ("Une majorité rejette la piste cyclable", "d’une majorité, mais on lit 34 % pour « contre »"),
        ("Pas de majorité pour soutenir la piste cyclable", ""),
    ],
)  # fmt: skip
def test_a_majority_that_backs_is_made_of_those_who_say_yes(title, words):
    answer = told(title, ANSWERS)
    assert words.lower() in answer.lower()
    assert bool(answer) == bool(words)


def test_a_majority_reached_by_two_answers_together_is_one():
    answers = {"Strongly support": 30, "Somewhat support": 25, "Oppose": 30, "Unsure": 15}
    assert told("A majority of residents supports the plan", answers) == ""


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Lyon dépasse Marseille en 2012", "on lit 44 pour « Lyon » et 50 pour « Marseille »"),
        ("Lyon devance Marseille en 2010", ""),
        ("Marseille reste devant Lyon", ""),
    ],
)
def test_a_curve_is_called_by_the_word_at_its_end(title, words):
    fig, ax = plt.subplots()
    for name, values in (("Lyon", [46, 43, 44]), ("Marseille", [45, 48, 50])):
        ax.plot([2010, 2011, 2012], values)
        ax.text(2012.05, values[-1], name, va="center")
    ax.set(title=title, xlim=(2009.8, 2012.6), ylim=(0, 60))
    found = answers(fig)
    assert bool(found) == bool(words)
    assert words in "".join(found).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("El paro de 2014, el más bajo de toda la serie", False),
        ("El paro de 2013, el más bajo de toda la serie", True),
        ("Die Quote von 2014 ist die niedrigste der ganzen Reihe", False),
        ("Die Quote von 2013 ist die niedrigste der ganzen Reihe", True),
    ],
)
def test_the_lowest_of_the_series_in_spanish_and_german(title, fine):
    fig, ax = drawn(("%", [[20, 17, 15, 12, 14]]))
    ax.set_title(title)
    assert (answers(fig) == []) == fine


CALLS = {"afro-américain": 6.4, "blanc": 9.7}


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Les prénoms blancs ont moins de rappels", False),
        ("Les prénoms blancs sont moins rappelés", False),
        ("Les prénoms blancs ont plus de rappels", True),
        ("Les prénoms afro-américains ont moins de rappels", True),
        ("Les prénoms blancs n’ont pas moins de rappels", True),
        ("Les rappels sont pareils pour tous", False),
        ("Les rappels ne sont pas pareils pour tous", True),
    ],
)
def test_with_two_names_more_and_less_compare_to_the_other(title, fine):
    assert (told(title, CALLS) == "") == fine


def test_a_fall_between_two_years_is_read_at_these_years():
    films = {2011: 22.7, 2015: 24.0, 2019: 21.0, 2020: 11.5, 2022: 17.2}
    assert "−50 %" in told("Les films baissent de moitié entre 2011 et 2022", films, upright=True)
    assert told("Les films baissent de moitié", films, upright=True) == ""
    assert told("Les films baissent d’un quart entre 2011 et 2022", films, upright=True) == ""


def test_the_lowest_month_is_named_beside_the_one_the_title_speaks_of():
    months = {"janvier": 35.0, "juin": 22.0, "juillet": 16.8, "août": 14.0}
    answer = told("Juillet est le mois le plus bas", months, upright=True)
    assert "Le plus bas est 14, pour « août » ; le titre parle de 16,8, pour « juillet »." in answer


def test_a_ratio_between_two_named_months_is_read_on_these_two():
    months = {"janvier": 35.0, "juin": 22.0, "août": 14.2, "décembre": 35.5}
    answer = told("Décembre consomme dix fois plus qu’août", months, upright=True)
    assert (
        "Le titre annonce un rapport de 10, mais on lit 14,2 pour « août » et 35,5 pour « décembre »."
        in answer
    )
    assert told("Décembre consomme 2,5 fois plus qu’août", months, upright=True) == ""


def drawn(*panels, texts=()):
    """Une courbe par série de chaque graphique, l'un sous l'autre ; le titre est au-dessus du premier."""
    fig, axes = plt.subplots(len(panels), squeeze=False)
    for ax, (label, series) in zip(axes.flat, panels, strict=True):
        for values in series:
            ax.plot(range(2010, 2010 + len(values)), values, marker="o")
        ax.set_ylabel(label)
    for words in texts:
        fig.text(0, 0, words)
    return fig, axes[0, 0]


def answers(fig):
    found = [one.message for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    plt.close(fig)
    return found


def test_a_title_alone_above_two_charts_speaks_of_either():
    falling, rising = ("Chômage (%)", [[9, 8, 6, 5, 4]]), ("Salaire (€)", [[20, 22, 25, 27, 30]])
    fig, ax = drawn(falling, rising)
    ax.set_title("Les salaires augmentent")
    assert answers(fig) == []

    fig, ax = drawn(falling)
    ax.set_title("Les salaires augmentent")
    assert answers(fig) == ["Le titre annonce une hausse, mais les valeurs vont de 9 à 4."]


@pytest.mark.parametrize(("note", "fine"), [("2014 : année en cours", True), ("Source : registre", False)])
def test_a_period_said_unfinished_does_not_contradict_a_rise(note, fine):
    fig, ax = drawn(("Trajets (millions)", [[6.1, 7.4, 8.8, 9.2, 3.4]]), texts=[note])
    ax.set_title("Le covoiturage en hausse")
    assert (answers(fig) == []) == fine


@pytest.mark.parametrize(
    ("title", "values", "fine"),
    [
        ("El tipo pasó del 0 al 4,5 % y ya baja", [0, 1, 3, 4.5, 4.2, 3.6], True),
        ("El tipo pasó del 0 al 4,5 % y ya baja", [0, 1, 2, 3, 4, 4.5], False),
        ("The rate went from 0 to 4.5% and is now falling", [0, 1, 3, 4.5, 4.2, 3.6], True),
        ("Le taux a atteint 4,5 % et baisse déjà", [0, 1, 2, 3, 4, 4.5], False),
    ],
)
def test_a_fall_that_has_just_begun_is_read_from_the_top(title, values, fine):
    fig, ax = drawn(("Taux (%)", [values]))
    ax.set_title(title)
    assert (answers(fig) == []) == fine


def test_two_slopes_say_whether_their_gap_widens():
    fig, ax = drawn(("Taux d’emploi (%)", [[61, 72], [74, 77]]))
    ax.set_title("L’écart d’emploi s’est creusé")
    assert answers(fig) == ["Le titre dit que l’écart se creuse, mais il va de 13 à 5."]


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Emma rattrape Léa en 2003", True),
        ("De 2000 à 2003, l’écart entre Emma et Léa se réduit", True),
        ("L’écart entre Emma et Léa se réduit depuis 2003", False),
        ("L’écart entre Emma et Léa se réduit", False),
    ],
)
def test_a_gap_is_read_between_the_years_of_the_title(title, fine):
    fig, ax = plt.subplots()
    years = range(2000, 2007)
    ax.plot(years, [10, 9, 8, 7, 6, 5, 4], label="Léa")
    ax.plot(years, [5, 5, 6, 7, 10, 14, 20], label="Emma")
    ax.set_title(title)
    assert (answers(fig) == []) == fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("1 conductrice peut passer par Sainte-Rose", True),
        ("The buses of Rose-Hill", True),
        ("The price rose", False),
        ("À Sainte-Rose, le loyer grimpe", False),
    ],
)
def test_a_word_inside_a_name_announces_nothing(title, fine):
    fig, ax = figure()
    ax.plot([2020, 2021, 2022, 2023], [9, 7, 5, 3])
    ax.set_title(title)
    denied = [one for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    assert (not denied) == fine


@pytest.mark.parametrize(
    ("title", "is_a_rise"),
    [
        ("Une seule conductrice peut passer par Sainte-Rose", False),  # une commune de La Réunion
        ("Le vin rosé en terrasse", False),
        ("Sales rose again", True),
    ],
)
def test_a_rose_is_not_a_rise(title, is_a_rise):
    fig, ax = figure()
    ax.plot([1, 2, 3, 4], [9, 7, 5, 4])
    ax.set_title(title)
    assert bool(answers(fig)) == is_a_rise


def curves_of(title, **series):
    """Une courbe par série, de 2018 à 2023, son nom en légende."""
    fig, ax = figure()
    for name, values in series.items():
        ax.plot([2018, 2023], values, marker="o", label=name)
    ax.legend()
    ax.set_ylabel("Bañistas")
    ax.set_title(title)
    return [message.replace("\u00a0", " ") for message in answers(fig)]


POOLS = {"Norte": [410, 350], "Centro": [520, 470], "Puerto": [260, 330]}


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("En todas las tres piscinas hay menos bañistas", False),
        ("Moins de baigneurs dans les trois piscines", True),  # « les trois » peut n'être qu'une moyenne
        ("In all three pools, visits fall", False),
        ("In allen drei Bädern weniger Gäste", False),
        ("Dans toutes les trois piscines, plus de baigneurs", False),
        ("In nearly all three pools, visits fall", True),
        ("All three pools together had fewer visits", True),
        ("Every two years, visits fall", True),
        ("In all four pools, visits fall", True),
    ],
)
def test_what_is_said_of_all_holds_for_each(title, fine):
    assert (curves_of(title, **POOLS) == []) is fine


def test_in_the_three_towns_speaks_of_each_when_rates_are_drawn():
    fig, ax = figure()
    for name, values in {"Uri": [12, 9], "Zoug": [14, 17], "Jura": [11, 8]}.items():
        ax.plot([2015, 2025], values, marker="o", label=name)
    ax.legend()
    ax.set(ylabel="part des élèves (%)", title="Le redoublement recule dans les trois cantons")
    assert answers(fig) == ["Le titre parle de tous, mais «\u00a0Zoug\u00a0» va de 14 à 17."]


def test_the_one_that_goes_the_other_way_is_named():
    told = curves_of("In allen drei Bädern weniger Gäste", **POOLS)
    assert told == ["Le titre parle de tous, mais « Puerto » va de 260 à 330."]
    both = {"Norte": [410, 350], "Centro": [520, 470], "Puerto": [260, 261]}
    assert curves_of("In allen drei Bädern weniger Gäste", **both) == []


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Nests were up by a quarter when the wardens came back", True),
        ("Nests were up by two thirds when the wardens came back", False),
    ],
)
def test_a_change_can_be_read_across_a_gap(title, fine):
    fig, ax = figure()
    years = [2001, 2002, 2003, 2004, 2005, 2011, 2012, 2013, 2014]
    ax.plot(years, [31, 33, 34, 37, 40, 50, 55, 61, 72], marker="o")
    ax.set_ylabel("Nests")
    ax.set_title(title)
    assert (answers(fig) == []) is fine


def test_a_french_word_is_not_read_as_a_spanish_one():
    assert told("Julie disparaît", {"1990": 50, "2000": 20, "2010": 5}, upright=True) == ""


def since_2014(title, values, **axes):
    """Ce que répond une courbe d'une valeur par an, à partir de 2014."""
    fig, ax = figure()
    ax.plot(range(2014, 2014 + len(values)), values, marker="o")
    ax.set(title=title, ylim=(0, 60), **axes)
    return answers(fig)


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("El embalse, en su nivel más bajo desde 2014", False),
        ("El embalse, en su nivel más bajo desde 2019", True),
        ("Au plus bas depuis 2014", False),
        ("The lowest since 2019", True),  # 2019, plus bas encore, est l’année que dit le titre
    ],
)
def test_the_lowest_since_a_year_is_the_last_value(title, fine):
    assert (since_2014(title, [50, 40, 52, 48, 45, 20, 44, 39, 38, 33]) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("2020 war das wärmste Jahr der Reihe", False),
        ("2016 war das wärmste Jahr der Reihe", True),
        ("2021 fue el año más frío", False),
        ("2019 fue el año más frío", True),
        ("2022 est la deuxième année la plus chaude", True),
        ("2022 war das zweitwärmste Jahr", True),
        ("The second hottest year was 2022", True),
    ],
)
def test_the_warmest_year_is_read_in_four_languages_and_the_second_is_let_be(title, fine):
    assert (since_2014(title, [50, 40, 52, 48, 45, 20, 44, 39, 38, 33]) == []) is fine


@pytest.mark.parametrize(("title", "fine"), [("Un pic le 3 mars", True), ("Un pic en 2018", False)])
def test_a_peak_on_a_day_that_the_axis_does_not_write_is_let_be(title, fine):
    assert (since_2014(title, [50, 40, 52, 48, 45, 20, 44, 39, 38, 33]) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Hausse pour la troisième année consécutive", False),
        ("Zum dritten Mal in Folge steigt die Zahl", False),
        ("Las visitas suben por segundo año consecutivo", True),
        ("Rising for two years in a row", True),
        ("Hausse en trois ans", True),
    ],
)
def test_what_a_title_counts_in_a_row_is_so_year_after_year(title, fine):
    assert (since_2014(title, [20, 24, 28, 33, 30, 35, 41]) == []) is fine


@pytest.mark.parametrize(
    ("title", "label", "fine"),
    [
        ("Les repas sans viande reculent", "repas sans viande (%)", False),
        ("Les repas sans viande progressent", "repas sans viande (%)", True),
        ("Les prix reculent sans baisser partout", "prix (€)", True),
    ],
)
def test_a_lack_that_an_axis_names_is_no_doubt(title, label, fine):
    assert (since_2014(title, [11, 15, 19, 24, 28], ylabel=label) == []) is fine


FALLS = {"Écosse": -3.1, "Galles": -5.2, "Ulster": -8.4, "Angleterre": -2.2}


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("La plus forte baisse est en Ulster", True),
        ("La plus forte baisse est dans les Galles", False),
        ("Ulster verzeichnet den größten Rückgang", True),
        ("Galles sufre la mayor caída", False),
    ],
)
def test_the_largest_fall_is_the_most_negative(title, fine):
    assert (told(title, FALLS) == "") is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("In only two wards did turnout pass 50%", False),
        ("In only three wards did turnout pass 50%", True),
        ("Dans un seul quartier, la participation dépasse 50 %", False),
        ("Nur in zwei Bezirken liegt die Beteiligung über 50 %", False),
    ],
)
def test_only_so_many_are_above(title, fine):
    assert (told(title, {"Abbey": 61, "Castle": 57, "Priory": 54, "Mill": 46, "Park": 41}) == "") is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Aucun canton ne dépasse 30 %", False),
        ("Aucun canton ne dépasse 60 %", True),
        ("Aucun autre canton ne dépasse 30 %", True),
        ("None of the four cantons tops 30%", False),
        ("Not one canton reaches 60%", True),
        ("Kein Kanton liegt über 30 %", False),
        ("Ningún cantón supera el 60 %", True),
        ("Nulle part plus de 30 %", False),
        ("Aucun canton ne dépasse Uri", True),
        ("No surprise: the cantons above 30% are few", True),
    ],
)
def test_none_of_them_is_a_count_of_zero(title, fine):
    answer = told(title, {"Uri": 52, "Zoug": 41, "Jura": 33, "Vaud": 21})
    assert (answer == "") is fine
    if not fine:
        assert answer.startswith("Le titre n’en met aucun au-dessus de 30, et le dessin ")


DENSITIES = {"Poitiers": 2107, "Buxerolles": 1124, "Croutelle": 626, "Biard": 254, "Ligugé": 150}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Buxerolles est 7 fois plus dense que la commune la moins dense", ""),
        ("Croutelle est plus dense que la dernière", ""),
        ("Poitiers compte plus de monde que la plus petite", ""),
        ("Croutelle est la dernière, moins dense que Biard", "626"),
        ("Biard est la commune la moins dense", "« Ligugé » vaut 150, et « Biard » 254"),
        (
            "C’est à Biard que l’on trouve la commune la plus dense",
            "« Poitiers » vaut 2 107, et « Biard » 254",
        ),
    ],
)
def test_a_superlative_after_than_is_of_another(title, words):
    answer = told(title, DENSITIES)
    assert words in answer
    assert bool(answer) == bool(words)


TRADES = {"non écrit": 50, "Commis": 6, "Hôtelier": 3, "Soldat de 2ᵉ classe": 43, "Soldat": 11, "Sergent": 18}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Soldat de 2e classe est le grade le plus fréquent", ""),
        ("Commis est le métier le plus fréquent", ""),
        ("Deux fois plus de soldats de 2e classe que de sergents", ""),
        (
            "Quatre fois plus de soldats de 2e classe que de sergents",
            "on lit 43 pour « Soldat de 2ᵉ classe »",
        ),
    ],
)
def test_what_is_not_written_is_out_of_the_ranking_and_a_long_name_is_said_in_the_plural(title, words):
    answer = told(title, TRADES)
    assert words in answer
    assert bool(answer) == bool(words)


THEMES = {"Emploi": 48, "Environnement": 38, "Autres thèmes": 25, "Sport": 19, "Brocantes": 12}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("3 thèmes sur 5 ont moins de 30 sorties", ""),
        ("Trois thèmes sur cinq comptent moins de 30 sorties", ""),
        ("Un thème sur cinq a moins de 30 sorties", "Le titre en compte 1 au-dessous de 30, et le dessin 3."),
        ("4 thèmes sur 5 ont plus de 30 sorties", "Le titre en compte 4 au-dessus de 30, et le dessin 2."),
    ],
)
def test_a_count_is_not_the_whole_it_is_out_of(title, words):
    answer = told(title, THEMES)
    assert words in answer
    assert bool(answer) == bool(words)


#: Une courbe montée, puis longuement retombée, plus haut que son départ.
UP_THEN_DOWN = [171, 900, 3500, 8100, 10721, 9000, 6600, 5300, 3400, 2800, 2039]


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Léa s’effondre", True),
        ("Léa tombe de 10 721 à 2 039", True),
        ("Léa recule depuis 2000", False),
        ("Léa monte de 10 721 à 2 039", False),
    ],
)
def test_what_a_curve_does_after_its_peak_is_not_denied(title, fine):
    fig, ax = drawn(("Naissances", [UP_THEN_DOWN]))
    ax.set_title(title)
    assert (answers(fig) == []) == fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Emma dépasse Louise", True),
        ("Emma a dépassé Louise", True),
        ("Désormais, Emma dépasse Louise", False),
    ],
)
def test_an_overtaking_without_a_date_was_true_one_day(title, fine):
    fig, ax = figure()
    ax.plot([1980, 1990, 2000, 2010, 2020], [157, 400, 6858, 6401, 3202], label="Emma")
    ax.plot([1980, 1990, 2000, 2010, 2020], [180, 771, 2601, 3924, 3768], label="Louise")
    ax.legend()
    ax.set_title(title)
    assert (answers(fig) == []) == fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("En 1970, richesse et santé vont ensemble", True),
        ("En 1970, richesse et santé n’ont aucun lien", False),
    ],
)
def test_no_link_at_all_is_a_claim(title, fine):
    fig, ax = figure()
    ax.scatter(range(1, 41), [one + 3 * (one % 3) for one in range(1, 41)])
    ax.set_title(title)
    assert (answers(fig) == []) == fine


def told_of_curves(title, curves):
    """Ce que l'audit répond au titre d'une figure à courbes nommées, d'année en année."""
    fig, ax = figure()
    for name, values in curves.items():
        ax.plot(range(2012, 2012 + len(values)), values, label=name)
    ax.legend()
    ax.set_title(title)
    found = [one for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    return found[0].message if found else ""


GAS_UP = {"Gaz": [40, 43, 46, 49, 52, 55, 58], "Charbon": [58, 55, 52, 49, 46, 43, 40]}


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Le gaz monte, le charbon recule", True),
        ("Le gaz recule, le charbon monte", False),
        ("Gaz et charbon progressent", False),
        ("Gaz et charbon : leur total progresse", True),
        ("Gaz et charbon se croisent", True),
    ],
)
def test_each_clause_tells_the_course_of_its_curve(title, fine):
    assert (told_of_curves(title, GAS_UP) == "") == fine


CYCLING = {"Lyon": 64, "Lille": 41, "Nice": 33, "Metz": 19}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Lyon, 23 points devant Lille", ""),
        ("Lyon, vingt-trois points devant Lille", ""),
        ("Lyon, 12 points devant Lille", "un écart de 12 points"),
        ("Lille au coude à coude avec Lyon", "Le titre les met à égalité"),
        ("À Metz, un trajet sur cinq se fait à vélo", ""),
        ("À Metz, quatre trajets sur cinq se font sans vélo", ""),
        ("À Metz, un trajet sur trois se fait à vélo", "mais on lit 19 %"),
    ],
)
def test_a_gap_a_tie_and_the_rate_of_one_name(title, words):
    fig, ax = figure()
    ax.barh([*CYCLING], [*CYCLING.values()])
    ax.set_xlabel("Trajets à vélo (%)")
    ax.set_title(title)
    found = [one.message for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    answer = "".join(found).replace("\u00a0", " ").replace("\u202f", " ")
    assert words in answer
    assert bool(answer) == bool(words)


PRICES = {"Irland": 41.2, "Deutschland": 38.1, "Polen": 22.6}


@pytest.mark.parametrize(
    ("title", "best"),
    [
        ("Nirgends zahlen Haushalte mehr für Strom als in Deutschland", "« Irland » vaut 41,2"),
        ("Nirgends zahlen Haushalte mehr für Strom als in Irland", ""),
        ("Nowhere do households pay less than in Deutschland", "« Polen » vaut 22,6"),
        ("Nowhere do households pay less than in Polen", ""),
    ],
)
def test_nowhere_more_than_here_is_the_first_place(title, best):
    answer = told(title, PRICES)
    assert best in answer
    assert bool(answer) == bool(best)


@pytest.mark.parametrize(
    ("title", "label", "fine"),
    [
        ("The marathon runners are getting faster", "Finishing time (minutes)", False),
        ("The marathon runners are getting slower", "Finishing time (minutes)", True),
        ("The marathon runners are getting faster", "Speed (km/h)", True),
        ("Les coureurs sont de plus en plus rapides", "Temps médian (minutes)", False),
        ("Die Läufer werden immer schneller", "Laufzeit (Minuten)", False),
        ("Los corredores son cada vez más rápidos", "Tiempo mediano (minutos)", False),
    ],
)
def test_faster_runners_take_less_time(title, label, fine):
    fig, ax = figure()
    ax.plot(range(2013, 2021), [247, 249, 251, 252, 254, 256, 259, 261])
    ax.set_title(title)
    ax.set_ylabel(label)
    answers = [one.message for one in audit(fig).findings if one.rule == "title-contradicts-data"]
    assert (answers == []) == fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Avant 2018, toutes les années sont sous les 40 %", True),
        ("Avant 2019, toutes les années sont sous les 40 %", False),
        ("Depuis 2018, toutes les années dépassent les 40 %", True),
        ("All years since 2017 are above 40%", False),
        ("Entre 2014 et 2017, toutes les années sont sous les 40 %", True),
        ("Toutes les années sont sous les 40 %", False),
    ],
)
def test_what_is_counted_is_of_the_years_the_title_says(title, fine):
    fig, ax = figure()
    ax.bar(range(2014, 2022), [31, 33, 34, 36, 44, 45, 47, 52])
    ax.set_title(title)
    ax.set_xlabel("Année")
    assert (answers(fig) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Les loyers ont augmenté plus vite à Lyon qu’à Lille", False),
        ("Les loyers ont augmenté plus vite à Lille qu’à Lyon", True),
        ("Plus vite qu’à Lyon, les loyers ont augmenté à Lille", True),
        ("Rents rose faster in Lyon than in Lille", False),
        ("Rents rose faster in Lille than in Lyon", True),
        ("Die Mieten sind in Lyon schneller gestiegen als in Lille", False),
        ("Die Mieten sind in Lille schneller gestiegen als in Lyon", True),
        ("Los alquileres suben más rápido en Lyon que en Lille", False),
        ("Los alquileres suben más rápido en Lille que en Lyon", True),
    ],
)
def test_two_slopes_named_at_their_start_are_compared_by_their_pace(title, fine):
    fig, ax = figure()
    for name, values in (("Lyon", [12.6, 13.7]), ("Lille", [11.4, 13.4])):
        ax.plot([2018, 2024], values, marker="o")
        ax.text(2017.8, values[0], f"{name}  {values[0]} €", ha="right", va="center")
    ax.set(title=title, xlim=(2016, 2026), ylim=(10, 15))
    assert (answers(fig) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("La mayoría de los vecinos apoya la zona peatonal", False),
        ("La mayoría de los vecinos rechaza la zona peatonal", False),
        ("Casi la mitad de los vecinos rechaza la zona peatonal", True),
        ("A favor, menos de la mitad", True),
    ],
)
def test_a_single_stacked_bar_is_the_parts_of_a_whole(title, fine):
    fig, ax = figure()
    start = 0
    for name, share in {"A favor": 42, "No contesta": 11, "En contra": 47}.items():
        ax.barh(["Población"], [share], left=start, label=name)
        start += share
    ax.set(title=title, xlabel="Porcentaje de encuestados (%)", xlim=(0, 100))
    ax.legend()
    assert (answers(fig) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Notaufnahmen: In Graz wartet man am kürzesten", False),
        ("Notaufnahmen: In Linz wartet man am kürzesten", True),
        ("Notaufnahmen: In Graz wartet man am längsten", False),
        ("Notaufnahmen: In Wien wartet man am längsten", True),
    ],
)
def test_a_german_superlative_is_of_its_name(title, fine):
    assert (told(title, {"Linz": 33, "Salzburg": 38, "Graz": 41, "Wien": 52}) == "") is fine


REGIONS = ["Nord", "Sud", "Est", "Ouest"]


@pytest.mark.parametrize(
    ("title", "values", "label", "fine"),
    [
        ("Every region beats the 60% target", [71, 55, 64, 80], "%", False),
        ("Every region beats the 60% target", [71, 65, 64, 80], "%", True),
        ("Toutes les régions atteignent l’objectif de 60 %", [71, 55, 64, 80], "%", False),
        ("Todas las regiones superan el objetivo del 60 %", [71, 55, 64, 80], "%", False),
        ("Alle Regionen übertreffen das Ziel von 60 %", [71, 55, 64, 80], "%", False),
        ("Alle Regionen übertreffen das Ziel von 60 %", [71, 62, 64, 80], "%", True),
        ("Not every region beats the 60% target", [71, 55, 64, 80], "%", True),
        ("Nearly every region beats the 60% target", [71, 55, 64, 80], "%", True),
        ("Toutes les régions perdent des habitants", [-3, -1.5, 2, -1], "évolution (%)", False),
        ("Toutes les régions perdent des habitants", [-3, -1.5, -2, -1], "évolution (%)", True),
        ("Presque toutes les régions perdent des habitants", [-3, -1.5, 2, -1], "évolution (%)", True),
        ("Pas toutes les régions perdent des habitants", [-3, -1.5, 2, -1], "évolution (%)", True),
        ("Todas las regiones ganan habitantes", [3, 1.5, -2, 1], "variación (%)", False),
        ("Alle Regionen verlieren Einwohner", [-3, -1.5, 2, -1], "Veränderung (%)", False),
        ("Every region loses residents", [-3, -1.5, 2, -1], "change (%)", False),
        ("Every region loses residents", [-3, -1.5, 2, -1], "%", True),
    ],
)
def test_what_is_said_of_every_place_holds_for_the_worst(title, values, label, fine):
    fig, ax = plt.subplots()
    ax.bar(REGIONS, values)
    ax.set_title(title)
    ax.set_ylabel(label)
    assert (answers(fig) == []) == fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Plus de clients qu’il y a cinq ans", False),
        ("Moins de clients qu’il y a cinq ans", True),
        ("More members than five years ago", False),
        ("Fewer members than 5 years ago", True),
        ("Heute mehr Gäste als vor 5 Jahren", False),
        ("Heute weniger Gäste als vor drei Jahren", True),
        ("Más socios que hace cinco años", False),
        ("Menos socios que hace tres años", True),
        ("Plus de clients qu’il y a vingt ans", True),
        ("Un tiers de clients en moins", True),
        ("Un quart de clients en plus", False),
        ("A third fewer members", True),
        ("A fifth more members", False),
        ("Un tercio menos de socios", True),
        ("Una cuarta parte más de socios", False),
    ],
)
def test_years_ago_and_a_part_less_are_read_in_four_languages(title, fine):
    fig, ax = plt.subplots()
    ax.plot([2018, 2019, 2020, 2021, 2022, 2023], [90, 95, 93, 80, 70, 60])
    ax.set_title(title)
    assert (answers(fig) == []) == fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Los accidentes bajan en 2023 por cuarto año consecutivo", False),
        ("Los accidentes bajan en 2023 por segundo año consecutivo", True),
        ("En 2019, los accidentes bajaron por cuarto año consecutivo", True),
    ],
)
def test_a_streak_may_name_the_year_it_ends_in(title, fine):
    assert (since_2014(title, [50, 49, 47, 46, 44, 41, 40, 43, 39, 38]) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Brot ist in Bern teurer als in Basel", False),
        ("Brot ist in Basel teurer als in Bern", True),
        ("Brot ist in Basel billiger als in Bern", False),
        ("Bern es más caro que Basel", False),
        ("Bern es más barato que Basel", True),
    ],
)
def test_dearer_and_cheaper_compare_in_german_and_spanish(title, fine):
    fig, ax = figure()
    ax.barh(["Basel", "Bern", "Chur"], [5.2, 4.1, 3.6])
    ax.set(xlabel="Preis (Franken)", title=title)
    assert (answers(fig) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Quatre trajets sur cinq se font en semaine", False),
        ("Deux trajets sur trois se font en semaine", True),
        ("Einer von zehn fährt am Wochenende", False),
    ],
)
def test_a_share_out_of_two_parts_is_one_of_them(title, fine):
    fig, ax = figure()
    week = np.array([66, 70, 63, 68])
    ax.bar(["2021", "2022", "2023", "2024"], week, label="semaine")
    ax.bar(["2021", "2022", "2023", "2024"], 100 - week, bottom=week, label="week-end")
    ax.legend()
    ax.set(ylabel="en %", title=title)
    assert (answers(fig) == []) is fine


@pytest.mark.parametrize(
    ("title", "fine"),
    [
        ("Nive grimpe à la deuxième place", False),
        ("Nive se classe au troisième rang", True),
        ("Adour se hisse au deuxième rang", False),
    ],
)
def test_a_rank_that_is_climbed_to_is_read(title, fine):
    fig, ax = figure()
    ax.barh(["Adour", "Garonne", "Nive", "Midouze", "Gers", "Save"], [9, 7, 5, 3, 2, 1])
    ax.set(xlabel="ponts", title=title)
    assert (answers(fig) == []) is fine


def test_the_percent_of_a_limit_is_no_change():
    assert since_2014("One site falls below the 95% limit", [50, 49, 47, 46, 44, 41, 40, 43, 39, 38]) == []
