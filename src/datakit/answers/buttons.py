"""Répondre d’un clic : une question et ses boutons."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from datakit.answers import read
from datakit.answers.feedback import Feedback, Status
from datakit.draw import keyboard
from figaudit.base import html


def choices(
    question: object,
    options: Iterable[tuple[str, object]],
    label: str,
    chosen: Callable[[Any], object],
    kept: object = None,
) -> list[Any]:
    """Une question et ses boutons, au clavier comme à la souris ; `chosen` reçoit chaque changement, `kept` est coché."""
    import ipywidgets as widgets

    radios = widgets.RadioButtons(
        options=list(options),
        value=kept,
        description=label,
        layout={"width": "auto"},
        style={"description_width": "initial"},
    )
    radios.observe(chosen, "value")
    return [widgets.HTML(str(html.tag("p", question))), radios]


def asked(
    question: str,
    labels: Mapping[str, str],
    check: Callable[[object], Feedback],
    before: Feedback | None = None,
    kept: object = None,
) -> Any:
    """Les boutons d’un choix, et la réponse dessous : une invitation à cliquer, ou ce qu’on avait coché (`kept`).

    Lève `ImportError` sans `ipywidgets`.
    """
    import ipywidgets as widgets

    answer = widgets.HTML()

    def show(feedback: Feedback) -> None:
        said = html.Markup(feedback._repr_html_())
        answer.value = str(html.tag("div", said, role="status"))  # annoncé par un lecteur d’écran

    def chosen(change: Any) -> None:
        show(check(change["new"]))

    show(before or Feedback(Status.TODO, read.say("exercise", "click")))

    pairs = [(label, key) for key, label in labels.items()]
    asking = choices(html.inline(question), pairs, "Ma réponse :", chosen, kept)
    box = widgets.VBox([*asking, answer, *keyboard.guard()])
    printed = "À cocher, dans JupyterLab : " + " ; ".join(labels.values())
    return _printable(box, printed)


def _printable(box: Any, printed: str) -> Any:
    """Les mêmes boutons, dont une page imprimée garde le texte."""
    shown = box._repr_mimebundle_

    def with_text(**asked: Any) -> dict[str, Any]:
        return {**shown(**asked), "text/plain": printed}

    box._repr_mimebundle_ = with_text
    return box
