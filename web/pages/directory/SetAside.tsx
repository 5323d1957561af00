import { choicePathTo } from "#core/choice-paths.ts";
import { writeSearch } from "#core/search-address.ts";
import { mostKept } from "#core/search.ts";
import { useSite } from "#web/site.ts";
import type { DirectoryProps } from "./directory-props.ts";
import { HitGroup } from "./HitGroup.tsx";
import type { HitContext } from "./HitGroup.tsx";
import { removalLabel } from "./removal-label.ts";

type SetAsideProps = HitContext & Pick<DirectoryProps, "setAside" | "removal">;

/** A few hosters that one choice holds back: not to know is not to refuse, and one may ask. */
export function SetAside({ setAside, removal, search, grid, today }: SetAsideProps) {
  const site = useSite();
  const { empty } = site.text.directory;
  if (removal === null || setAside.length === 0) return null;
  const kept = setAside.slice(0, mostKept).map(({ slug }) => slug);
  const asked = writeSearch(search, { kept, page: 1, view: "list" });
  return (
    <div class="besides">
      <HitGroup
        title={empty.setAside(removalLabel(site, grid, removal))}
        count={null}
        intro={empty.setAsideIntro}
        cards={setAside}
        search={search}
        grid={grid}
        today={today}
      >
        <p>
          <a class="btn plain" href={choicePathTo.brief(site.language, asked)}>
            {empty.writeToThem}
          </a>
        </p>
      </HitGroup>
    </div>
  );
}
