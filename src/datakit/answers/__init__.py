"""Lire des réponses, les comparer, les expliquer ; tenir les clés des exercices."""
