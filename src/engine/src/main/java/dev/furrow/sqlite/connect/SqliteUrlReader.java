package dev.furrow.sqlite.connect;

import dev.furrow.database.DatabaseSystem;
import dev.furrow.database.UrlDecoder;
import dev.furrow.database.UrlForm;
import dev.furrow.database.UrlOrigin;
import dev.furrow.error.Advice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads what follows the scheme: a path, {@code file:path}, {@code :memory:}, and parameters after a question mark. */
public final class SqliteUrlReader {
    /** Those that SQLite itself reads, and from a {@code file:} name only. See "Uniform Resource Identifiers" in its manual. */
    private static final Set<String> OF_NAMES = Set.of("mode", "cache", "immutable", "vfs", "nolock", "psow", "modeof");

    private final DatabaseSystem system;
    private final Path baseDir;
    private final UrlOrigin origin;
    private final UrlForm form;
    private final UrlDecoder decoder;

    public SqliteUrlReader(DatabaseSystem system, Path baseDir, UrlOrigin origin, UrlForm form) {
        this.system = system;
        this.baseDir = baseDir;
        this.origin = origin;
        this.form = form;
        this.decoder = new UrlDecoder(origin);
    }

    public SqliteUrl read(String rest) {
        int question = rest.indexOf('?');
        String name = name(question < 0 ? rest : rest.substring(0, question));
        String query = question < 0 ? "" : rest.substring(question + 1);
        Map<String, String> options = decoder.parameters(query, UrlForm.PLATFORM);
        Map<String, String> ofName = new LinkedHashMap<>();
        for (String parameter : OF_NAMES) {
            String value = options.remove(parameter);
            if (value != null) {
                ofName.put(parameter, value);
            }
        }
        if (name.isEmpty() || name.equals(":memory:") || "memory".equals(ofName.get("mode"))) {
            return SqliteUrl.memory(system, name, ofName, options);
        }
        return SqliteUrl.file(system, path(name), baseDir, ofName, options);
    }

    /** Returns the file's name: as it stands in JDBC's form, decoded in the others. */
    private String name(String text) {
        if (form == UrlForm.JDBC || !text.startsWith("//")) {
            return text.startsWith("file:") ? ofFileUri(decoder.decode("the path", text.substring(5))) : text;
        }
        if (text.length() > 2 && text.charAt(2) != '/') {
            throw origin.malformed(
                    "SQLite has no hosts, so three slashes stand before a relative path and four before an absolute one",
                    Advice.literal("For example:", "sqlite:///dev.db"));
        }
        String name = decoder.decode("the path", text.substring(Math.min(3, text.length())));
        return name.startsWith("file:") ? ofFileUri(name.substring(5)) : name;
    }

    private static String ofFileUri(String name) {
        return name.startsWith("///") ? name.substring(2) : name;
    }

    private Path path(String name) {
        if (name.startsWith(":") || name.indexOf('?') >= 0) {
            throw origin.malformed("SQLite's driver can't open a file with that name");
        }
        try {
            return baseDir.resolve(name).normalize();
        } catch (InvalidPathException e) {
            throw origin.malformed("it holds no path: " + e.getReason());
        }
    }
}
