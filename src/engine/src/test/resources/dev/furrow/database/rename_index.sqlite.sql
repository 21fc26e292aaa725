DROP INDEX "notes_title_idx";
CREATE INDEX "titles_found" ON notes (title);
