import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseValue } from "#core/answers.ts";
import { answersOn } from "#core/assessment.ts";
import type { PublishedAnswer } from "#core/assessment.ts";
import { classify } from "#core/classify.ts";
import type { AnswerValue, Criterion } from "#core/grid.ts";
import { listChecks } from "#core/machine-check-plan.ts";
import { checkSlot } from "#core/machine-check-slot.ts";
import { judge, seesMore } from "#core/machine-check-verdict.ts";
import { checkVerdicts } from "#core/machine-check.ts";
import type { CheckVerdict, PublicCheck, Seen, Sight } from "#core/machine-check.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { arbitraryDice, arbitraryGrid } from "./arbitrary-grid.ts";
import { rollValue } from "./random-answers.ts";
import { page } from "./replies.ts";

describe("what is planned", () => {
  const looked = { website: "https://www.kaz.example/", services: [], file: null };
  const plan = (answers: Parameters<typeof listChecks>[1], changes = {}) =>
    listChecks(matouGrid, answers, { ...looked, ...changes }).map(({ check, target }) => [
      check,
      target,
    ]);

  test("is nothing for what is unanswered, does not apply, or leaves no trace", () => {
    expect(plan({})).toEqual([]);
    expect(plan({ "chatonsinfos-file": { value: "na", evidence: null } })).toEqual([]);
    expect(plan({ charter: { value: "member", evidence: null } })).toEqual([]);
    expect(plan({ charter: { value: "member", evidence: "pas une adresse" } })).toEqual([]);
    expect(plan({ ecology: { value: ["published"], evidence: null } })).toEqual([]);
    expect(plan({ https: { value: "met", evidence: null } }, { website: null })).toEqual([]);
  });

  test("looks at evidence, at the website and at its domain", () => {
    expect(plan({ charter: { value: "member", evidence: page } })).toEqual([
      ["url-reachable", page],
    ]);
    expect(plan({ "domain-email-protection": { value: [], evidence: null } })).toEqual([
      ["dnssec", "kaz.example"],
      ["mail-auth", "kaz.example"],
    ]);
    expect(plan({ "vulnerability-contact": { value: "none", evidence: null } })).toEqual([
      ["security-txt", "https://www.kaz.example/.well-known/security.txt"],
    ]);
    expect(plan({ "chatonsinfos-file": { value: page, evidence: null } })).toEqual([
      ["url-reachable", page],
    ]);
  });

  test("reads the file where one was imported", () => {
    const file = "https://kaz.example/organization.properties";
    expect(plan({ "legal-form": { value: "association", evidence: null } }, { file })).toEqual([
      ["chatonsinfos:organization.type", file],
    ]);
  });
});

function criterionOf(id: string): Criterion {
  const criterion = matouGrid.criteria.get(id);
  if (criterion === undefined) throw new Error(id);
  return criterion;
}

const seen: Seen = { code: "missing", status: 404 };

const day = "2026-11-23";

function verdict(
  id: string,
  check: string,
  value: AnswerValue,
  sight: Sight,
  saw: Seen = seen,
  troubledSince: string | null = null,
): CheckVerdict {
  const asked = { check, criterion: criterionOf(id), value };
  return judge(asked, { sight, seen: saw }, { former: { troubledSince }, day }).verdict;
}

describe("a verdict", () => {
  const mail = (found: readonly ("spf" | "dmarc" | "caa")[]): Seen => ({
    code: "mail-records",
    found,
    absent: (["spf", "dmarc", "caa"] as const).filter((each) => !found.includes(each)),
    remarks: [],
  });

  test.each<[string, string, AnswerValue, Sight, CheckVerdict, Seen?]>([
    ["charter", "url-reachable", "member", "yes", "agrees"],
    ["charter", "url-reachable", "none", "yes", "agrees"],
    ["charter", "url-reachable", "member", "no", "differs"],
    ["https", "https", "met", "yes", "agrees"],
    ["https", "https", "met", "no", "differs"],
    ["https", "https", "partly", "yes", "unknown"],
    ["https", "https", "partly", "no", "agrees"],
    ["https", "https", "unmet", "yes", "unknown"],
    ["vulnerability-contact", "security-txt", "security-txt", "yes", "agrees"],
    ["vulnerability-contact", "security-txt", "security-txt", "no", "differs"],
    ["vulnerability-contact", "security-txt", "contact", "yes", "differs"],
    ["vulnerability-contact", "security-txt", "contact", "no", "unknown"],
    ["vulnerability-contact", "security-txt", "none", "yes", "differs"],
    ["vulnerability-contact", "security-txt", "none", "no", "agrees"],
    ["domain-email-protection", "dnssec", ["dnssec"], "yes", "agrees"],
    ["domain-email-protection", "dnssec", ["dnssec"], "no", "differs"],
    ["domain-email-protection", "dnssec", ["spf"], "yes", "differs"],
    ["domain-email-protection", "dnssec", [], "no", "agrees"],
    ["domain-email-protection", "mail-auth", ["spf", "dkim"], "no", "agrees", mail(["spf"])],
    ["domain-email-protection", "mail-auth", ["spf", "dmarc"], "no", "differs", mail(["spf"])],
    ["domain-email-protection", "mail-auth", [], "no", "differs", mail(["spf"])],
    ["no-data-exploitation", "third-party-requests", "met", "yes", "agrees"],
    ["no-data-exploitation", "third-party-requests", "met", "no", "differs"],
    ["no-data-exploitation", "third-party-requests", "unmet", "no", "agrees"],
    ["no-data-exploitation", "third-party-requests", "unmet", "yes", "unknown"],
    [
      "status-page",
      "status-page-url",
      "independent",
      "yes",
      "agrees",
      { code: "answers-elsewhere", status: 200 },
    ],
    [
      "status-page",
      "status-page-url",
      "independent",
      "yes",
      "unknown",
      { code: "answers-same-site", status: 200 },
    ],
    [
      "status-page",
      "status-page-url",
      "page",
      "yes",
      "agrees",
      { code: "answers-same-site", status: 200 },
    ],
    ["legal-form", "chatonsinfos:organization.type", "association", "yes", "agrees"],
    ["legal-form", "chatonsinfos:organization.type", "association", "no", "differs"],
  ])("of %s by %s, declared %j and seen as %s, is %s", (id, check, value, sight, wanted, saw) => {
    expect(verdict(id, check, value, sight, saw)).toBe(wanted);
  });

  test.each(["unclear", "our-side"] as const)("is unknown when what was seen is %s", (sight) => {
    expect(verdict("charter", "url-reachable", "member", sight)).toBe("unknown");
  });

  test("of trouble is unknown until another day, and only where answering is the point", () => {
    const trouble = (check: string, value: AnswerValue, since: string | null, id = "charter") =>
      verdict(id, check, value, "trouble", seen, since);
    expect(trouble("url-reachable", "member", null)).toBe("unknown");
    expect(trouble("url-reachable", "member", day)).toBe("unknown");
    expect(trouble("url-reachable", "member", "2026-11-22")).toBe("differs");
    expect(trouble("https", "met", "2026-11-22", "https")).toBe("differs");
    expect(trouble("https", "unmet", "2026-11-22", "https")).toBe("unknown");
    const contact = "vulnerability-contact";
    expect(trouble("security-txt", "security-txt", "2026-11-22", contact)).toBe("unknown");
  });

  test("counts the days of trouble through a failure of ours, not through an answer", () => {
    const asked = { check: "url-reachable", criterion: criterionOf("charter"), value: "member" };
    const since = (sight: Sight, troubledSince: string | null) =>
      judge(asked, { sight, seen }, { former: { troubledSince }, day }).troubledSince;
    expect(since("trouble", null)).toBe(day);
    expect(since("trouble", "2026-11-20")).toBe("2026-11-20");
    expect(since("our-side", "2026-11-20")).toBe("2026-11-20");
    expect(since("yes", "2026-11-20")).toBeNull();
    expect(since("unclear", "2026-11-20")).toBeNull();
  });

  test("never calls what our side failed to do a difference", () => {
    const planned = matouGrid.document.criteria.flatMap(({ id, checks }) =>
      checks.map((check) => ({ id, check })),
    );
    const values = ["met", "unmet", "none", "member", 3, ["dnssec"]] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...planned),
        fc.constantFrom<AnswerValue>(...values),
        fc.constantFrom(null, "2026-11-01"),
        ({ id, check }, value, since) => {
          expect(verdict(id, check, value, "our-side", seen, since)).toBe("unknown");
        },
      ),
    );
  });

  test("tells when a machine sees more than what is declared", () => {
    expect(seesMore(["spf"], mail(["spf", "dmarc", "caa"]))).toBe(true);
    expect(seesMore(["spf", "dmarc"], mail(["spf", "caa"]))).toBe(false);
    expect(seesMore("none", { code: "security-txt", expires: "", remarks: [] })).toBe(true);
    expect(seesMore("met", seen)).toBe(false);
    expect(seesMore("met", mail(["spf"]))).toBe(false);
  });
});

test("hosters are looked at on every day of the week, at any minute", () => {
  const ids = fc.sample(fc.uuid(), { numRuns: 700, seed: 7 });
  const slots = ids.map(checkSlot);
  for (let weekday = 0; weekday < 7; weekday += 1) {
    expect(slots.filter((slot) => slot.weekday === weekday).length).toBeGreaterThan(50);
  }
  expect(slots.every(({ minute }) => minute >= 0 && minute < 1440)).toBe(true);
  expect(new Set(slots.map(({ minute }) => minute)).size).toBeGreaterThan(300);
  expect(ids.map(checkSlot)).toEqual(slots);
});

test("no check, whatever it says, changes what answers are worth", () => {
  const at = "2026-11-23T00:00:00.000Z";
  const checkOf = (verdict: CheckVerdict): PublicCheck => ({
    ...{ check: "url-reachable", verdict, checkedAt: at, target: page, seen },
  });
  fc.assert(
    fc.property(
      arbitraryGrid,
      arbitraryDice,
      fc.constantFrom(...checkVerdicts),
      (grid, dice, said) => {
        const bare: Record<string, PublishedAnswer> = {};
        for (const [id, criterion] of grid.criteria) {
          const value = rollValue(dice, criterion);
          if (!parseValue(criterion, value).ok) continue;
          bare[id] = { value, evidence: null, note: null, answeredAt: at, checks: [] };
        }
        const checked = Object.fromEntries(
          Object.entries(bare).map(([id, answer]) => [id, { ...answer, checks: [checkOf(said)] }]),
        );
        expect(classify(grid, answersOn(grid, checked, at))).toEqual(
          classify(grid, answersOn(grid, bare, at)),
        );
      },
    ),
    { numRuns: 50 },
  );
});
