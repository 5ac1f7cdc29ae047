"""Un petit carnet déjà exécuté, aux métadonnées hostiles : de quoi relire fiches, diapositives et site."""

import base64
import copy
import html
import re

from figaudit.base import html as ours

TRAP = "<script>alert('é')</script>\"><img src=https://mal.example/x>"
PNG = base64.b64encode(b"\x89PNG faux").decode()
REMOTE = re.compile(
    r"<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)\s*=\s*[\"']?\s*(?:https?:)?//"
    r"|@import\s|url\(\s*[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
FACTS = {
    "slug": "99-essai",
    "number": 99,
    "kind": "workshop",
    "title": f"Essai {TRAP}",
    "question": f"Qui a faim {TRAP}\u202f?",
    "sessions": [{"date": "2017-11-23", "title": f"Infolab {TRAP}"}, {"date": "", "title": "Sans date"}],
    "public": f"Tout public {TRAP}",
    "prerequisites": [],
    "minutes": 60,
    "sections": [
        {"title": "Ce que vous saurez faire", "minutes": 5},
        {"title": f"Regarder {TRAP}", "minutes": 40, "cuts": {"45": 32}},
        {"title": "À la main", "minutes": 10, "cuts": {"45": 0}},
        {"title": "À retenir", "minutes": 5},
        {"title": "Sources et licences", "minutes": 0},
    ],
    "cuts": {"45": f"On saute les jetons {TRAP}"},
    "objectives": [f"Compter {TRAP}"],
    "levels": {"cycle4": TRAP, "snt": "Données", "nsi": ""},
    "competences": [{"code": "1.3", "title": TRAP}],
    "material": [TRAP],
    "misconceptions": [{"belief": TRAP, "relaunch": TRAP}],
    "tables": [],
    "sources": [
        {"title": TRAP, "url": "javascript:alert(1)", "licence": TRAP, "year": 2021},
        {"title": "Insee", "url": "https://www.insee.fr/", "licence": "Licence Ouverte 2.0", "year": 2021},
    ],
}


def executed():
    """Trois diapositives : un titre, une figure, une carte qui voudrait appeler le réseau."""
    figure = ours.figure(f"data:image/png;base64,{PNG}", 'Deux barres <b>"grasses"</b>')
    cells = [
        ("markdown", "# Qui a faim ?\n\nUne phrase. Une autre. Une troisième.", None, []),
        ("markdown", "**Relancez** les secrets.", None, ["animateur"]),
        ("markdown", "## Regarder\n\nVoici.", None, []),
        ("code", "dk.show(fig, alt='x')", figure, []),
        ("code", "carte", '<figure><script src="https://mal.example/x.js"></script></figure>', []),
        ("markdown", "## À retenir\n\nDouter.", None, []),
        ("code", "ex.q1.key(reponse_secrete)", "<figure>reponse_secrete</figure>", ["cle"]),
    ]
    out = []
    for number, (kind, source, shown, tags) in enumerate(cells):
        cell = {"cell_type": kind, "id": f"c{number}", "metadata": {"tags": tags}, "source": source}
        if kind == "code":
            data = {"text/html": str(shown), "text/plain": "Figure"}
            cell["outputs"] = [{"output_type": "display_data", "data": data, "metadata": {}}]
        out.append(cell)
    return {"nbformat": 4, "nbformat_minor": 5, "metadata": {"datakit": copy.deepcopy(FACTS)}, "cells": out}


def assert_sound(page):
    """En français, rien de lointain, aucun piège actif, un texte pour chaque image."""
    assert '<html lang="fr">' in page
    assert not REMOTE.search(page)
    assert "<script>alert" not in page
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page)
    for image in re.findall(r"<img\b[^>]*>", page):
        alt = re.search(r'alt="([^"]*)"', image)
        assert alt, image
        assert html.unescape(alt[1]).strip(), image
