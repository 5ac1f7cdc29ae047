"""Ce qui est dessiné a-t-il la taille du nombre écrit à côté ? Une forme par module : barres, parts, disques, cases…"""
