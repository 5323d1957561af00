import type { fr } from "#web/text/fr.ts";

export const refusals: typeof fr.refusals = {
  "malformed-json": {
    title: "This is not JSON",
    remedy: "The body of the request cannot be read: check its quotes, commas and braces.",
  },
  "malformed-request": {
    title: "Unreadable request",
    remedy: "The request cannot be read. Go back to the previous page and try again.",
  },
  "not-signed-in": {
    title: "You need to be signed in",
    remedy: "Sign in, then come back to this page: nothing was changed.",
  },
  "not-allowed": {
    title: "This page is not for you",
    remedy:
      "Your account may not do this. Ask someone who manages this hoster, or sign in with another address.",
  },
  "copied-passkey": {
    title: "This passkey seems to have been copied",
    remedy: "Nobody was signed in. Sign in by e-mail, then remove this passkey from your account.",
  },
  "unknown-passkey": {
    title: "This passkey is not known here",
    remedy: "It may have been removed from the account. Sign in by e-mail.",
  },
  "discussion-over": {
    title: "This discussion is closed",
    remedy:
      "Nothing can be written in it any more: what was said can still be read. Nothing was changed.",
  },
  "known-passkey": {
    title: "This passkey already belongs to an account",
    remedy: "Nothing was added. Choose another device, or keep the passkey you have.",
  },
  "too-many-passkeys": {
    title: "This account already has twenty passkeys",
    remedy: "Remove those you no longer use, then try again.",
  },
  "passkey-refused": {
    title: "This passkey could not be checked",
    remedy: "The five minutes to answer may be over: try again. The e-mailed link always works.",
  },
  "last-owner": {
    title: "Somebody has to manage this hoster",
    remedy:
      "Nothing was changed: you are the only one who manages it. Hand it over to someone in the team first.",
  },
  "stale-edit": {
    title: "Someone else changed this meanwhile",
    remedy: "Nothing was replaced. Read both versions, then choose.",
  },
  "grid-changed": {
    title: "The grid has changed meanwhile",
    remedy:
      "This page asked the questions of a version that is no longer the one to answer. Nothing was saved. Go back: what you wrote is still there; then open the questionnaire again.",
  },
  "wrong-grid-state": {
    title: "This version is at another point",
    remedy:
      "Its state has changed since, or does not allow this. Go back to the page of the version: nothing was changed.",
  },
  "unproved-hoster": {
    title: "It remains to prove that you speak for this hoster",
    remedy:
      "Nothing was published, and your answers are kept. Give the proof from the hoster’s space, then publish.",
  },
  "unlisted-hoster": {
    title: "This hoster does not situate itself in the grid at the moment",
    remedy:
      "Nothing was published, and your answers are kept. An owner can come back to the directory from the page “Presence in the directory”, then publish.",
  },
  "nothing-to-check": {
    title: "There is nothing to look at yet",
    remedy: "Machines only look at published answers: publish yours first.",
  },
  "nothing-to-publish": {
    title: "There is nothing to publish yet",
    remedy: "Answer at least one question, then come back to publish.",
  },
  "cross-site": {
    title: "This was sent from another site",
    remedy: "Nothing was done. Open the page on this site and start again.",
  },
  "not-found": {
    title: "This page does not exist",
    remedy: "There may be a mistake in the address, or the page has moved.",
  },
  "method-not-allowed": {
    title: "This address is not asked for in this way",
    remedy: "Go back to the previous page and use its links and buttons.",
  },
  "unknown-grid": {
    title: "There is no such version of the grid",
    remedy: "Choose a version from the list of versions of the grid.",
  },
  "unknown-hoster": {
    title: "This hoster is not in the directory",
    remedy: "Search for it by name: there may be a mistake in the address.",
  },
  "removed-hoster": {
    title: "This hoster has left the directory",
    remedy: "Its page was removed. You can browse the other hosters.",
  },
  "unknown-link": {
    title: "This link leads nowhere",
    remedy:
      "Check that it is whole. If it has worked before, what it opened may have been erased since.",
  },
  "expired-link": {
    title: "This link no longer works",
    remedy:
      "It has expired, or what it opened was erased. Start again from the beginning if need be.",
  },
  "imaginary-hoster": {
    title: "This hoster does not exist",
    remedy: "It is an imaginary example: choose a real hoster.",
  },
  "body-too-large": {
    title: "Too much to send at once",
    remedy: "A request cannot exceed 1 MB. Shorten the texts and try again.",
  },
  "wrong-content-type": {
    title: "Unexpected content type",
    remedy: "Declare the expected type in the Content-Type header: application/json for the API.",
  },
  "invalid-answers": {
    title: "Some answers do not fit",
    remedy: "Correct the answers listed, then send everything again: nothing was computed.",
  },
  "invalid-grid": {
    title: "The grid is inconsistent",
    remedy: "Correct the points listed, then send the grid again: nothing was computed.",
  },
  "invalid-request": {
    title: "The request does not fit",
    remedy: "Correct the points listed. The API is described at /api/openapi.json.",
  },
  "too-many-requests": {
    title: "Too many requests",
    remedy: "Wait a little before trying again.",
  },
  "server-error": {
    title: "Something went wrong",
    remedy: "The fault is ours, not yours, and it has been recorded. Try again in a moment.",
  },
};
