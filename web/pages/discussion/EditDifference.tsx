import type { ShownEdit } from "#core/discussion-view.ts";
import { compareWords } from "#core/word-difference.ts";
import { useSite } from "#web/site.ts";
import { partWords, valueWords } from "./part-words.ts";

/** What an amendment changes in one part: a text word by word, a rule as what it says before and after. */
export function EditDifference({ edit }: { readonly edit: ShownEdit }) {
  const site = useSite();
  const { part, path, before, after } = edit;
  const isText = part === null || part.language !== null;
  return (
    <li class="stack tight">
      <h3 class="h4">{part === null ? path : partWords(site, part)}</h3>
      {isText && typeof before === "string" && typeof after === "string" ? (
        <p class="edit" lang={part?.language ?? undefined}>
          {compareWords(before, after).map(({ kind, text }, index) => (
            <Run key={index} kind={kind} text={text} />
          ))}
        </p>
      ) : (
        <dl class="versus">
          <div class="was">
            <dt>{site.text.discussion.amendment.now}</dt>
            <dd>{valueWords(site, part, before)}</dd>
          </div>
          <div>
            <dt>{site.text.discussion.amendment.proposed}</dt>
            <dd>{valueWords(site, part, after)}</dd>
          </div>
        </dl>
      )}
    </li>
  );
}

function Run({ kind, text }: ReturnType<typeof compareWords>[number]) {
  if (kind === "added") return <ins>{text}</ins>;
  return kind === "removed" ? <del>{text}</del> : <>{text}</>;
}
