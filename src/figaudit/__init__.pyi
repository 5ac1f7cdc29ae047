"""Les noms publics de figaudit, tels que les voient les éditeurs : `__init__.py` les charge à leur premier emploi."""

from figaudit.description import describe as describe
from figaudit.examples import territory as territory
from figaudit.maps import audit_map as audit_map
from figaudit.measure import lie_factor as lie_factor
from figaudit.mend import spoil as spoil
from figaudit.report import audit as audit
from figaudit.rulebook import explain as explain
from figaudit.testing import assert_honest as assert_honest

__version__: str
_MODULES: dict[str, str]
__all__: list[str]
