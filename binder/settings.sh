#!/bin/sh
# Donne à un environnement Python qui n’appartient qu’au kit (celui de Binder, celui d’un hub) les réglages que
# « kit.py lab » range à part : JupyterLab en français, les erreurs expliquées dès la première cellule, et rien
# de ce qui est tapé gardé ailleurs que dans le carnet.
#     binder/settings.sh /opt/tljh/user
set -eu
prefix=$1
tools=$(dirname "$0")/../src/datakit/tools
mkdir -p "$prefix/etc/jupyter/labconfig" "$prefix/etc/ipython"
cp "$tools/jupyterlab.json" "$prefix/etc/jupyter/labconfig/default_setting_overrides.json"
cp "$tools/ipython_config.json" "$prefix/etc/ipython/ipython_config.json"
