"""Un atelier factice et sans faute, que chaque test abîme à sa manière."""

import copy

TITLES = [
    "Ce que vous saurez faire",
    "Regarder",
    "Compter",
    "À retenir",
    "Pour continuer",
    "Sources et licences",
]
NBSP, NNBSP = "\u00a0", "\u202f"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
QUESTION = f"Combien de pains{NNBSP}?"


def text(source, name, **metadata):
    return {"cell_type": "markdown", "id": name, "metadata": metadata, "source": source}


def code(source, name, outputs=(), **metadata):
    return {
        "cell_type": "code", "id": name, "metadata": metadata, "source": source,
        "execution_count": None, "outputs": list(outputs),
    }  # fmt: skip


KEY = """ex.q{0}.key(
    dk.expect.number(),
    hints=["Comptez les pains.", "Il y en a plus de zéro."],
    wrong={{pains{0} + 1: "Un de trop."}},
    meaning=f"{{pains{0}}} en tout.",
)"""
COMPARED = ["keep_output", "nbval-check-output"]


def _part(title, number):
    """Une partie : titre, donnée comparée, exercice, clé, sens, reprise."""
    stub = (
        f"pains{number} = ...  # À compléter\n### BEGIN SOLUTION\npains{number} = {number}\n### END SOLUTION"
    )
    check = f"ex.q{number}.check(pains{number})\n# ex.q{number}.hint()\n# ex.q{number}.solution()"
    output = {"output_type": "stream", "name": "stdout", "text": f"{number}\n"}
    return [
        text(f"## {title}\n\nOn croit savoir.", f"partie{number}"),
        code(f"print({number})", f"donnee{number}", [output], tags=COMPARED),
        text(
            f"### Exercice {number} · Compter\n\nCombien de pains{NNBSP}?\n\n*Un aparté.*", f"enonce{number}"
        ),
        code(stub, f"stub{number}"),
        code(check, f"check{number}"),
        code(KEY.format(number), f"cle{number}", tags=["cle"]),
        text("Ce que cela veut dire.", f"sens{number}"),
        code(f"ventes = [1, 2, {number}]", f"reprise{number}", tags=["restart"]),
    ]


def workshop():
    """Un carnet neuf, conforme à toutes les règles."""
    output = {"output_type": "stream", "name": "stdout", "text": "3\n"}
    cells = [
        text(f"# {QUESTION}", "titre"),
        text("## Ce que vous saurez faire\n\n- lire\n- compter\n- douter\n\n<!-- minutes -->", "objectifs"),
        code('import datakit as dk\n\nex = dk.exercises("42-pains")', "preparation"),
        text("**Rythme** et relances.", "note", tags=["animateur"]),
        *_part("Regarder", 1),
        *_part("Compter", 2),
        code("print(3)", "trois", [output], tags=COMPARED),
        *[text(f"Un pas de plus, le {n}e.", f"pas{n}") for n in range(4)],
        text("## À retenir\n\n- Un.\n- Deux.\n- On peut douter.", "retenir"),
        text("## Pour continuer\n\nLisez [le portail de Poitiers](https://data.grandpoitiers.fr).", "suite"),
        text("## Sources et licences\n\nLicence ouverte.", "sources"),
        text("## Trier les pains, à la main", "papier", tags=["papier"]),
    ]
    return {"cells": cells, "metadata": {"datakit": card(), "kernelspec": KERNEL}, "nbformat": 4}


def card():
    """Une fiche complète."""
    minutes = [5, 40, 40, 5, 0, 0]
    sections = [{"title": t, "minutes": m} for t, m in zip(TITLES, minutes, strict=True)]
    sections[1]["cuts"], sections[2]["cuts"] = {"50": 35}, {"50": 0}  # cinq minutes à la porte
    sections[1]["objectives"], sections[2]["objectives"] = [1, 3], [2, 3]
    return {
        "slug": "42-pains", "number": 42, "kind": "workshop", "title": "Pains", "question": QUESTION,
        "sessions": [{"date": "2017-11-23", "title": "Infolab"}], "public": "Tout public", "prerequisites": [],
        "minutes": 90, "sections": sections, "cuts": {"50": "On ne compte pas."},
        "objectives": ["Lire", "Compter", "Douter"], "levels": {"cycle4": "", "snt": "Données", "nsi": ""},
        "competences": [{"code": "1.3", "title": "Traiter des données"}], "material": [],
        "misconceptions": [{"belief": "a", "relaunch": "b"}, {"belief": "c", "relaunch": "d"}],
        "place": {"needs": "none", "why": "l’atelier ne prend rien du lieu"},
        "tables": [], "sources": [{"title": "Insee", "licence": "Licence Ouverte 2.0"}],
    }  # fmt: skip


def cell(notebook, name):
    """La cellule d'identifiant `name`."""
    return next(c for c in notebook["cells"] if c["id"] == name)


def changed(name, **fields):
    """Un atelier dont une cellule a changé."""
    notebook = copy.deepcopy(workshop())
    cell(notebook, name).update(fields)
    return notebook
