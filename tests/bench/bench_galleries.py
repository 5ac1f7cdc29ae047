"""Les galeries de matplotlib, de seaborn, de geopandas et de pandas relues, figure par figure.

    pip download --no-binary seaborn --no-deps seaborn      # puis décompresser l'archive
    python tests/bench/bench_galleries.py DOSSIER [--images DOSSIER] [--only MOT]

DOSSIER est un paquet source décompressé. De matplotlib, `galleries/` ; de seaborn, `examples/` et les carnets de `doc/` ;
de geopandas et de pandas, qui ne livrent pas leur galerie, les essais de dessin (`geopandas/tests/test_plotting.py`,
`pandas/tests/plotting/`). Chaque exemple tourne dans son propre processus ; chacune de ses figures est dessinée, relue,
redessinée : aucun échec, les mêmes pixels, le même rapport deux fois. Un exemple qui attend un clic est interrompu, et sa
figure relue ; celui qui demande une fenêtre (Tk, Qt, GTK, wx) ou un serveur que rien ici n'ouvre est compté à part, avec ce
qui lui manque. `--images` garde chaque figure accusée, à juger à l'œil. Rien de ces paquets n'est recopié ici.

Les tables de seaborn viennent du réseau : d'autres, de même forme, tirées au sort (graine fixe), en tiennent lieu.
"""

from __future__ import annotations

import ast
import contextlib
import hashlib
import io
import json
import multiprocessing
import os
import re
import signal
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.figure import Figure

from figaudit.report import audit
from figaudit.report_map import audit_map

SECONDS = 120
APART = ("ModuleNotFoundError", "ImportError", "TclError")  # une fenêtre, un module que l'on n'a pas
DRAWN: list[Figure] = []
RNG = np.random.default_rng(0)


def watch_figures() -> None:
    """Retient chaque figure créée, par `pyplot` ou non."""
    start = Figure.__init__

    def init(self: Figure, *args: Any, **kwargs: Any) -> None:
        start(self, *args, **kwargs)
        DRAWN.append(self)

    Figure.__init__ = init  # type: ignore[method-assign]


def leave(*_: Any) -> None:
    """Interrompt un exemple qui attend quelqu'un : ses figures restent à relire."""
    raise KeyboardInterrupt("attend un geste, ou dure trop")


def pixels(fig: Figure) -> str:
    """L'empreinte du dessin, l'image de l'écran comprise."""
    out = io.BytesIO()
    fig.savefig(out, format="rgba", dpi=60)
    return hashlib.sha256(out.getvalue()).hexdigest()


def review(fig: Figure, reread: Callable[[Any], Any]) -> dict[str, Any]:
    """Dessine, relit, redessine : ce qui a été reproché, et ce qui a changé ou échoué."""
    first = pixels(fig)
    moving = any(pixels(fig) != first for _ in range(2))  # une animation, une mise en page qui se cherche
    try:
        report = reread(fig)
        again = str(reread(fig)) == str(report)
        failed = [u for u in report.unread if "n'a pas pu être appliquée" in u]
    except Exception as error:
        return {"failure": f"{type(error).__name__}: {error}", "changed": False, "blamed": []}
    blamed = [
        (f.rule, str(f.severity), f.where, f.message) for f in report.findings if f.severity != "advice"
    ]
    changed = (not moving and pixels(fig) != first) or not again
    return {"failure": "; ".join(failed), "changed": changed, "blamed": blamed}


def collect(name: str, images: Path | None) -> list[dict[str, Any]]:
    """Relit les figures dessinées depuis la dernière fois, puis les ferme."""
    found = []
    for fig in DRAWN:
        if not fig.axes:
            continue
        try:
            pixels(fig)
        except Exception as error:  # l'exemple lui-même ne se dessine pas hors d'un écran
            found.append({"name": name, "undrawn": repr(error)})
            continue
        for subject, reread in (("charts", audit), ("maps", audit_map)):
            if subject == "maps" and not MAPS:
                continue
            seen = {"name": name, "rank": len(found), "subject": subject} | review(fig, reread)
            found.append(seen)
            if images is not None and (seen["blamed"] or seen["failure"] or seen["changed"]):
                file = f"{name}-{len(FOUND) + len(found)}-{subject}".replace("/", "_")
                fig.savefig(images / f"{file}.png", dpi=60)
                (images / f"{file}.json").write_text(json.dumps(seen, ensure_ascii=False, indent=1))
    DRAWN.clear()
    plt.close("all")
    return found


def script(path: Path) -> Iterator[None]:
    """Un exemple de galerie, bloc par bloc : la galerie ferme les figures de l'un avant de lire le suivant."""
    sys.argv, space = [str(path)], {"__name__": "__main__", "__file__": str(path)}
    for block in re.split(r"^(?:# ?%%.*|#{20,})$", path.read_text("utf-8"), flags=re.M):
        exec(compile(block, path.name, "exec"), space)
        yield


def notebook(path: Path) -> Iterator[None]:
    """Un carnet, cellule par cellule ; ce que rend la dernière ligne est affiché."""
    from IPython.core.inputtransformer2 import TransformerManager

    space: dict[str, Any] = {"get_ipython": lambda: None, "display": lambda *_: None}
    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        lines = [line for line in "".join(cell["source"]).splitlines() if not line.startswith(("%", "!"))]
        if cell["cell_type"] != "code" or "raises-exception" in cell["metadata"].get("tags", ()):
            continue
        tree = ast.parse(TransformerManager().transform_cell("\n".join(lines)))
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, path.name, "exec"), space)
        shown = eval(compile(ast.Expression(last.value), path.name, "eval"), space) if last else None
        if hasattr(shown, "_repr_png_"):
            shown._repr_png_()
        yield


def tests(path: Path) -> Iterator[None]:
    """Des essais de dessin : la figure de chacun, avant qu'il ne la ferme."""
    import pytest

    class Plugin:
        @pytest.hookimpl(tryfirst=True)
        def pytest_runtest_teardown(self, item: Any) -> None:
            FOUND.extend(collect(f"{path.stem}/{item.name}", IMAGES))

    options = ["-q", "-p", "no:cacheprovider", "-W", "ignore", "--tb=no", "--import-mode=importlib"]
    pytest.main([*options, "--rootdir", str(path.parent), str(path)], plugins=[Plugin()])
    yield


def cross(**levels: Any) -> pd.DataFrame:
    return pd.DataFrame(product(*levels.values()), columns=list(levels))


def drawn(n: int, **columns: Any) -> pd.DataFrame:
    """`n` lignes : une liste se tire au sort, deux bornes donnent des nombres."""
    return pd.DataFrame(
        {
            name: RNG.uniform(*some, n) if isinstance(some, tuple) else RNG.choice(some, n)
            for name, some in columns.items()
        }
    )


def with_numbers(frame: pd.DataFrame, **columns: tuple[float, float]) -> pd.DataFrame:
    return frame.assign(**{name: RNG.uniform(*some, len(frame)) for name, some in columns.items()})


def stand_in(name: str, **_: Any) -> pd.DataFrame:
    """Une table de la forme de celle que seaborn irait chercher."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    days, yes, letters = ["Thur", "Fri", "Sat", "Sun"], ["Yes", "No"], list("ABCDEFG")
    subjects = [f"s{i}" for i in range(14)]
    made: dict[str, Callable[[], pd.DataFrame]] = {
        "anscombe": lambda: with_numbers(cross(dataset=["I", "II", "III", "IV"], i=range(11)), x=(4, 14), y=(4, 12)),
        "diamonds": lambda: drawn(3000, carat=(0.2, 2.5), cut=["Ideal", "Premium", "Good", "Fair"], color=list("DEFGHIJ"), clarity=["IF", "VVS1", "VVS2", "VS1", "VS2", "SI1", "SI2", "I1"], depth=(55, 70), table=(50, 65), price=(300, 18000), x=(3, 9), y=(3, 9), z=(2, 6)),
        "dots": lambda: with_numbers(cross(align=["dots", "sacc"], choice=["T1", "T2"], time=range(-80, 720, 20), coherence=[0.0, 3.2, 6.4, 12.8, 25.6, 51.2]), firing_rate=(10, 60)),
        "exercise": lambda: with_numbers(cross(id=range(30), diet=["low fat", "no fat"], time=["1 min", "15 min", "30 min"], kind=["rest", "walking", "running"]), pulse=(80, 150)),
        "flights": lambda: with_numbers(cross(year=range(1949, 1961), month=months), passengers=(100, 600)).assign(passengers=lambda t: t.passengers.astype(int)),
        "fmri": lambda: with_numbers(cross(subject=subjects, timepoint=range(19), event=["stim", "cue"], region=["parietal", "frontal"]), signal=(-0.2, 0.5)),
        "iris": lambda: drawn(150, sepal_length=(4, 8), sepal_width=(2, 4.5), petal_length=(1, 7), petal_width=(0.1, 2.5), species=["setosa", "versicolor", "virginica"]),
        "mpg": lambda: drawn(398, mpg=(9, 47), cylinders=[4, 6, 8], displacement=(70, 450), horsepower=(46, 230), weight=(1600, 5100), acceleration=(8, 25), model_year=list(range(70, 83)), origin=["usa", "europe", "japan"], name=letters),
        "penguins": lambda: drawn(340, species=["Adelie", "Chinstrap", "Gentoo"], island=["Biscoe", "Dream", "Torgersen"], bill_length_mm=(32, 60), bill_depth_mm=(13, 22), flipper_length_mm=(172, 231), body_mass_g=(2700, 6300), sex=["Male", "Female"]),
        "planets": lambda: drawn(900, method=["Radial Velocity", "Imaging", "Transit", "Astrometry"], number=[1, 2, 3], orbital_period=(1, 5000), mass=(0.1, 20), distance=(5, 500), year=list(range(1995, 2015))),
        "tips": lambda: drawn(244, total_bill=(3, 50), tip=(1, 10), sex=["Male", "Female"], smoker=yes, day=days, time=["Lunch", "Dinner"], size=[1, 2, 3, 4, 5, 6]),
        "titanic": lambda: drawn(890, survived=[0, 1], pclass=[1, 2, 3], sex=["male", "female"], age=(1, 80), sibsp=[0, 1, 2], parch=[0, 1, 2], fare=(5, 300), embarked=list("SCQ"), who=["man", "woman", "child"], adult_male=[True, False], deck=letters, embark_town=["Southampton", "Cherbourg"], alive=["yes", "no"], alone=[True, False]).assign(**{"class": lambda t: t.pclass.map({1: "First", 2: "Second", 3: "Third"})}),
        "attention": lambda: with_numbers(cross(subject=range(20), attention=["divided", "focused"], solutions=[1, 2, 3]), score=(2, 10)),
        "anagrams": lambda: drawn(20, subidr=list(range(1, 21)), attnr=["divided", "focused"], num1=(2, 10), num2=(2, 10), num3=(2, 10)),
        "car_crashes": lambda: drawn(51, total=(5, 24), speeding=(1, 10), alcohol=(1, 10), not_distracted=(1, 20), no_previous=(5, 21), ins_premium=(600, 1300), ins_losses=(80, 190)).assign(abbrev=["".join(two) for two in list(product("ACDFILMNOT", "ADEHKLMN"))[:51]]),
        "gammas": lambda: with_numbers(cross(timepoint=np.arange(0, 10, 0.5), subject=range(10), ROI=["IPS", "AG", "V1"]), **{"BOLD signal": (-1, 2)}),
        "geyser": lambda: drawn(270, duration=(1.6, 5.1), waiting=(43, 96), kind=["long", "short"]),
        "glue": lambda: with_numbers(cross(Model=["BERT", "T5", "RoBERTa"], Task=["CoLA", "SST-2", "MRPC", "QQP"]), Score=(40, 95)).assign(Year=2019, Encoder="Transformer"),
        "healthexp": lambda: with_numbers(cross(Year=range(1970, 2021), Country=["Germany", "France", "Japan", "USA"]), Spending_USD=(100, 12000), Life_Expectancy=(70, 85)),
        "seaice": lambda: pd.DataFrame({"Date": pd.date_range("1980-01-01", "2019-12-31", freq="7D")}).assign(Extent=lambda t: 10 + 5 * np.sin(np.arange(len(t)) / 8.3)),
        "dowjones": lambda: pd.DataFrame({"Date": pd.date_range("1914-12-01", periods=600, freq="MS")}).assign(Price=lambda t: 50 + np.abs(RNG.normal(0, 5, len(t)).cumsum())),
        "taxis": lambda: drawn(600, passengers=[1, 2, 3], distance=(0.2, 20), fare=(3, 80), tip=(0, 15), tolls=(0, 6), total=(5, 100), color=["green", "yellow"], payment=["cash", "credit card"], pickup_borough=["Bronx", "Queens"], dropoff_borough=["Bronx", "Queens"]).assign(pickup=pd.date_range("2019-03-01", periods=600, freq="h")),
    }  # fmt: skip
    if name == "brain_networks":
        names = pd.MultiIndex.from_product(
            [map(str, range(1, 18)), ["1"], ["lh", "rh"]], names=["network", "node", "hemi"]
        )
        return pd.DataFrame(RNG.normal(size=(200, len(names))), columns=names)
    frame = made[name]()
    frame = frame.drop(columns="i", errors="ignore")
    if name in ("tips", "penguins", "titanic", "flights", "diamonds"):
        ordered = {"day": days, "month": months, "class": ["First", "Second", "Third"]}
        for column, levels in ordered.items():
            if column in frame:
                frame[column] = pd.Categorical(frame[column], levels)
    return frame


def examples(folder: Path) -> tuple[Callable[[Path], Iterator[None]], list[Path], list[Path]]:
    """Les programmes et les carnets d'un paquet source ; à défaut, ses essais de dessin."""
    scripts = [p for d in ("galleries", "examples") for p in sorted((folder / d).rglob("*.py"))]
    books = sorted(folder.glob("doc/**/*.ipynb"))
    if scripts or books:
        return scripts, books, []  # type: ignore[return-value]
    drawing = [*folder.glob("*/tests/test_plotting.py"), *folder.glob("*/tests/plotting/**/test_*.py")]
    return scripts, books, sorted(drawing)  # type: ignore[return-value]


FOUND: list[dict[str, Any]] = []
IMAGES: Path | None = None
MAPS = False  # les figures de geopandas sont aussi relues comme des cartes


def child(pipe: Any, folder: Path, path: Path) -> None:
    """Un exemple, seul dans son processus et son dossier."""
    warnings.simplefilter("ignore")
    sink = open(os.devnull, "w")  # noqa: SIM115
    error = ""
    with (
        tempfile.TemporaryDirectory() as room,
        contextlib.redirect_stdout(sink),
        contextlib.redirect_stderr(sink),
    ):
        os.chdir(room)
        watch_figures()
        signal.signal(signal.SIGALRM, leave)
        signal.alarm(0 if path.name.startswith("test_") else SECONDS)
        FigureCanvasBase.start_event_loop = leave  # type: ignore[method-assign]
        with contextlib.suppress(ImportError):
            import seaborn

            seaborn.load_dataset = stand_in
        name = str(path.relative_to(folder).with_suffix(""))
        try:
            run = notebook if path.suffix == ".ipynb" else tests if path.name.startswith("test_") else script
            for _ in run(path):
                FOUND.extend(collect(name, IMAGES))
        except BaseException as problem:  # l'exemple, pas la relecture
            signal.alarm(0)
            error = f"{type(problem).__name__}: {problem}"[:160]
            FOUND.extend(collect(name, IMAGES))
        os.chdir("/")
    pipe.send((error, FOUND))


def run_one(folder: Path, path: Path) -> tuple[str, list[dict[str, Any]]]:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=child, args=(theirs, folder, path))
    process.start()
    theirs.close()
    try:
        result = (
            ours.recv()
            if ours.poll(SECONDS * (20 if path.name.startswith("test_") else 2))
            else ("trop long", [])
        )
    except EOFError:
        result = ("processus mort", [])
    process.kill()
    process.join()
    return result


def main() -> int:
    global IMAGES, MAPS
    options = dict(zip(sys.argv[2::2], sys.argv[3::2], strict=False))
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else Path("absent")
    paths = [p for some in examples(folder) for p in some if options.get("--only", "") in str(p)]  # type: ignore[union-attr]
    if not paths:
        print(
            f"Aucun exemple dans {folder} : donnez le dossier d'un paquet source décompressé (voir l'en-tête)."
        )
        return 1
    if "--images" in options:
        IMAGES = Path(options["--images"]).resolve()
        IMAGES.mkdir(parents=True, exist_ok=True)
    MAPS = folder.name.startswith("geopandas")
    seen, stopped = [], {}
    for path in paths:
        error, found = run_one(folder, path)
        seen += found
        if error:
            stopped[str(path.relative_to(folder))] = error
    return told(seen, stopped, len(paths))


def told(seen: list[dict[str, Any]], stopped: dict[str, str], count: int) -> int:
    """Le compte rendu, et 1 s'il y a un échec ou une figure changée."""
    read = [s for s in seen if "undrawn" not in s]
    bad = [s for s in read if s["failure"] or s["changed"]]
    apart = {name for name, error in stopped.items() if error.startswith(APART)}
    print(
        f"{count} exemples, {count - len(stopped)} finis, {len(apart)} qui demandent une fenêtre ou un serveur,"
        f" {len(stopped) - len(apart)} interrompus ou arrêtés"
    )
    for name, error in stopped.items():
        print("  à part " if name in apart else "  arrêté ", name, error)
    print(
        f"{len(read)} relectures, {len(seen) - len(read)} figures que leur exemple ne sait pas dessiner ici"
    )
    print(
        f"échecs {sum(bool(s['failure']) for s in read)}, figures changées {sum(s['changed'] for s in read)}"
    )
    for s in bad:
        print("  !", s["name"], s["subject"], s["failure"] or "changée")
    for subject in ("charts", "maps"):
        rules = Counter(
            (r, g) for s in read if s["subject"] == subject for r, g in {(b[0], b[1]) for b in s["blamed"]}
        )
        accused = sum(bool(s["blamed"]) for s in read if s["subject"] == subject)
        print(f"{subject} : {accused} figures reçoivent une erreur ou un avertissement")
        for (rule, grave), times in sorted(rules.items(), key=lambda pair: -pair[1]):
            print(f"  {rule:28}{grave:9}{times:5}")
    return int(bool(bad))


if __name__ == "__main__":
    sys.exit(main())
