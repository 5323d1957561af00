import type { Mistake } from "./mistakes.ts";
import { changes, copyOf } from "./mistakes.ts";
import { nothing } from "./spoilt-document.ts";

const artisanal = "/rules/profiles/[artisanal]";
const organization = "/rules/profiles/[organization]";
const newcomer = "/examples/[newcomer]";
const need = "/needs/[training]/conditions/0";

/** Found by `checkGrid` in the rules, the needs and the examples. */
export const mistakesInRules: readonly Mistake[] = [
  ["a base on no criterion", "unknown-criterion", "/rules/base/0/criterion", "constructor"],
  [
    "a profile on no criterion",
    "unknown-criterion",
    `${organization}/requires/3/criterion`,
    "luck",
  ],
  [
    "a block on no criterion",
    "unknown-criterion",
    `${artisanal}/at_least/[proximity]/of/1/criterion`,
    "luck",
  ],
  ["a need on no criterion", "unknown-criterion", `${need}/criterion`, "luck"],
  ["an example on no criterion", "unknown-criterion", `${newcomer}/answers/luck`, "met"],
  [
    "an example on a criterion called “value”",
    "unknown-criterion",
    `${newcomer}/answers/value`,
    "met",
  ],
  ["no evidence for no criterion", "unknown-criterion", `${newcomer}/no_evidence_for/-`, "luck"],
  ["level 0", "out-of-bounds", "/rules/base/0/min_level", 0],
  ["a level beyond the last", "out-of-bounds", "/rules/base/1/min_level", 3],
  [
    "a level of a description",
    "operator-does-not-fit",
    `${need}/min_level`,
    changes([need, { criterion: "audiences", min_level: 1 }]),
  ],
  [
    "a list for a number",
    "operator-does-not-fit",
    `${need}/any_of`,
    changes([need, { criterion: "hosted-people", any_of: ["1"] }]),
  ],
  [
    "a list for an address",
    "operator-does-not-fit",
    `${need}/any_of`,
    changes([need, { criterion: "chatonsinfos-file", any_of: ["na"] }]),
  ],
  [
    "a bound on a choice",
    "operator-does-not-fit",
    `${need}/min_value`,
    changes([need, { criterion: "backups", min_value: 1 }]),
  ],
  [
    "another bound on a boolean",
    "operator-does-not-fit",
    `${need}/max_value`,
    changes([need, { criterion: "https", max_value: 1 }]),
  ],
  ["an empty list of answers", "empty-list", `${need}/any_of`, []],
  ["a need without conditions", "empty-list", "/needs/[training]/conditions", []],
  ["an answer that does not exist", "unknown-option", `${need}/any_of/1`, "wizardry"],
  [
    "“partly” where it is not allowed",
    "unknown-option",
    `${need}/any_of/0`,
    changes(
      [need, { criterion: "no-data-exploitation", any_of: ["partly"] }],
      ["/criteria/[no-data-exploitation]/partly_allowed", false],
    ),
  ],
  ["an answer twice", "duplicate-option", `${need}/any_of/1`, "training"],
  [
    "more than the maximum",
    "unsatisfiable",
    `${need}/min_value`,
    changes([need, { criterion: "availability-target", min_value: 100.5 }]),
  ],
  [
    "less than the minimum",
    "unsatisfiable",
    `${need}/max_value`,
    changes([need, { criterion: "availability-target", max_value: -1 }]),
  ],
  [
    "a promise a description cannot keep",
    "not-monotone",
    `${organization}/requires/-`,
    { criterion: "team-makeup", any_of: ["paid"] },
  ],
  [
    "a promise a maximum cannot keep",
    "not-monotone",
    `${organization}/requires/-`,
    { criterion: "availability-target", max_value: 99 },
  ],
  [
    "a promise the base cannot keep",
    "not-monotone",
    "/rules/base/-",
    { criterion: "team-makeup", any_of: ["paid"] },
  ],
  ["a profile without rules", "missing-profile", "/rules/profiles", changes([artisanal, nothing])],
  [
    "rules for no profile",
    "unknown-profile",
    "/rules/profiles/-/profile",
    changes(["/rules/profiles/-", copyOf(artisanal, { profile: "luxury" })]),
  ],
  [
    "rules for a profile twice",
    "duplicate-id",
    "/rules/profiles/-/profile",
    changes(["/rules/profiles/-", copyOf(artisanal)]),
  ],
  [
    "a block twice",
    "duplicate-id",
    `${artisanal}/at_least/-/id`,
    changes([`${artisanal}/at_least/-`, copyOf(`${artisanal}/at_least/[proximity]`)]),
  ],
  ["a block that asks for nothing", "out-of-bounds", `${artisanal}/at_least/[proximity]/count`, 0],
  ["a block that asks for too much", "out-of-bounds", `${artisanal}/at_least/[proximity]/count`, 7],
  [
    "an empty block",
    "out-of-bounds",
    `${artisanal}/at_least/[human-scale]/count`,
    changes([`${artisanal}/at_least/[human-scale]/of`, []]),
  ],
  ["a minimum of 0 %", "out-of-bounds", `${organization}/theme_minimums/[team]/min_share`, 0],
  ["a minimum of 101 %", "out-of-bounds", `${organization}/theme_minimums/[team]/min_share`, 101],
  [
    "a minimum on no theme",
    "unknown-theme",
    `${organization}/theme_minimums/-/theme`,
    changes([`${organization}/theme_minimums/-`, { theme: "luck", min_share: 50 }]),
  ],
  [
    "two minimums on a theme",
    "duplicate-id",
    `${organization}/theme_minimums/-/theme`,
    changes([`${organization}/theme_minimums/-`, { theme: "team", min_share: 60 }]),
  ],
  [
    "a minimum on a theme that scores nothing",
    "theme-without-score",
    `${organization}/theme_minimums/-/theme`,
    changes(
      ["/themes/-", copyOf("/themes/[team]", { id: "luck" })],
      [`${organization}/theme_minimums/-`, { theme: "luck", min_share: 50 }],
    ),
  ],
  [
    "an outcome twice",
    "duplicate-id",
    "/rules/outcomes/-/id",
    changes(["/rules/outcomes/-", copyOf("/rules/outcomes/[unclassified]")]),
  ],
  [
    "an outcome of those without answers",
    "reserved-id",
    "/rules/outcomes/0/id",
    changes(
      ["/rules/outcomes/0", copyOf("/rules/outcomes/0", { id: "not-assessed" })],
      ["/examples", []],
    ),
  ],
  [
    "an outcome of those who decline",
    "reserved-id",
    "/rules/outcomes/0/id",
    changes(
      ["/rules/outcomes/0", copyOf("/rules/outcomes/0", { id: "declined" })],
      ["/examples", []],
    ),
  ],
  [
    "a row without a profile",
    "missing-profile",
    "/rules/outcomes/0/when/0",
    changes(["/rules/outcomes/0/when/0/artisanal", nothing]),
  ],
  ["a row for no profile", "unknown-profile", "/rules/outcomes/0/when/0/luxury", "met"],
  [
    "a last outcome that may not match",
    "no-last-outcome",
    "/rules/outcomes",
    changes(["/rules/outcomes/[unclassified]/when/0/artisanal", "unmet"]),
  ],
  [
    "a last outcome that never matches",
    "no-last-outcome",
    "/rules/outcomes",
    changes(["/rules/outcomes/[unclassified]/when", []]),
  ],
  ["no outcome", "no-last-outcome", "/rules/outcomes", []],
  ["“not applicable” where it is not allowed", "na-not-allowed", `${newcomer}/answers/https`, "na"],
  [
    "no commitment where one is needed",
    "none-not-allowed",
    `${newcomer}/answers/operators`,
    "none",
  ],
  [
    "“partly” in an example",
    "partly-not-allowed",
    `${newcomer}/answers/no-data-exploitation`,
    changes(
      [`${newcomer}/answers/no-data-exploitation`, "partly"],
      ["/criteria/[no-data-exploitation]/partly_allowed", false],
    ),
  ],
  ["a number of people below zero", "out-of-bounds", `${newcomer}/answers/hosted-people`, -1],
  ["half a person", "not-whole", `${newcomer}/answers/hosted-people`, 0.5],
  [
    "an unknown answer in an example",
    "unknown-option",
    `${newcomer}/answers/audiences/1`,
    "robots",
  ],
  [
    "an answer twice in an example",
    "duplicate-option",
    `${newcomer}/answers/audiences/1`,
    "individuals",
  ],
  ["an outcome nobody defined", "unknown-outcome", `${newcomer}/expected/outcome`, "declined"],
  [
    "an expected profile left out",
    "missing-profile",
    `${newcomer}/expected`,
    changes([`${newcomer}/expected/artisanal`, nothing]),
  ],
  [
    "an expected profile too many",
    "unknown-profile",
    `${newcomer}/expected/luxury`,
    { status: "met", missing: [] },
  ],
  [
    "a missing criterion that does not exist",
    "unknown-missing",
    `${newcomer}/expected/artisanal/missing/1`,
    "luck",
  ],
  [
    "a missing theme without a minimum",
    "unknown-missing",
    `${newcomer}/expected/artisanal/missing/0`,
    "theme:team",
  ],
  [
    "a missing block of another profile",
    "unknown-missing",
    `${newcomer}/expected/organization/missing/0`,
    "at-least:proximity",
  ],
];
