import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { useSite } from "#web/site.ts";

type DeskCrumbProps = {
  /** Pages between the desk and this one. */
  readonly steps?: readonly { readonly label: string; readonly path: Path }[];
  readonly current: string;
};

/** Where a page of the working group is, below its desk. */
export function DeskCrumb({ steps = [], current }: DeskCrumbProps) {
  const { language, text } = useSite();
  const desk = { label: text.desk.title, path: spacePathTo.desk(language) };
  return <Breadcrumb steps={[desk, ...steps]} current={current} />;
}
