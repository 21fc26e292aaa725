package dev.furrow.packages;

import dev.furrow.database.Connector;
import dev.furrow.error.FurrowException;
import dev.furrow.journal.Deployment;
import dev.furrow.revision.Revision;
import dev.furrow.script.ClassPath;
import dev.furrow.script.RevisionScripts;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.ScriptFolders;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.ship.Shipment;
import dev.furrow.sql.SqlSyntax;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The packages on a project's class path: looked for when somebody first asks, and kept with the jars that they are in. */
public final class ProjectPackages implements AutoCloseable {
    private final Wanted wanted;
    private final Place place;
    private final Language language;
    private final Supplier<List<Revision>> own;
    private @Nullable Opened opened;
    private @Nullable Replayed replayed;

    /**
     * Which packages are wanted.
     *
     * @param names with commas, {@code none}, or empty for all
     * @param origin who named them, for messages
     * @param ownFolders the names of the application's own folders: what it ships itself is no package of its own
     */
    public record Wanted(String names, String origin, List<String> ownFolders) {
        List<String> list() {
            List<String> list = new ArrayList<>();
            for (String name : names.split(",", -1)) {
                if (!name.isBlank()) {
                    list.add(name.strip());
                }
            }
            return list;
        }
    }

    /**
     * Where they are looked for.
     *
     * @param libraries more jars, asked for when packages are looked for
     * @param output a folder for what can be made again
     */
    public record Place(Path baseDir, ClassPath classPath, Supplier<List<Path>> libraries, Path output) {}

    /** How their scripts are read. */
    public record Language(List<SqlSyntax> syntaxes, String engineVersion, int release) {}

    /** What came of replaying everything, for which database and which of the application's scripts. */
    private record Replayed(String where, RevisionScripts scripts, Layers layers) {}

    private record Opened(ScriptFolders folders, JavaScripts java, Packages packages) implements AutoCloseable {
        @Override
        public void close() {
            try (folders;
                    java) {
                // Both are closed, whatever becomes of the first.
            }
        }
    }

    /**
     * Looks for nothing yet.
     *
     * @param own reads the headers of the application's own revisions
     */
    public ProjectPackages(Wanted wanted, Place place, Language language, Supplier<List<Revision>> own) {
        this.wanted = wanted;
        this.place = place;
        this.language = language;
        this.own = own;
    }

    /**
     * Returns the packages, in the order in which they run.
     *
     * @throws FurrowException as {@link PackageReader} does, or if one that was named isn't there
     */
    public Packages all() {
        return wanted.names().equals(Shipment.NONE) ? Packages.NONE : opened().packages();
    }

    /** Returns what compiles and loads their scripts: they see the libraries. */
    public JavaScripts java() {
        return opened().java();
    }

    /**
     * Returns which revisions have the last word on what; replayed once.
     *
     * @param deployment of any of the revisions
     * @param scratch a database that was given for replaying; null for one beside the real one
     * @param scripts the application's own
     * @param itsJava compiles and loads those
     */
    public synchronized Layers layers(
            Deployment deployment, @Nullable Connector scratch, RevisionScripts scripts, JavaScripts itsJava) {
        String where = deployment.schema() + "@" + deployment.connector().display();
        Replayed known = replayed;
        if (known == null || !known.where().equals(where) || !known.scripts().equals(scripts)) {
            List<Layers.Layer> layers = new ArrayList<>();
            all().all().forEach(each -> layers.add(Layers.Layer.of(each, java())));
            layers.add(Layers.Layer.ofApplication(scripts, itsJava));
            known = new Replayed(where, scripts, Layers.replayed(deployment, scratch, layers));
            replayed = known;
        }
        return known.layers();
    }

    private synchronized Opened opened() {
        Opened known = opened;
        if (known == null) {
            known = open();
            opened = known;
        }
        return known;
    }

    private Opened open() {
        ClassPath classPath = place.classPath().and(place.libraries().get());
        ScriptFolders folders = new ScriptFolders(place.baseDir(), classPath);
        try {
            Packages packages = PackageReader.read(chosen(folders), language.syntaxes());
            JavaScripts java = new JavaScripts(classPath, place.output(), language.engineVersion(), language.release());
            return new Opened(folders, java, packages);
        } catch (RuntimeException e) {
            folders.close();
            throw e;
        }
    }

    private SortedMap<String, List<ScriptFolder>> chosen(ScriptFolders folders) {
        SortedMap<String, List<ScriptFolder>> found = folders.shipped(Shipment.FOLDER, Shipment.MIGRATIONS);
        found.keySet().removeIf(name -> wanted.ownFolders().stream().anyMatch(folder -> Shipment.isOf(name, folder)));
        List<String> names = wanted.list();
        if (names.isEmpty()) {
            found.values().removeIf(this::isOwn);
            return found;
        }
        for (String name : names) {
            if (!found.containsKey(name)) {
                throw PackageErrors.missing(name, wanted.origin(), found.keySet());
            }
        }
        found.keySet().retainAll(Set.copyOf(names));
        return found;
    }

    /** The application's own, as its build has put them on the class path: each of its revisions is one of the application's. */
    private boolean isOwn(List<ScriptFolder> shipped) {
        Set<String> ids = PackageNames.own(own.get());
        List<Revision> its = RevisionScripts.headers(shipped, language.syntaxes());
        return its.stream().allMatch(revision -> ids.contains(revision.id().value()));
    }

    @Override
    public synchronized void close() {
        Opened known = opened;
        opened = null;
        if (known != null) {
            known.close();
        }
    }
}
