import type { Path } from "#core/paths.ts";
import type { LineFilter } from "./report-lines.ts";
import { lineFilters } from "./report-lines.ts";

/** Which hosters of a report are asked for. */
export type AskedLines = { readonly filter: LineFilter; readonly page: number };

/** What is shown of a report, and where the rest of it is. */
export type ReportLinks = {
  readonly asked: AskedLines;
  readonly pathOf: (asked: AskedLines) => string;
};

/** Reads the keys of an address; what cannot be read is all of it, from the beginning. */
export function readLinks(path: Path, query: Readonly<Record<string, string>>): ReportLinks {
  const page = /^[1-9]\d{0,5}$/u.test(query["page"] ?? "") ? Number(query["page"]) : 1;
  const filter = lineFilters.find((each) => each === query["voir"]) ?? "all";
  return {
    asked: { filter, page },
    pathOf: (asked) => {
      const keys = new URLSearchParams({
        ...(asked.filter !== "all" && { voir: asked.filter }),
        ...(asked.page > 1 && { page: String(asked.page) }),
      });
      const text = keys.toString();
      return `${path}${text === "" ? "" : `?${text}`}#qui`;
    },
  };
}
