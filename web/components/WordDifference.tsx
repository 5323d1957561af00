import { compareWords } from "#core/word-difference.ts";
import type { Language } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";

type WordDifferenceProps = {
  readonly before: string;
  readonly after: string;
  /** When it is not the language of the page. */
  readonly lang?: Language | undefined;
};

/** Two texts as one, the words that left crossed out and those that came underlined. */
export function WordDifference({ before, after, lang }: WordDifferenceProps) {
  const { language, text: site } = useSite();
  const { words } = site.differences;
  const own = lang === undefined ? undefined : language;
  return (
    <span class="words" lang={lang}>
      {compareWords(before, after).map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const Mark = kind === "removed" ? "del" : "ins";
        return (
          <Mark key={key}>
            <span class="vh" lang={own}>
              {words[kind]}{" "}
            </span>
            {text}
            <span class="vh" lang={own}>
              {" "}
              {words.end}{" "}
            </span>
          </Mark>
        );
      })}
    </span>
  );
}
