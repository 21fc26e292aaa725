package dev.furrow;

import dev.furrow.adopt.imports.Imported;
import dev.furrow.adopt.imports.Importer;
import dev.furrow.author.Author;
import dev.furrow.author.Beginning;
import dev.furrow.author.NewScripts;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.SourceFile;
import dev.furrow.sql.SqlSyntax;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Writes scripts of revisions among the project's own: new ones, and another tool's. */
final class AuthorWork {
    private final LoadedProject project;
    private final Settings settings;
    private final List<SqlSyntax> databases;

    AuthorWork(LoadedProject project, Settings settings, List<SqlSyntax> databases) {
        this.project = project;
        this.settings = settings;
        this.databases = databases;
    }

    InitResult init() {
        ScriptFolder migrations = migrations().get(0);
        ScriptFolder seeds = project.writable(Setting.SEEDS, settings.seeds()).get(0);
        boolean none = project.revisionsThere().graph().isEmpty();
        try {
            Beginning beginning = Beginning.make(settings.baseDir(), migrations, seeds, none, Instant.now());
            return new InitResult(beginning.made(), beginning.kept());
        } finally {
            project.forgetRevisions();
        }
    }

    WrittenRevision revision(NewRevision wanted) {
        return written(author -> author.write(wanted));
    }

    WrittenRevision merge(String to, NewRevision wanted) {
        return written(author -> author.merge(to, wanted));
    }

    /** Reads the revisions anew, before and after: others may have written some, and this writes one. */
    private WrittenRevision written(Function<Author, WrittenRevision> writing) {
        project.forgetRevisions();
        try {
            return writing.apply(new Author(project.revisions(), migrations(), Instant.now()));
        } finally {
            project.forgetRevisions();
        }
    }

    ImportResult importFrom(String tool, String folder, List<String> sql) {
        try {
            return imported(tool, folder, sql);
        } finally {
            project.forgetRevisions();
        }
    }

    private ImportResult imported(String tool, String folder, List<String> sql) {
        if (folder.isEmpty()) {
            throw new FurrowException(
                    "which folder is it that another tool's revisions are in?",
                    Advice.set("Name it:", "folder", "src/main/resources/db/migration"));
        }
        ScriptFolder target = migrations().get(0);
        ScriptFolder source = project.folder(folder, "furrow.folder");
        requireApart(source, target);
        Imported imported = new Importer(databases, printed(sql)).read(source, tool);
        NewScripts scripts = new NewScripts(project.migrationsThere(), target, databases, Instant.now());
        return ImportResult.of(imported, scripts.write(imported.revisions()));
    }

    private List<ScriptFolder> migrations() {
        return project.writable(Setting.MIGRATIONS, settings.migrations());
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
