import { pathTo } from "#core/paths.ts";
import type { HomeProps } from "#web/pages/home/home-props.ts";
import { useSite } from "#web/site.ts";

/** "Où en est-on ?", from the counts and nothing else. */
export function Standing({ counts }: Pick<HomeProps, "counts">) {
  const { language, text } = useSite();
  const words = text.home.standing;
  return (
    <div class="pin dot stack">
      <h2 class="h3">{words.title}</h2>
      <p>{standingSentence(counts, words)}</p>
      <p>
        {words.hosting} <a href={pathTo.questionnaire(language)}>{words.tryIt}</a> {words.tryEffect}
      </p>
    </div>
  );
}

type Words = ReturnType<typeof useSite>["text"]["home"]["standing"];

function standingSentence({ real, assessed }: HomeProps["counts"], words: Words): string {
  if (assessed === 0) return words.nobody(real);
  return assessed < real ? words.some(assessed, real) : words.everyone(real);
}
