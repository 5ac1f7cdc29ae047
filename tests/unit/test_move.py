"""Une figure que l’on bouge : seule quand il n’y a pas de réglages, une phrase quand il n’y a rien à dessiner."""

import gc
import sys
import weakref

import ipywidgets
import pytest
from IPython.core.interactiveshell import InteractiveShell

from datakit.draw import move
from datakit.errors import InvalidArgument
from figaudit.base.figtext import annotate
from figaudit.base.theme import figure


def drawn(pied=0, méthode="egal", mot="Zoé"):
    if mot == "personne":
        return None, "Personne ne porte ce prénom."
    if mot == "faute":
        raise InvalidArgument("Ce mot ne convient pas.", "un prénom.", "écrivez-en un autre.")
    fig, ax = figure()
    ax.bar(["a", "b"], [3, 4])
    return fig, f"Pied à {pied}, {méthode}, {mot}."


class Screen:
    """Ce que le carnet affiche, et remet à jour."""

    def __init__(self):
        self.seen = []

    def __call__(self, shown, **options):
        self.seen.append(shown)
        return self

    def update(self, shown):
        self.seen.append(shown)


@pytest.fixture
def screen(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(move, "display", screen)
    return screen


@pytest.fixture
def kernel(monkeypatch, screen):
    shell = InteractiveShell()
    shell.kernel = object()
    monkeypatch.setattr(move, "get_ipython", lambda: shell)
    made = []
    monkeypatch.setattr(
        ipywidgets, "VBox", lambda children: made.extend(children) or ipywidgets.Box(children)
    )
    return made


def test_without_widgets_the_figure_stays(screen, monkeypatch):
    monkeypatch.setattr(move, "get_ipython", lambda: None)
    move.move(drawn, pied=range(0, 30, 10))
    (shown,) = screen.seen
    assert repr(shown) == "[Figure] Pied à 0, egal, Zoé."
    page = shown._repr_html_()
    assert "<figcaption>Pied à 0, egal, Zoé.</figcaption>" in page
    assert 'alt="2 barres' in page


def test_a_drawn_text_brings_its_own_words(screen, monkeypatch):
    monkeypatch.setattr(move, "get_ipython", lambda: None)
    move.move(lambda pied=0: (drawn()[0], "Pas un trait.", "Le texte entier."), pied=range(0, 30, 10))
    (shown,) = screen.seen
    page = shown._repr_html_()
    assert "<figcaption>Pas un trait.</figcaption>" in page
    assert 'alt="Le texte entier."' in page
    assert repr(shown) == "[Figure] Le texte entier."


def test_without_ipywidgets_too(screen, kernel, monkeypatch):
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    move.move(drawn, pied=range(0, 30, 10))
    assert len(screen.seen) == 1


def test_a_start_the_menu_lacks_is_told_in_french(screen, kernel):
    with pytest.raises(InvalidArgument) as refused:
        move.move(drawn, méthode={"Amplitudes égales": "equal", "Quantiles": "quantiles"})
    assert str(refused.value).replace("\u00a0", " ") == (
        "La figure ne peut pas partir de `méthode='egal'` : le menu ne la propose pas.\nAttendu : une de ces "
        "valeurs : 'equal' et 'quantiles'.\nÀ faire : corrigez-la entre les parenthèses de la ligne `def`."
    )


def test_each_control_has_its_name_and_its_kind(screen, kernel):
    move.move(
        drawn, pied=range(0, 30, 10), méthode={"Amplitudes égales": "egal", "Quantiles": "quantiles"}, mot=str
    )
    pied, methode, mot = kernel[:3]  # puis la garde du clavier, qui ne se voit pas
    assert [w.description for w in kernel[:3]] == ["Pied\u00a0:", "Méthode\u00a0:", "Mot\u00a0:"]
    assert (pied.min, pied.max, pied.step, pied.value) == (0, 20, 10, 0)
    assert (methode.label, mot.value) == ("Amplitudes égales", "Zoé")
    assert "Méthode\u00a0: Amplitudes égales" in screen.seen[0]["text/plain"]
    pied.value, methode.label, mot.value = 20, "Quantiles", "Léa"
    assert screen.seen[-1].said == "Pied à 20, quantiles, Léa."


def test_a_choice_without_figure_is_a_sentence(screen, kernel):
    move.move(drawn, mot=str)
    kernel[0].value = "personne"
    assert repr(screen.seen[-1]) == "Personne ne porte ce prénom."
    assert "Personne ne porte ce prénom." in screen.seen[-1]._repr_html_()
    kernel[0].value = "faute"
    assert screen.seen[-1].said == "Ce mot ne convient pas. écrivez-en un autre."


def test_an_unknown_control_is_named():
    with pytest.raises(InvalidArgument, match="n’est pas un réglage de cette figure"):
        move.move(drawn, tete=range(3))


CELL = """
from datakit.draw.move import move

taille, marques = 3, {"Zoé": "losange", "Léa": "rond"}


def dit(mot):
    return f"{mot} : {taille}, {marques[mot]}"


def dessin(mot="Zoé", *, fin="."):
    return None, "".join(part for part in (dit(mot), fin))


move(dessin, mot=str)
"""


class Counts(dict):
    """Un dictionnaire dont on peut suivre la vie."""


def test_a_name_taken_again_further_down_leaves_the_figure_alone(screen, kernel):
    names: dict = {}
    exec(CELL, names)
    exec("taille, marques, dit, dessin = 12, None, len, None", names)
    kernel[0].value = "Léa"
    assert screen.seen[-1].said == "Léa : 3, rond."


def test_forgetting_lets_go_of_what_the_figures_held(screen, kernel):
    names: dict = {}
    held = Counts(Zoé="losange")
    exec(CELL.replace('{"Zoé": "losange", "Léa": "rond"}', "held"), names | {"held": held})
    life = weakref.ref(held)
    del held
    names.clear()
    gc.collect()
    assert life() is not None
    move.forget()
    kernel.clear()
    screen.seen.clear()
    gc.collect()
    assert life() is None


def titled(said):
    fig, _ = figure()
    return move.Still(
        annotate(fig, title="En 1910, 21 Marie sur cent filles", source="Insee"), said, "Une barre."
    )


def test_the_legend_adds_to_the_title_without_saying_it_again():
    title = "En 1910, 21 Marie sur cent filles"
    assert "<figcaption>Puis Jeanne.</figcaption>" in titled(f"{title}. Puis Jeanne.")._repr_html_()
    assert (
        "<figcaption>De plus en plus rare.</figcaption>"
        in titled(f"{title}, de plus en plus rare.")._repr_html_()
    )
    assert "<figcaption>Puis Jeanne.</figcaption>" in titled("Puis Jeanne.")._repr_html_()


def test_without_anything_to_add_there_is_no_legend():
    assert "<figcaption>" not in titled("En 1910, 21 Marie sur cent filles.")._repr_html_()
