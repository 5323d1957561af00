import type { fr } from "#web/text/fr.ts";

export const brief: typeof fr.brief = {
  title: "Write to hosters",
  description: "Write once, to five hosters at most, without an account.",
  lead: "Write once, to five hosters at most. Each answers you directly.",
  copyLead:
    "We prepare the text: you copy it, and send it yourself through the website of each hoster.",
  copyOnly:
    "None of these hosters has verified an address to receive requests through this site yet. So nothing is sent from here, and nothing you write is stored.",
  unknownHosters: (slugs: string) =>
    `These hosters are not in the directory, or no longer: ${slugs}.`,
  tooManyNamed: (most: number) =>
    `You had picked more than ${most}: only the first ${most} are offered.`,
  nobody: {
    title: "Whom do you want to write to?",
    text: "Pick a few hosters first: a few questions are enough, or browse the list.",
    choose: "Help me choose",
    directory: "See all hosters",
    none: "No hoster fits these filters. Remove one, then come back here.",
    back: "Back to the search",
  },
  form: {
    fields: {
      to: "Whom to write to",
      message: "Your message",
      name: "Your name",
      organization: "Your organization",
      email: "Your e-mail address",
      calls: "When to call you",
    },
    toHint: (most: number) => `Tick up to ${most} hosters.`,
    others: (count: number) =>
      count === 1 ? "One other hoster of your search" : `${count} other hosters of your search`,
    messageHint: "We have started it for you: change whatever you like.",
    emailHint:
      "We send a link there for you to confirm. The hosters you tick will see it, to answer you.",
    callsHint: "For example: Tuesday and Thursday mornings, with your number.",
    optional: "optional",
    asked: "What will go with your message",
    askedHint: "These lines come from your search.",
    changeSearch: "Change the search",
    you: "Who you are",
    send: "Get the confirmation link",
    copy: "Prepare the text to copy",
    promise: (days: number) =>
      `Nothing leaves before you confirm. Your request is erased from the site after ${days} days.`,
    nothingKept: "Nothing is sent or stored: the text is shown, and that is all.",
    ready: "See a text to copy right away",
  },
  reach: {
    mail: "Receives requests through this site: we send it yours.",
    busy: "Has received many requests today: text to copy.",
    copy: "No verified address here yet: text to copy.",
    imaginary: "Does not exist: nobody would read your message.",
  },
  problems: {
    title: {
      one: "One point needs correcting",
      other: "{count} points need correcting",
    },
    named: "{field}: {sentence}",
    sentences: {
      missing: "an answer is missing. Write it here.",
      "too-long": "the text is too long. Shorten it to {most} characters at most.",
      "too-many": "there are too many. Keep {most} at most.",
      "not-an-email":
        "this address is not complete. It is written like sam@charity.example, without spaces.",
    },
    noneChosen: "nobody is chosen. Tick at least one hoster.",
    tooManySent:
      "Too many requests came from your connection today. Try again tomorrow, or copy the text.",
  },
  start: {
    hello: "Hello,",
    services: (services: string) => `We are looking for a hoster for: ${services}.`,
    anything: "We are looking for a hoster for our online tools.",
    accounts: (count: number) =>
      count === 1
        ? "One person would need an account."
        : `About ${count} people would need an account.`,
    budget: (amount: string) => `Our budget is about ${amount} a year.`,
    needs: "Our needs are listed with this message.",
    question:
      "Could you tell us whether this suits you, and what it would cost us? If not, do you know whom we could ask?",
    thanks: "Thank you in advance,",
  },
  lines: {
    reference: "Reference",
    name: "Name",
    organization: "Organization",
    email: "E-mail",
    calls: "Calls welcome",
    need: "Need",
    wish: "Wish",
    accounts: "Accounts",
    budget: "Budget",
    budgetYearly: (amount: string) => `${amount} a year`,
    near: "Near",
    q: "Search words",
    search: "Address of the search",
    message: "Message",
  },
  copy: {
    title: "Your text is ready",
    lead: "Copy the subject and the text, then send them to each hoster. Nothing was sent or stored.",
    subject: "Subject",
    subjectLine: (who: string) => `Hosting request – ${who}`,
    subjectAlone: "Hosting request",
    text: "Text",
    how: "Go into the text, choose “Select all”, then “Copy”.",
    whom: "Where to send it",
    website: "Website",
    contact: "Contact",
    unknown: "Not said by its sources",
    fictitious: "This hoster does not exist: there is nobody to write to.",
    sheet: (name: string) => `The page of ${name}`,
  },
  asked: {
    title: "Look at your e-mail",
    paragraphs: [
      "We have just sent a link to the address given. Open it and confirm: your request will then go to the hosters.",
      "The link works for 3 days. Without confirmation nothing leaves, and what you wrote is erased.",
      "Nothing came? Look in the spam folder, and check the address. One address can send 3 requests a day, and 10 in 30 days.",
    ],
    next: "Back to the hosters",
  },
  confirm: {
    title: "Send your request?",
    lead: (reference: string) => `Request ${reference}. Nothing has left yet.`,
    mailed: "It will be sent to",
    copied: "The text will be yours to copy for",
    submit: "Send the request",
    erase: "Erase the request",
    until: "This link works until",
  },
  own: {
    title: (reference: string) => `Your request ${reference}`,
    sentOn: "Confirmed on",
    erasedOn: "It will be erased from the site on",
    recipients: "Where does it stand?",
    sent: "Handed over to be sent: the answer will come straight to your address.",
    declined: "Answers that it is not for them.",
    suggests: "Suggests instead",
    write: (name: string) => `Write to ${name}`,
    unsent: "Not sent from here: copy the text.",
    text: "The text to copy",
    question: "Did you get an answer?",
    questionHint: "This tells us whether writing from here is of any use. Nobody else sees it.",
    yes: "Yes, at least one",
    no: "No, none",
    thanksYes: "You told us you got an answer. Thank you.",
    thanksNo: "You told us you got no answer. Try through the website of each, or write to others.",
    others: "Find other hosters",
    erase: "Erase now",
    eraseHint:
      "Your name, address and message disappear from the site. What was mailed stays with the hosters.",
    eraseSubmit: "Erase my request",
  },
  erased: {
    title: "Your request is erased",
    paragraphs: [
      "Your name, address and message are no longer on this site. Until 30 days after your request, a fingerprint of it remains, to count what is sent.",
      "What was already mailed stays with the hosters: ask them to erase it if need be.",
    ],
    next: "Back to the hosters",
  },
  answer: {
    title: (reference: string) => `Request ${reference}`,
    lead: (name: string) => `Received by ${name}`,
    on: "on",
    how: "To answer it, simply reply to the e-mail: it goes straight to the person.",
    decline: "Not for you?",
    declineHint: "Say so: the person will know not to wait.",
    suggestion: "See rather",
    nobody: "Nobody to suggest",
    submit: "This is not for us",
    done: "You answered that it was not for you. The person knows.",
    erased: "The person erased the request: there is nothing left to answer.",
    stop: "Receive no more requests",
    stopHint: (name: string) =>
      `No request will be sent to ${name} by this site any more. To change your mind, use the link of the e-mail that offered these requests.`,
    stopSubmit: "Receive no more requests",
    stopped: "Requests are no longer sent to you.",
  },
  address: {
    title: (name: string) => `Requests addressed to ${name}`,
    lead: "Organizations write to several hosters at once from this site. Each request comes by e-mail, and the answer goes straight to the person.",
    pending: "This address is not confirmed yet. Nothing is sent to it.",
    verify: "Receive requests at this address",
    verified: "This address has received requests since",
    stop: "Receive no more requests",
    stopped: "Requests are no longer sent.",
    resume: "Receive requests again",
  },
  mails: {
    confirmation: {
      subject: (reference: string) => `[MATOU ${reference}] Confirm your request`,
      intro: (hosters: string) =>
        `A request was prepared with your address, for these hosters: ${hosters}. Nothing has left yet.`,
      act: (day: string) => `To send it, open this page and confirm, before ${day}:`,
      ignore: "Not you? Do nothing: nobody will receive anything, and the request will be erased.",
    },
    hoster: {
      subject: (reference: string, who: string) => `[MATOU ${reference}] Request from ${who}`,
      intro: (who: string) =>
        `${who} writes to you from MATOU, the directory of CHATONS hosters. Reply to this e-mail: your answer goes straight to the person.`,
      decline: "Not for you? Say so in one click, and suggest another hoster:",
      erased: (day: string) =>
        `That page also lets you receive no more requests. The site erases this one on ${day}. The same information is attached as JSON.`,
    },
    declined: {
      subject: (reference: string, name: string) => `[MATOU ${reference}] Answer from ${name}`,
      intro: (name: string) => `${name} read your request and answers: this is not for us.`,
      suggests: (name: string) => `This hoster suggests ${name} instead:`,
      write: "To write to it:",
      follow: "The other hosters still have your request.",
    },
    question: {
      subject: (reference: string) => `[MATOU ${reference}] Did you get an answer?`,
      intro: (reference: string, days: number) =>
        `${days} days ago you sent request ${reference} to hosters. Did you get an answer?`,
      yes: "Yes, at least one:",
      no: "No, none:",
      erased: (day: string) =>
        `We will only ask once. Your request will be erased from the site on ${day}.`,
    },
    address: {
      subject: (name: string) => `Receive the requests addressed to ${name}`,
      intro: (name: string) =>
        `MATOU, the directory of CHATONS hosters, offers to send to this address the requests of organizations to ${name}. Nothing will be sent there until you accept.`,
      act: (day: string) => `To accept, open this page and confirm, before ${day}:`,
      keep: "Keep this e-mail: the same page stops the requests.",
      ignore: "You do not want these requests? Do nothing.",
    },
    hello: "Hello,",
    bye: "The MATOU site",
  },
};
