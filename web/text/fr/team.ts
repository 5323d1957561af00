import type { HosterRole } from "#core/access.ts";
import type { InvitationFault, InvitationState } from "#core/invitation.ts";
import type { TeamDone } from "#web/pages/team/team-props.ts";

export const team = {
  title: "Équipe",
  intro:
    "Les personnes ci-dessous travaillent à cette fiche. Elles seules voient ces adresses de courriel.",
  roles: { owner: "gère", editor: "rédige" } satisfies Record<HosterRole, string>,
  rolesMeaning: {
    owner:
      "Gérer : rédiger, et aussi retirer une publication, choisir la présence dans l’annuaire, inviter et retirer des personnes.",
    editor: "Rédiger : décrire l’hébergeur, répondre au questionnaire, publier et confirmer.",
  } satisfies Record<HosterRole, string>,
  you: "vous",
  since: "depuis le",
  members: "Qui travaille pour cet hébergeur",
  alone:
    "Vous êtes seul ou seule. Si vous ne pouviez plus vous en occuper, personne n’aurait accès à cette fiche : invitez quelqu’un.",
  done: {
    invitation: "L’invitation part par courriel.",
    annulation: "L’invitation est annulée : son lien ne sert plus.",
    role: "Le rôle est changé.",
    retrait: "La personne ne fait plus partie de l’équipe. Vous pouvez l’inviter de nouveau.",
    passation:
      "C’est fait : cet hébergeur a changé de mains, et vous y rédigez encore. Vos invitations en attente sont annulées.",
    arrivee: "Bienvenue dans l’équipe.",
  } satisfies Record<TeamDone, string>,
  change: "Changer ou retirer",
  changeOf: (name: string) => `Changer le rôle de ${name}, ou retirer cette personne`,
  makeOwner: "Lui confier la gestion, avec moi",
  makeOwnerMeaning: "Cette personne pourra tout faire, y compris vous retirer de l’équipe.",
  handOver: "Lui passer la main, à ma place",
  handOverMeaning:
    "Cette personne gérera l’hébergeur, et vous ne ferez plus que rédiger. Vos invitations encore en attente seront annulées.",
  makeEditor: "Ne lui laisser que la rédaction",
  makeEditorMeaning: "Ses invitations encore en attente seront annulées.",
  remove: "Retirer de l’équipe",
  removeMeaning:
    "Son accès s’arrête tout de suite, et ses invitations en attente sont annulées. Ce que cette personne a écrit reste.",
  pending: {
    title: "Invitations en attente",
    role: { owner: "pour gérer", editor: "pour rédiger" } satisfies Record<HosterRole, string>,
    until: "valable jusqu’au",
    cancel: "Annuler",
    cancelOf: (email: string) => `Annuler l’invitation de ${email}`,
  },
  inviting: {
    title: "Inviter quelqu’un",
    intro: "Un courriel part à cette adresse, avec un lien qui sert une fois, pendant 14 jours.",
    email: "Son adresse de courriel",
    emailHint: "Celle avec laquelle cette personne se connecte, ou se connectera, à ce site.",
    role: "Ce que cette personne pourra faire",
    language: "Langue du courriel",
    languages: { fr: "Français", en: "Anglais" },
    send: "Envoyer l’invitation",
  },
  faults: {
    title: "Un point est à corriger",
    "email-missing": "Adresse de courriel : écrivez celle de la personne à inviter.",
    "email-malformed":
      "Adresse de courriel : écrivez une seule adresse, de la forme nom@exemple.org.",
    "already-member":
      "Adresse de courriel : cette personne fait déjà partie de l’équipe, changez plutôt son rôle ci-dessus.",
    "already-invited":
      "Adresse de courriel : une invitation l’attend déjà. Pour en envoyer une autre, annulez d’abord celle-là.",
    "too-many":
      "Trop d’invitations aujourd’hui : vingt par jour au plus, et cinq pour une même adresse. Recommencez demain.",
  } satisfies Record<InvitationFault | "title", string>,
  leaving: {
    title: "Quitter l’équipe",
    meaning: (hoster: string) =>
      `Vous n’aurez plus accès à l’espace de ${hoster}. Ce que vous avez écrit reste ; vos invitations encore en attente seront annulées.`,
    lastOwner:
      "Vous êtes la seule personne à gérer cet hébergeur. Confiez-le d’abord à quelqu’un de l’équipe, ou invitez quelqu’un.",
    abandon: "Je pars quand même, et je laisse cet hébergeur sans personne pour le gérer.",
    abandonMeaning:
      "Le groupe de travail le verra. La fiche reste publique, et quelqu’un d’autre pourra la revendiquer.",
    mustTick:
      "Quitter l’équipe : confiez l’hébergeur à quelqu’un, ou cochez la case pour le laisser.",
    leave: "Quitter l’équipe",
  },
  invitation: {
    title: "Invitation",
    heading: (hoster: string) => `Travailler pour ${hoster}`,
    signed: (inviter: string, hoster: string) =>
      `${inviter} vous invite à travailler à la fiche de ${hoster}.`,
    unsigned: (hoster: string) => `On vous invite à travailler à la fiche de ${hoster}.`,
    until: "Cette invitation sert une fois, jusqu’au",
    accept: "Rejoindre l’équipe",
    why: "Un bouton, parce que des logiciels de courriel ouvrent les liens tout seuls.",
    signIn:
      "Pour accepter, connectez-vous avec l’adresse qui a reçu cette invitation. Si elle n’a pas encore de compte, il sera ouvert à ce moment.",
    signInLink: "Me connecter",
    other: (email: string) =>
      `Cette invitation a été envoyée à une autre adresse que la vôtre, ${email} : ce compte ne peut pas l’accepter. Déconnectez-vous, puis ouvrez-la de nouveau avec l’adresse qui l’a reçue.`,
    signOut: "Me déconnecter",
    inside: "Vous faites déjà partie de cette équipe.",
    space: "Ouvrir son espace",
    states: {
      accepted: "Cette invitation a déjà servi.",
      cancelled: "Cette invitation a été annulée. Demandez-en une autre à qui vous a invité.",
      expired:
        "Cette invitation avait plus de 14 jours. Demandez-en une autre à qui vous a invité.",
    } satisfies Record<Exclude<InvitationState, "open">, string>,
  },
  mails: {
    invitation: {
      subject: (hoster: string) => `MATOU : une invitation pour ${hoster}`,
      hello: "Bonjour,",
      signed: (inviter: string, hoster: string) =>
        `${inviter} vous invite à travailler à la fiche de ${hoster} dans MATOU, l’annuaire des hébergeurs CHATONS.`,
      unsigned: (hoster: string) =>
        `On vous invite à travailler à la fiche de ${hoster} dans MATOU, l’annuaire des hébergeurs CHATONS.`,
      roles: {
        owner:
          "Vous pourriez la gérer : décrire l’hébergeur, répondre au questionnaire, publier, inviter d’autres personnes.",
        editor:
          "Vous pourriez y rédiger : décrire l’hébergeur, répondre au questionnaire, publier.",
      } satisfies Record<HosterRole, string>,
      link: "Pour voir cette invitation et l’accepter :",
      until: (day: string) => `Ce lien sert une fois, jusqu’au ${day}.`,
      otherwise:
        "Si vous ne voyez pas de quoi il s’agit, ne faites rien : rien ne se passera, et votre adresse sera effacée.",
    },
    told: {
      hello: "Bonjour,",
      team: "Toute l’équipe est ici :",
      stop: "Ne plus recevoir ces courriels :",
    },
    joined: {
      subject: (hoster: string) => `MATOU : quelqu’un rejoint l’équipe de ${hoster}`,
      roles: {
        owner: (name: string, hoster: string) =>
          `${name} a accepté une invitation, et gère maintenant ${hoster} avec vous.`,
        editor: (name: string, hoster: string) =>
          `${name} a accepté une invitation, et rédige maintenant pour ${hoster} avec vous.`,
      } satisfies Record<HosterRole, (name: string, hoster: string) => string>,
    },
    left: {
      subject: (hoster: string) => `MATOU : quelqu’un quitte l’équipe de ${hoster}`,
      gone: (name: string, hoster: string) =>
        `${name} ne fait plus partie de l’équipe de ${hoster}.`,
      fallen: (count: number) =>
        count === 1
          ? "Une invitation que cette personne avait envoyée, et que personne n’avait acceptée, est annulée."
          : `Les ${count} invitations que cette personne avait envoyées, et que personne n’avait acceptées, sont annulées.`,
    },
    handedOver: {
      subject: (hoster: string) => `MATOU : vous gérez maintenant ${hoster}`,
      news: (name: string, hoster: string) =>
        `${name} vous a confié ${hoster} dans MATOU, l’annuaire des hébergeurs CHATONS : vous gérez désormais cette fiche et son équipe.`,
      fallen: (count: number) =>
        count === 1
          ? "Une invitation attendait encore une réponse : elle est annulée, pour que vous seul ou seule choisissiez qui rejoint l’équipe. Vous pouvez en envoyer une autre."
          : `${count} invitations attendaient encore une réponse : elles sont annulées, pour que vous seul ou seule choisissiez qui rejoint l’équipe. Vous pouvez en envoyer d’autres.`,
    },
  },
};
