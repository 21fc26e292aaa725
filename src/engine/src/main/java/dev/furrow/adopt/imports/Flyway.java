package dev.furrow.adopt.imports;

import dev.furrow.adopt.imports.FlywayFile.Kind;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flyway: versioned migrations in the order of their versions, undo migrations as their way back, then the repeatable ones, by their
 * descriptions as Flyway runs them: each is a revision that runs once.
 *
 * <p>A baseline stands for the versions up to its own. Where those are there, they are taken and it isn't; where they are gone it is
 * what the history begins with.
 */
final class Flyway implements Tool {
    private static final Pattern CALLBACK = Pattern.compile(
            "(before|after|createSchema|drop)\\w*?(Migrate|Clean|Info|Validate|Baseline|Repair|Undo|Connect|Schema|Version"
                    + "|Applied|Statement|Error|Operation|Finish|Repeatables)\\w*(__.*)?\\.\\w+");
    private static final Pattern CODE =
            Pattern.compile("(V\\d[\\d._]*|R)__.*\\.(java|kt|groovy|scala|class|py|sh|ps1|cmd|bat)");

    private final Statements statements;

    Flyway(Statements statements) {
        this.statements = statements;
    }

    @Override
    public String word() {
        return "flyway";
    }

    @Override
    public String ownTable() {
        return "flyway_schema_history";
    }

    @Override
    public boolean recognises(ToolFolder folder) {
        FlywayNames names = FlywayNames.of(folder);
        return folder.any(file -> names.read(file).isPresent());
    }

    @Override
    public void read(ToolFolder folder, ImportedHistory history) {
        List<FlywayFile> files = folder.files().stream()
                .map(FlywayNames.of(folder)::read)
                .flatMap(Optional::stream)
                .toList();
        FlywayScript script = new FlywayScript(folder, statements, history);
        NavigableMap<FlywayVersion, FlywayFile> undo = byVersion(files, Kind.UNDO);
        for (FlywayFile each : beginningWithBaseline(files, history)) {
            @Nullable FlywayFile back = undo.remove(each.version());
            add(each, each.version().text(), back == null ? null : script.section(back.file()), script, history);
        }
        undo.values()
                .forEach(each -> history.leave(
                        each.file(), "there is no V" + each.version().text() + " to undo"));
        addRepeatable(files, script, history);
        remarkOthers(folder, files, script, history);
    }

    private static void add(
            FlywayFile file, String version, @Nullable Section down, FlywayScript script, ImportedHistory history) {
        Section up = script.section(file.file());
        history.follow(version, "", file.description(), up, down, file.file().place());
    }

    private static List<FlywayFile> beginningWithBaseline(List<FlywayFile> files, ImportedHistory history) {
        NavigableMap<FlywayVersion, FlywayFile> versioned = byVersion(files, Kind.VERSIONED);
        NavigableMap<FlywayVersion, FlywayFile> baselines = byVersion(files, Kind.BASELINE);
        List<FlywayFile> line = new ArrayList<>(versioned.values());
        if (!baselines.isEmpty() && versioned.headMap(baselines.lastKey(), true).isEmpty()) {
            line.add(0, baselines.remove(baselines.lastKey()));
        }
        baselines
                .values()
                .forEach(each -> history.leave(
                        each.file(),
                        "it stands for the versions up to " + each.version().text()
                                + ", and what makes the same is there"));
        return line;
    }

    private static NavigableMap<FlywayVersion, FlywayFile> byVersion(List<FlywayFile> files, Kind kind) {
        NavigableMap<FlywayVersion, FlywayFile> found = new TreeMap<>();
        for (FlywayFile each : files) {
            if (each.kind() == kind) {
                FlywayFile other = found.putIfAbsent(each.version(), each);
                if (other != null) {
                    throw new FurrowException(
                            each.file().place(),
                            "has version " + each.version().text() + ", as "
                                    + other.file().place().file() + " has");
                }
            }
        }
        return found;
    }

    private static void addRepeatable(List<FlywayFile> files, FlywayScript script, ImportedHistory history) {
        files.stream()
                .filter(each -> each.kind() == Kind.REPEATABLE)
                .sorted(Comparator.comparing(FlywayFile::description))
                .forEach(each -> {
                    add(each, repeatable(each.description()), null, script, history);
                    history.remark(
                            each.file().place(),
                            "was repeatable, and is a revision that runs once: write a new one for the next change");
                });
    }

    /** Returns what becomes the id of a repeatable migration, which has no version. */
    static String repeatable(String description) {
        return "R_" + description.replace(' ', '_');
    }

    private static void remarkOthers(
            ToolFolder folder, List<FlywayFile> files, FlywayScript script, ImportedHistory history) {
        List<ToolFile> known = new ArrayList<>();
        for (FlywayFile each : files) {
            known.add(each.file());
            script.configuration(each.file()).ifPresent(known::add);
        }
        folder.files().stream()
                .filter(file -> !known.contains(file))
                .forEach(file -> history.leave(file, whyNot(file)));
    }

    private static String whyNot(ToolFile file) {
        if (CALLBACK.matcher(file.name()).matches()) {
            return "it is a callback, and there are none here";
        }
        if (CODE.matcher(file.name()).matches()) {
            return "it is code; what it does has to become a revision in Java";
        }
        return file.endsWith(".sql") ? "by its name it is no migration" : "it is no SQL";
    }
}
