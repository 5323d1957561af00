import type { TestProject } from "vitest/node";
import { startSite } from "./site.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the site that the tests in the browser share: none of them changes what others see. */
    readonly siteUrl: string;
  }
}

/** Starts one site for all the tests of a project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite();
  project.provide("siteUrl", site.url);
  return site.stop;
}
