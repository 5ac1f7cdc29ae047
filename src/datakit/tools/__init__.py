"""Les commandes de qui prépare : `datakit NOM` appelle la fonction `run` de `tools/NOM.py`.

Ce dont elles se servent, du plus simple au plus composé (un module importe ceux d’au-dessus de lui) :

- `notebook` : lire et écrire un carnet ; `pages`, `report` : les pages, et un carnet devenu page ; `archive` : un .zip ;
- `exercises`, `inputs`, `student` : ce qu’un carnet demande, d’où il part, ce qu’en reçoivent les participants ;
- `run`, `keys`, `kept` : exécuter une solution, ranger ses clés, garder ce qui prend du temps ;
- `imports`, `shelf`, `where` : ce qu’importe un atelier, les paquets du navigateur, et où il tourne ;
- `links`, `figures` : les liens vers le dépôt, les figures d’un carnet ;
- `rules/`, `typography` : la forme d’un carnet, que relit `lint` ;
- `session`, `needs`, `wording` : une séance rejouée ailleurs, ce qu’elle demande du lieu, les phrases à relire.
"""
