import type { Outgoing } from "#server/outgoing/client.ts";

/** Somebody waits for the page: longest time for one file, in milliseconds, and for its turn. */
const patience = 5_000;

/** Largest proof, in bytes. */
const largest = 100_000;

/** The texts of a DNS record that may prove a claim; what cannot be read is not there. */
export async function findRecords(outgoing: Outgoing, name: string): Promise<readonly string[]> {
  const answer = await outgoing.records(name, "TXT");
  return answer.ok ? answer.value.records : [];
}

/** The files that may prove a claim, of those addresses that have one. */
export async function findFiles(
  outgoing: Outgoing,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const asked = { accept: "text/plain", patience, longestWait: patience, largest };
  const answers = await Promise.all(addresses.map((address) => outgoing.get(address, asked)));
  return answers.flatMap((answer) =>
    answer.ok && answer.value.status === 200 ? [new TextDecoder().decode(answer.value.bytes)] : [],
  );
}
