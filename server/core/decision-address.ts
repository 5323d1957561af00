import { daysIn } from "#core/calendar.ts";
import { choiceQuery } from "#core/choice-query.ts";
import type { Decision } from "#core/decision.ts";
import type { Ignored } from "#core/search-address.ts";
import type { Search } from "#core/search.ts";

type Keys = readonly (readonly [key: string, value: string])[];

/** Characters of each free text that are read. */
export const longestReason = 500;
export const longestOrganization = 120;

export const organizationKey = "organization";
export const dateKey = "date";
export const chosenKey = "chosen";
export const whyKey = "why";

/** The key of the reason given for one hoster. */
export function reasonKey(slug: string): string {
  return `${whyKey}.${slug}`;
}

/**
 * Reads what an address says of a decision; `others` are left for `readSearch`. Only the
 * first text of a key is read. What is said of a hoster that is not considered is
 * dropped by `settleDecision`, once the hosters are known.
 */
export function readDecision(keys: Keys): {
  readonly decision: Decision;
  readonly others: Keys;
  readonly ignored: readonly Ignored[];
} {
  const own = keys.filter(([key]) => isOwn(key));
  const texts = new Map<string, string>();
  const ignored: Ignored[] = [];
  for (const [key, value] of own.filter(([name]) => name !== chosenKey)) {
    const text = charactersOf(value);
    if (text.length === 0) continue;
    if (key === dateKey && !isDay(value)) {
      ignored.push({ key, value, reason: "unknown-value" });
      continue;
    }
    const longest = key === organizationKey ? longestOrganization : longestReason;
    if (texts.has(key)) ignored.push({ key, value, reason: "repeated" });
    else if (text.length > longest) ignored.push({ key, value, reason: "shortened" });
    if (!texts.has(key)) texts.set(key, text.slice(0, longest).join("").trimEnd());
  }
  const chosen = own.flatMap(([key, value]) => (key === chosenKey && value !== "" ? [value] : []));
  return {
    decision: {
      organization: texts.get(organizationKey)?.replaceAll("\n", " ") ?? "",
      date: texts.get(dateKey) ?? "",
      chosen: [...new Set(chosen)],
      why: texts.get(whyKey) ?? "",
      reasons: Object.fromEntries(
        [...texts].flatMap(([key, text]) =>
          key.startsWith(reasonKey("")) ? [[key.slice(reasonKey("").length), text] as const] : [],
        ),
      ),
    },
    others: keys.filter(([key]) => !isOwn(key)),
    ignored,
  };
}

/**
 * The decision without what it says of hosters that are not considered, which is told apart;
 * what it says of the others is in their order.
 */
export function settleDecision(
  decision: Decision,
  considered: readonly string[],
): { readonly decision: Decision; readonly ignored: readonly Ignored[] } {
  const isConsidered = (slug: string) => considered.includes(slug);
  const reasons = Object.entries(decision.reasons);
  const strangers: readonly Ignored[] = [
    ...decision.chosen
      .filter((slug) => !isConsidered(slug))
      .map((value) => ({ key: chosenKey, value, reason: "unknown-value" as const })),
    ...reasons
      .filter(([slug]) => !isConsidered(slug))
      .map(([slug, value]) => ({ key: reasonKey(slug), value, reason: "unknown-key" as const })),
  ];
  return {
    decision: {
      ...decision,
      chosen: considered.filter((slug) => decision.chosen.includes(slug)),
      reasons: Object.fromEntries(
        considered.flatMap((slug) => reasons.filter(([named]) => named === slug)),
      ),
    },
    ignored: strangers,
  };
}

/** The one query string of a record; `readDecision` and `readSearch` read it back. */
export function writeDecision(search: Search, decision: Decision): string {
  const { organization, date, chosen, why, reasons } = decision;
  const own: readonly (readonly [string, string])[] = [
    [organizationKey, organization],
    [dateKey, date],
    ...chosen.map((slug) => [chosenKey, slug] as const),
    [whyKey, why],
    ...Object.entries(reasons).map(([slug, text]) => [reasonKey(slug), text] as const),
  ];
  const written = own
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  return [choiceQuery(search), ...written].filter((part) => part !== "").join("&");
}

function isOwn(key: string): boolean {
  return (
    [organizationKey, dateKey, chosenKey, whyKey].includes(key) || key.startsWith(reasonKey(""))
  );
}

/** Whether a text names a day there is, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** A text as it is kept: lines end one way, nothing invisible but what writing needs. */
function charactersOf(value: string): readonly string[] {
  const lines = value.replaceAll(/\r\n?/gu, "\n").replaceAll(/[^\P{Cc}\n]|\p{Cs}/gu, "");
  return [
    ...lines
      .replaceAll(/\n{3,}/gu, "\n\n")
      .normalize("NFC")
      .trim(),
  ];
}
