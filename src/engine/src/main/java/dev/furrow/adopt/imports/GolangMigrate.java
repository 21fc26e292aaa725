package dev.furrow.adopt.imports;

/**
 * golang-migrate: {@code <version>_<title>.up.sql} and {@code .down.sql}. It opens no transaction of its own; PostgreSQL runs the
 * statements of a file in one, unless there is but one statement. See its MIGRATIONS.md.
 */
final class GolangMigrate implements Tool {
    private final Statements statements;

    GolangMigrate(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String word() {
        return "golang-migrate";
    }

    @Override
    public String ownTable() {
        return "schema_migrations";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        return folder.any(file -> UpAndDownFiles.UP.matcher(file.name()).matches()) && !Sqlx.isMarked(folder);
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        new UpAndDownFiles(this::section).read(folder, UpAndDownFiles.UP, history);
    }

    private Section section(ToolFile file) {
        return new Section(file.text(), !statements.anyOutsideTransaction(file, file.text()));
    }
}
