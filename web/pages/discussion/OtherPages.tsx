import { useSite } from "#web/site.ts";

type OtherPagesProps = {
  /** Address of a page of the list, by its number. */
  readonly pathOf: (page: number) => string;
  readonly page: number;
  readonly hasMore: boolean;
  /** Whether the list goes on in time, rather than back. */
  readonly isForward?: boolean;
};

/** Ways to the rest of a list. */
export function OtherPages({ pathOf, page, hasMore, isForward = false }: OtherPagesProps) {
  const { discussion: words } = useSite().text;
  if (page === 1 && !hasMore) return null;
  return (
    <p class="cluster">
      {page > 1 && (
        <a href={pathOf(page - 1)} rel="prev">
          {isForward ? words.previous : words.newer}
        </a>
      )}
      {hasMore && (
        <a href={pathOf(page + 1)} rel="next">
          {isForward ? words.next : words.older}
        </a>
      )}
    </p>
  );
}
