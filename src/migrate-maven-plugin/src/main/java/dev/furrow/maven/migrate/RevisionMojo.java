package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the script of a new revision, for its author to fill in. Connects to no database, overwrites nothing. */
@Mojo(name = "revision", requiresProject = false, threadSafe = true)
public final class RevisionMojo extends MigrateMojo {
    /** What the revision does, in a few words; further lines become prose in the header. */
    @Parameter(property = "furrow.message")
    @Nullable
    String message;

    /** What it is written in: {@code sql} or {@code java}. */
    @Parameter(property = "furrow.format", defaultValue = "sql")
    @Nullable
    String format;

    /** What it follows: {@code head}, {@code label@head}, an id or the beginning of one; {@code base} to begin a line of its own. */
    @Parameter(property = "furrow.head", defaultValue = "head")
    @Nullable
    String head;

    /** Whether it may follow a revision that others follow already, and so begin a branch. */
    @Parameter(property = "furrow.splice", defaultValue = "false")
    @Nullable
    String splice;

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
        output.print(furrow.revision(GoalArguments.newRevision(arguments)));
    }
}
