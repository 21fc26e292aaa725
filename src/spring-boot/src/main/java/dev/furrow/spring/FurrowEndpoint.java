package dev.furrow.spring;

import dev.furrow.Furrow;
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
        History history = furrow.history(":");
        return new Described(
                furrow.database().toString(),
                history.current().rows().stream()
                        .map(Current.Row::id)
                        .map(RevisionId::value)
                        .toList(),
                history.current().pending(),
                history.revisions().stream().map(DescribedRevision::of).toList());
    }

    /**
     * Where a database is.
     *
     * @param database its address without credentials, and the environment
     * @param at the rows of the version table; none for a database without a revision
     * @param pending how many revisions aren't applied
     */
    public record Described(String database, List<String> at, int pending, List<DescribedRevision> revisions) {}

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
