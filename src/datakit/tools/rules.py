"""Les règles de forme d’un carnet (voir CONTRIBUTING) : une petite fonction par règle, et tout ce qu’elle sait."""

import ast
import math
import re
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import zip_longest
from pathlib import Path

from jsonschema import Draft202012Validator

from datakit.answers.how import names, parsed
from datakit.data import package
from datakit.errors import NotebookError
from datakit.tools import notebook as nb
from datakit.tools.build import MINUTES, strip_solution
from datakit.tools.keys import KEY, asked
from datakit.tools.new import skeleton
from datakit.tools.typography import faults, polish, polish_code
from datakit.workshop import BLANK
from figaudit.base import text
from figaudit.base.findings import Finding, Report, Rule, Severity, run_rules

# --- Ce que les règles lisent ---


class Seen:
    """Une cellule, telle que les règles la lisent."""

    def __init__(self, number: int, raw: nb.Cell) -> None:
        self.number, self.raw = number, raw
        self.where = nb.name_of(number, raw)
        self.source: str = raw["source"]
        self.tags = nb.tags(raw)
        self.is_code, self.is_text = raw["cell_type"] == "code", raw["cell_type"] == "markdown"
        self.folded = bool(raw.get("metadata", {}).get("jupyter", {}).get("source_hidden"))

    @cached_property
    def tree(self) -> ast.Module:
        """L’arbre du code ; vide s’il ne s’analyse pas (magie IPython, erreur voulue)."""
        lines = [line for line in self.source.splitlines() if not line.lstrip().startswith(("%", "!"))]
        return parsed("\n".join(lines))


class Facts:
    """Ce que les règles savent d’un carnet : son nom, sa fiche, ses cellules.

    `shown` : celles que voient les participants ; `headings` : leurs titres (cellule, niveau, texte) ;
    `sections` : les cellules montrées, sous leur titre de niveau 2.
    """

    def __init__(self, notebook: nb.Notebook, slug: str) -> None:
        self.slug, self.meta = slug, nb.facts_of(notebook)
        self.is_workshop = self.meta.get("kind", "workshop") != "index"
        self.cells = [Seen(n, c) for n, c in enumerate(notebook["cells"], 1)]
        self.code = [cell for cell in self.cells if cell.is_code]
        self.prose = [cell for cell in self.cells if cell.is_text]
        self.shown = [cell for cell in self.cells if not cell.tags & nb.HIDDEN]
        self.headings: list[tuple[Seen, int, str]] = []
        self.sections: list[tuple[str, list[Seen]]] = []
        for cell in self.shown:
            titles = list(nb.headings(cell.source)) if cell.is_text else []
            self.headings += [(cell, level, name) for level, name in titles]
            self.sections += [(name, []) for level, name in titles if level == 2]
            if self.sections:
                self.sections[-1][1].append(cell)


Found = Iterator[str | tuple[Seen, str]]  # ce qui ne va pas, et la cellule si c’est l’une d’elles
_SAID = text.words(__file__, "rules.toml")

# --- Ce qui se compte : rules.toml dit entre quelles bornes, et le reste ---

COUNTS: dict[str, Callable[[Facts], int]] = {
    "few-exercises": lambda facts: sum("cle" in cell.tags for cell in facts.code),
    "one-h1": lambda facts: [c is facts.shown[0] for c, level, _ in facts.headings if level == 1] == [True],
    "cell-count": lambda facts: sum(not cell.folded for cell in facts.shown),
    "missing-animateur": lambda facts: len(
        [c for c in facts.cells if "animateur" in c.tags and c.source.strip()]
    ),
    "missing-paper": lambda facts: [c.source[:3] for c in facts.cells if "papier" in c.tags][:1].count("## "),
    "missing-takeaways": lambda facts: _ideas(facts, "a retenir"),
    "minutes-by-hand": lambda facts: sum(MINUTES in cell.source.splitlines() for cell in facts.prose),
    "setup-too-long": lambda facts: len(re.findall(r"(?m)^.*\S", facts.code[0].source)) if facts.code else 0,
    "too-few-compared-cells": lambda facts: sum(
        {"keep_output", nb.COMPARED} <= c.tags and bool(c.raw.get("outputs")) for c in facts.code
    ),
}


def counted(name: str, facts: Facts) -> Found:
    """Ce qui se compte, hors de ses bornes ; une règle qui a une `section` compte les titres de ce nom."""
    said, titles = _SAID[name], [text.normalise(title) for title, _ in facts.sections]
    count = titles.count(text.normalise(said["section"])) if "section" in said else COUNTS[name](facts)
    if not said.get("least", 0) <= count <= said.get("most", math.inf):
        yield said["said"].format(count=text.plural(count, *said.get("words", [""])), **said)


def _ideas(facts: Facts, title: str) -> int:
    """Les phrases et les puces que porte la partie `title`."""
    cells = [c for name, some in facts.sections if text.normalise(name) == title for c in some if c.is_text]
    lines = [line for cell in cells for line in cell.source.splitlines() if line[:1] != "#"]
    return len(re.findall(r"^\s*(?:[-*+]|\d+\.)\s+\S|[.!?…](?:\s|$)", "\n".join(lines), re.MULTILINE))


# --- La fiche (`metadata.datakit`) ---

CARD = Draft202012Validator(text.words(__file__, "card.toml"))


def missing_metadata(facts: Facts) -> Found:
    if not facts.meta:
        yield "La fiche `metadata.datakit` est absente."
    for error in CARD.iter_errors(facts.meta) if facts.meta else ():
        path = [str(at + 1) if isinstance(at, int) else at for at in error.absolute_path]
        path += re.findall("'(.+?)'", error.message)[:1] if error.validator == "required" else []
        said = _SAID["missing-metadata"]["said"].get(error.validator) or error.schema["description"]
        yield f"`{'.'.join(path)}` {said.format(error.validator_value)}."
    for part in _parts(facts):
        for field in {"objectives", "misconceptions"} & part.keys():
            if not set(part[field]) <= set(range(1, len(facts.meta.get(field, ())) + 1)):
                yield f"`sections` : {text.quote(part.get('title'))} renvoie à un rang inconnu de `{field}`."


def _parts(facts: Facts) -> list[dict]:
    value = facts.meta.get("sections")
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def unknown_table(facts: Facts) -> Found:
    known = package.everything()
    for name in facts.meta.get("tables") or ():
        if name not in known:
            yield f"La fiche annonce {text.quote(name)}, qui n’est pas une table du kit. {text.did_you_mean(str(name), known)}".strip()


def still_the_model(facts: Facts) -> Found:
    model = skeleton(facts.slug)["cells"] if nb.SLUG.fullmatch(facts.slug) else ()
    written = {cell["source"] for cell in model}
    left = [cell.raw.get("id", "") for cell in facts.prose if cell.source in written]
    if left:
        count, more = text.plural(len(left), "cellule est", "cellules sont"), "…" if left[6:] else ""
        yield f"{count} encore celles du modèle : {text.listing(left[:6])}{more}."


def bad_slug(facts: Facts) -> Found:
    slug, number = facts.meta.get("slug"), facts.meta.get("number")
    if not nb.SLUG.fullmatch(facts.slug):
        yield f"{text.quote(facts.slug)} n’a pas la forme NN-nom."
    elif facts.meta and slug != facts.slug:
        yield f"`slug` vaut {text.quote(slug)}, le fichier s’appelle {text.quote(facts.slug)}."
    elif facts.meta and number != int(facts.slug[:2]):
        yield f"`number` vaut {number}, le fichier commence par {facts.slug[:2]}."


def minutes_sum(facts: Facts) -> Found:
    sections, total = _parts(facts), facts.meta.get("minutes")
    if not sections or total is None:
        return
    versions = facts.meta.get("cuts") or {}
    found = sum(section.get("minutes", 0) for section in sections)
    if found != total:
        yield f"Les sections font {found} min, la séance en annonce {total}."
    for key in versions:
        short = sum(section.get("cuts", {}).get(key, section.get("minutes", 0)) for section in sections)
        if str(short) != str(key):
            yield f"La version de {key} min fait {short} min."
    for section in sections:
        if unknown := set(section.get("cuts", {})) - set(versions):
            yield f"{text.quote(section.get('title'))} parle d’une version de {min(unknown)} min, absente de `cuts`."


def section_mismatch(facts: Facts) -> Found:
    titles = [name for _, level, name in facts.headings if level == 2]
    announced = [section.get("title") for section in _parts(facts)]
    if facts.meta and titles != announced:
        pairs = enumerate(zip_longest(titles, announced, fillvalue=""), 1)
        rank, pair = next((rank, pair) for rank, pair in pairs if pair[0] != pair[1])
        seen, said = (text.quote(name) if name else "rien" for name in pair)
        yield f"Section {rank} : le carnet a {seen}, la fiche {said}."
    h1 = next((name for _, level, name in facts.headings if level == 1), None)
    question = facts.meta.get("question")
    if question and str(h1).split() != str(question).split():  # toute espace se vaut
        yield f"Le titre {text.quote(h1)} n’est pas la `question` de la fiche : recopiez l’un dans l’autre."


# --- Les textes ---

_LINK = re.compile(r"(?<!!)\[([^\]]*)\]\(([^)]*)\)")
_CLICK = re.compile(r"\bcliquez\s+(ici|là)\b", re.IGNORECASE)
_CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)]*\)|<[^>\n]+>|https?://\S+", re.DOTALL)
_FIGURES = re.compile(r"\d[\d\s]*,\d+|\d+[\s]?%|\d{1,3}(?:[   ]\d{3})+|\d+\s(?:millions?|milliards?)\b")
_SOURCED = re.compile(r"(?i)\b(source|selon|d[’']après|insee|en (?:1[5-9]|20)\d\d)\b|\]\(|/ ?\d{4}")


def heading_skip(facts: Facts) -> Found:
    previous = 0
    for cell, level, name in facts.headings:
        if level > previous + 1:
            yield cell, f"{text.quote(name)} est de niveau {level} après un niveau {previous}."
        previous = level


def bad_typography(facts: Facts) -> Found:
    for cell in (c for c in facts.cells if c.is_text or "cle" in c.tags):
        if found := faults(cell.source, polish if cell.is_text else polish_code):
            more = f" (et {text.plural(len(found) - 1, 'autre ligne')})" if len(found) > 1 else ""
            yield cell, f"À corriger : {found[0]}{more}."


def vague_link(facts: Facts) -> Found:
    vague = _SAID["vague-link"]["words"]
    for cell in facts.prose:
        for label, address in _LINK.findall(cell.source):
            if text.normalise(label.strip("*_` ")) in vague and not label.lstrip().startswith("!"):
                yield cell, f"Le lien {text.quote(label)} ne dit pas où il mène."
            elif label.startswith(("http://", "https://")) or not address.strip():
                yield cell, f"Le lien {text.quote(label[:60])} n’a pas de mots, ou pas d’adresse."
        if _CLICK.search(cell.source):
            yield cell, "« Cliquez ici » ne dit pas où l’on va."


def number_in_text(facts: Facts) -> Found:
    for cell in facts.prose:
        if cell.tags & nb.HIDDEN:
            continue
        prose = _CODE.sub(lambda found: "](" if found[0][0] == "]" else " ", cell.source)
        for paragraph in re.split(r"\n\s*\n", prose):
            match = _FIGURES.search(paragraph)
            if match and not _SOURCED.search(paragraph):
                yield cell, f"{text.quote(match[0].strip())} n’a ni calcul visible, ni source, ni date."


# --- Le code et les sorties ---

MAX_LINES, KEY_LINES, MOST_NAMES = 12, 25, 12
_CHECK = re.compile(r"^\s*(?:\w+\s*=\s*)?(\w+)\.(q\w+)\.check\(", re.MULTILINE)


def long_cell(facts: Facts) -> Found:
    for cell in facts.code:  # le départ et la solution se comptent à part ; ce que les participants ne voient pas a droit à plus de lignes
        sources = (_without_solution(cell), cell.source)
        begun, every = (len(re.findall(r"^\s*[^\s#]", source, re.MULTILINE)) for source in sources)
        most = KEY_LINES if cell.tags & nb.HIDDEN else MAX_LINES
        if (longest := max(begun, every - begun)) > most:
            yield cell, f"{longest} lignes de code ; {most} au plus."


def unlabelled_fold(facts: Facts) -> Found:
    for cell in facts.code:
        if cell.folded and not cell.source.startswith("# "):
            yield cell, "Le code est replié, et rien ne dit ce qu’il fait."


def printed_table(facts: Facts) -> Found:
    for cell in facts.code:
        if re.search(r"\.to_(string|markdown)\(", cell.source) or ".style." in cell.source:
            yield cell, "Un tableau est imprimé comme du texte, ou mis en forme à la main."


def _shows(cell: Seen) -> Iterator[tuple[str, ast.Call]]:
    """Chaque appel `objet.show(…)` ou `show(…)` : l’objet (ou rien), l’appel."""
    for node in ast.walk(cell.tree):
        if isinstance(node, ast.Call):
            owner, _, name = ast.unparse(node.func).rpartition(".")
            if name == "show":
                yield owner if owner.isidentifier() else "", node


def figure_without_show(facts: Facts) -> Found:
    for cell in facts.code:
        owners = {owner for owner, _ in _shows(cell)}
        if owners & {"plt", "fig"}:
            yield cell, "La figure est montrée par `.show()` de matplotlib."
        elif not owners and _ends_on_drawing(cell):
            yield cell, "La cellule se termine par un dessin, qui s’affiche sans `dk.show`."
        elif any("image/png" in output.get("data", {}) for output in cell.raw.get("outputs", [])):
            yield cell, "Une image enregistrée n’a pas de texte de remplacement."


def _ends_on_drawing(cell: Seen) -> bool:
    match cell.tree.body[-1:]:
        case [ast.Expr(ast.Name("fig" | "figure" as name) | ast.Call(ast.Attribute(attr=name)))]:
            return name in _SAID["figure-without-show"]["words"]
    return False


def missing_alt(facts: Facts) -> Found:
    for cell in facts.code:
        for owner, call in _shows(cell):
            given = [k.value for k in call.keywords if k.arg == "alt"] + call.args[1:2]
            empty = given and isinstance(given[0], ast.Constant) and not str(given[0].value or "").strip()
            if owner in {"dk", "theme", ""} and (empty or not given):
                yield cell, "`show` est appelé sans `alt`."
    for cell in facts.prose:
        if re.search(r"!\[\s*\]\(|<img(?![^>]*\balt=[\"'][^\"'])", cell.source):
            yield cell, "Une image du texte n’a pas de texte de remplacement."


def check_without_hint(facts: Facts) -> Found:
    for rank, cell in enumerate(facts.shown):
        near = cell.source + "".join(c.source for c in facts.shown[rank + 1 : rank + 2] if c.is_code)
        for owner, question in _CHECK.findall(cell.source) if cell.is_code else ():
            calls = [f"{owner}.{question}.{name}()" for name in ("hint", "solution")]
            found = re.findall(r"^\s*#\s*([\w.]+\(\))", near, re.MULTILINE)
            if missing := [f"`# {call}`" for call in calls if call not in found]:
                yield cell, f"{question} : il manque {text.listing(missing)}."


def check_without_key(facts: Facts) -> Found:
    keyed = {m[1] for cell in facts.code if "cle" in cell.tags and (m := KEY.search(cell.source))}
    checked = {name: cell for cell in facts.code for ex, name in _CHECK.findall(cell.source) if ex == "ex"}
    for name, cell in checked.items():
        if name not in keyed:
            yield cell, f"{name} n’a pas de clé."
    try:
        asked({"cells": [cell.raw for cell in facts.cells]})
    except NotebookError as error:
        yield error.fact


def too_many_names(facts: Facts) -> Found:
    trees = [cell.tree for cell in facts.shown if not cell.folded]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    used = {node.attr for node in nodes if ast.unparse(node.value) == "dk"}
    if len(used) > MOST_NAMES:
        yield f"{len(used)} noms de `dk` ({text.listing(sorted(used))}) ; {MOST_NAMES} au plus."


def restart_point(facts: Facts) -> Found:
    practised = sum(any(c.is_code and _CHECK.search(c.source) for c in cells) for _, cells in facts.sections)
    points = sum("restart" in cell.tags for cell in facts.code)
    if practised and points < max(1, practised - 1):  # la dernière partie n’en demande pas
        yield f"{text.plural(points, 'point')} de reprise pour {text.plural(practised, 'partie')} à exercices."
    tainted: set[str] = set()
    for cell in (cell for cell in facts.shown if cell.is_code):
        tree = Seen(cell.number, cell.raw | {"source": _without_solution(cell)}).tree
        used = sorted(_free_names(tree) & tainted)
        if "restart" in cell.tags and used:
            yield cell, f"La reprise dépend de `{used[0]}`, que les participants calculent."
        for statement in tree.body:
            _spread(statement, tainted)


def _without_solution(cell: Seen) -> str:
    try:
        return strip_solution(cell.source)
    except NotebookError:
        return cell.source


def _spread(statement: ast.stmt, tainted: set[str]) -> None:
    """Une variable vaut `...`, ou se calcule à partir d’une autre qui le vaut : elle est à compléter."""
    values = [getattr(n, name, "") for n in ast.walk(statement) for name in ("id", "attr", "value")]
    stub = any(value is ... or (isinstance(value, str) and BLANK in value) for value in values)
    if stub or tainted.intersection(names(statement, ast.Load)):
        tainted.update(names(statement, ast.Store))
    else:
        tainted.difference_update(names(statement, ast.Store))


def _free_names(tree: ast.Module) -> set[str]:
    """Les noms lus avant d’être écrits dans la cellule, sauf ceux qu’une boucle ou une fonction se donne."""
    written, free = set[str](), set[str]()
    for statement in tree.body:
        nodes = list(ast.walk(statement))
        loops = [names(n.target, ast.Store) for n in nodes if isinstance(n, (ast.For, ast.comprehension))]
        own = {n.arg for n in nodes if isinstance(n, ast.arg)}.union(*loops)
        free |= {*names(statement, ast.Load)} - written - own
        written.update(names(statement, ast.Store))
    return free


def unstripped_output(facts: Facts) -> Found:
    for cell in facts.code:
        kept = "keep_output" in cell.tags
        if not kept and (cell.raw.get("outputs") or cell.raw.get("execution_count")):
            yield cell, "La cellule garde une sortie ou un numéro d’exécution."
        if kept != (nb.COMPARED in cell.tags):
            yield cell, f"les étiquettes `keep_output` et `{nb.COMPARED}` vont ensemble."


def bad_marker(facts: Facts) -> Found:
    for cell in facts.cells:
        try:
            strip_solution(cell.source, "le repère")
        except NotebookError as error:
            yield cell, error.fact


def bad_cell_id(facts: Facts) -> Found:
    counts = Counter(cell.raw.get("id") or "" for cell in facts.cells)
    for cell in facts.cells:
        name = cell.raw.get("id") or ""
        if not re.fullmatch(r"[a-zA-Z0-9_-]{1,64}", name):
            yield cell, f"L’identifiant {text.quote(name)} ne convient pas."
        elif counts[name] > 1:
            yield cell, f"L’identifiant {text.quote(name)} sert plusieurs fois."


# --- Les règles, et la commande ---


def _rule(name: str) -> Rule:
    """La règle `name` de rules.toml : ce qui se compte, ou la fonction du même nom."""
    said = {"severity": "error", "index": True} | _SAID[name]
    severity, check = Severity(said["severity"]), globals().get(name.replace("-", "_"))

    def findings(facts: Facts) -> Iterator[Finding]:
        concerned = said["index"] or facts.is_workshop
        for found in (check(facts) if check else counted(name, facts)) if concerned else ():
            cell, message = (None, found) if isinstance(found, str) else found
            yield Finding(name, severity, message, where=cell.where if cell else "")

    return Rule(name, said["title"], said["why"], said["fix"], severity, findings)


RULES = list(map(_rule, _SAID))


def lint(notebook: nb.Notebook, slug: str) -> Report:
    """Relit un carnet (une solution) et rend le rapport."""
    return run_rules(RULES, Facts(notebook, slug), subject=slug)


def fix_typography(path: Path) -> bool:
    """Corrige la typographie des textes de `path` ; vrai si le fichier a changé."""
    notebook = nb.read(path)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = polish(cell["source"])
        elif "cle" in nb.tags(cell):
            cell["source"] = polish_code(cell["source"])
    card = nb.facts_of(notebook)
    for holder in (card, *card.get("sections", ())):
        holder.update({key: polish(holder[key]) for key in ("question", "title") if key in holder})
    content = nb.dump(notebook)
    changed = content != path.read_text("utf-8")
    if changed:
        nb.write(path, content)
    return changed


def run(options: Namespace) -> int:
    """`datakit lint` : 0 si les carnets n’ont ni erreur ni avertissement, 1 sinon."""
    status = 0
    for path in nb.choose(nb.project() / "solutions", options.slug):
        if options.fix and fix_typography(path):
            print(f"{path.stem} : typographie corrigée")
        report = lint(nb.read(path), path.stem)
        for finding in report.findings:
            place = f", {finding.where}" if finding.where else ""
            print(f"{path.stem}{place} : {finding.message} [{finding.rule}]\n    → {finding.fix}")
        for missed in report.unread:
            print(f"{path.stem} : {missed}")
        if not report.ok or report.unread:
            status = 1
        else:
            print(f"{path.stem} : {text.plural(len(report.findings), 'conseil')}, rien à corriger")
    return status
