"""Le sceau d’une solution : un mot la ferme, le même mot l’ouvre. Le voile d’un fichier de clés : il ne s’y lit rien.

Un sceau garde de la curiosité, pas d’un attaquant : un mot du dictionnaire se retrouve en essayant le dictionnaire, et
la réponse elle-même reste dans la clé, qui sert à vérifier. Une date ne garde rien : elle est écrite à côté de ce
qu’elle ferme, et une ligne de Python l’ouvre avant le jour. Un voile garde moins encore : le kit vérifie sans mot, donc
lève le voile sans mot ; il empêche de lire une réponse en ouvrant un fichier ou en y cherchant, rien de plus.

Du mot et d’un sel tiré au hasard, on tire deux clés, en les relisant assez de fois pour qu’un essai coûte quelques
centièmes de seconde : c’est la dérivation « salée et répétée » d’OpenPGP (RFC 9580, § 3.7.1.3). `hashlib.scrypt` et
`pbkdf2_hmac` manquent dans un navigateur, où Python n’a pas OpenSSL. La première clé donne un masque (HMAC-SHA256 d’un
compteur), la seconde signe ce qui est masqué : un mot faux, ou un texte abîmé, se reconnaît avant d’être lu.
"""

import base64
import hashlib
import hmac
import json
import re
import secrets
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from figaudit.base.text import slug

_SALT = 16  # octets
_PROOF = 32  # octets de la signature
_HALF = 32  # octets de chacune des deux clés : les deux moitiés d’un SHA-512
_PIECE = 2**20  # octets que l’on relit d’un coup
_TURNS = 16  # fois : moins de 0,1 s sur un ordinateur, 0,2 s dans un navigateur
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_UNVEILED = 20_000_000  # octets : le plus gros fichier de clés du kit en a 60 000
_OF_A_SOLUTION = {"solution", "sealed", "salt", "opens"}


@dataclass(frozen=True)
class Lock:
    """Ce qui ferme les solutions d’un atelier : le sel, la date d’ouverture s’il y en a une, et les deux clés.

    Un sel ne sert qu’à un atelier : deux exercices de même numéro, masqués pareil, se liraient l’un par l’autre.
    """

    salt: bytes
    opens: str
    mask: bytes
    proof: bytes


def is_date(word: str) -> bool:
    """Ce mot a-t-il la forme d’une date, AAAA-MM-JJ ?"""
    return _DAY.fullmatch(word) is not None


def lock(word: str, salt: bytes = b"") -> Lock:
    """La serrure que fait `word`, majuscules et accents à part ; `salt` : le sel d’une serrure déjà faite."""
    salt = salt or secrets.token_bytes(_SALT)
    opens = word if is_date(word) else ""

    once = salt + slug(word).encode()
    piece = once * (_PIECE // len(once))
    digest = hashlib.sha512()
    for _ in range(_TURNS):
        digest.update(piece)

    both = digest.digest()
    return Lock(salt, opens, both[:_HALF], both[_HALF:])


# --- Un texte ---


def shut(text: str, id: str, by: Lock) -> bytes:
    """Le texte de l’exercice `id`, masqué, sa signature devant."""
    masked = _masked(text.encode(), id, by)
    return _signature(masked, id, by) + masked


def read(data: bytes, id: str, by: Lock) -> str:
    """Le texte que `shut` a fermé ; vide si la serrure n’est pas la bonne, ou si les octets ont changé.

    >>> by = lock("Baguette")
    >>> read(shut("x = 2", "04-q1", by), "04-q1", lock("baguette", by.salt))
    'x = 2'
    """
    signature = data[:_PROOF]
    masked = data[_PROOF:]
    if not hmac.compare_digest(signature, _signature(masked, id, by)):
        return ""
    return _masked(masked, id, by).decode()


def _masked(data: bytes, id: str, by: Lock) -> bytes:
    """Les octets, mêlés à un masque de même longueur ; les masquer de nouveau les rend."""
    mask = b""
    rank = 0
    while len(mask) < len(data):
        mask += hmac.digest(by.mask, f"{id} {rank}".encode(), "sha256")
        rank += 1

    mixed = []
    for one, other in zip(data, mask, strict=False):
        mixed.append(one ^ other)
    return bytes(mixed)


def _signature(masked: bytes, id: str, by: Lock) -> bytes:
    return hmac.digest(by.proof, f"{id} ".encode() + masked, "sha256")


# --- Une clé d’exercice ---


def sealed(stored: Mapping[str, Any], id: str, by: Lock) -> dict[str, Any]:
    """La clé de l’exercice `id`, sa solution fermée par `by` ; ce qui vérifie une réponse n’a pas changé."""
    kept = bare(stored)
    kept["sealed"] = shut(stored.get("solution", ""), id, by).hex()
    kept["salt"] = by.salt.hex()
    kept["opens"] = by.opens
    return kept


def bare(stored: Mapping[str, Any]) -> dict[str, Any]:
    """La clé d’un exercice, sans le texte de sa solution, ouvert ou fermé."""
    return {name: value for name, value in stored.items() if name not in _OF_A_SOLUTION}


def parted(stored: Mapping[str, Any]) -> dict[str, Any]:
    """La clé d’une copie scellée que l’on a séparée des siennes : elle vérifie, et sait que la solution est ailleurs."""
    return bare(stored) | {"parted": True}


def opened(stored: Mapping[str, Any], id: str, word: str) -> str:
    """La solution d’une clé scellée ; vide si le mot n’est pas le bon, si le jour n’est pas venu, ou si elle est abîmée."""
    opens = stored.get("opens")
    if opens:
        word = opens if date.today().isoformat() >= opens else ""
    if not slug(word):
        return ""

    try:
        data = bytes.fromhex(stored["sealed"])
        salt = bytes.fromhex(stored["salt"])
    except (KeyError, TypeError, ValueError):
        return ""
    return read(data, id, lock(word, salt))


# --- Un fichier de clés ---


def veiled(held: Mapping[str, Any]) -> dict[str, Any]:
    """Un fichier de clés où ne se lit que le nom de l’atelier : le reste est comprimé, masqué, et écrit en base 64.

    >>> sorted(veiled({"slug": "04-prenoms", "keys": {"q1": {"reference": "Léa"}}}))
    ['slug', 'veil']
    """
    slug = str(held.get("slug", ""))
    packed = zlib.compress(json.dumps(held, ensure_ascii=False).encode(), 9)
    return {"slug": slug, "veil": base64.b64encode(_veil(packed, slug)).decode()}


def unveiled(stored: Mapping[str, Any]) -> dict[str, Any]:
    """Le fichier que `veiled` a voilé ; tel quel s’il ne l’est pas. Lève `ValueError` si le voile est abîmé.

    >>> unveiled(veiled({"slug": "04-prenoms", "keys": {"q1": {"reference": "Léa"}}}))["keys"]
    {'q1': {'reference': 'Léa'}}
    """
    if "veil" not in stored:
        return dict(stored)

    packed = _veil(base64.b64decode(stored["veil"], validate=True), str(stored.get("slug", "")))
    opening = zlib.decompressobj()
    try:
        data = opening.decompress(packed, _MOST_UNVEILED)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not opening.eof:
        raise ValueError("le voile est incomplet, ou cache trop d’octets")
    return dict(json.loads(data))


def _veil(data: bytes, slug: str) -> bytes:
    """Les octets, mêlés à ceux que donne le nom de l’atelier ; les voiler de nouveau les rend."""
    mask = hashlib.shake_256(f"datakit {slug}".encode()).digest(len(data))
    mixed = int.from_bytes(data, "big") ^ int.from_bytes(mask, "big")
    return mixed.to_bytes(len(data), "big")
