export {
  accountLinks,
  passkeyChallenges,
  passkeys,
  people,
  sessions,
  triedAnswers,
} from "#server/accounts/schema.ts";
export { alerts } from "#server/alerts/schema.ts";
export { revisions, withdrawals } from "#server/assessments/schema.ts";
export { briefAddresses, briefRecipients, briefs } from "#server/briefs/schema.ts";
export { catalogue } from "#server/db/catalogue.ts";
export { senderKeys } from "#server/db/sender-key.ts";
export { listings } from "#server/directory/schema.ts";
export { gridEdits, gridVersions } from "#server/grids/schema.ts";
export { hosterFacts, hosters, hosterSources, offers, services } from "#server/hosters/schema.ts";
export { jobs } from "#server/jobs/schema.ts";
export { products } from "#server/products/schema.ts";
export { reports } from "#server/reports/schema.ts";
export { auditEntries } from "#server/audit/schema.ts";
export { checkRounds, machineChecks } from "#server/checks/schema.ts";
export { claims } from "#server/claims/schema.ts";
export { declinedProposals } from "#server/descriptions/schema.ts";
export { draftAnswers, drafts } from "#server/drafts/schema.ts";
export { events } from "#server/events/schema.ts";
export { invitations, memberships } from "#server/members/schema.ts";
export { noticeLinks, stoppedNotices } from "#server/notifications/schema.ts";
export { reviews } from "#server/reviews/schema.ts";
export { amendments, minutes, remarks } from "#server/discussions/schema.ts";
export { rulings } from "#server/rulings/schema.ts";
export { settings } from "#server/settings/schema.ts";
export { simulations } from "#server/simulations/schema.ts";
export { dumpFiles, dumpPieces, dumps } from "#server/dumps/schema.ts";
export { crawls, federations } from "#server/crawls/schema.ts";
export { crawlFiles } from "#server/crawl-files/schema.ts";
export { sourceFiles } from "#server/source-files/schema.ts";
