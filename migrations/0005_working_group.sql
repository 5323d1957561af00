-- Why: the working group writes grid versions, discusses, simulates, announces and decides in public. A draft is edited without disturbing the public pages; a version that left that state never changes again.
CREATE TABLE "amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"grid_id" text NOT NULL,
	"version" integer NOT NULL,
	"subject" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"edits" jsonb NOT NULL,
	"forum_url" text,
	"author_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"reason" text,
	"applied_to" integer,
	"hidden_at" timestamp (3) with time zone,
	"hidden_reason" text,
	CONSTRAINT "amendments_state_known" CHECK (state in ('open', 'applied', 'declined', 'withdrawn')),
	CONSTRAINT "amendments_settled_dated" CHECK (("amendments"."state" = 'open') = ("amendments"."settled_at" is null)),
	CONSTRAINT "amendments_applied_somewhere" CHECK (("amendments"."state" = 'applied') = ("amendments"."applied_to" is not null)),
	CONSTRAINT "amendments_declined_with_reason" CHECK ("amendments"."state" <> 'declined' or "amendments"."reason" is not null),
	CONSTRAINT "amendments_hidden_with_reason" CHECK (("amendments"."hidden_at" is null) = ("amendments"."hidden_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "grid_edits" (
	"grid_id" text NOT NULL,
	"version" integer NOT NULL,
	"number" integer NOT NULL,
	"edit" jsonb NOT NULL,
	"undoes" integer,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	CONSTRAINT "grid_edits_grid_id_version_number_pk" PRIMARY KEY("grid_id","version","number")
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"held_on" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"forum_url" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"author_id" uuid
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"amendment_id" uuid,
	"grid_id" text,
	"version" integer,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"remedy" text,
	"author_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"objection" text,
	"answer" text,
	"answered_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"hidden_at" timestamp (3) with time zone,
	"hidden_reason" text,
	CONSTRAINT "remarks_kind_known" CHECK (kind in ('comment', 'support', 'objection')),
	CONSTRAINT "remarks_objection_known" CHECK (objection in ('open', 'answered', 'lifted')),
	CONSTRAINT "remarks_of_one_thing" CHECK (("remarks"."amendment_id" is null) <> ("remarks"."version" is null) and ("remarks"."grid_id" is null) = ("remarks"."version" is null)),
	CONSTRAINT "remarks_objection_stands" CHECK (("remarks"."kind" = 'objection') = ("remarks"."objection" is not null)),
	CONSTRAINT "remarks_objection_says_what_lifts_it" CHECK (("remarks"."objection" is null) = ("remarks"."remedy" is null)),
	CONSTRAINT "remarks_answer_to_objection" CHECK (("remarks"."objection" is not null or "remarks"."answer" is null) and ("remarks"."objection" <> 'open' or "remarks"."answer" is null) and ("remarks"."objection" <> 'answered' or "remarks"."answer" is not null)),
	CONSTRAINT "remarks_answer_dated" CHECK (("remarks"."answer" is null) = ("remarks"."answered_at" is null)),
	CONSTRAINT "remarks_hidden_with_reason" CHECK (("remarks"."hidden_at" is null) = ("remarks"."hidden_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"path" text,
	"reason" text,
	CONSTRAINT "rulings_kind_known" CHECK (kind in ('version-discussed', 'version-taken-back', 'version-announced', 'version-in-force', 'version-given-up', 'amendment-applied', 'amendment-declined', 'remark-hidden', 'amendment-hidden', 'remark-shown', 'amendment-shown', 'claim-decided', 'report-closed', 'review-moderated', 'listing-changed', 'settings-changed', 'grid-imported'))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "simulations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"grid_id" text NOT NULL,
	"version" integer NOT NULL,
	"grid_digest" text NOT NULL,
	"answers_digest" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" uuid,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"report" text,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "simulations_report_dated" CHECK (("simulations"."report" is null) = ("simulations"."answers_digest" is null)),
	CONSTRAINT "simulations_published_whole" CHECK ("simulations"."published_at" is null or "simulations"."report" is not null)
);
--> statement-breakpoint
ALTER TABLE "grid_versions" DROP CONSTRAINT "grid_versions_in_force_dated";--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "based_on" integer;--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "reworded" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "discussed_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "announced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "effective_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "haste" text;--> statement-breakpoint
ALTER TABLE "grid_versions" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "carried" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_grid_id_version_grid_versions_grid_id_version_fk" FOREIGN KEY ("grid_id","version") REFERENCES "public"."grid_versions"("grid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_edits" ADD CONSTRAINT "grid_edits_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grid_edits" ADD CONSTRAINT "grid_edits_grid_id_version_grid_versions_grid_id_version_fk" FOREIGN KEY ("grid_id","version") REFERENCES "public"."grid_versions"("grid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_amendment_id_amendments_id_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_grid_id_version_grid_versions_grid_id_version_fk" FOREIGN KEY ("grid_id","version") REFERENCES "public"."grid_versions"("grid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulations" ADD CONSTRAINT "simulations_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "simulations" ADD CONSTRAINT "simulations_grid_id_version_grid_versions_grid_id_version_fk" FOREIGN KEY ("grid_id","version") REFERENCES "public"."grid_versions"("grid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendments_created" ON "amendments" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "amendments_author" ON "amendments" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "grid_edits_undone_once" ON "grid_edits" USING btree ("grid_id","version","undoes") WHERE undoes is not null;--> statement-breakpoint
CREATE INDEX "minutes_held" ON "minutes" USING btree ("held_on");--> statement-breakpoint
CREATE INDEX "remarks_amendment" ON "remarks" USING btree ("amendment_id","created_at");--> statement-breakpoint
CREATE INDEX "remarks_version" ON "remarks" USING btree ("grid_id","version","created_at");--> statement-breakpoint
CREATE INDEX "remarks_author" ON "remarks" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "rulings_at" ON "rulings" USING btree ("at");--> statement-breakpoint
CREATE INDEX "simulations_version" ON "simulations" USING btree ("grid_id","version","made_at");--> statement-breakpoint
CREATE UNIQUE INDEX "grid_versions_one_announced" ON "grid_versions" USING btree ("grid_id") WHERE state = 'announced';--> statement-breakpoint
ALTER TABLE "grid_versions" ADD CONSTRAINT "grid_versions_discussion_dated" CHECK ("grid_versions"."state" <> 'in-discussion' or "grid_versions"."discussed_since" is not null);--> statement-breakpoint
ALTER TABLE "grid_versions" ADD CONSTRAINT "grid_versions_announcement_dated" CHECK ("grid_versions"."state" <> 'announced' or ("grid_versions"."announced_at" is not null and "grid_versions"."effective_at" is not null));--> statement-breakpoint
ALTER TABLE "grid_versions" ADD CONSTRAINT "grid_versions_in_force_dated" CHECK ("grid_versions"."state" <> 'in-force' or "grid_versions"."in_force_since" is not null);--> statement-breakpoint
CREATE FUNCTION keep_grid_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'grid versions are never deleted';
  END IF;
  IF OLD.grid_id <> NEW.grid_id OR OLD.version <> NEW.version OR (OLD.state <> 'draft'
    AND (OLD.document <> NEW.document OR OLD.digest <> NEW.digest OR OLD.reworded <> NEW.reworded)) THEN
    RAISE EXCEPTION 'a grid version that is no draft never changes';
  END IF;
  IF (OLD.state = 'announced' AND NEW.state NOT IN ('announced', 'in-force', 'retired'))
    OR (OLD.state = 'in-force' AND NEW.state NOT IN ('in-force', 'retired'))
    OR (OLD.state = 'retired' AND NEW.state <> 'retired') THEN
    RAISE EXCEPTION 'a grid version that was announced never goes back';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER grid_versions_kept BEFORE UPDATE OR DELETE ON "grid_versions"
  FOR EACH ROW EXECUTE FUNCTION keep_grid_version();--> statement-breakpoint
DROP TRIGGER grid_versions_raise_catalogue ON "grid_versions";--> statement-breakpoint
CREATE CONSTRAINT TRIGGER grid_versions_raise_catalogue AFTER INSERT ON "grid_versions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER grid_versions_raise_catalogue_by_state AFTER UPDATE ON "grid_versions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.state <> NEW.state OR NEW.state <> 'draft') EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER settings_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "settings"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();
