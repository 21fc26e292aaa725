package dev.furrow.bench.apply;

import dev.furrow.bench.process.PostgresServer;
import dev.furrow.bench.process.Report;
import dev.furrow.bench.process.Scratch;
import dev.furrow.bench.process.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An empty database to the head, on SQLite, on PostgreSQL, and on a PostgreSQL that is 5 ms away; Java revisions; what reading goals and
 * a run with nothing to do cost; and how all that grows. Prints tables in Markdown, and writes them where {@code report} says.
 *
 * <p>System properties: {@code revisions}, {@code times} (rounds), {@code large} (for reading goals), {@code growth} (numbers of
 * revisions), {@code maven} (the words that start a Maven which finds Furrow's plugins), {@code flyway} and {@code liquibase}
 * (versions).
 */
public final class ApplyAgainstPeers {
    /** Of each direction. */
    private static final Duration DELAY = Duration.ofNanos(2_500_000);

    private static final int FEW = 200;

    private final Path folder;
    private final int revisions = Integer.getInteger("revisions", 1000);
    private final int large = Integer.getInteger("large", 10_000);
    private final int times = Integer.getInteger("times", 5);
    private final List<Integer> growth = Arrays.stream(
                    System.getProperty("growth", "100,300,1000,3000,10000").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private final StringBuilder report = new StringBuilder();
    private final Goals goals = new Goals();

    private ApplyAgainstPeers(Path folder) {
        this.folder = folder;
    }

    /** Runs all of it. */
    public static void main(String[] arguments) throws Exception {
        Report.write(report());
    }

    /** Runs all of it, and returns what it told. */
    public static String report() throws Exception {
        try (Scratch scratch = Scratch.make();
                PostgresServer server = PostgresServer.open()) {
            ApplyAgainstPeers subject = new ApplyAgainstPeers(scratch.folder());
            subject.run(server);
            return subject.report.toString();
        }
    }

    private void run(PostgresServer server) throws Exception {
        Target sqlite = new SqliteTarget(folder.resolve("bench.db"));
        Target postgres = PostgresTarget.on(server);
        fill(sqlite, 1.0);
        fill(postgres, 0.85);
        try (SlowNetwork network = SlowNetwork.to(
                server.parts().getProperty("PGHOST"),
                Integer.parseInt(server.parts().getProperty("PGPORT")),
                DELAY)) {
            fillFromAfar(new PostgresTarget(server, "PostgreSQL, 5 ms away", network.port()));
        }
        read(sqlite);
        nothing(sqlite, 1.2);
        nothing(postgres, 1.2);
        Optional<PostgresServer> proving = server.proving();
        if (proving.isPresent()) {
            nothing(PostgresTarget.on(proving.get(), "PostgreSQL with SCRAM"), 1.3);
        }
        tell(goals.table());
        grow(sqlite);
        grow(postgres);
    }

    private Path project(int count) throws IOException {
        Path project = folder.resolve("project" + count);
        if (!Files.exists(project)) {
            Files.createDirectories(project);
            new SampleHistory(count).write(project);
        }
        return project;
    }

    private void fill(Target target, double wanted) throws Exception {
        Path project = project(revisions);
        Tools tools = new Tools(project);
        List<Tool> all = new ArrayList<>(
                List.of(tools.bare(), tools.validate(), tools.furrow(), tools.furrowJavaAnew(), tools.furrowJava()));
        all.addAll(tools.peers());
        Rounds rounds = Rounds.run(project, target, revisions, times, all);
        tell(rounds.table(target.title() + ", " + revisions + " revisions, empty to head"));
        String title = target.title() + ": ";
        goals.ratio(
                title + Tools.SQL + " without `" + Tools.VALIDATE + "`, of the bare program",
                wanted,
                rounds.ratioWithout(Tools.SQL, Tools.VALIDATE));
        goals.ratio(title + Tools.JAVA + ", of SQL", 1.5, rounds.median(Tools.JAVA, Tools.SQL, Rounds::byTheClock));
        goals.ratio(
                title + Tools.COMPILED + ", of SQL", 1.1, rounds.median(Tools.COMPILED, Tools.SQL, Rounds::byTheClock));
    }

    /** The bare program waits for each statement: a few revisions are enough to see that. */
    private void fillFromAfar(Target target) throws Exception {
        int few = Math.min(FEW, revisions);
        Path project = project(few);
        Tools tools = new Tools(project);
        List<Tool> all = List.of(tools.bare(), tools.validate(), tools.furrow());
        Rounds rounds = Rounds.run(project, target, few, times, all);
        tell(rounds.table(target.title() + ", " + few + " revisions, empty to head"));
        double more = rounds.median(Tools.SQL, Tools.VALIDATE, (furrow, validate) -> furrow.wall() - validate.wall());
        goals.ratio(
                target.title() + ": " + Tools.SQL + " without `" + Tools.VALIDATE
                        + "`, in ways there and back a revision",
                2,
                more / few / DELAY.multipliedBy(2).toNanos() * 1e9);
    }

    /** Nothing is in the database: what is shown stands in the files. */
    private void read(Target target) throws Exception {
        Path project = project(large);
        Tools tools = new Tools(project);
        target.reset();
        List<Tool> all = List.of(
                tools.validate(),
                tools.furrowReading("heads", "heads"),
                tools.furrowReading("history", "history"),
                tools.furrowReading("upgrade as a script", "upgrade", "-Dfurrow.sql=" + project.resolve("out.sql")));
        Rounds rounds = Rounds.run(project, target, large, times, all);
        tell(rounds.table("reading " + large + " revisions"));
        goals.onTop(rounds, "heads", 0.2, 160);
        goals.onTop(rounds, "history", 0.3, 160);
        goals.onTop(rounds, "upgrade as a script", 0.8, 160);
    }

    private void nothing(Target target, double wanted) throws Exception {
        int few = Math.min(FEW, revisions);
        Path project = project(few);
        Tools tools = new Tools(project);
        target.reset();
        Rounds.run(project, target, few, 1, List.of(tools.furrow()));
        List<Tool> all = List.of(tools.validate(), tools.furrowReading("upgrade", "upgrade"));
        Rounds rounds = Rounds.run(project, target, 0, times, all);
        tell(rounds.table(target.title() + ", nothing to do, " + few + " revisions"));
        goals.ratio(
                target.title() + ": nothing to do, of `" + Tools.VALIDATE + "`",
                wanted,
                rounds.median("upgrade", Tools.VALIDATE, Rounds::byTheClock));
    }

    private void grow(Target target) throws Exception {
        List<String> bare = new ArrayList<>();
        List<String> furrow = new ArrayList<>();
        for (int count : growth) {
            Path project = project(count);
            Tools tools = new Tools(project);
            List<Tool> all = List.of(tools.bare(), tools.validate(), tools.furrow());
            Rounds rounds = Rounds.run(project, target, count, 1, all);
            double maven = rounds.median(tools.validate().name(), Usage::wall);
            bare.add(milliseconds(rounds.median(tools.bare().name(), Usage::wall) / count));
            furrow.add(milliseconds((rounds.median(tools.furrow().name(), Usage::wall) - maven) / count));
        }
        tell("""
                ```mermaid
                xychart-beta
                  title "%s: milliseconds a revision; the program's own, and Furrow's without Maven's start"
                  x-axis "revisions" %s
                  line %s
                  line %s
                ```

                """.formatted(target.title(), growth, bare, furrow));
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds * 1000);
    }

    private void tell(String text) {
        System.out.print(text);
        report.append(text);
    }
}
