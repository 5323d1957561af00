import type { ComponentChildren } from "preact";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { listInSentence } from "#web/text/word-list.ts";
import type { RevisionPageProps } from "./RevisionPage.tsx";

/** What a revision was made with: enough for anyone to calculate it again. */
export function RevisionFacts({ current }: Pick<RevisionPageProps, "current">) {
  const { language, text } = useSite();
  const { facts } = text.publication.revision;
  const { grid, assessment, answersDigest, engineVersion } = current;
  const { version, title } = grid.document.grid;
  const aims = grid.document.profiles
    .filter(({ id }) => assessment.aims.includes(id))
    .map(({ label }) => localize(language, label));
  return (
    <dl class="told">
      <Fact name={facts.grid}>
        <a href={pathTo.gridVersion(language, version)}>{localize(language, title)}</a>
      </Fact>
      <Fact name={facts.offers}>
        {assessment.offers.length === 0
          ? facts.everything
          : listInSentence(language, assessment.offers)}
      </Fact>
      <Fact name={facts.aims}>
        {aims.length === 0 ? facts.allAims : listInSentence(language, aims)}
      </Fact>
      <Fact name={facts.engine}>{engineVersion}</Fact>
      <Fact name={facts.digest}>
        <code class="address">{answersDigest}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
