import { dataPathTo } from "#core/data-paths.ts";
import { momentWords } from "#web/components/moment-words.ts";
import { useSite } from "#web/site.ts";

export type AskForDumpProps = {
  /** Since when an archive is waited for; null when none is. */
  readonly pending: string | null;
  readonly isAsked: boolean;
};

/** For the working group: an archive without waiting for the night. */
export function AskForDump({ pending, isAsked }: AskForDumpProps) {
  const { language, text } = useSite();
  const words = text.data.ask;
  return (
    <section class="block stack" id="preparer">
      <h2 class="h3">{words.title}</h2>
      {isAsked && <p role="status">{pending === null ? words.over : words.asked}</p>}
      {pending === null ? (
        <form class="stack" method="post" action={dataPathTo.askForDump(language)}>
          <p>{words.text}</p>
          <button class="btn plain">{words.button}</button>
        </form>
      ) : (
        <p>{words.pending(momentWords(language, pending, { timeStyle: "short" }))}</p>
      )}
    </section>
  );
}
