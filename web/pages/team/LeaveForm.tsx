import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";
import { teamFields } from "./TeamFaults.tsx";

type LeaveFormProps = {
  readonly hoster: { readonly slug: string; readonly name: string };
  /** Whether nobody else owns the hoster. */
  readonly isLastOwner: boolean;
  readonly mustTick: boolean;
};

/** The way out of a team; the last owner is warned, and has to mean it. */
export function LeaveForm({ hoster, isLastOwner, mustTick }: LeaveFormProps) {
  const { language, text } = useSite();
  const { leaving } = text.team;
  const action = `${spacePathTo.team(language, hoster.slug)}/depart`;
  return (
    <section class="sec stack">
      <h2>{leaving.title}</h2>
      <p>{leaving.meaning(hoster.name)}</p>
      <form class="stack" method="post" action={action}>
        {isLastOwner && <Abandon mustTick={mustTick} />}
        <p>
          <button class="btn plain">{leaving.leave}</button>
        </p>
      </form>
    </section>
  );
}

function Abandon({ mustTick }: { readonly mustTick: boolean }) {
  const { leaving } = useSite().text.team;
  const id = teamFields.abandon;
  return (
    <div class={mustTick ? "err" : undefined}>
      <p>
        <b>{leaving.lastOwner}</b>
      </p>
      <label class="tick">
        <input
          type="checkbox"
          id={id}
          name="abandon"
          value="yes"
          aria-invalid={mustTick ? true : undefined}
          aria-describedby={`${id}-aide`}
        />
        <span>{leaving.abandon}</span>
      </label>
      <p class="hint" id={`${id}-aide`}>
        {leaving.abandonMeaning}
      </p>
    </div>
  );
}
