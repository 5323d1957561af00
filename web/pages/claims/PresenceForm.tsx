import type { Stance } from "#core/hoster.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";

type PresenceFormProps = {
  readonly slug: string;
  readonly stance: Stance;
  readonly isSaved: boolean;
  readonly isMissing: boolean;
};

/** In the directory, not situated in the grid, or out of it: the owner chooses. */
export function PresenceForm({ slug, stance, isSaved, isMissing }: PresenceFormProps) {
  const { language, text } = useSite();
  const words = text.claim.presence;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <div class="sec stack">
        {isSaved && (
          <p class="notice" role="status">
            {words.saved}
          </p>
        )}
        {stance === "unproved" ? (
          <p>{words.unproved}</p>
        ) : (
          <form class="stack" method="post" action={spacePathTo.presence(language, slug)}>
            <fieldset class="stack">
              <legend class="vh">{words.title}</legend>
              {isMissing && <p class="msg">{words.missing}</p>}
              {(["listed", "declined", "removed"] as const).map((choice) => (
                <div key={choice}>
                  <label class="tick">
                    <input
                      type="radio"
                      name="presence"
                      value={choice}
                      checked={stance === choice}
                      aria-describedby={`${choice}-aide`}
                    />
                    <span>{words.choices[choice]}</span>
                  </label>
                  <p class="hint" id={`${choice}-aide`}>
                    {words.hints[choice]}
                  </p>
                </div>
              ))}
            </fieldset>
            <p>
              <button class="btn">{words.save}</button>
            </p>
          </form>
        )}
      </div>
    </>
  );
}
