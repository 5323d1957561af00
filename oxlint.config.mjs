import { readdirSync } from "node:fs";

/** The folders below every domain; each other folder of `server/` is a domain. */
const foundations = ["core", "db", "http", "jobs", "mail", "outgoing"];
const domains = readdirSync(new URL("server", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !foundations.includes(entry.name))
  .map((entry) => entry.name);

const always = [
  { regex: "^\\.\\.(/|$)", message: "Name another folder by #core/, #server/, #web/ or #tests/." },
  { regex: "^\\./.*/", message: "Name another folder by #core/, #server/, #web/ or #tests/." },
  { regex: "^(\\./|#)([^?]*/)?[^./?]+$", message: "Write the extension of the file." },
  { regex: "^#server/core/", message: "The core has its own name: #core/." },
  {
    regex: "^(\\./|#)(.*/)?(utils|helpers|common|types|index)\\.[a-z]+$",
    message: "Name the file by what it holds.",
  },
];

const outsideCore = {
  group: ["**", "!./*", "!#core/**"],
  message: "The core imports the core: dates, ids and parsed documents come in as arguments.",
};
const anyDomain = {
  group: domains.map((domain) => `\\#server/${domain}/**`),
  message: "What every domain stands on knows no domain.",
};
const domainSchemas = { ...anyDomain, group: [...anyDomain.group, ...entriesOf("schema")] };
const insideOfDomain = {
  group: [...anyDomain.group, ...entriesOf("schema", "queries", "actions")],
  message: "Enter another domain by its schema, queries or actions.",
};
const drizzle = {
  group: ["drizzle-orm", "drizzle-orm/**", "postgres", "@electric-sql/**"],
  message: "SQL lives in queries.ts, schema.ts, db and jobs.",
};
const network = {
  group: ["undici", "node:dns", "node:dns/**", "node:https", "node:dgram"],
  message: "What strangers name is asked through deps.outgoing, behind its fence.",
};
const pages = {
  group: ["\\#web/**", "!\\#web/text", "!\\#web/text/**"],
  message: "Only pages, notifications and http/render show pages; texts are for everyone.",
};
const server = {
  regex: "^#server/",
  message: "Pages receive what they show: web imports core and web.",
};
const typesOfServer = { ...server, allowTypeImports: true };
const node = { regex: "^node:", message: "Pages are for browsers too." };

/** Each scope states all it forbids: where several match a file, the last one counts. */
const imports = [
  forbid(["**/*"]),
  forbid(["server/*.ts"], drizzle, network, pages),
  forbid(["server/core/**"], outsideCore),
  forbid(["server/{http,mail}/**"], anyDomain, drizzle, network, pages),
  forbid(["server/outgoing/**"], anyDomain, drizzle, pages),
  forbid(["server/http/render.{ts,tsx}"], anyDomain, drizzle, network),
  forbid(["server/{db,jobs}/**"], anyDomain, network, pages),
  forbid(["server/db/schema.ts"], domainSchemas, pages),
  forbid(["server/db/seed.ts"], insideOfDomain, pages),
  ...domains.flatMap(forbidInDomain),
  forbid(["server/notifications/**"], exceptWithin("notifications"), drizzle, network),
  forbid(
    ["server/notifications/{queries,schema}.ts"],
    exceptWithin("notifications"),
    network,
    pages,
  ),
  forbid(["web/**"], server, drizzle, node),
  forbid(["web/api.ts"], typesOfServer, drizzle, node),
  forbid(["web/vite.config.ts"], server, drizzle),
];

export default {
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "jsx-a11y", "vitest"],
  categories: { correctness: "error" },
  ignorePatterns: ["dist/**", "node_modules/**"],
  rules: {
    eqeqeq: ["error", "always", { null: "ignore" }],
    "no-else-return": "error",
    "no-var": "error",
    "prefer-const": "error",
    "max-lines": ["error", 300],
    "import/no-cycle": "error",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "unicorn/prefer-node-protocol": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unnecessary-type-assertion": "error",
    "typescript/no-deprecated": "error",
    "typescript/ban-ts-comment": "error",
    // A Drizzle query is a thenable: one that nobody awaits never runs.
    "typescript/no-floating-promises": ["error", { checkThenables: true }],
    "typescript/no-misused-promises": "error",
    "typescript/only-throw-error": "error",
    "typescript/switch-exhaustiveness-check": "error",
    // No classes here: a function taken off an object keeps working.
    "typescript/unbound-method": "off",
    // Spreading a text into its characters is meant.
    "typescript/no-misused-spread": "off",
    // Spread pairs keep an option and its value on one line.
    "unicorn/no-useless-spread": "off",
    // A region that scrolls must be reachable by keyboard.
    "jsx-a11y/no-noninteractive-tabindex": "off",
    "jsx-a11y/prefer-tag-over-role": "off",
    // Tests assert through functions of their own.
    "vitest/expect-expect": "off",
    "vitest/no-standalone-expect": "off",
    "vitest/no-conditional-expect": "off",
    "vitest/require-to-throw-message": "off",
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
  },
  overrides: [
    ...imports,
    {
      files: ["server/**"],
      rules: {
        "no-restricted-globals": ["error", { globals: unfenced(), checkGlobalObject: true }],
      },
    },
    {
      files: ["server/core/**"],
      rules: {
        "no-restricted-globals": ["error", { globals: impure(), checkGlobalObject: true }],
        "no-restricted-properties": [
          "error",
          { object: "Math", property: "random" },
          { object: "URL", property: "canParse", message: "Wrong on Node 20: see core/url.ts." },
        ],
      },
    },
    {
      files: ["server/**"],
      excludeFiles: ["server/{core,db,jobs}/**", "**/{queries,schema}.ts"],
      rules: { "no-restricted-properties": ["error", ...queryMethods()] },
    },
    {
      files: ["server/**", "web/**"],
      rules: {
        "typescript/no-unsafe-argument": "error",
        "typescript/no-unsafe-call": "error",
        "typescript/no-unsafe-member-access": "error",
        "typescript/no-unsafe-return": "error",
      },
    },
    {
      files: ["**/{text,data,start}/**"],
      rules: { "max-lines": "off" },
    },
    {
      files: ["**/*.tsx"],
      plugins: ["react"],
      rules: {
        "react/exhaustive-deps": "error",
        "react/immutability": "off",
        "react/jsx-key": "error",
        "react/no-danger": "error",
        "react/rules-of-hooks": "error",
        "unicorn/filename-case": ["error", { cases: { kebabCase: true, pascalCase: true } }],
      },
    },
    {
      // Data that scripts read, escaped for where it stands.
      files: ["web/document.tsx", "web/components/DataScript.tsx"],
      plugins: ["react"],
      rules: { "react/no-danger": "off" },
    },
    {
      // Parsed by Nodes too old to run anything else.
      files: ["server/start.mjs"],
      rules: { "no-var": "off" },
    },
  ],
};

/**
 * @param {string[]} files
 * @param {...object} patterns
 */
function forbid(files, ...patterns) {
  return {
    files,
    rules: { "no-restricted-imports": ["error", { patterns: [...always, ...patterns] }] },
  };
}

/** @param {string} domain */
function forbidInDomain(domain) {
  const others = exceptWithin(domain);
  return [
    forbid([`server/${domain}/**`], others, drizzle, network, pages),
    forbid([`server/${domain}/{queries,schema}.ts`], others, network, pages),
    forbid([`server/${domain}/pages.{ts,tsx}`], others, drizzle, network),
  ];
}

/** @param {string} domain */
function exceptWithin(domain) {
  return { ...insideOfDomain, group: [...insideOfDomain.group, `!\\#server/${domain}/**`] };
}

/** @param {...string} names */
function entriesOf(...names) {
  return domains.flatMap((domain) => names.map((name) => `!\\#server/${domain}/${name}.ts`));
}

/** A clock, chance, the network, the process, the page: what the core is given instead of taking. */
function impure() {
  const clock = ["Date", "performance", "setTimeout", "setInterval", "queueMicrotask"];
  const outside = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "process",
    "crypto",
    "console",
    "require",
  ];
  const page = ["window", "document", "navigator", "location", "localStorage", "sessionStorage"];
  return [...clock, ...outside, ...page].map((name) => ({
    name,
    message: "The core is pure: what it needs comes in as an argument.",
  }));
}

/** What asks the network without the fence. */
function unfenced() {
  return ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"].map((name) => ({
    name,
    message: network.message,
  }));
}

function queryMethods() {
  const methods = ["select", "selectDistinct", "insert", "update", "delete", "execute", "query"];
  return methods.map((property) => ({
    object: "db",
    property,
    message: "SQL lives in queries.ts, schema.ts, db and jobs.",
  }));
}
