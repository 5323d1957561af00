import { groupPathTo } from "#core/group-paths.ts";
import type { Path } from "#core/paths.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { useSite } from "#web/site.ts";

type VersionCrumbProps = {
  readonly version: number;
  /** The page; without it, that of the version. */
  readonly current?: string;
  /** What stands between the version and the page. */
  readonly within?: readonly { readonly label: string; readonly path: Path }[];
};

/** Where a page about a version is, below the desk of the group. */
export function VersionCrumb({ version, current, within = [] }: VersionCrumbProps) {
  const { language, text } = useSite();
  const { versions } = text.editor;
  const label = versions.version(version);
  const all = { label: versions.title, path: groupPathTo.grids(language) };
  if (current === undefined) return <DeskCrumb steps={[all]} current={label} />;
  const own = { label, path: groupPathTo.version(language, version) };
  return <DeskCrumb steps={[all, own, ...within]} current={current} />;
}
