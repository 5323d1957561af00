import { testDay } from "#tests/support/test-site.ts";

/** A clock that a test moves forward. */
export function openClock() {
  let time = Date.parse(testDay);
  return {
    now: () => new Date(time),
    /** In milliseconds. */
    pass: (wait: number) => {
      time += wait;
    },
  };
}
