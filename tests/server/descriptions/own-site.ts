import { addHosters } from "#server/hosters/actions.ts";
import { findHoster, updateHoster } from "#server/hosters/queries.ts";
import type { Deps } from "#server/deps.ts";
import type { SourceContent } from "#core/source-content.ts";
import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite, testDay } from "#tests/support/test-site.ts";

export const slug = "les-pelotes";

/** What a public listing and the hoster's own file say of "Les Pelotes". */
export const listingSource: SourceContent = {
  origin: "listing",
  key: slug,
  addresses: ["https://annuaire.example/pelotes"],
  recordedOn: "2026-03-01",
  facts: {
    name: "Les Pelotes",
    website: "https://pelotes.example/",
    place: "Brest (Finistère, 29)",
    "legal-form": "Association",
    audience: "associations, particuliers",
    "open-since": "2016",
    terms: "Une trentaine de membres",
  },
  services: [
    {
      ...{ type: "files", name: "Nextcloud", software: "Nextcloud", url: null, position: 0 },
      ...{ registrations: [], load: null },
    },
    {
      ...{ type: "pads", name: "Etherpad", software: "Etherpad", url: null, position: 1 },
      ...{ registrations: [], load: null },
    },
  ],
  unread: {},
};

/** A site with one real hoster known from elsewhere, Alice who owns it, Bob who edits it, Charlie of another. */
export async function openOwnSite(changes: Partial<Deps> = {}) {
  let now = new Date(testDay);
  const site = await openTestSite({ changes: { ...changes, now: () => now } });
  const { deps, app } = site;
  await addHosters(deps, deps.db, [{ name: "Les Pelotes", sources: [listingSource] }]);
  await claim(deps);
  const alice = await bring(deps, "Alice", { roles: { [slug]: "owner" } });
  const bob = await bring(deps, "Bob", { roles: { [slug]: "editor" } });
  const charlie = await bring(deps, "Charlie", { roles: { "les-mailles": "owner" } });

  function get(path: string, actor: Actor | null = alice) {
    return app.request(path, { headers: actor?.headers ?? {} });
  }

  return {
    ...site,
    ...{ alice, bob, charlie, get },
    setNow: (iso: string) => {
      now = new Date(iso);
    },
    text: async (path: string, actor: Actor | null = alice) =>
      plain(await (await get(path, actor)).text()),
    post: (path: string, fields: FormFields, actor: Actor = alice) =>
      app.request(path, {
        method: "POST",
        headers: { ...actor.headers, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
      }),
    /** The fields of the form of a page whose button does that, as a browser would send them. */
    form: async (path: string, does: string, actor: Actor = alice) =>
      readForm(await (await get(path, actor)).text(), does),
  };
}

export type OwnSite = Awaited<ReturnType<typeof openOwnSite>>;
export type FormFields = readonly (readonly [name: string, value: string])[];

/** The same fields with others in the place of those of the same name. */
export function fill(
  fields: FormFields,
  changes: Readonly<Record<string, string | readonly string[]>>,
): FormFields {
  return [
    ...fields.filter(([name]) => !Object.hasOwn(changes, name)),
    ...Object.entries(changes).flatMap(([name, values]) =>
      [values].flat().map((value) => [name, value] as const),
    ),
  ];
}

/** Reads back what a page says, without its typography. */
export function plain(html: string): string {
  return html
    .replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/gu, "")
    .replaceAll(/<[^>]+>/gu, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/[\u00A0\u202F]/gu, " ")
    .replaceAll(/\s+/gu, " ");
}

async function claim({ db, now }: Deps): Promise<void> {
  const hoster = await findHoster(db, slug);
  if (hoster !== undefined) await updateHoster(db, hoster.id, { claimedAt: now() });
}

/** What a browser sends of a form, from its markup. */
export function readForm(html: string, does: string): FormFields {
  const forms = html.match(/<form[\s\S]*?<\/form>/gu) ?? [];
  const form = forms.find((each) => each.includes(`value="${does}"`)) ?? "";
  const fields: [string, string][] = [];
  const tags =
    form.match(/<input[^>]*>|<select[\s\S]*?<\/select>|<textarea[\s\S]*?<\/textarea>/gu) ?? [];
  for (const tag of tags) {
    const name = attribute(tag, "name");
    if (name === null) continue;
    if (tag.startsWith("<textarea")) {
      fields.push([name, unescape(/>([\s\S]*)<\/textarea>/u.exec(tag)?.[1] ?? "")]);
    } else if (tag.startsWith("<select")) {
      const chosen = /<option[^>]*\sselected[^>]*>/u.exec(tag)?.[0] ?? "";
      fields.push([name, unescape(attribute(chosen, "value") ?? "")]);
    } else if (/type="(?:checkbox|radio)"/u.test(tag)) {
      if (/\schecked/u.test(tag)) fields.push([name, unescape(attribute(tag, "value") ?? "on")]);
    } else fields.push([name, unescape(attribute(tag, "value") ?? "")]);
  }
  return [...fields, ["do", does]];
}

/** An empty value is written by its name alone. */
function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`, "u").exec(tag);
  return found === null ? null : (found[1] ?? "");
}

function unescape(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
