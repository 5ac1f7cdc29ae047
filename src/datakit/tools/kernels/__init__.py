"""Des noyaux nés d’un processus qui a déjà tout importé : trente personnes ouvrent un carnet à la même minute.

`provisioner` est ce que Jupyter appelle, dans le serveur ; `nursery` y demande un noyau ; `warm` est le processus chaud.
"""
