import type { Grid } from "#core/grid.ts";

/** Names one version of a grid in a form or on a device: what was typed for another is not its own. */
export function versionName({ document }: Grid): string {
  return `${document.grid.id}.${document.grid.version}`;
}

/** The version a name is of; null when it is none. */
export function readVersionName(name: string): { id: string; version: number } | null {
  const [, id, version] = /^([a-z0-9-]{1,60})\.([1-9]\d{0,8})$/u.exec(name) ?? [];
  return id === undefined || version === undefined ? null : { id, version: Number(version) };
}
