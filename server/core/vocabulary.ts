/** Closed sets of the grid document; their meaning is defined in the header of the grid file. */
export const languages = ["fr", "en"] as const;
export type Language = (typeof languages)[number];

export const criterionKinds = ["boolean", "choice", "number", "multi", "url", "text"] as const;

export const scales = ["ordered", "descriptive"] as const;
export type Scale = (typeof scales)[number];

export const evidenceLevels = ["none", "recommended", "required"] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export const importances = ["gate", "counts", "informative", "typical", "indifferent"] as const;
export type Importance = (typeof importances)[number];

export const betterDirections = ["higher", "lower", "none"] as const;
export type BetterDirection = (typeof betterDirections)[number];

export const sourceBases = ["read", "secondary", "general"] as const;
export type SourceBasis = (typeof sourceBases)[number];

/** The three statuses of a condition, a profile or a need. Pending is unknown, never "no". */
export const statuses = ["met", "unmet", "pending"] as const;
export type Status = (typeof statuses)[number];

export const operators = ["min_level", "any_of", "min_value", "max_value"] as const;
export type Operator = (typeof operators)[number];

/** Why a condition has its status: from an answer that counts, or from what is missing. */
export const reasons = ["answer", "unanswered", "expired", "unproven", "na", "none"] as const;
export type Reason = (typeof reasons)[number];

/** Outcomes of hosters without answers: no grid document may define them. */
export const reservedOutcomes = ["not-assessed", "declined"] as const;
export type ReservedOutcome = (typeof reservedOutcomes)[number];
