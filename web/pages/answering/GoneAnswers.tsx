import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import type { GoneAnswer } from "./answering-props.ts";
import { VersionCard } from "./VersionCard.tsx";

/** What was typed for questions that the version in force does not ask: shown once, kept nowhere. */
export function GoneAnswers({ gone }: { readonly gone: readonly GoneAnswer[] }) {
  const { language, text } = useSite();
  const words = text.answering.former;
  if (gone.length === 0) return null;
  return (
    <section class="block sand stack">
      <h2>{words.goneTitle}</h2>
      <p>{words.gone}</p>
      {gone.map(({ criterion, grid, version }) => (
        <VersionCard
          key={criterion.id}
          {...{ criterion, grid, version }}
          title={localize(language, criterion.label)}
        />
      ))}
    </section>
  );
}
