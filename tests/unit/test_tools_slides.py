"""`datakit slides` : un seul fichier, aucune requête, les notes d'animation pour qui parle."""

import base64
import io
import re
from pathlib import Path

import pytest
from PIL import Image
from tools_executed import PNG, assert_sound, executed

from datakit.draw import screens
from datakit.tools import cover, notebook as nb, projected_code, projected_tables, slides
from figaudit.base import figtext, theme

SOLUTIONS = Path(__file__).parents[2] / "solutions"


def sections(notebook):
    """Les diapositives de la page, une par une, telles que le navigateur les reçoit."""
    return re.findall(r"<section.*?</section>", slides.deck(notebook), re.DOTALL)


def test_the_deck_asks_nothing_of_the_network():
    page = slides.deck(executed())
    assert_sound(page)
    assert page.count("</script>") == 1
    assert PNG in page


def test_a_figure_drawn_for_the_room_takes_the_place_of_the_one_of_the_page(monkeypatch):
    """Étalée sur l’écran, celle de la page y avait des lettres de 9 à 18 points ; sa note reste écrite dessous."""
    monkeypatch.setenv(screens.VARIABLE, "1")
    fig, _ = theme.figure(height=4)
    figtext.annotate(fig, title="Un titre", source="Insee")
    given = screens.OnScreens(fig, "Rien.", "Une légende.")._repr_mimebundle_()
    notebook = executed()
    notebook["cells"][3]["outputs"][0]["data"] = given

    (shown,) = (slide.body[0] for slide in slides.sections(notebook) if "Une légende." in "".join(slide.body))
    (image,) = re.findall(r"base64,([^\"]+)", shown)
    drawn = base64.b64decode(given[screens.MIME]["images"]["slide"])
    share = given[screens.MIME]["slide-foot"]
    with Image.open(io.BytesIO(base64.b64decode(image))) as seen, Image.open(io.BytesIO(drawn)) as whole:
        assert seen.width == whole.width
        assert seen.height == round(whole.height * (1 - share)), "la source est écrite sous l’image"
    assert "Insee" in shown


def deck_of(*sources):
    """Les diapositives d’un carnet de texte, en (titre, ce que l’on voit, ce que l’on dit)."""
    notebook = executed()
    notebook["cells"] = [
        {"cell_type": "markdown", "id": f"t{n}", "metadata": {"tags": list(tags)}, "source": source}
        for n, (source, *tags) in enumerate(sources)
    ]
    return [(s.title, "".join(s.body), "".join(s.notes)) for s in slides.sections(notebook)]


def test_each_title_and_each_figure_has_its_slide_and_notes_go_to_the_speaker():
    found = sections(executed())
    assert [re.search(r"<h\d[^>]*>(.*?)</h", section)[1] for section in found] == [
        "Qui a faim ?", "Regarder", "Regarder", "À retenir",
    ]  # fmt: skip
    assert "Relancez" in found[0]
    assert PNG in found[2]
    assert not any("dk.show" in section or "reponse_secrete" in section for section in found)


def test_the_source_of_a_figure_is_written_under_it_and_no_longer_in_it():
    """À 1024 × 768, elle s’y lisait à quinze points d’écran."""
    fig, _ = theme.figure(height=4)
    figtext.annotate(fig, title="Un titre", source="Insee & moi", note="Une note.")
    drawn = theme.Shown(fig, "Rien.", "Une légende.")
    notebook = executed()
    notebook["cells"][3]["outputs"][0]["data"]["text/html"] = drawn._repr_html_()

    (shown,) = (slide.body[0] for slide in slides.sections(notebook) if "Une légende." in "".join(slide.body))
    assert shown[shown.index("<div") :] == (
        '<div class="pied"><p>Une note.</p><p>Source\N{NO-BREAK SPACE}: Insee &amp; moi</p></div>'
        "<figcaption>Une légende.</figcaption></figure>"
    )
    whole = Image.open(io.BytesIO(drawn.png))
    kept = Image.open(io.BytesIO(base64.b64decode(re.search(r"base64,([^\"]+)", shown)[1])))
    assert kept.size == (whole.width, round(0.9 * whole.height))
    assert whole.crop((0, 0, *kept.size)).tobytes() == kept.tobytes()


def test_prose_stays_under_its_own_title_and_one_idea_has_one_slide():
    found = deck_of(
        ("**Lire la figure.** Des couleurs.\n\n## La planète aplatie\n\nTout est rond.\n\n**Pariez** : qui est grand ?",),
        ("Un détail.\n\n**Ce qui contredit la leçon** : rien.\n\n### Exercice 1 · Secret\n\n**Combien ?**\n\n- a. Un",),
        ("Du rythme.", "animateur"),
    )  # fmt: skip
    assert [title for title, *_ in found] == [*["La planète aplatie"] * 3, "Exercice 1 · Secret"]
    assert "rond" in found[0][1]
    assert "Pariez" in found[1][1]
    assert "contredit" in found[2][1]
    assert "détail" in found[1][2]
    assert "rythme" in found[0][2]
    assert "Combien" in found[3][1]
    assert "a. Un" in found[3][1]
    assert not any("couleurs" in "".join(slide) for slide in found)


def test_the_title_recalled_after_an_exercise_is_that_of_its_part():
    found = deck_of(("## Les bus\n\nVoici.",), ("### Exercice 1 · Partir\n\nQuand ?\n\n*Bloqué·e ? Un indice.*",),
                    ("**Pariez** : qui gagne ?",))  # fmt: skip
    assert [title for title, *_ in found] == ["Les bus", "Exercice 1 · Partir", "Les bus"]
    assert "indice" not in found[1][1]
    assert "indice" in found[1][2], "un aparté se dit"


def test_no_slide_has_only_its_title():
    """Le titre d’une partie où rien ne se montre est rappelé sur la diapositive suivante, qui reçoit ses notes."""
    found = deck_of(
        ("# Deux tables",), ("## La lettre\n\nLancez la cellule suivante.",), ("### Exercice 1 · Écrire\n\nÀ qui ?",),
        ("## Trier\n\nLancez la cellule.\n\n**Pariez** : qui gagne ?",), ("## La fin",), ("Merci.", "animateur"),
    )  # fmt: skip
    assert [title for title, *_ in found] == ["Deux tables", "Exercice 1 · Écrire", "Trier"]
    assert "Lancez" in found[1][2]
    assert "Pariez" in found[2][1]

    notebook = executed()
    notebook["cells"] = [{"cell_type": "markdown", "id": f"t{n}", "metadata": {}, "source": source}
                         for n, source in enumerate(["# Un", "## Regarder", "### Exercice 1 · Voir\n\nQuoi ?"])]  # fmt: skip
    last = sections(notebook)[-1]
    assert '<h2 class="rappel">Regarder</h2>\n<h3>Exercice 1 · Voir</h3>' in last
    assert 'data-end="60"' not in last, "la fin est celle de la partie rappelée"


def test_a_sentence_about_a_cell_is_for_the_speaker():
    found = deck_of(
        ("## Les bus\n\nCombien ? Lancez la cellule suivante. Répondez dans la cellule.",),
        ("### Exercice 1 · Partir\n\nLa cellule suivante prépare `n` : 1.5 (par an. En tout) ; **gras. Fin.** Qui part ?\n\n- a. La cellule\n- b. Un",),
    )  # fmt: skip
    assert "Combien ? Répondez dans le carnet." in found[0][1]
    assert "Lancez la cellule" in found[0][2]
    assert "Qui part ?" in found[1][1]
    assert "a. La cellule" in found[1][1], "une réponse à choisir reste entière"
    assert "Le carnet prépare" in found[1][1]
    assert "suivante" not in found[1][1]


@pytest.mark.parametrize(
    ("said", "shown", "noted"),
    [
        ("La liste ci-dessus vient d’une machine.", "La liste dans le carnet vient", ""),
        ("Relisez le premier, plus haut : Marie.", "Relisez le premier, dans le carnet : Marie.", ""),
        ("Il est dans la cellule repliée qui suit.", "Il est dans le carnet.", ""),
        ("Un point plus haut n’est rien.", "Un point plus haut n’est rien.", ""),
        ("Combien ? Lisez la phrase affichée.", "Combien ?", "phrase affichée"),
        (
            "Cochez une réponse, ci-dessus, puis lancez la cellule qui suit.",
            "Cochez une réponse, dans le carnet.",
            "Puis lancez",
        ),
        ("Votez. Cliquez la majorité.", "Votez.", "majorité"),
        ("Lancez la cellule, puis écrivez un prénom.", "Écrivez un prénom.", "Lancez la cellule."),
        (
            "Lancez la cellule, puis écrivez-le — vite — et pressez <kbd>Entrée</kbd>.",
            "Écrivez-le — vite.",
            "Lancez",
        ),
        ("Lancez la table, puis *pariez* : qui ?", "<em>Pariez</em> : qui ?", "Lancez la table."),
        ("Ailleurs. Lancez d’abord ce point de reprise.", "Ailleurs.", "point de reprise"),
        ("Retirez-les, comme dans la dernière ligne affichée.", "comme dans le carnet.", ""),
        ("La figure du dessous répond.", "La figure qui suit répond.", ""),
        ("1. La moitié garde : la cellule suivante donne les jetons.", "le carnet donne les jetons.", ""),
        ("1. Posez-les. Lancez la cellule.\n2. Tirez.", "Posez-les.", "Lancez la cellule."),
        ("Combien ? *Bloqué·e ? Retirez-le devant `ex.q1.hint()`.*", "Combien ?", "ex.q1.hint()"),
        ("Partez à 8 h 00, pas à `8 h 00`.", "Partez à 8\xa0h\xa000, pas à <code>8 h 00</code>.", ""),
    ],
)
def test_a_slide_points_at_nothing_that_is_not_on_it(said, shown, noted):
    ((_, body, notes),) = deck_of((f"## Les bus\n\n{said}",))
    assert shown in body
    assert noted in notes
    assert not noted or noted not in body


def test_a_text_too_long_to_be_read_from_the_back_goes_on_after():
    long = "\n".join(f"- {letter}. {'mot ' * 50}" for letter in "abcdefgh")
    found = deck_of((f"## Trier\n\nLesquels ?\n\n{long}",))
    assert [title for title, *_ in found] == ["Trier"] * len(found)
    assert len(found) > 1
    assert sum(body.count("<li>") for _, body, _ in found) == 8
    for _, body, _ in found:
        assert len(re.sub("<[^>]+>", "", body)) <= 1000


def test_a_list_follows_what_announces_it_and_no_link_is_dead():
    (one,) = deck_of(
        (
            "## À retenir\n\n- Douter.\n- [Suite](01-open-data.ipynb#la) et [Insee](https://www.insee.fr)\n\nRien.",
        )
    )
    assert one[1].count("<li>") == 2
    assert "ipynb" not in one[1]
    assert 'href="https://www.insee.fr"' in one[1]
    assert "Rien" in one[2]


def test_what_a_figure_must_have_and_what_to_discuss_are_projected():
    """« Elle doit avoir : », puis trois exigences ; un débat en italique : la salle les lit, la note ne suffit pas."""
    found = deck_of(
        ["# Q"],
        ["## Une figure\n\nFaites la figure.\n\nElle doit avoir :\n\n1. un titre ;\n2. une note."],
        ["*À discuter, une minute : un seul chiffre, lequel ?*"],
    )
    assert "un titre" in found[1][1]
    assert "Elle doit avoir" in found[1][1]
    assert "un seul chiffre" in found[2][1]


def test_the_lesson_comes_before_the_sources():
    made = deck_of(
        ("# Qui ?\n\nUne promesse.",),
        ("## Regarder\n\nUne idée.",),
        ("## À retenir\n\n- Douter.",),
        ("## Sources et licences\n\n- Insee.",),
    )
    assert [title for title, *_ in made] == ["Qui ?", "Regarder", "À retenir", "Sources et licences"]


def test_the_speaker_knows_when_each_part_ends():
    assert 'data-end="60"' in sections(executed())[-1]


def test_the_clock_of_the_speaker_is_the_one_of_the_sheet():
    """Une version courte s’installe d’abord : la fiche le compte, et l’horloge aussi."""
    facts = {
        "sections": [{"title": "A", "minutes": 10}, {"title": "B", "minutes": 40}],
        "version": {"door": 5},
    }
    assert [slides._ends(facts)[title] for title in "AB"] == [15, 55]


def test_a_call_to_complete_keeps_the_line_that_opens_it():
    """« title="____" » seul ne dit pas de quoi c’est le titre."""
    call = [
        "fig = viz.bars(",
        "    tonnes,",
        '    title="____",',
        '    unit="tonnes",',
        '    source="ADEME",',
        "    left=0,",
        ")",
    ]
    source = "\n".join(["tonnes = table.sum()", *call, "ex.q9.check(fig)"])
    assert projected_code.to_complete(source) == [
        "fig = viz.bars(",
        "    …",
        '    title="____",',
        "    …",
        ")",
    ]


def test_a_small_table_too_tall_for_the_screen_goes_on_after():
    """Quatre lignes sur huit cacheraient celles à quoi on les compare."""
    rows = [[f"{n} {'un texte long ' * 12}", str(n)] for n in range(8)]
    output = {"data": {"text/html": table(["texte", "nombre"], *rows)}}
    first, second = slides._projected(output)
    for n in range(8):
        assert f"<td>{n} un" in (first if n < 4 else second)
    assert "le tableau" not in first + second
    assert "<td>nombre</td>" in first
    assert "<td>nombre</td>" in second, "les noms des colonnes sont redits"
    assert second.count("<table") == second.count("</table>")


def table(*rows):
    """Un tableau tel que `dk.table` le montre."""
    lines = [f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows]
    start = '<div role="region" style="font-size:1em"><table><thead>'
    return f"{start}{lines[0]}</thead><tbody>{''.join(lines[1:])}</tbody></table></div>"


@pytest.mark.parametrize("length", [86, 200, 800])
def test_a_word_wider_than_the_screen_keeps_its_column(length):
    shown = projected_tables.top(table(["nom", "nombre"], ["a" * length, "12"]))
    assert "a" * length in shown, "la première colonne reste, son mot se coupe"
    assert '<div class="coupe" role="region"' in shown
    assert "12" not in shown
    assert "le tableau entier est dans le carnet" in shown


def test_a_word_taller_than_the_screen_leaves_the_names_of_columns():
    shown = projected_tables.top(table(["nom", "nombre"], ["a" * 5000, "12"]))
    assert "<td>nom</td>" in shown
    assert "aaa" not in shown
    assert "le tableau entier est dans le carnet" in shown


def test_a_table_stops_on_a_whole_row_and_says_how_many_there_are():
    rows = [["un-nom-qui-remplit-la-moitie-de-l-ecran", str(n)] for n in range(10)]
    held = ["nom", "nombre"]
    shown = projected_tables.top(table(held, *rows))
    assert shown.count("<tr>") == 9
    assert "8 lignes sur 10\u202f; le tableau entier est dans le carnet." in shown.replace("\xa0", " ")
    assert "le tableau" not in projected_tables.top(table(held, *rows[:8]))
    assert "coupe" not in shown, "ses mots restent entiers"

    wide = [["un texte long " * 20, "1"]] * 5  # quatre lignes d’écran chacune
    shown = projected_tables.top(table(["texte", "nombre"], *wide))
    assert "2 lignes sur 5" in shown.replace("\xa0", " ")

    foot = table(["nom", "nombre"], *rows).replace(
        "</table>", "<tfoot><tr><td>… 1 250 autres lignes</td></tr></tfoot></table>"
    )
    assert "8 lignes sur 1\u202f260" in projected_tables.top(foot).replace("\xa0", " ")
    columns = table([f"colonne{n}" for n in range(12)], ["x" * 20] * 12)
    assert "3 colonnes sur 12" in projected_tables.top(columns).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("count", "blocks", "left"), [(8, 1, ""), (13, 2, ""), (16, 2, ""), (34, 2, "16 lignes sur 34")]
)
def test_a_narrow_and_long_table_is_shown_in_two_blocks(count, blocks, left):
    """La fiche d’une personne ne perd pas sa fin à côté d’une moitié d’écran vide."""
    shown = projected_tables.top(table(["champ", "valeur"], *[[f"champ {n}", str(n)] for n in range(count)]))
    page = shown.replace("\xa0", " ")
    assert page.count("<thead>") == blocks
    assert left in page if left else "le tableau" not in page
    assert f"champ {min(count, 16) - 1}<" in page


def test_the_caption_of_two_blocks_is_read_once_and_keeps_its_place_above_the_second():
    start = '<div role="region"><table><caption style="font-weight:bold">Un titre</caption><thead>'
    shown = projected_tables.two_blocks(start, [[["<th>a</th>"], ["<td>1</td>"]]] * 2)
    assert shown.count(">Un titre</caption>") == 2
    assert shown.count("<caption class=double aria-hidden=true ") == 1


def test_the_line_to_complete_is_under_its_question():
    made = executed()
    stub = "x = ____ + 1\n### BEGIN SOLUTION\nx = 2 + 1\n### END SOLUTION\nex.q9.check(x)\n# ex.q9.hint()"
    made["cells"] += [
        {"cell_type": "markdown", "id": "q", "metadata": {}, "source": "### Exercice 9 · Trois\n\nCombien ?"},
        {"cell_type": "code", "id": "c", "metadata": {}, "source": stub, "outputs": []},
    ]
    last = sections(made)[-1]
    assert '<pre class="a-completer">x = ____ + 1</pre>' in last
    projected, note = last.split("<details", 1)
    assert "2 + 1" not in projected, "la solution n’y est pas"
    assert "x = 2 + 1" in note, "qui anime la déplie"


def test_a_line_to_complete_is_shown_even_alone():
    """Toute la question parlait d’une cellule, et la diapositive n’avait plus qu’un titre."""
    made = executed()
    question = "### Exercice 9 · Trois\n\nLancez la cellule."
    made["cells"] += [
        {"cell_type": "markdown", "id": "q", "metadata": {}, "source": question},
        {"cell_type": "code", "id": "c", "metadata": {}, "source": "x = ____\nex.q9.check(x)", "outputs": []},
    ]
    assert '<pre class="a-completer">x = ____</pre>' in sections(made)[-1]


@pytest.mark.turning(3)
@pytest.mark.parametrize("path", nb.workshops(SOLUTIONS), ids=lambda path: path.stem)
def test_every_question_of_the_kit_has_something_to_read_on_its_slide(path):
    unread = [slide.title for slide in slides.sections(nb.read(path)) if slide.question and not slide.body]
    assert unread == []


def test_what_an_exercise_gives_to_read_is_no_answer():
    made = executed()
    stub = (
        "display(donnee)\nx = ____\n### BEGIN SOLUTION\nx = 2\n### END SOLUTION\ndisplay(x)\nex.q9.check(x)"
    )
    shown = [
        {"output_type": "display_data", "data": {"text/html": table(rows)}}
        for rows in ([["lu"]], [["trouvé"]])
    ]
    made["cells"] += [
        {"cell_type": "markdown", "id": "q", "metadata": {}, "source": "### Exercice 9 · Trois\n\nCombien ?"},
        {"cell_type": "code", "id": "c", "metadata": {}, "source": stub, "outputs": shown},
    ]
    question, given, answer = slides.sections(made)[-3:]
    assert question.code == ["x = ____"], "ce qui se montre n’est pas à compléter"
    assert given.title == "Trois"
    assert answer.title == "Une réponse · Trois"


def test_the_first_slide_is_the_cover_and_its_promise():
    made = executed()
    made["metadata"]["datakit"]["slug"] = "04-prenoms"
    first, *others = slides.deck(made).split("<section")[1:]
    assert cover.inlined(cover.of_the_kit("04-prenoms")) in first
    assert "couverture" not in "".join(others)
    assert "couverture" not in slides.deck(executed()).partition("<main>")[2], (
        "sans couverture, rien ne change"
    )


def test_a_table_without_a_column_is_shown_empty():
    assert "<tbody></tbody>" in projected_tables.top(table([]))


def test_a_sentence_in_italics_is_never_cut_in_two():
    said = "Écrivez un prénom. *Sans case à remplir ? Ouvrez la cellule et changez le mot.* Il reste *deux* jours."
    ((_, shown, notes),) = deck_of(("# Un titre\n\n" + said,))
    assert "Écrivez un prénom." in shown
    assert "<em>deux</em> jours" in shown
    assert "case à remplir" not in shown
    assert "<em>Sans case à remplir ? Ouvrez la cellule et changez le mot.</em>" in notes


def test_the_notes_are_not_seen_when_projected():
    page = slides.deck(executed())
    hidden = re.search(r"\.note:not\(\[open\]\)\{opacity:0\}", page)
    found = re.search(r"\.note:hover,\.note:focus-within\{opacity:1\}", page)
    assert hidden
    assert found
    assert hidden.start() < found.start(), "la souris et le clavier les retrouvent"


def with_printed(printed, *, first=True, source="print(total)"):
    """Les diapositives d’un carnet dont une cellule imprime ce texte, avant ou après sa figure."""
    notebook = executed()
    cell = notebook["cells"][3]
    stream = {"output_type": "stream", "name": "stdout", "text": printed}
    cell["source"] = source
    cell["outputs"].insert(0 if first else 1, stream)
    return slides.sections(notebook)


def test_what_a_cell_prints_first_is_under_its_figure_and_what_follows_it_is_told():
    before = with_printed("En tout : 3 < 4\n")
    (figure,) = (one for one in before if "En tout" in "".join(one.body))
    assert figure.figure
    assert figure.body[-1] == '<p class="pied">En tout : 3 &lt; 4</p>'

    after = with_printed("L’audit : rien à redire\n", first=False)
    (figure,) = (one for one in after if "L’audit" in "".join(one.notes))
    assert figure.figure
    assert not any("L’audit" in "".join(one.body) for one in after)


@pytest.mark.parametrize(
    ("printed", "is_projected", "is_noted"),
    [
        ("Dix communes sur 40 en perdent.\n", True, False),
        ("Maladies / blessures : 8,2\n", False, True),
        # une cellule à relancer : ni la salle ni qui anime n’en fait rien devant une diapositive
        ("Il manque 10 votes. Cliquez, puis relancez cette cellule.\n", False, False),
        ("Pas de fichier ici : rien à montrer.\n", False, True),
    ],
)
def test_a_line_printed_alone_is_projected_only_if_it_reads_alone(printed, is_projected, is_noted):
    notebook = executed()
    notebook["cells"][3]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": printed}]
    notebook["cells"][3]["source"] = "print(total)"
    found = slides.sections(notebook)
    assert any(printed.strip() in "".join(one.body) for one in found) == is_projected
    assert any(printed.strip() in "".join(one.notes) for one in found) == is_noted


def test_a_second_note_for_the_one_who_leads_goes_with_the_slide_before_it():
    notebook = executed()
    second = {
        "cell_type": "markdown",
        "id": "n2",
        "metadata": {"tags": ["animateur"]},
        "source": "Le 5 est vrai.",
    }
    notebook["cells"].append(second)
    found = slides.sections(notebook)
    (noted,) = [one for one in found if "Le 5 est vrai." in "".join(one.notes)]
    assert noted is not found[0]


@pytest.mark.parametrize(
    ("said", "is_above"),
    [
        ("**Les mêmes nombres, en courbes.** La hauteur est la mortalité.", True),
        ("**Et ailleurs ?** La figure qui suit refait le calcul. Qui passe en tête ?", True),
        ("**Imaginez.** À quoi ressemblerait cette table ?", False),
        ("**Écran baissé.** Dites un nombre.", False),
        ("**Pariez** : combien ?", False),
    ],
)
def test_the_sentence_that_announces_a_figure_is_above_it(said, is_above):
    """La salle lisait « la figure suivante », et ne la voyait pas."""
    notebook = executed()
    (cell,) = (
        cell
        for cell in notebook["cells"]
        if "### Exercice" not in cell["source"] and "Deux barres" in str(cell.get("outputs"))
    )
    rank = notebook["cells"].index(cell)
    notebook["cells"].insert(rank, {"cell_type": "markdown", "id": "amorce", "metadata": {}, "source": said})
    first_words = said.split("**")[1]
    (slide,) = (one for one in slides.sections(notebook) if first_words in "".join(one.body))
    assert slide.figure == is_above


def test_a_figure_that_deceives_on_purpose_says_so():
    notebook = executed()
    notebook["cells"][3]["metadata"]["tags"] = [nb.DELIBERATE]
    assert any(slides.DECEIVES in "".join(one.body) for one in slides.sections(notebook))


def test_a_figure_said_honest_is_not_called_deceptive():
    notebook = executed()
    cell = notebook["cells"][3]
    cell["metadata"]["tags"] = [nb.DELIBERATE]
    honest = "<figcaption>Axe coupé, et honnête.</figcaption></figure>"
    for output in cell["outputs"]:
        if "text/html" in output.get("data", {}):
            shown = "".join(output["data"]["text/html"])
            output["data"]["text/html"] = re.sub(r"(<figcaption>.*?</figcaption>)?</figure>", honest, shown)
    bodies = ["".join(one.body) for one in slides.sections(notebook)]
    assert any("Axe coupé, et honnête." in body for body in bodies)
    assert not any(slides.DECEIVES in body for body in bodies)


def test_a_long_print_is_told_and_an_answer_is_not():
    found = with_printed("ligne\n" * 9)
    assert not any("ligne" in "".join(one.body) for one in found)
    assert any("ligne" in "".join(one.notes) for one in found)

    found = with_printed("La réponse est 12\n", source="x = 12\nex.q1.check(x)")
    for one in found:
        assert "La réponse" not in "".join(one.body + one.notes)


def test_a_table_between_a_question_and_its_line_does_not_hide_the_line():
    notebook = executed()
    notebook["cells"][2]["source"] = "## Regarder\n\n### Exercice 1 · Compter\n\nCombien ?"
    notebook["cells"][4] |= {"source": "x = ____\nex.q1.check(x)", "outputs": []}
    (question,) = (one for one in slides.sections(notebook) if one.question)
    assert question.code == ["x = ____"]


def test_a_line_that_announces_its_functions_is_not_projected():
    source = "def garder(an):\n    return an\n\nprint('Un outil est prêt : garder.')"
    for one in with_printed("Un outil est prêt : garder.\n", source=source):
        assert "outil" not in "".join(one.body + one.notes)


def test_what_a_bet_asks_to_rank_is_on_the_slide():
    """« Pariez sur quatre d’entre eux », et la salle n’en voyait aucun."""
    notebook = executed()
    said = "Rangez ces gestes. À ranger : garder, éteindre."
    shown = {"output_type": "execute_result", "data": {"text/html": "<div></div>", "text/plain": said}}
    notebook["cells"][3] |= {
        "source": 'pari = dk.bet.order("gestes", question, quatre)\npari',
        "outputs": [shown],
    }
    assert sum(said in "".join(one.body) for one in slides.sections(notebook)) == 1


def test_a_fresh_start_is_not_a_line_to_complete():
    source = "# Point de reprise\nimport datakit as dk\nex = dk.exercises('x')\nn = ____\nex.q1.check(n)"
    assert projected_code.to_complete(source) == ["n = ____"]


def test_what_is_printed_for_later_is_not_projected():
    notebook = executed()
    notebook["cells"][2]["source"] = "## Pour continuer\n\nChez vous."
    stream = {"output_type": "stream", "name": "stdout", "text": "Rien demandé au réseau.\n"}
    notebook["cells"][3] |= {"source": "racks()", "outputs": [stream]}
    for one in slides.sections(notebook):
        assert "réseau" not in "".join(one.body + one.notes)


def test_the_note_of_a_question_has_its_answer():
    """Qui anime n’a pas toujours la fiche en main ; la diapositive, elle, n’en montre rien."""
    notebook = nb.read(SOLUTIONS / "03-cartes.ipynb")
    first = next(slide for slide in slides.sections(notebook) if slide.question)
    assert "aplats = [&quot;b&quot;, &quot;d&quot;]" in "".join(first.notes)
    assert "&quot;b&quot;" not in "".join(first.body)
