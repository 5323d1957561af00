import { cleanLine } from "#core/typed-text.ts";

/** Characters of what someone calls a passkey. */
export const longestPasskeyName = 60;

/** Every way what was typed as the name of a passkey can be wrong. */
export const passkeyNameFaults = ["missing", "too-long"] as const;
export type PasskeyNameFault = (typeof passkeyNameFaults)[number];

export type PasskeyName =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly fault: PasskeyNameFault };

export function readPasskeyName(typed: string): PasskeyName {
  const name = cleanLine(typed);
  if (name === "") return { ok: false, fault: "missing" };
  if ([...name].length > longestPasskeyName) return { ok: false, fault: "too-long" };
  return { ok: true, name };
}
