"""Le mot qui ouvre une solution gardée, écrit sans ses guillemets : `ex.q7.solution(trois petits pains)`."""

import re

from datakit.answers.explain.lines import Namespace, broken
from datakit.answers.explain.nearest import say
from datakit.answers.verdict import MistakeKind, Remark

#: `ex.q7.solution(…)`, entre parenthèses, entre crochets ou après une espace.
_CALL = re.compile(r"^\s*(?P<asked>[^\W\d]\w*\.q\d+)\.solution\b\s*[(\[]?(?P<word>[^#]*?)[)\]]?\s*(?:#.*)?$")
_QUOTED = re.compile(r"""(["'])[^"']+\1""")
_MARKS = " \u00a0\u202f\"'«»“”‘’"


def closing_word(error: BaseException, namespace: Namespace) -> Remark | None:
    """L’appel juste, quand la ligne où Python s’arrête demande une solution avec un mot mal écrit."""
    if not isinstance(error, (SyntaxError, NameError, TypeError)):
        return None
    line = broken(error, namespace).text.rstrip()
    found = _CALL.match(line)
    if found is None:
        return None
    word = found["word"].strip(_MARKS)
    is_well_written = _QUOTED.fullmatch(found["word"].strip()) and ".solution(" in line
    if not word or is_well_written:
        return None
    said = say("closing-word", code=f'{found["asked"]}.solution("{word}")')
    return Remark(said, MistakeKind.MISSING_QUOTES)
