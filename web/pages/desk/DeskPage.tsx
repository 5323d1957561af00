import type { Path } from "#core/paths.ts";
import { spacePathTo } from "#core/space-paths.ts";
import { useSite } from "#web/site.ts";

type DeskPageProps = {
  readonly waiting: number;
  /** Hosters that were claimed and that nobody speaks for any more. */
  readonly forsaken: readonly { readonly name: string; readonly path: Path }[];
};

/** What waits for the working group. */
export function DeskPage({ waiting, forsaken }: DeskPageProps) {
  const { language, text } = useSite();
  const words = text.claim.desk;
  return (
    <div class="reading stack-l">
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <ul class="leaders">
        <li>
          <span>
            <a href={spacePathTo.claimsDesk(language)}>{words.claims}</a>
          </span>
          <span>{words.waiting(waiting)}</span>
        </li>
        <li>
          <span>
            <a href={spacePathTo.reviewsDesk(language)}>{words.reviews}</a>
          </span>
          <span />
        </li>
      </ul>
      {forsaken.length > 0 && (
        <section class="sec stack">
          <h2>{words.forsaken}</h2>
          <ul class="bullets">
            {forsaken.map(({ name, path }) => (
              <li key={path}>
                <a href={path}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
