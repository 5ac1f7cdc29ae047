"""La grammaire de marques : une clé qui ne contredit jamais le dessin, des aires justes, des couleurs distinctes, et l’effacement."""

from __future__ import annotations

import itertools

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from IPython.core.interactiveshell import InteractiveShell
from matplotlib.figure import Figure
from sampled import examples

from datakit.errors import InvalidArgument
from datakit.subjects import marks, postcards
from datakit.subjects.postcards import notes as notes_module
from datakit.subjects.postcards.threads import HEIGHT, WIDTH
from figaudit.base.colour import distance, luminance

PAPERS, THREADS = marks.WORDS["papers"], marks.WORDS["threads"]
FAMILIES = [name for name in marks.WORDS["shapes"] if name != "vide"]
NOTES = pd.DataFrame(
    {
        "minute": [1, 1, 2, 4, 4, 4, 7, 9, 10],
        "bruit": ["voix", "pas", "voix", "oiseau", "pas", "voix", "chaise", "voix", None],
        "force": [1, 5, 3, 2, 0, 4, 5, 1, 2],
        "effet": [
            "neutre",
            "pénible",
            "neutre",
            "agréable",
            "neutre",
            "neutre",
            "pénible",
            "agréable",
            "neutre",
        ],
    }
)
WHOLE = {"place": "minute", "shape": "bruit", "colour": "bruit", "size": "force", "tilt": "effet"}
WORDS = {"title": "Dix minutes de bruits", "source": "simulé"}


def drawn(monkeypatch, draw) -> list[marks.Mark]:
    """Les marques que `draw` pose, dans l’ordre."""
    kept: list[marks.Mark] = []
    with monkeypatch.context() as patch:
        patch.setattr(marks.Grammar, "draw", lambda self, ax, mark, *_, **__: kept.append(mark))
        draw()
    return kept


rows = st.tuples(
    st.integers(1, 9), st.sampled_from(["voix", "pas", "oiseau", None]), st.integers(0, 40), st.booleans()
)


@settings(max_examples=examples(40), deadline=None)
@given(
    st.lists(rows, min_size=1, max_size=25),
    st.permutations(["bruit", "force", "effet"]),
    st.sampled_from([*THREADS]),
)
def test_the_key_never_contradicts_the_drawing(lines, order, thread):
    """Chaque marque du recto a, colonne par colonne, exactement l’aspect que la clé donne à sa valeur."""
    table = pd.DataFrame(lines, columns=["minute", "bruit", "force", "effet"])
    channels = {"bruit": ("shape", "colour"), "force": ("size",), "effet": ("tilt",)}
    columns = {channel: column for column in order for channel in channels[column]}
    card = postcards.Card(table, **WORDS, place="minute", thread=thread, **columns)
    with pytest.MonkeyPatch.context() as patch:
        front, back = drawn(patch, card.front), drawn(patch, card.back)
    assert len(front) == len(table)
    looks = [card.look(**row) for row in table.to_dict("records")]
    assert sorted(front) == sorted(looks)
    key = iter(back)
    for column in dict.fromkeys(card.columns.values()):
        told = channels[column]
        levels = [*card.scales[told[0]].levels, *([None] if table[column].isna().any() else [])]
        shown = {level: next(key) for level in levels}
        for row, mark in zip(table.to_dict("records"), looks, strict=True):
            if pd.notna(list(row.values())).all() and row[column] in shown:
                assert [getattr(mark, one) for one in told] == [
                    getattr(shown[row[column]], one) for one in told
                ]
    assert next(key).tilt == 0  # le timbre
    assert not [*key]


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_safe_by_default(paper):
    """Nulle paire de couleurs ne se confond, et chacune se détache du papier ; un dégradé ne revient pas en arrière."""
    look = PAPERS[paper]
    assert marks.confused(look["colours"]) == []
    assert min(distance(colour, look["ground"]) for colour in look["colours"]) > marks.APART
    light = [luminance(colour) for colour in look["ramp"]]
    assert light == sorted(light) or light == sorted(light, reverse=True)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_size_is_a_painted_area(family):
    """À même valeur, toutes les formes ont la même aire ; quatre fois la valeur, quatre fois l’aire."""
    names = list(marks.WORDS["shapes"][family])
    grammar = marks.Grammar(
        pd.DataFrame({"quoi": names, "combien": [1, 4, 1, 4, 1, 4]}),
        shapes=family,
        shape="quoi",
        size="combien",
    )
    for name, amount in itertools.product(names, (1, 4)):
        ax = Figure().add_subplot()
        grammar.draw(ax, grammar.look(quoi=name, combien=amount), (3, 5), 10, towards=37)
        assert marks.area(ax.patches[0].get_path()) == pytest.approx(100 * amount / 4, rel=0.01)


def test_a_zero_keeps_its_foot_and_a_hole_is_shown():
    card = postcards.Card(NOTES, **WORDS, **WHOLE)
    assert card.look(force=0).size == 0
    assert card.look(**NOTES.iloc[8]).shape == "absent"
    unsized = card.look(**{**NOTES.iloc[1], "force": None})
    assert unsized == card.look(**NOTES.iloc[1])._replace(size=unsized.size, colour=card.paper["ground"])
    said = [text.get_text() for text in card.back().axes[0].texts]
    assert "pas noté" in said
    assert sum(text == "0" for text in said) == 1


def test_ordered_words_keep_their_order():
    table = NOTES.assign(effet=pd.Categorical(NOTES.effet, ["pénible", "neutre", "agréable"]))
    card = postcards.Card(table, **WORDS, place="minute", tilt="effet")
    told = postcards.Card(
        NOTES, **WORDS, place="minute", tilt="effet", order=["pénible", "neutre", "agréable"]
    )
    assert told.look(effet="pénible") == card.look(effet="pénible")
    assert [card.look(effet=word).tilt for word in ("pénible", "neutre", "agréable")] == [-45, 0, 45]


@pytest.mark.turning(3)
@pytest.mark.parametrize("thread", THREADS)
@pytest.mark.parametrize("count", [1, 9, 60])
def test_every_mark_stays_on_the_card(thread, count):
    """Sur chaque fil, peu ou beaucoup de notes : aucune ne sort de la carte."""
    table = pd.concat([NOTES] * 7, ignore_index=True).head(count).assign(minute=range(count))
    (ax,) = postcards.Card(table, **WORDS, **WHOLE, thread=thread).front().axes
    for patch in ax.patches:
        (left, low), (right, high) = patch.get_path().get_extents().get_points()
        assert min(left, low, WIDTH - right, HEIGHT - high) >= 0


@pytest.mark.parametrize("thread", ["vague", "guirlande", "portées"])
def test_a_mark_leans_the_same_way_on_both_sides(thread):
    """Sous la guirlande, une marque pend : la clé pend aussi, et « à droite » reste à droite."""
    table = pd.DataFrame({"minute": range(1, 9), "effet": ["pénible"] * 7 + ["agréable"]})
    card = postcards.Card(table, **WORDS, place="minute", tilt="effet", thread=thread)
    turned = []
    for fig in (card.front(), card.back()):
        foot, middle = (
            fig.axes[0].patches[1].get_path().vertices[[0, 3]]
        )  # le pied de la feuille, puis sa pointe
        turned.append(tuple(middle > foot))
    assert turned[0] == turned[1]
    assert not turned[0][0]  # le premier mot, à gauche


def test_a_long_source_stays_on_the_card():
    card = postcards.Card(
        NOTES, title="Dix minutes", source="qui, quand, comment, données simulées " * 3, **WHOLE
    )
    fig = card.back()
    fig.canvas.draw()
    (said,) = [text for text in fig.axes[0].texts if text.get_text().startswith("qui, quand")]
    box = said.get_window_extent().transformed(fig.transFigure.inverted())
    assert (box.x1 < 0.98, box.y0 > 0.04, box.y1 < 0.22) == (True, True, True)


def test_an_empty_minute_has_its_number():
    said = [text.get_text() for text in postcards.Card(NOTES, **WORDS, **WHOLE).front().axes[0].texts]
    assert {"3", "5", "8"} <= {*said}


@pytest.mark.parametrize("thread", ["vague", "guirlande"])
def test_two_neighbours_leaning_together_do_not_hide_each_other(thread):
    table = pd.DataFrame({"minute": range(1, 9), "effet": ["pénible", "agréable"] * 4, "force": 5})
    table["effet"] = pd.Categorical(table.effet, ["agréable", "pénible"])
    (ax,) = (
        postcards.Card(table, **WORDS, place="minute", tilt="effet", size="force", thread=thread).front().axes
    )
    bodies = [patch.get_path() for patch in ax.patches if patch.get_linewidth()]
    leaves = bodies[::2]
    for one, other in itertools.pairwise(sorted(leaves, key=lambda leaf: leaf.vertices[:, 0].mean())):
        assert not other.contains_point(one.vertices.mean(0))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"size": "bruit"}, "« bruit » ne peut pas faire une taille"),
        (
            {"shape": "force", "table": NOTES.assign(force=range(9))},
            "trop de valeurs différentes pour la forme",
        ),
        ({"colour": "bruits"}, "pas de colonne « bruits »"),
        ({"hue": "bruit"}, "pas de réglage « hue »"),
        ({"place": "bruit"}, "« bruit » ne peut pas faire une place"),
        (
            {"size": "force", "table": NOTES.assign(force=[*range(8), "3 neutre"])},
            "« 3 neutre » n’est pas un nombre",
        ),
        ({"table": NOTES.assign(minute=["9h58", *range(1, 9)])}, "« minute » ne peut pas faire une place"),
        ({"thread": "zigzag"}, "pas de fil « zigzag »"),
        ({"paper": "creme"}, "pas de papier « creme »"),
        ({"shapes": "vide"}, "pas de famille de formes « vide »"),
        ({"size": "force", "table": NOTES.assign(force=-1)}, "ne peut pas faire une taille"),
        ({"table": NOTES.head(0)}, "notes sont vides"),
        ({"title": "Dix minutes 🎵"}, "ne sait pas imprimer « 🎵 », dans « Dix minutes 🎵 »"),
        ({"shape": "bruit", "table": NOTES.replace("pas", "🚪")}, "dans « 🚪 »"),
        ({"place": "⏰", "table": NOTES.rename(columns={"minute": "⏰"})}, "imprimer « ⏰ »"),
    ],
)
def test_a_refusal_says_what_to_change(wrong, said):
    with pytest.raises(InvalidArgument) as refused:
        postcards.Card(**{"table": NOTES, "place": "minute", **WORDS, **wrong})
    assert said in str(refused.value).replace("\u00a0", " ")


@pytest.mark.heavy
@pytest.mark.filterwarnings("error")  # un signe sans dessin avertit
def test_simple_signs_are_printed():
    table = NOTES.assign(effet=["☀️", "♥", "☺"] * 3)
    card = postcards.Card(table, title="Été ★ ♪", source="Noë — 1 œuf, ½ €", place="minute", shape="effet")
    for side in (card.front(), card.back()):
        side.canvas.draw()


def test_a_colour_may_be_said_in_french_and_the_paper_completes_it():
    red = marks.WORDS["colours"]["rouge"]
    card = postcards.Card(NOTES, **WORDS, place="minute", colour="bruit", colours=["Rouge"])
    assert card.look(bruit="voix").colour == red
    assert len({card.look(bruit=one).colour for one in ("voix", "pas", "oiseau", "chaise")}) == 4
    assert not any(marks.confused([red, other]) for other in card.colours[1:])
    with pytest.raises(ValueError, match="Invalid RGBA"):  # que le carnet explique en français
        postcards.Card(NOTES, **WORDS, place="minute", colour="bruit", colours="rouje")


@pytest.mark.turning(3)
@pytest.mark.parametrize("thread", THREADS)
def test_the_smallest_mark_is_still_read_on_a_postcard(thread, monkeypatch):
    """Beaucoup de notes, des forces très inégales : chaque marque garde deux millimètres de côté, et la clé le dit."""
    rows = [(minute // 2, "voix", [1, 1, 2, 40][minute % 4], "neutre") for minute in range(50)]
    table = pd.DataFrame([*rows, (25, "pas", 0, "neutre")], columns=[*NOTES])
    card = postcards.Card(table, **WORDS, **WHOLE, thread=thread)
    sides = [mark.size**0.5 * card.layout.unit for mark in drawn(monkeypatch, card.front)]
    assert sorted(sides)[0] == 0, "un zéro reste un zéro"
    assert sorted(sides)[1] == pytest.approx(marks.WORDS["least"])
    assert any("agrandies" in text.get_text() for text in card.back().axes[0].texts)
    plain = postcards.Card(NOTES, **WORDS, **WHOLE)
    assert not any("agrandies" in text.get_text() for text in plain.back().axes[0].texts)


@pytest.mark.heavy
def test_the_postcard_is_a6_on_both_sides(tmp_path):
    from PIL import Image

    folder = postcards.Card(NOTES, **WORDS, **WHOLE).save(tmp_path / "ma-carte")
    for side in ("recto", "verso"):
        with Image.open(folder / f"carte-{side}.png") as image:
            assert image.size == (1748, 1240)
            assert [round(dots) for dots in image.info["dpi"]] == [300, 300]
    assert b"/MediaBox [ 0 0 595" in (folder / "mur.pdf").read_bytes()
    pdf = (folder / "carte.pdf").read_bytes()
    assert pdf.count(b"/Type /Page ") + pdf.count(b"/Type /Page\n") == 2
    assert b"419.5" in pdf  # A6 en points
    assert b"297.6" in pdf
    assert b"CreationDate" not in pdf


@pytest.mark.parametrize("answer", [..., None, 3, "carte", NOTES, Figure()])
def test_the_judge_asks_for_a_card(answer):
    verdict = postcards.worth_pinning(answer)
    assert (verdict.ok, verdict.typed) == (False, False)


def test_the_judge_names_what_is_missing():
    traffic = ["#d7301f", "#4d9221", "#f0a818", "#7a5c1e"]
    good = postcards.Card(NOTES, **WORDS, **WHOLE)
    assert postcards.worth_pinning(good) == []
    alone = postcards.Card(NOTES, **WORDS, place="minute", colour="bruit", size="force", colours=traffic)
    assert "se confondent" in postcards.worth_pinning(alone)[0]
    doubled = postcards.Card(NOTES, **WORDS, **WHOLE, colours=traffic)
    assert postcards.worth_pinning(doubled) == []
    blank = postcards.Card(NOTES, title="____", source="____", **WHOLE)
    assert len(postcards.worth_pinning(blank)) == 2


@pytest.mark.parametrize(
    ("title", "source", "faults"),
    [("asdfghj", "qsdfgh", 2), ("L’ambiance de la classe", "?", 1), ("Bruits", "Noor, lundi", 0)],
)
def test_keys_at_random_sign_no_card(title, source, faults):
    card = postcards.Card(NOTES, title=title, source=source, **WHOLE)
    assert len(postcards.worth_pinning(card)) == faults


@pytest.fixture
def shell():
    InteractiveShell.clear_instance()
    made = InteractiveShell.instance()
    yield made
    InteractiveShell.clear_instance()


def test_one_call_erases_everything(shell, tmp_path):
    secret = "minute;quoi\n1;secret\n2;secret\n"
    notes = postcards.Notes(secret)
    table = notes.table()
    card = postcards.Card(table, **WORDS, place="minute", shape="quoi")
    shell.user_ns |= {"ma_table": table, "carte": card, "fig": card.front(), "autre": 3}
    folder = notes.save(card, tmp_path / "ma-carte")
    assert notes.erase() == "Il reste\u00a0: 0 note, 0 image, 0 dossier."
    assert not folder.exists()
    assert len(notes.table()) == 0
    assert "autre" in shell.user_ns
    assert not {"ma_table", "carte", "fig"} & set(shell.user_ns)


def test_a_card_written_before_a_restart_is_erased_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    card = postcards.Card(NOTES, **WORDS, place="minute", shape="bruit")
    folder = postcards.Notes("minute;quoi\n1;voix\n").save(card, "ma-carte")
    (tmp_path / "autre").mkdir()
    assert postcards.Notes("minute;quoi\n").erase().endswith("0 dossier.")
    assert (folder.exists(), (tmp_path / "autre").exists()) == (False, True)


def test_erasing_leaves_what_someone_changed(tmp_path):
    notes = postcards.Notes("minute;quoi\n1;voix\n")
    card = postcards.Card(notes.table(), **WORDS, place="minute", shape="quoi")
    folder = notes.save(card, tmp_path / "ma-carte")
    (folder / "lettre.txt").write_text("à garder", "utf-8")
    assert "1 dossier" in notes.erase()
    assert (folder / "lettre.txt").read_text("utf-8") == "à garder"


def test_a_folder_of_someone_else_is_refused_with_what_to_do(tmp_path):
    (tmp_path / "ma-carte").mkdir()
    (tmp_path / "ma-carte" / "photo.jpg").write_bytes(b"a garder")
    notes = postcards.Notes("minute;quoi\n1;voix\n")
    card = postcards.Card(notes.table(), **WORDS, place="minute", shape="quoi")
    with pytest.raises(InvalidArgument, match=r"notes\.save\(carte, \"ma-carte-2\"\)") as refused:
        notes.save(card, tmp_path / "ma-carte")
    assert "datakit carte" not in str(refused.value)
    assert "--vers" not in str(refused.value)


def test_the_field_never_writes_its_text_in_the_notebook(monkeypatch):
    """Ce que l’on tape vit dans le cadre ; la sortie de la cellule, qui s’enregistre, ne le porte pas."""
    shown: list[object] = []
    monkeypatch.setattr(notes_module, "display", lambda what, **_: shown.append(what))
    monkeypatch.setattr(
        notes_module, "get_ipython", lambda: type("Shell", (), {"kernel": True, "user_ns": {}})()
    )
    notes = postcards.Notes("minute;quoi\n1;secret\n")
    notes.ask()
    assert "secret" not in str(shown)
    notes._field.value = "minute;quoi\n1;autre\n2;autre\n"
    assert list(notes.table().quoi) == ["autre", "autre"]


@pytest.mark.parametrize(("text", "line"), [("a;b\n1;2\n1;2;3;4\n", 3), ("a;b\n1;2;3\n4;5\n", 2)])
def test_uneven_notes_are_told(text, line):
    with pytest.raises(InvalidArgument, match=f"la ligne {line} en a de trop"):
        postcards.Notes(text).table()


def test_a_clock_time_is_a_place_in_its_order():
    table = NOTES.assign(minute=["9h58", "9h58", "9h59", "10h", "10:01", "10h02", "10h02", "10h04", "10h05"])
    card = postcards.Card(table, **WORDS, place="minute", shape="bruit")
    assert list(card.layout.at) == sorted(card.layout.at)
    feet = [text.get_text() for text in card.front().axes[0].texts]
    assert feet[:3] == ["9h58", "9h59", "10h"]


def test_two_spellings_of_a_word_are_told():
    card = postcards.Card(NOTES.replace({"bruit": {"chaise": "Voix "}}), **WORDS, **WHOLE)
    assert "une majuscule ou un accent" in postcards.worth_pinning(card)[0]


@pytest.mark.parametrize(
    "text", ["minute\n1\n", "1;voix;5\n2;pas;3\n", "14h05;voix\n14h06;pas\n", "1 voix 5\n2 pas 3\n"]
)
def test_notes_without_named_columns_are_told(text):
    with pytest.raises(InvalidArgument, match="ne nomme pas les colonnes"):
        postcards.Notes(text).table()


def test_notes_pasted_from_a_spreadsheet_are_read():
    assert list(postcards.Notes("minute\tquoi\n1\tvoix\n2\tpas\n").table().quoi) == ["voix", "pas"]


@pytest.mark.parametrize(
    "text",
    [
        "minute,quoi,force\n1,voix,1\n2,pas,3\n",
        "minute, quoi, force\n1, voix, 1\n2, pas, 3\n",
        "minute quoi force\n1  voix 1\n2 pas 3\n",
        "minute;quoi;force\n1, voix, 1\n2 pas 3\n",
    ],
)
def test_commas_and_blanks_separate_two_cells_too(text):
    table = postcards.Notes(text).table()
    assert table.to_dict("list") == {"minute": [1, 2], "quoi": ["voix", "pas"], "force": [1, 3]}


def test_a_decimal_comma_and_a_name_of_two_words_stay_whole():
    table = postcards.Notes("minute;quoi;force\n1, voix haute, 2,5\n2;pas lourds;3\n").table()
    assert list(table.quoi) == ["voix haute", "pas lourds"]
    assert list(table.force) == [2.5, 3]


def test_one_word_among_numbers_is_named_even_in_a_short_table():
    few = pd.DataFrame({"minute": [1, 2], "force": ["4", "fort"]})
    with pytest.raises(InvalidArgument, match="« fort » n’est pas un nombre".replace(" ", "\\s")):
        postcards.Card(few, **WORDS, place="minute", size="force")


def test_notes_are_read_as_people_write_them():
    """Un blanc de trop, une virgule décimale, un point-virgule final, une case oubliée."""
    table = postcards.Notes("minute;quoi;force\n1;voix ;1,5;\n2; voix;2;\n\n3;pas\n").table()
    assert list(table.quoi) == ["voix", "voix", "pas"]
    assert list(table.force.fillna(-1)) == [1.5, 2, -1]


# --- Les notes, relues ligne par ligne ---


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minute;force\n1;4\n2;fort\n3;2", ["Note 2 : « fort » est un mot, dans la colonne « force »"]),
        ("minute;quoi\n1;voix\n2;Voix\n3;voix", ["Note 2 : « Voix » s’écrit « voix » ailleurs"]),
        ("minute;quoi\n1;voix\n2;\n3;voix", ["Note 2 : il manque une case dans « quoi »"]),
        ("minute;quoi;force\n1;Pas;2\n2;pas;trois\n3;pas;1", ["Note 1 : « Pas »", "Note 2 : « trois »"]),
        ("minute;quoi\n14h05;voix\n14h06;pas", ["Rien à corriger : 2 notes, 2 colonnes."]),
        ("minute;quoi\n1;<b>gras</b>\n2;<B>gras</B>\n3;<b>gras</b>", ["Note 2 : « &lt;B&gt;gras"]),
    ],
)
def test_notes_are_proofread_line_by_line(text, said):
    read = str(postcards.Notes(text).proofread())
    for one in said:
        assert one in read
    if len(said) > 1:
        assert read.index(said[0]) < read.index(said[1]), "dans l’ordre des notes"
    assert read.count("Note ") == sum(one.startswith("Note") for one in said)


def test_a_glance_goes_out_on_the_screen_and_stays_on_paper():
    from figaudit.base import theme

    shown = postcards.Glance(theme.figure()[0], alt="Des jetons.", said="Combien ?")._repr_html_()
    assert shown.startswith("<style>@media screen{@keyframes")
    assert "linear 1s forwards" in shown
    assert 'alt="Des jetons."' in shown
    assert "Combien ?" in shown
