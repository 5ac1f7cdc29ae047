"""Bouger une figure avant de lire du code : des réglages nommés en français, une phrase qui dit ce que l’on voit."""

import inspect
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from types import CodeType, FunctionType
from typing import Any

from IPython import get_ipython
from IPython.display import display

from datakit.draw import keyboard, messages, screens, witness
from datakit.draw.live import LOST
from datakit.errors import ExplainedError, InvalidArgument
from figaudit.base import figtext, html, theme
from figaudit.base.text import NBSP, NNBSP, listing, quote
from figaudit.description import describe


class Still:
    """La figure du moment, sa phrase, et de quoi la remplacer ; hors d’un carnet, cela seul."""

    def __init__(self, fig: Any, said: str, alt: str = "") -> None:
        self.fig = fig
        self.said = said
        self.alt = alt

    @property
    def is_figure(self) -> bool:
        """Vrai pour une figure de matplotlib ; faux pour une lettre, un tableau, ou rien."""
        return hasattr(self.fig, "savefig")

    def _repr_html_(self) -> str:
        if self.fig is None:
            return html.panel("Rien à dessiner", self.said)
        if not self.is_figure:  # une lettre, un tableau : ce qui s’affiche déjà
            return self.fig._repr_html_()

        alt = self.alt or describe(self.fig) or self.said
        shown = theme.Shown(self.fig, alt, _beyond_title(self.fig, self.said))
        return f"{LOST}{shown._repr_html_()}"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        """Ce qui s’ajoute à `_repr_html_` dans une page : la figure de départ, sur un téléphone et en sombre."""
        if not self.is_figure:
            return {}
        return screens.for_pages(self.fig)

    def __repr__(self) -> str:
        if self.is_figure:
            return f"[Figure] {self.alt or self.said}"
        return self.said


def _beyond_title(fig: Any, said: str) -> str:
    """Ce que la phrase ajoute au titre, déjà écrit en haut de la figure ; la phrase, si elle dit autre chose."""
    title = figtext.read(fig).title
    if not title or not said.startswith(title):
        return said
    more = said.removeprefix(title).lstrip(f" {NBSP}{NNBSP}.,;:")
    return more[:1].upper() + more[1:]


def move(draw: Callable[..., tuple[Any, ...]], **controls: Any) -> None:
    """Montre `draw(…)` et ses réglages : un curseur pour un intervalle, un menu pour une liste (ou un dictionnaire
    `{mot: valeur}`), une case pour un mot.

    `draw` rend la figure (ou une lettre, un tableau), la phrase qui dit ce qu’on y voit et, si le kit ne sait pas la
    décrire (un texte dessiné), de quoi la remplacer ; ses valeurs de départ sont celles de sa signature, le nom d’un
    paramètre est l’étiquette de son réglage ; les noms du carnet qu’elle lit restent ce qu’ils sont ici. Sans `ipywidgets`
    ou sur le papier, il reste la figure de départ. Une erreur du kit devient une phrase. Lève `InvalidArgument` si un réglage n’est pas un paramètre de `draw`.

    >>> from figaudit.base.theme import figure
    >>> move(lambda pied=0: (figure()[0], f"Le pied est à {pied}."), pied=range(0, 300, 50))
    [Figure] Le pied est à 0.
    """
    parameters = inspect.signature(draw).parameters
    start = {name: parameter.default for name, parameter in parameters.items()}
    unknown = sorted(set(controls) - set(start))
    if unknown:
        known = ", ".join(start)
        raise InvalidArgument(*messages.said("move-setting", name=quote(unknown[0]), known=known))

    frozen = _frozen(draw)

    def still(**values: Any) -> Still:
        try:
            return Still(*frozen(**start | values))
        except ExplainedError as error:
            return Still(None, f"{error.fact} {error.action}")

    widgets = _widgets({name: (kind, start[name]) for name, kind in controls.items()})
    shown = display(still(), display_id=True)
    witness.positions(frozen, start, controls)

    def redraw(_change: Any) -> None:
        values = {name: widget.value for name, widget in widgets.items()}
        shown.update(still(**values))

    for widget in widgets.values():
        widget.observe(redraw, "value")


def forget() -> None:
    """Retire du carnet les figures à bouger, et les tables qu’elles retiennent."""
    ipywidgets = sys.modules.get("ipywidgets")
    if ipywidgets is not None:
        ipywidgets.Widget.close_all()


def _frozen(draw: Callable[..., Any]) -> Callable[..., Any]:
    """`draw`, liée aux noms du carnet tels qu’ils valent ici : une cellule plus loin peut les redéfinir.

    Seuls les noms que lisent `draw` et les fonctions qu’elle appelle sont gardés : le reste du carnet s’oublie
    quand on l’efface (voir `forget`).
    """
    notebook = getattr(draw, "__globals__", {})
    names = {name: notebook[name] for name in ("__builtins__", "__name__") if name in notebook}
    to_read: list[CodeType] = []

    def bound(value: Any) -> Any:
        """Une fonction du carnet, copiée pour lire `names` ; toute autre valeur, telle quelle."""
        if not isinstance(value, FunctionType) or value.__globals__ is not notebook:
            return value

        copy = FunctionType(value.__code__, names, value.__name__, value.__defaults__, value.__closure__)
        copy.__kwdefaults__ = value.__kwdefaults__
        to_read.append(value.__code__)
        return copy

    frozen = bound(draw)
    for code in to_read:  # la liste s’allonge de chaque fonction rencontrée
        to_read.extend(inner for inner in code.co_consts if isinstance(inner, CodeType))
        for name in code.co_names:
            if name in notebook and name not in names:
                names[name] = bound(notebook[name])
    return frozen


def _widgets(controls: Mapping[str, tuple[Any, Any]]) -> dict[str, Any]:
    """Les réglages, déjà montrés ; aucun sans noyau de carnet ni `ipywidgets`, et la figure reste seule."""
    if not hasattr(get_ipython(), "kernel") or find_spec("ipywidgets") is None:
        return {}

    import ipywidgets

    made = {name: _widget(name, kind, start) for name, (kind, start) in controls.items()}

    # Sur le papier, ou sans JupyterLab, une phrase dit ce que les réglages valaient.
    values = " ; ".join(f"{widget.description} {_shown_value(widget)}" for widget in made.values())
    said = f"Réglages de la figure, dans JupyterLab{NBSP}: {values}"
    bundle = ipywidgets.VBox([*made.values(), *keyboard.guard()])._repr_mimebundle_()
    display({**bundle, "text/plain": said}, raw=True)
    return made


def _shown_value(widget: Any) -> Any:
    """Ce que le réglage montre : le mot choisi dans un menu, la valeur ailleurs."""
    return getattr(widget, "label", widget.value)


def _widget(name: str, kind: Any, start: Any) -> Any:
    """Le réglage qui convient : une case pour `str`, un curseur pour un `range`, un menu pour le reste."""
    import ipywidgets

    label = name.replace("_", " ").capitalize() + f"{NBSP}:"
    look = {
        "description": label,
        "tooltip": label,
        "style": {"description_width": "initial"},
        "layout": {"width": "min(100%, 36em)"},
    }
    if kind is str:
        return ipywidgets.Text(value=start, continuous_update=False, **look)
    if isinstance(kind, range):
        ends = {"min": kind[0], "max": kind[-1], "step": kind.step}
        return ipywidgets.IntSlider(value=start, continuous_update=False, **ends, **look)

    options = _options(kind)
    values = [value for _, value in options]
    if start not in values:
        known = listing(map(repr, values))
        raise InvalidArgument(*messages.said("move-start", name=name, start=repr(start), known=known))
    return ipywidgets.Dropdown(options=options, value=start, **look)


def _options(kind: Any) -> list[tuple[str, Any]]:
    """Les choix d’un menu : le mot que l’on lit, la valeur que reçoit le dessin."""
    if isinstance(kind, Mapping):
        return list(kind.items())
    return [(str(value), value) for value in kind]
