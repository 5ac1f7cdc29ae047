"""Une source, un petit fichier : portails data-fair et Opendatasoft, prénoms de l'Insee, fichiers."""
