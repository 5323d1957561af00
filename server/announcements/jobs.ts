import { askToTell, tellOfAnnouncement, tellOfSwitch } from "#server/announcements/letters.ts";
import { switchGrids } from "#server/announcements/switch.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

type Told = { readonly hosterId: string; readonly version: number };

export const announcementJobs: JobHandlers = {
  "switch-grids": async (deps) => {
    await switchGrids(deps);
  },
  "tell-of-announcement": (deps, { version }: Pick<Told, "version">) => askToTell(deps, version),
  "tell-hoster-of-announcement": (deps, told: Told) => tellOfAnnouncement(deps, told),
  "tell-of-switch": (deps, told: Told) => tellOfSwitch(deps, told),
};
