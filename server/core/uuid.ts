/** Whether a typed identifier has the form of those the site draws: the database takes no other. */
export function isUuid(typed: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(typed);
}
