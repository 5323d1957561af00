import { groupPathTo } from "#core/group-paths.ts";
import { stances } from "#core/hoster.ts";
import type { Stance } from "#core/hoster.ts";
import { DeskCrumb } from "#web/components/DeskCrumb.tsx";
import { ImaginaryTag } from "#web/components/ImaginaryTag.tsx";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";

type ListingsPageProps = {
  readonly listings: readonly {
    readonly id: string;
    readonly name: string;
    readonly stance: Stance;
    readonly isImaginary: boolean;
  }[];
  readonly asked: { readonly text: string; readonly stance: Stance | null };
  readonly page: number;
  readonly hasMore: boolean;
};

/** Every hoster the site knows, those that are out of the directory included. */
export function ListingsPage({ listings, asked, page, hasMore }: ListingsPageProps) {
  const { language, text } = useSite();
  const words = text.desk.listings;
  const pathOf = (number: number) =>
    `${groupPathTo.listings(language)}?${new URLSearchParams({
      ...(asked.text !== "" && { q: asked.text }),
      ...(asked.stance !== null && { presence: asked.stance }),
      page: String(number),
    })}`;
  return (
    <div class="stack-l">
      <DeskCrumb current={words.title} />
      <div class="stack">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <SearchForm asked={asked} />
      </div>
      {listings.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="leaders">
          {listings.map(({ id, name, stance, isImaginary }) => (
            <li key={id}>
              <span>
                <a href={groupPathTo.listings(language, id)}>{name}</a>
                {isImaginary && <ImaginaryTag />}
              </span>
              <span>{words.stances[stance]}</span>
            </li>
          ))}
        </ul>
      )}
      <OtherPages {...{ pathOf, page, hasMore }} isForward />
    </div>
  );
}

function SearchForm({ asked }: Pick<ListingsPageProps, "asked">) {
  const { language, text } = useSite();
  const words = text.desk.listings;
  return (
    <form class="stack say" action={groupPathTo.listings(language)} role="search">
      <div class="pair">
        <div>
          <label class="lab" for="q">
            {words.search}
          </label>
          <input class="field" id="q" name="q" type="search" value={asked.text} />
        </div>
        <div>
          <label class="lab" for="presence">
            {words.presence}
          </label>
          <select class="field" id="presence" name="presence">
            <option value="">{words.anyPresence}</option>
            {stances.map((stance) => (
              <option key={stance} value={stance} selected={stance === asked.stance}>
                {words.stances[stance]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p>
        <button class="btn">{words.find}</button>
      </p>
    </form>
  );
}
