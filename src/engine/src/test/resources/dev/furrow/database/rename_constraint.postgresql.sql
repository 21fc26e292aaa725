ALTER TABLE "notes" RENAME CONSTRAINT "notes_title_key" TO "titles";
