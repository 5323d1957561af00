import { bring } from "#tests/support/cast.ts";
import type { Actor } from "#tests/support/cast.ts";
import { openTestSite } from "#tests/support/test-site.ts";

/** A site with somebody of each standing towards the working group. */
export async function openGroupSite() {
  const site = await openTestSite();
  const cast = {
    member: await bring(site.deps, "Gus", { groupRole: "member" }),
    administrator: await bring(site.deps, "Ada", { groupRole: "administrator" }),
    stranger: await bring(site.deps, "Nadia", { roles: { "toile-d-assos": "owner" } }),
  };
  const read = async (path: string, actor?: Actor) => {
    const response = await site.app.request(path, { headers: actor?.headers ?? {} });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const send = async (
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    actor?: Actor,
  ) => {
    const response = await site.app.request(path, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        ...actor?.headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
    const location = response.headers.get("location");
    return { status: response.status, location, html: await response.text() };
  };
  return { ...site, ...cast, read, send };
}

export type GroupSite = Awaited<ReturnType<typeof openGroupSite>>;
