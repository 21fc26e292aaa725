package dev.furrow.adopt.imports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Revisions of which each direction is a file of its own: {@code 1_users.up.sql}, {@code 1_users.down.sql}. */
final class UpAndDownFiles {
    static final Pattern UP = Pattern.compile("(\\d+)_?(.*)\\.up\\.sql");
    static final Pattern DOWN = Pattern.compile("(\\d+)_?(.*)\\.down\\.sql");

    private final Function<ToolFile, Section> section;

    /**
     * Reads files into sections.
     *
     * @param section what a file holds
     */
    UpAndDownFiles(Function<ToolFile, Section> section) {
        this.section = section;
    }

    /**
     * Reads all pairs.
     *
     * @param up the name of a file that leads up; a down file belongs to it by its number
     */
    void read(ToolFolder folder, Pattern up, ImportedHistory history) {
        Map<BigInteger, ToolFile> downs = new TreeMap<>();
        for (Numbered each : Numbered.in(folder, DOWN)) {
            downs.put(new BigInteger(each.version()), each.file());
        }
        List<ToolFile> taken = new ArrayList<>();
        for (Numbered each : Numbered.in(folder, up)) {
            ToolFile down = downs.get(new BigInteger(each.version()));
            taken.add(each.file());
            if (down != null) {
                taken.add(down);
            }
            history.follow(
                    each.version(),
                    "",
                    each.message(),
                    section.apply(each.file()),
                    down == null ? null : section.apply(down),
                    each.file().place());
        }
        Numbered.remarkOthers(folder, taken, history);
    }
}
