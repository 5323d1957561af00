import type { ComparedHoster } from "#core/comparison.ts";
import { askedNeeds } from "#core/comparison.ts";
import { needStatus } from "#core/need-status.ts";
import type { Search } from "#core/search.ts";

/** What an organization writes of its choice; everything else of its record is public. */
export type Decision = {
  readonly organization: string;
  /** Day it was written, as YYYY-MM-DD; empty until then. */
  readonly date: string;
  /** Slugs of the hosters that are kept, among those considered. */
  readonly chosen: readonly string[];
  /** Why the choice was made. */
  readonly why: string;
  /** Why each hoster was kept or not, by slug; a hoster nothing is said of has no entry. */
  readonly reasons: Readonly<Record<string, string>>;
};

/** A hoster somebody considered, and what became of it. */
export type Considered = ComparedHoster & {
  readonly isChosen: boolean;
  /** Empty when nothing is said. */
  readonly reason: string;
  /** Needs and wishes it says nothing of, as nobody knows them. */
  readonly unknownNeeds: readonly string[];
};

/** The hosters of a record in their order, each with what was decided of it. */
export function listConsidered(
  hosters: readonly ComparedHoster[],
  decision: Decision,
  search: Search,
): readonly Considered[] {
  return hosters.map((hoster) => {
    const { slug, needs } = hoster.card;
    return {
      ...hoster,
      isChosen: decision.chosen.includes(slug),
      reason: Object.hasOwn(decision.reasons, slug) ? (decision.reasons[slug] ?? "") : "",
      unknownNeeds: askedNeeds(search)
        .map(({ need }) => need)
        .filter((need) => needStatus(needs, need) === "pending"),
    };
  });
}
