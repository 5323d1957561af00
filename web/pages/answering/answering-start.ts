import { spacePathTo } from "#core/space-paths.ts";
import { versionName } from "#core/version-name.ts";
import type { Site } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { AnsweringProps, AnsweringStart } from "./answering-props.ts";

/** What the script of a page of the questionnaire starts from. */
export function startOf(
  { language, text }: Site,
  { slug, person, grid }: Pick<AnsweringProps, "slug" | "person" | "grid">,
  received: readonly string[],
): AnsweringStart {
  return {
    key: `matou ${person} ${slug}`,
    grid: versionName(grid),
    answers: spacePathTo.answer(language, slug, ""),
    question: spacePathTo.answering(language, slug, "question="),
    language,
    labels: Object.fromEntries(
      grid.document.criteria.map((each) => [each.id, localize(language, each.label)]),
    ),
    received,
    words: text.answering.states,
  };
}
