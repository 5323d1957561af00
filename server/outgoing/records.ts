import { randomInt } from "node:crypto";
import { domainToASCII } from "node:url";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";
import { errorCode } from "#server/db/error-code.ts";
import type { DnsAnswer, DnsFault, RecordType } from "#server/outgoing/client.ts";
import type { DnsMessage } from "#server/outgoing/dns-message.ts";
import { isAskable } from "#server/outgoing/dns-name.ts";
import { askServer } from "#server/outgoing/dns-transport.ts";
import type { Server } from "#server/outgoing/dns-transport.ts";
import { isPublicName } from "#server/outgoing/web-address.ts";

/** Resolvers asked, how often each, and the longest wait for one answer in milliseconds. */
const mostServers = 3;
const rounds = 2;
const patience = 2_000;

/**
 * The records of a name of the public Internet, or of "." (whose signatures tell whether the resolver
 * checks any), by the first of `servers` that knows. They are asked directly: Node reads no DNS
 * signature, nor says whether they were checked.
 */
export async function askRecords(
  servers: readonly string[],
  name: string,
  type: RecordType,
): Promise<Result<DnsAnswer, DnsFault>> {
  const asked = name === "." ? name : domainToASCII(name.replace(/\.$/u, ""));
  if (!isAskable(asked) || (asked !== "." && !isPublicName(asked))) return failure(["no-answer"]);
  let fault: DnsFault = "our-side";
  const known = servers.slice(0, mostServers).map(readServer);
  for (const server of Array.from({ length: rounds }, () => known).flat()) {
    const answer = await askOnce(server, asked, type);
    if (answer?.code === noError || answer?.code === noSuchName) {
      return success({ records: answer.records, isAuthenticated: answer.isAuthenticated });
    }
    if (answer?.code === serverFailure) fault = "no-answer";
  }
  return failure([fault]);
}

const noError = 0;
/** What serves the name does not answer the resolver, or its signatures are wrong. */
const serverFailure = 2;
const noSuchName = 3;

async function askOnce(server: Server, name: string, type: RecordType): Promise<DnsMessage | null> {
  try {
    return await askServer(server, { id: randomInt(0x10000), name, type }, patience);
  } catch (error) {
    if (errorCode(error) === "") throw error;
    return null;
  }
}

/** As `dns.getServers` gives it: an address, or one with a port. */
function readServer(text: string): Server {
  const [, host, port] = /^\[(.+)\]:(\d+)$/u.exec(text) ?? /^([\d.]+):(\d+)$/u.exec(text) ?? [];
  return { host: host ?? text, port: Number(port ?? 53) };
}
