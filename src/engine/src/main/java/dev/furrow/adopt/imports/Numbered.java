package dev.furrow.adopt.imports;

import dev.furrow.error.FurrowException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file whose name begins with a number, as most tools have it.
 *
 * @param version the number as it stands
 * @param message what follows it, with blanks for underscores
 */
record Numbered(String version, String message, ToolFile file) {
    private static final Pattern CODE = Pattern.compile("\\d+.*(?<!_test)\\.(go|js|ts|py|rb|rs|sh)");

    /**
     * Returns the files whose names fit, in the order of their numbers.
     *
     * @param name the version in its first group, the message in its second
     * @throws FurrowException if two have one number
     */
    static List<Numbered> in(ToolFolder folder, Pattern name) {
        TreeMap<BigInteger, Numbered> found = new TreeMap<>();
        for (ToolFile file : folder.files()) {
            Matcher parts = name.matcher(file.name());
            if (parts.matches()) {
                Numbered each = new Numbered(parts.group(1), message(parts.group(2)), file);
                Numbered other = found.putIfAbsent(new BigInteger(each.version), each);
                if (other != null) {
                    throw new FurrowException(
                            file.place(),
                            "has version " + each.version + ", as "
                                    + other.file.place().file() + " has");
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** Returns words as people write them: with blanks where a file's name has underscores. */
    static String message(String words) {
        return words.replace('_', ' ').strip();
    }

    /** Remarks on every file that is none of {@code taken}. */
    static void remarkOthers(ToolFolder folder, List<ToolFile> taken, ImportedHistory history) {
        folder.files().stream()
                .filter(file -> !taken.contains(file))
                .sorted(Comparator.comparing(ToolFile::path))
                .forEach(file -> history.leave(file, whyNot(file)));
    }

    private static String whyNot(ToolFile file) {
        if (CODE.matcher(file.name()).matches()) {
            return "it is code; what it does has to become a revision in Java";
        }
        return file.endsWith(".sql") ? "by its name it is no migration" : "it is no SQL";
    }
}
