import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readChatonsInfosFile } from "#server/exchange/chatonsinfos-file.ts";
import type { openTestSite } from "#tests/support/test-site.ts";

type Site = Awaited<ReturnType<typeof openTestSite>>;

/** The real hosters of the directory. */
export async function realSlugs({ request }: Site["app"]): Promise<readonly string[]> {
  const response = await request("/api/hosters?size=100");
  const { hosters } = z
    .object({ hosters: z.array(z.object({ slug: z.string(), imaginary: z.boolean() })) })
    .parse(await response.json());
  return hosters.filter(({ imaginary }) => !imaginary).map(({ slug }) => slug);
}

/** The file of an address as a crawler gets it. */
export async function fetchFile({ app, deps }: Site, address: string): Promise<string> {
  const response = await app.request(address.replace(deps.publicUrl, ""));
  if (response.status !== 200) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}

/** The texts of the files of a hoster, that of the organization first, followed from its `subs`. */
export async function crawl(site: Site, slug: string): Promise<readonly string[]> {
  const first = `${site.deps.publicUrl}/hebergeurs/${slug}/chatonsinfos/organization.properties`;
  const organization = await fetchFile(site, first);
  const read = readChatonsInfosFile(Buffer.from(organization));
  if (!read.ok) throw new Error(`${slug}: ${read.problems.join()}`);
  const { content } = read.value;
  const subs = content.class === "organization" ? content.subs : [];
  const services = await Promise.all(subs.map((address) => fetchFile(site, address)));
  return [organization, ...services];
}

/** Puts texts in files of a folder, and gives their names. */
export async function putInFiles(
  folder: string,
  name: string,
  texts: readonly string[],
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const names = texts.map((_, place) => `${name}-${place}.properties`);
  await Promise.all(names.map((each, place) => writeFile(join(folder, each), texts[place] ?? "")));
  return names;
}

/** The same file as its hoster would keep it on a site of its own. */
export function movedElsewhere(text: string): string {
  return text.replaceAll("https://matou.example/", "https://copies.example/");
}
