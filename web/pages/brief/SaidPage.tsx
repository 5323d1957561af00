import { pathTo } from "#core/paths.ts";
import { useSite } from "#web/site.ts";

type SaidPageProps = {
  readonly words: {
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly next: string;
  };
};

/** Something that was done, and what to do now. */
export function SaidPage({ words }: SaidPageProps) {
  const { language } = useSite();
  return (
    <div class="stack">
      <h1>{words.title}</h1>
      {words.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <a class="btn plain" href={pathTo.directory(language)}>
          {words.next}
        </a>
      </p>
    </div>
  );
}
