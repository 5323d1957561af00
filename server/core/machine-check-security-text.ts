import type { SecurityLack, SecurityRemark, Sighting } from "#core/machine-check.ts";
import type { Reply } from "#core/machine-check-addresses.ts";
import { seeAddress } from "#core/machine-check-addresses.ts";

type Looks = {
  /** The answer of `/.well-known/security.txt`. */
  readonly there: Reply;
  /** That of `/security.txt`, asked for when nothing is there. */
  readonly formerly: Reply | null;
  /** Now, in ISO. */
  readonly at: string;
  /** A date of RFC 3339 as an ISO moment in UTC; null for what is none. */
  readonly toMoment: (text: string) => string | null;
};

/** Whether a security.txt file is there and holds what RFC 9116 asks for. */
export function seeSecurityText({ there, formerly, at, toMoment }: Looks): Sighting {
  if (isFile(there)) return readFile(there, [], { at, toMoment });
  if (formerly !== null && isFile(formerly)) {
    return readFile(formerly, ["former-place"], { at, toMoment });
  }
  const sighting = seeAddress(there, "");
  const isAbsent = sighting.sight === "yes" || sighting.seen.code === "missing";
  return isAbsent ? { sight: "no", seen: { code: "security-txt-absent" } } : sighting;
}

type Found = Extract<Reply, { readonly ok: true }>;

/** Many sites answer every address with a page: a file has fields, and is no page. */
function isFile(reply: Reply): reply is Found {
  return (
    reply.ok &&
    reply.status === 200 &&
    !/^\s*</u.test(reply.text) &&
    fieldsOf(reply.text).some(([name]) => name === "contact" || name === "expires")
  );
}

function readFile(
  { text, contentType }: Found,
  remarks: readonly SecurityRemark[],
  { at, toMoment }: Pick<Looks, "at" | "toMoment">,
): Sighting {
  const fields = fieldsOf(text);
  const expiries = fields.flatMap(([name, value]) => (name === "expires" ? [value] : []));
  // More than one makes the file wrong (RFC 9116, 2.5.5).
  const expires = expiries.length === 1 ? toMoment(expiries[0] ?? "") : null;
  const hasContact = fields.some(([name, value]) => name === "contact" && /^\S+:\S/u.test(value));
  const lacks: readonly SecurityLack[] = [
    ...(hasContact ? [] : (["contact"] as const)),
    ...(expires === null ? (["expires"] as const) : expires <= at ? (["expired"] as const) : []),
  ];
  if (lacks.length > 0 || expires === null) {
    return { sight: "no", seen: { code: "security-txt-wrong", lacks } };
  }
  const isPlain = /^text\/plain\b/u.test(contentType);
  const all = [...remarks, ...(isPlain ? [] : (["content-type"] as const))];
  return { sight: "yes", seen: { code: "security-txt", expires, remarks: all } };
}

/** `Name: value` lines, names in lower case; comments, and the armour of a signed file, are none. */
function fieldsOf(text: string): readonly (readonly [name: string, value: string])[] {
  const [body = ""] = text.split("-----BEGIN PGP SIGNATURE-----");
  return body.split(/\r\n?|\n/u).flatMap((line) => {
    const [, name, value] = /^(?:- )?([\w-]+):[ \t]*(.*?)[ \t]*$/u.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
}
