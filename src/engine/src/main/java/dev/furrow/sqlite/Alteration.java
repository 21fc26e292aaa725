package dev.furrow.sqlite;

import dev.furrow.database.step.CallSite;
import dev.furrow.database.step.StepStatement;
import dev.furrow.operation.model.RecordedOperation;
import dev.furrow.schema.TableName;
import dev.furrow.sqlite.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change of a table's columns, constraints or indexes: what one rebuild can do together with others. */
final class Alteration {
    /** What becomes of the table, once its text is known. */
    @FunctionalInterface
    interface Change {
        /** Does to the table what is asked for. */
        void apply(TableEdit edit);

        /** Returns whether it needs the rows as what was asked for before leaves them. */
        default boolean readsWhatChanged(TableEdit edit) {
            return false;
        }
    }

    private final RecordedOperation recorded;
    private final CallSite site;
    private final TableName table;
    private final String asked;
    private final Predicate<String> mentions;
    private final Change change;
    private final @Nullable List<StepStatement> natively;
    private final @Nullable String newIndex;

    private Alteration(
            RecordedOperation recorded,
            CallSite site,
            TableName table,
            String asked,
            Predicate<String> mentions,
            Change change,
            @Nullable List<StepStatement> natively,
            @Nullable String newIndex) {
        this.recorded = recorded;
        this.site = site;
        this.table = table;
        this.asked = asked;
        this.mentions = mentions;
        this.change = change;
        this.natively = natively;
        this.newIndex = newIndex;
    }

    /**
     * A change that can be said only once the table's text is known.
     *
     * @param asked what is asked for, in SQL: the operation speaks of the columns that are named there
     */
    static Alteration of(RecordedOperation recorded, CallSite site, TableName table, String asked, Change change) {
        return new Alteration(recorded, site, table, asked, new Tokens(asked)::mention, change, null, null);
    }

    /** A change of a constraint, whose name tells all of it. */
    static Alteration ofRule(
            RecordedOperation recorded, CallSite site, TableName table, Predicate<String> mentions, Change change) {
        return new Alteration(recorded, site, table, "", mentions, change, null, null);
    }

    /** Returns the same where {@code statements} say it whatever the table is like, unless another change needs a rebuild. */
    Alteration natively(List<StepStatement> statements) {
        return new Alteration(recorded, site, table, asked, mentions, change, List.copyOf(statements), null);
    }

    /** Returns the same, of which is known that it makes an index and nothing else. */
    Alteration makingIndex(String name) {
        return new Alteration(recorded, site, table, asked, mentions, change, natively, name);
    }

    /** Returns the index that it makes, if it does nothing else. */
    Optional<String> newIndex() {
        return Optional.ofNullable(newIndex);
    }

    RecordedOperation recorded() {
        return recorded;
    }

    CallSite site() {
        return site;
    }

    String asked() {
        return asked;
    }

    TableName table() {
        return table;
    }

    Change change() {
        return change;
    }

    boolean mentions(String column) {
        return mentions.test(column);
    }

    boolean needsTheTable() {
        return natively == null;
    }

    /** Returns the statements that say it whatever the table is like. */
    List<StepStatement> natively() {
        return natively == null ? List.of() : natively;
    }
}
