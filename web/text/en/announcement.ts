import type { fr } from "#web/text/fr.ts";

export const announcement: typeof fr.announcement = {
  title: (version) => `What comes of version ${version}`,
  crumb: "What comes of it",
  back: (version) => `Version ${version}`,
  states: {
    draft: "Draft",
    "in-discussion": "In discussion",
    announced: "Announced",
    "in-force": "In force",
    retired: "Retired",
  },
  leads: {
    draft:
      "It is still being written. Once ready, the group puts it in discussion: nothing changes in it any more, anyone can read it and respond.",
    "in-discussion":
      "Nothing changes in it any more. Whoever says nothing consents, once the delay is over; every objection awaits an answer.",
    announced: "It comes into force by itself on its day. It is frozen for good.",
    "in-force": "This is the version that classifies the hosters.",
    retired: "It classifies nobody any more. What was published with it stays readable.",
  },
  done: {
    discuss: "The version is in discussion: anyone can read it and respond.",
    "take-back": "The version is a draft again.",
    announce: "The version is announced. Every hoster gets a message.",
    "give-up": "The version is given up.",
  },
  effective: "Comes into force on",
  hasty: (reason) => `Sooner than promised, for this reason: ${reason}`,
  discuss: {
    title: "Put in discussion",
    text: "The text is frozen and anyone can respond. To change it, the draft has to be taken back: the delay starts anew.",
    button: "Put this version in discussion",
    hasErrors: "The draft still has problems. Open the draft: each of them leads to its field.",
  },
  takeBack: {
    title: "Take the draft back",
    text: "The discussion stops and the text can change again. The reason is public.",
    reason: "Why take the draft back",
    button: "Take the draft back",
  },
  giveUp: {
    title: "Give this version up",
    text: "It will not come into force, and its number will not be used again. The reason is public.",
    reason: "Why give it up",
    button: "Give this version up",
  },
  noReason: "Reason: write why, in 2,000 characters at most. Anyone will be able to read it.",
  problems: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  announce: {
    title: "Announce",
    text: (months) =>
      `Every hoster gets a message that says what changes for it. It has ${months === 1 ? "1 month" : `${months} months`} to prepare, unless a reason is written.`,
    day: "Day it comes into force",
    dayHint: (day) => `From ${day} on without a reason; sooner, say why.`,
    haste: "Why sooner than promised",
    hasteHint: "Only if the day is nearer. This reason is public.",
    button: (version) => `Announce version ${version}`,
    blocked: "What is still missing",
    hindrances: {
      "not-in-discussion": "It is not in discussion.",
      "older-version": "A newer version is in force already: copy this one to a new draft.",
      "other-announced": "Another version is announced already: only one can be at a time.",
      "has-errors": "The text has problems: take the draft back to mend them.",
      "not-simulated": "No simulation was made of this text on today’s answers: start one.",
      "before-consent": "The delay to respond is not over.",
      "no-quorum": "Too few people, or different hosters, took part in it.",
      "no-day": "Day it comes into force: write a day that exists, such as 2027-01-31.",
      "day-passed": "Day it comes into force: choose a day to come.",
      "too-soon": "Why sooner than promised: this day is nearer than promised, write why.",
    },
    consentDay: "The delay is over on",
    places: {
      version: "See the problems",
      simulation: "Open the simulation",
      discussion: "Open the discussion",
    },
  },
  mails: {
    announced: {
      subject: (hoster, day) => `The grid changes on ${day}: what it does to ${hoster}`,
      lines: ({ hoster, version, day }) => [
        "Hello,",
        `A new version of the MATOU grid, version ${version}, comes into force on ${day}. Here is what changes for ${hoster}.`,
      ],
      haste: (reason) => `It comes sooner than promised, for this reason: ${reason}`,
      nothingPublished:
        "Nothing is published for now: nothing changes. The coming questions can be answered already.",
      same: (outcome) => `The outcome stays the same: “${outcome}”.`,
      moved: (before, after) =>
        `If nothing is done, the outcome will go from “${before}” to “${after}”. Answering the new questions may change it.`,
      profile: (name, before, after) => `Profile ${name}: “${after}”, instead of “${before}”.`,
      newProfile: (name, after) => `Profile ${name}, new: “${after}”.`,
      objections: (count, link) =>
        count === 1
          ? `1 objection stands. It is public, with its answer:\n${link}`
          : `${count} objections stand. They are public, with their answers:\n${link}`,
      questions: (fresh, review) =>
        [
          fresh === 0 ? "" : fresh === 1 ? "1 question is new." : `${fresh} questions are new.`,
          review === 0
            ? ""
            : review === 1
              ? "1 answer has to be looked at again, since its question is no longer quite the same."
              : `${review} answers have to be looked at again, since their questions are no longer quite the same.`,
        ]
          .filter(Boolean)
          .join(" "),
      answer: (link) =>
        `You can answer right now; your answers will be published on that day:\n${link}`,
      read: (link) => `The new version, with its reasons:\n${link}`,
    },
    switched: {
      subject: (hoster, version) => `${hoster} and version ${version} of the grid`,
      lines: ({ hoster, version }) => [
        "Hello,",
        `Version ${version} of the MATOU grid is in force. The answers of ${hoster} that keep their meaning were carried over; nothing else was written in your place.`,
      ],
      outcome: (outcome) => `The outcome now is: “${outcome}”.`,
      open: (count) =>
        count === 1 ? "1 question awaits an answer." : `${count} questions await an answer.`,
      complete: "No question awaits an answer.",
      answer: (link) => `See and complete your answers:\n${link}`,
    },
    givenUp: {
      subject: (version) => `Version ${version} of the grid will not come`,
      lines: (hoster, version) => [
        "Hello,",
        `The working group gave up version ${version} of the MATOU grid, which had been announced to you. Nothing changes for ${hoster}; answers already prepared for it will not be published.`,
      ],
      reason: (reason) => `The reason, public: ${reason}`,
      read: (link) => `The version that was given up:\n${link}`,
    },
    stop: (link) => `To stop these messages: ${link}`,
  },
  early: {
    title: (version) => `Version ${version} of the grid`,
    lead: (day) =>
      `It comes into force on ${day}. Answers kept here will be published on that day, with those you published that keep their meaning. Until then, you can change them.`,
    nextTitle: "The next version of the grid",
    none: "No new version is announced. The questionnaire is that of the version in force.",
    back: "Back to the questionnaire",
    nothingPublished:
      "Nothing is published for now: these answers will await you in the questionnaire, without being published.",
    same: (day, outcome) =>
      `With the answers kept, the outcome of ${day} will be the same as today: “${outcome}”.`,
    moved: (day, before, after) =>
      `With the answers kept, the outcome on ${day} will be: “${after}”. Today: “${before}”.`,
    nothing: "Nothing is new for you: your answers keep their meaning.",
    fresh: "New questions",
    review: "Answers to look at again",
    save: "Keep these answers",
    saved: "Your answers are kept. They will be published on that day.",
    read: "Read the new version",
    coming: (version, day) => `Version ${version} of the grid comes into force on ${day}.`,
    open: "Answer what changes",
  },
};
