package dev.furrow;

import dev.furrow.adopt.imports.Imported;
import dev.furrow.adopt.imports.Importer;
import dev.furrow.author.NewScripts;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.SourceFile;
import dev.furrow.sql.SqlSyntax;
import java.time.Instant;
import java.util.List;

/** Writes another tool's revisions among the project's own. */
final class ImportWork {
    private final LoadedProject project;
    private final Settings settings;
    private final List<SqlSyntax> databases;

    ImportWork(LoadedProject project, Settings settings, List<SqlSyntax> databases) {
        this.project = project;
        this.settings = settings;
        this.databases = databases;
    }

    ImportResult write(String tool, String folder, List<String> sql) {
        if (folder.isEmpty()) {
            throw new FurrowException(
                    "which folder is it that another tool's revisions are in?",
                    Advice.set("Name it:", "folder", "src/main/resources/db/migration"));
        }
        ScriptFolder target =
                project.writable(Setting.MIGRATIONS, settings.migrations()).get(0);
        ScriptFolder source = project.folder(folder, "furrow.folder");
        requireApart(source, target);
        Imported imported = new Importer(databases, printed(sql)).read(source, tool);
        NewScripts scripts = new NewScripts(project.migrationsThere(), target, databases, Instant.now());
        return ImportResult.of(imported, scripts.write(imported.revisions()));
    }

    private List<SourceFile> printed(List<String> names) {
        return names.stream()
                .map(name -> SourceFile.read(FileNames.resolve(settings.baseDir(), name), name))
                .toList();
    }

    /** Files of both kinds in one folder would be read as revisions, and have no header. */
    private static void requireApart(ScriptFolder source, ScriptFolder target) {
        if (source.path().startsWith(target.path()) || target.path().startsWith(source.path())) {
            throw new FurrowException(Diagnostic.of("the revisions can't be written to " + target.display() + ": "
                            + source.display() + " is not apart from it")
                    .advising(Advice.set("Name a folder of their own:", "migrations", "src/main/furrow")));
        }
    }
}
