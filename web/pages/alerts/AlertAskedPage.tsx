import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

/** The same for every address. */
export function AlertAskedPage() {
  const { language, text } = useSite();
  const { sent, title } = text.alerts;
  return (
    <>
      <Breadcrumb current={title} />
      <h1>{sent.title}</h1>
      <p class="lead">{sent.text}</p>
      <p>{sent.late}</p>
      <p>
        <a href={pathTo.directory(language)}>{sent.back}</a>
      </p>
    </>
  );
}
