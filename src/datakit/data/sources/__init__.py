"""Une source, un petit fichier : portails data-fair, Opendatasoft, uData et CKAN, prénoms de l'Insee, fichiers."""
