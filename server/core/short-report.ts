import type { SimulationReport } from "#core/simulate.ts";

/** What a report says beside a draft: its figures, and the first of those it is about who move. */
export type ShortReport = Omit<SimulationReport, "unmoved"> & {
  /** How many more of them move. */
  readonly others: number;
};

const mostNamed = 5;

export function shortenReport(report: SimulationReport): ShortReport {
  const { at, grid, real, imaginary, names } = report;
  const isAbout = mainPart(report) === "imaginary";
  const moved = report.moved.filter(({ isImaginary }) => isImaginary === isAbout);
  const named = moved.slice(0, mostNamed);
  return { at, grid, real, imaginary, names, moved: named, others: moved.length - named.length };
}

/** Whom a report is about first: those that exist, or the examples while there is nobody else. */
export function mainPart({
  real,
  imaginary,
}: Pick<SimulationReport, "real" | "imaginary">): "real" | "imaginary" | null {
  if (real.hosters > 0) return "real";
  return imaginary.hosters > 0 ? "imaginary" : null;
}
