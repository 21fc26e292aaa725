package dev.furrow.adopt.imports;

import dev.furrow.author.NewScript;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.header.ScriptFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Alembic: the graph is read from the files' text. Their bodies are Python, which isn't translated: what {@code alembic upgrade --sql}
 * and {@code downgrade --sql} print takes their place, and where that lacks, a body that refuses to run and says why.
 */
final class Alembic implements Tool {
    private final AlembicSql sql;

    Alembic(AlembicSql sql) {
        this.sql = sql;
    }

    @Override
    public String word() {
        return "alembic";
    }

    @Override
    public String ownTable() {
        return "alembic_version";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        return folder.any(AlembicFile::isRevision);
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        List<AlembicFile> open = new ArrayList<>();
        folder.files().stream()
                .filter(AlembicFile::isRevision)
                .map(AlembicFile::of)
                .forEach(open::add);
        Set<String> added = new TreeSet<>();
        while (!open.isEmpty()) {
            List<AlembicFile> next =
                    open.stream().filter(each -> follows(each, added, open)).toList();
            // Where all wait for each other, the graph itself says so when it is read.
            (next.isEmpty() ? List.copyOf(open) : next).forEach(each -> {
                history.add(script(each, history));
                added.add(each.id());
                open.remove(each);
            });
        }
    }

    /** A parent that is in no file keeps nobody waiting. */
    private static boolean follows(AlembicFile file, Set<String> added, List<AlembicFile> open) {
        return file.parents().stream()
                .allMatch(parent -> added.contains(parent)
                        || open.stream().noneMatch(each -> each.id().equals(parent)));
    }

    private NewScript script(AlembicFile file, ImportedHistory history) {
        boolean isSql = sql.has(file.id());
        if (!isSql) {
            history.remark(
                    file.file().place(), "is Python: only its place in the graph was taken, running it is refused");
        }
        return new NewScript(
                new RevisionId(RevisionIds.fitting(file.id())),
                file.parents().stream()
                        .map(RevisionIds::fitting)
                        .map(RevisionId::new)
                        .toList(),
                file.dependsOn().stream().map(RevisionIds::fitting).toList(),
                file.labels().stream().map(RevisionIds::fitting).toList(),
                file.message(),
                isSql ? ScriptFormat.SQL : ScriptFormat.JAVA,
                isSql ? sql.body(file.id()) : refusal(file),
                file.file().place());
    }

    private static String refusal(AlembicFile file) {
        String path = file.file().path().replace("\\", "/").replace("\"", "");
        return """
                import dev.furrow.operation.*;

                class Untranslated implements Migration {
                  @Override
                  public void up(Operations op) {
                    throw new UnsupportedOperationException("what upgrade() of %1$s does is still to be written here");
                  }

                  @Override
                  public void down(Operations op) {
                    throw new UnsupportedOperationException("what downgrade() of %1$s does is still to be written here");
                  }
                }
                """.formatted(path);
    }
}
