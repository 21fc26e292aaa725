DROP INDEX "notes_title_idx";
