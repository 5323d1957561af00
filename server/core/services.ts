/** Kinds of services, in the order they are offered to visitors; names are in `web/text`. */
export const serviceTypes = [
  "files",
  "office",
  "pads",
  "mail",
  "mailing-lists",
  "newsletter",
  "calendar",
  "contacts",
  "video-call",
  "chat",
  "forum",
  "polls",
  "forms",
  "projects",
  "websites",
  "file-transfer",
  "photos",
  "videos",
  "audio",
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
};
