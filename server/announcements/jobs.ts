import {
  askToTell,
  tellOfAnnouncement,
  tellOfGivingUp,
  tellOfSwitch,
} from "#server/announcements/letters.ts";
import { switchGrids } from "#server/announcements/switch.ts";
import type { JobHandlers } from "#server/jobs/job.ts";

type Told = { readonly hosterId: string; readonly version: number };

type GivenUp = Told & { readonly reason: string };

export const announcementJobs: JobHandlers = {
  "switch-grids": async (deps) => {
    await switchGrids(deps);
  },
  "tell-of-announcement": (deps, { version }: Pick<Told, "version">) =>
    askToTell(deps, { job: "tell-hoster-of-announcement", version }),
  "tell-of-giving-up": (deps, { version, reason }: Omit<GivenUp, "hosterId">) =>
    askToTell(deps, { job: "tell-hoster-of-giving-up", version, said: { reason } }),
  "tell-hoster-of-giving-up": (deps, told: GivenUp) => tellOfGivingUp(deps, told),
  "tell-hoster-of-announcement": (deps, told: Told) => tellOfAnnouncement(deps, told),
  "tell-of-switch": (deps, told: Told) => tellOfSwitch(deps, told),
};
