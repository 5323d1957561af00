import type { fr } from "#web/text/fr.ts";

function waits(count: number, one: string, many: string): string {
  return count === 0 ? "Nothing waits" : `${count} ${count === 1 ? one : many}`;
}

export const desk: typeof fr.desk = {
  title: "Working group",
  intro: "Everything the working group does, and what waits.",
  faults: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  kept: "Nothing changed. What you wrote is still there.",
  parts: { directory: "The directory", grid: "The grid", site: "The site" },
  lines: {
    versions: "Drafts and versions of the grid",
    importGrid: "Import a grid",
    discussion: "Proposals and discussions",
    minutes: "Minutes",
    rulings: "Public log of decisions",
    reports: "Reports",
    claims: "Requests about listings",
    listings: "Listings",
    reviews: "Reviews",
    settings: "Settings",
    audit: "Log of writes, private",
  },
  notes: {
    importGrid: "YAML or JSON",
    rulings: "Everyone reads it",
    settings: "For administrators",
    audit: "For administrators",
  },
  counts: {
    versions: (count) => waits(count, "version in preparation", "versions in preparation"),
    discussion: (amendments, objections) =>
      amendments + objections === 0
        ? "Nothing waits"
        : [
            amendments > 0 && waits(amendments, "open proposal", "open proposals"),
            objections > 0 && waits(objections, "unanswered objection", "unanswered objections"),
          ]
            .filter(Boolean)
            .join(", "),
    minutes: (count) => (count === 0 ? "None published" : `${count} published`),
    reports: (count) => waits(count, "report waits", "reports wait"),
    claims: (count, disputes) =>
      waits(count, "request waits", "requests wait") +
      (disputes === 0 ? "" : `, ${disputes} of them contested`),
    listings: (count) =>
      count === 0
        ? "Nothing waits"
        : `${count} with nobody to speak for ${count === 1 ? "it" : "them"}`,
    questions: (count) =>
      waits(count, "public question without a reply", "public questions without a reply"),
  },
  forsaken: "Hosters nobody speaks for any more",
  reports: {
    title: "Reports",
    lead: "What visitors say is wrong, the oldest first. Closing one publishes a sentence in the history of the hoster and in the public log, and erases the address of the person: answer them before.",
    oldest: (count) => `Here are the ${count} oldest; the next ones come when these are closed.`,
    answerAt: (language) => (language === "fr" ? "Answer in French at" : "Answer in English at"),
    outcome: "What was done, and why",
    outcomeHint: "A sentence everyone will read, with nothing personal. 2,000 characters at most.",
    outcomeMissing:
      "What was done: write it in a sentence, of 2,000 characters at most, without invisible characters.",
    close: "Close this report",
    closed: "The report is closed and the sentence is published.",
    closedMeanwhile:
      "This report is no longer open: somebody else closed it. Nothing changed. Here is what you wrote.",
    unseenHoster: "A hoster out of the directory",
  },
  listings: {
    title: "Listings",
    titleOf: (name) => `Listing of ${name}`,
    lead: "Every listing the site knows, those that are out of the directory included.",
    search: "Name of the hoster",
    presence: "Presence in the directory",
    anyPresence: "All",
    find: "Search",
    none: "No listing matches.",
    stances: {
      listed: "In the directory",
      declined: "In the directory, without a place in the grid",
      removed: "Out of the directory",
      unproved: "Created, not proved yet",
    },
    hints: {
      listed: "The listing is public again, with what the hoster had published.",
      declined:
        "The listing stays public and says that the hoster chose to have no place in the grid. Its answers are no longer shown.",
      removed:
        "The listing is shown nowhere any more, and no import will bring it back. The public log gives the reason, without the name.",
    },
    website: "Website",
    unknown: "Unknown",
    speaker: "Who speaks for it",
    claimed: "The hoster itself",
    unclaimed: "Nobody yet",
    publicPage: "Public listing",
    see: "See the listing",
    unproved:
      "This listing is known only to whoever created it, until they prove to speak for this hoster. The group decides their request in “Requests about listings”.",
    change: "Change its presence",
    changeLead:
      "What the hoster published is neither changed nor erased, and nothing is answered in its place.",
    ownChoice:
      "The hoster itself chose to be out of the directory, or to have no place in the grid: it alone may come back.",
    newPresence: "New presence",
    reason: "Reason, public",
    reasonHint: "Everyone will read it in the log of decisions. 2,000 characters at most.",
    save: "Change the presence and publish the reason",
    saved: "The presence is changed and the reason published.",
    faults: {
      "stance-missing": "New presence: choose one.",
      "same-stance": "New presence: it is already that of the listing. Choose another one.",
      stale: "Presence: it changed while you were reading. Read the listing again, then choose.",
      "own-choice":
        "New presence: the hoster left by itself, it alone may come back. Choose another presence.",
      "reason-missing": "Reason: write why, in 2,000 characters at most.",
    },
  },
};
