import { Hono } from "hono";
import { choicePathTo } from "#core/choice-paths.ts";
import { compareHosters } from "#core/comparison.ts";
import { pickShown, readView, writeComparison } from "#core/comparison-address.ts";
import { readDecision, settleDecision, writeDecision } from "#core/decision-address.ts";
import { listConsidered } from "#core/decision.ts";
import { findCompared, listOthers } from "#server/comparisons/actions.ts";
import { writeMarkdown } from "#server/comparisons/decision-markdown.ts";
import { makeCsv } from "#server/csv-text.ts";
import { countFound, readAddress } from "#server/directory/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { renderPage } from "#server/http/render.tsx";
import { ComparisonPage } from "#web/pages/comparison/ComparisonPage.tsx";
import type { ComparisonProps } from "#web/pages/comparison/comparison-props.ts";
import { tableLines } from "#web/pages/comparison/table-lines.ts";
import { DecisionPage } from "#web/pages/decision/DecisionPage.tsx";
import type { DecisionProps } from "#web/pages/decision/decision-props.ts";
import { recordDocument } from "#web/pages/decision/record-document.ts";
import { textFor } from "#web/text/text.ts";

/** Two to four hosters side by side, and the record of a choice. */
export const comparisonPages = new Hono<HttpEnv>()
  .get("/comparer", showComparison)
  .get("/comparer.csv", sendComparison)
  .get("/decision", showDecision)
  .get("/decision.md", sendDecision);

async function showComparison(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { comparison: text } = textFor(language);
  const props = await openComparison(context);
  const { search, view, comparison } = props;
  const names = comparison.hosters.map(({ card }) => card.name);
  const { onlyDifferences } = view;
  const head = {
    title: names.length === 0 ? text.title : text.titleOf(names.join(", ")),
    description: text.description,
    sheet: "choosing",
    section: "directory",
    canonical: choicePathTo.comparison(language, writeComparison(search, { onlyDifferences })),
    isIndexed: search.kept.length === 0 && new URL(context.req.url).search === "",
  } as const;
  return renderPage(context, head, <ComparisonPage {...props} />);
}

async function sendComparison(context: HttpContext): Promise<Response> {
  const { publicUrl, now } = context.get("deps");
  const language = context.get("language");
  const { comparison, grid, search, view } = await openComparison(context);
  const query = writeComparison(search, { onlyDifferences: view.onlyDifferences });
  const lines = tableLines(
    { language, text: textFor(language) },
    { comparison, grid, wanted: search },
    {
      onlyDifferences: view.onlyDifferences,
      today: now().toISOString(),
      address: publicUrl + choicePathTo.comparison(language, query),
    },
  );
  return context.body(makeCsv(lines), 200, {
    "content-type": "text/csv; charset=utf-8",
    "content-language": language,
    "content-disposition": 'attachment; filename="comparaison-matou.csv"',
    "x-robots-tag": "noindex",
  });
}

async function showDecision(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const { decision: text } = textFor(language);
  const props = await openDecision(context);
  const { organization } = props.decision;
  const head = {
    title: organization === "" ? text.title : text.titleOf(organization),
    description: text.description,
    sheet: "choosing",
    section: "directory",
    canonical: props.path,
    isIndexed: new URL(context.req.url).search === "",
  } as const;
  const response = renderPage(context, head, <DecisionPage {...props} />);
  response.headers.set("cache-control", "no-store");
  return response;
}

async function sendDecision(context: HttpContext): Promise<Response> {
  const language = context.get("language");
  const props = await openDecision(context);
  const record = recordDocument({ language, text: textFor(language) }, props);
  return context.body(writeMarkdown(record), 200, {
    "content-type": "text/markdown; charset=utf-8",
    "content-language": language,
    "content-disposition": 'attachment; filename="compte-rendu-matou.md"',
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
  });
}

/** What somebody writes of a choice is in the address alone: it is neither stored nor kept in a cache. */
async function openDecision(context: HttpContext): Promise<DecisionProps> {
  const deps = context.get("deps");
  const language = context.get("language");
  const read = readDecision([...new URL(context.req.url).searchParams]);
  const asked = await readAddress(deps, read.others);
  const { hosters, missing } = await findCompared(deps, asked.search.kept);
  const slugs = hosters.map(({ card }) => card.slug);
  const search = { ...asked.search, kept: slugs };
  const { decision, ignored } = settleDecision(read.decision, slugs);
  const today = deps.now().toISOString();
  return {
    decision,
    considered: listConsidered(hosters, decision, search),
    comparison: compareHosters(asked.grid, hosters, { search, at: today }),
    grid: asked.grid,
    search,
    total: await countFound(deps, search),
    today,
    publicUrl: deps.publicUrl,
    path: choicePathTo.decision(language, writeDecision(search, decision)),
    ignored: [...asked.ignored, ...read.ignored, ...ignored],
    missing,
    others: slugs.length === 0 ? await listOthers(deps, slugs) : [],
  };
}

async function openComparison(context: HttpContext): Promise<ComparisonProps> {
  const deps = context.get("deps");
  const { view, others: keys, ignored } = readView([...new URL(context.req.url).searchParams]);
  const asked = await readAddress(deps, keys);
  const { hosters, missing } = await findCompared(deps, asked.search.kept);
  const slugs = hosters.map(({ card }) => card.slug);
  const search = { ...asked.search, kept: slugs };
  const at = deps.now().toISOString();
  return {
    comparison: compareHosters(asked.grid, hosters, { search, at }),
    grid: asked.grid,
    search,
    view: { ...view, shown: pickShown(slugs, view.shown) },
    ignored: [...asked.ignored, ...ignored],
    missing,
    notCompared: view.shown.filter((slug) => slug !== "" && !asked.search.kept.includes(slug)),
    others: await listOthers(deps, slugs),
    today: at,
  };
}
