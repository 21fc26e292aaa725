package dev.furrow;

import dev.furrow.operation.Migration;
import dev.furrow.operation.Seeder;
import dev.furrow.script.ClassPath;
import dev.furrow.script.ScriptFolder;
import dev.furrow.ship.ExecutableJar;
import dev.furrow.ship.Shipment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts scripts, those in Java compiled, where a Java without a compiler runs them. */
final class ShipWork {
    private final Settings settings;
    private final LoadedProject project;

    ShipWork(Settings settings, LoadedProject project) {
        this.settings = settings;
        this.project = project;
    }

    CompileResult compile(Path classes, String name) {
        List<ScriptFolder> migrations = project.migrations();
        project.revisions();
        Shipment shipment = new Shipment(classes, name);
        shipment.clear();
        return new CompileResult(
                ClassPath.folder(Shipment.path(name, "migrations")),
                shipment.add("migrations", migrations, project.java(), Migration.class),
                ClassPath.folder(Shipment.path(name, "seeds")),
                shipment.add("seeds", project.seeds(), project.java(), Seeder.class));
    }

    CompileResult bundle(Path jar, String name, String main, List<Path> program) {
        Path classes = project.outputFolder().resolve("bundle");
        CompileResult shipped = compile(classes, name);
        Map<String, String> said = settings.ofTheScripts();
        if (!shipped.revisions().isEmpty()) {
            said.put(Setting.MIGRATIONS.key(), shipped.migrations());
        }
        if (!shipped.seedFiles().isEmpty()) {
            said.put(Setting.SEEDS.key(), shipped.seeds());
        }
        Shipment.index(classes);
        SortedMap<String, Path> files = new TreeMap<>(Shipment.in(classes, name));
        project.packages().all().forEach(each -> files.putAll(each.files()));
        ExecutableJar.write(jar, main, program, files, said);
        return shipped;
    }
}
