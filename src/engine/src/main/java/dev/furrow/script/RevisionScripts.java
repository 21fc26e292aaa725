package dev.furrow.script;

import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.sql.SqlSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All revisions of an application, and the graph that they form. */
public final class RevisionScripts {
    private final Map<RevisionId, RevisionScript> scripts;
    private final RevisionGraph graph;

    private final String folders;
    private final CutScripts cut;

    private RevisionScripts(
            Map<RevisionId, RevisionScript> scripts, RevisionGraph graph, String folders, CutScripts cut) {
        this.scripts = scripts;
        this.graph = graph;
        this.folders = folders;
        this.cut = cut;
    }

    /**
     * Reads the headers of every script in {@code folders} and below them. Nothing is compiled or cut into statements.
     *
     * @param databases the syntaxes of those that section lines may name
     * @param names of the folders that were looked for, for messages
     * @throws dev.furrow.error.FurrowException if a header can't be read or the revisions form no graph, with the files
     */
    public static RevisionScripts load(List<ScriptFolder> folders, List<SqlSyntax> databases, String names) {
        return load(folders, databases, names, UnaryOperator.identity());
    }

    /**
     * Reads them as the other method does.
     *
     * @param seen returns a revision as the graph is to see it
     */
    public static RevisionScripts load(
            List<ScriptFolder> folders, List<SqlSyntax> databases, String names, UnaryOperator<Revision> seen) {
        Map<RevisionId, RevisionScript> scripts = new HashMap<>();
        List<Revision> revisions = new ArrayList<>();
        for (SourceFile file : ScriptWalk.read(folders)) {
            RevisionScript script = RevisionScriptReader.read(file, databases);
            scripts.put(script.revision().id(), script);
            revisions.add(seen.apply(script.revision()));
        }
        return new RevisionScripts(scripts, RevisionGraph.of(revisions), names, new CutScripts(false));
    }

    /** Returns the same for several databases: each script is cut into statements once. */
    public RevisionScripts forSeveral() {
        return new RevisionScripts(scripts, graph, folders, new CutScripts(true));
    }

    /** Returns what the headers of all scripts say, whether or not they form a graph. */
    public static List<Revision> headers(List<ScriptFolder> folders, List<SqlSyntax> databases) {
        List<Revision> revisions = new ArrayList<>();
        ScriptWalk.read(folders)
                .forEach(file ->
                        revisions.add(RevisionScriptReader.read(file, databases).revision()));
        return revisions;
    }

    /** Returns the names of the folders that were looked through, for messages. */
    public String folders() {
        return folders;
    }

    public RevisionGraph graph() {
        return graph;
    }

    /** Returns the script of a revision that is in the graph. */
    public RevisionScript script(RevisionId id) {
        RevisionScript script = scripts.get(id);
        if (script == null) {
            throw new IllegalArgumentException("no script for " + id);
        }
        return script;
    }

    /** Returns a script of SQL cut into statements; a plain section is read by {@code atHand}. */
    public CutScript cut(RevisionScript script, SqlSyntax atHand) {
        return cut.of(script, atHand);
    }
}
