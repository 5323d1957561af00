import { legalForms } from "#core/chatonsinfos-organization.ts";
import { fold } from "#core/words.ts";

/**
 * The legal form of the protocol (`association`, `cooperative`…) that a legal form in words begins
 * with: "Association loi 1901" is an association, "service d'une association" need not be one. Null
 * when the words do not tell.
 */
export function readLegalForm(text: string): string | null {
  const words = fold(text).trim();
  for (const [form, label] of legalForms) if (words === fold(label)) return form;
  return beginnings.find(([, beginning]) => beginning.test(words))?.[0] ?? null;
}

/** Whether one legal form in words is only the protocol's broader word for the other. */
export function isBroaderForm(broad: string, precise: string): boolean {
  const form = readLegalForm(precise);
  return form !== null && fold(legalForms.get(form) ?? "") === fold(broad).trim();
}

const beginnings: readonly (readonly [form: string, beginning: RegExp])[] = [
  ["association", /^(?:association|asso|asbl|aisbl)\b/u],
  ["cooperative", /^(?:(?:sa|sarl|sas|societe) )?(?:cooperative|scic|scop|sce)\b/u],
  ["microcompany", /^(?:micro|auto)-?\s?entrepr/u],
  ["company", /^(?:entreprise|societe|sarl|sas|sasu|eurl|srl|sa|ei|eirl)\b/u],
  ["informal", /^(?:collectif|groupe) informel\b/u],
  ["individual", /^(?:particulier|particuliere|personne physique)\b/u],
];
