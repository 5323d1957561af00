import type { fr } from "#web/text/fr.ts";

const addresses = (count: number) => (count === 1 ? "The known address" : `${count} addresses`);

export const checks: typeof fr.checks = {
  title: "Machine checks",
  pageTitle: (hoster) => `${hoster}: machine checks`,
  lead: "A machine looks from outside at a small part of what is declared. It judges nobody and never changes a profile.",
  marks: {
    agrees: "A machine sees it too",
    differs: "A machine sees something else",
    unknown: "The machine could not check",
  },
  narrowMarks: {
    "url-reachable": {
      agrees: "The evidence link answers",
      differs: "The evidence link does not answer as expected",
    },
    "third-party-requests": {
      agrees: "Agrees with the home page",
      differs: "The home page calls other domains",
    },
  },
  looked: (day) => `A machine looked on ${day}, unless another date is given:`,
  details: "what it saw",
  trust: "Checks that agree",
  trusted: (checked) => `of ${checked}, by a machine`,
  none: (hoster) => `No machine has looked at what ${hoster} declares yet.`,
  noneImaginary: "This hoster is imaginary: there is nothing to look at from outside.",
  nothing: "Machines only look at published answers that leave a trace seen from outside.",
  counted: (agrees, differs, unknown) =>
    `Checks that agree: ${agrees}. That differ: ${differs}. Not checked: ${unknown}.`,
  verdicts: {
    agrees: "Agrees",
    differs: "Differs",
    unknown: "The machine could not check",
  },
  declared: "Declared:",
  tried: "Looked at:",
  on: "on",
  more: "The machine sees more than what is declared: the answer can be completed.",
  mend: "What to do:",
  fileField: (field) => `Field ${field} of the ChatonsInfos file`,
  kindsTitle: "What these checks say, and do not say",
  general:
    "A difference is not a fault: a page may have moved, an answer may be newer than the check. A passing trouble only counts as a difference when it is seen on two different days. When our side fails, the check is “not checked”.",
  says: "Says:",
  saysNot: "Does not say:",
  kinds: {
    "url-reachable": {
      says: "that the address given as evidence answers",
      not: "that the page proves what is declared: nobody read it",
      mend: "Open the address without being signed in. If it has moved, give the new one in the questionnaire, then publish.",
    },
    https: {
      says: "that the website and the known services answer over HTTPS with a valid certificate, and that the unencrypted address leads there",
      not: "how mail, synchronization or addresses we do not know are encrypted",
      mend: "Renew the certificate, or redirect http:// to https://. If an exception remains, answer “Partly”.",
    },
    "status-page-url": {
      says: "that the status page answers, and whether it is under another domain name than the website",
      not: "that it is hosted on another network, nor that it is kept up to date",
      mend: "Check the address of the status page given as evidence.",
    },
    "security-txt": {
      says: "that a security.txt file is in place, with a contact and a coming expiry date (RFC 9116)",
      not: "that anybody reads the messages sent to that contact",
      mend: "Put the file at /.well-known/security.txt, with at least one Contact line and one coming Expires line.",
    },
    dnssec: {
      says: "that the domain of the website is signed and that the signature holds",
      not: "how it stands with the hoster’s other domains",
      mend: "Turn DNSSEC on at your registrar, or untick this protection.",
    },
    "mail-auth": {
      says: "which SPF, DMARC and CAA records the domain of the website has",
      not: "whether DKIM or MTA-STS are in place, nor whether mail really leaves from there",
      mend: "Complete the records of the domain, or tick only the protections in place.",
    },
    "third-party-requests": {
      says: "whether the code of the home page calls other domains than the hoster’s own",
      not: "that data are exploited. Nor what style sheets or scripts load: they are not run",
      mend: "Serve these images, fonts or scripts yourself, or explain in the public note what they are for.",
    },
    chatonsinfos: {
      says: "whether this field of the ChatonsInfos file, as we read it, says the same",
      not: "which of the two is up to date. Many fields have no exact equivalent in the grid",
      mend: "Correct the file or the answer, whichever is out of date.",
    },
  },
  seen: {
    answers: (status) => `The address answers (code ${status}).`,
    movedTo: (address) => `The address answers, and leads to ${address}.`,
    longAnswer: "The address answers; the document is too long to be read whole.",
    refused: (status) =>
      `The address refuses visits without an account, or those of machines (code ${status}).`,
    missing: (status) => `The address answers that there is nothing there (code ${status}).`,
    failing: (status) => `The server is in trouble (code ${status}).`,
    elsewhere: "The page answers, under another domain name than the website.",
    sameSite: "The page answers, under the same domain name as the website.",
    secure: (count) => `${addresses(count)}: HTTPS in place, valid certificates.`,
    secureUntil: (day) => `The first certificate expires on ${day}.`,
    because: {
      "bad-certificate": (address) => `The certificate of ${address} is not valid.`,
      "plain-answer": (address) =>
        `${address} also answers unencrypted, without redirecting to HTTPS.`,
      "leads-to-plain": (address) => `${address} redirects from HTTPS to an unencrypted address.`,
    },
    securityText: (day) => `The file is in place; it expires on ${day}.`,
    securityRemarks: {
      "former-place": "It is at the former address, /security.txt.",
      "content-type": "It is not sent as plain text (text/plain).",
    },
    securityLacks: {
      contact: "The file is there, without a readable contact.",
      expires: "The file is there, without a readable expiry date.",
      expired: "The file is there; its expiry date has passed.",
    },
    securityAbsent: "There is no security.txt file.",
    signed: "The domain is signed, and the signature holds.",
    unsigned: "The domain is not signed.",
    unproved:
      "The parent domain announces a signature, but our resolver does not say that it checked it.",
    records: { spf: "SPF", dmarc: "DMARC", caa: "CAA" },
    found: (names) => `In place: ${names}.`,
    absent: (names) => `Not seen: ${names}.`,
    mailRemarks: {
      "several-spf": "There are several SPF records: they cancel each other.",
      "open-spf": "SPF lets anyone send in the name of the domain (+all).",
      "dmarc-without-effect": "DMARC watches without asking for anything (p=none).",
      "no-mail": "This domain receives no mail.",
    },
    noThirdParty: "The code of the home page calls no other domain.",
    needsScript: "The page only shows with a script: its code does not tell what it calls.",
    notAPage: "The address does not lead to a web page.",
    thirdParty: (hosts) => `The code of the home page calls ${hosts}.`,
    others: (count) => (count === 1 ? "one other domain" : `${count} other domains`),
    fileSame: (value) => `The file says the same: “${value}”.`,
    fileOther: (value) => `The file says something else: “${value}”.`,
    fileUnclear: (value) => `The file says “${value}”, which is not enough to confirm the answer.`,
    fileSilent: "The file says nothing of this field.",
    faults: {
      "not-web-address": "This is no web address that we can open.",
      "forbidden-address": "Our safeguard refuses this address: it leads to a private network.",
      "name-not-found": "This domain name is not found.",
      "no-connection": "The server does not accept the connection.",
      "bad-certificate": "The certificate is not valid.",
      "too-slow": "The server did not answer in time.",
      "too-large": "The answer is too long to be read.",
      "too-many-redirects": "The address redirects from address to address without end.",
      "malformed-answer": "The answer of the server cannot be read.",
      "no-answer": "The servers of the domain name did not answer.",
      "our-side": "The check failed on our side: that says nothing of the hoster.",
    },
  },
  own: {
    lead: "What everybody sees beside your answers. No check changes your result.",
    seePublic: "See the public page of the checks",
    again: "Look again now",
    rhythm: "Everything is looked at by itself once a week.",
    never: "Nothing has been looked at yet.",
    underWay: "The checks are under way. This page reloads by itself.",
    interrupted: "The last checks did not get to their end. You may ask for them again.",
    done: "Last checks ended on",
    tooEarly: (minutes) =>
      `You may ask again in ${minutes === 1 ? "one minute" : `${minutes} minutes`}: once every ten minutes.`,
    imaginary: "This hoster is imaginary: machines have nothing to look at.",
    nothing: "There is nothing to look at: the checks are about published answers.",
    toAnswer: "Correct the answer",
  },
  mail: {
    subject: (hoster) => `${hoster}: a machine sees something else than what is declared`,
    opening: (hoster, count) => [
      "Hello,",
      count === 1
        ? `Looking from outside at what ${hoster} declares in the directory, a machine saw something else on one point.`
        : `Looking from outside at what ${hoster} declares in the directory, a machine saw something else on ${count} points.`,
    ],
    criterion: (criterion, check) => `- ${criterion} (${check})`,
    declared: (words) => `  Declared: ${words}`,
    seen: (words, target) => `  Seen: ${words} (${target})`,
    mend: (words) => `  What to do: ${words}`,
    look: (link) => `The details, and a button to look again:\n${link}`,
    meaning:
      "This changes nothing in your result. The public page shows both, side by side. This message is sent only once for each difference.",
    stop: (link) => `Stop these messages:\n${link}`,
  },
};
