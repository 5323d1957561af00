export { revisions } from "#server/assessments/schema.ts";
export { listings } from "#server/directory/schema.ts";
export { gridVersions } from "#server/grids/schema.ts";
export { hosterFacts, hosters, hosterSources, services } from "#server/hosters/schema.ts";
