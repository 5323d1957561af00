export { readBriefAddress } from "#server/descriptions/brief-address.ts";
export { changeItem, readItemRequest } from "#server/descriptions/item-requests.ts";
export type { ItemRequest } from "#server/descriptions/item-requests.ts";
export { digestOfItem, findRemoved, saveItem } from "#server/descriptions/own-list.ts";
export type { OwnList } from "#server/descriptions/own-list.ts";
export { lockOwnHoster, refreshOwn, writeOwnServices } from "#server/descriptions/own-source.ts";
export { countProposals, digestOfProposal } from "#server/descriptions/proposals.ts";
