/** What someone who speaks for a hoster wants of its listing: manage it, have it say that the hoster does not situate itself, or have it removed. */
export const claimIntents = ["manage", "decline", "remove"] as const;
export type ClaimIntent = (typeof claimIntents)[number];

/** How it is proved: a mailbox at the domain, a DNS record, a file on the website, or a member of the working group who decides. */
export const claimMethods = ["email", "dns", "file", "group"] as const;
export type ClaimMethod = (typeof claimMethods)[number];

export const claimDecisions = ["accepted", "refused", "cancelled"] as const;
export type ClaimDecision = (typeof claimDecisions)[number];
