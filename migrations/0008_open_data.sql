-- Why: everything public can be taken away at once, one archive a day. Several processes share a database and no disk, so the files are kept here, compressed, once for each content: a day without change costs a row per file.
CREATE TABLE "dump_files" (
	"digest" text PRIMARY KEY NOT NULL,
	"size" bigint NOT NULL,
	"packed_size" bigint NOT NULL,
	CONSTRAINT "dump_files_digest_form" CHECK ("dump_files"."digest" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "dump_files_sizes" CHECK ("dump_files"."size" >= 0 and "dump_files"."packed_size" >= 0)
);
--> statement-breakpoint
CREATE TABLE "dump_pieces" (
	"digest" text NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "dump_pieces_digest_position_pk" PRIMARY KEY("digest","position")
);
--> statement-breakpoint
CREATE TABLE "dumps" (
	"day" date NOT NULL,
	"file" text NOT NULL,
	"digest" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dumps_day_file_pk" PRIMARY KEY("day","file")
);
--> statement-breakpoint
ALTER TABLE "dump_pieces" ADD CONSTRAINT "dump_pieces_digest_dump_files_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."dump_files"("digest") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dumps" ADD CONSTRAINT "dumps_digest_dump_files_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."dump_files"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dumps_digest" ON "dumps" USING btree ("digest");
