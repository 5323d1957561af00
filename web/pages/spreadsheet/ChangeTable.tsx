import { fieldName, writeFormFields, writeValue } from "#core/form-answers.ts";
import type { Grid } from "#core/grid.ts";
import type { SheetChange, SheetEntry } from "#core/spreadsheet.ts";
import { TraceTable } from "#web/components/TraceTable.tsx";
import { answerWords } from "#web/components/answer-words.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";

type ChangeTableProps = {
  readonly grid: Grid;
  readonly changes: readonly SheetChange[];
  readonly caption: string;
  /** Whether one is to be saved unless it is unticked. */
  readonly isTicked: (criterion: string) => boolean;
};

/** What each answer is and would be, with the fields that save those that are ticked. */
export function ChangeTable({ grid, changes, caption, isTicked }: ChangeTableProps) {
  const { language, text } = useSite();
  const words = text.spreadsheet;
  return (
    <>
      <TraceTable
        caption={caption}
        named={words.question}
        columns={[
          ["before", words.before],
          ["after", words.after],
        ]}
        rows={changes.map(({ criterion, base, before, after }) => ({
          key: criterion,
          name: (
            <label class="tick">
              <input
                type="checkbox"
                name="take"
                value={criterion}
                defaultChecked={isTicked(criterion)}
              />
              <span>
                {localize(language, grid.criteria.get(criterion)?.label ?? noLabel)}{" "}
                <span class="soft">({base === 0 ? words.neverSaved : words.version(base)})</span>
              </span>
            </label>
          ),
          values: {
            before: <Entry {...{ grid, criterion }} entry={before} other={after} />,
            after: <Entry {...{ grid, criterion }} entry={after} other={before} />,
          },
        }))}
      />
      {changes.map((change) => (
        <HiddenChange key={change.criterion} change={change} />
      ))}
    </>
  );
}

const noLabel = { fr: "", en: "" };

type EntryProps = {
  readonly grid: Grid;
  readonly criterion: string;
  readonly entry: SheetEntry;
  readonly other: SheetEntry;
};

/** An answer, and of its link and note what differs. */
function Entry({ grid, criterion, entry, other }: EntryProps) {
  const site = useSite();
  const { columns } = site.text.spreadsheet;
  const { conditions } = site.text.grid;
  const { value, evidence, note } = entry;
  const { unanswered } = site.text.trace;
  return (
    <div class="entry">
      <p>{value === null ? unanswered : answerWords(site, grid, { criterion, value })}</p>
      {evidence !== other.evidence && (
        <p>
          <span class="soft">{columns.evidence + conditions.colon}</span> {evidence ?? "–"}
        </p>
      )}
      {note !== other.note && (
        <p>
          <span class="soft">{columns.note + conditions.colon}</span> {note ?? "–"}
        </p>
      )}
    </div>
  );
}

/** The same fields as the questionnaire's, so that they are read the same way. */
function HiddenChange({ change }: { readonly change: SheetChange }) {
  const { language } = useSite();
  const { criterion, base, after } = change;
  const given = {
    values: writeValue(after.value, language),
    evidence: after.evidence ?? "",
    note: after.note ?? "",
  };
  const fields = [
    ...writeFormFields(new Map([[criterion, given]])),
    [fieldName("base", criterion), String(base)] as const,
  ];
  return (
    <>
      {fields.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
