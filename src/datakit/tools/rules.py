"""Les règles de forme d’un carnet (voir CONTRIBUTING) : une petite fonction par règle."""

from collections.abc import Callable, Iterable, Iterator

from datakit import text
from datakit.findings import Finding, Rule, Severity
from datakit.tools import rules_code, rules_text
from datakit.tools.lint import Facts
from datakit.tools.rules_meta import bad_slug, minutes_sum, missing_metadata, section_mismatch

Check = Callable[[Facts], Iterable[Finding | str]]
ERROR, WARNING, ADVICE = Severity.ERROR, Severity.WARNING, Severity.ADVICE


def _workshop(check: Check) -> Check:
    """La règle ne vaut que pour un atelier, pas pour l’accueil."""

    def only(facts: Facts) -> Iterator[Finding | str]:
        if facts.is_workshop:
            yield from check(facts)

    return only


def _has_heading(title: str) -> Check:
    def check(facts: Facts) -> Iterator[str]:
        if not any(
            level == 2 and text.normalise(name) == text.normalise(title) for _, level, name in facts.headings
        ):
            yield f"La section {text.quote(title)} manque."

    return check


RULES: tuple[Rule, ...] = (
    Rule("missing-metadata", "Fiche incomplète", "La fiche, le site et les diapositives en sont tirés.",
         "Complétez `metadata.datakit`.", ERROR, missing_metadata),
    Rule("bad-slug", "Nom incohérent", "Le nom du fichier range l’atelier et fait son adresse.",
         "Donnez au fichier, à `slug` et à `number` le même nom : NN-nom.", ERROR, bad_slug),
    Rule("minutes-sum", "Durées fausses", "Une séance qui déborde perd sa fin, souvent la meilleure part.",
         "Ajustez les minutes des sections.", ERROR, minutes_sum),
    Rule("section-mismatch", "Sections différentes du plan", "Le plan annoncé doit être celui qu’on suit.",
         "Mettez dans `sections` les titres de niveau 2, mot pour mot et dans l’ordre.",
         ERROR, section_mismatch),
    Rule("one-h1", "Un seul grand titre",
         "Un lecteur d’écran annonce le titre de niveau 1 comme sujet de la page.",
         "Gardez un seul titre `# …`, dans la première cellule : la question de l’atelier.",
         ERROR, rules_text.one_h1),
    Rule("heading-skip", "Niveau de titre sauté", "On navigue de titre en titre : un niveau sauté égare.",
         "Descendez d’un niveau à la fois : `##` puis `###`.", ERROR, rules_text.heading_skip),
    Rule("cell-count", "Trop ou trop peu de cellules",
         "Entre 25 et 45 cellules, on tient le rythme d’une séance.",
         "Regroupez, coupez ou complétez.", ERROR, _workshop(rules_text.cell_count)),
    Rule("long-cell", "Cellule de code trop longue",
         "Au-delà de douze lignes, une personne débutante ne lit plus.",
         "Coupez la cellule, ou placez le détail dans `datakit`.", ERROR, rules_code.long_cell),
    Rule("setup-too-long", "Préparation trop longue",
         "La première cellule de code ne doit effrayer personne.",
         "Gardez au plus cinq lignes.", ERROR, rules_code.setup_too_long),
    Rule("figure-without-show", "Figure sans dk.show",
         "Sans `dk.show`, la figure n’a pas de texte de remplacement.",
         "Montrez-la avec `dk.show(fig, alt=…)`.", ERROR, rules_code.figure_without_show),
    Rule("missing-alt", "Texte de remplacement absent",
         "Qui ne voit pas l’image doit savoir ce qu’elle montre.",
         "Donnez `alt=`, calculé à partir des données.", ERROR, rules_code.missing_alt),
    Rule("missing-animateur", "Pas de note d’animation", "Sans elle, l’atelier ne se rejoue pas.",
         "Ajoutez une cellule étiquetée `animateur` : rythme, idées reçues, relances, variante papier.", ERROR,
         _workshop(rules_text.missing_animateur)),
    Rule("missing-objectives", "Pas d’objectifs", "On apprend mieux en sachant ce qu’on saura faire.",
         "Ajoutez « ## Ce que vous saurez faire ».",
         ERROR, _workshop(_has_heading("Ce que vous saurez faire"))),
    Rule("missing-takeaways", "Rien à retenir", "Trois phrases restent quand le reste s’oublie.",
         "Ajoutez « ## À retenir » : trois phrases, dont une sur le doute.", ERROR,
         _workshop(rules_text.missing_takeaways)),
    Rule("missing-next", "Pas de suite", "L’envie d’aller plus loin naît à la fin.",
         "Ajoutez « ## Pour continuer ».", ERROR, _workshop(_has_heading("Pour continuer"))),
    Rule("missing-sources", "Sources absentes", "Un chiffre sans source ne se vérifie pas.",
         "Ajoutez « ## Sources et licences ».", ERROR, _workshop(_has_heading("Sources et licences"))),
    Rule("check-without-hint", "Exercice sans aide", "Bloquer sans recours fait partir.",
         "Ajoutez sous la vérification `# ex.qN.hint()` et `# ex.qN.solution()`.", ERROR,
         rules_code.check_without_hint),
    Rule("check-without-key", "Exercice sans clé", "La clé est le seul endroit où l’on dit ce qui est juste.",
         "Ajoutez sous l’exercice une cellule étiquetée `cle` : `ex.qN.key(dk.expect.…, hints=…, wrong=…)`.", ERROR,
         rules_code.check_without_key),
    Rule("too-many-names", "Trop de noms du kit", "On vient apprendre pandas et matplotlib, pas une bibliothèque de plus.",
         "Remplacez les raccourcis par les lignes de pandas qu’ils cachent.", ERROR, rules_code.too_many_names),
    Rule("minutes-by-hand", "Minutes écrites à la main", "Deux tableaux finissent par se contredire.",
         "Écrivez `<!-- minutes -->` seul sur sa ligne : `datakit build` met le tableau.", ERROR,
         _workshop(rules_text.minutes_by_hand)),
    Rule("restart-point", "Point de reprise",
         "Qui n’a pas fini une partie doit pouvoir commencer la suivante.",
         "Étiquetez `restart` une cellule qui recharge tout sans variable à compléter.", ERROR,
         _workshop(rules_code.restart_point)),
    Rule("unstripped-output", "Sortie laissée", "Une sortie enregistrée vieillit et alourdit l’historique.",
         "Videz-la (`datakit build SLUG` le fait), ou étiquetez la cellule `keep_output`.", ERROR,
         rules_code.unstripped_output),
    Rule("too-few-compared-cells", "Trop peu de sorties comparées",
         "Sans comparaison, un chiffre faux passe.",
         "Étiquetez `keep_output` et `nbval-check-output` trois cellules au moins, puis lancez `datakit build SLUG`.", ERROR, _workshop(rules_code.too_few_compared)),
    Rule("bad-marker", "Repère de solution fautif", "La solution resterait dans le carnet des participants.",
         "Écrivez `### BEGIN SOLUTION` et `### END SOLUTION`, une fois chacun par bloc.", ERROR,
         rules_code.bad_marker),
    Rule("bad-cell-id", "Identifiant de cellule", "Un identifiant stable garde l’historique lisible.",
         "Donnez à chaque cellule un identifiant court, unique : lettres, chiffres, tirets.", ERROR,
         rules_code.bad_cell_id),
    Rule("bad-typography", "Typographie", "Un texte soigné se lit sans y penser.",
         "Lancez `datakit lint --fix`.", WARNING, rules_text.bad_typography),
    Rule("vague-link", "Lien vague", "Une liste de liens « ici » ne dit pas où l’on va.",
         "Nommez la page d’arrivée.", WARNING, rules_text.vague_link),
    Rule("number-in-text", "Chiffre dans le texte", "Un nombre recopié ne suit pas les données.",
         "Calculez-le dans la cellule au-dessus, ou citez sa source et sa date dans le paragraphe.", ADVICE,
         rules_text.number_in_text),
)  # fmt: skip
