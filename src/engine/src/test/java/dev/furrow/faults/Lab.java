package dev.furrow.faults;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Step;
import dev.furrow.testing.Project;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where faults are tried on one kind of database: a place for each, and what is to come of it. */
abstract class Lab implements AutoCloseable {
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

    Furrow furrow(Place place) {
        return furrow(place.url());
    }

    Furrow furrow(String url) {
        return Project.on(url, folder).furrow();
    }

    /** Brings an empty database to where a job begins. */
    void prepare(Job job, Place place, Path other) {
        if (!job.from().equals("base")) {
            try (Furrow furrow = furrow(place)) {
                furrow.upgrade(job.from());
            }
        }
        if (job == Job.RESUME) {
            stopHalfWay(place, other);
        }
    }

    private static void stopHalfWay(Place place, Path other) {
        Project failing = Project.on(place.url(), other);
        Scripts.failing(Scripts.STATEMENTS - Scripts.OUTSIDE.size(), failing);
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
        return references.computeIfAbsent(job, missing -> new Reference(missing, states(missing)));
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
            try (Furrow furrow = Project.on(place.url(), folder).furrow(progress)) {
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
                Project.on(place.url(), folder).execute(statement);
                states.add(new State(start.heads(), place.state().content(), start.done(), 0));
            }
        }
        return states;
    }

    @Override
    public abstract void close();
}
