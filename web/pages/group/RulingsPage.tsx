import { groupPathTo } from "#core/group-paths.ts";
import { rulingKinds } from "#core/ruling.ts";
import type { RulingKind } from "#core/ruling.ts";
import { Breadcrumb } from "#web/components/Breadcrumb.tsx";
import { OtherPages } from "#web/pages/discussion/OtherPages.tsx";
import { useSite } from "#web/site.ts";
import { RulingList } from "./RulingList.tsx";
import type { ShownRuling } from "./RulingList.tsx";

type RulingsPageProps = {
  readonly rulings: readonly ShownRuling[];
  readonly kind: RulingKind | null;
  readonly page: number;
  readonly hasMore: boolean;
};

/** The public log of the working group. */
export function RulingsPage({ rulings, kind, page, hasMore }: RulingsPageProps) {
  const { language, text } = useSite();
  const { group: words } = text;
  const pathOf = (other: number) => {
    const query = new URLSearchParams({
      ...(kind !== null && { sorte: kind }),
      ...(other > 1 && { page: String(other) }),
    });
    return groupPathTo.rulings(language, query.toString());
  };
  return (
    <div class="stack-l">
      <div class="stack">
        <Breadcrumb
          steps={[{ label: words.title, path: groupPathTo.group(language) }]}
          current={words.rulings}
        />
        <h1>{words.rulings}</h1>
        <p class="lead">{words.rulingsLead}</p>
        <form class="stack say" method="get" action={groupPathTo.rulings(language)}>
          <div>
            <label class="lab" for="sorte">
              {words.kind}
            </label>
            <select class="field" id="sorte" name="sorte">
              <option value="">{words.anyKind}</option>
              {rulingKinds.map((each) => (
                <option key={each} value={each} selected={each === kind}>
                  {words.kinds[each]}
                </option>
              ))}
            </select>
          </div>
          <p>
            <button class="btn plain">{words.filter}</button>
          </p>
        </form>
      </div>
      {rulings.length === 0 ? <p>{words.noRuling}</p> : <RulingList rulings={rulings} />}
      <OtherPages {...{ pathOf, page, hasMore }} />
    </div>
  );
}
