"""Le corps d'une réponse : morceau par morceau, décompressé à mesure, et entier ou refusé."""

import zlib
from collections.abc import Iterator
from http import client
from typing import Any

MEGABYTE = 2**20
_CHUNK = 2**18  # ce que l'on lit à la fois : assez peu pour que les bornes coupent tôt


def chunks(response: client.HTTPResponse) -> Iterator[bytes]:
    """Le corps tel qu'il arrive, morceau par morceau ; lève s'il en manque."""
    while chunk := response.read(_CHUNK):
        yield chunk

    # Lu par morceaux, http.client ne dit pas qu'une réponse s'est coupée : une moitié de table passerait pour une.
    if response.length:
        raise client.IncompleteRead(b"")


def inflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Ce que valent des morceaux compressés (gzip, zlib ou deflate nu), jamais plus d'un Mo à la fois.

    Décompressé d'un coup, un fichier piégé de quelques kilooctets remplirait la mémoire avant d'être mesuré.
    """
    decoder: Any = None
    for chunk in chunks:
        if decoder is None:
            decoder = _decoder(chunk)
        while chunk:
            yield decoder.decompress(chunk, MEGABYTE)
            chunk = decoder.unconsumed_tail
            if decoder.eof and decoder.unused_data[:2] == b"\x1f\x8b":  # un autre gzip suit le premier
                chunk = decoder.unused_data
                decoder = _decoder(chunk)

    if decoder is not None and not decoder.eof:
        raise client.IncompleteRead(b"")


def _decoder(start: bytes) -> Any:
    """De quoi décompresser ce qui commence ainsi : deflate est tantôt nu, tantôt dans zlib, le premier octet le dit."""
    if start[0] in (0x1F, 0x78):
        return zlib.decompressobj(32 + zlib.MAX_WBITS)  # 32 : gzip ou zlib, reconnu à son en-tête
    return zlib.decompressobj(-zlib.MAX_WBITS)
