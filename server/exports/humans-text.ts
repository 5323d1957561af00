import { exportPathTo } from "#core/export-paths.ts";
import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";

type Humans = {
  /** Null when the operator did not say. */
  readonly publisher: string | null;
  readonly sourceUrl: string | null;
  readonly publicUrl: string;
};

/** Who is behind the site, for whoever is curious (humanstxt.org). */
export function writeHumansText({ publisher, sourceUrl, publicUrl }: Humans): string {
  return [
    "/* TEAM */",
    ...(publisher === null ? [] : [`Publication : ${publisher.replaceAll(/\s+/gu, " ")}`]),
    `Groupe de travail : ${publicUrl}${groupPathTo.group("fr")}`,
    `Mentions légales : ${publicUrl}${pathTo.legal("fr")}`,
    "",
    "/* THANKS */",
    "Les hébergeurs CHATONS, qui répondent en public : https://www.chatons.org",
    "",
    "/* SITE */",
    "Languages: fr, en",
    "Licence : AGPL-3.0-or-later",
    ...(sourceUrl === null ? [] : [`Code : ${sourceUrl}`]),
    `News: ${publicUrl}${exportPathTo.feed("fr")}`,
    "",
  ].join("\n");
}
