package dev.furrow.faults;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Step;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where faults are tried on one kind of database: a place for each, and what is to come of it. */
abstract class Lab implements AutoCloseable {
    private static final String COMPILED = "target/furrow";

    final Path folder;
    private final Tally tally = new Tally();
    private final Map<Job, Reference> references = new EnumMap<>(Job.class);

    Lab(Path folder) {
        this.folder = folder;
        Scripts.writeTo(Project.on("", folder));
    }

    /** Returns its name for reports. */
    abstract String database();

    /** Makes an empty database. */
    abstract Place empty();

    /** Makes a database in which a job is about to begin. */
    abstract Place at(Job job);

    Tally tally() {
        return tally;
    }

    void count(String kind) {
        tally.count(database(), kind);
    }

    void countLate(String kind) {
        tally.countLate(database(), kind);
    }

    /** Returns scripts on a database, in the environment that the faults are tried in. */
    abstract Project project(String url, Path scripts);

    /** Spares other scripts, most of which are the same, the compiler. */
    void copyCompiled(Path scripts) {
        Path compiled = folder.resolve(COMPILED);
        try (Stream<Path> files = Files.list(compiled)) {
            Path copy = Files.createDirectories(scripts.resolve(COMPILED));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Furrow furrow(Place place) {
        return furrow(place.url());
    }

    Furrow furrow(String url) {
        return project(url, folder).furrow();
    }

    /** Brings an empty database to where a job begins. */
    void prepare(Job job, Place place, Path other) {
        if (!job.from().equals("base")) {
            try (Furrow furrow = furrow(place)) {
                furrow.upgrade(job.from());
            }
        }
        if (job == Job.RESUME) {
            stopHalfWay(project(place.url(), other));
        }
    }

    private static void stopHalfWay(Project failing) {
        Scripts.failing(Scripts.points(Job.OUTSIDE).get(0), failing);
        try (Furrow furrow = failing.furrow()) {
            furrow.upgrade("e");
            throw new IllegalStateException("it didn't stop");
        } catch (FurrowException e) {
            // So it was meant.
            return;
        }
    }

    /** Returns what a job leaves when nothing goes wrong. */
    synchronized Reference reference(Job job) {
        return references.computeIfAbsent(job, missing -> {
            Reference exact = new Reference(missing, states(missing), true);
            return missing.drawsNumbers() ? exact.whateverNumbers() : exact;
        });
    }

    private List<State> states(Job job) {
        List<State> states = new ArrayList<>(job.isOutside() ? statesOutside() : List.of());
        try (Place place = at(job)) {
            if (states.isEmpty()) {
                states.add(place.state());
            }
            Progress progress = new Progress() {
                @Override
                public void stepped(Step step, int number, int count, Duration took) {
                    states.add(place.state());
                }
            };
            try (Furrow furrow = project(place.url(), folder).furrow(progress)) {
                job.run(furrow);
            }
            if (!states.get(states.size() - 1).equals(place.state())) {
                states.add(place.state());
            }
        }
        return states;
    }

    /** Between the statements of a step outside a transaction nothing else is done than those. */
    private List<State> statesOutside() {
        List<State> states = new ArrayList<>();
        try (Place place = at(Job.OUTSIDE)) {
            State start = place.state();
            states.add(start);
            for (String statement : Scripts.OUTSIDE) {
                place.execute(statement);
                states.add(new State(start.heads(), place.state().content(), start.done(), 0));
            }
        }
        return states;
    }

    @Override
    public abstract void close();
}
