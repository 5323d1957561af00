import type { fr } from "#web/text/fr.ts";

export const claim: typeof fr.claim = {
  title: "Is this listing yours?",
  pageTitle: (hoster) => `Speak for ${hoster}`,
  intro: (hoster) =>
    `If you are part of ${hoster}, prove it once: you will be able to correct the listing, answer the grid, or leave the directory.`,
  unproved: "Once it is proved, the listing enters the directory.",
  taken:
    "Somebody already speaks for this hoster. Your proof will go to the working group, which will decide after hearing everyone.",
  another: "Make another request",
  intent: "What do you want to do with this listing?",
  intents: {
    manage: "Keep it up to date and answer the grid",
    decline: "Keep the listing, and say that the hoster does not situate itself in the grid",
    remove: "Remove it from the directory",
  },
  method: "How to prove it?",
  methods: {
    email: (domain) => `By an address at @${domain}: a link is sent there`,
    dns: (domain) => `By a record in the DNS of ${domain}`,
    file: (domain) => `By a small file on the website ${domain}`,
    group: () => "Otherwise: someone of the working group checks and decides",
  },
  noDomain:
    "The listing has no website whose name would prove anything: the working group decides.",
  email: (domain) => `Address at @${domain}`,
  emailHint:
    "Only if you choose the proof by e-mail. An address of the team: contact@, admin@, hostmaster@, postmaster@, webmaster@, info@ or support@.",
  message: "Message to the working group",
  messageHint:
    "Only if the working group decides: who you are, and how to check it. 2,000 characters at most.",
  send: "Ask",
  faults: {
    "intent-missing": "What do you want to do? Choose one of the three.",
    "method-missing": "How to prove it? Choose one of the ways offered.",
    "email-malformed": "Address: this is not an e-mail address. For example: contact@example.org.",
    "email-elsewhere":
      "Address: it is not at the name of the hoster’s website, so it proves nothing. Take one that ends like the address of the site, or another way.",
    "email-personal":
      "Address: any account of the domain could have it. Take contact@, admin@, hostmaster@, postmaster@, webmaster@, info@ or support@, or another way.",
    "message-missing": "Message: tell the working group who you are and how to check it.",
    "message-too-long": "Message: 2,000 characters at most. Make it shorter.",
  },
  fields: {
    intent: "What you want",
    method: "The proof",
    email: "The address",
    message: "The message",
  },
  mistakes: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  asked: {
    title: "Your requests",
    on: "Asked on",
    mailed: (email) =>
      `A link was sent to ${email}. Open it within three days and confirm. Someone else of the team may read it.`,
    dns: "Add this record to the DNS, of type TXT:",
    recordName: "Name",
    recordValue: "Text",
    file: (address) => `Put this text, alone on a line, in the file ${address}`,
    fileContent: "Content",
    check: "Check now",
    checked: "Last looked for on",
    group: "The working group will read your message and answer by e-mail.",
    contested:
      "The proof is there. As somebody already speaks for this hoster, the working group decides: you will get an e-mail.",
    cancel: "Take this request back",
    decisions: { accepted: "Accepted", refused: "Refused", cancelled: "Taken back" },
    because: (reason) => `Reason given: ${reason}`,
    open: "Open your space",
  },
  checks: {
    accepted: "The proof is found: it is done.",
    contested: "The proof is found. The working group decides, and tells you by e-mail.",
    absent:
      "The proof is not found. A DNS may take an hour to change everywhere; check the name and the text too, then try again.",
    "too-soon": "The proof was looked for just now. Wait ten seconds before trying again.",
  },
  proof: {
    title: (hoster) => `Does somebody speak for ${hoster}?`,
    who: (claimant, hoster) => `${claimant} asks to take care of the listing of ${hoster}:`,
    consequence: {
      manage: "keep the listing up to date and answer the grid.",
      decline: "say that the hoster does not situate itself in the grid.",
      remove: "remove the listing from the directory.",
    },
    someone: "Somebody without an account",
    yes: "Yes, this person speaks for us",
    no: "No, refuse this request",
    over: "This request is closed.",
    thanks: "Thank you, it is noted.",
    thanksText: "The person who asked is told by e-mail.",
  },
  create: {
    title: "Add a hoster",
    intro:
      "For a hoster that is not in the directory yet. The listing is visible to you alone until you have proved that you speak for it.",
    name: "Name of the hoster",
    website: "Address of its website",
    websiteHint: "The proof will use the name of this site. For example: https://example.org",
    send: "Create the listing",
    faults: {
      name: "Name of the hoster: give it, in 200 characters at most.",
      website:
        "Address of its website: this is not a web address. For example: https://example.org",
    },
    known: "This hoster is in the directory already: prove that you speak for it.",
  },
  presence: {
    title: "Presence in the directory",
    intro: "You choose. Nothing is erased, and you can change your mind here.",
    choices: {
      listed: "In the directory",
      declined: "In the directory, without being situated in the grid",
      removed: "Out of the directory",
    },
    hints: {
      listed: "The listing is public, with the answers you published.",
      declined:
        "The listing is public and says “has chosen not to situate itself in the grid”, with no other comment. Published answers are no longer shown.",
      removed: "The listing is shown nowhere, and no import will bring it back.",
    },
    unproved:
      "The listing will enter the directory once you have proved that you speak for this hoster.",
    save: "Save this choice",
    saved: "The choice is saved.",
    missing: "Presence: choose one of the three.",
  },
  desk: {
    title: "Working group",
    claims: "Requests about listings",
    decide: "Decide",
    caseTitle: (hoster) => `Request about ${hoster}`,
    website: "Website",
    asker: "Asked by",
    askerGone: "someone whose account is deleted",
    wants: "What is wanted",
    by: "Proof",
    proved: "Proof found on",
    contested: "Somebody already speaks for this hoster.",
    message: "Message",
    reason: "Reason, sent to the person",
    reasonMissing: "Reason: write why, in 2,000 characters at most. It is sent to the person.",
    accept: "Accept the request",
    refuse: "Refuse the request",
    over: "This request is closed.",
    none: "No request waits.",
    methods: {
      email: "address at the name of the site",
      dns: "DNS record",
      file: "file on the site",
      group: "decision of the working group",
    },
  },
  mails: {
    proof: {
      subject: (hoster) => `Do you speak for ${hoster}?`,
      lines: (hoster, claimant, link) => [
        "Hello,",
        `${claimant} asks to take care of the listing of ${hoster} on MATOU, the directory of CHATONS hosters.`,
        "If this person speaks for you, say so here within three days. If not, you can refuse at the same address, or do nothing.",
        link,
      ],
    },
    contest: {
      subject: (hoster) => `Somebody else asks for the listing of ${hoster}`,
      lines: (hoster, link) => [
        "Hello,",
        `Another person has proved to hold the domain name or an address of ${hoster}, and asks to take care of its listing. Nothing changes for now: the working group will decide, after hearing you.`,
        "If it is someone of your team, the simplest is to invite them:",
        link,
      ],
    },
    outcome: {
      subject: (hoster) => `Your request about ${hoster}`,
      accepted: {
        manage: (hoster) =>
          `It is done: you can keep the listing of ${hoster} up to date and answer the grid.`,
        decline: (hoster) =>
          `It is done: the listing of ${hoster} says that the hoster has chosen not to situate itself in the grid.`,
        remove: (hoster) => `It is done: the listing of ${hoster} is removed from the directory.`,
      },
      refused: (hoster) => `Your request about ${hoster} was not accepted.`,
      reason: (reason) => `Reason given: ${reason}`,
    },
  },
};
