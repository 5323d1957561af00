import { gzipSync } from "node:zlib";
import type { ServerResponse } from "node:http";
import type { CrawlSite, Served } from "./crawl-site.ts";

/** What the first crawl makes of each file, by path or address: a fate, or the reason of one. */
export type Expected = Record<string, string>;

const servicesEach = 6;

/** An organization with six services, every file of it right. */
export function serveSound(site: CrawlSite, name: string, ...lines: string[]): Expected {
  const services = Array.from({ length: servicesEach }, (_, index) =>
    site.serveService(`/${name}-s${index}`, `https://s${index}.${name}.example`),
  );
  site.serveOrganization(
    name,
    services,
    `organization.website = https://${name}.example`,
    ...lines,
  );
  return Object.fromEntries([`/${name}`, ...services].map((path) => [path, "taken"]));
}

type Break = (site: CrawlSite, name: string) => Expected;

/** The traps of the protocol, and what else happens to files, each as an organization that has it. */
export const breakings: Readonly<Record<string, Break>> = {
  "1. .well_known, served at .well-known": (site, name) => {
    const expected = serveSound(site, name);
    move(site, `/${name}-s0`, `/.well-known/${name}`);
    return rename(expected, site, name, `/.well_known/${name}`);
  },
  "3. dates of every kind": (site, name) =>
    serveSound(site, name, "organization.startdate = 06/07/2020", "organization.enddate = demain"),
  "4. a decimal comma": (site, name) =>
    serveSound(site, name, "organization.geolocation.latitude = -12,3456"),
  "5. escapes of Java": (site, name) =>
    serveSound(site, name, "organization.description = l\\'April\\u00e9 et \\unefois"),
  "6. ISO-8859-1 and CRLF": (site, name) => {
    const expected = serveSound(site, name, "organization.description = hébergé");
    const text = String(site.server.served.get(`/${name}`)).replaceAll("\n", "\r\n");
    site.server.served.set(`/${name}`, answer(Buffer.from(text, "latin1")));
    return expected;
  },
  "7. and 8. spellings that drift": (site, name) =>
    serveSound(
      site,
      name,
      "organization.startDate = 2015-01-02",
      "ORGANIZATION.TYPE = association",
    ),
  "9. several registrations": (site, name) => {
    const expected = serveSound(site, name);
    site.serveService(
      `/${name}-s0`,
      `https://s0.${name}.example`,
      "service.registration = Free;Member",
    );
    return expected;
  },
  "10. a home page instead of the organization": (site, name) => {
    site.server.served.set(`/${name}`, "<!doctype html><title>Bienvenue</title>");
    return { [`/${name}`]: "html" };
  },
  "10. a home page instead of a service": (site, name) => {
    const expected = serveSound(site, name);
    site.server.served.set(`/${name}-s3`, "<html><body>Bienvenue</body></html>");
    return { ...expected, [`/${name}-s3`]: "html" };
  },
  "11. markup": (site, name) =>
    serveSound(site, name, "organization.description = un<br/>deux <script>alert(1)</script>"),
  "12. private applications and dead links": (site, name) => {
    const expected = serveSound(site, name);
    site.serveService(`/${name}-s1`, "https://nas.local/");
    site.serveService(`/${name}-s2`, "http://192.168.1.10/");
    site.server.served.delete(`/${name}-s3`);
    return {
      ...expected,
      [`/${name}-s1`]: "private-address",
      [`/${name}-s2`]: "private-address",
      [`/${name}-s3`]: "not-found",
    };
  },
  "12. a service that ended": (site, name) => {
    const expected = serveSound(site, name);
    site.serveService(`/${name}-s1`, `https://s1.${name}.example`, "service.status.level = OVER");
    return { ...expected, [`/${name}-s1`]: "over" };
  },
  "13. a service described twice": (site, name) => {
    const expected = serveSound(site, name);
    site.serveService(`/${name}-s5`, `http://www.s0.${name}.example/`);
    return { ...expected, [`/${name}-s5`]: "repeated" };
  },
  "13. a service of another organization": (site, name) => {
    const expected = serveSound(site, name);
    site.serveService(`/${name}-s5`, "https://s0.o1.example");
    return { ...expected, [`/${name}-s5`]: "described-elsewhere" };
  },
  "15. forbidden addresses": (site, name) => {
    const expected = serveSound(site, name);
    const subs = ["http://10.0.0.1/f", "http://169.254.169.254/f", "http://2130706434/f"];
    addSubs(site, name, subs);
    return {
      ...expected,
      ...Object.fromEntries(subs.map((sub) => [sub, "forbidden-address"])),
    };
  },
  "15. a redirect to a private address": (site, name) => {
    const expected = serveSound(site, name);
    site.server.served.set(`/${name}-s4`, redirect("http://10.0.0.1/"));
    return { ...expected, [`/${name}-s4`]: "forbidden-address" };
  },
  gone: (_, name) => ({ [`/${name}`]: "not-found" }),
  "a server error": (site, name) => {
    site.server.served.set(`/${name}`, (_, response) => void response.writeHead(500).end());
    return { [`/${name}`]: "server-failed" };
  },
  "behind a password": (site, name) => {
    const expected = serveSound(site, name);
    site.server.served.set(`/${name}-s1`, (_, response) => void response.writeHead(401).end());
    return { ...expected, [`/${name}-s1`]: "private" };
  },
  slow: (site, name) => {
    site.slow.add(`${site.server.origin}/${name}`);
    site.server.served.set(`/${name}`, (_, response) => void response.write("file.class ="));
    return { [`/${name}`]: "too-slow" };
  },
  endless: (site, name) => {
    site.server.served.set(`/${name}`, (_, response) => pour(response));
    return { [`/${name}`]: "too-large" };
  },
  "redirects in a ring": (site, name) => {
    site.server.served.set(`/${name}`, redirect(`/${name}`));
    return { [`/${name}`]: "too-many-redirects" };
  },
  "a zip bomb": (site, name) => {
    const headers = { "content-encoding": "gzip" };
    site.server.served.set(`/${name}`, answer(gzipSync(Buffer.alloc(20_000_000)), headers));
    return { [`/${name}`]: "too-large" };
  },
  "bytes of nothing": (site, name) => {
    site.server.served.set(`/${name}`, answer(Buffer.from([0xff, 0xfe, 0, 1, 2, 250])));
    return { [`/${name}`]: "no-section-line" };
  },
  "a federation instead of an organization": (site, name) => {
    site.server.served.set(`/${name}`, "file.class = Federation\nfederation.name = Autre");
    return { [`/${name}`]: "federation-file" };
  },
  "a service instead of an organization": (site, name) => {
    site.serveService(`/${name}`, "https://a.example");
    return { [`/${name}`]: "not-an-organization" };
  },
  "an organization instead of a service": (site, name) => {
    const expected = serveSound(site, name);
    site.serveOrganization(`${name}-s2`);
    return { ...expected, [`/${name}-s2`]: "not-a-service" };
  },
  "without a name": (site, name) => {
    site.server.served.set(`/${name}`, "file.class = Organization\norganization.type = OTHER");
    return { [`/${name}`]: "missing-name" };
  },
  "the name of another": (site, name) => {
    serveSound(site, name);
    const text = String(site.server.served.get(`/${name}`));
    site.server.served.set(`/${name}`, text.replace(`name = ${name}`, "name = o1"));
    return { [`/${name}`]: "hoster-repeated" };
  },
};

/** Serves some bytes, and what a conditional request needs. */
export function answer(bytes: Uint8Array, headers: Record<string, string> = {}): Served {
  return (request, response) => {
    const etag = `"${bytes.length}"`;
    const isSame = request.headers["if-none-match"] === etag;
    response.writeHead(isSame ? 304 : 200, { ...headers, etag });
    response.end(isSame ? undefined : bytes);
  };
}

export function redirect(location: string): Served {
  return (_, response) => void response.writeHead(302, { location }).end();
}

/** Writes without an end. */
export function pour(response: ServerResponse): void {
  const more = () => {
    while (!response.destroyed && response.write("a = b\n".repeat(10_000))) continue;
  };
  response.on("drain", more);
  more();
}

function addSubs(site: CrawlSite, name: string, subs: readonly string[]): void {
  const text = String(site.server.served.get(`/${name}`));
  const lines = subs.map((sub, index) => `subs.more${index} = ${sub}`);
  site.server.served.set(`/${name}`, [text, ...lines].join("\n"));
}

function move(site: CrawlSite, from: string, to: string): void {
  site.server.served.set(to, site.server.served.get(from) ?? "");
  site.server.served.delete(from);
}

/** The first service of an organization is named by another address. */
function rename(expected: Expected, site: CrawlSite, name: string, path: string): Expected {
  const text = String(site.server.served.get(`/${name}`));
  site.server.served.set(`/${name}`, text.replace(`/${name}-s0'`, `${path}'`));
  const { [`/${name}-s0`]: fate = "taken", ...others } = expected;
  return { ...others, [path]: fate };
}
