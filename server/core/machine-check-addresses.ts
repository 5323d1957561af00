import type { LookFault, Sighting } from "#core/machine-check.ts";
import { isSameSite, reachableHost } from "#core/machine-check-site.ts";

/** What came of asking for an address, as much as checks look at. */
export type Reply =
  | {
      readonly ok: true;
      readonly status: number;
      /** Where it was finally read. */
      readonly address: string;
      /** In lower case, with its parameters. */
      readonly contentType: string;
      readonly text: string;
      /** When the certificate of the last hop ends, in ISO; null over plain http. */
      readonly certificateEnd: string | null;
    }
  | { readonly ok: false; readonly fault: LookFault };

/** Whether an address answers. Whoever refuses a visit says nothing of what is behind. */
export function seeAddress(reply: Reply, asked: string): Sighting {
  if (!reply.ok) {
    // It answers, at more length than is read here.
    if (reply.fault === "too-large") return { sight: "yes", seen: { code: "long-answer" } };
    return seeFault(reply.fault);
  }
  const { status, address } = reply;
  if (status < 400) {
    const movedTo = isSamePlace(asked, address) ? null : address.slice(0, longestShown);
    return { sight: "yes", seen: { code: "answers", status, movedTo } };
  }
  if (absentStatuses.includes(status)) return { sight: "no", seen: { code: "missing", status } };
  return status >= 500
    ? { sight: "trouble", seen: { code: "failing", status } }
    : { sight: "unclear", seen: { code: "refused", status } };
}

const longestShown = 300;

/** Over https or not, with a final slash or not. */
function isSamePlace(one: string, other: string): boolean {
  const bare = (address: string) =>
    address.replace(/^https?:\/\/(?:www\.)?/iu, "").replace(/#.*$|\/+$/u, "");
  return bare(one) === bare(other);
}

/** Those that say of the address itself that nothing is there. */
const absentStatuses: readonly number[] = [404, 410];

/** What a fault says by itself: some pass, some are certain, and what our fence refuses is unknown. */
export function seeFault(fault: LookFault): Sighting {
  return { sight: sightOf[fault], seen: { code: "fault", fault } };
}

const sightOf = {
  "not-web-address": "unclear",
  "forbidden-address": "unclear",
  "too-large": "unclear",
  "name-not-found": "trouble",
  "no-connection": "trouble",
  "too-slow": "trouble",
  "malformed-answer": "trouble",
  "no-answer": "trouble",
  "bad-certificate": "no",
  "too-many-redirects": "no",
  "our-side": "our-side",
} as const satisfies Record<LookFault, Sighting["sight"]>;

/** Whether a status page answers, and whether from another site than the hoster's own. */
export function seeStatusPage(reply: Reply, asked: string, website: string | null): Sighting {
  const sighting = seeAddress(reply, asked);
  const own = reachableHost(website);
  if (!reply.ok || sighting.sight !== "yes" || own === null) return sighting;
  const host = reachableHost(reply.address);
  const isElsewhere = host !== null && !isSameSite(host, own);
  const code = isElsewhere ? "answers-elsewhere" : "answers-same-site";
  return { sight: "yes", seen: { code, status: reply.status } };
}

/** A host asked over https, and in plain. */
export type BothWays = { readonly host: string; readonly secure: Reply; readonly plain: Reply };

/** Whether every host answers over https with a valid certificate, and in plain leads there. */
export function seeHttps(looks: readonly BothWays[]): Sighting {
  const addresses = looks.length;
  const seen = looks.map(({ host, secure, plain }) => ({ host, ...seeBothWays(secure, plain) }));
  const wrong = seen.find(({ because }) => because !== null);
  if (wrong !== undefined && wrong.because !== null) {
    const { host: address, because } = wrong;
    return { sight: "no", seen: { code: "not-secure", addresses, address, because } };
  }
  const faults = seen.flatMap(({ fault }) => (fault === null ? [] : [seeFault(fault)]));
  const worst = (["our-side", "trouble", "unclear"] as const).flatMap((sight) =>
    faults.filter((each) => each.sight === sight),
  );
  if (worst[0] !== undefined) return worst[0];
  const ends = looks.flatMap(({ secure }) =>
    secure.ok && secure.certificateEnd !== null ? [secure.certificateEnd] : [],
  );
  const [until = null] = ends.toSorted();
  return { sight: "yes", seen: { code: "secure", addresses, until } };
}

type Because = Extract<Sighting["seen"], { readonly code: "not-secure" }>["because"];

/** An answer of any status shows the certificate; in plain, only what gives a page counts. */
function seeBothWays(
  secure: Reply,
  plain: Reply,
): { readonly because: Because | null; readonly fault: LookFault | null } {
  if (!secure.ok && secure.fault === "bad-certificate") {
    return { because: "bad-certificate", fault: null };
  }
  if (secure.ok && !isSecure(secure.address)) return { because: "leads-to-plain", fault: null };
  if (plain.ok && plain.status < 400 && !isSecure(plain.address)) {
    return { because: "plain-answer", fault: null };
  }
  // Too many redirects, or too long an answer, came over https all the same.
  const isAnswer = secure.ok || ["too-large", "too-many-redirects"].includes(secure.fault);
  if (!isAnswer) return { because: null, fault: secure.fault };
  // Nothing may listen in plain; what we failed to ask may well.
  return { because: null, fault: !plain.ok && plain.fault === "our-side" ? "our-side" : null };
}

function isSecure(address: string): boolean {
  return /^https:/iu.test(address);
}
