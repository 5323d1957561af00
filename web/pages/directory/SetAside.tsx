import { choicePathTo } from "#core/choice-paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { mostKept } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import type { DirectoryProps } from "./directory-props.ts";
import { HosterHit } from "./HosterHit.tsx";
import { removalLabel } from "./removal-label.ts";

type SetAsideProps = Pick<DirectoryProps, "setAside" | "removal" | "search" | "grid" | "today">;

/** A few hosters that one choice holds back: not to know is not to refuse, and one may ask. */
export function SetAside({ setAside, removal, ...props }: SetAsideProps) {
  const site = useSite();
  const { empty } = site.text.directory;
  if (removal === null || setAside.length === 0) return null;
  const kept = setAside.slice(0, mostKept).map(({ slug }) => slug);
  const asked = writeSearch(props.search, { kept, page: 1, view: "list" });
  return (
    <section class="besides">
      <h2 class="group">{empty.setAside(removalLabel(site, props.grid, removal))}</h2>
      <p class="group-intro">{empty.setAsideIntro}</p>
      {setAside.map((card) => (
        <HosterHit key={card.slug} card={card} {...props} isSilenceSaid />
      ))}
      <p>
        <a class="btn plain" href={choicePathTo.brief(site.language, asked)}>
          {empty.writeToThem}
        </a>
      </p>
    </section>
  );
}
