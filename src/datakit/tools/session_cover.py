"""La couverture d’une séance : celle de l’atelier, dessinée par les données du lieu."""

from typing import Any

from datakit.tools import covers, messages
from datakit.tools.cover import Cover
from datakit.tools.covers import lives
from datakit.tools.session import Session
from figaudit.base.text import number

#: La table refaite que dessine une couverture.
_TABLES = {"passing": "bus_passages", "men": "soldats"}


def drawn(session: Session) -> Cover | None:
    """La couverture de cette séance ; rien si celle de l’atelier ne doit rien au lieu."""
    slug = session.path.stem
    taken = covers.HERE.get(slug, "")
    data = _given(session, taken)
    if data is None:
        return None

    told = {"of": session.place.de, "count": number(len(data))}
    if taken == "towns":
        told["of"] = session.place.territoire.de
    (alt,) = messages.said(f"cover-{taken}", **told)
    return Cover(slug, alt, covers.drawn(slug, **{taken: data}))


def _given(session: Session, taken: str) -> Any:
    """Ce que la séance donne à dessiner ; rien si elle n’a pas refait la table qu’il faut."""
    if taken == "towns":
        return session.place.territoire.communes()
    data = session.tables.get(_TABLES.get(taken, ""))
    if data is not None and taken == "men":
        return lives.aged(data)
    return data
