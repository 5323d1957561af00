import type { AnswerValue, Criterion } from "#core/grid.ts";
import { maximumLevel } from "#core/grid.ts";
import type { CheckVerdict, Seen, Sighting } from "#core/machine-check.ts";
import { mailRecords } from "#core/machine-check.ts";
import { filePrefix } from "#core/machine-check-plan.ts";
import type { PlannedCheck } from "#core/machine-check-plan.ts";
import { levelOf } from "#core/rule.ts";

type Asked = Pick<PlannedCheck, "check" | "value"> & { readonly criterion: Criterion };

/** What was noted of the same check of the same thing before. */
export type FormerLook = {
  /** The day trouble began, as YYYY-MM-DD, while it lasts. */
  readonly troubledSince: string | null;
};

export type Judged = { readonly verdict: CheckVerdict; readonly troubledSince: string | null };

/**
 * What a look says of a declaration. Three rules come before the comparison:
 * - what failed on our side is unknown, and leaves the count of days as it was;
 * - trouble of the other side that may pass (too slow, 5xx, no connection) is unknown until it is
 *   seen again on another day; then it is a difference where answering is what was declared;
 * - what cannot be told is unknown.
 */
export function judge(
  asked: Asked,
  { sight, seen }: Sighting,
  { former, day }: { readonly former: FormerLook | null; readonly day: string },
): Judged {
  const troubledSince = former?.troubledSince ?? null;
  switch (sight) {
    case "our-side":
      return { verdict: "unknown", troubledSince };
    case "unclear":
      return { verdict: "unknown", troubledSince: null };
    case "trouble": {
      const hasLasted = troubledSince !== null && troubledSince < day;
      const differs = mustAnswer(asked.check) && compare(asked, "no", seen) === "differs";
      const verdict = hasLasted && differs ? "differs" : "unknown";
      return { verdict, troubledSince: troubledSince ?? day };
    }
    case "yes":
    case "no":
      return { verdict: compare(asked, sight, seen), troubledSince: null };
  }
}

/**
 * Whether a difference is that a machine sees more than what is declared: a "no" that it sees as a
 * "yes" is a difference too, since the declaration can be mended.
 */
export function seesMore(value: AnswerValue, seen: Seen): boolean {
  if (seen.code === "mail-records") {
    return seen.absent.every((record) => Array.isArray(value) && !isTicked(value, record));
  }
  return seen.code === "signed" || seen.code === "security-txt";
}

/** Those where a site that never answers says no: elsewhere its silence says nothing. */
function mustAnswer(check: string): boolean {
  return ["url-reachable", "status-page-url", "https"].includes(check);
}

/** How much an answer claims: all there is to claim, some of it, or nothing. */
type Claim = "all" | "some" | "nothing";

type Reading = Readonly<Record<Claim, readonly [onYes: CheckVerdict, onNo: CheckVerdict]>>;

const whateverClaimed: Reading = {
  all: ["agrees", "differs"],
  some: ["agrees", "differs"],
  nothing: ["agrees", "differs"],
};

/** A machine sees the doors it knows: that those are closed does not gainsay an exception elsewhere. */
const allDoors: Reading = {
  all: ["agrees", "differs"],
  some: ["unknown", "agrees"],
  nothing: ["unknown", "agrees"],
};

/** What is there is there, whatever was said of it; half of it may be something unseen. */
const presence: Reading = {
  all: ["agrees", "differs"],
  some: ["differs", "unknown"],
  nothing: ["differs", "agrees"],
};

const readings: Readonly<Record<string, Reading>> = {
  "url-reachable": whateverClaimed,
  "status-page-url": whateverClaimed,
  https: allDoors,
  "third-party-requests": allDoors,
  "security-txt": presence,
  dnssec: presence,
  "mail-auth": presence,
};

function compare(asked: Asked, sight: "yes" | "no", seen: Seen): CheckVerdict {
  const { check, criterion, value } = asked;
  if (check.startsWith(filePrefix)) return sight === "yes" ? "agrees" : "differs";
  if (value === "independent" && seen.code === "answers-same-site") return "unknown";
  if (criterion.kind === "multi" && (check === "dnssec" || check === "mail-auth")) {
    return compareTicked(asked, sight, seen);
  }
  const reading = readings[check];
  return reading === undefined ? "unknown" : reading[claimOf(asked)][sight === "yes" ? 0 : 1];
}

/** Each protection that can be ticked, against the records that show it. */
function compareTicked({ criterion, value }: Asked, sight: "yes" | "no", seen: Seen): CheckVerdict {
  const offered = criterion.kind === "multi" ? criterion.options.map(({ id }) => id) : [];
  const found = seen.code === "mail-records" ? seen.found : sight === "yes" ? ["dnssec"] : [];
  const looked = seen.code === "mail-records" ? mailRecords : ["dnssec"];
  const compared = looked.filter((id) => offered.includes(id));
  if (compared.length === 0) return "unknown";
  const isSame = (id: string) => isTicked(value, id) === found.some((each) => each === id);
  return compared.every(isSame) ? "agrees" : "differs";
}

function isTicked(value: AnswerValue, id: string): boolean {
  return Array.isArray(value) && value.includes(id);
}

function claimOf({ criterion, value }: Asked): Claim {
  const level = levelOf(criterion, value);
  if (level === null) return value === "" || value === "none" ? "nothing" : "all";
  if (level === 0) return "nothing";
  return level >= maximumLevel(criterion) ? "all" : "some";
}
