import type { ComponentChildren } from "preact";
import { spacePathTo } from "#core/space-paths.ts";
import { versionName } from "#core/version-name.ts";
import { isCorrectable } from "#core/spreadsheet-corrections.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import { ChangeTable } from "./ChangeTable.tsx";
import { SheetCorrections } from "./SheetCorrections.tsx";
import { SheetProblems } from "./SheetProblems.tsx";
import { Saved } from "./SheetStartPage.tsx";
import type { SheetConflictsProps, SheetDifferenceProps } from "./spreadsheet-props.ts";

/** What a spreadsheet would change, before anything is saved. */
export function SheetDifferencePage(props: SheetDifferenceProps) {
  const { hoster, person, grid, difference, unknownColumns, sheetLanguage, isTicked } = props;
  const { language, text } = useSite();
  const words = text.spreadsheet;
  const { changes, problems } = difference;
  const wrong = difference.wrong.filter(isCorrectable);
  const correctable = new Set(wrong.map(({ criterion }) => criterion));
  const hasProblems = problems.length > 0;
  const nothing = hasProblems ? words.noneUnderstood : words.noChange;
  const titles = unknownColumns.map((title) => text.grid.conditions.quoted(title.slice(0, 60)));
  return (
    <SpaceShell {...{ hoster, person }} here="answering">
      <div class="stack">
        <h1>{words.differenceTitle}</h1>
        <SheetProblems {...{ grid, problems, correctable }} />
        <p class="lead">
          {changes.length === 0 ? nothing : words.changeCount(changes.length)}{" "}
          {changes.length > 0 && words.nothingSaved}
        </p>
        {titles.length > 0 && (
          <p>{words.ignoredColumns(new Intl.ListFormat(language).format(titles.slice(0, 20)))}</p>
        )}
        <SaveForm
          slug={hoster.slug}
          canSave={changes.length + wrong.length > 0}
          isCorrecting={wrong.length > 0}
          canSkip={changes.length > 0}
        >
          <input type="hidden" name="grille" value={versionName(grid)} />
          <input type="hidden" name="sheet-language" value={sheetLanguage} />
          {changes.length > 0 && (
            <ChangeTable {...{ grid, changes, isTicked }} caption={words.tableCaption} />
          )}
          <SheetCorrections {...{ grid, wrong }} />
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
          <input type="hidden" name="grille" value={versionName(grid)} />
          <ChangeTable
            grid={grid}
            changes={conflicts}
            caption={words.conflictsIntro(conflicts.length)}
            isTicked={() => false}
          />
        </SaveForm>
      </div>
    </SpaceShell>
  );
}

type SaveFormProps = {
  readonly slug: string;
  readonly canSave: boolean;
  /** Whether wrong cells are typed anew. */
  readonly isCorrecting?: boolean;
  /** Whether there is something to save without them. */
  readonly canSkip?: boolean;
  readonly children: ComponentChildren;
};

function SaveForm(props: SaveFormProps) {
  const { slug, canSave, isCorrecting = false, canSkip = false, children } = props;
  const { language, text } = useSite();
  const words = text.spreadsheet;
  const path = spacePathTo.sheetImport(language, slug);
  return (
    <form class="stack" method="post" action={path}>
      {children}
      <p class="cluster">
        {canSave && (
          <button class="btn" name="step" value="save">
            {isCorrecting ? (canSkip ? words.saveAll : words.saveCorrected) : words.save}
          </button>
        )}
        {isCorrecting && canSkip && (
          <button class="btn plain" name="step" value="save-ticked">
            {words.saveTicked}
          </button>
        )}
        <a class={canSave ? "btn plain" : "btn"} href={path}>
          {words.sendAnother}
        </a>
      </p>
    </form>
  );
}
