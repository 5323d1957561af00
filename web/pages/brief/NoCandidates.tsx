import { choicePathTo } from "#core/choice-paths.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

/** Nobody to write to: where to find somebody. */
export function NoCandidates({ query }: { readonly query: string }) {
  const { language, text } = useSite();
  const words = text.brief.nobody;
  if (query !== "") {
    return (
      <section class="sec stack">
        <h2>{words.title}</h2>
        <p>{words.none}</p>
        <p>
          <a class="btn" href={pathTo.directory(language, query)}>
            {words.back}
          </a>
        </p>
      </section>
    );
  }
  return (
    <section class="sec stack">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <p class="cluster">
        <a class="btn" href={choicePathTo.choice(language)}>
          {words.choose}
        </a>
        <a class="btn plain" href={pathTo.directory(language)}>
          {words.directory}
        </a>
      </p>
    </section>
  );
}
