-- Why: people sign in, speak for their hoster, describe it, answer the grid together, publish, renew and review each other. What is public among it raises the catalogue, as in 0003.
CREATE TABLE "account_links" (
	"token_digest" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"person_id" uuid,
	"new_email" text,
	"next" text,
	"answers" text,
	"sender_digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"mailed_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "account_links_purpose_known" CHECK (purpose in ('sign-in', 'leave-address', 'take-address')),
	CONSTRAINT "account_links_language_known" CHECK (language in ('fr', 'en')),
	CONSTRAINT "account_links_person_of_change" CHECK (("account_links"."purpose" = 'sign-in') = ("account_links"."person_id" is null and "account_links"."new_email" is null))
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"person_id" uuid,
	"hoster_id" uuid,
	"action" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"person_id" uuid,
	"intent" text NOT NULL,
	"method" text NOT NULL,
	"domain" text,
	"challenge" text NOT NULL,
	"email" text,
	"token_digest" text,
	"message" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"proved_at" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decision" text,
	"decided_by" uuid,
	"reason" text,
	CONSTRAINT "claims_token_digest_unique" UNIQUE("token_digest"),
	CONSTRAINT "claims_intent_known" CHECK (intent in ('manage', 'decline', 'remove')),
	CONSTRAINT "claims_method_known" CHECK (method in ('email', 'dns', 'file', 'group')),
	CONSTRAINT "claims_decision_known" CHECK (decision in ('accepted', 'refused', 'cancelled')),
	CONSTRAINT "claims_decided" CHECK (("claims"."decided_at" is null) = ("claims"."decision" is null)),
	CONSTRAINT "claims_email_with_link" CHECK (("claims"."email" is null) = ("claims"."token_digest" is null))
);
--> statement-breakpoint
CREATE TABLE "declined_proposals" (
	"hoster_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"declined_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "declined_proposals_hoster_id_digest_pk" PRIMARY KEY("hoster_id","digest")
);
--> statement-breakpoint
CREATE TABLE "draft_answers" (
	"hoster_id" uuid NOT NULL,
	"grid_id" text NOT NULL,
	"grid_version" integer NOT NULL,
	"criterion" text NOT NULL,
	"version" integer NOT NULL,
	"value" jsonb,
	"evidence" text,
	"note" text,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"answered_by" uuid,
	CONSTRAINT "draft_answers_hoster_id_grid_id_grid_version_criterion_pk" PRIMARY KEY("hoster_id","grid_id","grid_version","criterion"),
	CONSTRAINT "draft_answers_version_not_negative" CHECK ("draft_answers"."version" >= 0)
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"hoster_id" uuid NOT NULL,
	"grid_id" text NOT NULL,
	"grid_version" integer NOT NULL,
	"aims" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_hoster_id_grid_id_grid_version_pk" PRIMARY KEY("hoster_id","grid_id","grid_version")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"place" text,
	"url" text,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "events_ordered" CHECK ("events"."ends_at" >= "events"."starts_at"),
	CONSTRAINT "events_url_is_web" CHECK ("events"."url" ~* '^https?://')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"language" text NOT NULL,
	"token_digest" text NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone,
	CONSTRAINT "invitations_token_digest_unique" UNIQUE("token_digest"),
	CONSTRAINT "invitations_role_known" CHECK (role in ('editor', 'owner')),
	CONSTRAINT "invitations_language_known" CHECK (language in ('fr', 'en'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"hoster_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "memberships_hoster_id_person_id_pk" PRIMARY KEY("hoster_id","person_id"),
	CONSTRAINT "memberships_role_known" CHECK (role in ('editor', 'owner'))
);
--> statement-breakpoint
CREATE TABLE "notice_links" (
	"token_digest" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_links_kind_known" CHECK (kind in ('renewal', 'review', 'team', 'grid'))
);
--> statement-breakpoint
CREATE TABLE "passkey_challenges" (
	"challenge" text PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"sender_digest" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text,
	"language" text NOT NULL,
	"group_role" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email"),
	CONSTRAINT "people_email_lower" CHECK ("people"."email" = lower("people"."email")),
	CONSTRAINT "people_language_known" CHECK (language in ('fr', 'en')),
	CONSTRAINT "people_group_role_known" CHECK (group_role in ('member', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"hoster_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"criterion" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"author_id" uuid,
	"author_hoster_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"public_at" timestamp (3) with time zone NOT NULL,
	"reply" text,
	"replied_at" timestamp (3) with time zone,
	"moderated_at" timestamp (3) with time zone,
	"moderation" text,
	CONSTRAINT "reviews_kind_known" CHECK (kind in ('seen', 'question')),
	CONSTRAINT "reviews_question_says" CHECK ("reviews"."kind" <> 'question' or "reviews"."note" is not null),
	CONSTRAINT "reviews_reply_dated" CHECK (("reviews"."reply" is null) = ("reviews"."replied_at" is null)),
	CONSTRAINT "reviews_moderated_with_reason" CHECK (("reviews"."moderated_at" is null) = ("reviews"."moderation" is null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"token_digest" text NOT NULL,
	"agent" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sessions_token_digest_unique" UNIQUE("token_digest")
);
--> statement-breakpoint
CREATE TABLE "stopped_notices" (
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stopped_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stopped_notices_person_id_kind_pk" PRIMARY KEY("person_id","kind"),
	CONSTRAINT "stopped_notices_kind_known" CHECK (kind in ('renewal', 'review', 'team', 'grid'))
);
--> statement-breakpoint
CREATE TABLE "tried_answers" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"fields" text NOT NULL,
	"kept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withdrawals" (
	"hoster_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"withdrawn_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid,
	CONSTRAINT "withdrawals_hoster_id_number_pk" PRIMARY KEY("hoster_id","number")
);
--> statement-breakpoint
ALTER TABLE "hoster_sources" DROP CONSTRAINT "hoster_sources_origin_known";--> statement-breakpoint
ALTER TABLE "hosters" DROP CONSTRAINT "hosters_stance_known";--> statement-breakpoint
ALTER TABLE "hosters" ADD COLUMN "described_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "aims" text[] NOT NULL DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "revisions" ALTER COLUMN "aims" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "true_for" text[] NOT NULL DEFAULT '{}';--> statement-breakpoint
ALTER TABLE "revisions" ALTER COLUMN "true_for" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "services" ADD COLUMN "load_until" date;--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declined_proposals" ADD CONSTRAINT "declined_proposals_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_answers" ADD CONSTRAINT "draft_answers_hoster_id_grid_id_grid_version_drafts_hoster_id_grid_id_grid_version_fk" FOREIGN KEY ("hoster_id","grid_id","grid_version") REFERENCES "public"."drafts"("hoster_id","grid_id","grid_version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_grid_id_grid_version_grid_versions_grid_id_version_fk" FOREIGN KEY ("grid_id","grid_version") REFERENCES "public"."grid_versions"("grid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_hoster_id_hosters_id_fk" FOREIGN KEY ("hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_links" ADD CONSTRAINT "notice_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_author_hoster_id_hosters_id_fk" FOREIGN KEY ("author_hoster_id") REFERENCES "public"."hosters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_hoster_id_revision_revisions_hoster_id_number_fk" FOREIGN KEY ("hoster_id","revision") REFERENCES "public"."revisions"("hoster_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stopped_notices" ADD CONSTRAINT "stopped_notices_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tried_answers" ADD CONSTRAINT "tried_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_hoster_id_number_revisions_hoster_id_number_fk" FOREIGN KEY ("hoster_id","number") REFERENCES "public"."revisions"("hoster_id","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_links_email" ON "account_links" USING btree ("email","created_at");--> statement-breakpoint
CREATE INDEX "account_links_sender" ON "account_links" USING btree ("sender_digest","created_at");--> statement-breakpoint
CREATE INDEX "audit_entries_hoster" ON "audit_entries" USING btree ("hoster_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_person" ON "audit_entries" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "claims_hoster" ON "claims" USING btree ("hoster_id","created_at");--> statement-breakpoint
CREATE INDEX "claims_person" ON "claims" USING btree ("person_id","created_at");--> statement-breakpoint
CREATE INDEX "events_hoster" ON "events" USING btree ("hoster_id","starts_at");--> statement-breakpoint
CREATE INDEX "invitations_hoster" ON "invitations" USING btree ("hoster_id","created_at");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notice_links_person" ON "notice_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "notice_links_created" ON "notice_links" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "passkey_challenges_sender" ON "passkey_challenges" USING btree ("sender_digest","expires_at");--> statement-breakpoint
CREATE INDEX "passkey_challenges_expires" ON "passkey_challenges" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "reviews_hoster" ON "reviews" USING btree ("hoster_id","created_at");--> statement-breakpoint
CREATE INDEX "reviews_author" ON "reviews" USING btree ("author_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "hoster_sources" ADD CONSTRAINT "hoster_sources_origin_known" CHECK (origin in ('listing', 'chatonsinfos', 'own'));--> statement-breakpoint
ALTER TABLE "hosters" ADD CONSTRAINT "hosters_stance_known" CHECK (stance in ('listed', 'declined', 'removed', 'unproved'));--> statement-breakpoint
CREATE TRIGGER withdrawals_never_change BEFORE UPDATE OR DELETE ON "withdrawals"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER withdrawals_raise_catalogue AFTER INSERT ON "withdrawals"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER events_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "events"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER reviews_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "reviews"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER declined_proposals_raise_catalogue AFTER INSERT OR UPDATE OR DELETE ON "declined_proposals"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_catalogue();
