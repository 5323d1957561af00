-- Why: first tables: grid versions, hosters with their sources, published revisions, what the directory searches.
CREATE TABLE "grid_versions" (
	"grid_id" text NOT NULL,
	"version" integer NOT NULL,
	"state" text NOT NULL,
	"document" text NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"in_force_since" timestamp (3) with time zone,
	CONSTRAINT "grid_versions_grid_id_version_pk" PRIMARY KEY("grid_id","version"),
	CONSTRAINT "grid_versions_version_positive" CHECK ("grid_versions"."version" >= 1),
	CONSTRAINT "grid_versions_state_known" CHECK (state in ('draft', 'in-discussion', 'announced', 'in-force', 'retired')),
	CONSTRAINT "grid_versions_in_force_dated" CHECK ("grid_versions"."state" not in ('in-force', 'retired') or "grid_versions"."in_force_since" is not null)
);
--> statement-breakpoint
CREATE TABLE "hoster_facts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "hoster_facts_once" UNIQUE("source_id","field"),
	CONSTRAINT "hoster_facts_field_known" CHECK (field in ('name', 'description', 'website', 'place', 'country', 'legal-form', 'services', 'audience', 'open-since', 'terms', 'membership', 'status', 'contact', 'legal-notice'))
);
--> statement-breakpoint
CREATE TABLE "hoster_sources" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"key" text NOT NULL,
	"addresses" text[] NOT NULL,
	"recorded_on" date NOT NULL,
	"unread" jsonb NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "hoster_sources_key" UNIQUE("origin","key"),
	CONSTRAINT "hoster_sources_origin_known" CHECK (origin in ('listing', 'chatonsinfos'))
);
--> statement-breakpoint
CREATE TABLE "hosters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"summary" text,
	"website" text,
	"country" text,
	"department" text,
	"audiences" text[] NOT NULL,
	"stance" text NOT NULL,
	"is_imaginary" boolean NOT NULL,
	"claimed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hosters_slug_unique" UNIQUE("slug"),
	CONSTRAINT "hosters_slug_form" CHECK ("hosters"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "hosters_name_given" CHECK (length(trim("hosters"."name")) > 0),
	CONSTRAINT "hosters_website_is_web" CHECK ("hosters"."website" ~* '^https?://'),
	CONSTRAINT "hosters_country_form" CHECK ("hosters"."country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "hosters_department_in_france" CHECK ("hosters"."department" is null or "hosters"."country" = 'FR'),
	CONSTRAINT "hosters_stance_known" CHECK (stance in ('listed', 'declined', 'removed')),
	CONSTRAINT "hosters_audiences_known" CHECK (audiences <@ array['individuals', 'families', 'associations', 'cooperatives', 'public-bodies', 'networks', 'schools', 'companies']::text[])
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"hoster_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"tokens" text[] NOT NULL,
	"stems" text[] NOT NULL,
	"name_words" text[] NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"is_imaginary" boolean NOT NULL,
	"assessed_at" timestamp (3) with time zone,
	"card" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"hoster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"grid_id" text NOT NULL,
	"grid_version" integer NOT NULL,
	"answers" text NOT NULL,
	"answers_digest" text NOT NULL,
	"classification" text NOT NULL,
	"engine_version" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revisions_hoster_id_number_pk" PRIMARY KEY("hoster_id","number"),
	CONSTRAINT "revisions_number_positive" CHECK ("revisions"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"software" text,
	"url" text,
	"registrations" text[] NOT NULL,
	"load" text,
	CONSTRAINT "services_position" UNIQUE("source_id","position"),
	CONSTRAINT "services_type_known" CHECK (type in ('files', 'mail', 'video-call', 'websites', 'office', 'pads', 'chat', 'calendar', 'contacts', 'polls', 'forms', 'mailing-lists', 'newsletter', 'file-transfer', 'photos', 'videos', 'audio', 'projects', 'forum', 'social', 'events', 'maps', 'accounting', 'passwords', 'links', 'pastes', 'feeds', 'search', 'translation', 'code', 'dns', 'servers', 'other')),
	CONSTRAINT "services_load_known" CHECK (load in ('open', 'full')),
	CONSTRAINT "services_registrations_known" CHECK (registrations <@ array['none', 'free', 'member', 'client']::text[]),
	CONSTRAINT "services_url_is_web" CHECK ("services"."url" ~* '^https?://')
);
--> statement-breakpoint
ALTER TABLE "hoster_facts" ADD CONSTRAINT "hoster_facts_source_id_hoster_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."hoster_sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hoster_sources" ADD CONSTRAINT "hoster_sources_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_grid_id_grid_version_grid_versions_grid_id_version_fk" FOREIGN KEY ("grid_id","grid_version") REFERENCES "public"."grid_versions"("grid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_source_id_hoster_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."hoster_sources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "grid_versions_one_in_force" ON "grid_versions" USING btree ("grid_id") WHERE state = 'in-force';--> statement-breakpoint
CREATE INDEX "hoster_sources_hoster" ON "hoster_sources" USING btree ("hoster_id");--> statement-breakpoint
CREATE INDEX "listings_tokens" ON "listings" USING gin ("tokens");--> statement-breakpoint
CREATE INDEX "listings_stems" ON "listings" USING gin ("stems");--> statement-breakpoint
CREATE INDEX "services_hoster" ON "services" USING btree ("hoster_id");--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed nor deleted', TG_TABLE_NAME;
END $$;--> statement-breakpoint
CREATE TRIGGER revisions_never_change BEFORE UPDATE OR DELETE ON "revisions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
