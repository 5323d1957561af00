import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

type Diagnostic = {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
};

type Limits = { readonly refused: readonly string[]; readonly allowed: readonly string[] };

/** What a file of each kind may import, and what it may not: the rules of the architecture, in their order. */
const imports: Record<string, Limits> = {
  "server/core/classify.ts": {
    refused: ["zod", "node:fs", "#server/grids/queries.ts", "#server/env.ts", "#web/text/fr.ts"],
    allowed: ["./rule.ts", "#core/data/software.ts"],
  },

  "server/db/client.ts": {
    refused: ["#server/grids/schema.ts", "#web/pages/Home.tsx"],
    allowed: ["drizzle-orm", "postgres", "#server/env.ts", "#web/text/fr.ts"],
  },
  "server/db/schema.ts": {
    refused: ["#server/grids/queries.ts"],
    allowed: ["#server/grids/schema.ts"],
  },
  "server/db/seed.ts": {
    refused: ["#server/grids/api.ts"],
    allowed: ["#server/grids/schema.ts", "#server/grids/actions.ts"],
  },
  "server/http/guard.ts": {
    refused: ["#server/grids/queries.ts", "drizzle-orm/pg-core", "#web/document.tsx"],
    allowed: ["#core/access.ts", "hono"],
  },
  "server/jobs/queue.ts": { refused: ["#server/grids/actions.ts"], allowed: ["drizzle-orm"] },
  "server/mail/mailer.ts": {
    refused: ["#server/grids/actions.ts", "drizzle-orm"],
    allowed: ["./spool.ts"],
  },
  "server/outgoing/open.ts": {
    refused: ["#server/grids/queries.ts", "drizzle-orm", "#web/document.tsx"],
    allowed: ["undici", "node:dns", "#server/db/error-code.ts"],
  },

  "server/hosters/api.ts": {
    refused: ["#server/grids/api.ts", "#server/grids/pages.tsx", "#server/grids/jobs.ts"],
    allowed: ["./actions.ts", "#server/grids/actions.ts", "#server/http/guard.ts"],
  },

  "server/hosters/actions.ts": {
    refused: [
      ...["drizzle-orm", "postgres", "@electric-sql/pglite", "#web/pages/Home.tsx"],
      ...["undici", "node:dns/promises", "node:https"],
    ],
    allowed: [
      "./queries.ts",
      "#server/grids/queries.ts",
      "#server/outgoing/a.ts",
      "#web/text/fr.ts",
    ],
  },
  "server/hosters/schema.ts": { refused: [], allowed: ["drizzle-orm/pg-core"] },
  "server/app.ts": { refused: ["drizzle-orm"], allowed: ["#server/hosters/api.ts"] },

  "web/components/Card.tsx": {
    refused: ["#server/deps.ts", "type #server/app.ts", "drizzle-orm", "node:fs"],
    allowed: ["#core/hoster.ts", "#web/text/fr.ts", "preact/hooks"],
  },
  "web/api.ts": { refused: ["#server/app.ts"], allowed: ["type #server/app.ts", "hono/client"] },
  "server/hosters/pages.tsx": { refused: ["drizzle-orm"], allowed: ["#web/pages/Home.tsx"] },
  "server/http/render.tsx": { refused: ["#server/grids/queries.ts"], allowed: ["#web/Page.tsx"] },
  "server/notifications/jobs.ts": {
    refused: ["#server/grids/api.ts"],
    allowed: ["#web/mails/A.tsx"],
  },

  "server/worker.ts": {
    refused: ["../deps.ts", "./grids/jobs.ts", "#server/core/grid.ts", "#core/grid", "./utils.ts"],
    allowed: ["./deps.ts", "#server/grids/jobs.ts"],
  },
  "tests/core/grid.test.ts": { refused: ["../cast.ts"], allowed: ["#tests/support/cast.ts"] },
};

/** What the code of a file may do, and what it may not. */
const expressions: Record<string, Limits> = {
  "server/core/pure.ts": {
    refused: [
      "new Date()",
      "globalThis.Date.now()",
      'fetch("/")',
      "process.env",
      "crypto.randomUUID()",
      "Math.random()",
      'import("zod")',
    ],
    allowed: ["Math.max(1, 2)"],
  },
  "server/grids/actions.ts": {
    refused: ["db.select()", 'fetch("/")', 'globalThis.fetch("/")'],
    allowed: ["db.transaction()"],
  },
  "server/grids/queries.ts": { refused: ["thenable()"], allowed: ["db.select()"] },
};

const root = fileURLToPath(new URL("..", import.meta.url));
let project: string;
let diagnostics: readonly Diagnostic[];

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "matou-architecture-"));
  for (const file of ["oxlint.config.mjs", "package.json", "tsconfig.json"]) {
    await cp(join(root, file), join(project, file));
  }
  await symlink(join(root, "node_modules"), join(project, "node_modules"));
  for (const [file, limits] of Object.entries(imports)) {
    await write(file, linesOf(limits).map(importing));
  }
  for (const [file, limits] of Object.entries(expressions)) {
    await write(file, [...linesOf(limits).map((code) => `${code};`), declarations]);
  }
  await write("server/claims/queries.ts", ['export * from "#server/reviews/queries.ts";']);
  await write("server/reviews/queries.ts", ['export * from "#server/claims/queries.ts";']);
  diagnostics = await lint();
});

afterAll(() => rm(project, { recursive: true, force: true }));

describe.each(Object.entries({ ...imports, ...expressions }))("%s", (file, limits) => {
  test.each(limits.refused)("may not hold %s", (line) => {
    expect(flaggedLines(file)).toContain(linesOf(limits).indexOf(line) + 1);
  });

  test.each(limits.allowed)("may hold %s", (line) => {
    expect(flaggedLines(file)).not.toContain(linesOf(limits).indexOf(line) + 1);
  });
});

test("two domains may not need each other", () => {
  expect(diagnostics.map(({ code }) => code)).toContain("import(no-cycle)");
});

const declarations = `
declare const db: { select(): void; transaction(): void };
declare function thenable(): PromiseLike<void>;
export {};`;

/** An import by its name; `type` before it when only for types. */
function importing(name: string): string {
  const [path, kind] = name.split(" ").reverse();
  return `export ${kind ?? ""} * from "${path}";`;
}

/** Refused ones first: the place of a line tells which it is. */
function linesOf({ refused, allowed }: Limits): string[] {
  return [...refused, ...allowed];
}

async function write(file: string, lines: string[]): Promise<void> {
  await mkdir(dirname(join(project, file)), { recursive: true });
  await writeFile(join(project, file), lines.join("\n"));
}

function lint(): Promise<Diagnostic[]> {
  const binary = join(root, "node_modules/.bin/oxlint");
  const options = ["--config=oxlint.config.mjs", "--type-aware", "--format=json"];
  return new Promise((resolve) => {
    execFile(binary, options, { cwd: project }, (_error, output) => {
      resolve(JSON.parse(output).diagnostics);
    });
  });
}

function flaggedLines(file: string): (number | undefined)[] {
  return diagnostics
    .filter(({ filename, code }) => filename === file && code !== "eslint(no-unused-expressions)")
    .map(({ labels }) => labels[0]?.span.line);
}
