import type { Grid } from "#core/grid.ts";
import type { Search } from "#core/search.ts";
import type { Site } from "#web/site.ts";
import { lowerFirst } from "#web/text/word-list.ts";
import {
  askedChoiceLabel,
  askedKeyLabel,
  askedValueLabel,
  listAskedChoices,
} from "./asked-choices.ts";

type Asked = { readonly search: Search; readonly total: number };

/**
 * What was asked for and how many were found: "8 hébergeurs pour des associations,
 * avec fichiers partagés. Pays : France. Besoin : un accord RGPD."
 */
export function searchSentence(site: Site, grid: Grid, { search, total }: Asked): string {
  const { said } = site.text.directory;
  const choices = listAskedChoices(search);
  if (choices.length === 0) return `${said.everything(total)}.`;
  const asked = [...new Set(choices.map(({ key }) => key))].map((key) => {
    const same = choices.filter((choice) => choice.key === key);
    return {
      key,
      list: listOf(
        site,
        key,
        same.map((choice) => inSentence(site, grid, choice)),
      ),
    };
  });
  const clauses = clauseKeys.flatMap((clause) => {
    const found = asked.find(({ key }) => key === clause);
    return found === undefined ? [] : [said[clause](found.list)];
  });
  const others = asked
    .filter(({ key }) => !isClause(key))
    .map(({ key, list }) => said.sentence(askedKeyLabel(site, grid, key), list));
  const first = [said.total(total), clauses.join(", ")].filter((part) => part !== "").join(" ");
  return [`${first}.`, ...others].join(" ");
}

/** The title of the page: what is searched, when a few words say it. */
export function directoryTitle(site: Site, grid: Grid, search: Search): string {
  const { title } = site.text.directory;
  const choices = listAskedChoices(search);
  if (choices.length === 0 || choices.length > titled) return title;
  const labels = choices.map((choice) => askedChoiceLabel(site, grid, choice));
  return `${labels.join(", ")} – ${title}`;
}

/** Things asked for that fit in a title. */
const titled = 3;

/** Keys that read well after the count; every other one has a sentence of its own. */
const clauseKeys = ["q", "audience", "service", "software"] as const;

function isClause(key: string): boolean {
  return clauseKeys.some((candidate) => candidate === key);
}

const properNames: readonly string[] = ["q", "software", "country", "department", "near"];

function inSentence(
  site: Site,
  grid: Grid,
  choice: { readonly key: string; readonly value: string },
): string {
  const audiences: Readonly<Partial<Record<string, string>>> = site.text.directory.audiences;
  if (choice.key === "audience") return audiences[choice.value] ?? choice.value;
  const label = askedValueLabel(site, grid, choice);
  const isProperName = properNames.includes(choice.key);
  return isProperName ? label : lowerFirst(site.language, label);
}

/** Needs and wishes add up; the values of a facet are alternatives. */
function listOf({ language }: Site, key: string, names: readonly string[]): string {
  const type = key === "need" || key === "wish" ? "conjunction" : "disjunction";
  return new Intl.ListFormat(language, { type }).format(names);
}
