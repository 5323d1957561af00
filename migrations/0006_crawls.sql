-- Why: the files that organizations publish of themselves are read every night from the federations the working group follows. What a file last held is kept, so that one that is gone deletes nothing; one crawl goes on at a time, whatever the number of processes.
CREATE TABLE "federations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"name" text,
	"added_at" timestamp (3) with time zone NOT NULL,
	"paused_at" timestamp (3) with time zone,
	CONSTRAINT "federations_address_unique" UNIQUE("address")
);
--> statement-breakpoint
CREATE TABLE "crawls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"federation_id" uuid,
	"hoster_id" uuid,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"slice" integer NOT NULL,
	"stored_bytes" integer NOT NULL,
	"held_by" uuid,
	"held_until" timestamp (3) with time zone,
	CONSTRAINT "crawls_held_whole" CHECK ((held_by is null) = (held_until is null)),
	CONSTRAINT "crawls_ended_dated" CHECK ("crawls"."ended_at" is null or "crawls"."started_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "source_files" (
	"address" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"location" text,
	"etag" text,
	"last_modified" text,
	"digest" text,
	"content" "bytea",
	"read_at" timestamp (3) with time zone,
	"tried_at" timestamp (3) with time zone NOT NULL,
	"unreachable_since" timestamp (3) with time zone,
	"fault" text,
	"failures" integer NOT NULL,
	"hoster_id" uuid,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "source_files_role_known" CHECK (role in ('root', 'federation', 'organization', 'service')),
	CONSTRAINT "source_files_content_whole" CHECK (num_nulls(digest, content, location) in (0, 3)),
	CONSTRAINT "source_files_fault_dated" CHECK ((unreachable_since is null) = (fault is null)),
	CONSTRAINT "source_files_failures_counted" CHECK ("source_files"."failures" >= 0)
);
--> statement-breakpoint
CREATE TABLE "crawl_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"crawl_id" uuid NOT NULL,
	"rank" integer NOT NULL,
	"place" integer NOT NULL,
	"role" text NOT NULL,
	"address" text NOT NULL,
	"host" text NOT NULL,
	"name" text,
	"fate" text,
	"reason" text,
	"since" timestamp (3) with time zone,
	"taken" integer NOT NULL,
	"kept" integer NOT NULL,
	"ignored" integer NOT NULL,
	"not_before" timestamp (3) with time zone,
	"attempts" integer NOT NULL,
	"took" integer NOT NULL,
	"outcome" text,
	"hoster_id" uuid,
	CONSTRAINT "crawl_files_place" UNIQUE("crawl_id","rank","place"),
	CONSTRAINT "crawl_files_role_known" CHECK (role in ('root', 'federation', 'organization', 'service')),
	CONSTRAINT "crawl_files_fate_known" CHECK (fate in ('taken', 'unchanged', 'wrong', 'unreachable', 'left-out')),
	CONSTRAINT "crawl_files_outcome_known" CHECK (outcome in ('added', 'changed', 'unchanged')),
	CONSTRAINT "crawl_files_reason_given" CHECK ((coalesce(fate, 'taken') in ('taken', 'unchanged')) = (reason is null))
);
--> statement-breakpoint
ALTER TABLE "crawls" ADD CONSTRAINT "crawls_federation_id_federations_id_fk" FOREIGN KEY ("federation_id") REFERENCES "public"."federations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crawls" ADD CONSTRAINT "crawls_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_files" ADD CONSTRAINT "source_files_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crawl_files" ADD CONSTRAINT "crawl_files_crawl_id_crawls_id_fk" FOREIGN KEY ("crawl_id") REFERENCES "public"."crawls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "crawl_files" ADD CONSTRAINT "crawl_files_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "crawls_one_under_way" ON "crawls" USING btree ((true)) WHERE started_at is not null and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "crawls_asked_once" ON "crawls" USING btree ("address",coalesce(hoster_id::text, '')) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "crawls_asked" ON "crawls" USING btree ("asked_at");--> statement-breakpoint
CREATE INDEX "crawls_hoster" ON "crawls" USING btree ("hoster_id");--> statement-breakpoint
CREATE INDEX "source_files_hoster" ON "source_files" USING btree ("hoster_id");--> statement-breakpoint
CREATE INDEX "crawl_files_waiting" ON "crawl_files" USING btree ("crawl_id","rank","place") WHERE fate is null;--> statement-breakpoint
ALTER TABLE "stopped_notices" DROP CONSTRAINT "stopped_notices_kind_known";--> statement-breakpoint
ALTER TABLE "stopped_notices" ADD CONSTRAINT "stopped_notices_kind_known" CHECK (kind in ('renewal', 'review', 'team', 'grid', 'files'));--> statement-breakpoint
ALTER TABLE "notice_links" DROP CONSTRAINT "notice_links_kind_known";--> statement-breakpoint
ALTER TABLE "notice_links" ADD CONSTRAINT "notice_links_kind_known" CHECK (kind in ('renewal', 'review', 'team', 'grid', 'files'));--> statement-breakpoint
CREATE CONSTRAINT TRIGGER source_files_raise_catalogue AFTER UPDATE ON "source_files"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.failures <> NEW.failures) EXECUTE FUNCTION raise_catalogue();
