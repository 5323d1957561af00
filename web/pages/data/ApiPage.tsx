import type { ApiExample } from "#core/api-examples.ts";
import { dataPathTo } from "#core/data-paths.ts";
import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { useSite } from "#web/site.ts";
import { ApiExampleView } from "./ApiExampleView.tsx";
import { Contents } from "./Contents.tsx";

type ApiPageProps = {
  readonly examples: readonly ApiExample[];
  /** Address of the site, for examples that can be copied. */
  readonly publicUrl: string;
};

/** How a program asks, told to whoever writes it. */
export function ApiPage({ examples, publicUrl }: ApiPageProps) {
  const { language, text } = useSite();
  const words = text.dataApi;
  const { start, limits, caching, promises, reference } = words;
  const parts = [
    ["commencer", start.title],
    ["exemples", words.examplesTitle],
    ["limites", limits.title],
    ["erreurs", words.errors.title],
    ["memoire", caching.title],
    ["promesses", promises.title],
    ["reference", reference.title],
  ] as const;
  return (
    <>
      <Breadcrumb
        steps={[{ label: text.data.title, path: dataPathTo.data(language) }]}
        current={words.title}
      />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
      </div>
      <div class="side slim">
        <Contents title={words.contents} parts={parts} />
        <div class="reading">
          <Sentences id="commencer" {...start} />
          <section class="sec stack" id="exemples">
            <h2>{words.examplesTitle}</h2>
            {examples.map((example) => (
              <ApiExampleView key={example.id} {...{ example, publicUrl }} />
            ))}
          </section>
          <Sentences id="limites" {...limits} />
          <Errors />
          <Sentences id="memoire" {...caching} />
          <Sentences id="promesses" {...promises} />
          <section class="sec stack" id="reference">
            <h2>{reference.title}</h2>
            <p>
              {reference.text} <a href={pathTo.openapi()}>OpenAPI</a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

type SentencesProps = {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly string[];
};

function Sentences({ id, title, facts }: SentencesProps) {
  return (
    <section class="sec stack" id={id}>
      <h2>{title}</h2>
      <SentenceList sentences={facts} />
    </section>
  );
}

function Errors() {
  const { title, text, head, codes } = useSite().text.dataApi.errors;
  return (
    <section class="sec stack" id="erreurs">
      <h2>{title}</h2>
      <p>{text}</p>
      <table>
        <caption class="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{head.status}</th>
            <th scope="col">{head.code}</th>
            <th scope="col">{head.when}</th>
          </tr>
        </thead>
        <tbody>
          {codes.map(([status, code, when]) => (
            <tr key={code}>
              <td>{status}</td>
              <th scope="row">
                <code class="address">{code}</code>
              </th>
              <td>{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
