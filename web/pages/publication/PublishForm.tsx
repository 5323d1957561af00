import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";
import { OfferFields } from "./OfferFields.tsx";
import { seenField } from "./publication-props.ts";
import type { PublicationProps } from "./publication-props.ts";

type PublishFormProps = Pick<
  PublicationProps,
  "hoster" | "offers" | "chosen" | "gone" | "seal" | "meanwhile"
> & {
  /** Whether nothing is answered. */
  readonly isEmpty: boolean;
};

/** Which offers the answers are true for, then the button; or why there is none. */
export function PublishForm(props: PublishFormProps) {
  const { language, text } = useSite();
  const { publication } = text;
  const { hoster, isEmpty, seal, meanwhile } = props;
  const obstacle = obstacleOf(props);
  return (
    <form class="stack" method="post" action={spacePathTo.publication(language, hoster.slug)}>
      {!isEmpty && <OfferFields {...props} isRefused={meanwhile !== null} />}
      {obstacle !== null && <Obstacle obstacle={obstacle} slug={hoster.slug} />}
      <p class="cluster">
        {obstacle === null && (
          <button class="btn" type="submit" name={seenField} value={seal}>
            {publication.publish}
          </button>
        )}
        {!isEmpty && (
          <button
            class="btn plain"
            type="submit"
            formMethod="get"
            formAction={spacePathTo.preview(language, hoster.slug)}
          >
            {publication.preview}
          </button>
        )}
      </p>
    </form>
  );
}

type ObstacleName = keyof Site["text"]["publication"]["blocked"];

/** Whoever has not proved anything yet is led there from the top of every page. */
function Obstacle({ obstacle, slug }: { readonly obstacle: ObstacleName; readonly slug: string }) {
  const { language, text } = useSite();
  const { blocked, unblock } = text.publication;
  if (obstacle === "unproved") return <p class="soft">{blocked.unproved}</p>;
  const path = {
    declined: spacePathTo.presence(language, slug),
    removed: spacePathTo.presence(language, slug),
    empty: spacePathTo.answering(language, slug),
  }[obstacle];
  return (
    <p class="notice">
      {blocked[obstacle]} <a href={path}>{unblock[obstacle]}</a>
    </p>
  );
}

/** What keeps from publishing; null when nothing does. */
function obstacleOf({ hoster: { stance }, isEmpty }: PublishFormProps): ObstacleName | null {
  if (stance !== "listed") return stance;
  return isEmpty ? "empty" : null;
}
