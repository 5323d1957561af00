/** Every way a backup or a restoration is refused. Their sentences are in `backup-commands.ts`. */
export const backupRefusalCodes = [
  "file-exists",
  "file-unwritable",
  "disk-full",
  "file-unreadable",
  "not-a-backup",
  "other-format",
  "damaged",
  "base-not-empty",
  "base-ahead",
  "other-migrations",
  "tables-differ",
  "rows-refused",
] as const;
export type BackupRefusalCode = (typeof backupRefusalCodes)[number];

/**
 * Something the operator can mend; nothing was written. `detail` is the path, the table or the code
 * that the sentence names, never a value of a row.
 */
export class BackupRefusal extends Error {
  override readonly name = "BackupRefusal";
  readonly code: BackupRefusalCode;
  readonly detail: string;

  constructor(code: BackupRefusalCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
    this.detail = detail;
  }
}
