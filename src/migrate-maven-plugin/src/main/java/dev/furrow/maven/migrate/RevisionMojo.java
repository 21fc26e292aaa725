package dev.furrow.maven.migrate;

import dev.furrow.Furrow;
import dev.furrow.console.MigrationOutput;
import dev.furrow.maven.Arguments;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the script of a new revision, for its author to fill in; with {@code furrow.autogenerate} it is filled in: it leads from what the
 * revisions make to what the models want, and back. Overwrites nothing; without {@code furrow.autogenerate} it connects to no database.
 */
@Mojo(name = "revision", requiresProject = false, threadSafe = true)
public final class RevisionMojo extends MigrateMojo {
    /** What the revision does, in a few words; further lines become prose in the header. */
    @Parameter(property = "furrow.message")
    @Nullable
    String message;

    /** Whether it is written from what the models ({@code furrow.models}) want and the revisions don't make. */
    @Parameter(property = "furrow.autogenerate", defaultValue = "false")
    @Nullable
    String autogenerate;

    /**
     * With {@code furrow.autogenerate}: what has a new name, {@code users.name:users.full_name} or {@code users:people}; several with commas.
     */
    @Parameter(property = "furrow.rename")
    @Nullable
    String rename;

    /** With {@code furrow.autogenerate}: what goes, with all that is in it, {@code users.name} or {@code users}; several with commas. */
    @Parameter(property = "furrow.drop")
    @Nullable
    String drop;

    /**
     * With {@code furrow.autogenerate}: what the models are compared with, {@code revisions}, replayed in a database to throw away, or the
     * {@code database}.
     */
    @Parameter(property = "furrow.from", defaultValue = "revisions")
    @Nullable
    String from;

    /** What it is written in: {@code sql} or {@code java}; what is generated is Java. */
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
        if (arguments.isOn("autogenerate")) {
            output.print(furrow.autogenerate(GoalArguments.autogenerate(arguments)));
        } else {
            output.print(furrow.revision(GoalArguments.newRevision(arguments)));
        }
    }
}
