import { can } from "#core/access.ts";
import type { Person } from "#core/access.ts";
import { useSite } from "#web/site.ts";
import { spaceGroups, spacePart } from "./space-parts.ts";
import type { SpacePart } from "./space-parts.ts";

type SpaceNavProps = {
  readonly slug: string;
  readonly name: string;
  readonly person: Person;
  readonly here: SpacePart;
};

/** The pages of a space: beside the page where there is room, else behind the name of this one. */
export function SpaceNav(props: SpaceNavProps) {
  const { space } = useSite().text;
  return (
    <nav class="space-nav" aria-label={space.navigation(props.name)}>
      <details>
        <summary>
          <b>{space.parts[props.here]}</b>
          <span>{space.otherPages}</span>
        </summary>
        <Groups {...props} />
      </details>
      <div class="space-list">
        <Groups {...props} />
      </div>
    </nav>
  );
}

function Groups({ slug, person, here }: SpaceNavProps) {
  const { language, text } = useSite();
  return (
    <>
      {Object.values(spaceGroups).map((parts, index) => (
        <ul key={index}>
          {parts
            .filter((part) => can(person, spacePart[part][1], { hoster: slug }))
            .map((part) => (
              <li key={part}>
                <a
                  href={spacePart[part][0](language, slug)}
                  aria-current={part === here ? "page" : undefined}
                >
                  {text.space.parts[part]}
                </a>
              </li>
            ))}
        </ul>
      ))}
    </>
  );
}
