import type { Service } from "#core/services.ts";
import { useSite } from "#web/site.ts";
import { wordList } from "#web/text/word-list.ts";

const namedAtMost = 6;

/** What a hoster offers, in plain words rather than names of software. */
export function ServiceNames({ services }: { readonly services: readonly Service[] }) {
  const { language, text } = useSite();
  const { names } = text;
  const types = [...new Set(services.map(({ type }) => type))];
  const named = types.slice(0, namedAtMost).map((type) => names.serviceTypes[type]);
  const others = types.length - named.length;
  if (named.length === 0) return <>{names.unknownServices}</>;
  return (
    <>
      {wordList(language, named)}
      {others > 0 && ` ${names.otherServices(others)}`}
    </>
  );
}
