import type { PublishedAnswer } from "#core/assessment.ts";
import { evidenceOf } from "#core/assessment.ts";
import type { AnswerValue, Grid } from "#core/grid.ts";
import { reachableHost, siteOf } from "#core/machine-check-site.ts";

/** What is known of a hoster beside its answers. */
export type Looked = {
  readonly website: string | null;
  /** Addresses of its services. */
  readonly services: readonly string[];
  /** Where its ChatonsInfos file was read; null when none was. */
  readonly file: string | null;
};

export type PlannedCheck = {
  readonly criterion: string;
  readonly check: string;
  /** The address or the domain that is looked at. */
  readonly target: string;
  readonly value: AnswerValue;
};

export type CheckedAnswers = Readonly<Record<string, Pick<PublishedAnswer, "value" | "evidence">>>;

/** What the grid names `chatonsinfos:<field>`. */
export const filePrefix = "chatonsinfos:";

/**
 * The checks that the answers of a hoster call for, in grid order: an unanswered criterion is not
 * checked, nor one that does not apply, nor what there is nothing to look at for. The directory of
 * green hosting belongs to a third party: it is not asked, so that `green-web` has no check.
 */
export function listChecks(
  grid: Grid,
  answers: CheckedAnswers,
  looked: Looked,
): readonly PlannedCheck[] {
  return grid.document.criteria.flatMap(({ id, checks }) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (answer === undefined || answer.value === "na") return [];
    const evidence = evidenceOf(grid, id, answer);
    return checks.flatMap((check): readonly PlannedCheck[] => {
      const target = targetOf(check, evidence, looked);
      return target === null ? [] : [{ criterion: id, check, target, value: answer.value }];
    });
  });
}

function targetOf(
  check: string,
  evidence: string | null,
  { website, file }: Looked,
): string | null {
  const host = reachableHost(website);
  switch (check) {
    case "url-reachable":
    case "status-page-url":
      return reachableHost(evidence) === null ? null : evidence;
    case "https":
    case "third-party-requests":
      return host === null ? null : website;
    case "security-txt":
      return host === null ? null : `https://${host}/.well-known/security.txt`;
    case "dnssec":
    case "mail-auth":
      return host === null ? null : siteOf(host);
    default:
      return check.startsWith(filePrefix) ? file : null;
  }
}
