import { translatePath } from "#core/paths.ts";
import type { RulingKind } from "#core/ruling.ts";
import { DateText } from "#web/components/DateText.tsx";
import { useSite } from "#web/site.ts";

export type ShownRuling = {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly kind: RulingKind;
  readonly subject: string;
  /** Without its language. */
  readonly path: string | null;
  readonly reason: string | null;
};

/** What the group decided, and why. */
export function RulingList({ rulings }: { readonly rulings: readonly ShownRuling[] }) {
  const { language, text } = useSite();
  const { group } = text;
  return (
    <ul class="rows">
      {rulings.map(({ id, at, kind, subject, path, reason }) => (
        <li key={id} class="stack tight">
          <p>
            <DateText date={at} /> · {group.kinds[kind]}
            {text.grid.conditions.colon}{" "}
            {path === null ? (
              <b>{subject}</b>
            ) : (
              <a href={translatePath(path, language)}>{subject}</a>
            )}
          </p>
          {reason !== null && <p class="soft">{reason}</p>}
        </li>
      ))}
    </ul>
  );
}
