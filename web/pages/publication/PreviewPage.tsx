import { spacePathTo } from "#core/space-paths.ts";
import { HosterPage } from "#web/pages/hoster/HosterPage.tsx";
import type { HosterProps } from "#web/pages/hoster/hoster-props.ts";
import { useSite } from "#web/site.ts";

/** The public page of a hoster as it would be, marked as such. */
export function PreviewPage(props: HosterProps) {
  const { language, text } = useSite();
  const { publication } = text;
  return (
    <>
      <div class="notice">
        <b class="tag key">{publication.previewTag}</b>
        <p>
          {publication.previewNotice}{" "}
          <a href={spacePathTo.publication(language, props.card.slug)}>
            {publication.backToPublication}
          </a>
        </p>
      </div>
      <HosterPage {...props} />
    </>
  );
}
