/** Mails that come unasked, each kind with its way out. */
export const noticeKinds = ["renewal", "review", "team", "grid", "files", "check"] as const;
export type NoticeKind = (typeof noticeKinds)[number];
