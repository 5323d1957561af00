-- Why: organizations choose, compare and write to hosters: offers, known products, briefs, alerts, reports, and the jobs that send their mails. Triggers count what changes the public pages, so that no process serves an older one.
CREATE TABLE "alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"query" text NOT NULL,
	"token_digests" text[] NOT NULL,
	"sender_digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"known" text[] NOT NULL,
	CONSTRAINT "alerts_query_given" CHECK ("alerts"."query" <> ''),
	CONSTRAINT "alerts_language_known" CHECK (language in ('fr', 'en'))
);
--> statement-breakpoint
CREATE TABLE "brief_addresses" (
	"hoster_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"token_digest" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"stopped_at" timestamp (3) with time zone,
	CONSTRAINT "brief_addresses_token_digest_unique" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "brief_recipients" (
	"brief_id" uuid NOT NULL,
	"hoster_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"token_digest" text NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"declined_at" timestamp (3) with time zone,
	"suggested_hoster_id" uuid,
	CONSTRAINT "brief_recipients_brief_id_hoster_id_pk" PRIMARY KEY("brief_id","hoster_id"),
	CONSTRAINT "brief_recipients_token_digest_unique" UNIQUE("token_digest"),
	CONSTRAINT "brief_recipients_position" UNIQUE("brief_id","position"),
	CONSTRAINT "brief_recipients_at_most_five" CHECK ("brief_recipients"."position" between 1 and 5),
	CONSTRAINT "brief_recipients_suggest_when_declined" CHECK ("brief_recipients"."suggested_hoster_id" is null or "brief_recipients"."declined_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"language" text NOT NULL,
	"email" text NOT NULL,
	"email_digest" text NOT NULL,
	"name" text NOT NULL,
	"organization" text,
	"message" text NOT NULL,
	"call_times" text,
	"query" text NOT NULL,
	"token_digest" text NOT NULL,
	"sender_digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"erased_at" timestamp (3) with time zone,
	"asked_at" timestamp (3) with time zone,
	"was_answered" boolean,
	CONSTRAINT "briefs_reference_unique" UNIQUE("reference"),
	CONSTRAINT "briefs_token_digest_unique" UNIQUE("token_digest"),
	CONSTRAINT "briefs_erased_whole" CHECK ("briefs"."erased_at" is null
        or concat("briefs"."email", "briefs"."name", "briefs"."organization", "briefs"."message", "briefs"."call_times", "briefs"."query") = ''),
	CONSTRAINT "briefs_language_known" CHECK (language in ('fr', 'en'))
);
--> statement-breakpoint
CREATE TABLE "catalogue" (
	"is_only" boolean PRIMARY KEY NOT NULL,
	"revision" bigint NOT NULL,
	"raised_by" text NOT NULL,
	CONSTRAINT "catalogue_is_one_row" CHECK ("catalogue"."is_only")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"dedupe_key" text,
	"run_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"failure" text,
	CONSTRAINT "jobs_once" UNIQUE("dedupe_key"),
	CONSTRAINT "jobs_attempts_counted" CHECK ("jobs"."attempts" >= 0)
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"audiences" text[] NOT NULL,
	"services" text[] NOT NULL,
	"has_one_login" boolean,
	"included" text,
	"included_en" text,
	"least_accounts" integer,
	"most_accounts" integer,
	"price_kind" text,
	"price_cents" integer,
	"price_unit" text,
	"price_period" text,
	"example" text,
	"example_en" text,
	CONSTRAINT "offers_position" UNIQUE("hoster_id","position"),
	CONSTRAINT "offers_audiences_known" CHECK (audiences <@ array['individuals', 'families', 'associations', 'cooperatives', 'public-bodies', 'networks', 'schools', 'companies']::text[]),
	CONSTRAINT "offers_services_known" CHECK (services <@ array['files', 'mail', 'video-call', 'websites', 'office', 'pads', 'chat', 'calendar', 'contacts', 'polls', 'forms', 'mailing-lists', 'newsletter', 'file-transfer', 'photos', 'videos', 'audio', 'projects', 'forum', 'social', 'events', 'maps', 'accounting', 'passwords', 'links', 'pastes', 'feeds', 'search', 'translation', 'code', 'dns', 'servers', 'other']::text[]),
	CONSTRAINT "offers_least_accounts_positive" CHECK ("offers"."least_accounts" >= 1),
	CONSTRAINT "offers_accounts_ordered" CHECK ("offers"."most_accounts" >= coalesce("offers"."least_accounts", 1)),
	CONSTRAINT "offers_price_kind_known" CHECK (price_kind in ('free', 'fixed', 'suggested')),
	CONSTRAINT "offers_price_unit_known" CHECK (price_unit in ('account', 'organization')),
	CONSTRAINT "offers_price_period_known" CHECK (price_period in ('month', 'year')),
	CONSTRAINT "offers_price_whole" CHECK (case when coalesce("offers"."price_kind", 'free') = 'free'
        then num_nonnulls("offers"."price_cents", "offers"."price_unit", "offers"."price_period") = 0
        else num_nonnulls("offers"."price_cents", "offers"."price_unit", "offers"."price_period") = 3 and "offers"."price_cents" >= 0 end)
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"document" jsonb NOT NULL,
	CONSTRAINT "products_id_form" CHECK ("products"."id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"route" text NOT NULL,
	"message" text NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"sender_digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"outcome" text,
	CONSTRAINT "reports_route_known" CHECK (route in ('user', 'hoster')),
	CONSTRAINT "reports_language_known" CHECK (language in ('fr', 'en')),
	CONSTRAINT "reports_closed_with_outcome" CHECK (("reports"."closed_at" is null) = ("reports"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "sender_keys" (
	"day" date PRIMARY KEY NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "brief_addresses" ADD CONSTRAINT "brief_addresses_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_recipients" ADD CONSTRAINT "brief_recipients_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_recipients" ADD CONSTRAINT "brief_recipients_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_recipients" ADD CONSTRAINT "brief_recipients_suggested_hoster_id_hosters_id_fk" FOREIGN KEY ("suggested_hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_email" ON "alerts" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "alerts_sender" ON "alerts" USING btree ("sender_digest","created_at");--> statement-breakpoint
CREATE INDEX "alerts_tokens" ON "alerts" USING gin ("token_digests");--> statement-breakpoint
CREATE INDEX "brief_recipients_hoster" ON "brief_recipients" USING btree ("hoster_id","sent_at");--> statement-breakpoint
CREATE INDEX "briefs_email" ON "briefs" USING btree ("email_digest","created_at");--> statement-breakpoint
CREATE INDEX "briefs_sender" ON "briefs" USING btree ("sender_digest","created_at");--> statement-breakpoint
CREATE INDEX "briefs_created" ON "briefs" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("run_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "jobs_ended" ON "jobs" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "reports_hoster" ON "reports" USING btree ("hoster_id");--> statement-breakpoint
CREATE INDEX "reports_sender" ON "reports" USING btree ("sender_digest","created_at");--> statement-breakpoint
CREATE FUNCTION raise_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own text := pg_current_xact_id()::text;
BEGIN
  -- One transaction writes many rows and counts once.
  IF current_setting('matou.raised_by', true) IS DISTINCT FROM own THEN
    PERFORM set_config('matou.raised_by', own, true);
    INSERT INTO catalogue (is_only, revision, raised_by) VALUES (true, 1, own)
      ON CONFLICT (is_only) DO UPDATE
      SET revision = catalogue.revision + 1, raised_by = excluded.raised_by;
    PERFORM pg_notify('catalogue', '');
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER grid_versions_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "grid_versions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER hosters_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "hosters"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER hoster_sources_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "hoster_sources"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER hoster_facts_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "hoster_facts"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER services_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "services"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER offers_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "offers"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER revisions_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "revisions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER listings_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "listings"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER reports_raise_catalogue AFTER UPDATE OR DELETE ON "reports"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER products_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "products"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
INSERT INTO catalogue (is_only, revision, raised_by) VALUES (true, 1, '');--> statement-breakpoint
UPDATE listings SET card = card || '{"offers": [], "grounds": null}';
