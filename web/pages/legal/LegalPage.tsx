import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { ExternalLink } from "#web/components/ExternalLink.tsx";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { useSite } from "#web/site.ts";

type LegalPageProps = {
  /** Name and address of whoever runs the site; null when nobody said. */
  readonly publisher: string | null;
  /** Where the source code of the running version is; null when nobody said. */
  readonly sourceUrl: string | null;
};

export function LegalPage({ publisher, sourceUrl }: LegalPageProps) {
  const { language, text } = useSite();
  const { title, publisher: who, privacy, sources, software, accessibility } = text.legal;
  return (
    <>
      <Breadcrumb current={title} />
      <h1>{title}</h1>
      <div class="reading">
        <section class="sec stack">
          <h2>{who.title}</h2>
          <p>{publisher === null ? who.unknown : who.known(publisher)}</p>
          <p>
            {who.collective} <a href="https://www.chatons.org">chatons.org</a>.
          </p>
        </section>
        <section class="sec stack">
          <h2>{privacy.title}</h2>
          <SentenceList sentences={privacy.facts} />
        </section>
        <section class="sec stack">
          <h2>{sources.title}</h2>
          <SentenceList sentences={sources.facts} />
          <p>
            {sources.removal}{" "}
            <a href={`${pathTo.help(language)}#corriger`}>{sources.removalLink}</a>.
          </p>
        </section>
        <section class="sec stack">
          <h2>{software.title}</h2>
          <SentenceList sentences={software.facts} />
          <p>
            {software.source}{" "}
            {sourceUrl === null ? software.ask : <ExternalLink href={sourceUrl} />}
          </p>
        </section>
        <section class="sec stack">
          <h2>{accessibility.title}</h2>
          <p>
            {accessibility.state}{" "}
            <a href={pathTo.accessibility(language)}>{accessibility.description}</a>
          </p>
        </section>
      </div>
    </>
  );
}
