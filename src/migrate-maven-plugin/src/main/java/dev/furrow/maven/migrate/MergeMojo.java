package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the script of a revision that joins several heads. Connects to no database, overwrites nothing. */
@Mojo(name = "merge", requiresProject = false, threadSafe = true)
public final class MergeMojo extends MigrateMojo {
    /** Which heads: {@code heads} for all, {@code label@heads}, or a list of ids with commas. */
    @Parameter(property = "furrow.to", defaultValue = "heads")
    @Nullable
    String to;

    /** What to call it; by default it names the heads. */
    @Parameter(property = "furrow.message")
    @Nullable
    String message;

    /** What it is written in: {@code sql} or {@code java}. */
    @Parameter(property = "furrow.format", defaultValue = "sql")
    @Nullable
    String format;

    /** A label for the branch that begins with it; several with commas. */
    @Parameter(property = "furrow.branchLabel")
    @Nullable
    String branchLabel;

    /** Revisions on other lines that have to be applied before: ids, beginnings of ids or labels, with commas. */
    @Parameter(property = "furrow.dependsOn")
    @Nullable
    String dependsOn;

    /** Its id, if it isn't to be a new one of 12 hexadecimal digits. */
    @Parameter(property = "furrow.id")
    @Nullable
    String id;

    /** What the file is called, of <code>{id}</code>, <code>{slug}</code>, <code>{yyyy}</code>, <code>{MM}</code>, <code>{dd}</code>, <code>{HH}</code>, <code>{mm}</code>. */
    @Parameter(property = "furrow.fileTemplate", defaultValue = "{id}_{slug}")
    @Nullable
    String fileTemplate;

    @Override
    void run(Furrow furrow, Arguments arguments, MigrationOutput output) {
        output.print(furrow.merge(arguments.text("to", "heads"), GoalArguments.newRevision(arguments)));
    }
}
