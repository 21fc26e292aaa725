package dev.furrow.maven.migrate;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.Output;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything between the settings and the last row, and says what is wrong, the evidence, and what mends it. Changes nothing
 * unless asked to. Fails where a problem is left.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends MigrateMojo {
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
    protected void refused(DoctorReport found, Arguments arguments, Output output) {
        MigrationGoals.doctorRefused(found, arguments, new MigrationOutput(output));
    }

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        MigrationGoals.doctor(furrow, arguments, output);
    }
}
