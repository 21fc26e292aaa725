package dev.furrow.spring;

import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.ship.Shipment;
import dev.furrow.ship.ShippedNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of the scripts on the class path are the application's own, where nobody said so: those that its build put beside its class. A
 * library's, taken for the application's, would be recorded in the application's version table, and the other way round.
 */
final class OwnScripts {
    private static final Path OTHERWISE = Path.of("src/main/migrations");

    private final ShippedNames shipped;
    private final Settings said;

    /**
     * Chooses among what is there.
     *
     * @param said all that was set; what it names is left as it is
     */
    OwnScripts(ShippedNames shipped, Settings said) {
        this.shipped = shipped;
        this.said = said;
    }

    /**
     * Sets the folders that nobody named.
     *
     * @throws FurrowException if there are revisions of which nobody can tell whose they are
     */
    void setIn(Settings.Builder builder) {
        List<String> own = own();
        if (said.text(Setting.MIGRATIONS).isEmpty()) {
            set(builder, Setting.MIGRATIONS, Shipment.MIGRATIONS, own, shipped.revisions());
        }
        if (said.text(Setting.SEEDS).isEmpty()) {
            set(builder, Setting.SEEDS, Shipment.SEEDS, own, shipped.seeds());
        }
    }

    private static void set(
            Settings.Builder builder, Setting setting, String kind, List<String> own, List<String> there) {
        String folders = own.stream()
                .filter(there::contains)
                .map(name -> folder(name, kind))
                .collect(Collectors.joining(","));
        builder.set(setting, folders, "the class path");
    }

    private static String folder(String name, String kind) {
        return "classpath:" + Shipment.path(name, kind);
    }

    private List<String> own() {
        List<String> named = list(Setting.MIGRATIONS);
        if (named.equals(List.of(Shipment.NONE))) {
            return among(shipped.beside(), name -> !shipped.revisions().contains(name));
        }
        if (!named.isEmpty()) {
            List<String> its =
                    among(shipped.seeds(), name -> named.stream().anyMatch(folder -> Shipment.isOf(name, folder)));
            return its.isEmpty() && shipped.beside().size() == 1 ? shipped.beside() : its;
        }
        List<String> libraries = list(Setting.PACKAGES);
        List<String> beside = among(shipped.beside(), name -> !libraries.contains(name));
        List<String> unknown = among(shipped.revisions(), name -> !libraries.contains(name));
        if (beside.size() > 1) {
            throw undecided(beside, "Several are in one place with its class that has @SpringBootApplication.");
        }
        if (beside.isEmpty() && !unknown.isEmpty() && !Files.isDirectory(OTHERWISE)) {
            throw undecided(
                    unknown,
                    "None is in one place with its class that has @SpringBootApplication, apart from libraries.");
        }
        return beside;
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(said.text(setting).split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> among(List<String> names, Predicate<String> wanted) {
        return new ArrayList<>(names.stream().filter(wanted).toList());
    }

    private static FurrowException undecided(List<String> names, String why) {
        return new FurrowException(Diagnostic.of(
                        "nobody said which revisions on the class path are the application's own: "
                                + String.join(", ", names))
                .noting(why)
                .advising(
                        Advice.set(
                                "If some are, name their folder:",
                                "migrations",
                                folder(names.get(0), Shipment.MIGRATIONS)),
                        Advice.set("If all are of libraries:", "migrations", Shipment.NONE)));
    }
}
