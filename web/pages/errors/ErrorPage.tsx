import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

type ErrorPageProps = {
  /** What happened. */
  readonly title: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Shown when whoever runs the site needs it to find the error. */
  readonly requestId?: string | undefined;
};

/** A refusal, said plainly, with ways to go on. */
export function ErrorPage({ title, remedy, requestId }: ErrorPageProps) {
  const { language, text } = useSite();
  const words = text.site.error;
  return (
    <div class="stack">
      <h1>{title}</h1>
      <p class="lead">{remedy}</p>
      {requestId !== undefined && (
        <p>
          {words.request} <code class="address">{requestId}</code>
        </p>
      )}
      <form class="seek" action={pathTo.directory(language)} role="search">
        <label class="lab" for="q">
          {words.search}
        </label>
        <div class="find">
          <input class="field" id="q" name="q" type="search" autocomplete="off" />
          <button class="btn">{words.submit}</button>
        </div>
      </form>
      <h2>{words.elsewhere}</h2>
      <ul class="bullets tight">
        <li>
          <a href={pathTo.home(language)}>{words.home}</a>
        </li>
        <li>
          <a href={pathTo.directory(language)}>{words.directory}</a>
        </li>
        <li>
          <a href={pathTo.grid(language)}>{words.grid}</a>
        </li>
        <li>
          <a href={pathTo.help(language)}>{words.help}</a>
        </li>
      </ul>
    </div>
  );
}
