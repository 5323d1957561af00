import { groupPathTo } from "#core/group-paths.ts";
import { pathTo } from "#core/paths.ts";
import { absoluteDate } from "#web/components/DateText.tsx";
import type { GridStanding, VersionLife } from "#web/pages/grid/version-life.ts";
import { findInForce, findSuccessor, sinceWhen } from "#web/pages/grid/version-life.ts";
import { useSite } from "#web/site.ts";
import type { Site } from "#web/site.ts";

/** What a version is and since when, in plain words; of the one in force, what is coming. */
export function GridLife({ own, versions }: GridStanding) {
  if (own.state === "in-force") return <Coming own={own} versions={versions} />;
  return (
    <section class="pin stack" aria-labelledby="life">
      <LifeTitle own={own} />
      <LifeSentences own={own} versions={versions} />
      <LifeLinks life={own} versions={versions} />
    </section>
  );
}

function LifeTitle({ own }: { readonly own: VersionLife }) {
  const { life } = useSite().text.grid;
  const isGivenUp = own.state === "retired" && own.inForceSince === null;
  return (
    <h2 class="h3" id="life">
      {own.state === "in-force" ? life.coming : life.titles[isGivenUp ? "given-up" : own.state]}
    </h2>
  );
}

function LifeSentences({ own, versions }: GridStanding) {
  const site = useSite();
  const { life } = site.text.grid;
  const current = findInForce(versions);
  return (
    <>
      <p>{lifeSentence(site, own, versions)}</p>
      {own.haste !== null && own.state !== "in-force" && <p>{life.haste(own.haste)}</p>}
      {current !== undefined && (
        <p>
          <a href={pathTo.grid(site.language)}>{life.current(current.version)}</a>
        </p>
      )}
    </>
  );
}

function lifeSentence(site: Site, own: VersionLife, versions: readonly VersionLife[]): string {
  const { life } = site.text.grid;
  const day = (date: string | null) => (date === null ? "" : absoluteDate(site.language, date));
  switch (own.state) {
    case "draft":
      return life.draft(day(own.createdAt), own.basedOn);
    case "in-discussion":
      return life.discussed(day(own.discussedSince));
    case "announced":
      return life.announced(day(own.announcedAt), day(own.effectiveAt));
    case "retired":
      if (own.inForceSince === null) return life.givenUp(day(own.retiredAt));
      return life.retired(
        day(own.inForceSince),
        day(own.retiredAt),
        findSuccessor(own, versions)?.version ?? null,
      );
    case "in-force":
      return "";
  }
}

type Pair = { readonly from: number; readonly to: number };

/** What a reader of a version compares: with what it comes from, or with what replaced it. */
function pairOf(own: VersionLife, versions: readonly VersionLife[]): Pair | null {
  const { version, basedOn } = own;
  const successor = own.state === "retired" ? findSuccessor(own, versions) : undefined;
  if (successor !== undefined) return { from: version, to: successor.version };
  const isDraft = own.state === "draft" && basedOn !== null;
  const from = isDraft ? basedOn : (findInForce(versions)?.version ?? basedOn);
  return from === null || from === version ? null : { from, to: version };
}

type LifeLinksProps = { readonly life: VersionLife; readonly versions: readonly VersionLife[] };

/** Where to read more of a version: what it changes, for whom, why, and what is said of it. */
function LifeLinks({ life, versions }: LifeLinksProps) {
  const { language, text } = useSite();
  const words = text.grid.life;
  const { version, report } = life;
  const pair = pairOf(life, versions);
  const wasDecided = life.announcedAt !== null || life.state === "retired";
  const links = [
    pair !== null && {
      path: groupPathTo.differences(language, pair.from, pair.to),
      label: words.differences(pair.from, pair.to),
    },
    report !== null && { path: groupPathTo.report(language, report), label: words.report(version) },
    life.discussedSince !== null && {
      path: groupPathTo.versionDiscussion(language, version),
      label: words.discussion(version),
    },
    wasDecided && { path: groupPathTo.rulings(language), label: words.decisions },
  ].filter((link) => link !== false);
  return (
    <ul class="bullets tight">
      {links.map(({ path, label }) => (
        <li key={path}>
          <a href={path}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** From the version in force: the one announced, those in discussion, and the drafts. */
function Coming({ own, versions }: GridStanding) {
  const site = useSite();
  const words = site.text.grid.life;
  const states = ["announced", "in-discussion", "draft"] as const;
  const coming = states.flatMap((state) => versions.filter((life) => life.state === state));
  if (coming.length === 0) return null;
  return (
    <section class="pin stack" aria-labelledby="life">
      <LifeTitle own={own} />
      <ul class="rows">
        {coming.map((life) => (
          <li key={life.version} class="stack">
            <p>
              <b>
                <a href={pathTo.gridVersion(site.language, life.version)}>
                  {site.text.grid.page.version(life.version)}
                </a>
              </b>
              {site.text.grid.conditions.colon} {comingSentence(site, life)}
            </p>
            {life.haste !== null && <p>{words.haste(life.haste)}</p>}
            <LifeLinks life={life} versions={versions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function comingSentence({ language, text }: Site, life: VersionLife): string {
  const words = text.grid.life.comes;
  const since = sinceWhen(life);
  const day = since === null ? "" : absoluteDate(language, since);
  switch (life.state) {
    case "announced":
      return words.announced(
        life.effectiveAt === null ? "" : absoluteDate(language, life.effectiveAt),
      );
    case "in-discussion":
      return words.discussed(day);
    case "draft":
    case "in-force":
    case "retired":
      return words.draft(day);
  }
}
