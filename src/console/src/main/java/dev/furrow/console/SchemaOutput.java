package dev.furrow.console;

import dev.furrow.SchemaDiff;

/** Prints what sets two schemas apart. */
final class SchemaOutput {
    private final Output output;

    SchemaOutput(Output output) {
        this.output = output;
    }

    /** Prints differences and the operations that lead over them. */
    void print(SchemaDiff diff) {
        if (diff.isEmpty()) {
            output.end("Alike", diff.from() + " and " + diff.to());
            return;
        }
        int count = diff.differences().size();
        output.fact(
                "Diff",
                "from " + diff.from() + " to " + diff.to() + ": "
                        + (count == 1 ? "1 difference" : count + " differences"));
        diff.differences().forEach(this::print);
        if (!diff.operations().isEmpty()) {
            output.fact("Revision", "what leads from the one to the other, for up(Operations op)");
            diff.operations().forEach(output::detail);
            diff.takenIn().forEach(advice -> output.detail(output.typed(advice)));
        }
    }

    void print(SchemaDiff.Item item) {
        switch (item.kind()) {
            case ADDED -> output.detail("+ " + item.subject() + "  " + item.to());
            case REMOVED -> output.detail("- " + item.subject() + "  " + item.from());
            case CHANGED -> {
                output.detail("~ " + item.subject());
                output.detail("    from  " + indented(item.from()));
                output.detail("    to    " + indented(item.to()));
            }
        }
        if (!item.obstacle().isEmpty()) {
            output.detail("    no operation: " + item.obstacle());
        }
    }

    private static String indented(String text) {
        return text.replace("\n", "\n          ");
    }
}
