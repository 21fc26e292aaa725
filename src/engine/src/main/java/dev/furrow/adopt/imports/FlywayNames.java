package dev.furrow.adopt.imports;

import dev.furrow.adopt.imports.FlywayFile.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of one folder are called: {@code V1_1__create_users.sql}, or with what the project's {@code sqlMigrationPrefix} has in the
 * place of the {@code V}, which may be nothing. That setting stands in one of many places, in code too; the names themselves tell as well.
 */
final class FlywayNames {
    private static final String USUAL = "V";
    private static final Pattern ANY = Pattern.compile("([A-Za-z_-]*?)\\d[\\d._]*?__.*\\.sql");

    /** A number that one underscore alone follows: other tools call their files so. */
    private static final Pattern OTHERS = Pattern.compile("\\d+_[^_\\d].*\\.sql");

    private final String prefix;
    private final Pattern name;

    private FlywayNames(String prefix) {
        this.prefix = prefix;
        this.name = Pattern.compile("(?:(" + Pattern.quote(prefix) + "|[UB])(\\d[\\d._]*?)|(R))__(.*)\\.sql");
    }

    /** Looks at the files of a folder: another prefix counts where it is the only one, beside those of undo migrations and baselines. */
    static FlywayNames of(ToolFolder folder) {
        List<String> prefixes = new ArrayList<>();
        for (ToolFile file : folder.files()) {
            Matcher parts = ANY.matcher(file.name());
            if (parts.matches()) {
                prefixes.add(parts.group(1));
            }
        }
        List<String> own = prefixes.stream()
                .filter(each -> !each.equals("U") && !each.equals("B"))
                .distinct()
                .toList();
        return new FlywayNames(own.size() == 1 && !(own.get(0).isEmpty() && mayBeOthers(folder)) ? own.get(0) : USUAL);
    }

    private static boolean mayBeOthers(ToolFolder folder) {
        return folder.any(file -> OTHERS.matcher(file.name()).matches())
                || folder.anyText(".sql", text -> Marks.ANY.matcher(text).find());
    }

    /** Returns what {@code file} is; nothing if its name is no migration's. */
    Optional<FlywayFile> read(ToolFile file) {
        Matcher parts = name.matcher(file.name());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Kind kind = parts.group(3) == null ? kind(parts.group(1)) : Kind.REPEATABLE;
        String version = kind == Kind.REPEATABLE ? "" : parts.group(2);
        return Optional.of(new FlywayFile(kind, FlywayVersion.of(version), Numbered.message(parts.group(4)), file));
    }

    private Kind kind(String before) {
        if (before.equals(prefix)) {
            return Kind.VERSIONED;
        }
        return before.equals("U") ? Kind.UNDO : Kind.BASELINE;
    }
}
