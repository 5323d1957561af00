import { groupPathTo } from "#core/group-paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

export type ComingGridProps = {
  readonly slug: string;
  /** Null while no version is announced. */
  readonly coming: { readonly version: number; readonly effectiveAt: string } | null;
};

/** Says that a version of the grid is announced, and where to answer what it changes. */
export function ComingGrid({ slug, coming }: ComingGridProps) {
  const { language, text } = useSite();
  const words = text.announcement.early;
  if (coming === null) return null;
  const day = absoluteDate(language, coming.effectiveAt);
  return (
    <p class="standing">
      {words.coming(coming.version, day)}{" "}
      <a href={groupPathTo.nextGrid(language, slug)}>{words.open}</a>
    </p>
  );
}
