import type { Assessment } from "#core/assessment.ts";
import type { Language } from "#core/vocabulary.ts";
import { matouGrid } from "#tests/support/matou-grid.ts";
import { HosterPage } from "#web/pages/hoster/HosterPage.tsx";
import type { HosterProps } from "#web/pages/hoster/hoster-props.ts";
import { rendered } from "./rendered.tsx";
import { kaz, kazFacts } from "./sample-hosters.ts";

/** The page of a hoster nobody has assessed, but for what is given. */
export function show(given: Partial<HosterProps> = {}, language: Language = "fr"): string {
  return rendered(
    <HosterPage
      card={kaz}
      facts={kazFacts}
      grid={matouGrid}
      assessment={null}
      revisions={[]}
      today="2026-11-24T10:00:00.000Z"
      publicUrl="https://matou.example"
      {...given}
    />,
    language,
  );
}

/** What follows an id on a page, up to the next section of the page. */
export function section(html: string, id: string): string {
  return html.split(`id="${id}"`)[1]?.split(/<section class="[^"]*" id=/u)[0] ?? "";
}

export const revisions = [{ number: 1, gridVersion: 1, publishedAt: "2026-11-22T10:00:00.000Z" }];

export function withoutAnswer(assessment: Assessment, criterion: string): Assessment {
  const { [criterion]: _, ...answers } = assessment.answers;
  return { ...assessment, answers };
}
