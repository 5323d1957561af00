import { dataPathTo } from "#core/data-paths.ts";
import type { Dump, OfferedFile } from "#core/dump.ts";
import { DateText } from "#web/components/DateText.tsx";
import { momentWords } from "#web/components/moment-words.ts";
import { sizeWords } from "#web/components/size-words.ts";
import { useSite } from "#web/site.ts";
import { TableColumns } from "./TableColumns.tsx";

type LastDumpProps = {
  /** Null before the first one. */
  readonly last: Dump | null;
  readonly publicUrl: string;
};

/** Everything in one day's files, each with what it holds and weighs. */
export function LastDump({ last, publicUrl }: LastDumpProps) {
  const { language, text } = useSite();
  const words = text.data.last;
  const address = dataPathTo.lastDumpFile("datapackage.json");
  return (
    <section class="sec stack" id="telecharger">
      <h2>{words.title}</h2>
      {last === null ? (
        <p class="notice">{words.none}</p>
      ) : (
        <>
          <h3>
            {words.of} <DateText date={last.day} />
          </h3>
          <p class="soft">
            {words.madeAt(momentWords(language, last.madeAt, { timeStyle: "short" }))}
          </p>
          <ul class="rows">
            {last.files.map((file) => (
              <FileRow key={file.file} day={last.day} {...file} />
            ))}
          </ul>
        </>
      )}
      <p>
        {words.nightly}{" "}
        <a class="address" href={address}>
          {publicUrl + address}
        </a>
      </p>
      <p>{words.cells}</p>
      <TableColumns />
    </section>
  );
}

function FileRow({ day, file, size, packedSize }: OfferedFile & { readonly day: string }) {
  const { language, text } = useSite();
  const { files, last } = text.data;
  return (
    <li>
      <p>
        <a href={dataPathTo.dumpFile(day, file)}>
          <b>{files[file].title}</b> <code>{file}</code>
        </a>
      </p>
      <p>{files[file].description}</p>
      <p class="soft small">
        {last.weight(sizeWords(language, size), sizeWords(language, packedSize))}
      </p>
    </li>
  );
}
