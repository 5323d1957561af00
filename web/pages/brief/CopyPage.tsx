import type { Candidate } from "#core/brief.ts";
import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { Address } from "#web/components/Address.tsx";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { useSite } from "#web/site.ts";
import type { Letter } from "./brief-props.ts";
import { CopyText } from "./CopyText.tsx";

type CopyPageProps = {
  readonly letter: Letter;
  readonly hosters: readonly Candidate[];
  /** Query of the form this text comes from, escaped. */
  readonly address: string;
};

/** The text to copy, and where to send it: nothing was stored. */
export function CopyPage({ letter, hosters, address }: CopyPageProps) {
  const { language, text } = useSite();
  const words = text.brief.copy;
  const form = choicePathTo.brief(language, address);
  return (
    <>
      <Breadcrumb steps={[{ label: text.brief.title, path: form }]} current={words.title} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="brief stack-l">
        <CopyText letter={letter} id="copy" />
        <section class="sec">
          <h2>{words.whom}</h2>
          <ul class="rows">
            {hosters.map((hoster) => (
              <Whereabouts key={hoster.card.slug} hoster={hoster} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function Whereabouts({ hoster: { card, contact } }: { readonly hoster: Candidate }) {
  const { language, text } = useSite();
  const words = text.brief.copy;
  return (
    <li>
      <h3>
        <a href={pathTo.hoster(language, card.slug)}>{card.name}</a>{" "}
        {card.imaginary && <ImaginaryTag />}
      </h3>
      {card.imaginary ? (
        <p>{words.fictitious}</p>
      ) : (
        <dl class="letter-lines">
          <div>
            <dt>{words.website}</dt>
            <dd>
              {card.website === null ? (
                words.unknown
              ) : (
                <Address href={card.website} isImaginary={false} />
              )}
            </dd>
          </div>
          <div>
            <dt>{words.contact}</dt>
            <dd>{contact === null ? words.unknown : <ExternalLink href={contact} />}</dd>
          </div>
        </dl>
      )}
    </li>
  );
}
