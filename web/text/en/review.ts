import type { fr } from "#web/text/fr.ts";

export const review: typeof fr.review = {
  title: "Reviews",
  group: "the working group",
  formerHoster: "a hoster that is no longer in the directory",
  newer: "Newer",
  older: "Older",
  peer: {
    invite: "Review these answers, among hosters",
    answersOf: (hoster) => `Review the answers of ${hoster}`,
    lead: "Do you know this hoster? Say which answers you have seen to be true, or ask a question. A question goes to the hoster alone first, for 30 days.",
    noAnswers: "No answers are published: there is nothing to review.",
    noSpeaker:
      "To review, you have to speak for a hoster of the directory. Yours is not there yet: first prove that you speak for it.",
    read: "Review",
    readNamed: (label) => `Review: ${label}`,
    speaker: "Whom do you speak for?",
    speakingFor: (name) => `You speak for: ${name}.`,
    kind: "What do you say of it?",
    kinds: {
      seen: "I have seen that it is true. This is public at once.",
      question:
        "I have a question. It goes to the hoster; it becomes public in 30 days, with the reply.",
    },
    note: "Your note",
    noteHint:
      "What you saw, or your question. Optional if you have seen that it is true. At most 2,000 characters.",
    send: "Send",
    cancel: "Say nothing",
    problems: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  },
  faults: {
    "kind-missing": "What do you say of it? Choose one of the two answers.",
    "speaker-missing": "Whom do you speak for? Choose from the list.",
    "note-missing": "Your note: write your question.",
    "note-too-long": "Your note: it is too long. At most 2,000 characters.",
    "reply-missing": "Your reply: it is empty. Write it here.",
    "reply-too-long": "Your reply: it is too long. At most 2,000 characters.",
    "reason-missing": "The reason: it is missing. Everyone will read it.",
    "reason-too-long": "The reason: it is too long. At most 2,000 characters.",
    "open-question":
      "A question has already been asked in that name about this answer. Wait until the hoster replies.",
    "already-seen": "It has already been said in that name: this answer was seen.",
    "answer-changed":
      "The hoster has published another revision meanwhile. Read its answer below again, then send.",
    "too-many": "This is the limit for one day: thirty reviews. Come back tomorrow.",
  },
  shown: {
    column: "Seen by a peer",
    none: "not yet",
    seen: (name) => `Seen by ${name}`,
    question: (name) => `Question from ${name}:`,
    reply: "The hoster’s reply:",
    noReply: "The hoster has not replied yet.",
    hidden: "Hidden by the working group:",
  },
  received: {
    lead: "What other hosters, or the working group, ask about your published answers. Reply here, or correct your answer and publish: a question about an answer that has changed is no longer shown.",
    none: "No questions for now.",
    publicFrom: "For you alone until then. Question and reply will be public on",
    publicSince: "Public, with your reply, since",
    reply: "Your reply",
    change: "Your reply, to change if need be",
    replyHint: "Everyone will read it, beside the question. At most 2,000 characters.",
    send: "Save the reply",
    stale:
      "Someone of the team replied meanwhile. Their reply is above the field, yours in it: save to replace theirs.",
  },
  moderation: {
    title: "Moderate reviews",
    desk: "Working group",
    lead: "What peers say in public. What is hidden leaves the reason you give in its place. A question that is still private is not here.",
    none: "No review is public.",
    reason: "Why to hide it",
    reasonHint: "Everyone will read it instead. At most 2,000 characters.",
    hide: "Hide",
    show: "Show again",
  },
  news: {
    seen: "It is published beside the answer. Thank you.",
    asked: "Your question has left. It will be public in 30 days, with the reply.",
    replied: "Your reply is saved.",
    hidden: "The review is hidden.",
    shown: "The review can be seen again.",
  },
  mail: {
    subject: (hoster) => `A question about an answer of ${hoster}`,
    intro: (speaker, hoster) =>
      `Hello,\n\nA question was asked to ${hoster} in the MATOU directory, by: ${speaker}.`,
    about: (label) => `It is about your answer to “${label}”:`,
    until: (day) =>
      `It is for you alone until ${day}. After that, the question and your reply will be public, beside what you declared. Reply, or correct what you declare:`,
    stop: (url) => `Stop getting these messages: ${url}`,
  },
};
