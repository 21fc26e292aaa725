package dev.furrow.author;

import dev.furrow.error.Advice;
import dev.furrow.error.FileNames;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.RevisionView;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.revision.graph.RevisionGraph;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.revision.header.RevisionHeader;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.revision.header.Splice;
import dev.furrow.revision.target.Goal;
import dev.furrow.revision.target.Target;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Writes new revisions. What was written is read back before the file is there, and has to fit into the graph. */
public final class Author {
    private final RevisionScripts scripts;
    private final List<ScriptFolder> folders;
    private final Instant now;

    /**
     * Takes the scripts that there are.
     *
     * @param folders where files can be made, at least one
     */
    public Author(RevisionScripts scripts, List<ScriptFolder> folders, Instant now) {
        this.scripts = scripts;
        this.folders = folders;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes a revision that goes on from {@code wanted.head()}.
     *
     * @throws dev.furrow.revision.SeveralHeadsException if that means one head and there are several
     * @throws FurrowException if something else follows it already and it isn't spliced in, or a name can't be used
     */
    public WrittenRevision write(NewRevision wanted) {
        return compose(wanted, following(wanted), NewScriptText::in).create();
    }

    /**
     * Composes a revision in Java, without writing it yet.
     *
     * @param wanted its format is Java's
     * @param body what stands below its header, for the name of its class
     */
    public ComposedScript compose(NewRevision wanted, UnaryOperator<String> body) {
        return compose(wanted, following(wanted), (text, format) -> text.with(body.apply(text.className()), format));
    }

    private List<Revision> following(NewRevision wanted) {
        return revisions(scripts.graph().continued(Target.parse(wanted.head())));
    }

    /**
     * Writes a revision that joins several lines and does nothing else yet.
     *
     * @param to the heads to join: {@code heads}, or a list
     */
    public WrittenRevision merge(String to, NewRevision wanted) {
        List<Revision> parents = revisions(scripts.graph().merged(Target.parse(to)));
        if (parents.size() < 2) {
            String only = parents.isEmpty()
                    ? "names no revision"
                    : "is " + parents.get(0).title() + " alone";
            throw new FurrowException(
                    "there is nothing to merge: \"" + to + "\" " + only,
                    Advice.run("See what there is:", "migrate:heads"));
        }
        String message = "merge "
                + String.join(
                        " and ",
                        parents.stream().map(parent -> parent.id().value()).toList());
        NewRevision named = wanted.message().isBlank() ? wanted.withMessage(message) : wanted;
        return compose(named, parents, NewScriptText::in).create();
    }

    private static List<Revision> revisions(List<RevisionView> views) {
        return views.stream().map(RevisionView::revision).toList();
    }

    private interface Written {
        String text(NewScriptText script, ScriptFormat format);
    }

    private ComposedScript compose(NewRevision wanted, List<Revision> parents, Written written) {
        Message message = Message.of(wanted.message(), wanted.format());
        if (message.isEmpty()) {
            throw new FurrowException(
                    "a revision needs a message: what it does, in a few words",
                    Advice.run("For example:", "migrate:revision").with("message", "add offers"));
        }
        if (wanted.splice() == Splice.NO) {
            parents.forEach(this::requireHead);
        }
        RevisionId id = id(wanted);
        ScriptFolder folder = folderOf(parents);
        String name = new FileTemplate(wanted.fileTemplate()).name(id, message.title(), now) + "."
                + wanted.format().name().toLowerCase(Locale.ROOT);
        Path file = FileNames.resolve(folder.path(), name);
        String display = folder.display(file);
        Revision revision = new Revision(
                id,
                parents.stream().map(Revision::id).toList(),
                dependencies(wanted.dependsOn()),
                labels(wanted.labels()),
                message.title(),
                now,
                Place.of(display));
        String text = written.text(new NewScriptText(revision, message.lines()), wanted.format());
        requireReadable(text, revision, wanted.format(), display);
        return new ComposedScript(new WrittenRevision(revision, display, parents), folder, file, text);
    }

    private void requireHead(Revision parent) {
        List<Revision> children = scripts.graph()
                .continued(Target.parse(parent.id().value()))
                .get(0)
                .children();
        if (!children.isEmpty()) {
            throw new FurrowException(
                    parent.title() + " is not a head: " + children.get(0).title() + " follows it",
                    Goal.REVISION
                            .to("To begin a branch there:", parent.id())
                            .with("splice")
                            .with("message", "..."));
        }
    }

    private RevisionId id(NewRevision wanted) {
        RevisionId id = wanted.id().isEmpty() ? RevisionId.random() : new RevisionId(wanted.id());
        id.tooLong().ifPresent(problem -> {
            throw new FurrowException(
                    "furrow.id \"" + id + "\" can't be used: " + problem,
                    Advice.say("Leave furrow.id out: new revisions get an id of twelve characters."));
        });
        scripts.graph().find(id).ifPresent(other -> {
            throw new FurrowException(
                    other.place(),
                    "has the id " + id + " already",
                    Advice.say("Leave furrow.id out: new revisions get an id that nobody has used."));
        });
        return id;
    }

    /** A label stays a label: it will mean whatever bears it. */
    private List<String> dependencies(List<String> targets) {
        List<String> dependencies = new ArrayList<>();
        for (String target : targets) {
            List<RevisionView> found = scripts.graph().continued(Target.parse(target));
            if (found.isEmpty()) {
                throw new FurrowException("furrow.dependsOn \"" + target + "\" names no revision");
            }
            boolean isLabel = found.get(0).revision().labels().contains(target);
            found.forEach(view -> dependencies.add(isLabel ? target : view.id().value()));
        }
        return dependencies;
    }

    private List<String> labels(List<String> labels) {
        for (String label : labels) {
            RevisionId.problem(label).ifPresent(problem -> {
                throw new FurrowException("furrow.branchLabel \"" + label + "\" can't be a label: " + problem);
            });
            for (Revision other : scripts.graph().revisions()) {
                if (other.labels().contains(label)) {
                    throw new FurrowException(
                            other.place(),
                            "has the label \"" + label + "\" already",
                            Goal.REVISION
                                    .to("What follows it is on that branch; to go on there:", label + "@head")
                                    .with("message", "..."));
                }
            }
        }
        return labels;
    }

    /** Files of one line stay together. */
    private ScriptFolder folderOf(List<Revision> parents) {
        for (Revision parent : parents) {
            for (ScriptFolder folder : folders) {
                if (parent.place().file().startsWith(folder.display() + "/")) {
                    return folder;
                }
            }
        }
        return folders.get(0);
    }

    /** Whatever stands in the text, it has to say what was wanted, and to fit in with the others. */
    private void requireReadable(String text, Revision revision, ScriptFormat format, String display) {
        Revision read = RevisionHeader.read(text, format, display).revision();
        if (!read.message().equals(revision.message()) || !read.id().equals(revision.id())) {
            throw new IllegalStateException("written as " + revision + ", read as " + read);
        }
        List<Revision> all = new ArrayList<>(scripts.graph().revisions());
        all.add(read);
        RevisionGraph.of(all);
    }
}
