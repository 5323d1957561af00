import type { Mistake } from "./mistakes.ts";
import { changes, copyOf } from "./mistakes.ts";
import { nothing } from "./spoilt-document.ts";

const people = "/criteria/[hosted-people]";
const target = "/criteria/[availability-target]";
const step = { level: 4, fr: "…", en: "…" };

/** Found by `checkGrid` at the head of the document, in its lists and in its criteria. */
export const mistakesInCriteria: readonly Mistake[] = [
  ["another format", "unsupported-format", "/format", 2],
  ["a version before the first", "out-of-bounds", "/grid/version", 0],
  ["a reminder at once", "out-of-bounds", "/rules/answers/remind_after_months", 0],
  ["expiry before the reminder", "out-of-bounds", "/rules/answers/expire_after_months", 11],
  ["a grid id with a capital", "malformed-id", "/grid/id", "Matou"],
  [
    "a source id with a space",
    "malformed-id",
    "/sources/-/id",
    changes(["/sources/-", copyOf("/sources/0", { id: "a b" })]),
  ],
  [
    "a check id ending with a hyphen",
    "malformed-id",
    "/checks/-/id",
    changes(["/checks/-", copyOf("/checks/0", { id: "a-" })]),
  ],
  [
    "an empty need id",
    "malformed-id",
    "/needs/-/id",
    changes(["/needs/-", copyOf("/needs/0", { id: "" })]),
  ],
  [
    "a hostile message id",
    "malformed-id",
    "/rules/messages/-/id",
    changes(["/rules/messages/-", copyOf("/rules/messages/0", { id: "__proto__" })]),
  ],
  ["a theme twice", "duplicate-id", "/themes/-/id", changes(["/themes/-", copyOf("/themes/0")])],
  [
    "a source twice",
    "duplicate-id",
    "/sources/-/id",
    changes(["/sources/-", copyOf("/sources/3")]),
  ],
  ["a check twice", "duplicate-id", "/checks/-/id", changes(["/checks/-", copyOf("/checks/3")])],
  [
    "a criterion twice",
    "duplicate-id",
    "/criteria/-/id",
    changes(["/criteria/-", copyOf("/criteria/[on-call]")]),
  ],
  [
    "a profile twice",
    "duplicate-id",
    "/profiles/-/id",
    changes(["/profiles/-", copyOf("/profiles/0")]),
  ],
  [
    "a need twice",
    "duplicate-id",
    "/needs/-/id",
    changes(["/needs/-", copyOf("/needs/[training]")]),
  ],
  [
    "an example twice",
    "duplicate-id",
    "/examples/-/id",
    changes(["/examples/-", copyOf("/examples/[newcomer]")]),
  ],
  [
    "a message twice",
    "duplicate-id",
    "/rules/messages/-/id",
    changes(["/rules/messages/-", copyOf("/rules/messages/0")]),
  ],
  [
    "an answer of a choice twice",
    "duplicate-id",
    "/criteria/[on-call]/answers/-/id",
    changes(["/criteria/[on-call]/answers/-", copyOf("/criteria/[on-call]/answers/0")]),
  ],
  [
    "an option twice",
    "duplicate-id",
    "/criteria/[ecology]/options/-/id",
    changes(["/criteria/[ecology]/options/-", copyOf("/criteria/[ecology]/options/0")]),
  ],
  [
    "“na” as an answer of a choice",
    "reserved-id",
    "/criteria/[on-call]/answers/-/id",
    changes([
      "/criteria/[on-call]/answers/-",
      copyOf("/criteria/[on-call]/answers/0", { id: "na" }),
    ]),
  ],
  [
    "“na” as an option",
    "reserved-id",
    "/criteria/[ecology]/options/-/id",
    changes([
      "/criteria/[ecology]/options/-",
      copyOf("/criteria/[ecology]/options/0", { id: "na" }),
    ]),
  ],
  [
    "boolean answers out of order",
    "not-in-list",
    "/boolean_answers",
    changes(["/boolean_answers/0", copyOf("/boolean_answers/2")]),
  ],
  [
    "boolean answers of other levels",
    "not-in-list",
    "/boolean_answers",
    changes(["/boolean_answers/2/level", 3]),
  ],
  ["a theme that does not exist", "unknown-theme", "/criteria/[on-call]/theme", "constructor"],
  ["a source that does not exist", "unknown-source", "/criteria/[on-call]/sources/1", "hearsay"],
  [
    "a check that does not exist",
    "unknown-check",
    "/criteria/[https]/checks/0",
    "chatonsinfo:https",
  ],
  [
    "a profile without importance",
    "missing-profile",
    "/criteria/[on-call]/importance",
    changes(["/criteria/[on-call]/importance/artisanal", nothing]),
  ],
  [
    "importance for no profile",
    "unknown-profile",
    "/criteria/[on-call]/importance/constructor",
    "gate",
  ],
  ["a choice without answers", "empty-list", "/criteria/[accessibility]/answers", []],
  [
    "a list without options",
    "empty-list",
    "/criteria/[published-documents]/options",
    changes(
      ["/criteria/[published-documents]/options", []],
      ["/criteria/[published-documents]/scale", "descriptive"],
      ["/criteria/[published-documents]/full_at", nothing],
    ),
  ],
  [
    "an answer without its level",
    "missing-level",
    "/criteria/[on-call]/answers/[always]/level",
    nothing,
  ],
  [
    "an ordered list without a full mark",
    "missing-level",
    "/criteria/[published-documents]/full_at",
    nothing,
  ],
  ["a level on a description", "needless-level", "/criteria/[team-makeup]/answers/0/level", 1],
  ["a full mark on a description", "needless-level", "/criteria/[audiences]/full_at", 2],
  ["a negative level", "out-of-bounds", "/criteria/[on-call]/answers/0/level", -1],
  ["a full mark of zero", "out-of-bounds", "/criteria/[published-documents]/full_at", 0],
  [
    "a full mark beyond the options",
    "out-of-bounds",
    "/criteria/[published-documents]/full_at",
    99,
  ],
  [
    "a maximum under the minimum",
    "out-of-bounds",
    `${people}/max`,
    changes(
      [`${people}/min`, 8],
      [`${people}/max`, 7],
      ["/rules/profiles/[artisanal]/at_least", []],
    ),
  ],
  ["a step of level 0", "out-of-bounds", `${target}/steps/0/level`, 0],
  ["a step nobody can reach", "out-of-bounds", `${target}/steps/2/bound`, 100.1],
  [
    "a step hidden by a higher one",
    "unreachable-step",
    `${target}/steps/1`,
    changes([`${target}/steps/1/bound`, 99.9]),
  ],
  ["a step below the minimum", "out-of-bounds", `${target}/steps/0/bound`, -1],
  [
    "two steps of one level",
    "unreachable-step",
    `${target}/steps/2`,
    changes([`${target}/steps/-`, { ...step, level: 3, bound: 99.7 }]),
  ],
  [
    "a step twice, when lower is better",
    "unreachable-step",
    "/criteria/[recovery-time]/steps/2",
    changes(["/criteria/[recovery-time]/steps/-", { ...step, bound: 8 }]),
  ],
  ["an ordered number without steps", "missing-steps", `${target}/steps`, nothing],
  ["steps on a description", "needless-steps", `${people}/steps`, []],
  ["an ordered number without a better", "scale-does-not-fit", `${target}/better`, "none"],
  ["a described number with a better", "scale-does-not-fit", `${people}/better`, "higher"],
  ["an ordered address", "scale-does-not-fit", "/criteria/[chatonsinfos-file]/scale", "ordered"],
  ["“not applicable” to the base", "na-changes-profile", "/criteria/[https]/na_allowed", true],
  [
    "“not applicable” to what counts",
    "na-changes-profile",
    "/criteria/[admin-access]/na_allowed",
    true,
  ],
  ["“not applicable” in a block", "na-changes-profile", `${people}/na_allowed`, true],
  [
    "“not applicable” to what is called base",
    "na-changes-profile",
    "/criteria/[chatonsinfos-file]/na_allowed",
    changes(["/criteria/[chatonsinfos-file]/importance/base", true]),
  ],
];
