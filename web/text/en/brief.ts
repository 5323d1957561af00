import type { fr } from "#web/text/fr.ts";

export const brief: typeof fr.brief = {
  title: "Write to hosters",
};
