"""Ancien nom de `expect`, le temps que chaque atelier passe à la nouvelle forme."""

from datakit.exercises.expect import *  # noqa: F403
