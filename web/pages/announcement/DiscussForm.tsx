import { groupPathTo } from "#core/group-paths.ts";
import { useSite } from "#web/site.ts";
import type { LifePageProps } from "./LifePage.tsx";

/** Puts a draft before everyone, once it has no problem left. */
export function DiscussForm({ version, readiness }: LifePageProps) {
  const { language, text } = useSite();
  const words = text.announcement.discuss;
  return (
    <form
      class="sec stack say"
      id="discuter"
      method="post"
      action={groupPathTo.version(language, version, "etat")}
    >
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {readiness.hasErrors ? (
        <p class="notice">
          {words.hasErrors}{" "}
          <a href={groupPathTo.version(language, version)}>{text.announcement.back(version)}</a>
        </p>
      ) : (
        <p>
          <button class="btn" name="move" value="discuss">
            {words.button}
          </button>
        </p>
      )}
    </form>
  );
}
