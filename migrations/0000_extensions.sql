-- Why: names are searched with tolerance for typing errors (trigrams).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
