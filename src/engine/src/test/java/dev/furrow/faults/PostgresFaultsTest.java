package dev.furrow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a run on PostgreSQL, the database is in a state between two steps, and the next run finishes the job. */
@Timeout(1200)
final class PostgresFaultsTest extends FaultsTest {
    private static final int PAGE = 8192;

    private static final Map<Job, Wire> UNDISTURBED = new EnumMap<>(Job.class);

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before the first test.
    private static PostgresLab lab;

    @BeforeAll
    static void open() {
        lab = new PostgresLab(folder);
    }

    @AfterAll
    static void close() {
        report(lab);
        lab.close();
    }

    @Override
    Lab lab() {
        return lab;
    }

    @ParameterizedTest
    @EnumSource
    void the_connections_are_cut_at_any_message(Job job) {
        Wire.Blow cut = (wire, link) -> wire.cut();
        for (int message : Amount.some(Amount.of(1, 50), messages(job), job)) {
            struck(job, message, "connections cut within a message", cut);
        }
    }

    @ParameterizedTest
    @MethodSource("killed")
    void one_connection_is_cut_at_any_message(Job job) {
        Wire.Blow cut = (wire, link) -> link.close();
        for (int message : Amount.some(Amount.of(1, 12), messages(job), job + " one")) {
            struck(job, message, "one connection cut within a message", cut);
        }
    }

    @ParameterizedTest
    @MethodSource("seed")
    void the_servers_backend_is_ended_at_any_message(Job job) {
        Wire.Blow end =
                (wire, link) -> lab.server().execute("SELECT pg_terminate_backend(" + link.process() + ", 10000)");
        for (int message : Amount.some(Amount.of(1, 20), messages(job), job + " end")) {
            struck(job, message, "backend ended", end);
        }
    }

    @ParameterizedTest
    @MethodSource("killed")
    void the_server_crashes_at_any_message(Job job) {
        // A server that crashed goes on behind those numbers of a sequence that it wrote down ahead.
        Wire.Blow crash = (wire, link) -> lab.server().crash();
        for (int message : Amount.some(Amount.of(1, 8), messages(job), job + " crash")) {
            struck(lab.reference(job).whateverNumbers(), message, "server stopped (immediate) and started", crash);
        }
    }

    static List<Job> seed() {
        return Amount.jobs(Job.SEED);
    }

    private @Nullable Throwable struck(Job job, int message, String kind, Wire.Blow blow) {
        return struck(lab.reference(job), message, kind, blow);
    }

    private @Nullable Throwable struck(Reference reference, int message, String kind, Wire.Blow blow) {
        Job job = reference.job();
        try (PostgresPlace place = lab.at(job);
                Wire wire = Wire.to(lab.server().port(), message, part(job, message), blow)) {
            Throwable failure;
            try (Furrow furrow = lab.furrow(place.url(wire))) {
                failure = catchThrowable(() -> job.run(furrow));
            }
            wire.waitForBlow();
            lab.server().requireUp();
            check(reference, place, failure);
            count(kind, failure == null);
            return failure;
        }
    }

    /** It is rolled back, and begins anew, as long as the application has the table. */
    @ParameterizedTest
    @MethodSource("thatGiveWay")
    void the_connections_are_cut_while_a_run_gives_way(Job job) throws SQLException {
        Wire.Blow cut = (wire, link) -> wire.cut();
        for (int more : Amount.some(Amount.of(1, 12), 100, job + " way")) {
            int message = messages(job) + more;
            try (PostgresPlace place = lab.at(job);
                    Wire wire = Wire.to(lab.server().port(), message, part(job, message), cut)) {
                Throwable failure = givingWay(job, place, wire);
                check(job, place, failure);
                lab.count("connections cut while a run gives way");
            }
        }
    }

    static List<Job> thatGiveWay() {
        List<Job> jobs = new ArrayList<>(Amount.jobs(Job.SEED));
        jobs.retainAll(List.of(Job.DOWNGRADE, Job.REBUILD, Job.SEED));
        return jobs;
    }

    private static Throwable givingWay(Job job, PostgresPlace place, Wire wire) throws SQLException {
        Settings impatient = lab.project(place.url(wire), folder)
                .settings()
                .set(Setting.DDL_LOCK_TIMEOUT, "100ms", "the test")
                .build();
        try (Connection application = place.using("users");
                Furrow furrow = Furrow.open(impatient)) {
            Throwable failure = catchThrowable(() -> job.run(furrow));
            application.commit();
            return failure;
        }
    }

    @ParameterizedTest
    @MethodSource("killed")
    void the_process_is_killed_at_any_message(Job job) {
        for (int message : Amount.some(Amount.of(1, 8), messages(job), job + " kill")) {
            killed(job, message);
        }
    }

    private void killed(Job job, int message) {
        CompletableFuture<Child> running = new CompletableFuture<>();
        Wire.Blow kill = (wire, link) -> running.join().kill();
        try (PostgresPlace place = lab.at(job);
                Wire wire = Wire.to(lab.server().port(), message, part(job, message), kill);
                Child child = Child.start(job, lab.project(place.url(wire), folder), Child.ANYWHERE)) {
            running.complete(child);
            boolean isLate = child.succeeds();
            wire.cut();
            check(job, place, null);
            count("SIGKILL at a message", isLate);
        }
    }

    private static double part(Job job, int message) {
        return new Random(Amount.seed(job) + message).nextDouble();
    }

    /** Perhaps the server has committed, and is the only one who knows: the run looks, and says what is so. */
    @ParameterizedTest
    @EnumSource
    void a_commit_or_its_answer_is_lost(Job job) {
        List<Integer> all = undisturbed(job).commits();
        // Outside a transaction the journal commits rows of its own; the last that is asked for and answered is that of
        // the step.
        List<Integer> commits = job.isOutside() ? all.subList(all.size() - 2, all.size()) : all;
        for (int commit : Amount.some(Amount.of(1, commits.size()), commits.size(), job + " commit")) {
            Throwable failure =
                    struck(job, commits.get(commit), "a commit or its answer lost", (wire, link) -> link.close());

            assertThat(failure).hasMessageContaining("Looked at over another");
        }
    }

    private static int messages(Job job) {
        return undisturbed(job).messages();
    }

    /** Returns a wire that knows what goes by when nothing happens. */
    private static Wire undisturbed(Job job) {
        return UNDISTURBED.computeIfAbsent(job, PostgresFaultsTest::listen);
    }

    private static Wire listen(Job job) {
        try (PostgresPlace place = lab.at(job);
                Wire wire = Wire.to(lab.server().port())) {
            try (Furrow furrow = lab.furrow(place.url(wire))) {
                job.run(furrow);
            }
            return wire;
        }
    }

    @Test
    void the_disk_is_full() throws IOException {
        Assumptions.assumeTrue(isRoot(), "a disk that is small enough takes root");
        Path disk = own.resolve("disk");
        Files.createDirectory(disk);
        command("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString());
        try {
            lab.server().execute("CREATE TABLESPACE small LOCATION '" + disk + "'");
            for (Job job : Amount.jobs(Job.UPGRADE)) {
                Random pages = new Random(Amount.seed(job));
                for (int i = 0; i < Amount.of(1, 6); i++) {
                    fill(job, disk, pages.nextInt(12));
                }
            }
            lab.server().execute("DROP TABLESPACE small");
        } finally {
            command("umount", disk.toString());
        }
    }

    private void fill(Job job, Path disk, int pages) throws IOException {
        Path filling = disk.resolve("filling");
        try (PostgresPlace place = lab.at(job, "TABLESPACE small")) {
            long room = Files.getFileStore(disk).getUsableSpace() - (long) pages * PAGE;
            Files.write(filling, new byte[Math.toIntExact(room)]);
            Throwable failure;
            try (Furrow furrow = lab.furrow(place)) {
                failure = catchThrowable(() -> job.run(furrow));
            } finally {
                Files.delete(filling);
            }
            check(job, place, failure);
            count("disk full", failure == null);
        }
    }
}
