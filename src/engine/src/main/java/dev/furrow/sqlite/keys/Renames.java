package dev.furrow.sqlite.keys;

import dev.furrow.database.step.StepBody;
import dev.furrow.sql.TableChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that a step gives to tables and columns of SQLite, which compares names without regard to case. */
public final class Renames implements TableChange.Visitor<Renames> {
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, Map<String, String>> columns = new HashMap<>();

    /** Returns those of somebody who gives none. */
    public static Renames none() {
        return new Renames();
    }

    /** Returns the names that a step gives. */
    public static Renames of(StepBody step) {
        Renames renames = new Renames();
        step.changes().forEach(change -> change.accept(renames));
        return renames;
    }

    @Override
    public Renames created(TableChange.Created change) {
        return this;
    }

    @Override
    public Renames dropped(TableChange.Dropped change) {
        return this;
    }

    @Override
    public Renames renamed(TableChange.Renamed change) {
        table(change.from().name(), change.to().name());
        return this;
    }

    @Override
    public Renames columnRenamed(TableChange.ColumnRenamed change) {
        column(change.table().name(), change.from(), change.to());
        return this;
    }

    @Override
    public Renames moved(TableChange.Moved change) {
        return this;
    }

    /** Notes that {@code from} is called {@code to} from now on. */
    private void table(String from, String to) {
        tables.replaceAll((first, last) -> last.equalsIgnoreCase(from) ? to : last);
        tables.putIfAbsent(key(from), to);
        Map<String, String> its = columns.remove(key(from));
        if (its != null) {
            columns.put(key(to), its);
        }
    }

    /** Notes that a column of {@code table}, as that is called now, has another name from now on. */
    private void column(String table, String from, String to) {
        Map<String, String> its = columns.computeIfAbsent(key(table), name -> new HashMap<>());
        its.replaceAll((first, last) -> last.equalsIgnoreCase(from) ? to : last);
        its.putIfAbsent(key(from), to);
    }

    /** Returns the new names of renamed tables, by their old ones in lower case. */
    public Map<String, String> tables() {
        return Map.copyOf(tables);
    }

    /** Returns what a table of before is called now. */
    String table(String before) {
        return tables.getOrDefault(key(before), before);
    }

    /** Returns what columns of a table of before are called now. */
    List<String> columns(String tableBefore, List<String> before) {
        Map<String, String> its = columns.getOrDefault(key(table(tableBefore)), Map.of());
        List<String> now = new ArrayList<>();
        for (String column : before) {
            now.add(its.getOrDefault(key(column), column));
        }
        return now;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
