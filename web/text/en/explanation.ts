import type { fr } from "#web/text/fr.ts";

export const explanation: typeof fr.explanation = {
  patterns: {
    "profile-met": "{profile} profile: all conditions are met.",
    "profile-because": "Because: {list}.",
    "profile-missing": "{profile} profile, conditions to be met ({count}): {list}.",
    "profile-pending": "{profile} profile, answers expected ({count}): {list}.",
    "share-short": "Theme {theme}: progress is still needed on one of these subjects: {list}.",
    "at-least-short": "{list}: {count} out of {required}.",
    "evidence-missing": "Public link expected for: {list}.",
  },
  themeAwaited: "Theme {theme}, answers expected:",
  counting: "What counts here:",
  wanted: "Needed: {asked}",
  toConfirm: "to be confirmed",
  notApplicable: "Not applicable",
};
