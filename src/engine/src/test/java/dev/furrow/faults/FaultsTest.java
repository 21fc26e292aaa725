package dev.furrow.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.furrow.Furrow;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong with either database. */
abstract class FaultsTest {
    @TempDir
    Path own;

    abstract Lab lab();

    @Test
    void each_statement_of_a_script_fails_in_its_turn() {
        for (Job job : Amount.jobs(Job.UPGRADE, Job.SEED)) {
            List<Scripts.Point> points = Scripts.points(job);
            for (int point : Amount.some(Amount.of(1, points.size()), points.size(), job + " statement")) {
                Path failing = own.resolve("failing-" + job + point);
                Scripts.failing(points.get(point), Project.on("", failing));
                lab().reference(job);
                lab().copyCompiled(failing);
                failed(job, failing, "a statement fails");
            }
        }
    }

    @Test
    void each_row_of_a_seed_is_bad_in_its_turn() {
        for (int row : Amount.some(Amount.of(1, Scripts.ROWS), Scripts.ROWS, "rows")) {
            Project failing = Project.on("", own.resolve("failing-row" + row));
            Scripts.writeTo(failing);
            Scripts.badRow(row, failing);
            failed(Job.SEED, failing.folder(), "a row is bad");
        }
    }

    private void failed(Job job, Path scripts, String kind) {
        try (Place place = lab().at(job)) {
            Throwable failure;
            try (Furrow furrow = lab().project(place.url(), scripts).furrow()) {
                failure = catchThrowable(() -> job.run(furrow));
            }
            assertThat(failure).isNotNull();
            check(job, place, failure);
            lab().count(kind);
        }
    }

    @ParameterizedTest
    @MethodSource("killed")
    void the_process_is_killed_at_any_moment(Job job) {
        Random moments = new Random(Amount.seed(job));
        for (int i = 0; i < Amount.of(1, 12); i++) {
            try (Place place = lab().at(job);
                    Child child = Child.start(job, lab().project(place.url(), lab().folder), Child.ANYWHERE)) {
                child.requireWord("begins");
                boolean isLate = child.endsWithin(moments.nextInt(500_000));
                child.kill();
                check(job, place, null);
                count("SIGKILL at any moment", isLate);
            }
        }
    }

    static List<Job> killed() {
        return Amount.jobs(Job.UPGRADE);
    }

    void check(Job job, Place place, @Nullable Throwable failure) {
        check(lab().reference(job), place, failure);
    }

    void check(Reference reference, Place place, @Nullable Throwable failure) {
        try (Furrow furrow = lab().furrow(place)) {
            reference.check(place, failure, furrow);
        } catch (AssertionError | RuntimeException e) {
            if (failure != null) {
                e.addSuppressed(failure);
            }
            throw e;
        }
    }

    void count(String kind, boolean isLate) {
        if (isLate) {
            lab().countLate(kind);
        } else {
            lab().count(kind);
        }
    }

    /** Prints what was tried, for who runs all of it. */
    static void report(Lab lab) {
        System.out.printf("faults on %s, %s%n%s", lab.database(), Amount.words(), lab.tally());
    }

    /** Returns whether the machine lets this user do what takes root, so that disks can be filled. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root") && isLinux();
    }

    static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    static void command(String... command) {
        command(List.of(command));
    }

    /** Runs a program, which has to succeed. */
    static void command(List<String> command) {
        try {
            Path said = Files.createTempFile("furrow-command", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            int code = process.onExit().join().exitValue();
            String words = Files.readString(said);
            Files.delete(said);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
