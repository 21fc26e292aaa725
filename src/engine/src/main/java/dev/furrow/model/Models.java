package dev.furrow.model;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.model.ddl.DeclaredSchema;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.revision.RevisionId;
import dev.furrow.schema.Product;
import dev.furrow.schema.Schema;
import dev.furrow.schema.TableName;
import dev.furrow.scratch.RevisionReplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An application's models as the schema that they want. */
public final class Models {
    private final String shown;
    private final List<String> notes;
    private final DeclaredSchema declared;
    private final ModelScope.Vocabulary vocabulary;
    private final SequenceSupport sequences;

    private Models(
            String shown,
            List<String> notes,
            DeclaredSchema declared,
            ModelScope.Vocabulary vocabulary,
            SequenceSupport sequences) {
        this.shown = shown;
        List<String> all = new ArrayList<>(notes);
        declared.elsewhere().forEach(table -> all.add(elsewhere(table)));
        this.notes = List.copyOf(all);
        this.declared = declared;
        this.vocabulary = vocabulary;
        this.sequences = sequences;
    }

    private static String elsewhere(TableName table) {
        return table + " lies in another schema, and isn't compared; furrow.schema=" + table.schema()
                + " would be the one whose tables are";
    }

    /**
     * Returns the models that are a script of DDL.
     *
     * @param shown the file, for people
     */
    public static Models ofScript(String shown, DeclaredSchema declared, SequenceSupport sequences) {
        return new Models(shown, List.of(), declared, ModelScope.Vocabulary.DDL, sequences);
    }

    /**
     * Returns the models that are entities.
     *
     * @param shown what they are, for people
     * @param notes how they were read, a line each
     */
    public static Models ofEntities(
            String shown, List<String> notes, DeclaredSchema declared, SequenceSupport sequences) {
        return new Models(shown, notes, declared, ModelScope.Vocabulary.ENTITIES, sequences);
    }

    /** Returns what they are, for people: a file's name, or the provider's. */
    public String shown() {
        return shown;
    }

    /** Returns how they were read, a line each, for people. */
    public List<String> notes() {
        return notes;
    }

    /** Returns the wanted schema as a database of {@code replay}'s kind has it, in that database's words. */
    public Schema wanted(RevisionReplay replay, Product product) {
        DeclaredSchema there = SequenceTables.on(product, declared, sequences);
        try {
            return replay.schema(Set.of(), WantedOperations.of(there, product));
        } catch (FurrowException e) {
            throw e.noting(unread(e));
        }
    }

    /** Returns why a statement that a database refuses was given to it as it stands. */
    private List<String> unread(FurrowException refused) {
        return declared.others().stream()
                .filter(other -> refused.place()
                        .filter(other.statement().place()::equals)
                        .isPresent())
                .map(other -> "It was given to the database as it stands: "
                        + other.reason().what() + ".")
                .toList();
    }

    /**
     * Returns the wanted schema as the models say it. What has sequences has words for all that models say; for another kind it is told to be
     * one of the database at hand, so that what that one alone knows is seen.
     *
     * @param there the kind of database at hand
     * @param target the kind that it is for
     */
    public Schema said(Product there, Product target) {
        Product product = sequences.having().contains(target) ? target : there;
        return WantedOperations.schema(SequenceTables.on(target, declared, sequences), product);
    }

    /**
     * Returns what sets them apart from what revisions make.
     *
     * @param revisions the schema that is there, after the renames
     * @param wanted as {@link #wanted} returned it
     */
    public ModelChange change(Schema revisions, Schema wanted, List<Rename> renames) {
        DeclaredSchema there = SequenceTables.on(wanted.product(), declared, sequences);
        Schema inScope = new ModelScope(wanted, declared, vocabulary).of(revisions);
        Schema spokenOf = sequences.having().contains(wanted.product()) ? inScope : WideKeys.in(inScope, wanted);
        return new ModelChange(spokenOf, new DeclaredWords(spokenOf, there).in(wanted), this, renames);
    }

    /** Returns the schema that the revisions up to {@code rows} make, after the renames. */
    public static Schema revisions(RevisionReplay replay, Set<RevisionId> rows, List<Rename> renames) {
        Place hint = Place.of("furrow.rename");
        return replay.schema(
                rows,
                renames.stream()
                        .map(rename -> new RecordedOperation(rename.operation(), hint))
                        .toList());
    }

    StatementWriting writing(Schema from, Schema to) {
        return new StatementWriting(from, to, declared, sequences);
    }
}
