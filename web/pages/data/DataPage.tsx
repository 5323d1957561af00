import { licenceTexts } from "#core/data-licence.ts";
import type { DataLicence } from "#core/data-licence.ts";
import { dataPathTo } from "#core/data-paths.ts";
import type { Dump } from "#core/dump.ts";
import type { Texts } from "#core/grid.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { DateText } from "#web/components/DateText.tsx";
import { SentenceList } from "#web/components/SentenceList.tsx";
import { sizeWords } from "#web/components/size-words.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { AskForDump } from "./AskForDump.tsx";
import type { AskForDumpProps } from "./AskForDump.tsx";
import { Contents } from "./Contents.tsx";
import { FollowChanges, ForPrograms } from "./FollowChanges.tsx";
import { LastDump } from "./LastDump.tsx";

type DataPageProps = {
  /** The newest first. */
  readonly dumps: readonly Dump[];
  readonly licence: DataLicence;
  readonly notice: Texts;
  readonly publicUrl: string;
  /** For whoever may ask for an archive; null for others. */
  readonly asking: Pick<AskForDumpProps, "pending"> | null;
  /** Whether they just did. */
  readonly isAsked: boolean;
};

/** Everything public, to take away, to follow and to reuse. */
export function DataPage(props: DataPageProps) {
  const { dumps, licence, notice, publicUrl, asking, isAsked } = props;
  const { text } = useSite();
  const words = text.data;
  const parts = [
    ["telecharger", words.last.title],
    ["licence", words.licence.title],
    ["contenu", words.holds.title],
    ["archives", words.kept.title],
    ["suivre", words.follow.title],
    ["programmes", words.programs.title],
  ] as const;
  return (
    <>
      <Breadcrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {asking !== null && <AskForDump {...asking} isAsked={isAsked} />}
      </div>
      <div class="side slim">
        <Contents title={words.contents} parts={parts} />
        <div class="reading">
          <LastDump last={dumps[0] ?? null} publicUrl={publicUrl} />
          <Licence licence={licence} notice={notice} />
          <section class="sec stack" id="contenu">
            <h2>{words.holds.title}</h2>
            <SentenceList sentences={words.holds.facts} />
          </section>
          <KeptDumps dumps={dumps} />
          <FollowChanges publicUrl={publicUrl} />
          <ForPrograms publicUrl={publicUrl} />
        </div>
      </div>
    </>
  );
}

function Licence({ licence, notice }: Pick<DataPageProps, "licence" | "notice">) {
  const { language, text } = useSite();
  const { licence: words, duties } = text.data;
  const { title, path } = licenceTexts[licence];
  return (
    <section class="sec stack" id="licence">
      <h2>{words.title}</h2>
      <p>
        {words.intro} <a href={path}>{title}</a>. {words.each}
      </p>
      <SentenceList sentences={duties[licence]} />
      <p>{words.notice}</p>
      <p class="notice">{localize(language, notice)}</p>
    </section>
  );
}

function KeptDumps({ dumps }: Pick<DataPageProps, "dumps">) {
  const { language, text } = useSite();
  const words = text.data.kept;
  const sum = ({ files }: Dump) => files.reduce((total, { packedSize }) => total + packedSize, 0);
  return (
    <section class="sec stack" id="archives">
      <h2>{words.title}</h2>
      <p>{dumps.length === 0 ? words.none : words.intro}</p>
      {dumps.length > 0 && (
        <ul class="leaders">
          {dumps.map((dump) => (
            <li key={dump.day}>
              <span>
                <a href={dataPathTo.dumpFile(dump.day, "datapackage.json")}>
                  <DateText date={dump.day} />
                </a>
              </span>
              <span>{words.total(dump.files.length, sizeWords(language, sum(dump)))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
