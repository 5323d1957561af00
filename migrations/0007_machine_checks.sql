-- Why: machines look from outside at part of what hosters declare; the last look at each declaration is kept and shown beside it, and its team is told of a difference once.
CREATE TABLE "machine_checks" (
	"hoster_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"check_id" text NOT NULL,
	"target" text NOT NULL,
	"declared" text NOT NULL,
	"verdict" text NOT NULL,
	"seen" jsonb NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"troubled_since" timestamp (3) with time zone,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "machine_checks_hoster_id_criterion_check_id_pk" PRIMARY KEY("hoster_id","criterion","check_id"),
	CONSTRAINT "machine_checks_verdict_known" CHECK (verdict in ('agrees', 'differs', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "check_rounds" (
	"hoster_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "machine_checks" ADD CONSTRAINT "machine_checks_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_rounds" ADD CONSTRAINT "check_rounds_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stopped_notices" DROP CONSTRAINT "stopped_notices_kind_known";--> statement-breakpoint
ALTER TABLE "stopped_notices" ADD CONSTRAINT "stopped_notices_kind_known" CHECK (kind in ('renewal', 'review', 'team', 'grid', 'files', 'check'));--> statement-breakpoint
ALTER TABLE "notice_links" DROP CONSTRAINT "notice_links_kind_known";--> statement-breakpoint
ALTER TABLE "notice_links" ADD CONSTRAINT "notice_links_kind_known" CHECK (kind in ('renewal', 'review', 'team', 'grid', 'files', 'check'));--> statement-breakpoint
CREATE CONSTRAINT TRIGGER machine_checks_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "machine_checks"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();
