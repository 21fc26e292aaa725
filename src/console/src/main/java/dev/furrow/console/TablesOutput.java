package dev.furrow.console;

import dev.furrow.schema.told.TableFacts;
import dev.furrow.schema.told.TableOverview;
import dev.furrow.schema.told.TableSize;
import java.util.List;
import java.util.Locale;

/** Prints tables at a glance, in columns. */
final class TablesOutput {
    private static final long KIBI = 1024;
    private static final String UNITS = "KMGTP";

    private final Output output;

    TablesOutput(Output output) {
        this.output = output;
    }

    void print(TableOverview overview) {
        List<TableFacts> tables = overview.tables();
        if (tables.isEmpty()) {
            output.end("Tables", "none");
        } else {
            output.fact("Tables", tables.size() + ": columns, rows, size, the revision that made it");
        }
        int longest =
                tables.stream().mapToInt(table -> shown(table).length()).max().orElse(0);
        for (TableFacts table : tables) {
            String name = shown(table) + " ".repeat(longest - shown(table).length());
            output.detail("%s  %4d  %12s  %10s  %s"
                    .formatted(
                            name,
                            table.columns(),
                            rows(table.size()),
                            size(table.size().bytes()),
                            maker(table))
                    .stripTrailing());
        }
        overview.unknown().ifPresent(output::warn);
    }

    private static String shown(TableFacts table) {
        return table.name().toString();
    }

    private static String rows(TableSize size) {
        return size.rows() == null ? "not readable" : (size.isEstimate() ? "about " : "") + size.rows();
    }

    private String maker(TableFacts table) {
        return table.madeBy().isEmpty() ? "" : output.id(table.madeBy());
    }

    private static String size(long bytes) {
        if (bytes < KIBI) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= KIBI && unit < UNITS.length() - 1) {
            size /= KIBI;
            unit++;
        }
        return String.format(Locale.ROOT, size < 10 ? "%.1f %siB" : "%.0f %siB", size, UNITS.charAt(unit));
    }
}
