import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What differs from one theme to the other, and by far the slowest rules to check. */
export const colourRules: readonly string[] = ["color-contrast", "link-in-text-block"];

type Rules = { readonly only: readonly string[] } | { readonly except: readonly string[] };

/** One line per rule of accessibility that a page breaks, with the elements that break it. */
export async function findViolations(
  page: Page,
  rules: Rules = { except: [] },
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // All that is looked at is looked at anyway; this keeps the rest from being described.
    .options({ resultTypes: ["violations"] })
    // The other mode opens a second page for each check, for the sake of frames from other sites.
    .setLegacyMode();
  const chosen =
    "only" in rules
      ? axe.withRules([...rules.only])
      : axe.withTags(tags).disableRules([...rules.except]);
  const { violations } = await chosen.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
