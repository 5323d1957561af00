import type { fr } from "#web/text/fr.ts";

export const passkeys: typeof fr.passkeys = {
  title: "Passkeys",
  intro:
    "A passkey signs you in without an e-mail: with the fingerprint, face or code of this device, or a security key. None of that leaves the device.",
  none: "None yet: you sign in by e-mail.",
  since: "since",
  used: "last used on",
  unused: "never used so far",
  edit: "Rename or remove",
  editOf: (name: string) => `Rename or remove “${name}”`,
  rename: "Save this name",
  remove: "Remove this passkey",
  removal:
    "It will no longer sign you in here. It stays on the device: delete it there too, so that it is no longer offered.",
  adding: {
    title: "Add a passkey",
    name: "Name of the passkey",
    nameHint: "To tell it from others, such as “Phone” or “Office computer”.",
    add: "Add this device",
  },
  needsScript:
    "Adding a passkey needs JavaScript, which your browser does not run here. The e-mailed link works without it.",
  signIn: {
    or: "Or without an e-mail",
    button: "Sign in with a passkey",
    hint: "With a passkey, if you have added one to your account.",
  },
  renaming: {
    title: "Rename a passkey",
    back: "Back to my account",
  },
  faults: {
    title: "One thing to correct",
    missing: "Name of the passkey: write one.",
    "too-long": "Name of the passkey: 60 characters at most, shorten it.",
  },
  asking: {
    waiting: "Follow what your device asks…",
    stopped: "Nothing was done: the device did not answer, or the request was stopped.",
    known: "This device already has a passkey of this account.",
    unable: "This browser cannot use passkeys. The e-mailed link works.",
    elsewhere:
      "At this address, made of numbers, a device keeps no passkey. Open the site at this other address, and sign in there:",
    failed: "The site did not answer as expected. Check your connection, then try again.",
  },
};
