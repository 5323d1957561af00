import { dataPathTo } from "#core/data-paths.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

/** For whoever reuses what is here: three ways in. */
export function HelpApi() {
  const { language, text } = useSite();
  const words = text.help.api;
  return (
    <section class="sec stack" id="api">
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <p class="cluster">
        <a href={dataPathTo.data(language)}>{words.data}</a>
        <a href={dataPathTo.api(language)}>{words.examples}</a>
        <a href={pathTo.openapi()}>{words.full}</a>
      </p>
    </section>
  );
}
