import type { ShownConflict } from "#core/discussion-view.ts";
import { useSite } from "#web/site.ts";
import { partWords, valueWords } from "./part-words.ts";

type ConflictNoticeProps = { readonly conflicts: readonly ShownConflict[] | "wrong" };

/** Why nothing was changed in a draft, with every text that disagrees. */
export function ConflictNotice({ conflicts }: ConflictNoticeProps) {
  const site = useSite();
  const { conflict, wrong } = site.text.discussion;
  const words = conflicts === "wrong" ? wrong : conflict;
  return (
    <section class="err summary" aria-labelledby="desaccord">
      <h2 id="desaccord">{words.title}</h2>
      <p>{words.lead}</p>
      {conflicts !== "wrong" && (
        <ul>
          {conflicts.map(({ path, part, before, found, after }) => (
            <li key={path}>
              <p>
                <b>{part === null ? path : partWords(site, part)}</b>
              </p>
              <dl class="told">
                {[
                  [conflict.found, found] as const,
                  [conflict.started, before] as const,
                  [conflict.wanted, after] as const,
                ].map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{valueWords(site, part, value)}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
