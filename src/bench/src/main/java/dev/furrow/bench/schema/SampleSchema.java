package dev.furrow.bench.schema;

import java.util.ArrayList;
import java.util.List;

/** Tables of eight columns with a primary key, a unique one, a foreign key to the table before, a check and an index: statements of both databases. */
record SampleSchema(int tables) {
    List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (int number = 1; number <= tables; number++) {
            statements.add(table(number));
            statements.add("CREATE INDEX t" + number + "_at ON t" + number + " (at, amount)");
        }
        return statements;
    }

    private static String table(int number) {
        return """
                CREATE TABLE t%1$d (
                  id INTEGER NOT NULL PRIMARY KEY,
                  name VARCHAR(40) NOT NULL UNIQUE,
                  before INTEGER REFERENCES t%2$d (id) ON DELETE CASCADE,
                  amount DECIMAL(10, 2) DEFAULT 0 CHECK (amount >= 0),
                  at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
                  done BOOLEAN NOT NULL,
                  note TEXT,
                  kind VARCHAR(8) DEFAULT 'plain' NOT NULL)""".formatted(number, Math.max(number - 1, 1));
    }
}
