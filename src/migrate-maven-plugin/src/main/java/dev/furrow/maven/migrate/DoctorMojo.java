package dev.furrow.maven.migrate;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.error.FurrowException;
import dev.furrow.maven.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything between the settings and the last row, and says what is wrong, the evidence, and what mends it. Changes nothing
 * unless asked to. Fails where a problem is left.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends MigrateMojo {
    private static final Set<String> ALL = Set.of("true", "1", "yes", "on");
    private static final Set<String> NONE = Set.of("", "false", "0", "no", "off");

    /**
     * What to mend of what is safe to mend: {@code true} for all, or checks by their names, with commas: {@code version}, {@code
     * misplaced}, {@code indexes}, {@code sequences}.
     */
    @Parameter(property = "furrow.fix", defaultValue = "false")
    @Nullable
    String fix;

    /** A file for the report, whose ending decides: {@code .txt}, {@code .json} or {@code .html}; {@code -} prints JSON. */
    @Parameter(property = "furrow.report")
    @Nullable
    String report;

    @Override
    protected boolean looksAnyway() {
        return true;
    }

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        DoctorReport found = found(furrow, arguments);
        output.print(found, arguments.text("report", ""));
        if (found.hasProblem()) {
            throw new FurrowException("the doctor found " + found.summary());
        }
    }

    private static DoctorReport found(Furrow furrow, Arguments arguments) {
        String word = arguments.text("fix", "").toLowerCase(Locale.ROOT);
        if (NONE.contains(word)) {
            return furrow.doctor();
        }
        return furrow.doctorMending(ALL.contains(word) ? List.of() : arguments.list("fix"));
    }
}
