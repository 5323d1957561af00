import type { Answer, Answers } from "#core/answers.ts";
import type { Condition, Criterion, GridDraft } from "#core/grid.ts";
import type { Status } from "#core/vocabulary.ts";

/** A share as an exact fraction. */
export type Fraction = readonly [part: bigint, whole: bigint];
export type Verdict = {
  readonly outcome: string;
  readonly profiles: Readonly<Record<string, { status: Status; missing: readonly string[] }>>;
  readonly themes: ReadonlyMap<string, { readonly low: Fraction; readonly high: Fraction }>;
  readonly needs: Readonly<Record<string, Status>>;
};

/**
 * The header of the grid file read a second time, sentence by sentence, sharing no code with
 * the core: slow, and as plain as can be. Only the evidence of these tests is known to it.
 */
export function judge(document: GridDraft, answers: Answers): Verdict {
  const { criteria, rules, needs } = document;
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const ask = (condition: Condition): Status => {
    const criterion = known.get(condition.criterion);
    return criterion === undefined
      ? "pending"
      : conditionStatus(criterion, condition, answers.get(criterion.id));
  };
  const themes = shares(document, answers);
  const profiles = rules.profiles.map((block) => {
    const required = [...rules.base, ...block.requires];
    const open = new Set(
      required.filter((each) => ask(each) !== "met").map((each) => each.criterion),
    );
    const minimums = block.theme_minimums.map(({ theme, min_share: share }) => ({
      name: `theme:${theme}`,
      status: minimumStatus(themes.get(theme), share),
    }));
    const blocks = block.at_least.map(({ id, count, of }) => ({
      name: `at-least:${id}`,
      status: countStatus(of.map(ask), count),
    }));
    const parts = [...minimums, ...blocks];
    const missing = [
      ...criteria.map(({ id }) => id).filter((id) => open.has(id)),
      ...parts.filter(({ status }) => status !== "met").map(({ name }) => name),
    ];
    const status = worst([...required.map(ask), ...parts.map((part) => part.status)]);
    return [block.profile, { status, missing }] as const;
  });
  const statuses = new Map(profiles.map(([id, { status }]) => [id, status]));
  const outcome = rules.outcomes.find(({ when }) =>
    when.some((row) =>
      document.profiles.every(({ id }) => row[id] === "any" || row[id] === statuses.get(id)),
    ),
  );
  return {
    outcome: outcome?.id ?? "",
    profiles: Object.fromEntries(profiles),
    themes,
    needs: Object.fromEntries(needs.map((need) => [need.id, worst(need.conditions.map(ask))])),
  };
}

function worst(parts: readonly Status[]): Status {
  if (parts.some((status) => status === "unmet")) return "unmet";
  return parts.some((status) => status === "pending") ? "pending" : "met";
}

function countStatus(parts: readonly Status[], count: number): Status {
  const met = parts.filter((status) => status === "met").length;
  const pending = parts.filter((status) => status === "pending").length;
  if (met >= count) return "met";
  return met + pending >= count ? "pending" : "unmet";
}

function conditionStatus(
  criterion: Criterion,
  condition: Condition,
  answer: Answer | undefined,
): Status {
  if (answer === undefined || isOpen(criterion, answer)) return "pending";
  const { value } = answer;
  if (value === "na" || (criterion.kind === "number" && value === "none")) return "unmet";
  if ("min_level" in condition) {
    return level(criterion, answer) >= condition.min_level ? "met" : "unmet";
  }
  if ("any_of" in condition) {
    const given = typeof value === "object" ? value : [String(value)];
    return given.some((each) => condition.any_of.includes(each)) ? "met" : "unmet";
  }
  if ("min_value" in condition) return Number(value) >= condition.min_value ? "met" : "unmet";
  return Number(value) <= condition.max_value ? "met" : "unmet";
}

/** Expired, or unproven. */
function isOpen(criterion: Criterion, answer: Answer): boolean {
  if (answer.expired === true) return true;
  if (criterion.evidence !== "required") return false;
  const { value } = answer;
  if (value === "na" || (value === "none" && !isLevelled(criterion))) return false;
  const isPositive = isLevelled(criterion)
    ? level(criterion, answer) > 0
    : value !== "" && !(Array.isArray(value) && value.length === 0);
  const isAddress = criterion.kind === "url" || criterion.kind === "text";
  return isPositive && !isProof(isAddress ? value : answer.evidence);
}

function isProof(address: unknown): boolean {
  return typeof address === "string" && /^https?:\/\/[a-z[][^ ]+$/iu.test(address);
}

function isLevelled(criterion: Criterion): boolean {
  return criterion.scale === "ordered";
}

function level(criterion: Criterion, { value }: Answer): number {
  switch (criterion.kind) {
    case "boolean":
      return { unmet: 0, partly: 1, met: 2 }[String(value)] ?? 0;
    case "choice":
      return criterion.answers.find(({ id }) => id === value)?.level ?? 0;
    case "number": {
      if (typeof value !== "number") return 0;
      const reached = (criterion.steps ?? []).filter(({ bound }) =>
        criterion.better === "higher" ? value >= bound : value <= bound,
      );
      return Math.max(0, ...reached.map((step) => step.level));
    }
    case "multi":
      return Array.isArray(value) ? Math.min(value.length, criterion.full_at ?? 0) : 0;
    case "url":
    case "text":
      return 0;
  }
}

function highest(criterion: Criterion): number {
  if (!isLevelled(criterion)) return 0;
  if (criterion.kind === "boolean") return 2;
  if (criterion.kind === "multi") return criterion.full_at ?? 0;
  if (criterion.kind === "choice") {
    return Math.max(0, ...criterion.answers.map((answer) => answer.level ?? 0));
  }
  if (criterion.kind !== "number") return 0;
  return Math.max(0, ...(criterion.steps ?? []).map((step) => step.level));
}

function shares({ themes, criteria, profiles }: GridDraft, answers: Answers): Verdict["themes"] {
  return new Map(
    themes.flatMap(({ id }) => {
      const scored = criteria.filter(
        (criterion) =>
          criterion.theme === id &&
          highest(criterion) > 0 &&
          profiles.some((profile) =>
            ["gate", "counts"].includes(String(criterion.importance[profile.id])),
          ),
      );
      const bound = (pending: 0 | 1): Fraction =>
        average(scored.map((criterion) => part(criterion, answers.get(criterion.id), pending)));
      return scored.length === 0 ? [] : [[id, { low: bound(0), high: bound(1) }] as const];
    }),
  );
}

function part(criterion: Criterion, answer: Answer | undefined, pending: 0 | 1): Fraction {
  const maximum = BigInt(highest(criterion));
  if (answer === undefined || isOpen(criterion, answer))
    return [maximum * BigInt(pending), maximum];
  return [BigInt(answer.value === "na" ? 0 : level(criterion, answer)), maximum];
}

/** Adds on a common denominator: the product of all of them. */
function average(parts: readonly Fraction[]): Fraction {
  const [sum, whole] = parts.reduce<Fraction>(
    ([part, total], [next, of]) => [part * of + next * total, total * of],
    [0n, 1n],
  );
  return [sum, whole * BigInt(parts.length)];
}

function minimumStatus(
  bounds: { readonly low: Fraction; readonly high: Fraction } | undefined,
  percent: number,
): Status {
  if (bounds === undefined) return "met";
  const reaches = ([part, whole]: Fraction) => part * 100n >= BigInt(percent) * whole;
  if (reaches(bounds.low)) return "met";
  return reaches(bounds.high) ? "pending" : "unmet";
}
