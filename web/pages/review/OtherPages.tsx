import { useSite } from "#web/site.ts";

type OtherPagesProps = { readonly path: string; readonly page: number; readonly hasMore: boolean };

export function OtherPages({ path, page, hasMore }: OtherPagesProps) {
  const { review } = useSite().text;
  if (page === 1 && !hasMore) return null;
  return (
    <p class="cluster">
      {page > 1 && <a href={`${path}?page=${page - 1}`}>{review.newer}</a>}
      {hasMore && <a href={`${path}?page=${page + 1}`}>{review.older}</a>}
    </p>
  );
}
