package dev.furrow.model;

import dev.furrow.compare.Comparison;
import dev.furrow.compare.Difference;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.model.Operation;
import dev.furrow.operation.source.OperationSource;
import dev.furrow.schema.Schema;
import dev.furrow.text.Similar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What sets the schema that models want apart from the one that revisions make. */
public final class ModelChange {
    private final Schema revisions;
    private final Schema wanted;
    private final Models models;
    private final List<Rename> renames;
    private final Comparison comparison;

    /** Takes both sides as {@link Models#change} made them alike. */
    ModelChange(Schema revisions, Schema wanted, Models models, List<Rename> renames) {
        this.revisions = revisions;
        this.wanted = wanted;
        this.models = models;
        this.renames = renames;
        this.comparison = Comparison.of(revisions, wanted);
    }

    /** Returns whether there is nothing to do. */
    public boolean isEmpty() {
        return renames.isEmpty() && comparison.isEmpty();
    }

    /** Returns the differences, after the renames. */
    public List<Difference> differences() {
        return comparison.differences();
    }

    /** Returns what has another name, a line each, in the words of its hint: {@code ~ users.email: users.mail}. */
    public List<String> renames() {
        return renames.stream()
                .map(rename -> "~ " + rename.before() + ": " + rename.after())
                .toList();
    }

    /**
     * Makes sure that a revision can be written.
     *
     * @param drops tables and columns that are known to go
     * @throws FurrowException if something may be a new name of another thing, or there is a difference that no operation leads over
     */
    public void requireClear(Set<String> drops) {
        renames.forEach(this::requireWanted);
        drops.forEach(this::requireThere);
        List<Difference> obstacles = differences().stream()
                .filter(difference -> !difference.obstacle().isEmpty())
                .toList();
        if (!obstacles.isEmpty()) {
            Diagnostic refusal = Diagnostic.of("no revision can be written for what the models say of "
                    + obstacles.get(0).subject());
            for (Difference difference : obstacles) {
                refusal = refusal.noting(difference.subject() + ": " + difference.from() + " -> " + difference.to()
                        + ": " + difference.obstacle());
            }
            throw new FurrowException(refusal.noting("Nothing was written.")
                    .advising(Advice.run("Write that revision by hand first:", "migrate:revision")
                            .with("message", "change " + obstacles.get(0).subject())));
        }
        LikeShaped.requireNone(revisions, wanted, drops);
    }

    /** A new name that the models don't have would be dropped at once. */
    private void requireWanted(Rename rename) {
        String name = rename.after();
        Optional<String> gone = gone().filter(name::equals).findFirst();
        if (gone.isPresent()) {
            throw new FurrowException(Diagnostic.of("furrow.rename \"" + rename.before() + ":" + name
                            + "\": the models have no \"" + name + "\"")
                    .advising(Similar.question(name, coming()).toArray(Advice[]::new)));
        }
    }

    private void requireThere(String drop) {
        if (gone().noneMatch(drop::equals)) {
            throw new FurrowException(
                    Diagnostic.of("furrow.drop \"" + drop + "\" names nothing that the models want to go")
                            .advising(Similar.question(drop, gone().toList()).toArray(Advice[]::new))
                            .advising(Advice.run("See what they want:", "migrate:check")));
        }
    }

    /** Returns what goes, as an author writes it: tables, columns, sequences, enum types and their values. */
    private Stream<String> gone() {
        return Stream.concat(named(Difference.Kind.REMOVED), values(revisions, wanted));
    }

    private List<String> coming() {
        return Stream.concat(named(Difference.Kind.ADDED), values(wanted, revisions))
                .toList();
    }

    private Stream<String> named(Difference.Kind kind) {
        return differences().stream()
                .filter(difference -> difference.kind() == kind)
                .map(difference -> difference.subject().replaceFirst("^(?:[a-z]+ )+", ""));
    }

    private static Stream<String> values(Schema one, Schema other) {
        return one.enums().stream()
                .flatMap(type -> other.enums().stream()
                        .filter(same -> same.name().equals(type.name()))
                        .flatMap(same -> type.values().stream()
                                .filter(value -> !same.values().contains(value))
                                .map(value -> type.name() + "." + value)));
    }

    /** Returns what it does, in a few words. */
    public String title() {
        List<String> parts = new ArrayList<>();
        renames.forEach(rename -> parts.add("rename " + rename.before() + " to " + rename.newName()));
        if (!comparison.isEmpty()) {
            parts.add(ChangeTitle.of(differences()));
        }
        return String.join(", ", parts);
    }

    /** Returns what of it loses data, or can fail on rows that are there. */
    public List<String> warnings() {
        StatementWriting forth = models.writing(revisions, wanted);
        forth.write(comparison.operations());
        return forth.warnings();
    }

    /**
     * Returns what stands below the header of a revision in Java that leads to the models and back.
     *
     * @param className what its class is called
     */
    public String body(String className) {
        StatementWriting forth = models.writing(revisions, wanted);
        StatementWriting back = models.writing(wanted, revisions);
        List<GeneratedStatement> up = new ArrayList<>();
        renames.forEach(rename -> up.add(plain(rename.operation())));
        up.addAll(forth.write(comparison.operations()));
        List<GeneratedStatement> down =
                new ArrayList<>(back.write(Comparison.of(wanted, revisions).operations()));
        List<Rename> reversed = new ArrayList<>(renames);
        Collections.reverse(reversed);
        reversed.forEach(rename -> down.add(plain(rename.reversed())));
        return RevisionBody.of(className, up, down);
    }

    private static GeneratedStatement plain(Operation operation) {
        return GeneratedStatement.plain(OperationSource.of(operation));
    }
}
