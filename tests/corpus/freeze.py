"""Gèle ce que la relecture lit des figures du corpus, et ce qu'elle en conclut.

    python tests/corpus/freeze.py                    tous les jeux, deux à la fois
    python tests/corpus/freeze.py charts_a maps_b    ces jeux-là
    python tests/corpus/freeze.py --juger            sans rien redessiner : les faits gelés, jugés à nouveau (une règle a changé)

`facts/JEU.json.gz` garde les faits, `verdicts/JEU.json` les conclusions : c'est elles que l'on relit dans un commit.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import matplotlib as mpl
from score import HERE, alone, figures, load, sets, target_of, undrawn

from figaudit import report, report_map
from figaudit.base.findings import Report
from figaudit.read import facts as charts
from figaudit.read.crowd import Crowd
from figaudit.read.frozen import from_data, register, to_data
from figaudit.read.maps import facts as maps
from figaudit.read.maps.facts import Layer, MapFacts
from figaudit.read.maps.holes import holes
from figaudit.read.maps.reader import read_maps
from figaudit.rules.maps.hidden_missing import HOLE

register(maps.MapFacts, maps.Coding, maps.Layer, maps.Scale, maps.Match, maps.Projection)
register(maps.Interval, maps.Entry, maps.Limits, maps.Label, maps.Written, Crowd)

STAMPS = HERE / "facts" / "stamps.json"
FIGAUDIT = Path(charts.__file__).parents[1]
# Ce qui décide des faits : les lecteurs du sujet, et ce qu'une figure déclare d'elle-même.
READERS = {"charts": FIGAUDIT / "read", "maps": FIGAUDIT / "read" / "maps"}
DECLARED = (FIGAUDIT / "base" / "figtext.py", FIGAUDIT / "base" / "declared.py")


def stamp(path: Path) -> str:
    """L'empreinte de tout ce dont dépendent les faits d'un jeu : son code, les lecteurs, matplotlib."""
    digest = hashlib.sha256(mpl.__version__.encode())
    for source in (path, *readers(subject_of(path))):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def readers(subject: str) -> list[Path]:
    """Les fichiers qui lisent les figures de ce sujet, dans l'ordre."""
    found = [one for one in READERS[subject].iterdir() if one.suffix in (".py", ".json", ".toml")]
    return sorted([*found, *DECLARED])


def lightened(facts: MapFacts) -> MapFacts:
    """Les mêmes faits sans les contours, qui pèsent vingt fois le reste : leurs trous sont comptés d'avance."""
    codings = tuple(replace(coding, layer=without_outlines(coding.layer)) for coding in facts.codings)
    symbols = facts.symbols and without_outlines(facts.symbols)
    ground = facts.ground and without_outlines(facts.ground)
    return replace(facts, codings=codings, symbols=symbols, ground=ground)


def without_outlines(layer: Layer) -> Layer:
    counted = layer.gaps
    if layer.shape == "areas" and any(layer.outlines):
        counted = holes(layer, HOLE)
    return replace(layer, outlines=(), gaps=counted)


def facts_of(subject: str, target: tuple[Any, ...]) -> Any:
    """Ce que la relecture lit d'une figure."""
    if subject == "maps":
        return [lightened(one) for one in read_maps(*target)]
    return charts.read(target[0])


def judged(subject: str, facts: Any) -> Report:
    """Ce que la relecture conclut de ces faits."""
    if subject == "maps":
        return report_map.judge(facts)
    return report.judge(facts)


def verdict(judgement: Report) -> dict[str, Any]:
    """Un rapport, en données que l'on relit dans un commit."""
    found = []
    for one in judgement.findings:
        found.append([one.rule, str(one.severity), one.where, one.message, one.fix])
    return {
        "headline": judgement.headline,
        "findings": found,
        "unread": list(judgement.unread),
        "measures": [list(measure) for measure in judgement.measures],
    }


def subject_of(path: Path) -> str:
    """« charts » ou « maps »."""
    return path.stem.partition("_")[0]


def facts_path(path: Path) -> Path:
    return HERE / "facts" / f"{path.stem}.json.gz"


def verdicts_path(path: Path) -> Path:
    return HERE / "verdicts" / f"{path.stem}.json"


def freeze(path: Path) -> str:
    """Dessine un jeu, le relit, range ses faits et ses verdicts. Rend l'empreinte de ce dont ils dépendent."""
    subject = subject_of(path)
    kept, verdicts = [], {}
    with undrawn():
        for name, make, rule in figures(load(path)):
            with alone():
                data = to_data(facts_of(subject, target_of(make())))
            kept.append({"name": name, "rule": rule, "facts": data})
            verdicts[name] = verdict(judged(subject, from_data(data)))

    content = json.dumps(kept, ensure_ascii=False)
    facts_path(path).parent.mkdir(exist_ok=True)
    with gzip.GzipFile(
        facts_path(path), "wb", mtime=0
    ) as archive:  # sans date : les mêmes faits, les mêmes octets
        archive.write(content.encode())

    write_verdicts(path, verdicts)
    return stamp(path)


def write_verdicts(path: Path, verdicts: dict[str, Any]) -> None:
    verdicts_path(path).parent.mkdir(exist_ok=True)
    written = json.dumps(verdicts, ensure_ascii=False, indent=1, sort_keys=True)
    verdicts_path(path).write_text(written + "\n", "utf-8")


def rejudge(path: Path) -> None:
    """Refait les verdicts d'un jeu d'après ses faits gelés, sans rien dessiner."""
    verdicts = {}
    for figure in frozen(path):
        verdicts[figure["name"]] = verdict(judged(subject_of(path), from_data(figure["facts"])))
    write_verdicts(path, verdicts)


def frozen(path: Path) -> list[dict[str, Any]]:
    """Ce que `freeze` a rangé d'un jeu : de chaque figure, `name`, `rule` (celle que l'on attend), `facts` (en données)."""
    return json.loads(gzip.decompress(facts_path(path).read_bytes()))


def stamps() -> dict[str, str]:
    """L'empreinte de ce dont dépendaient les faits de chaque jeu, quand ils ont été gelés."""
    if not STAMPS.is_file():
        return {}
    return json.loads(STAMPS.read_text("utf-8"))


def chosen(names: Iterable[str]) -> list[Path]:
    """Les jeux de ces noms, tous si l'on n'en donne pas ; s'arrête sur un nom inconnu."""
    known = {path.stem: path for subject in ("charts", "maps") for path in sets(subject)}
    wanted = list(names) or list(known)
    strangers = [name for name in wanted if name not in known]
    if strangers:
        sys.exit(
            f"Aucun jeu ne s’appelle {', '.join(strangers)}. Jeux : {', '.join(known)} ; option : --juger."
        )
    return [known[name] for name in wanted]


def main(arguments: Iterable[str]) -> None:
    given = list(arguments)
    only_judge = "--juger" in given
    paths = chosen(name for name in given if name != "--juger")

    if only_judge:
        for path in paths:
            rejudge(path)
            print(f"{path.stem} : jugé", flush=True)
        return

    with ProcessPoolExecutor(2) as two:
        for path, mark in zip(paths, two.map(freeze, paths), strict=True):
            held = stamps() | {path.stem: mark}
            STAMPS.write_text(json.dumps(held, indent=1, sort_keys=True) + "\n", "utf-8")
            print(f"{path.stem} : gelé", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
