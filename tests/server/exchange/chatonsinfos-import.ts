import { importChatonsInfos } from "#server/exchange/actions.ts";
import { everythingStored, fixtures, openExchangeSite } from "./exchange-site.ts";
import { openFileServer } from "./file-server.ts";

/** An empty directory beside a web server that hosters' files can be put on. */
export async function openChatonsInfosImport() {
  const site = await openExchangeSite();
  const server = await openFileServer();
  const deps = { ...site.deps, outgoing: server.outgoing };
  return {
    ...site,
    deps,
    server,
    close: server.close,

    /** Paths start from the fixtures; the fence is open for the server alone. */
    importFiles: (...sources: readonly string[]) =>
      importChatonsInfos(deps, sources, { folder: fixtures, report: site.report }),

    /** Serves an organization's file with paths of the server as its services, and gives its address. */
    serveOrganization(
      name: string,
      subs: Readonly<Record<string, string>> = {},
      line = "",
    ): string {
      const lines = Object.entries(subs).map(
        ([key, path]) => `subs.${key} = '${server.origin}${path}'`,
      );
      server.answers.set(
        `/${name}`,
        ["file.class = Organization", `organization.name = ${name}`, line, ...lines].join("\n"),
      );
      return `${server.origin}/${name}`;
    },

    serveService(path: string, website: string, line = ""): void {
      server.answers.set(
        path,
        `file.class = Service\nservice.name = ${path.slice(1)}\nservice.website = ${website}\n${line}`,
      );
    },

    /** Names of the services listed, in their order. */
    async servicesOf() {
      return (await everythingStored(site.deps)).services.map(({ name }) => name);
    },
  };
}
