package dev.furrow.sqlite.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The text of a CREATE TABLE by chance, in all that SQLite's grammar allows between the parentheses. SQLite may still refuse it. */
public final class RandomTable {
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "Col",
            "\"d\"\"e\"",
            "[f, (g]",
            "`h`",
            "\"check\"",
            "always",
            "key",
            "generated",
            "'s'",
            "é",
            "rowid",
            "n1");
    private static final List<String> TYPES = List.of(
            "",
            "",
            "INTEGER",
            "integer",
            "INT",
            "TEXT",
            "BLOB",
            "REAL",
            "ANY",
            "VARCHAR ( 40 )",
            "DECIMAL(10,2)",
            "DOUBLE PRECISION",
            "UNSIGNED BIG INT",
            "INTERVAL",
            "\"My Type\"",
            "[odd, (type]",
            "\"INTEGER\"",
            "`Integer`",
            "INTEGER[]",
            "TIMESTAMP WITH TIME ZONE",
            "NUMERIC( -5, +2)",
            "'quoted'",
            "generated");
    private static final List<String> CONFLICTS =
            List.of("", "", "", "ON CONFLICT REPLACE", "ON CONFLICT IGNORE", "ON CONFLICT FAIL");
    private static final List<String> DEFAULTS = List.of(
            "DEFAULT 1",
            "DEFAULT - 1.5e-3",
            "DEFAULT +2",
            "DEFAULT 'it''s, (so'",
            "DEFAULT \"x\"",
            "DEFAULT NULL",
            "DEFAULT TRUE",
            "DEFAULT CURRENT_TIMESTAMP",
            "DEFAULT (1 + (2))",
            "DEFAULT x'00ff'",
            "DEFAULT generated",
            "DEFAULT word",
            "DEFAULT .5");
    private static final List<String> ACTIONS = List.of(
            "ON DELETE SET NULL",
            "ON DELETE SET DEFAULT",
            "ON DELETE CASCADE",
            "ON UPDATE NO ACTION",
            "ON UPDATE RESTRICT",
            "ON INSERT SET NULL",
            "MATCH FULL",
            "MATCH \"check\"");
    private static final List<String> DEFERRALS = List.of(
            "DEFERRABLE",
            "NOT DEFERRABLE",
            "DEFERRABLE INITIALLY DEFERRED",
            "NOT DEFERRABLE INITIALLY IMMEDIATE",
            "DEFERRABLE INITIALLY IMMEDIATE");
    private static final List<String> BLANKS =
            List.of("\n", "\t", "/* NOT NULL, ) */", " /**/ ", "-- CHECK (\n", "/* it's */", "  ");

    private final Random random;
    private final List<String> columns = new ArrayList<>();
    private int names;
    private boolean hasKey;

    RandomTable(Random random) {
        this.random = random;
    }

    /** Returns the text of a table {@code t}. */
    public static String text(Random random) {
        return new RandomTable(random).text();
    }

    String text() {
        List<String> parts = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            parts.add((i == 0 ? "" : ",") + column());
        }
        int constraints = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 0;
        for (int i = 0; i < constraints; i++) {
            parts.add((i == 0 || random.nextInt(3) > 0 ? "," : "") + constraint());
        }
        return "CREATE TABLE t" + blank() + "(" + blank() + String.join(blank(), parts) + blank() + ")" + options();
    }

    private String options() {
        return switch (random.nextInt(12)) {
            case 0 -> words("WITHOUT ROWID");
            case 1 -> words("STRICT");
            case 2 -> words("STRICT , WITHOUT ROWID");
            default -> "";
        };
    }

    /** Returns the definition of one more column, as ADD COLUMN takes it. */
    String column() {
        String name = any(NAMES);
        if (columns.stream().anyMatch(other -> bare(other).equalsIgnoreCase(bare(name)))) {
            return column();
        }
        columns.add(name);
        List<String> parts = new ArrayList<>();
        parts.add(name);
        parts.add(words(any(TYPES)));
        int count = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(clause(name));
        }
        parts.removeIf(String::isEmpty);
        return joined(parts);
    }

    private String clause(String column) {
        String name = random.nextInt(4) == 0 ? words("CONSTRAINT " + newName()) + blank() : "";
        return name
                + switch (random.nextInt(12)) {
                    case 0 -> key() + autoincrement();
                    case 1 -> words("UNIQUE " + any(CONFLICTS));
                    case 2 -> words("NOT NULL " + any(CONFLICTS));
                    case 3 -> words("NULL " + any(CONFLICTS));
                    case 4 -> words("CHECK") + blank() + condition();
                    case 5, 6 -> words(any(DEFAULTS));
                    case 7 -> words("COLLATE " + any(List.of("NOCASE", "binary", "\"rtrim\"")));
                    case 8 -> reference();
                    case 9 -> words(any(DEFERRALS));
                    case 10 -> generated(column);
                    default -> name.isEmpty() ? words("CONSTRAINT " + newName()) : "";
                };
    }

    private String key() {
        hasKey = true;
        return words("PRIMARY KEY " + any(List.of("", "", "ASC", "DESC")) + " " + any(CONFLICTS));
    }

    private String autoincrement() {
        return random.nextInt(3) == 0 ? blank() + "AUTOINCREMENT" : "";
    }

    private String generated(String column) {
        // So it does the first of the two words with a comment between them.
        String how = random.nextBoolean() ? "GENERATED ALWAYS" + blank() : "";
        String expression = columns.get(0).equals(column) ? "(1)" : "(coalesce(" + columns.get(0) + ", 'AS (') || 'x')";
        return how + "AS" + blank() + expression + blank() + any(List.of("", "STORED", "VIRTUAL", "stored"));
    }

    private String reference() {
        return words("REFERENCES " + any(List.of("p", "\"odd p\"", "generated", "t")) + " "
                + any(List.of("", "", "(id)")) + " " + actions());
    }

    private String actions() {
        StringBuilder actions = new StringBuilder();
        for (int i = random.nextInt(4); i > 1; i--) {
            actions.append(any(ACTIONS)).append(' ');
        }
        return actions.toString();
    }

    private String condition() {
        return any(List.of(
                "(1)",
                "(" + any(columns) + " IS NOT NULL OR 1)",
                "(length(" + any(columns) + ") <> 7, 1)",
                "('NOT NULL' <> '')"));
    }

    String constraint() {
        StringBuilder constraint = new StringBuilder();
        for (int i = random.nextInt(4); i > 1; i--) {
            constraint.append(words("CONSTRAINT " + newName())).append(blank());
        }
        return constraint
                + switch (random.nextInt(hasKey ? 5 : 6)) {
                    case 0 -> words("UNIQUE") + blank() + list() + blank() + words(any(CONFLICTS));
                    case 1, 2 -> words("CHECK") + blank() + condition() + blank() + words(any(CONFLICTS));
                    case 3 -> {
                        String column = any(columns);
                        yield words("FOREIGN KEY") + blank() + "(" + column + ")" + blank() + reference() + blank()
                                + (random.nextBoolean() ? "" : words(any(DEFERRALS)));
                    }
                    case 4 -> words("CONSTRAINT " + newName());
                    default -> words("PRIMARY KEY") + blank() + list() + blank() + words(any(CONFLICTS));
                };
    }

    private String list() {
        String first = any(columns);
        String second = any(columns);
        String order = any(List.of("", " DESC", " COLLATE nocase", " COLLATE \"binary\" ASC"));
        return first.equals(second) ? "(" + first + order + ")" : "(" + first + order + "," + blank() + second + ")";
    }

    /** Returns the name of a constraint, another one each time. */
    String newName() {
        names++;
        return any(List.of("c" + names, "\"odd, c" + names + "\"", "[c " + names + "]", "'c" + names + "'"));
    }

    String anyColumn() {
        return any(columns);
    }

    private String words(String text) {
        return joined(List.of(text.strip().split(" +", -1)));
    }

    private String joined(List<String> words) {
        StringBuilder text = new StringBuilder(words.get(0));
        for (String word : words.subList(1, words.size())) {
            // A comment in front of it SQLite takes for a part of the type.
            text.append(word.startsWith("GENERATED") ? " " : blank()).append(word);
        }
        return text.toString();
    }

    private String blank() {
        return random.nextInt(8) == 0 ? any(BLANKS) : " ";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String bare(String name) {
        return Tokens.unquoted(name);
    }
}
