import type { fr } from "#web/text/fr.ts";

export const account: typeof fr.account = {
  title: "My account",
  signIn: {
    title: "Sign in",
    intro:
      "No password: you receive an e-mail with a link, and that is all. The first time, that link opens your account.",
    who: "An account serves to describe a hoster, answer the grid and review the answers of others. Searching, comparing and writing to hosters needs none.",
    email: "Your e-mail address",
    emailHint: "Nobody else will see it, except the people who run a hoster with you.",
    ask: "Send me a sign-in link",
    goesOn: "You will then reach the page you asked for.",
    keeps: (count) =>
      count === 1
        ? "Your answer will be kept with the link, and will wait for you in your account."
        : `Your ${count} answers will be kept with the link, and will wait for you in your account.`,
    cookie:
      "Signing in sets one cookie, only one, which says that it is you. It goes when you sign out.",
  },
  asked: {
    title: "Look at your e-mail",
    text: "An e-mail is leaving for the address you gave. Open the link in it within fifteen minutes; it works only once.",
    late: "Nothing after a few minutes? Look among the junk mail, or check the address and start again. One address receives no more than five links an hour.",
    outbox: "This site does not really send e-mail, it writes it on this machine:",
    outboxLink: "read it",
    again: "Give another address",
  },
  link: {
    title: "Sign in",
    lead: (email) => `This link opens the account of ${email}.`,
    why: "A button, because some mail programs open links by themselves.",
    enter: "Sign me in",
    dead: {
      used: "This link was used already: it opens the account only once. Ask for another.",
      expired: "This link was more than fifteen minutes old: it no longer works. Ask for another.",
      unknown: "This link leads nowhere: it may be cut short, or too old. Ask for another.",
    },
  },
  faults: {
    title: (count) => (count === 1 ? "One point to correct" : `${count} points to correct`),
    "email-missing": "E-mail address: write yours.",
    "email-malformed": "E-mail address: write a single address, like name@example.org.",
    "email-same": "New address: it is the one of the account, write another.",
    "email-other": "E-mail address: write the one of this account, as it stands above.",
    "name-too-long": "Name: at most 80 characters, shorten it.",
    "too-many":
      "Too many links were asked for today from your network: wait until tomorrow, or try from another network.",
  },
  done: {
    nom: "Your name is saved.",
    adresse: "Two e-mails are leaving, one to each address: open both links within a day.",
    courriels: "Your e-mail choices are saved.",
    sessions: "Signed out.",
    essai: "Your answers are kept in your account.",
    "essai-efface": "The answers you tried are erased.",
  },
  hosters: {
    title: "Your hosters",
    none: "You do not work for any hoster yet. If it is in the directory, find its page and say it is yours; otherwise, add it.",
    roles: { editor: "you edit", owner: "you manage" },
    add: "Add a hoster",
    find: "Find its page in the directory",
  },
  group: {
    title: "Working group",
    desk: "Open the desk of the working group",
  },
  tried: {
    title: "Answers you tried",
    kept: (count) => (count === 1 ? "One answer kept since" : `${count} answers kept since`),
    use: "The questionnaire of a hoster you manage offers to take them over:",
    needsHoster: "To take them over, first add a hoster or find its page.",
    erased: "They are erased after thirty days.",
    forget: "Erase these answers",
    keep: "Keep these answers in an account",
  },
  name: {
    title: "Your name",
    label: "Name",
    hint: "Your public name: it signs what you write in the discussions of the grid, and names you in the working group if you are in it. The people who manage a hoster with you see it too. You may leave it empty.",
    save: "Save the name",
  },
  address: {
    title: "Your address",
    current: "Address of the account:",
    pending: (email) => `A change to ${email} waits for both addresses to confirm it.`,
    label: "New address",
    hint: "A link is sent to each of the two addresses. The account changes address only when both are confirmed.",
    ask: "Ask to change the address",
  },
  mailing: {
    title: "Your e-mail",
    language: "Language of e-mails",
    languages: { fr: "French", en: "English" },
    kinds: "E-mails to receive",
    kindsHint: "Those the account needs, such as sign-in links, are always sent.",
    save: "Save these choices",
  },
  sessions: {
    title: "Your sessions",
    agent: (browser, system) => `${browser} on ${system}`,
    unknown: "A browser that does not say its name",
    since: "since",
    seen: "seen on",
    here: "This device",
    end: "Sign out",
    endOf: (agent) => `Sign out ${agent}`,
    endOthers: "Sign out everywhere else",
  },
  ends: {
    title: "Leaving",
    export: "Download everything the site knows about my account (JSON)",
    delete: "Delete my account",
    signOut: "Sign out",
  },
  change: {
    title: "Change address",
    leave: (email) =>
      `Someone, you most likely, asks that the account with this address move to ${email}.`,
    take: (email) =>
      `Someone, you most likely, asks that their account on this site take the address ${email}.`,
    refuse: "If it was not you, do nothing: the address will not change.",
    confirm: {
      leave: "Agree to leave this address",
      take: "Agree that this account takes this address",
    },
    states: {
      waiting: "Confirmed from here. The address will change once the other link is confirmed too.",
      done: "Done: the account has its new address.",
      taken:
        "The address has not changed: this one already has an account on this site. Sign in with it, or delete that account first.",
      stopped:
        "This change was not made and this link no longer works. Start again from your account if need be.",
      unknown: "This link leads nowhere: it may be cut short, or too old.",
    },
    account: "Go to my account",
  },
  deletion: {
    title: "Delete my account",
    goes: "What is erased, at once and for good",
    gone: [
      "your address and your name;",
      "your sessions and your passkeys;",
      "your rights on hosters;",
      "the answers you tried and your e-mail choices.",
    ],
    stays: "What stays",
    kept: [
      "what you published for a hoster: its page, answers, reviews. The hoster signs it, your name is not there;",
      "the journal of changes, where nothing says any more that it was you.",
    ],
    last: (names) =>
      `You are the last person who manages ${names}. After you, only the working group can hand that page to someone. Better pass it on first, from the “Team” page.`,
    type: "To confirm, write the address of this account",
    current: "The account to delete:",
    confirm: "Delete my account for good",
    back: "Back to my account",
    done: "Your account is deleted",
    doneText:
      "Nothing of it is left, neither address nor name. An alert or a request made with the same address stops by the link in its e-mails.",
  },
  mails: {
    signIn: {
      subject: "MATOU: your sign-in link",
      lines: (link) => [
        "Hello,",
        "Someone, you most likely, asks to sign in to MATOU with this address. Open this page within fifteen minutes, then press the button:",
        link,
        "This link works only once. If it was not you, do nothing, and give it to nobody: it opens the account.",
      ],
    },
    leave: {
      subject: "MATOU: change of address to confirm",
      lines: (link, newEmail) => [
        "Hello,",
        `Someone, you most likely, asks that your MATOU account move from this address to ${newEmail}. To agree, open this page within a day:`,
        link,
        "The other address must agree too. If it was not you, do nothing: your address will not change. Someone may be signed in to your account: check the list of your sessions there.",
      ],
    },
    take: {
      subject: "MATOU: address to confirm",
      lines: (link) => [
        "Hello,",
        "Someone, you most likely, asks that their MATOU account take this address. To agree, open this page within a day:",
        link,
        "If it was not you, do nothing: nothing will happen.",
      ],
    },
  },
};
