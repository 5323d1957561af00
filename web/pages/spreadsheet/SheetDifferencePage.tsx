import type { ComponentChildren } from "preact";
import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { SheetProblems } from "./SheetProblems.tsx";
import { Saved } from "./SheetStartPage.tsx";
import type { SheetConflictsProps, SheetDifferenceProps } from "./spreadsheet-props.ts";

/** What a spreadsheet would change, before anything is saved. */
export function SheetDifferencePage(props: SheetDifferenceProps) {
  const { hoster, person, grid, difference, unknownColumns } = props;
  const { language, text } = useSite();
  const words = text.spreadsheet;
  const { changes, problems } = difference;
  const hasProblems = problems.length > 0;
  const nothing = hasProblems ? words.noneUnderstood : words.noChange;
  const titles = unknownColumns.map((title) => text.grid.conditions.quoted(title.slice(0, 60)));
  return (
    <SpaceShell {...{ hoster, person }} here="answering">
      <div class="stack">
        <h1>{words.differenceTitle}</h1>
        <SheetProblems {...{ grid, problems }} />
        <p class="lead">
          {changes.length === 0 ? nothing : words.changeCount(changes.length)}{" "}
          {changes.length > 0 && words.nothingSaved}
        </p>
        {titles.length > 0 && (
          <p>{words.ignoredColumns(new Intl.ListFormat(language).format(titles.slice(0, 20)))}</p>
        )}
        <SaveForm slug={hoster.slug} canSave={changes.length > 0}>
          {changes.length > 0 && (
            <ChangeTable {...{ grid, changes }} caption={words.tableCaption} isTicked />
          )}
        </SaveForm>
      </div>
    </SpaceShell>
  );
}

/** Answers someone else changed since the spreadsheet was sent. */
export function SheetConflictsPage(props: SheetConflictsProps) {
  const { hoster, person, grid, saved, conflicts } = props;
  const words = useSite().text.spreadsheet;
  return (
    <SpaceShell {...{ hoster, person }} here="answering">
      <div class="stack">
        <h1>{words.conflictsTitle}</h1>
        {saved > 0 && <Saved count={saved} slug={hoster.slug} />}
        <SaveForm slug={hoster.slug} canSave>
          <ChangeTable
            grid={grid}
            changes={conflicts}
            caption={words.conflictsIntro(conflicts.length)}
            isTicked={false}
          />
        </SaveForm>
      </div>
    </SpaceShell>
  );
}

type SaveFormProps = {
  readonly slug: string;
  readonly canSave: boolean;
  readonly children: ComponentChildren;
};

function SaveForm({ slug, canSave, children }: SaveFormProps) {
  const { language, text } = useSite();
  const words = text.spreadsheet;
  const path = spacePathTo.sheetImport(language, slug);
  return (
    <form class="stack" method="post" action={path}>
      {children}
      <p class="cluster">
        {canSave && (
          <button class="btn" name="step" value="save">
            {words.save}
          </button>
        )}
        <a class={canSave ? "btn plain" : "btn"} href={path}>
          {words.sendAnother}
        </a>
      </p>
    </form>
  );
}
