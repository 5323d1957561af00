export { readBriefAddress } from "#server/descriptions/brief-address.ts";
export {
  digestOfItem,
  findRemoved,
  removeItem,
  restoreItem,
  saveItem,
  shiftItem,
} from "#server/descriptions/own-list.ts";
export type { OwnList } from "#server/descriptions/own-list.ts";
export { lockOwnHoster, refreshOwn, writeOwnServices } from "#server/descriptions/own-source.ts";
export { countProposals, digestOfProposal } from "#server/descriptions/proposals.ts";
