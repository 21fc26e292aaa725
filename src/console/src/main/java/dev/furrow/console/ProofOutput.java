package dev.furrow.console;

import dev.furrow.Detected;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.told.SchemaCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Prints what was found out about where a database is. */
final class ProofOutput {
    private static final String PROOF = "Proof";

    private final Output output;

    ProofOutput(Output output) {
        this.output = output;
    }

    void print(Detected found) {
        if (found.fits().isEmpty()) {
            printNone(found);
        } else {
            output.fact(
                    PROOF,
                    (found.fits().size() == 1 ? "the schema is that of " : "the schema is that of several, ")
                            + String.join(
                                    " or ",
                                    found.fits().stream().map(this::rows).toList()));
        }
        output.detail("compared  " + words(found.compared()) + ": " + differences(found));
        found.tools().forEach(tool -> output.detail("told      " + tool.words()));
        if (found.isCut()) {
            output.detail("branches can be applied together in more ways than were looked at: another one may fit");
            found.others().ifPresent(advice -> output.detail(output.typed(advice)));
        }
    }

    private void printNone(Detected found) {
        output.fact(PROOF, "the schema is that of no revision; the nearest is " + rows(found.nearest()));
        found.differences().forEach(new SchemaOutput(output)::print);
    }

    private String rows(Set<RevisionId> rows) {
        return RevisionWords.rows(output, RevisionId.sorted(rows), Set.of());
    }

    private static String differences(Detected found) {
        int count = found.differences().size();
        return count == 1 ? "1 difference" : count + " differences";
    }

    /** Returns {@code 3 tables, 12 columns, 5 constraints, 2 indexes}; what there is none of isn't named, but for tables. */
    private static String words(SchemaCounts compared) {
        List<String> words = new ArrayList<>();
        words.add(counted(compared.tables(), "table", "tables"));
        add(words, compared.columns(), "column", "columns");
        add(words, compared.constraints(), "constraint", "constraints");
        add(words, compared.indexes(), "index", "indexes");
        add(words, compared.others(), "other thing", "other things");
        return String.join(", ", words);
    }

    private static void add(List<String> words, int count, String one, String several) {
        if (count > 0) {
            words.add(counted(count, one, several));
        }
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
