import { reportRoutes } from "#core/report.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";

type RouteFieldsProps = {
  readonly slug: string;
  readonly chosen: string;
  readonly isWrong: boolean;
};

/** Two routes: someone who uses the hoster, and someone who runs it and may ask for more. */
export function RouteFields({ slug, chosen, isWrong }: RouteFieldsProps) {
  const { report } = useSite().text;
  return (
    <fieldset class="stack" aria-describedby={isWrong ? "route-fault" : undefined}>
      <legend class="lab">{report.route}</legend>
      {isWrong && (
        <p id="route-fault">
          <b>{report.faults.route}</b>
        </p>
      )}
      {reportRoutes.map((route) => (
        <div key={route} class="stack tight">
          <label class="tick">
            <input
              type="radio"
              name="route"
              id={`route-${route}`}
              value={route}
              checked={chosen === route}
              required
              aria-describedby={`${route}-hint`}
            />
            <span>{report.routes[route]}</span>
          </label>
          <div class="hint tight" id={`${route}-hint`}>
            {route === "user" ? <p>{report.whenUser}</p> : <WhatHostersMayAsk slug={slug} />}
          </div>
        </div>
      ))}
    </fieldset>
  );
}

function WhatHostersMayAsk({ slug }: Pick<RouteFieldsProps, "slug">) {
  const { language, text } = useSite();
  const { report } = text;
  return (
    <>
      <p>{report.whenHoster}</p>
      <ul class="bullets">
        {report.hosterMay.map((what) => (
          <li key={what}>
            <span>{what}</span>
          </li>
        ))}
      </ul>
      <p>
        {report.hosterLater} <a href={spacePathTo.claim(language, slug)}>{text.claim.title}</a>
      </p>
    </>
  );
}
