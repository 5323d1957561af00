import type { Grid } from "#core/grid.ts";
import { useSite } from "#web/site.ts";
import { localize } from "#web/text/text.ts";
import { listInSentence } from "#web/text/word-list.ts";
import type { DifferenceProps } from "./history-props.ts";

/** What a revision changed in the profiles aimed for, and in the offers its answers are true for. */
export function TermsChanges({ before, after, difference }: DifferenceProps) {
  const { language, text } = useSite();
  const { history } = text;
  const { aims, offers } = difference;
  const names = (grid: Grid, ids: readonly string[]) =>
    ids.map((id) => {
      const label = grid.document.profiles.find((profile) => profile.id === id)?.label;
      return label === undefined ? id : localize(language, label);
    });
  const say = (list: readonly string[], nothing: string) =>
    list.length === 0 ? nothing : listInSentence(language, list);
  if (aims === null && offers === null) return null;
  return (
    <ul class="bullets">
      {offers !== null && (
        <li>
          <span>
            {history.offers} <b>{say(offers.after, history.allOffers)}</b>{" "}
            <small class="soft">{history.was(say(offers.before, history.allOffers))}</small>
          </span>
        </li>
      )}
      {aims !== null && (
        <li>
          <span>
            {history.aims} <b>{say(names(after, aims.after), history.noAims)}</b>{" "}
            <small class="soft">
              {history.was(say(names(before, aims.before), history.noAims))}
            </small>
          </span>
        </li>
      )}
    </ul>
  );
}
