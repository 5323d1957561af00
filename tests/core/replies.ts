import type { Reply } from "#core/machine-check-addresses.ts";
import type { LookFault } from "#core/machine-check.ts";

export const page = "https://kaz.example/mentions";

/** What a server answered, of a status. */
export function answered(
  status: number,
  changes: Partial<Extract<Reply, { ok: true }>> = {},
): Reply {
  return {
    ok: true,
    status,
    address: page,
    contentType: "text/html",
    text: "",
    certificateEnd: "2027-01-01T00:00:00.000Z",
    ...changes,
  };
}

/** What could not be read. */
export function failed(fault: LookFault): Reply {
  return { ok: false, fault };
}
