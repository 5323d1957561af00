import { seeAddress, seeHttps, seeStatusPage } from "#core/machine-check-addresses.ts";
import type { BothWays, Reply } from "#core/machine-check-addresses.ts";
import { seeMailRecords, seeSignature } from "#core/machine-check-domain.ts";
import type { Records } from "#core/machine-check-domain.ts";
import { seeThirdParties } from "#core/machine-check-page.ts";
import type { PlannedCheck } from "#core/machine-check-plan.ts";
import { seeSecurityText } from "#core/machine-check-security-text.ts";
import { reachableHost } from "#core/machine-check-site.ts";
import type { Sighting } from "#core/machine-check.ts";
import { readPage } from "#server/checks/read-page.ts";
import type { Deps } from "#server/deps.ts";
import type { Asked, RecordType } from "#server/outgoing/client.ts";

type Surroundings = {
  readonly website: string | null;
  /** Addresses of the services. */
  readonly services: readonly string[];
  /** Now, in ISO. */
  readonly at: string;
};

/** Looks at one thing from outside. Never within a transaction. */
export function look(
  { outgoing }: Pick<Deps, "outgoing">,
  { check, target }: Pick<PlannedCheck, "check" | "target">,
  around: Surroundings,
): Promise<Sighting> {
  switch (check) {
    case "status-page-url":
      return ask(outgoing, target).then((reply) => seeStatusPage(reply, target, around.website));
    case "https":
      return lookBothWays(outgoing, around);
    case "security-txt":
      return lookForSecurityText(outgoing, target, around.at);
    case "dnssec":
      return lookForSignature(outgoing, target);
    case "mail-auth":
      return lookForMailRecords(outgoing, target);
    case "third-party-requests":
      return lookAtPage(outgoing, target, around);
    default:
      return ask(outgoing, target).then((reply) => seeAddress(reply, target));
  }
}

type Outgoing = Deps["outgoing"];

/** A machine that is in no hurry, and must not hold up the others, in milliseconds. */
const patience = 8_000;

async function ask(outgoing: Outgoing, address: string, asked: Asked = {}): Promise<Reply> {
  const got = await outgoing.get(address, { patience, ...asked });
  if (!got.ok) return { ok: false, fault: got.problems[0] ?? "our-side" };
  const { status, address: readAt, headers, bytes, certificate } = got.value;
  return {
    ok: true,
    status,
    address: readAt,
    contentType: headers.get("content-type")?.toLowerCase() ?? "",
    text: new TextDecoder().decode(bytes),
    certificateEnd: certificate?.validTo ?? null,
  };
}

/** More services than most hosters have; their hosts are fewer. */
const mostHosts = 12;

async function lookBothWays(
  outgoing: Outgoing,
  { website, services }: Surroundings,
): Promise<Sighting> {
  const hosts = [website, ...services].flatMap((address) => hostOnUsualPort(address) ?? []);
  const asked = [...new Set(hosts)].slice(0, mostHosts);
  const looks = asked.map(async (host): Promise<BothWays> => ({
    host,
    secure: await ask(outgoing, `https://${host}/`),
    plain: await ask(outgoing, `http://${host}/`),
  }));
  return seeHttps(await Promise.all(looks));
}

/** Other ports are not asked: what listens there may be anything. */
function hostOnUsualPort(address: string | null): string | null {
  const host = reachableHost(address);
  return host !== null && new URL(address ?? "").port === "" ? host : null;
}

const largestText = 100_000;

async function lookForSecurityText(
  outgoing: Outgoing,
  target: string,
  at: string,
): Promise<Sighting> {
  const asked = { accept: "text/plain", largest: largestText };
  const there = await ask(outgoing, target, asked);
  const isThere = there.ok && there.status === 200 && !/^\s*</u.test(there.text);
  const isGone = there.ok && !isThere && there.status < 500;
  const former = target.replace("/.well-known/", "/");
  const formerly = isGone ? await ask(outgoing, former, asked) : null;
  return seeSecurityText({ there, formerly, at, toMoment });
}

/** Some write the day alone; none is anything else. */
function toMoment(text: string): string | null {
  const isDated = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:\d{2})$/iu;
  const time = isDated.test(text) ? Date.parse(text.toUpperCase()) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

async function lookForSignature(outgoing: Outgoing, domain: string): Promise<Sighting> {
  const parent = await findRecords(outgoing, domain, "DS");
  const isSigned = parent.ok && parent.records.length > 0;
  return seeSignature(parent, isSigned ? await findRecords(outgoing, domain, "DNSKEY") : null);
}

async function lookForMailRecords(outgoing: Outgoing, domain: string): Promise<Sighting> {
  return seeMailRecords({
    texts: await findRecords(outgoing, domain, "TXT"),
    policy: await findRecords(outgoing, `_dmarc.${domain}`, "TXT"),
    exchangers: await findRecords(outgoing, domain, "MX"),
    authorities: await findRecords(outgoing, domain, "CAA"),
  });
}

async function findRecords(outgoing: Outgoing, name: string, type: RecordType): Promise<Records> {
  const answer = await outgoing.records(name, type);
  if (!answer.ok) return { ok: false, fault: answer.problems[0] ?? "our-side" };
  return { ok: true, ...answer.value };
}

async function lookAtPage(
  outgoing: Outgoing,
  target: string,
  { website, services }: Surroundings,
): Promise<Sighting> {
  const reply = await ask(outgoing, target, { accept: "text/html" });
  const isPage =
    reply.ok && reply.status < 300 && /^(?:text\/html|application\/xhtml)/u.test(reply.contentType);
  const page = isPage ? readPage(reply.text, reply.address) : null;
  const own = [website, ...services].flatMap((address) => reachableHost(address) ?? []);
  return seeThirdParties(reply, page, own);
}
