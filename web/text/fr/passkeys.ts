import type { PasskeyNameFault } from "#core/passkey-name.ts";

export const passkeys = {
  title: "Clés d’accès",
  intro:
    "Une clé d’accès vous connecte sans courriel : avec l’empreinte, le visage ou le code de cet appareil, ou une clé de sécurité. Rien de cela ne quitte l’appareil.",
  none: "Aucune pour l’instant : vous vous connectez par courriel.",
  since: "depuis le",
  used: "a servi le",
  unused: "n’a pas encore servi",
  edit: "Renommer ou retirer",
  editOf: (name: string) => `Renommer ou retirer « ${name} »`,
  rename: "Enregistrer ce nom",
  remove: "Retirer cette clé",
  removal:
    "Elle ne vous connectera plus ici. Elle restera sur l’appareil : effacez-l’y aussi, pour ne plus la voir proposée.",
  adding: {
    title: "Ajouter une clé",
    name: "Nom de la clé",
    nameHint: "Pour la reconnaître, par exemple « Téléphone » ou « Ordinateur du bureau ».",
    add: "Ajouter cet appareil",
  },
  needsScript:
    "Ajouter une clé d’accès demande JavaScript, que votre navigateur ne lance pas ici. Le lien par courriel marche sans.",
  signIn: {
    or: "Ou sans courriel",
    button: "Me connecter avec une clé d’accès",
    hint: "Avec une clé d’accès, si vous en avez ajouté une à votre compte.",
  },
  renaming: {
    title: "Renommer une clé d’accès",
    back: "Revenir à mon compte",
  },
  faults: {
    title: "Un point est à corriger",
    missing: "Nom de la clé : écrivez-en un.",
    "too-long": "Nom de la clé : 60 caractères au plus, raccourcissez-le.",
  } satisfies Record<PasskeyNameFault | "title", string>,
  /** Said where the button is, while the device is asked. */
  asking: {
    waiting: "Suivez ce que votre appareil demande…",
    stopped: "Rien n’a été fait : l’appareil n’a pas répondu, ou la demande a été arrêtée.",
    known: "Cet appareil a déjà une clé de ce compte.",
    unable: "Ce navigateur ne sait pas se servir de clés d’accès. Le lien par courriel marche.",
    elsewhere:
      "À cette adresse, faite de chiffres, un appareil ne garde pas de clé d’accès. Ouvrez le site par cette autre adresse, et connectez-vous-y :",
    failed: "Le site n’a pas répondu comme prévu. Vérifiez votre connexion, puis recommencez.",
  },
};
