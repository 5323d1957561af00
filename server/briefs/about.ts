/** What mails and questions are about, for when they have to be forgotten: see `cancelJobs`. */
export function aboutBrief(briefId: string): string {
  return `brief ${briefId}`;
}

/** The briefs sent to a hoster, whichever they are. */
export function aboutHoster(hosterId: string): string {
  return `briefs for ${hosterId}`;
}
