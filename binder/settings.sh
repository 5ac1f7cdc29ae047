#!/bin/sh
# Donne à un environnement Python qui n’appartient qu’au kit (celui de Binder, celui d’un hub) les réglages que
# « kit.py lab » range à part : JupyterLab en français, les erreurs expliquées dès la première cellule, rien
# de ce qui est tapé gardé ailleurs que dans le carnet, et des noyaux nés d’un processus qui a déjà tout importé.
#     binder/settings.sh /opt/tljh/user
set -eu
prefix=$1
tools=$(dirname "$0")/../src/datakit/tools
mkdir -p "$prefix/etc/jupyter/labconfig" "$prefix/etc/ipython"
cp "$tools/jupyterlab.json" "$prefix/etc/jupyter/labconfig/default_setting_overrides.json"
cp "$tools/ipython_config.json" "$prefix/etc/ipython/ipython_config.json"

# Le lanceur de noyaux : seulement si le kit installé là le porte, sans quoi aucun noyau ne partirait. Ce fichier a pu
# être écrit par qui tient le serveur : ses réglages à lui restent.
server="$prefix/etc/jupyter/jupyter_server_config.json"
found='import importlib.metadata as m, sys; sys.exit(not m.entry_points(group="jupyter_client.kernel_provisioners", name="datakit"))'
if ! "$prefix/bin/python" -c "$found"; then
    echo "Le kit installé dans « $prefix » n’a pas de lanceur de noyaux : réinstallez-le, puis relancez ceci." >&2
elif [ -e "$server" ] && ! cmp -s "$tools/jupyter_server.json" "$server"; then
    echo "« $server » existe déjà : ajoutez-y le contenu de « $tools/jupyter_server.json »." >&2
else
    cp "$tools/jupyter_server.json" "$server"
fi
