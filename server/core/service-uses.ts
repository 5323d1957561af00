import { serviceTypes } from "#core/services.ts";
import type { Service, ServiceType } from "#core/services.ts";

/** What people do with services, most looked for first; words are in `web/text`. */
export const serviceUses = [
  "share",
  "write",
  "talk",
  "meet",
  "organize",
  "publish",
  "find",
  "build",
  "other",
] as const;
export type ServiceUse = (typeof serviceUses)[number];

const useOf = {
  files: "share",
  "file-transfer": "share",
  photos: "share",
  links: "share",
  pastes: "share",
  office: "write",
  pads: "write",
  mail: "talk",
  "mailing-lists": "talk",
  newsletter: "talk",
  chat: "talk",
  forum: "talk",
  "video-call": "meet",
  polls: "meet",
  events: "meet",
  calendar: "organize",
  contacts: "organize",
  forms: "organize",
  projects: "organize",
  accounting: "organize",
  passwords: "organize",
  websites: "publish",
  videos: "publish",
  audio: "publish",
  social: "publish",
  maps: "publish",
  search: "find",
  feeds: "find",
  translation: "find",
  code: "build",
  dns: "build",
  servers: "build",
  other: "other",
} as const satisfies Record<ServiceType, ServiceUse>;

/** Services by what one does with them, none left out; inside a use, by type, else in the order given. */
export function groupByUse<Each extends Pick<Service, "type">>(
  services: readonly Each[],
): readonly { readonly use: ServiceUse; readonly services: readonly Each[] }[] {
  const rank = ({ type }: Each) => serviceTypes.indexOf(type);
  const sorted = services.toSorted((one, other) => rank(one) - rank(other));
  return serviceUses
    .map((use) => ({ use, services: sorted.filter(({ type }) => useOf[type] === use) }))
    .filter((group) => group.services.length > 0);
}
