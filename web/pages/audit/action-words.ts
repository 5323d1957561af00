import type { Text } from "#web/text/text.ts";

/** What was done, in words; an action that is no longer known, as it was written down. */
export function actionWords({ settings }: Text, action: string): string {
  const words: Readonly<Record<string, string>> = settings.audit.actions;
  return Object.hasOwn(words, action) ? (words[action] ?? action) : action;
}
