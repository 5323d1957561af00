import { OpenAPIHono } from "@hono/zod-openapi";
import type { $ZodIssue } from "zod/v4/core";
import type { Problem } from "#core/problem.ts";
import { pointer } from "#core/problem.ts";
import type { HttpEnv } from "#server/http/context.ts";
import { Refusal } from "#server/http/errors.ts";

/** Where the parts of a request start in the paths of its problems. */
const roots = {
  json: "",
  query: "/query",
  param: "/path",
  form: "/form",
  header: "/header",
  cookie: "/cookie",
} as const;

/** A group of API routes whose requests are validated by the schemas that document them. */
export function createApi(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new Refusal("invalid-request", problemsOf(result.error.issues, roots[result.target]));
    },
  });
}

/** What a schema refused, in the words of the core. */
export function problemsOf(issues: readonly $ZodIssue[], root = ""): readonly Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, root));
}

function problemsOfIssue(issue: $ZodIssue, root: string): readonly Problem[] {
  const path = issue.path.reduce<string>(
    (parent, key) => pointer(parent, typeof key === "number" ? key : String(key)),
    root,
  );
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: pointer(path, key),
        code: "unknown-field",
        detail: key,
      }));
    case "invalid_value":
      return [{ path, code: "not-in-list", detail: issue.values.map(String).join(", ") }];
    case "too_big":
      return [{ path, code: "out-of-bounds", detail: `…${issue.maximum}` }];
    case "too_small":
      return [{ path, code: "out-of-bounds", detail: `${issue.minimum}…` }];
    case "not_multiple_of":
      return [{ path, code: "not-whole" }];
    case "invalid_type":
      // Only the message of the issue says that nothing was given.
      return issue.message.endsWith("received undefined")
        ? [{ path, code: "missing-field", detail: String(issue.path.at(-1) ?? "") }]
        : [{ path, code: "wrong-type", detail: issue.expected }];
    case "invalid_format":
      return [{ path, code: "wrong-type", detail: issue.format }];
    case "invalid_union":
    case "invalid_key":
    case "invalid_element":
    case "custom":
      return [{ path, code: "wrong-type" }];
  }
}
