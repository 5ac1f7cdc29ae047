"""Dans un carnet : guetter les erreurs et la fin de chaque cellule, et y dire l’explication."""

import re
import traceback
import warnings
from dataclasses import replace
from inspect import ismethod
from types import MethodType
from typing import Any

from datakit.answers import read
from datakit.answers.exercise import Exercise, ExerciseFailed, Feedback, Status, is_strict
from datakit.answers.explain import lessons
from datakit.answers.explain.explaining import explain
from datakit.answers.explain.lessons import Where
from datakit.answers.explain.lines import broken
from datakit.answers.explain.nearest import say
from datakit.answers.explain.opened_exercises import exercise_of
from datakit.answers.explain.told_in_french import told_by_the_notebook
from datakit.answers.feedback import fingerprint
from datakit.answers.verdict import MistakeKind, Remark

#: Ce qu’une bibliothèque annonce de ses versions prochaines, `Pandas4Warning` compris : qui commence n’y peut rien.
_FOR_DEVELOPERS = (DeprecationWarning, PendingDeprecationWarning, FutureWarning)
_LONG = 400  # caractères du message de Python que l’on garde
#: `ex.q1.hint()`, `ex.q1.solution("le mot")` : une aide réveillée, seule sur sa ligne.
_WOKEN = re.compile(r"""^\w+\.q\d+\.(hint|solution)\(\s*(?:["']([^"'\n]*)["'])?\s*\)""")


class _Explainer:
    """Ce qui guette les erreurs et la fin de chaque cellule."""

    def __init__(self, shell: Any) -> None:
        self.shell = shell
        # la cellule qui demande à expliquer les erreurs est déjà lancée : elle est la dernière de l’historique
        self.source = "".join(shell.user_ns.get("In", [])[-1:])
        self.seen: list[Remark] = []
        self.last: BaseException | None = None
        # ce qui montrait les avertissements et les erreurs, et que l’on appelle encore
        self.show_before = warnings.showwarning
        self.report_before = shell._showtraceback
        self.stack_before = shell.InteractiveTB.structured_traceback

    def before(self, info: Any) -> None:
        """Retient la cellule que l’on lance."""
        self.source = info.raw_cell

    def is_new(self, error: BaseException) -> bool:
        """Vrai si l’erreur, vue pour la première fois, est à dire en français."""
        if error is self.last or is_strict():
            return False
        return not hasattr(error, "_render_traceback_")

    def showtraceback(self, kind: Any, error: BaseException, lines: list[str]) -> None:
        """La phrase française, la ligne de la personne, le message de Python ; `%tb` montre encore toute la pile."""
        seen_before = error is self.last or is_strict()
        in_english = self.is_new(error)
        if in_english:
            self._tell(error)
            lines = self._short_traceback(error)
        elif not seen_before and self._has_a_decimal_comma(error):
            lines = lines[:1]  # le fait seul : « à faire » a lu deux nombres là où il n’y en a qu’un
        self.last = error
        self.report_before(kind, error, lines)

        if seen_before:
            return
        if not in_english:  # une erreur du kit : ce que la ligne y ajoute vient après elle
            self._tell(error)
        self._help_anyway(error)

    def _short_traceback(self, error: BaseException) -> list[str]:
        """À la place de la longue pile de Python : la ligne de la cellule, et le message."""
        said = traceback.format_exception_only(error)
        line = broken(error, self.shell.user_ns)
        if not line.number:
            return said
        if told_by_the_notebook(error, self.shell.user_ns):  # son message est déjà l’explication
            said = [""]

        first_line, _, _ = said[0].partition("\n")  # pandas y met parfois toute une colonne
        shown = [part for part in (line.text, first_line[:_LONG]) if part]
        if isinstance(error, SyntaxError):
            shown = said[1:]  # la ligne et la flèche, que Python montre déjà
        place = f"Ligne {line.number} de la cellule"
        if line.function:
            place += f" où vous avez écrit {line.function}"
        return [f"{place} :", *(part.rstrip() for part in shown)]

    def _has_a_decimal_comma(self, error: BaseException) -> bool:
        told = explain(error, self.shell.user_ns, self.source)
        return told is not None and told.kind is MistakeKind.DECIMAL_COMMA

    def _tell(self, error: BaseException) -> None:
        self._show(explain(error, self.shell.user_ns, self.source))

    def _show(self, said: Feedback | None) -> None:
        """Montre une explication, marquée du code qu’elle explique : on sait ainsi s’il a changé depuis."""
        if said is not None:
            _display(replace(said, judged=fingerprint(self.source)))

    def _help_anyway(self, error: BaseException) -> None:
        """Compte l’essai que l’erreur a arrêté, et donne l’aide qu’elle a empêchée."""
        exercise = exercise_of(self.source, self.shell.user_ns)
        if exercise is None or isinstance(error, ExerciseFailed):
            return
        exercise.tried()
        _display(self._woken_help(exercise, error))

    def _woken_help(self, exercise: Exercise, error: BaseException) -> Feedback | None:
        """L’indice ou la solution qu’on a réveillés plus bas que l’erreur, et que Python n’a donc jamais atteints."""
        stopped_at = 0
        if not isinstance(error, SyntaxError):  # une ligne illisible empêche toutes les autres
            stopped_at = broken(error, self.shell.user_ns).number

        help = None
        for line in self.source.splitlines()[stopped_at:]:
            woken = _WOKEN.match(line)
            if woken and woken[1] == "hint":
                help = exercise.hint()
            elif woken:
                help = exercise.solution(woken[2] or "")
        return help

    def after(self, result: Any) -> None:
        """Explique l’avertissement que la cellule vient de montrer, ou la fonction qu’elle n’a pas lancée."""
        value = getattr(result, "result", None)
        if ismethod(value):
            said = read.say("ways_out", "parentheses", name=value.__name__)
            self._show(Feedback(Status.EXPLANATION, said, kind=MistakeKind.UNFINISHED))

        stopped = getattr(result, "error_in_exec", None) or getattr(result, "error_before_exec", None)
        already_told = stopped or (isinstance(value, Feedback) and value.status is Status.REVIEW)
        if self.seen and not is_strict() and not already_told:  # le verdict dit déjà quoi changer
            self._show(Feedback(Status.EXPLANATION, self.seen[0].message, kind=self.seen[0].kind))
        self.seen.clear()

    def showwarning(self, message: Any, category: Any, *others: Any, **options: Any) -> None:
        """Retient les avertissements que l’on sait dire en français, tait ceux qu’une version prochaine de pandas concerne seule ; affiche les autres comme avant."""
        told = lessons.first([one.__name__ for one in category.__mro__], str(message), Where.MESSAGE)
        for_developers = issubclass(category, _FOR_DEVELOPERS)
        if is_strict() or (told is None and not for_developers):
            self.show_before(message, category, *others, **options)
        if told is not None and told not in self.seen:
            self.seen.append(told)

    def structured_traceback(self, kind: Any, error: BaseException, *others: Any, **options: Any) -> Any:
        """La pile entière est longue à écrire : pas pour une erreur que l’on dit autrement."""
        if self.is_new(error):
            return []
        return self.stack_before(kind, error, *others, **options)

    def settle(self) -> None:
        """Prend la place de ce qui montrait les erreurs et les avertissements."""
        warnings.showwarning = self.showwarning
        self.shell._showtraceback = self.showtraceback
        self.shell.InteractiveTB.structured_traceback = self.structured_traceback
        plain = self.shell.display_formatter.formatters["text/plain"]
        plain.for_type(MethodType, _shown_method)
        plain.singleton_printers[id(...)] = _shown_blank
        self.shell.events.register("pre_run_cell", self.before)
        self.shell.events.register("post_run_cell", self.after)


def _shown_method(method: Any, printer: Any, cycle: bool) -> None:
    """Une méthode seule sur sa ligne : son nom, sans l’adresse qu’en écrit Python."""
    printer.text(say("waiting", name=method.__name__))


def _shown_blank(blank: Any, printer: Any, cycle: bool) -> None:
    """Une réponse qui reste à faire, que Python écrirait « Ellipsis »."""
    printer.text(say("to-fill"))


def _display(said: Feedback | None) -> None:
    from IPython.display import display

    if said is not None:
        display(said)


def explain_errors(shell: Any = None) -> None:
    """Explique en français, avant chaque erreur du carnet, ce qui s’est passé et quoi essayer.

    À appeler une fois, dans la cellule de préparation. Hors d’un carnet, ne fait rien.

    >>> explain_errors()
    """
    from IPython import get_ipython

    shell = shell or get_ipython()
    if not hasattr(shell, "_showtraceback") or hasattr(shell, "_datakit_explainer"):
        return
    shell._datakit_explainer = _Explainer(shell)
    shell._datakit_explainer.settle()
