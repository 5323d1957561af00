/** Whom a hoster serves; names are in `web/text`. */
export const audienceIds = [
  "individuals",
  "families",
  "associations",
  "cooperatives",
  "public-bodies",
  "networks",
  "schools",
  "companies",
] as const;
export type Audience = (typeof audienceIds)[number];
