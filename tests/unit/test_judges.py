"""Les juges des figures libres : la signature, le bon audit, un titre qui affirme."""

import matplotlib
import pytest

from datakit import audits
from datakit.answers import judges
from figaudit.base import figtext
from figaudit.base.findings import Report
from figaudit.base.theme import figure

matplotlib.use("Agg")
SIGNED = {"title": "La gare compte 230 places de plus", "unit": "places", "source": "Grand Poitiers, 2022"}


def bars(start=0, **words):
    fig, ax = figure()
    ax.barh(["Théâtre", "Gare"], [410, 640])
    ax.set_xlim(start, 700)
    return figtext.annotate(fig, **(SIGNED | words))


def a_map(**words):
    import geopandas
    import shapely

    from datakit import maps

    squares = geopandas.GeoDataFrame(
        {"densite": [float(i) for i in range(60)]},
        crs=2154,
        geometry=[shapely.box(500000 + i, 6600000, 500001 + i, 6600001) for i in range(60)],
    )
    return maps.choropleth(squares, "densite", classes="quantiles", kind="ratio", **(SIGNED | words))


@pytest.mark.parametrize("judge", [judges.signed, judges.claims])
def test_a_signed_figure_goes_to_the_audit(judge):
    assert isinstance(judge(bars()), Report)
    assert judge(bars()).ok
    assert "truncated-bars" in judge(bars(start=300)).rules


@pytest.mark.parametrize("judge", [judges.signed, judges.claims])
@pytest.mark.parametrize(
    ("missing", "name"), [("title", "un titre"), ("unit", "une unité"), ("source", "une source")]
)
def test_what_is_missing_is_named_before_any_audit(judge, missing, name):
    (said,) = judge(bars(start=300, **{missing: ""}))
    assert said.startswith(f"Il manque {name}.")
    assert "dk.annotate" in said


@pytest.mark.parametrize("judge", [judges.signed, judges.claims])
@pytest.mark.parametrize("unit", ["48", "12,5", "?", "mdr"])
def test_a_number_is_not_a_unit(judge, unit):
    (said,) = judge(bars(unit=unit))
    assert said == judges._WORDS["no-unit"].format(f"«\u00a0{unit}\u00a0»")


@pytest.mark.parametrize("judge", [judges.signed, judges.claims])
@pytest.mark.parametrize("unit", ["%", "€", "g pour 100 g", "m", "l", "km²", "12 mois", "nombre de places"])
def test_a_short_unit_is_one(judge, unit):
    assert isinstance(judge(bars(unit=unit)), Report) or "unité" not in " ".join(judge(bars(unit=unit)))


@pytest.mark.parametrize("judge", [judges.signed, judges.claims])
def test_an_empty_figure_is_not_an_honest_one(judge):
    fig, ax = figure()
    ax.bar([], [])
    assert judge(figtext.annotate(fig, **SIGNED))[0].startswith("Rien n’est dessiné")


@pytest.mark.parametrize(
    "title", ["Il y a plus de généraux que de théâtres", "Karim est premier", "Gare est en tête, loin devant"]
)
def test_a_name_that_no_bar_bears_is_not_refused(title):
    assert judges.claims(bars(title=title)).ok


def test_a_part_that_one_bar_loses_on_another_is_not_a_part_of_all():
    assert judges.claims(bars(title="Passer de la gare au théâtre évite un quart des places")).ok


@pytest.mark.parametrize("source", ["les bus", "La table", "notre kit", "le site"])
def test_a_thing_publishes_nothing(source):
    assert judges.claims(bars(source=source))[0].startswith("La source ne se retrouve pas")


def test_nothing_signed_names_the_three():
    fig, ax = figure()
    ax.plot([1, 2, 3])
    assert judges.unsigned(fig)[0].startswith("Il manque un titre, une unité et une source.")


def test_a_stranger_s_figure_is_read_too():
    import matplotlib.pyplot as plt

    fig, ax = plt.subplots()
    ax.bar(["Théâtre", "Gare"], [410, 640])
    ax.set_title("La gare compte 230 places de plus")
    ax.set_ylabel("Capacité (places)")
    fig.text(0, 0, "Source : Grand Poitiers, 2022")
    assert judges.unsigned(fig) == []
    assert judges.claims(fig).ok
    plt.close(fig)


def test_a_subtitle_may_say_the_unit():
    assert judges.unsigned(bars(unit="", subtitle="Mêmes axes partout, sans unité")) == []


def test_a_map_of_the_kit_goes_to_the_audit_of_maps(monkeypatch):
    drawn, seen = a_map(), []
    monkeypatch.setattr(audits, "audit_map", lambda fig: seen.append(fig) or Report())
    assert judges.signed(drawn).ok
    assert judges.claims(drawn).ok
    assert seen == [drawn, drawn]


def test_the_audit_of_maps_speaks_in_its_own_words():
    assert "projection" in dict(judges.signed(a_map()).measures)


def test_a_claim_refuses_a_label_a_question_and_no_title():
    assert "étiquette" in " ".join(judges.claims(bars(title="Répartition des places")))
    assert "question" in " ".join(judges.claims(bars(title="Où sont les places de parking ?")))
    assert len(judges.claims(bars(title=""))) == 1


@pytest.mark.parametrize("title", [None, 3, ["La gare compte plus"], {"titre": "x"}])
def test_a_title_is_a_text(title):
    assert judges.affirms(title) == ["On attend un titre : un texte entre guillemets."]


@pytest.mark.parametrize("length", [9, 96])
def test_a_title_is_neither_a_shout_nor_a_paragraph(length):
    assert any("10 et 95" in said for said in judges.affirms(("l’air est " + "x" * 200)[:length]))


@pytest.mark.parametrize(
    "title",
    [
        "Un arrêt sur deux voit passer 20 bus ou moins",
        "Poitiers pèse plus que les neuf suivantes réunies",
        "Le cinquième des stations concentre 60 % des vélos",
        "Aucune commune ne dépasse Poitiers",
        "Le soir, le CO₂ redescend dès le départ",
        "Une ampoule raconte la journée de quelqu’un",
        "Le capteur s’arrête un jour de février",
        "Le dimanche, personne n’ouvre la fenêtre",
        "76 de ces 128 hommes étaient mariés",
        "La table ignore le métier de 50 hommes",
        "Les films disparaissent en 2020",
        "La fiche dit 140 places, le relevé 228",
        "Le Palais de Justice : 70, 140 ou 228 places",
        "Kirikou revient tous les ans",
        "La maladie culmine à 1023 morts en janvier 1855",
        "Emma bat Léa",
        "Emma explose tout le monde",
        "Emma surclasse les autres filles",
        "Poitiers étouffe, sa campagne respire",
        "Le confinement vide les rayons des films",
        "À midi, le CO₂ retombe : le bureau déjeune",
        "Maison vide : un cinquième d’un jour ordinaire",
        "Partir avant 8 h 57",
        "Changer d’ordinateur tous les 8 ans",
        "Trop de CO₂ à 11 h 47",
        "Le dimanche, personne au bureau",
        "De 70 à 228 places selon la source",
        "Selon la source, de 70 à 228 places",
        "Emma détrônée par Louise",
        "Le grand chassé-croisé d’Emma et Louise",
        "Louise, le retour",
        "Poitiers, championne des arrêts de bus",
        "Un pic de pollution à 7 h",
        "Buxerolles et Migné-Auxances à égalité : 31 arrêts",
    ],
)
def test_a_title_that_affirms_is_accepted(title):
    assert judges.affirms(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Prêts de films à Toulouse, 2011-2022",
        "Les voitures garées à la gare",
        "Palais de Justice, fiche et compteur",
        "Les musées de la Vienne en 2019",
        "Enquête sur les films de la médiathèque",
        "Les clients du laboratoire",
        "Les prénoms donnés en France",
        "Poitiers, ville de la Vienne",
        "Hiver à Poitiers",
        "De 2011 à 2021",
        "Prêts de 2011 à 2021",
        "Le pic de pollution",
        "L’égalité à Poitiers",
        "Places recensées par Poitiers",
        "j’aime bien",
    ],
)
def test_a_word_that_looks_like_a_verb_does_not_affirm(title):
    assert judges.affirms(title)[0].startswith("On ne trouve ni verbe")


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("600 places sont à la gare", "600"),
        ("La gare a 633 de ces 1050 places", "633"),
        ("La gare a 630 des 1050 places", ""),  # un nombre rond
        ("La gare compte 230 places de plus", ""),
        ("À elles deux, elles ont 1050 places", ""),
        ("Plus de 600 places sont à la gare", ""),
        ("Les deux parkings sont au-dessus de 300 places", ""),  # un seuil, pas un compte
        ("Sur ces 2000 places, 640 sont à la gare", ""),
        ("La gare a 12 places gratuites", ""),  # la note le dit
        ("La gare a 33 bus et le théâtre 4", ""),  # ce n’est pas l’unité
    ],
)
def test_the_number_of_a_title_is_read_again_on_the_bars(title, wrong):
    said = judges.claims(bars(title=title, unit="places", note="12 places gratuites, comptées sur place."))
    assert [wrong in one for one in said] == [True] if wrong else said.ok


def themes(title, unit="sorties annoncées, par thème", values=(48, 38, 25, 19, 12)):
    fig, ax = figure()
    ax.barh(["Formation", "Environnement", "Autres", "Sport", "Brocantes"], values)
    return figtext.annotate(fig, title=title, unit=unit, source="Région Occitanie")


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Une annonce sur deux parle de nature", "annonce 50\u202f%"),
        ("La moitié des annonces parle de nature", "annonce 50\u202f%"),
        ("Plus de la moitié des sorties sont des formations", "annonce plus de 50\u202f%"),
        ("Moins d’une annonce sur dix est une formation", ""),  # les brocantes : on ne lit pas les noms
        ("Neuf annonces sur dix parlent de nature", "annonce 90\u202f%"),
        ("48 annonces sur 300 parlent de formation", ""),  # une barre le dit ; le reste n’est pas dessiné
        ("Une annonce sur trois est une formation", ""),
        ("Un quart des annonces parle de nature", ""),
        ("Sept annonces sur dix ne parlent pas de nature", ""),
        ("Plus d’une annonce sur quatre parle de nature", ""),
        ("Trois annonces sur cinq parlent de formation ou de nature", ""),
        ("Deux communes sur trois n’ont aucune annonce", ""),  # ce n’est pas ce que comptent les barres
        ("Une annonce de nature vaut deux annonces de sport", ""),
        ("La formation a la moitié d’annonces en plus que les autres", ""),  # une comparaison, pas une part
        ("L’environnement a le tiers des annonces de moins", ""),
    ],
)
def test_the_share_a_title_tells_is_worked_out_again(title, wrong):
    said = judges.claims(themes(title))
    assert [wrong in one for one in said] == [True] if wrong else said.ok


def test_a_share_of_bars_that_are_shares_is_read_on_them():
    percents = themes("Une sortie sur deux est une formation", "% des sorties", (51, 22, 12, 9, 6))
    assert judges.claims(percents).ok
    assert (
        "annonce 50\u202f%"
        in judges.claims(
            themes("Une sortie sur deux est une formation", "% des sorties", (34, 27, 20, 12, 7))
        )[0]
    )


def test_bars_in_a_row_add_up():
    fig, ax = figure()
    ax.bar([1914, 1915, 1916, 1917, 1918], [30, 28, 22, 12, 8])
    told = {"unit": "hommes morts dans l’année", "source": "essai"}
    assert judges.claims(figtext.annotate(fig, title="Quatre hommes sur cinq meurent avant 1917", **told)).ok


def test_a_subject_that_is_not_named_is_said():
    assert judges.affirms("La gare compte plus de places", r"\bbus\b", "le bus") == [
        "Le titre ne nomme pas le bus."
    ]
    assert judges.affirms("Le bus passe plus souvent", r"\bbus\b", "le bus") == []


def test_a_workshop_may_ban_words_a_missing_note_or_a_kind_of_figure():
    banned = {
        "record|premiere": "Pas de classement.",
        r"^[^|]*\| *(\S+ ?){0,4}\|": "Il manque la note.",
        "camembert": "Pas de parts.",
    }
    honest = bars(note="On ne sait rien des rues voisines.")
    assert judges.claims(honest, banned).ok
    assert judges.claims(bars(), banned) == ["Il manque la note."]
    ranked = bars(title="La gare est la première de toutes", note="On ne sait rien des rues voisines.")
    assert judges.claims(ranked, banned) == ["Pas de classement."]
    fig, ax = figure()
    ax.pie([640, 410], labels=["Gare", "Théâtre"])
    round_one = figtext.annotate(fig, note="On ne sait rien des rues voisines.", **SIGNED)
    assert judges.claims(round_one, banned) == ["Pas de parts."]


# --- Ce qu’un second passage a montré ---


@pytest.mark.parametrize(
    "note", ["bof", "mdr rien", "jsp", "Ne compte pas : rien", "Ce que je ne sais pas : ____", "?"]
)
def test_a_note_that_says_nothing_is_asked_again(note):
    said = judges.claims(bars(note=note))
    assert said[0].startswith("La note ne dit encore rien")
    assert judges.claims(bars(note=""), {}).ok, "une figure peut se passer de note"


@pytest.mark.parametrize(
    "note", ["Rien de leurs enfants", "Ne compte pas : l’usage", "Comptées en 2019 : 12"]
)
def test_a_note_that_says_something_is_kept(note):
    assert judges.claims(bars(note=note)).ok


def test_a_note_the_cell_asks_for_is_not_left_empty(monkeypatch):
    monkeypatch.setattr(
        judges.cell, "source", lambda: 'dk.annotate(fig, title="La gare compte plus", note="")'
    )
    assert judges.claims(bars(title="La gare compte plus"))[0].startswith("La note est vide")


@pytest.mark.parametrize(
    ("told", "said"),
    [("5 000", "Le titre dit 5 000 ppm : aucune courbe ne monte si haut, 964 au plus."), ("900", "")],
)
def test_no_curve_is_said_higher_than_it_climbs(told, said):
    fig, ax = figure()
    ax.plot([0, 1, 2], [438, float("nan"), 964])
    found = judges.claims(
        figtext.annotate(fig, title=f"Le CO₂ dépasse {told} ppm", unit="ppm de CO₂", source="UCI")
    )
    if said:
        assert found[0].replace("\u202f", " ").replace("\u00a0", " ") == said
    else:
        assert not isinstance(found, list)


def test_a_note_that_is_missing_is_told_once_in_the_words_of_the_workshop():
    banned = {r"^[^|]*\| *(\S+ ?){0,4}\|": "Il manque la note."}
    assert judges.claims(bars(note="bof"), banned) == ["Il manque la note."]
    assert judges.claims(bars(note="trois mots seulement"), banned) == ["Il manque la note."]


@pytest.mark.parametrize("source", ["?", "x", "abc", "moi", "qsdfgh", "asdfghj", "internet", "12"])
def test_a_source_nobody_could_find_is_asked_again(source):
    assert judges.unsigned(bars(source=source))[0].startswith("La source ne se retrouve pas")


@pytest.mark.parametrize(
    "source", ["GP", "Insee", "IGN", "données simulées", "moi, lundi", "testaments de Poilus"]
)
def test_a_source_that_names_someone_is_kept(source):
    assert judges.unsigned(bars(source=source)) == []


@pytest.mark.parametrize("word", ["mdr", "lol", "ptdr"])
def test_a_word_of_a_chat_is_told_kindly(word):
    said = " ".join(judges.claims(bars(title=f"La gare compte plus de places {word}"))).replace("\xa0", " ")
    assert f"« {word} » se dit entre amis" in said


@pytest.mark.parametrize(
    "title",
    ["Palais de Justice : 140 places contre 228", "Garder les tablettes 6 ans", "Réparer mille téléphones par an", "140 contre 228 au Palais"],
)  # fmt: skip
def test_two_numbers_face_to_face_or_an_infinitive_are_left_to_two_readers(title):
    assert judges.affirms(title) == []


def test_a_word_of_a_chat_is_told_in_a_note_too():
    (said,) = judges.claims(bars(note="On ne sait rien des rues voisines lol"))
    assert "ôtez ce mot" in said


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def typed(monkeypatch, source):
    """Fait croire aux juges que la cellule en cours est `source`."""
    monkeypatch.setattr(judges.cell, "source", lambda: source)


def test_the_same_name_twice_compares_nothing(monkeypatch):
    typed(monkeypatch, 'duo = {p: 1 for p in ("Sylvie", "Sylvie")}')
    assert plain(judges.claims(bars())[0]) == (
        "Vous avez mis deux fois « Sylvie » : choisissez-en un autre pour l’un des deux."
    )


@pytest.mark.parametrize(
    "source", ['("Léa", "Emma")', '("____", "____")', 'colours = ["grey", "grey", "red"]', "(2, 2)", "(("]
)
def test_what_is_not_the_same_name_twice_goes_to_the_audit(monkeypatch, source):
    typed(monkeypatch, source)
    assert isinstance(judges.claims(bars()), Report)


def test_the_question_may_ask_for_several_bars():
    assert isinstance(judges.claims(bars(), least=2), Report)
    assert (
        plain(judges.claims(bars(), least=3)[0])
        == "La question en demande 3 au moins : la figure n’a que 2 barres."
    )


@pytest.mark.parametrize("title", ["j'aime bien", "Léa et Emma", "Sylvie"])
@pytest.mark.parametrize(
    "slug", ["04-prenoms:q7", "04-prenoms-nsi:q9", "01-open-data:q6", "02-plateforme:q7"]
)
def test_every_figure_of_one_s_own_needs_a_title_that_affirms(slug, title):
    from datakit import workshop
    from datakit.answers import keys

    name, _, number = slug.partition(":")
    key = keys.load(keys.read_file(workshop.KEYS / f"{name}.json")["keys"][number])
    verdict = key.expect(bars(title=title), None)
    assert not verdict.ok
    assert key.expect(bars(), None).ok


@pytest.mark.parametrize("note", ["Ce que je ne sais pas : rien", "Ce que je ne sais pas : "])
def test_a_note_that_says_nothing_is_refused(note):
    assert judges.claims(bars(note=note))[0].startswith("La note ne dit encore rien")


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("La gare a bien plus de places que le théâtre", False),
        ("La gare est bien plus gentille que le théâtre", True),
        ("Les alertes tombent plus sur la gare", True),
    ],
)
def test_the_title_names_what_these_bars_count(title, refused):
    subjects = [
        ([3, 4], "alert", "des alertes"),
        ([640, 410], "place", "des places"),
    ]
    judged = judges.claims_about(bars(title=title), subjects)
    assert isinstance(judged, list) == refused
    if refused:
        assert judged[0].startswith("Le titre ne dit pas ce que comptent ces barres")
        assert "des places" in judged[0]


def test_bars_of_their_own_are_free_of_subject():
    subjects = [([3, 4], "alert", "des alertes")]
    assert judges.claims_about(bars(), subjects).ok


@pytest.mark.parametrize("source", ["TikTok 2025", "mon pote Kevin", "Selon un copain"])
def test_hearsay_is_refused_as_a_source(source):
    assert judges.claims(bars(source=source)) == judges.claims(bars(source="x"))


def named_bars(names, lengths):
    fig, ax = figure()
    ax.barh(names, lengths)
    return figtext.annotate(fig, **SIGNED)


@pytest.mark.parametrize("judge", [judges.claims, judges.signed])
def test_bars_are_as_long_as_numbers(judge):
    assert "est un texte" in judge(named_bars("nom", "passages_jeudi"))[0]
    assert judges.unreadable_bars(named_bars(["Gare", "Théâtre"], [640, 410])) == []


def test_twenty_five_names_are_read_and_not_one_more():
    names = [f"arrêt {rank}" for rank in range(26)]
    assert judges.unreadable_bars(named_bars(names[:25], range(25))) == []
    assert "Plus de vingt-cinq noms" in judges.unreadable_bars(named_bars(names, range(26)))[0]


def test_many_ages_are_not_many_names():
    fig, ax = figure()
    ax.bar(range(90), range(90))
    assert judges.unreadable_bars(fig) == []


def test_an_empty_unit_is_said_empty(monkeypatch):
    monkeypatch.setattr(judges.cell, "source", lambda: 'carte = cercles(t, unit="")')
    fig = figtext.annotate(bars(), **(SIGNED | {"unit": "", "subtitle": "aire des cercles"}))
    (said,) = judges.misnamed_unit(fig, "habitants")
    assert "L’unité est vide" in said
    assert "aire des cercles" not in said


def test_a_noun_and_its_adjective_with_a_verb_are_not_a_label():
    assert judges.affirms("La courbe bleue monte beaucoup en janvier 1855") == []
    assert "étiquette" in judges.affirms("La courbe bleue de janvier 1855")[0]


def written(monkeypatch, code):
    monkeypatch.setattr("datakit.running.source", lambda: code)


def test_the_advice_speaks_of_the_keyword_the_cell_has(monkeypatch):
    from datakit.answers.expect import judging

    fig = bars(title="Le théâtre compte plus de places que la gare")
    written(monkeypatch, 'fig = bars(t, title="…", unit="places")')
    report = judges.referee(fig)
    (finding,) = report.findings
    assert finding.rule == "title-contradicts-data"
    assert "set_title" not in finding.fix
    assert judging._reasons(report)[0].endswith(
        ". Dans votre cellule, changez `title=` pour dire ce que les valeurs montrent."
    )
    assert "<code>title=</code>" in finding._repr_html_()

    written(monkeypatch, "ax.barh(t.index, t)")
    assert "ax.set_title" in judges.referee(fig).findings[0].fix


def test_a_missing_source_is_filled_where_the_cell_writes_it(monkeypatch):
    written(monkeypatch, 'fig = bars(t, title="…", source="")')
    (finding,) = audits.audit(bars(source="")).findings
    assert finding.rule == "missing-source"
    assert finding.fix.startswith("dans votre cellule, remplissez `source=`")


RATES = {"names": ["Complétude", "Formats"], "values": [87, 97], "unit": "% de ce qui est compté"}
YEARS = {"names": ["tous les 4 ans", "tous les 8 ans"], "values": [93, 47], "unit": "tonnes par an"}


@pytest.mark.parametrize(
    ("drawn", "title", "wrong"),
    [
        (RATES, "Le portail a 13 % en formats", "sa barre fait 97"),
        (RATES, "Formats a 97 %, complétude 87 %", ""),
        (YEARS, "Passer de quatre à huit ans divise par dix", "un rapport de dix"),
        (YEARS, "Passer de quatre à huit ans divise par deux", ""),
        (RATES, "Un portail a trois fois plus de formats", "un rapport de trois"),
        (YEARS, "Garder huit ans, c’est deux fois moins de tonnes", ""),
        (YEARS, "Garder huit ans évite 460 t chaque année", "460 tonnes"),
        (YEARS, "Garder huit ans évite 46 t chaque année", ""),
        (YEARS, "J’adore garder mes appareils plus longtemps", "dites ce que montre la figure"),
        (YEARS, "Zut, on garde trop peu nos appareils", "« zut »"),
    ],
)
def test_a_number_beside_a_bar_a_factor_and_a_short_unit_are_read_on_the_bars(drawn, title, wrong):
    fig, ax = figure()
    ax.barh(drawn["names"], drawn["values"])
    figtext.annotate(fig, title=title, unit=drawn["unit"], source="Grand Poitiers, 2022")
    said = judges.claims(fig)
    assert [wrong in one.replace("\xa0", " ") for one in said] == [True] if wrong else said.ok


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("Plus une seule petite Emilie à la maternelle", "la courbe de « Emilie » finit à 258"),
        ("Presque plus personne ne donne Emilie", ""),
        ("Plus personne ne donne Severine aujourd’hui", ""),
        ("Emilie n’a jamais été aussi donnée qu’en 2021", "1980 pour « Emilie »"),
        ("Emilie n’a jamais été aussi peu donnée qu’en 2021", ""),
    ],
)
def test_an_end_and_a_record_are_read_on_the_curves(title, wrong):
    fig, ax = figure()
    ax.plot([1980, 2000, 2021], [9000, 2000, 258], label="Emilie")
    ax.plot([1980, 2000, 2021], [3000, 500, 0], label="Severine")
    figtext.annotate(fig, title=title, unit="naissances par an", source="Insee, 2022")
    said = judges.claims(fig)
    told = [one.replace("\xa0", " ") for one in said] if isinstance(said, list) else []
    assert [wrong in one for one in told] == ([True] if wrong else [])


def test_an_opposition_affirms_and_an_adjective_does_not():
    assert judges.affirms("Un portail vieux mais bien expliqué") == []
    assert judges.affirms("Sans licence, pas de confiance") == []
    assert judges.affirms("Emilie, la star des années 80") == []
    assert judges.affirms("Un portail tout neuf") == [judges._WORDS["no-verb"]]


@pytest.mark.parametrize(
    ("title", "affirms"),
    [
        ("La gare, leader des parkings", True),  # ses barres le confirment
        ("La mairie, leader des parkings", True),  # elles le démentent : il affirmait donc
        ("La gare et ses parkings", False),
    ],
)
def test_a_title_without_a_verb_affirms_what_its_values_can_judge(title, affirms):
    fig, ax = figure()
    ax.barh(["Gare", "Théâtre", "Mairie"], [640, 410, 90])
    figtext.annotate(fig, title=title, unit="places", source="Grand Poitiers, 2023")
    assert (judges.affirming(fig) == []) == affirms


@pytest.mark.parametrize(
    ("title", "refused"),
    [
        ("46 places sur 100 sont à la gare", "46 %"),  # 56 : une part fausse, et non quarante-six places
        ("56 places sur 100 sont à la gare", ""),
        ("46 places sont à la gare", "46 places"),
    ],
)
def test_so_many_out_of_a_hundred_is_a_share(title, refused):
    fig, ax = figure()
    ax.barh(["Gare", "Théâtre", "Mairie"], [640, 410, 90])
    figtext.annotate(fig, title=title, unit="places", source="Grand Poitiers, 2023")
    said = judges.claims(fig)
    told = " ".join(said).replace("\u202f", " ").replace("\u00a0", " ") if isinstance(said, list) else ""
    assert refused in told
    assert bool(told) == bool(refused)


def test_a_forgotten_instruction_does_not_hide_a_false_comparison():
    fig, ax = figure()
    ax.barh(["Marié", "Célibataire"], [76, 48])
    title = "Les célibataires sont plus nombreux que les mariés"
    figtext.annotate(fig, title=title, unit="hommes", source="Mémoire des hommes")
    said = judges.claims(fig, {"plus nombreux": "On ne classe pas des morts."})
    assert "contraire" in said[0]
    assert said[1] == "On ne classe pas des morts."


def test_a_label_followed_by_its_verb_affirms():
    assert judges.affirms("La cause la plus fréquente est la maladie") == []
    assert judges.affirms("Les causes les plus fréquentes")[0].startswith("C’est une étiquette")


@pytest.mark.parametrize(
    "title",
    [
        "Le nombre de tués à l’ennemi recule après 1917",
        "La population des communes de la Vienne ne bouge guère",
        "Le taux de réussite au bac atteint un sommet en 2020",
        "L’évolution du prix du pain se retourne en mars",
    ],
)
def test_a_noun_that_its_verb_follows_is_no_label(title):
    assert judges.affirms(title) == []


@pytest.mark.parametrize(
    "title",
    [
        "Le nombre de tués par mois et par arme",
        "L’évolution du prix du pain en mars",
        "La population des communes",
    ],
)
def test_a_noun_and_what_completes_it_is_a_label(title):
    assert "étiquette" in judges.affirms(title)[0]
