"""Les questions de papier d’une évaluation, pour les outils que l’enseignante a déjà : Moodle, Auto Multiple Choice, QTI.

GIFT et AMC-TXT sont du texte, écrit ici selon leur description. QTI est un dossier de XML : text2qti l’écrit, là où il
est installé.
"""

import io
import re
from itertools import groupby
from textwrap import dedent, indent

from datakit.tools.assessment.questions import Choice, Option
from datakit.tools.assessment.variants import Variant
from figaudit.base import html

_GIFT = re.compile(r"([~=#{}:\\])")
_BACKQUOTED = re.compile(r"`([^`]+)`")
#: Ce qui, en tête de ligne, serait pour AMC une question, une réponse, un réglage.
_AMC_START = re.compile(r"[*+#-]|[\w-]+:")
_MARKDOWN = re.compile(r"([\\*_\[\]<>$!#+-])")


def blocks(text: str) -> list[tuple[str, bool]]:
    """Les lignes d’un énoncé ; celles d’un programme restent ensemble, leurs décalages gardés.

    >>> blocks("Que vaut m ?\\n\\n    for n in l:\\n        m = n")
    [('Que vaut m ?', False), ('for n in l:\\n    m = n', True)]
    """
    found: list[tuple[str, bool]] = []
    for is_code, lines in groupby(filter(str.strip, text.splitlines()), lambda line: line.startswith("    ")):
        if is_code:
            found.append((dedent("\n".join(lines)), True))
        else:
            found += [(line, False) for line in lines]
    return found


def different(made: list[Variant], rank: int) -> list[tuple[int, Choice]]:
    """Les énoncés différents d’une même question, chacun avec le numéro de la première variante qui le pose."""
    found: dict[str, tuple[int, Choice]] = {}
    for variant in made:
        choice = variant.choices[rank]
        found.setdefault(choice.text, (variant.number, choice))
    return list(found.values())


# --- Moodle ---


def gift(made: list[Variant], title: str) -> str:
    """Les questions de papier au format GIFT : une catégorie par question, où Moodle tire une variante."""
    lines = []
    for rank in range(len(made[0].choices)):
        lines.append(f"$CATEGORY: {title}/Question {rank + 1}\n")
        for number, choice in different(made, rank):
            answers = [f"={_gift_option(choice.right)}"]
            answers += [f"~{_gift_option(option)}" for option in choice.wrong]
            name = f"Question {rank + 1}, variante {number}"
            said = "\n".join(answers)
            lines.append(f"::{name}::[html]{_gift_text(choice.text)}{{\n{said}\n}}\n")
    return "\n".join(lines)


def _gift_text(words: str) -> str:
    """Un énoncé de GIFT, en HTML : un paragraphe par ligne, un programme d’un bloc.

    >>> _gift_text("Que vaut `m` ?\\n\\n    m = 2")
    '<p>Que vaut <code>m</code> ?</p><pre>m \\\\= 2</pre>'
    """
    parts = []
    for block, is_code in blocks(words):
        parts.append(html.tag("pre", block) if is_code else html.tag("p", html.inline(block)))
    return _gift("".join(parts))


def _gift_option(option: Option) -> str:
    """Une réponse proposée, et ce qu’on en dit."""
    return f"{_gift(html.inline(option.text))}#{_gift(html.inline(option.says))}"


def _gift(written: str) -> str:
    """Du HTML où rien ne se lit comme une commande de GIFT.

    >>> _gift("a = {1}")
    'a \\\\= \\\\{1\\\\}'
    """
    return _GIFT.sub(r"\\\1", written).replace("\n", r"\n")


# --- Auto Multiple Choice ---


def amc(made: list[Variant], title: str) -> str:
    """Les questions de papier au format AMC-TXT : un seul projet, où chaque copie tire une variante de chaque question.

    Auto Multiple Choice imprime ensuite autant de copies différentes qu’on lui en demande, et les note d’un seul coup.
    """
    lines = [
        f"Title: {title}",
        "Lang: FR",
        "PaperSize: A4",
        "ShuffleQuestions: 0",  # l’ordre de l’énoncé
        "Disable: latex,local_latex,images,title",  # rien d’un énoncé n’est une commande
        "",
    ]
    for rank in range(len(made[0].choices)):
        lines += [f"*([group=question{rank + 1},shuffle=true,numquestions=1]", ""]
        for number, choice in different(made, rank):
            name = f"question {rank + 1} variante {number}"
            scoring = f"b={choice.points},m=0,e=0"  # juste, fausse, plusieurs cases cochées
            lines.append(f"*[id={name}]{{{scoring}}} {_amc_text(choice.text)}")
            lines.append(f"+ {_amc_words(choice.right.text)}")
            lines += [f"- {_amc_words(option.text)}" for option in choice.wrong]
            lines.append("")
        lines += ["*)", ""]
    return "\n".join(lines)


def _amc_text(words: str) -> str:
    """Un énoncé d’AMC-TXT : chaque ligne est un paragraphe, un programme garde ses décalages.

    >>> _amc_text("Un\\n\\n* deux")
    'Un\\n\\n[||]* deux'
    """
    parts = []
    for block, is_code in blocks(words):
        parts.append(f"[verbatim]\n{block}\n[/verbatim]" if is_code else _amc_words(block))
    return "\n\n".join(parts)


def _amc_words(words: str) -> str:
    """Une ligne d’AMC-TXT : ce qui est entre accents graves y est du code, et rien n’y commence une question.

    >>> _amc_words("Que rend `t[0]` ?"), _amc_words("+ 3")
    ('Que rend [|t[0]|] ?', '[||]+ 3')
    """
    coded = _BACKQUOTED.sub(r"[|\1|]", words)
    return f"[||]{coded}" if _AMC_START.match(coded) else coded


# --- QTI 1.2, que lisent Canvas et d’autres plateformes ---


def qti(made: list[Variant], title: str) -> bytes | None:
    """Les mêmes questions en QTI, une réserve par question ; `None` là où text2qti n’est pas installé."""
    try:
        from text2qti.config import Config
        from text2qti.qti import QTI
        from text2qti.quiz import Quiz
    except ImportError:
        return None

    archive = io.BytesIO()
    QTI(Quiz(_quiz(made, title), config=Config())).write(archive)
    return archive.getvalue()


def _quiz(made: list[Variant], title: str) -> str:
    """Le questionnaire, tel que text2qti le lit : du Markdown, une réserve (GROUP) par question."""
    lines = [f"Quiz title: {title}", "shuffle answers: true", ""]
    for rank in range(len(made[0].choices)):
        points = made[0].choices[rank].points
        lines += ["GROUP", "pick: 1", f"points per question: {points}", ""]
        for _, choice in different(made, rank):
            lines.append(f"1. {_quiz_text(choice.text)}")
            for option in (choice.right, *choice.wrong):
                mark = "*a)" if option is choice.right else "a)"
                lines += [f"{mark} {_markdown(option.text)}", f"... {_markdown(option.says)}"]
            lines.append("")
        lines += ["END_GROUP", ""]
    return "\n".join(lines)


def _quiz_text(words: str) -> str:
    """Un énoncé de text2qti : chaque ligne est un paragraphe, décalé sous le numéro ; un programme, d’un cran de plus.

    >>> _quiz_text("Que vaut m ?\\n\\n    m = 2")
    'Que vaut m ?\\n\\n       m = 2'
    """
    parts = []
    for block, is_code in blocks(words):
        parts.append(indent(block, " " * 7) if is_code else f"   {_markdown(block)}")
    return "\n\n".join(parts).strip()


def _markdown(words: str) -> str:
    """Des mots où Markdown ne lit aucun signe, sauf le code entre accents graves.

    >>> _markdown("[1, 2] et `a_b`")
    '\\\\[1, 2\\\\] et `a_b`'
    """
    pieces = words.split("`")
    plain = [_MARKDOWN.sub(r"\\\1", piece) if rank % 2 == 0 else piece for rank, piece in enumerate(pieces)]
    return "`".join(plain)
