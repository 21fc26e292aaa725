package dev.furrow.autogenerate;

import dev.furrow.database.Connector;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Deployment;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Product;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A project's revisions, and where they can be tried.
 *
 * @param deployment of the database at hand
 * @param scratch a database that was given for replaying; null for one beside the real one
 * @param folders of the scripts
 * @param syntaxes of all databases
 * @param further databases of other kinds that need no server, which revisions can be tried on as well
 * @param servers databases of other kinds that were named for trying revisions on them
 */
public record Workshop(
        Deployment deployment,
        @Nullable Connector scratch,
        RevisionScripts scripts,
        JavaScripts java,
        List<ScriptFolder> folders,
        List<SqlSyntax> syntaxes,
        List<Deployment> further,
        List<Deployment> servers) {
    public Workshop {
        folders = List.copyOf(folders);
        syntaxes = List.copyOf(syntaxes);
        further = List.copyOf(further);
        servers = List.copyOf(servers);
    }

    /** Returns the kind of the database at hand. */
    public Product product() {
        return deployment.connector().system().product();
    }

    /** Returns what replays the revisions there. */
    public RevisionReplay replay() {
        return new RevisionReplay(deployment, scratch, scripts, java);
    }

    /** Returns the version rows where all revisions are applied. */
    Set<RevisionId> heads() {
        return scripts.graph().headIds();
    }

    /** Returns the same place with a script more, which lies in {@code draft} for now. */
    Workshop with(ScriptFolder draft) {
        List<ScriptFolder> all = new ArrayList<>(folders);
        all.add(draft);
        RevisionScripts more = RevisionScripts.load(all, syntaxes, scripts.folders());
        return new Workshop(deployment, scratch, more, java, all, syntaxes, further, servers);
    }

    /**
     * Asks of the same revisions on each of the further databases.
     *
     * @return the answers of those where the revisions run: not every project is for all databases
     */
    <T> List<T> elsewhere(Function<Workshop, T> question) {
        List<T> answers = new ArrayList<>();
        for (Deployment other : further) {
            try {
                answers.add(question.apply(at(other)));
            } catch (FurrowException notPortable) {
                // Said by whoever runs them there; here it is no fault.
            }
        }
        return answers;
    }

    /** Returns the same revisions where they can be tried on another database. */
    Workshop at(Deployment other) {
        return new Workshop(other, null, scripts, java, folders, syntaxes, List.of(), List.of());
    }

    /** Returns the name of the kind of the database at hand, for people. */
    String name() {
        return deployment.connector().system().name();
    }
}
