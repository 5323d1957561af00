import type { Packing } from "#server/dumps/packing.ts";

/** A list that is written item by item, each on its own line. */
export type JsonList = {
  /** Items come as JSON texts. */
  readonly add: (items: readonly string[]) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** Opens an object that holds some things, then a list under a name. */
export async function openJsonList(
  packing: Packing,
  name: string,
  head: Readonly<Record<string, unknown>> = {},
): Promise<JsonList> {
  const before = Object.entries(head).map(([key, value]) => `${member(key, value)},\n`);
  await packing.write(`{${before.join("")}${JSON.stringify(name)}:[`);
  let separator = "\n";
  return {
    add: async (items) => {
      if (items.length === 0) return;
      await packing.write(separator + items.join(",\n"));
      separator = ",\n";
    },
    end: () => packing.write("\n]}\n"),
  };
}

function member(key: string, value: unknown): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
}
