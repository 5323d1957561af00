import type { ProductChanges } from "#core/product-changes.ts";
import type { Problem } from "#core/problem.ts";
import type { Result } from "#core/result.ts";
import { describeProblem } from "#web/text/problems.ts";

/** Where the report goes, one line at a time. */
type Printer = {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
};

/** Says what an import of products changed, or why it was refused; gives the exit status. */
export function reportProductImport(
  imported: Result<ProductChanges, Problem>,
  { print, printError }: Printer,
): 0 | 1 {
  if (!imported.ok) {
    for (const problem of imported.problems) {
      printError(`${problem.path || "/"} : ${describeProblem("fr", problem)}`);
    }
    return 1;
  }
  const { added, changed, removed, isReordered } = imported.value;
  const lines = [
    ...added.map((id) => `${id} : ajouté`),
    ...changed.map((id) => `${id} : modifié`),
    ...removed.map((id) => `${id} : retiré`),
    ...(isReordered ? ["L’ordre a changé."] : []),
  ];
  for (const line of lines.length === 0 ? ["Rien n’a changé."] : lines) print(line);
  return 0;
}
