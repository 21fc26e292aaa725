package dev.furrow.ledger;

import dev.furrow.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a database has been told so far. */
public final class Ledger {
    private final List<Table> tables;
    private final List<String> statements = new ArrayList<>();
    private final Set<String> made = new TreeSet<>();
    private final Set<String> versions = new TreeSet<>();

    /** Begins with tables that seeds may fill. */
    public Ledger(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Returns every statement that was sent, in its order; rows of seeds as {@code FILL users (id, name): 1, Ann}. */
    public List<String> statements() {
        return List.copyOf(statements);
    }

    List<Table> tables() {
        return tables;
    }

    Set<String> versions() {
        return versions;
    }

    boolean has(String table) {
        return made.contains(table);
    }

    void write(String statement) {
        statements.add(statement);
        if (statement.startsWith("CREATE TABLE ")) {
            made.add(statement.split(" ", -1)[2]);
        }
    }
}
