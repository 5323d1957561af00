/** Kinds of services, most looked for first; names are in `web/text`. */
export const serviceTypes = [
  "files",
  "mail",
  "video-call",
  "websites",
  "office",
  "pads",
  "chat",
  "calendar",
  "contacts",
  "polls",
  "forms",
  "mailing-lists",
  "newsletter",
  "file-transfer",
  "photos",
  "videos",
  "audio",
  "projects",
  "forum",
  "social",
  "events",
  "maps",
  "accounting",
  "passwords",
  "links",
  "pastes",
  "feeds",
  "search",
  "translation",
  "code",
  "dns",
  "servers",
  "other",
] as const;
export type ServiceType = (typeof serviceTypes)[number];

/** Who may use a service (ChatonsInfos `service.registration`): without account, anyone, members, customers. */
export const serviceRegistrations = ["none", "free", "member", "client"] as const;
export type ServiceRegistration = (typeof serviceRegistrations)[number];

/** Whether a service takes new accounts (ChatonsInfos `service.registration.load`). */
export const serviceLoads = ["open", "full"] as const;
export type ServiceLoad = (typeof serviceLoads)[number];

export type Service = {
  readonly type: ServiceType;
  /** The service as its source names it. */
  readonly name: string;
  /** Canonical software name; null when the source names none. */
  readonly software: string | null;
  readonly url: string | null;
  readonly registrations: readonly ServiceRegistration[];
  readonly load: ServiceLoad | null;
  /** Last day that may be believed, as YYYY-MM-DD; absent without an end. */
  readonly loadUntil?: string;
};

/** A service as it is known on a day: whether it takes new accounts, once too old, is unknown. */
export function serviceOn(service: Service, day: string): Service {
  const { loadUntil } = service;
  return loadUntil === undefined || day <= loadUntil ? service : { ...service, load: null };
}

/** Since when whether a service takes new accounts is to be confirmed; null while it is not. */
export function unconfirmedSince({ load, loadUntil }: Service): string | null {
  return load === null ? (loadUntil ?? null) : null;
}
