import type { DraftProblem } from "#core/check-problem.ts";
import { changes, copyOf } from "./mistakes.ts";
import { texts } from "./small-grid.ts";
import { nothing } from "./spoilt-document.ts";

/** A change of the grid in force, at a place of `locate`, and all that is newly said of it. */
type Planted = {
  readonly name: string;
  readonly place: string;
  readonly value: unknown;
  readonly found: readonly DraftProblem[];
};

const backups = "/criteria/[backups]";
const organization = "/rules/profiles/[organization]";
const outcomes = "/rules/outcomes";
const newcomer = "/examples/[newcomer]";
const untranslated = "Qui s’en occupe et depuis quand";
const named = (fr: string, en: string) => ({ id: "new", label: { fr, en } });

/** Each finding of a draft, planted once; what checkGrid refuses is planted elsewhere. */
export const plantedMistakes: readonly Planted[] = [
  {
    name: "a text left empty",
    place: `${backups}/why/en`,
    value: " ",
    found: [{ path: "/criteria/backups/why/en", code: "missing-translation", detail: "en" }],
  },
  {
    name: "a text left in French",
    place: "/themes/[team]/intro",
    value: { fr: untranslated, en: untranslated },
    found: [{ path: "/themes/team/intro/en", code: "untranslated", detail: "en" }],
  },
  {
    name: "a text written in English alone",
    place: "/themes/[team]/intro",
    value: { fr: "Who is behind the hoster", en: "Who is behind the hoster" },
    found: [{ path: "/themes/team/intro/fr", code: "untranslated", detail: "fr" }],
  },
  {
    name: "a source that is no web address",
    place: "/sources/[charter]/url",
    value: "javascript:alert(1)",
    found: [
      { path: "/sources/charter/url", code: "unusable-address", detail: "javascript:alert(1)" },
    ],
  },
  {
    name: "an outcome without a case",
    place: `${outcomes}/[both]/when`,
    value: changes([`${outcomes}/[both]/when`, []], ["/examples", []]),
    found: [{ path: "/rules/outcomes/both/when", code: "outcome-without-row", detail: "both" }],
  },
  {
    name: "an outcome behind another that takes all its cases",
    place: `${outcomes}/[both]/when/0`,
    value: changes([`${outcomes}/[artisanal]/when/0/artisanal`, "any"], ["/examples", []]),
    found: [
      {
        path: "/rules/outcomes/organization",
        code: "shadowed-outcome",
        detail: "organization",
        other: "both artisanal",
      },
      {
        path: "/rules/outcomes/incomplete",
        code: "shadowed-outcome",
        detail: "incomplete",
        other: "artisanal",
      },
      {
        path: "/rules/outcomes/unclassified",
        code: "shadowed-outcome",
        detail: "unclassified",
        other: "both artisanal",
      },
    ],
  },
  {
    name: "a case that an earlier one takes",
    place: `${outcomes}/[incomplete]/when/-`,
    value: { artisanal: "pending", organization: "unmet" },
    found: [
      {
        path: "/rules/outcomes/incomplete/when/2",
        code: "shadowed-row",
        detail: "incomplete",
        other: "incomplete",
      },
    ],
  },
  {
    name: "a profile that asks two things of one answer",
    place: "/rules/profiles/[artisanal]/requires/-",
    value: changes(
      ["/rules/profiles/[artisanal]/requires/-", { criterion: "backups", any_of: ["none"] }],
      ["/examples", []],
    ),
    found: [
      {
        path: "/rules/profiles/artisanal",
        code: "unreachable-profile",
        detail: "artisanal",
        other: "backups",
      },
    ],
  },
  {
    name: "a need that asks two things of one answer",
    place: "/needs/[training]/conditions/-",
    value: changes(
      ["/needs/[training]/conditions/-", { criterion: "backups", any_of: ["none"] }],
      ["/needs/[training]/conditions/-", { criterion: "backups", min_level: 1 }],
    ),
    found: [
      { path: "/needs/training", code: "unreachable-need", detail: "training", other: "backups" },
    ],
  },
  {
    name: "an example that expects another outcome",
    place: `${newcomer}/expected/outcome`,
    value: "organization",
    found: [
      {
        path: "/examples/newcomer/expected/outcome",
        code: "example-outcome",
        detail: "organization",
        other: "incomplete",
      },
    ],
  },
  {
    name: "an example that expects another status, and nothing missing",
    place: `${newcomer}/expected/organization`,
    value: changes(
      [`${newcomer}/expected/artisanal/status`, "met"],
      [`${newcomer}/expected/artisanal/missing`, ["backups", "https"]],
    ),
    found: [
      {
        path: "/examples/newcomer/expected/artisanal/status",
        code: "example-status",
        detail: "met",
        other: "pending",
      },
      {
        path: "/examples/newcomer/expected/artisanal/missing",
        code: "example-missing",
        detail: "backups https",
        other: "terms-of-service security-updates data-export at-least:proximity",
      },
    ],
  },
  {
    name: "an identifier of another kind",
    place: "/criteria/[accessibility]",
    value: changes(
      [
        "/criteria/[accessibility]",
        copyOf("/criteria/[chatonsinfos-file]", { id: "accessibility", label: texts }),
      ],
      ["/examples", []],
    ),
    found: [
      {
        path: "/criteria/accessibility/kind",
        code: "changed-kind",
        detail: "accessibility",
        other: "choice",
      },
    ],
  },
  {
    name: "two criteria of one name",
    place: "/criteria/[monitoring]/label/fr",
    value: "sauvegardes ",
    found: [
      {
        path: "/criteria/monitoring/label/fr",
        code: "duplicate-label",
        detail: "sauvegardes ",
        other: "backups",
      },
    ],
  },
  {
    name: "a theme without a criterion",
    place: "/themes/-",
    value: { ...named("Thème neuf", "New theme"), intro: texts },
    found: [{ path: "/themes/new", code: "unused-theme", detail: "new" }],
  },
  {
    name: "a profile that no outcome tells apart",
    place: "/profiles/-",
    value: changes(
      [`${outcomes}/[both]`, nothing],
      [`${outcomes}/[organization]`, nothing],
      [`${outcomes}/[incomplete]/when/1`, nothing],
      ["/examples", []],
    ),
    found: [{ path: "/profiles/organization", code: "unused-profile", detail: "organization" }],
  },
  {
    name: "a criterion that no rule uses any more",
    place: "/needs/[training]",
    value: changes(["/criteria/-", copyOf("/criteria/[chatonsinfos-file]", named("Neuf", "New"))]),
    found: [{ path: "/criteria/new", code: "unused-criterion", detail: "new" }],
  },
  {
    name: "another question on an identifier",
    place: `${backups}/question/fr`,
    value: "Sauvegardez-vous vraiment ?",
    found: [{ path: "/criteria/backups/question/fr", code: "changed-question", detail: "backups" }],
  },
  {
    name: "another unit on an identifier",
    place: "/criteria/[hosted-people]/unit/fr",
    value: "centaines",
    found: [
      { path: "/criteria/hosted-people/unit", code: "changed-scale", detail: "hosted-people" },
    ],
  },
  {
    name: "another answer on an identifier",
    place: `${backups}/answers/[weekly]/fr`,
    value: "Au moins une fois par mois",
    found: [
      {
        path: "/criteria/backups/answers/weekly",
        code: "changed-answer",
        detail: "Au moins une fois par mois",
        other: "Au moins une fois par semaine",
      },
    ],
  },
  {
    name: "an answer that is gone",
    place: `${backups}/answers/[protected]`,
    value: changes([`${backups}/answers/[protected]`, nothing], ["/examples", []]),
    found: [
      {
        path: "/criteria/backups/answers",
        code: "dropped-answer",
        detail:
          "Chaque jour, dans un autre lieu, avec une copie hors ligne ou protégée contre l’effacement",
      },
    ],
  },
  {
    name: "a promise that a better answer breaks, with that answer",
    place: `${organization}/requires/-`,
    value: { criterion: "availability-target", max_value: 99 },
    found: [
      {
        path: "/rules/profiles/organization/requires/availability-target",
        code: "not-monotone",
        detail: "availability-target",
        other: "99.5",
      },
    ],
  },
];
