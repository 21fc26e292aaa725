package dev.furrow.adopt.doctor;

import dev.furrow.journal.Deployment;
import dev.furrow.scratch.RevisionReplay;
import dev.furrow.script.RevisionScripts;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is looked at, perhaps several times: what it takes to replay revisions is prepared once.
 *
 * @param name the package's; empty for the application
 * @param settings a line for each setting that somebody set, with where it came from and without secrets
 * @param isSkipped whether the goals are told to run nothing
 * @param scripts reads the revisions; fails as the goals would
 * @param replay replays them
 * @param seeds reads the seeds and holds them against the tables; fails as the goals would
 * @param stampDetected proves where the database is and records that; fails where nothing is proved
 * @param tables reads the names of the tables that its revisions made
 * @param packages those that its revisions rest on, in the order in which they run; fails where they can't be found
 */
public record Patient(
        String name,
        Deployment deployment,
        List<String> settings,
        boolean isSkipped,
        Supplier<RevisionScripts> scripts,
        Supplier<RevisionReplay> replay,
        Runnable seeds,
        Supplier<String> stampDetected,
        Supplier<List<String>> tables,
        Supplier<List<Patient>> packages) {
    public Patient {
        settings = List.copyOf(settings);
        replay = new Once<>(replay);
        packages = new Once<>(packages);
    }

    boolean isPackage() {
        return !name.isEmpty();
    }
}
