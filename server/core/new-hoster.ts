import { longestName, readPlainText, readWebAddress } from "#core/plain-text.ts";
import { failure, success } from "#core/result.ts";
import type { Result } from "#core/result.ts";

/** Fields of the form, in its order; also the names they are sent by. */
export const newHosterFields = ["name", "website"] as const;
export type NewHosterField = (typeof newHosterFields)[number];
export type NewHosterForm = Readonly<Record<NewHosterField, string>>;

/** What a hoster is first known by: the rest comes in its space. */
export type NewHoster = { readonly name: string; readonly website: string };

/** Reads the form; gives the fields that do not fit. An address typed without its scheme is one over https. */
export function readNewHoster(form: NewHosterForm): Result<NewHoster, NewHosterField> {
  const name = readPlainText(form.name, longestName);
  const typed = form.website.trim();
  const website = readWebAddress(/^[a-z][a-z\d+.-]*:/iu.test(typed) ? typed : `https://${typed}`);
  if (name.ok && website.ok) return success({ name: name.value, website: website.value });
  return failure([
    ...(name.ok ? [] : ["name" as const]),
    ...(website.ok ? [] : ["website" as const]),
  ]);
}
