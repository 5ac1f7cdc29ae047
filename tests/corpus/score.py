"""Note une relecture sur les figures du corpus, ou sur un jeu neuf.

    python tests/corpus/score.py maps                        tous les jeux de cartes (ou : charts)
    python tests/corpus/score.py charts chemin/jeu.py …      ces fichiers-là
    python tests/corpus/score.py charts --first              sans le détail figure par figure

Un jeu est un module qui porte `LIARS` (nom, fonction, règle attendue) et `HONEST` (nom, fonction), et parfois `ALSO` (nom,
règles de plus, quand la figure a deux fautes) ; la fonction rend une figure, ou (figure, table). Une menteuse est reconnue si sa règle est relevée en erreur ou en avertissement ; une honnête
qui reçoit l'un ou l'autre est accusée à tort. Les reproches de plus faits à une menteuse sont comptés à part : une
figure fautive l'est parfois deux fois.
"""

from __future__ import annotations

import gc
import importlib.util
import statistics
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest import mock

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure

from figaudit import rulebook
from figaudit.base.findings import Severity

HERE = Path(__file__).parent
GRAVE = ("error", "warning")
SEED = 0  # de ce qu'une figure tire au sort sans le fixer
_default_rng = np.random.default_rng
# Pourquoi une autre relecture peut manquer : GoldenViz est sous AGPL, et n'entre pas dans les dépendances du kit.
INSTALL = {
    "vizlint": "pip install vizlint",
    "GoldenViz": "pip install --no-deps --target DOSSIER goldenviz, puis PYTHONPATH=…:DOSSIER (AGPL : hors des dépendances)",
}
# Ces règles ne donnent que des conseils : il suffit qu'ils soient dits.
ADVICE = {page.id for page in rulebook.every() if page.severity is Severity.ADVICE}


# Une règle qui en valait deux a été séparée depuis qu'un jeu a été étiqueté : le nouveau nom vaut l'ancien.
SINCE_SPLIT = {"unordered-time": "shuffled-ordinal", "axis-range": "panels-on-different-scales"}


@dataclass(frozen=True)
class Seen:
    """Une figure relue : la règle attendue (« » si elle est honnête), ce qui a été reproché, le temps en ms."""

    name: str
    rule: str
    blamed: tuple[str, ...]
    advised: tuple[str, ...] = ()
    failure: str = ""
    audit_ms: float = 0.0
    draw_ms: float = 0.0
    also: tuple[
        str, ...
    ] = ()  # les autres fautes que dit l'étiquette : les relever est juste, les taire aussi

    @property
    def right(self) -> bool:
        """La menteuse est reconnue, l'honnête laissée en paix."""
        if not self.rule:
            return not self.blamed and not self.failure
        if self.rule in ADVICE:
            return self.rule in self.advised + self.blamed
        return bool({self.rule, SINCE_SPLIT.get(self.rule)} & set(self.blamed))

    @property
    def exact(self) -> list[set[str]]:
        """Ce qu'il fallait lui reprocher, et rien d'autre : sous son nom d'alors, ou d'aujourd'hui."""
        names = {self.rule, SINCE_SPLIT.get(self.rule, self.rule)}
        return [{name} - {""} - ADVICE for name in names]


@dataclass
class Score:
    """Ce que des figures disent d'une relecture."""

    seen: list[Seen] = field(default_factory=list)

    @property
    def liars(self) -> list[Seen]:
        return [one for one in self.seen if one.rule]

    @property
    def honest(self) -> list[Seen]:
        return [one for one in self.seen if not one.rule]

    @property
    def hits(self) -> int:
        """Les menteuses reconnues."""
        return sum(one.right for one in self.liars)

    @property
    def accused(self) -> list[Seen]:
        """Les honnêtes accusées."""
        return [one for one in self.honest if one.blamed]

    @property
    def failures(self) -> list[Seen]:
        return [one for one in self.seen if one.failure]

    @property
    def false_alarms(self) -> float:
        return len(self.accused) / max(1, len(self.honest))

    @property
    def recall(self) -> float:
        return self.hits / max(1, len(self.liars))

    @property
    def precision(self) -> float:
        return self.hits / max(1, self.hits + len(self.accused))

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        if both == 0:
            return 0.0
        return 2 * self.precision * self.recall / both

    @property
    def exact(self) -> float:
        """La part des figures à qui l'on reproche la règle attendue, et rien d'autre de grave."""
        same = sum(set(one.blamed) - set(one.also) in one.exact for one in self.seen)
        return same / max(1, len(self.seen))

    @property
    def extra(self) -> int:
        """Les reproches faits à une menteuse en plus de celui qu'on attendait."""
        return sum(len(set(one.blamed) - {one.rule, *one.also}) for one in self.liars)

    @property
    def ms(self) -> float:
        """La durée médiane d'une relecture."""
        if not self.seen:
            return 0.0
        return statistics.median(one.audit_ms for one in self.seen)

    @property
    def ratio(self) -> float:
        """Le temps d'une relecture, rapporté à celui d'un dessin (médiane)."""
        drawn = [one.audit_ms / one.draw_ms for one in self.seen if one.draw_ms]
        if not drawn:
            return 0.0
        return statistics.median(drawn)

    def line(self) -> str:
        return (
            f"F1 {self.f1:.3f}  précision {self.precision:.3f}  rappel {self.recall:.3f} ({self.hits}/{len(self.liars)})"
            f"  honnêtes accusées {len(self.accused)}/{len(self.honest)} ({100 * self.false_alarms:.1f} %)"
            f"  exactes {self.exact:.3f}  de trop {self.extra}  échecs {len(self.failures)}"
            f"  {self.ms:.1f} ms  {self.ratio:.2f} dessin"
        )

    def by_rule(self) -> str:
        """Par règle : menteuses reconnues, menteuses, honnêtes accusées."""
        cells: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for one in self.liars:
            cells[one.rule][0] += one.right
            cells[one.rule][1] += 1
        for one in self.accused:
            for rule in one.blamed:
                cells[rule][2] += 1

        lines = [f"{'règle':26}{'reconnues':>10}{'à tort':>8}"]
        for rule, (found, all_liars, wrongly) in sorted(cells.items()):
            lines.append(f"{rule:26}{f'{found}/{all_liars}':>10}{wrongly or '-':>8}")
        return "\n".join(lines)

    def disputes(self) -> str:
        """Figure par figure, là où la relecture et l'étiquette ne sont pas d'accord."""
        lines = []
        for one in self.seen:
            if not one.right:
                said = ", ".join(one.blamed) or "rien"
                lines.append(f"  {one.name}: attendu {one.rule or 'rien'}, reproché {said}  {one.failure}")
        return "\n".join(lines)


def load(path: Path) -> ModuleType:
    """Le module d'un jeu, importé depuis son fichier."""
    spec = importlib.util.spec_from_file_location(f"figures_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(module: Any) -> Iterator[tuple[str, Callable[[], Any], str]]:
    """(nom, fonction, règle attendue ou « ») de chaque figure d'un jeu."""
    yield from module.LIARS
    for name, function in module.HONEST:
        yield name, function, ""


def _seeded(seed: Any = None) -> np.random.Generator:
    """Le générateur de numpy ; sans graine, toujours le même."""
    return _default_rng(SEED if seed is None else seed)


@contextmanager
def alone() -> Iterator[None]:
    """Le temps d'une figure : son style ne passe pas à la suivante, ses avertissements ne s'affichent pas.

    Ce qu'elle tire au sort sans graine, comme les intervalles de seaborn, est le même à chaque fois.
    """
    with warnings.catch_warnings(), mpl.rc_context(), mock.patch.object(np.random, "default_rng", _seeded):
        warnings.simplefilter("ignore")
        np.random.seed(SEED)
        try:
            yield
        finally:
            plt.close("all")


@contextmanager
def undrawn() -> Iterator[None]:
    """Le temps d'un bloc, rien n'est peint : la relecture lit une figure sans la dessiner. Elle est rangée, elle, pour de vrai."""
    silenced = ((FigureCanvasBase, "draw_idle"), (Figure, "draw"))
    with ExitStack() as stack:
        for owner, name in silenced:
            stack.enter_context(mock.patch.object(owner, name, return_value=None))
        yield


def target_of(made: Any) -> tuple[Any, ...]:
    """La figure, suivie de la table quand le jeu la donne."""
    return made if isinstance(made, tuple) else (made,)


def seen(name: str, rule: str, report: Any, **measured: Any) -> Seen:
    """Ce que dit un rapport d'une figure étiquetée."""
    blamed, advised = [], []
    for finding in report.findings:
        kept = blamed if finding.severity in GRAVE else advised
        if finding.rule not in kept:
            kept.append(finding.rule)
    failures = [one for one in report.unread if "n'a pas pu être appliquée" in one]
    return Seen(name, rule, tuple(blamed), tuple(advised), "; ".join(failures), **measured)


def one(name: str, make: Callable[[], Any], rule: str, audit: Callable[..., Any]) -> Seen:
    """Relit une figure, puis la dessine, et chronomètre les deux (temps de processeur : le voisinage ne compte pas)."""
    with alone():
        target = target_of(make())
        gc.disable()  # sinon, l'une des deux paie pour ramasser la figure d'avant
        start = time.process_time()
        try:
            report = audit(*target)
        except Exception as error:
            return Seen(name, rule, (), failure=f"{type(error).__name__}: {error}")
        finally:
            middle = time.process_time()
            gc.enable()

        target[0].canvas.draw()
        end = time.process_time()
    return seen(name, rule, report, audit_ms=1000 * (middle - start), draw_ms=1000 * (end - middle))


def score(module: Any, audit: Callable[..., Any]) -> Score:
    """Relit et dessine toutes les figures d'un jeu."""
    also = getattr(module, "ALSO", {})
    found = [one(*figure, audit) for figure in figures(module)]
    return Score([replace(figure, also=also.get(figure.name, ())) for figure in found])


def sets(subject: str) -> list[Path]:
    """Les jeux gardés d'un sujet, « maps » ou « charts »."""
    return sorted((*HERE.glob(f"{subject}_?.py"), *HERE.glob(f"{subject}_??.py")))


def auditor(subject: str) -> Callable[..., Any]:
    """La relecture qui convient : celle des cartes reçoit aussi la table, si on la donne."""
    import figaudit

    if subject == "maps":
        return figaudit.audit_map
    return lambda fig, *_: figaudit.audit(fig)


def peers() -> dict[str, Callable[[Any], set[str]] | None]:
    """Les autres relectures, quand elles sont installées : ce que chacune reproche à une figure.

    Elles ignorent nos règles : tout reproche fait à une menteuse leur est compté juste, à leur avantage. Ce qu'elles disent
    d'un titre, d'un nom d'axe ou d'un type de graphique qu'elles n'ont pas reconnu est écarté.
    """
    found: dict[str, Callable[[Any], set[str]] | None] = {"vizlint": None, "GoldenViz": None}
    with suppress(ImportError):
        from vizlint import lint

        def by_vizlint(fig: Any) -> set[str]:
            blamed = {issue.id.replace("_", "-") for issue in lint(fig).issues}
            return blamed - {"title-missing", "axis-labels-missing"}

        found["vizlint"] = by_vizlint

    with suppress(ImportError):
        from GoldenViz import analyze

        def by_goldenviz(fig: Any) -> set[str]:
            blamed = {
                result.rule_id for result in analyze(fig).rule_results if result.status in ("FAIL", "WARNING")
            }
            return blamed - {"R1", "R2", "R18"}

        found["GoldenViz"] = by_goldenviz
    return found


def score_peer(module: Any, blame: Callable[[Any], set[str]]) -> Score:
    """Ce qu'une autre relecture dit des mêmes figures : pour une menteuse, tout reproche vaut le bon."""

    def audit(fig: Any, *_: Any) -> Any:
        faults = [SimpleNamespace(rule=rule, severity="error") for rule in sorted(blame(fig))]
        return SimpleNamespace(findings=faults, unread=())

    told = []
    for figure in figures(module):
        found = one(*figure, audit)
        if found.rule and found.blamed:
            found = replace(found, blamed=(found.rule,))
        told.append(found)
    return Score(told)


def main(arguments: Iterable[str]) -> None:
    subject, *rest = arguments
    brief = "--first" in rest
    paths = [Path(given) for given in rest if not given.startswith("-")] or sets(subject)
    audit = auditor(subject)

    total = Score()
    for path in paths:
        found = score(load(path), audit)
        total.seen += found.seen
        print(f"{path.stem}: {found.line()}")
        if not brief:
            print(found.by_rule(), found.disputes(), sep="\n")

    print(f"ensemble: {total.line()}")
    if brief:
        print(total.by_rule())


if __name__ == "__main__":
    main(sys.argv[1:])
