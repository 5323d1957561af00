import { pathTo } from "#core/paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

export function AlertStoppedPage({ name }: { readonly name: string }) {
  const { language, text } = useSite();
  const { stopped, title } = text.alerts;
  return (
    <>
      <Breadcrumb current={title} />
      <h1>{stopped.title}</h1>
      <p class="lead">{stopped.text(name)}</p>
      <p>
        <a href={pathTo.directory(language)}>{stopped.back}</a>
      </p>
    </>
  );
}
