/**
 * The tables a backup leaves out, and why: every other table of the database is in it, without
 * being named anywhere.
 */
export const leftOut: Readonly<Record<string, string>> = {
  catalogue: "counts the changes of one database, for the pages its processes keep in memory",
  sessions: "whoever restores is not each person: people sign in again",
  account_links: "they open an account for a few minutes: a backup is older",
  passkey_challenges: "they last the minutes of one sign-in",
  sender_keys: "forgotten every day, so that nobody can tell where a visitor came from",
};
