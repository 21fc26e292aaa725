package dev.furrow.spring;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.error.Diagnostic;
import dev.furrow.revision.Current;
import dev.furrow.revision.History;
import dev.furrow.revision.RecordedRevision;
import dev.furrow.revision.RevisionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** The database's revisions, for the actuator. */
@Endpoint(id = "furrow")
public final class FurrowEndpoint {
    private final Furrow furrow;

    /** Tells of the database that {@code furrow} works on. */
    public FurrowEndpoint(Furrow furrow) {
        this.furrow = furrow;
    }

    /** Returns where the database is, and every revision, newest first; asks the database. */
    @ReadOperation
    public Described history() {
        return furrow.hasSeveralSchemas() ? ofSchemas() : ofOne();
    }

    private Described ofOne() {
        History history = furrow.history(":");
        return new Described(
                furrow.database().toString(),
                furrow.versionTable(),
                ids(history.current()),
                history.current().pending(),
                history.revisions().stream().map(DescribedRevision::of).toList(),
                DescribedPackage.of(furrow),
                List.of());
    }

    private Described ofSchemas() {
        List<DescribedSchema> schemas =
                furrow.inEachSchema(DescribedSchema::read, SchemaRuns.Listener.telling(Progress.SILENT)).runs().stream()
                        .map(DescribedSchema::of)
                        .toList();
        return new Described(
                furrow.database().toString(),
                furrow.versionTable(),
                List.of(),
                schemas.stream().mapToInt(DescribedSchema::pending).sum(),
                List.of(),
                List.of(),
                schemas);
    }

    private static List<String> ids(Current current) {
        return current.rows().stream()
                .map(Current.Row::id)
                .map(RevisionId::value)
                .toList();
    }

    /**
     * Where a database is.
     *
     * @param database its address without credentials, and the environment
     * @param versionTable the application's own
     * @param at the rows of that; none for a database without a revision, or with several schemas
     * @param pending how many revisions of the application's own aren't applied, in all schemas together
     * @param revisions the application's own; none where there are several schemas
     * @param packages those of libraries, in the order in which they run; likewise
     * @param schemas where each of several is; empty where there is one
     */
    public record Described(
            String database,
            String versionTable,
            List<String> at,
            int pending,
            List<DescribedRevision> revisions,
            List<DescribedPackage> packages,
            List<DescribedSchema> schemas) {}

    /**
     * The revisions of a library.
     *
     * @param versionTable its own
     * @param at the rows of that
     * @param applied how many of its revisions are applied
     * @param pending how many aren't
     */
    public record DescribedPackage(String name, String versionTable, List<String> at, int applied, int pending) {
        static List<DescribedPackage> of(Furrow application) {
            return application.packages().stream()
                    .map(DescribedPackage::ofPackage)
                    .toList();
        }

        private static DescribedPackage ofPackage(Furrow its) {
            History history = its.history(":");
            long applied = history.revisions().stream()
                    .filter(RecordedRevision::isApplied)
                    .count();
            return new DescribedPackage(
                    its.packageName(),
                    its.versionTable(),
                    ids(history.current()),
                    Math.toIntExact(applied),
                    history.current().pending());
        }
    }

    /**
     * One of several schemas.
     *
     * @param failure why it can't be read; null if it can
     */
    public record DescribedSchema(
            String schema,
            List<String> at,
            int pending,
            List<DescribedPackage> packages,
            @Nullable String failure) {
        private static DescribedSchema read(Furrow one) {
            Current current = one.current();
            return new DescribedSchema(
                    one.database().schema(), ids(current), current.pending(), DescribedPackage.of(one), null);
        }

        private static DescribedSchema of(SchemaRuns.Run<DescribedSchema> run) {
            DescribedSchema read = run.result();
            if (read != null) {
                return read;
            }
            Diagnostic failure = run.diagnostic();
            return new DescribedSchema(
                    run.schema(), List.of(), 0, List.of(), failure == null ? "not read" : failure.what());
        }
    }

    /**
     * One revision.
     *
     * @param appliedAt null if it isn't applied, or nobody recorded when; so are the next two
     */
    public record DescribedRevision(
            String id,
            List<String> parents,
            String message,
            String file,
            boolean applied,
            @Nullable Instant appliedAt,
            @Nullable Long milliseconds,
            @Nullable String appliedBy) {
        static DescribedRevision of(RecordedRevision revision) {
            return new DescribedRevision(
                    revision.id().value(),
                    revision.view().revision().parents().stream()
                            .map(RevisionId::value)
                            .toList(),
                    revision.view().revision().message(),
                    revision.file(),
                    revision.isApplied(),
                    revision.appliedAt().orElse(null),
                    revision.appliedIn().map(took -> took.toMillis()).orElse(null),
                    revision.appliedBy().orElse(null));
        }
    }
}
