export { alerts } from "#server/alerts/schema.ts";
export { revisions } from "#server/assessments/schema.ts";
export { briefAddresses, briefRecipients, briefs } from "#server/briefs/schema.ts";
export { catalogue } from "#server/db/catalogue.ts";
export { senderKeys } from "#server/db/sender-key.ts";
export { listings } from "#server/directory/schema.ts";
export { gridVersions } from "#server/grids/schema.ts";
export {
  hosterFacts,
  hosters,
  hosterSources,
  offers,
  reports,
  services,
} from "#server/hosters/schema.ts";
export { jobs } from "#server/jobs/schema.ts";
export { products } from "#server/products/schema.ts";
