"""Ce qu’un titre affirme, démenti ou confirmé par la figure qu’il coiffe ; `answers/claimed.py` en fait une réponse."""
