"""Dessiner et montrer : ce que tout carnet emploie."""
