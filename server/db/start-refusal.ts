/** Every way a database can keep the process from starting. Their sentences are in `start-sentences.ts`. */
export const startRefusalCodes = [
  "data-directory-in-use",
  "data-directory-other-version",
  "data-directory-unusable",
  "command-interrupted",
  "database-address-malformed",
  "database-unreachable",
  "database-login-refused",
  "database-missing",
  "database-too-old",
] as const;
export type StartRefusalCode = (typeof startRefusalCodes)[number];

/**
 * Something the operator must mend before the process can work: to be told in a sentence, without a stack.
 * `detail` is the directory, the version found or `host:port/name`, for the sentence; never a password.
 */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
  readonly code: StartRefusalCode;
  readonly detail: string;

  constructor(code: StartRefusalCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}
