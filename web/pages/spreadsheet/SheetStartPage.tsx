import { spacePathTo } from "#core/space-paths.ts";
import { SpaceShell } from "#web/pages/space/SpaceShell.tsx";
import { useSite } from "#web/site.ts";
import type { SheetStartProps } from "./spreadsheet-props.ts";

/** The questionnaire as a spreadsheet: download it, send it back. */
export function SheetStartPage({ hoster, person, saved, fault, pasted }: SheetStartProps) {
  const { language, text } = useSite();
  const words = text.spreadsheet;
  return (
    <SpaceShell {...{ hoster, person }} here="answering">
      <div class="stack-l">
        <header class="stack">
          <h1>{words.title}</h1>
          {saved !== null && <Saved count={saved} slug={hoster.slug} />}
          {fault !== null && (
            <section class="err summary" aria-labelledby="a-corriger">
              <h2 id="a-corriger">{words.faultTitle}</h2>
              <ul>
                <li>
                  <a href="#fichier">{words.faults[fault]}</a>
                </li>
              </ul>
            </section>
          )}
          <p class="lead">{words.lead}</p>
        </header>
        <section class="sec stack">
          <h2>{words.download}</h2>
          <p>{words.downloadIntro}</p>
          <p>
            <a class="btn" href={spacePathTo.sheetCsv(language, hoster.slug)} download>
              {words.downloadButton}
            </a>
          </p>
        </section>
        <SendForm slug={hoster.slug} isWrong={fault !== null} pasted={pasted} />
      </div>
    </SpaceShell>
  );
}

/** What was done, and where to go on. */
export function Saved({ count, slug }: { readonly count: number; readonly slug: string }) {
  const { language, text } = useSite();
  const words = text.spreadsheet;
  return (
    <div class="notice" role="status">
      <p>
        {count === 0 ? words.savedNone : words.saved(count)}{" "}
        <a href={spacePathTo.answering(language, slug)}>{words.toAnswers}</a>{" "}
        <a href={spacePathTo.reasons(language, slug)}>{words.toReasons}</a>
      </p>
    </div>
  );
}

type SendFormProps = {
  readonly slug: string;
  readonly isWrong: boolean;
  readonly pasted: string;
};

function SendForm({ slug, isWrong, pasted }: SendFormProps) {
  const { language, text } = useSite();
  const words = text.spreadsheet;
  const path = spacePathTo.sheetImport(language, slug);
  return (
    <form class="sec stack" method="post" action={path} encType="multipart/form-data">
      <h2>{words.send}</h2>
      <p>{words.sendIntro}</p>
      <div class={isWrong ? "err" : undefined}>
        <label class="lab" for="fichier">
          {words.file}
        </label>
        <p class="hint" id="fichier-aide">
          {words.fileHint}
        </p>
        <input
          class="field"
          type="file"
          id="fichier"
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-describedby="fichier-aide"
          {...(isWrong && { "aria-invalid": true })}
        />
      </div>
      <div>
        <label class="lab" for="lignes">
          {words.paste}
        </label>
        <textarea class="field" id="lignes" name="text" rows={6} defaultValue={pasted} />
      </div>
      <button class="btn">{words.seeChanges}</button>
    </form>
  );
}
