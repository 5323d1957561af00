import { Hono } from "hono";
import { can } from "#core/access.ts";
import { makeApiExamples } from "#core/api-examples.ts";
import { dataPathTo } from "#core/data-paths.ts";
import { isDumpFile, mediaTypeOf } from "#core/dump.ts";
import type { DumpFile } from "#core/dump.ts";
import { emptySearch } from "#core/search-address.ts";
import { dayInParis } from "#server/day.ts";
import type { Deps } from "#server/deps.ts";
import { listMatches } from "#server/directory/actions.ts";
import { askForDump, findLastDump, openDumps } from "#server/dumps/actions.ts";
import { describeDataset } from "#server/dumps/linked-data.ts";
import { findDumpFile } from "#server/dumps/queries.ts";
import type { DumpRow } from "#server/dumps/queries.ts";
import { openStoredFile } from "#server/dumps/stored-file.ts";
import { findGridInForce } from "#server/grids/actions.ts";
import type { HttpContext, HttpEnv } from "#server/http/context.ts";
import { isAccepted } from "#server/http/encoding.ts";
import { Refusal } from "#server/http/errors.ts";
import { formOnly } from "#server/http/form-fields.ts";
import { renderPage } from "#server/http/render.tsx";
import { personOf } from "#server/http/signed-in.ts";
import { readSettings } from "#server/settings/actions.ts";
import { ApiPage } from "#web/pages/data/ApiPage.tsx";
import { DataPage } from "#web/pages/data/DataPage.tsx";
import { textFor } from "#web/text/text.ts";

/** What can be taken away, told to people. */
export const dataPages = new Hono<HttpEnv>()
  .get("/donnees", showData)
  .get("/donnees/api", showApi)
  .post("/gt/donnees", formOnly, async (context) => {
    await askForDump(context.get("deps"), personOf(context));
    return context.redirect(dataPathTo.data(context.get("language"), "fait=demande"), 303);
  });

/** The files of archives: one address each, whatever the language. */
export const dumpFiles = new Hono<HttpEnv>()
  .get("/donnees/dernier/:file", async (context) => {
    const file = fileOf(context);
    const day = await findLastDump(context.get("deps"));
    context.header("cache-control", "max-age=0, must-revalidate");
    return context.redirect(dataPathTo.dumpFile(day, file), 302);
  })
  .get("/donnees/:day/:file", sendFile);

async function showData(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const language = context.get("language");
  const { dumps, pending } = await openDumps(deps);
  const { dataLicence: licence } = await readSettings(deps.db);
  const { title, description } = textFor(language).data;
  const last = dumps[0] ?? null;
  const { publicUrl } = deps;
  const jsonLd = describeDataset(language, { publicUrl, licence, last });
  const canonical = dataPathTo.data(language);
  return renderPage(
    context,
    { title, description, sheet: "reading", section: "help", canonical, jsonLd },
    <DataPage
      {...{ dumps, licence, publicUrl }}
      notice={(await findGridInForce(deps)).grid.document.grid.notice}
      asking={can(context.get("person"), "ask-for-dump") ? { pending } : null}
      isAsked={context.req.query("fait") === "demande"}
    />,
  );
}

async function showApi(context: HttpContext): Promise<Response> {
  const deps = context.get("deps");
  const { title, description } = textFor(context.get("language")).dataApi;
  const { grid } = await findGridInForce(deps);
  const examples = makeApiExamples({ grid, slug: await pickHoster(deps) });
  const head = { title, description, sheet: "reading", section: "help" } as const;
  return renderPage(context, head, <ApiPage examples={examples} publicUrl={deps.publicUrl} />);
}

/** A hoster to show: a real one that answered, else a real one, else any. */
async function pickHoster(deps: Deps): Promise<string | null> {
  const byName = { ...emptySearch, sort: "name" } as const;
  const cards = await listMatches(deps, byName, Infinity);
  const real = cards.filter(({ imaginary }) => !imaginary);
  const shown = real.find(({ assessedAt }) => assessedAt !== null) ?? real[0] ?? cards[0];
  return shown?.slug ?? null;
}

async function sendFile(context: HttpContext): Promise<Response> {
  const { db, now } = context.get("deps");
  const file = fileOf(context);
  const day = context.req.param("day") ?? "";
  const isDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(day);
  const stored = isDay ? await findDumpFile(db, { day, file }) : undefined;
  if (stored === undefined) throw new Refusal("not-found");
  const isPacked = isAccepted("gzip", context.req.header("accept-encoding") ?? "");
  const tag = `"${stored.digest}${isPacked ? "-gzip" : ""}"`;
  const isOver = day < dayInParis(now());
  const kept = {
    etag: tag,
    vary: "Accept-Encoding",
    // Compressed as it is stored or not at all: its digest is that of its description.
    "cache-control": `${isOver ? "public, max-age=31536000, immutable" : "max-age=0, must-revalidate"}, no-transform`,
  };
  const known: readonly string[] = context.req.header("if-none-match")?.match(/"[^"]*"|\*/gu) ?? [];
  if (known.includes(tag) || known.includes("*")) return context.body(null, 304, kept);
  const content = openStoredFile(db, stored.digest, { isPacked });
  return context.body(content, 200, { ...kept, ...contentHeaders(stored, { file, isPacked }) });
}

function contentHeaders(
  { day, size, packedSize }: DumpRow,
  { file, isPacked }: { readonly file: DumpFile; readonly isPacked: boolean },
): Record<string, string> {
  const header = file.endsWith(".csv") ? "; header=present" : "";
  const describedBy = `<${dataPathTo.dumpFile(day, "datapackage.json")}>; rel="describedby"`;
  return {
    "content-type": `${mediaTypeOf(file)}; charset=utf-8${header}`,
    "content-length": String(isPacked ? packedSize : size),
    ...(isPacked && { "content-encoding": "gzip" }),
    "content-disposition": `attachment; filename="matou-${day}-${file}"`,
    link: describedBy,
    "x-robots-tag": "noindex",
  };
}

function fileOf(context: HttpContext): DumpFile {
  const file = context.req.param("file") ?? "";
  if (!isDumpFile(file)) throw new Refusal("not-found");
  return file;
}
