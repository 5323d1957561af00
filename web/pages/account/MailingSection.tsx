import { noticeKinds } from "#core/notice-kinds.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { languages } from "#core/vocabulary.ts";
import type { Language } from "#core/vocabulary.ts";
import { useSite } from "#web/site.ts";
import type { AccountPageProps } from "./account-props.ts";

type MailingSectionProps = Pick<AccountPageProps, "stopped"> & { readonly language: Language };

/** In which language mails come, and which do. */
export function MailingSection({ language: chosen, stopped }: MailingSectionProps) {
  const { language, text } = useSite();
  const words = text.account.mailing;
  return (
    <section class="sec" id="courriels">
      <h2>{words.title}</h2>
      <form class="stack" method="post" action={spacePathTo.accountPart(language, "courriels")}>
        <fieldset class="stack">
          <legend class="lab">{words.language}</legend>
          <div class="two">
            {languages.map((offered) => (
              <label class="tick choice" key={offered}>
                <input
                  type="radio"
                  name="langue"
                  value={offered}
                  checked={offered === chosen}
                  autocomplete="off"
                />
                {words.languages[offered]}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend class="lab">{words.kinds}</legend>
          <p class="hint">{words.kindsHint}</p>
          {noticeKinds.map((kind) => (
            <label class="tick" key={kind}>
              <input
                type="checkbox"
                name="courriel"
                value={kind}
                checked={!stopped.includes(kind)}
                autocomplete="off"
              />
              <span>{text.notices.kinds[kind]}</span>
            </label>
          ))}
        </fieldset>
        <p>
          <button class="btn plain">{words.save}</button>
        </p>
      </form>
    </section>
  );
}
