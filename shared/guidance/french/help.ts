import type { help as english } from '../english/help.ts'
import type { Wording } from '../wording.ts'

export const help: Wording<typeof english> = {
  help: {
    title: 'Aide',
    open: 'Aide',
    back: 'Retour',
    pages: 'Pages de l’aide',
    strap: {
      title: 'Porter la ceinture',
      picture:
        'Une ceinture autour de la poitrine, son boîtier au milieu, une largeur de main sous le creux des clavicules.',
      text: [
        'Mouillez les deux zones grises à l’intérieur. De l’eau suffit.',
        'Elle se pose sur la peau, juste sous les pectoraux ou les seins, le boîtier au milieu.',
        'Serrée comme une montre : elle reste en place quand vous respirez à fond, et ne pince jamais.',
        'Pour la moitié des gens, les premières minutes donnent des valeurs trop hautes. Ebb attend que la mesure se soit posée.',
        'Si le signal va et vient : remouillez-la, serrez-la un peu, et placez-vous de sorte que rien ne soit entre vous et l’ordinateur.',
        'Si Ebb ne trouve pas de ceinture : une montre ou un téléphone la tient peut-être. La plupart ne parlent qu’à un appareil à la fois.',
      ],
    },
    water: {
      title: 'Ce que dit l’eau',
      text: [
        'L’eau du milieu est à vous deux. Elle n’a pas de niveau et bouge toujours pareil. Personne ne peut y lire un corps.',
        'Votre propre eau n’est là que si vous l’avez choisi. Le trait fin, c’est votre cœur au repos ce soir.',
        'Un chiffre, si vous en voulez un, est celui des 15 dernières secondes. Il disparaît 3 secondes après que la ceinture s’est tue.',
        'H cache tout d’un coup, sans laisser de trace.',
      ],
      pictures: {
        rest: 'Près du repos',
        above: 'Bien au-dessus du repos',
        unclear: 'Impossible à dire',
      },
      after:
        'Bien au-dessus du repos est un fait sur un cœur. Cela peut venir de la colère, de la peur, du rire, du café ou de l’escalier. Un contour sans eau veut dire qu’Ebb ne sait pas ; jamais que tout est tranquille.',
    },
    pause: {
      title: 'Ce qu’est une pause',
      text: [
        'Une promesse : on s’arrête, et on revient à une heure que les deux connaissent. C’est l’heure qui en fait une pause et pas un adieu.',
        'Chaque personne peut en demander une, pour soi, sans raison. Elle n’est jamais refusée.',
        'Vingt minutes sont une bonne durée à convenir. Un cœur redescend plus tôt ; la colère et les pensées autour prennent plus de temps.',
        'Deux pièces différentes, c’est le mieux. Repasser la dispute garde un corps éveillé ; quelque chose qui occupe les yeux le laisse se reposer.',
        'À l’heure dite, vous revenez tous les deux, même si ce n’est pas encore le moment. « Pas encore » est une réponse, avec une nouvelle heure.',
        'Ebb peut se tromper. « Encore deux minutes » et « Pas maintenant » sont là pour cela, et après la conversation chaque personne peut dire ce qui était juste.',
      ],
    },
    science: {
      title: 'La science, et ses doutes',
      text: [
        'Des chercheurs qui ont observé des couples en dispute ont vu certains corps s’agiter au point qu’écouter devient très difficile. Ils ont appelé cela le débordement (flooding).',
        'Il n’existe pas de rythme cardiaque éprouvé où cela commence. « 100 battements » est une règle approximative. Ebb compare donc chaque cœur à son propre repos, et dit seulement de combien il est au-dessus.',
        'Un cœur ne sait pas distinguer la colère de la joie. Un cœur lent n’est ni signe que tout va bien, ni un mérite.',
        'Dans des conversations simulées par ordinateur, Ebb a parlé sans raison environ une fois toutes les trois heures pour chaque personne ; plus souvent quand le seul fait de parler élève beaucoup un cœur. Une vraie conversation peut différer.',
        'Respirer lentement aide un peu beaucoup de gens ; serrer puis lâcher convient mieux à d’autres ; une occupation prenante aide plus que d’y repenser. Rien n’aide tout le monde.',
        'Que vingt minutes chassent quelque chose du sang, on le dit souvent, ce n’est pas montré. C’est une durée sensée à convenir.',
        'Deux cœurs qui bougent pareil ne sont pas un signe de proximité. Deux cœurs sans aucun lien se ressemblent assez souvent aussi. Ebb n’a donc pas de chiffre pour vous deux.',
        'Ebb n’est pas un appareil médical et ne dit rien d’une affection. Si vous vous sentez mal, si vous avez mal à la poitrine ou faites un malaise : arrêtez, et cherchez de l’aide.',
      ],
    },
    data: {
      title: 'Vos données',
      text: [
        'Tout reste dans le dossier d’Ebb sur cet ordinateur. Il n’y a pas de compte, et Ebb n’utilise aucun réseau.',
        'Ce qui est gardé est scellé, la part de chaque personne sous sa propre clé. Un code PIN garde la vôtre fermée aussi pour qui s’assied devant cet ordinateur.',
        'Les heures des conversations, des pauses et des retours sont à vous deux. Votre cœur, vos repères et vos mots ne sont qu’à vous.',
        'Avant chaque conversation, vous dites si ce qui est à vous est enregistré. Vous pouvez l’arrêter en plein milieu, et reprendre ce qui l’a été.',
        'Les conversations s’en vont après 90 jours, sauf si vous choisissez autre chose. Ce que vous effacez l’est pour de bon.',
        'Ce dont Ebb ne peut pas protéger : quelqu’un qui vous regarde taper, ou qui a pris la main sur cet ordinateur. Échap cache la fenêtre tout de suite.',
      ],
    },
  },
}
