"""Note une relecture sur des figures écrites par des inconnus.

    python tests/figures/registry.py maps chemin/vers/maps_a.py …      (ou : charts …, ou le nom d'un dossier)

Un jeu est un module qui porte `LIARS` (nom, fonction, règle attendue) et `HONEST` (nom, fonction) ; la fonction rend une
figure, ou (figure, table). Une menteuse est reconnue si sa règle est relevée en erreur ou en avertissement ; une honnête
qui reçoit l'un ou l'autre est accusée à tort. Les reproches de plus faits à une menteuse sont comptés à part : une
figure fautive l'est parfois deux fois.
"""

from __future__ import annotations

import contextlib
import gc
import importlib.util
import statistics
import sys
import time
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest import mock

import matplotlib as mpl
import numpy as np

mpl.use("Agg")
import matplotlib.pyplot as plt
import shapely
from geopandas import plotting
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure
from matplotlib.path import Path as Outline
from matplotlib.transforms import IdentityTransform

from figaudit import rulebook
from figaudit.base.findings import Severity

HERE = Path(__file__).parent
GRAVE = ("error", "warning")
# Pourquoi une autre relecture peut manquer : GoldenViz est sous AGPL, et n'entre pas dans les dépendances du kit.
INSTALL = {
    "vizlint": "pip install vizlint",
    "GoldenViz": "pip install --no-deps --target DOSSIER goldenviz, puis PYTHONPATH=…:DOSSIER (AGPL : hors des dépendances)",
}
# Des conseils par nature : il suffit qu'ils soient dits.
PAGES = [page for subject in ("charts", "maps") for page in rulebook.pages(subject).values()]
ADVICE = {page.id for page in PAGES if page.severity is Severity.ADVICE}


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

    @property
    def right(self) -> bool:
        """La menteuse est reconnue, l'honnête laissée en paix."""
        said = self.advised + self.blamed if self.rule in ADVICE else self.blamed
        return self.rule in said if self.rule else not self.blamed and not self.failure


@dataclass
class Score:
    """Ce qu'un jeu dit d'une relecture."""

    seen: list[Seen] = field(default_factory=list)

    @property
    def liars(self) -> list[Seen]:
        return [s for s in self.seen if s.rule]

    @property
    def honest(self) -> list[Seen]:
        return [s for s in self.seen if not s.rule]

    @property
    def hits(self) -> int:
        return sum(s.right for s in self.liars)

    @property
    def accused(self) -> list[Seen]:
        """Les honnêtes accusées."""
        return [s for s in self.honest if s.blamed]

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
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def failures(self) -> list[Seen]:
        return [s for s in self.seen if s.failure]

    @property
    def extra(self) -> int:
        """Les reproches faits à une menteuse en plus de celui qu'on attendait."""
        return sum(len(set(s.blamed) - {s.rule}) for s in self.liars)

    @property
    def ms(self) -> float:
        return statistics.median(s.audit_ms for s in self.seen) if self.seen else 0.0

    @property
    def ratio(self) -> float:
        """Le temps d'une relecture, rapporté à celui d'un dessin (médiane)."""
        drawn = [s.audit_ms / s.draw_ms for s in self.seen if s.draw_ms]
        return statistics.median(drawn) if drawn else 0.0

    def line(self) -> str:
        return (
            f"F1 {self.f1:.3f}  précision {self.precision:.3f}  rappel {self.recall:.3f} ({self.hits}/{len(self.liars)})"
            f"  honnêtes accusées {len(self.accused)}/{len(self.honest)} ({100 * self.false_alarms:.1f} %)"
            f"  de trop {self.extra}  échecs {len(self.failures)}  {self.ms:.1f} ms  {self.ratio:.2f} dessin"
        )

    def by_rule(self) -> str:
        cells: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        for s in self.liars:
            cells[s.rule][0] += s.right
            cells[s.rule][1] += 1
        for s in self.accused:
            for rule in s.blamed:
                cells[rule][2] += 1
        head = f"{'règle':26}{'reconnues':>10}{'à tort':>8}"
        return "\n".join(
            [head, *(f"{rule:26}{f'{a}/{b}':>10}{c or '-':>8}" for rule, (a, b, c) in sorted(cells.items()))]
        )

    def disputes(self) -> str:
        """Figure par figure, là où la relecture et l'étiquette ne sont pas d'accord."""
        lines = []
        for s in self.seen:
            if not s.right:
                said = ", ".join(s.blamed) or "rien"
                lines.append(f"  {s.name}: attendu {s.rule or 'rien'}, reproché {said}  {s.failure}")
        return "\n".join(lines)


def load(path: Path) -> ModuleType:
    """Le module d'un jeu, importé depuis son fichier."""
    spec = importlib.util.spec_from_file_location(f"figures_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(module: ModuleType) -> Iterable[tuple[str, Callable[[], Any], str]]:
    """(nom, fonction, règle attendue ou « ») de chaque figure d'un jeu."""
    yield from module.LIARS
    yield from ((name, function, "") for name, function in module.HONEST)


def one(name: str, make: Callable[[], Any], rule: str, audit: Callable[..., Any], draw: bool = True) -> Seen:
    """Relit une figure, puis la dessine, et chronomètre les deux (temps de processeur : le voisinage ne compte pas)."""
    with warnings.catch_warnings(), mpl.rc_context():  # le style d'une figure ne passe pas à la suivante
        warnings.simplefilter("ignore")
        made = make()
        target = made if isinstance(made, tuple) else (made,)
        gc.disable()  # sinon, l'une des deux paie pour ramasser la figure d'avant
        start = time.process_time()
        failure, blamed, advised = "", (), ()
        try:
            report = audit(*target)
            blamed = tuple(dict.fromkeys(f.rule for f in report.findings if f.severity in GRAVE))
            advised = tuple(dict.fromkeys(f.rule for f in report.findings if f.severity not in GRAVE))
            failure = "; ".join(u for u in report.unread if "n'a pas pu être appliquée" in u)
        except Exception as error:
            failure = f"{type(error).__name__}: {error}"
        middle = time.process_time()
        if draw:
            target[0].canvas.draw()
        end = time.process_time()
        gc.enable()
        plt.close("all")
    return Seen(name, rule, blamed, advised, failure, 1000 * (middle - start), 1000 * (end - middle))


@dataclass
class Straight:
    """Un contour sans courbe, d'un seul tenant : matplotlib en ferait une courbe par côté, pour les mêmes bornes."""

    points: np.ndarray

    def axis_aligned_extrema(self) -> tuple[None, tuple[()]]:
        return None, ()

    def __call__(self, _: Any) -> np.ndarray:
        return self.points


def sides(
    path: Outline, *, _real: Callable[..., Any] = Outline.iter_bezier, **how: Any
) -> Iterable[tuple[Any, Any]]:
    """Les côtés d'un contour, dont matplotlib ne veut ici que les bornes."""
    codes = path.codes if path.codes is not None else np.full(len(path.vertices), Outline.LINETO)
    if not (np.isin(codes, (Outline.CURVE3, Outline.CURVE4)).any() or np.isnan(path.vertices).any()):
        return [(Straight(path.vertices[codes != Outline.CLOSEPOLY]), Outline.LINETO)]
    return _real(path, **how)


def shape(polygon: shapely.Geometry) -> SimpleNamespace:
    """Le contour d'un territoire, que geopandas habille d'une forme à peindre pour n'en garder que le contour."""
    rings = [ring.coords for part in shapely.get_parts(polygon) for ring in (part.exterior, *part.interiors)]
    path = Outline.make_compound_path(*(Outline(np.asarray(ring)[:, :2], closed=True) for ring in rings))
    return SimpleNamespace(get_path=lambda: path, get_transform=IdentityTransform)


def score(module: ModuleType, audit: Callable[..., Any], draw: bool = True) -> Score:
    """Relit toutes les figures d'un jeu. Si rien n'est à chronométrer, sans dessiner ni ranger les marges : aucun verdict n'en dépend."""
    with contextlib.ExitStack() as spared:
        for owner, name, plain in () if draw else (
            (FigureCanvasBase, "draw_idle", lambda *_, **__: None),
            (Figure, "draw", lambda *_: None),
            (Figure, "tight_layout", lambda *_, **__: None),
            (Axes, "get_tightbbox", lambda ax, *_, **__: ax.bbox),
            (Outline, "iter_bezier", sides),
            (Axis, "set_clip_path", Artist.set_clip_path),  # sinon, chaque axe fabrique des graduations
            (Artist, "_update_set_signature_and_docstring", lambda: None),  # la notice d'une classe par carte
            (plotting, "_PolygonPatch", shape),
        ):  # fmt: skip
            spared.enter_context(mock.patch.object(owner, name, plain))
        return Score([one(*figure, audit, draw) for figure in figures(module)])


def sets(subject: str) -> list[Path]:
    """Les jeux gardés d'un sujet, « maps » ou « charts »."""
    return sorted((*HERE.glob(f"{subject}_?.py"), *HERE.glob(f"{subject}_?[0-9].py")))


def auditor(subject: str) -> Callable[..., Any]:
    """La relecture qui convient : celle des cartes reçoit aussi la table, si on la donne."""
    if subject == "maps":
        from figaudit.report_map import audit_map

        return audit_map
    from figaudit.report import audit

    return lambda fig, *_: audit(fig)


def peers() -> dict[str, Callable[[Any], set[str]] | None]:
    """Les autres relectures, quand elles sont installées : ce que chacune reproche à une figure.

    Elles ignorent nos règles : tout reproche fait à une menteuse leur est compté juste, à leur avantage. Ce qu'elles disent
    d'un titre, d'un nom d'axe ou d'un type de graphique qu'elles n'ont pas reconnu est écarté.
    """
    found: dict[str, Callable[[Any], set[str]] | None] = {"vizlint": None, "GoldenViz": None}
    with contextlib.suppress(ImportError):
        from vizlint import lint

        found["vizlint"] = lambda fig: {i.id.replace("_", "-") for i in lint(fig).issues} - {"title-missing", "axis-labels-missing"}  # fmt: skip
    with contextlib.suppress(ImportError):
        from GoldenViz import analyze

        found["GoldenViz"] = lambda fig: {r.rule_id for r in analyze(fig).rule_results if r.status in ("FAIL", "WARNING")} - {"R1", "R2", "R18"}  # fmt: skip
    return found


def score_peer(module: ModuleType, blame: Callable[[Any], set[str]]) -> Score:
    """Ce qu'une autre relecture dit des mêmes figures."""

    def audit(fig: Any, *_: Any) -> Any:
        faults = [SimpleNamespace(rule=rule, severity="error") for rule in sorted(blame(fig))]
        return SimpleNamespace(findings=faults, unread=())

    seen = [one(*figure, audit) for figure in figures(module)]
    return Score([replace(s, blamed=(s.rule,) if s.rule and s.blamed else s.blamed) for s in seen])


def main() -> None:
    subject, *paths = sys.argv[1:]
    quiet = "--first" in paths
    audit = auditor(subject)
    total = Score()
    for path in [Path(p) for p in paths if not p.startswith("-")] or sets(subject):
        found = score(load(path), audit)
        total.seen += found.seen
        print(f"{path.stem}: {found.line()}")
        if not quiet:
            print(found.by_rule(), found.disputes(), sep="\n")
    print(f"ensemble: {total.line()}")
    if quiet:
        print(total.by_rule())


if __name__ == "__main__":
    main()
