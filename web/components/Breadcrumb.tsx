import type { Path } from "#core/paths.ts";
import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

type BreadcrumbProps = {
  /** Pages between the home page and this one, the widest first. */
  readonly steps?: readonly { readonly label: string; readonly path: Path }[];
  /** Name of this page. */
  readonly current: string;
};

export function Breadcrumb({ steps = [], current }: BreadcrumbProps) {
  const { language, text } = useSite();
  const links = [{ label: text.site.home, path: pathTo.home(language) }, ...steps];
  return (
    <nav class="crumb" aria-label={text.site.breadcrumb}>
      <ol>
        {links.map(({ label, path }) => (
          <li key={path}>
            <a href={path}>{label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
