/** Thrown by a handler when trying again would fail in the same way; `code` says why, never a secret. */
export class GiveUp extends Error {
  override readonly name = "GiveUp";
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
