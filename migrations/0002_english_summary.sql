-- Why: the stories of the imaginary hosters exist in both languages; English pages show the English one.
ALTER TABLE "hosters" ADD COLUMN "summary_en" text;--> statement-breakpoint
ALTER TABLE "hosters" ADD CONSTRAINT "hosters_summary_translated" CHECK ("hosters"."summary_en" is null or "hosters"."summary" is not null);