package dev.furrow.adopt.imports;

import java.util.regex.Pattern;

/**
 * sqlx: {@code <version>_<description>.sql}, or {@code .up.sql} and {@code .down.sql}; a file that begins with {@code --
 * no-transaction} runs outside of one. See "Create and run migrations" in sqlx-cli's README.
 */
final class Sqlx implements Tool {
    /** What leads up: of both kinds, and nothing that leads down. */
    private static final Pattern UP = Pattern.compile("(\\d+)_(.*?)(?:\\.up)?(?<!\\.down)\\.sql");

    /** Two underscores after the number are Flyway's, without its prefix. */
    private static final Pattern SIMPLE = Pattern.compile("\\d+_(?!_).*(?<!\\.up|\\.down)\\.sql");

    private static final String NO_TRANSACTION = "-- no-transaction";

    @Override
    public String word() {
        return "sqlx";
    }

    @Override
    public String ownTable() {
        return "_sqlx_migrations";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        boolean isNumbered = folder.any(file -> SIMPLE.matcher(file.name()).matches());
        return (isNumbered || isMarked(folder))
                && !folder.anyText(".sql", text -> Marks.ANY.matcher(text).find());
    }

    /** Returns whether a file has what no other tool knows. */
    static boolean isMarked(ToolFolder folder) {
        return folder.anyText(".sql", text -> text.startsWith(NO_TRANSACTION));
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        new UpAndDownFiles(Sqlx::section).read(folder, UP, history);
    }

    private static Section section(ToolFile file) {
        return new Section(file.text(), !file.text().startsWith(NO_TRANSACTION));
    }
}
