ALTER INDEX "notes_title_idx" RENAME TO "titles_found";
