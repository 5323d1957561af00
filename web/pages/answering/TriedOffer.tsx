import { spacePathTo } from "#core/space-paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";
import { fillCounted } from "#web/text/pattern.ts";

/** What was answered before signing in. */
export type Tried = {
  readonly count: number;
  /** ISO moment. */
  readonly keptAt: string;
};

type TriedOfferProps = { readonly slug: string; readonly tried: Tried };

/** Offers to put in what was answered before signing in. */
export function TriedOffer({ slug, tried: { count, keptAt } }: TriedOfferProps) {
  const { language, text } = useSite();
  const words = text.answering.tried;
  const date = absoluteDate(language, keptAt);
  return (
    <form class="block sand stack" method="post" action={spacePathTo.triedAnswers(language, slug)}>
      <h2>{words.title}</h2>
      <p>
        {fillCounted(language, words.offer, { count, date })} {words.hint}
      </p>
      <p class="cluster">
        <button class="btn" name="do" value="put">
          {words.put}
        </button>
        <button class="btn plain" name="do" value="drop">
          {words.drop}
        </button>
      </p>
    </form>
  );
}
