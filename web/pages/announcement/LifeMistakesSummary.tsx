import type { Hindrance, LifeMove } from "#core/announcement.ts";
import { useSite } from "#web/site.ts";

/** What was wrong with what was sent; nothing was changed then. */
export type LifeMistakes =
  | { readonly kind: "none" }
  | { readonly kind: "announcement"; readonly hindrances: readonly Hindrance[] }
  | { readonly kind: "has-errors" | "no-reason"; readonly move: Exclude<LifeMove, "announce"> };

/** Everything that kept a step from being taken, each with a link to where it is mended. */
export function LifeMistakesSummary({ mistakes }: { readonly mistakes: LifeMistakes }) {
  const words = useSite().text.announcement;
  if (mistakes.kind === "none") return null;
  const lines =
    mistakes.kind === "announcement"
      ? mistakes.hindrances.map((hindrance) => ({
          path: fieldOf[hindrance] ?? "#manque",
          sentence: words.announce.hindrances[hindrance],
        }))
      : mistakes.kind === "has-errors"
        ? [{ path: "#discuter", sentence: words.discuss.hasErrors }]
        : [{ path: `#motif-${mistakes.move}`, sentence: words.noReason }];
  return (
    <section class="err summary" aria-labelledby="a-corriger">
      <h2 id="a-corriger">{words.problems(lines.length)}</h2>
      <ul>
        {lines.map(({ path, sentence }) => (
          <li key={sentence}>
            <a href={path}>{sentence}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The hindrances that a field lifts. */
const fieldOf: Partial<Record<Hindrance, string>> = {
  "no-day": "#jour",
  "day-passed": "#jour",
  "too-soon": "#raison",
};
