package dev.furrow.packages;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Revision;
import dev.furrow.script.ScriptFolder;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** What is wrong with the packages of a class path. */
final class PackageErrors {
    private PackageErrors() {}

    static FurrowException twice(String name, List<ScriptFolder> folders) {
        return new FurrowException(Diagnostic.of("package \"" + name + "\" is on the class path twice")
                .noting(folders.stream()
                        .map(folder -> "In " + container(folder.path()) + ".")
                        .sorted()
                        .toList())
                .advising(
                        Advice.say("Leave one of the two away, perhaps an older version of the other."),
                        Advice.run("Or, if they aren't the same, build one under another name:", "migrate:compile")
                                .with("name", "<name>")));
    }

    private static String container(Path path) {
        return path.getFileSystem().equals(FileSystems.getDefault())
                ? path.toString()
                : path.getFileSystem().toString();
    }

    static FurrowException missing(String name, String origin, Collection<String> there) {
        return new FurrowException(
                Diagnostic.of("there is no package \"" + name + "\" on the class path (" + origin + ")")
                        .noting(thereAre(there))
                        .advising(Advice.say("Is the library that ships it among the project's dependencies?")));
    }

    private static String thereAre(Collection<String> there) {
        return there.isEmpty() ? "There is none." : "There are: " + String.join(", ", there) + ".";
    }

    static FurrowException missingNeed(String name, Revision revision, String need, Collection<String> there) {
        return new FurrowException(Diagnostic.of(
                        revision.place(),
                        "depends-on names \"" + need + "\", which is no revision and no label of package " + name
                                + ", nor of another one, and no package")
                .noting(thereAre(there))
                .advising(Advice.say(
                        "Is the library that ships it among the project's dependencies, and is it left out by"
                                + " the setting packages?")));
    }

    static FurrowException severalNeeds(String name, Revision revision, String need, Collection<String> owners) {
        return new FurrowException(Diagnostic.of(
                        revision.place(),
                        "depends-on names \"" + need + "\", which several packages have: " + String.join(", ", owners))
                .noting("In package " + name + ".")
                .advising(Advice.say("Name the package itself, or a label that only one has.")));
    }

    /** @param need a line for each package of the circle, with the revision that needs the next one */
    static FurrowException cycle(List<String> circle, List<String> need) {
        return new FurrowException(Diagnostic.of("packages need each other: " + String.join(" -> ", circle))
                .noting(need)
                .advising(Advice.say("Each runs whole before the next one: one of them has to do without the other.")));
    }

    static FurrowException namedByApplication(Revision revision, String name, String owner) {
        return new FurrowException(Diagnostic.of(
                        revision.place(),
                        "revision " + revision.id() + " of the application names \"" + name + "\", which is of package "
                                + owner)
                .noting("Packages run before the application's revisions, each whole: their tables are there.")
                .advising(Advice.say("Leave it out of the header.")));
    }

    static FurrowException needed(String name, Collection<String> by) {
        return new FurrowException(Diagnostic.of("package " + name + " is needed by " + String.join(", ", by)
                        + ", which " + (by.size() == 1 ? "is" : "are") + " applied")
                .noting("Nothing was run.")
                .advising(Advice.run("Take that back before:", "migrate:downgrade")
                        .with("to", "base")
                        .with("ofPackage", by.iterator().next())));
    }
}
