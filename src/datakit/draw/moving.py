"""Montrer une figure, la bouger avant de lire du code : des réglages nommés en français, une phrase qui dit ce que l’on voit."""

import inspect
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from types import CodeType, FunctionType
from typing import Any

from IPython import get_ipython
from IPython.display import display

from datakit import kinds
from datakit.draw import messages
from datakit.errors import ExplainedError, InvalidArgument
from figaudit.base import html, theme
from figaudit.base.text import NBSP, listing, quote
from figaudit.describe import describe

#: Un carnet rouvert a perdu ses réglages : sans ceci, JupyterLab le dirait à leur place, et en anglais.
LOST = """<style>.jp-OutputArea-output.lm-Panel:not(:has(*)) { font-size: 0; &::after { font-size: 14px; content: "Pour retrouver les réglages, relancez cette cellule." } }</style>"""


def show(fig: Any, alt: str = "", *, caption: str = "") -> None:
    """Montre une figure (ou un Axes) avec son texte de remplacement `alt`, lu par les lecteurs d'écran.

    Sans `alt`, le kit en rédige un brouillon à partir de la figure, et la légende le dit. Lève `InvalidArgument` si
    l'on passe autre chose qu'une figure.

    >>> import matplotlib.pyplot as plt
    >>> show(plt.figure(), alt="Une figure vide.")
    [Figure] Une figure vide.
    """
    if fig is ...:
        print(f"Pas encore de figure{NBSP}: remplacez les trois points par la vôtre.")
        return
    target = getattr(fig, "figure", None) or fig
    if not hasattr(target, "savefig"):
        raise InvalidArgument(*messages.said("show-figure", given=kinds.kind(fig)))
    if not isinstance(alt, str) or not alt.strip():
        draft = describe(target)
        alt = draft or "Figure sans description."
        said = "Description proposée par le kit, à relire" if draft else "Figure sans description"
        caption = f"{caption} ({said}{NBSP}: {alt})" if caption else f"{said}{NBSP}: {alt}"
    display(theme.Shown(target, alt, caption))
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.close(target)  # sinon le carnet l'afficherait une deuxième fois, sans alt


class Still:
    """La figure du moment, sa phrase, et de quoi la remplacer ; hors d’un carnet, cela seul."""

    def __init__(self, fig: Any, said: str, alt: str = "") -> None:
        self.fig, self.said, self.alt = fig, said, alt

    def _repr_html_(self) -> str:
        if self.fig is None:
            return html.panel("Rien à dessiner", self.said)
        if not hasattr(self.fig, "savefig"):  # une lettre, un tableau : ce qui s’affiche déjà
            return self.fig._repr_html_()
        return f"{LOST}{theme.Shown(self.fig, self.alt or describe(self.fig) or self.said, self.said)._repr_html_()}"

    def __repr__(self) -> str:
        return f"[Figure] {self.alt or self.said}" if hasattr(self.fig, "savefig") else self.said


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
    start = {name: known.default for name, known in inspect.signature(draw).parameters.items()}
    if unknown := sorted(set(controls) - set(start)):
        raise InvalidArgument(*messages.said("move-setting", name=quote(unknown[0]), known=", ".join(start)))
    draw = _kept(draw)

    def still(**values: Any) -> Still:
        try:
            return Still(*draw(**start | values))
        except ExplainedError as error:
            return Still(None, f"{error.fact} {error.action}")

    widgets = _widgets({name: (kind, start[name]) for name, kind in controls.items()})
    shown = display(still(), display_id=True)
    for widget in widgets.values():
        widget.observe(lambda _: shown.update(still(**{n: w.value for n, w in widgets.items()})), "value")


def forget() -> None:
    """Retire du carnet les figures à bouger, et les tables qu’elles retiennent."""
    if widgets := sys.modules.get("ipywidgets"):
        widgets.Widget.close_all()


def _kept(draw: Callable[..., Any]) -> Callable[..., Any]:
    """`draw`, liée aux noms du carnet tels qu’ils valent ici : une cellule plus loin peut les redéfinir."""
    around, read = getattr(draw, "__globals__", {}), list[CodeType]()
    names = {name: around[name] for name in ("__builtins__", "__name__") if name in around}

    def bound(one: Any) -> Any:
        if not isinstance(one, FunctionType) or one.__globals__ is not around:
            return one
        made = FunctionType(one.__code__, names, one.__name__, one.__defaults__, one.__closure__)
        made.__kwdefaults__ = one.__kwdefaults__
        read.append(one.__code__)
        return made

    made = bound(draw)
    for code in read:  # la liste s’allonge de chaque fonction rencontrée
        read += [one for one in code.co_consts if isinstance(one, CodeType)]
        names |= {name: bound(around[name]) for name in {*code.co_names} & {*around} - {*names}}
    return made


def _widgets(controls: Mapping[str, tuple[Any, Any]]) -> dict[str, Any]:
    """Les réglages, déjà montrés ; aucun sans noyau de carnet ni `ipywidgets`, et la figure reste seule."""
    if not hasattr(get_ipython(), "kernel") or find_spec("ipywidgets") is None:
        return {}
    import ipywidgets

    made = {name: _widget(ipywidgets, name, *control) for name, control in controls.items()}
    said = " ; ".join(f"{w.description} {getattr(w, 'label', w.value)}" for w in made.values())
    bundle = ipywidgets.VBox(list(made.values()))._repr_mimebundle_()
    display({**bundle, "text/plain": f"Réglages de la figure, dans JupyterLab{NBSP}: {said}"}, raw=True)
    return made


def _widget(ipywidgets: Any, name: str, kind: Any, start: Any) -> Any:
    label = name.replace("_", " ").capitalize() + f"{NBSP}:"
    shape = {"style": {"description_width": "initial"}, "layout": {"width": "min(100%, 36em)"}}
    look = {"description": label, "tooltip": label, **shape}
    if kind is str:
        return ipywidgets.Text(value=start, continuous_update=False, **look)
    if isinstance(kind, range):
        ends = {"min": kind[0], "max": kind[-1], "step": kind.step}
        return ipywidgets.IntSlider(value=start, continuous_update=False, **ends, **look)
    options = [*(kind.items() if isinstance(kind, Mapping) else zip(map(str, kind), kind, strict=True))]
    if start not in (values := [value for _, value in options]):
        told = {"name": name, "start": repr(start), "known": listing(map(repr, values))}
        raise InvalidArgument(*messages.said("move-start", **told))
    return ipywidgets.Dropdown(options=options, value=start, **look)
