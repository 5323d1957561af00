import type { LineReport } from "#core/chatonsinfos.ts";
import { useSite } from "#web/site.ts";

/** The most that a page shows of a file. */
const mostShown = 500;

/** Lines of a file, and what became of each. */
export function LineList({ lines }: { readonly lines: readonly LineReport[] }) {
  const words = useSite().text.crawls.lines;
  return (
    <dl class="told">
      {lines.slice(0, mostShown).map((line) => (
        <div key={line.line}>
          <dt>
            {words.number(line.line)} <code>{line.key}</code>
          </dt>
          <dd>
            <LineFate line={line} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LineFate({ line }: { readonly line: LineReport }) {
  const { lines: words, ignored } = useSite().text.crawls;
  switch (line.fate) {
    case "taken":
      return <>{words.taken(line.value)}</>;
    case "kept":
      return <>{words.kept[line.reason]}</>;
    case "ignored": {
      const detail = line.detail === undefined ? "" : ` (${line.detail})`;
      return <>{words.ignored(ignored[line.reason] + detail)}</>;
    }
  }
}
