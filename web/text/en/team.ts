import type { fr } from "#web/text/fr.ts";

export const team: typeof fr.team = {
  title: "Team",
  intro: "The people below work on this listing. Only they see these e-mail addresses.",
  roles: { owner: "manages", editor: "writes" },
  rolesMeaning: {
    owner:
      "Managing: writing, and also withdrawing a publication, choosing the presence in the directory, inviting and removing people.",
    editor:
      "Writing: describing the hoster, answering the questionnaire, publishing and confirming.",
  },
  you: "you",
  since: "since",
  members: "Who works for this hoster",
  alone:
    "You are on your own. If you could no longer take care of it, nobody would have access to this listing: invite someone.",
  done: {
    invitation: "The invitation is leaving by e-mail.",
    annulation: "The invitation is cancelled: its link is no longer of use.",
    role: "The role is changed.",
    retrait: "This person is no longer in the team. You can invite them again.",
    passation:
      "Done: this hoster has changed hands, and you still write for it. Your pending invitations are cancelled.",
    arrivee: "Welcome to the team.",
  },
  change: "Change or remove",
  changeOf: (name: string) => `Change the role of ${name}, or remove them`,
  makeOwner: "Let them manage, with me",
  makeOwnerMeaning: "They will be able to do everything, removing you from the team included.",
  handOver: "Hand over to them, in my place",
  handOverMeaning:
    "They will manage the hoster, and you will only write. Your invitations that nobody accepted yet will be cancelled.",
  makeEditor: "Leave them writing only",
  makeEditorMeaning: "Their invitations that nobody accepted yet will be cancelled.",
  remove: "Remove from the team",
  removeMeaning:
    "Their access stops at once, and their pending invitations are cancelled. What they wrote stays.",
  pending: {
    title: "Pending invitations",
    role: { owner: "to manage", editor: "to write" },
    until: "valid until",
    cancel: "Cancel",
    cancelOf: (email: string) => `Cancel the invitation of ${email}`,
  },
  inviting: {
    title: "Invite someone",
    intro: "An e-mail leaves for this address, with a link that works once, for 14 days.",
    email: "Their e-mail address",
    emailHint: "The one they sign in, or will sign in, to this site with.",
    role: "What they will be able to do",
    language: "Language of the e-mail",
    languages: { fr: "French", en: "English" },
    send: "Send the invitation",
  },
  faults: {
    title: "One thing to correct",
    "email-missing": "E-mail address: write the one of the person to invite.",
    "email-malformed": "E-mail address: write a single address, such as name@example.org.",
    "already-member":
      "E-mail address: this person is in the team already, change their role above instead.",
    "already-invited":
      "E-mail address: an invitation is already waiting there. To send another, cancel that one first.",
    "too-many":
      "Too many invitations today: twenty a day at most, and five to one address. Try again tomorrow.",
  },
  leaving: {
    title: "Leave the team",
    meaning: (hoster: string) =>
      `You will no longer have access to the space of ${hoster}. What you wrote stays; your invitations that nobody accepted yet will be cancelled.`,
    lastOwner:
      "You are the only one who manages this hoster. Hand it over to someone in the team first, or invite someone.",
    abandon: "I leave all the same, and leave this hoster without anyone to manage it.",
    abandonMeaning:
      "The working group will see it. The listing stays public, and somebody else will be able to claim it.",
    mustTick: "Leave the team: hand the hoster over to someone, or tick the box to leave it.",
    leave: "Leave the team",
  },
  invitation: {
    title: "Invitation",
    heading: (hoster: string) => `Work for ${hoster}`,
    signed: (inviter: string, hoster: string) =>
      `${inviter} invites you to work on the listing of ${hoster}.`,
    unsigned: (hoster: string) => `You are invited to work on the listing of ${hoster}.`,
    until: "This invitation works once, until",
    accept: "Join the team",
    why: "A button, because e-mail software opens links by itself.",
    signIn:
      "To accept, sign in with the address that received this invitation. If it has no account yet, one will be opened then.",
    signInLink: "Sign in",
    other: (email: string) =>
      `This invitation was sent to another address than yours, ${email}: this account cannot accept it. Sign out, then open it again with the address that received it.`,
    signOut: "Sign out",
    inside: "You are in this team already.",
    space: "Open its space",
    states: {
      accepted: "This invitation has already been used.",
      cancelled: "This invitation was cancelled. Ask whoever invited you for another.",
      expired: "This invitation was more than 14 days old. Ask whoever invited you for another.",
    },
  },
  mails: {
    invitation: {
      subject: (hoster: string) => `MATOU: an invitation for ${hoster}`,
      hello: "Hello,",
      signed: (inviter: string, hoster: string) =>
        `${inviter} invites you to work on the listing of ${hoster} in MATOU, the directory of CHATONS hosters.`,
      unsigned: (hoster: string) =>
        `You are invited to work on the listing of ${hoster} in MATOU, the directory of CHATONS hosters.`,
      roles: {
        owner:
          "You could manage it: describe the hoster, answer the questionnaire, publish, invite other people.",
        editor: "You could write there: describe the hoster, answer the questionnaire, publish.",
      },
      link: "To see this invitation and accept it:",
      until: (day: string) => `This link works once, until ${day}.`,
      otherwise:
        "If you do not know what this is about, do nothing: nothing will happen, and your address will be erased.",
    },
    told: {
      hello: "Hello,",
      team: "The whole team is here:",
      stop: "To receive no more of these e-mails:",
    },
    joined: {
      subject: (hoster: string) => `MATOU: someone joins the team of ${hoster}`,
      roles: {
        owner: (name: string, hoster: string) =>
          `${name} accepted an invitation, and now manages ${hoster} with you.`,
        editor: (name: string, hoster: string) =>
          `${name} accepted an invitation, and now writes for ${hoster} with you.`,
      },
    },
    left: {
      subject: (hoster: string) => `MATOU: someone leaves the team of ${hoster}`,
      gone: (name: string, hoster: string) => `${name} is no longer in the team of ${hoster}.`,
      fallen: (count: number) =>
        count === 1
          ? "An invitation they had sent, and nobody had accepted, is cancelled."
          : `The ${count} invitations they had sent, and nobody had accepted, are cancelled.`,
    },
    handedOver: {
      subject: (hoster: string) => `MATOU: you now manage ${hoster}`,
      news: (name: string, hoster: string) =>
        `${name} handed ${hoster} over to you in MATOU, the directory of CHATONS hosters: you now manage this listing and its team.`,
      fallen: (count: number) =>
        count === 1
          ? "An invitation was still waiting for an answer: it is cancelled, so that you alone choose who joins the team. You can send another."
          : `${count} invitations were still waiting for an answer: they are cancelled, so that you alone choose who joins the team. You can send others.`,
    },
  },
};
