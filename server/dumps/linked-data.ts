import { licenceTexts } from "#core/data-licence.ts";
import type { DataLicence } from "#core/data-licence.ts";
import { dataPathTo } from "#core/data-paths.ts";
import type { Dump } from "#core/dump.ts";
import { mediaTypeOf } from "#core/dump.ts";
import type { Language } from "#core/vocabulary.ts";
import { textFor } from "#web/text/text.ts";

type Offered = {
  readonly publicUrl: string;
  readonly licence: DataLicence;
  /** Null before the first archive. */
  readonly last: Dump | null;
};

/** The open data as a schema.org dataset, each file of the last archive as one of its forms. */
export function describeDataset(language: Language, { publicUrl, licence, last }: Offered): object {
  const { package: words, files } = textFor(language).data;
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: words.title,
    description: words.description,
    url: publicUrl + dataPathTo.data(language),
    license: licenceTexts[licence].path,
    isAccessibleForFree: true,
    creator: { "@type": "Organization", name: "MATOU", url: publicUrl },
    inLanguage: ["fr", "en"],
    ...(last !== null && {
      dateModified: last.day,
      distribution: last.files.map(({ file, size, digest }) => ({
        "@type": "DataDownload",
        name: files[file].title,
        encodingFormat: mediaTypeOf(file),
        contentUrl: publicUrl + dataPathTo.dumpFile(last.day, file),
        contentSize: `${size} B`,
        sha256: digest,
      })),
    }),
  };
}
