"""Les règles de forme d’un carnet, une famille par fichier ; leur liste est dans `tools/lint.py`.

`facts` : ce qu’elles lisent ; `counts` : ce qui se compte ; `card` : la fiche ; `prose` : les textes ; `code` : les cellules
de code ; `figures` : figures et images ; `practice` : les exercices et les reprises ;
`copied` : les réponses à recopier ; `storage` : le fichier du carnet.
Ce que chacune dit, et pourquoi, est dans `rules.toml`.
"""
