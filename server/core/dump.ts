/** The files of an archive, as they are told: what describes them, then whole, then as tables. */
export const dumpFileNames = [
  "datapackage.json",
  "hosters.json",
  "revisions.json",
  "grids.json",
  "hosters.csv",
  "services.csv",
  "offers.csv",
  "facts.csv",
  "answers.csv",
] as const;
export type DumpFile = (typeof dumpFileNames)[number];

/** Every file but the one that describes the others. */
export type DataFile = Exclude<DumpFile, "datapackage.json">;
export const dataFileNames = dumpFileNames.filter(
  (name): name is DataFile => name !== "datapackage.json",
);

export function isDumpFile(name: string): name is DumpFile {
  return dumpFileNames.some((known) => known === name);
}

/** The type of the content, without its encoding. */
export function mediaTypeOf(name: DumpFile): string {
  return name.endsWith(".csv") ? "text/csv" : "application/json";
}

/** A file of an archive as it is offered: sizes are in bytes. */
export type OfferedFile = {
  readonly file: DumpFile;
  readonly digest: string;
  readonly size: number;
  /** As most programs receive it, compressed. */
  readonly packedSize: number;
};

/** The archive of a day. */
export type Dump = {
  readonly day: string;
  /** ISO, in UTC. */
  readonly madeAt: string;
  readonly files: readonly OfferedFile[];
};
