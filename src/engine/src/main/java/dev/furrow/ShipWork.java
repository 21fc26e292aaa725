package dev.furrow;

import dev.furrow.hook.HookText;
import dev.furrow.operation.Migration;
import dev.furrow.operation.RunHook;
import dev.furrow.operation.Seeder;
import dev.furrow.script.ClassPath;
import dev.furrow.script.ScriptFolder;
import dev.furrow.ship.ExecutableJar;
import dev.furrow.ship.Shipment;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts scripts, those in Java compiled, where a Java without a compiler runs them. */
final class ShipWork {
    /** What a jar says for itself, besides the folders, which the jar has under other names, and hooks. */
    static final Set<Setting> CARRIED = Set.copyOf(EnumSet.of(
            Setting.SCHEMA,
            Setting.SCHEMAS,
            Setting.PARALLEL,
            Setting.SEARCH_PATH,
            Setting.VERSION_TABLE,
            Setting.PACKAGES,
            Setting.LOCK_TIMEOUT,
            Setting.DDL_LOCK_TIMEOUT,
            Setting.STATEMENT_TIMEOUT,
            Setting.TRANSACTION,
            Setting.STRICT,
            Setting.BACKUP,
            Setting.AFTER_FAILURE,
            Setting.HOOK_TIMEOUT));

    static final List<Setting> HOOKS = List.of(Setting.BEFORE_RUN, Setting.AFTER_RUN);

    private final Settings settings;
    private final LoadedProject project;

    ShipWork(Settings settings, LoadedProject project) {
        this.settings = settings;
        this.project = project;
    }

    CompileResult compile(Path classes, String name) {
        List<HookText> hooks = HOOKS.stream().map(settings::hook).toList();
        return compile(classes, name, hooks, List.of());
    }

    private CompileResult compile(Path classes, String name, List<HookText> hooks, List<Setting> leftBehind) {
        List<ScriptFolder> migrations = project.migrations();
        project.revisions();
        Shipment shipment = new Shipment(classes, name);
        shipment.clear();
        return new CompileResult(
                ClassPath.folder(Shipment.path(name, Shipment.MIGRATIONS)),
                shipment.add(Shipment.MIGRATIONS, migrations, project.java(), Migration.class),
                ClassPath.folder(Shipment.path(name, Shipment.SEEDS)),
                shipment.add(Shipment.SEEDS, project.seeds(), project.java(), Seeder.class),
                ClassPath.folder(Shipment.path(name, Shipment.HOOKS)),
                shipment.addFiles(Shipment.HOOKS, files(hooks), project.java(), RunHook.class),
                leftBehind);
    }

    /** Returns the files that hooks are in, by their names; one that is there twice, once. */
    private Map<String, Path> files(List<HookText> hooks) {
        Map<String, Path> files = new LinkedHashMap<>();
        hooks.stream()
                .filter(HookText::isOnDisk)
                .forEach(
                        hook -> files.put(hook.text(), project.hooks().folders().file(hook.text(), hook.origin())));
        return files;
    }

    CompileResult bundle(Path jar, String name, String main, List<Path> program, Map<Setting, String> said) {
        Path classes = project.outputFolder().resolve("bundle");
        Carried carried = new Carried(said);
        CompileResult shipped = compile(classes, name, carried.hooks(), carried.leftBehind());
        Shipment.index(classes);
        SortedMap<String, Path> files = new TreeMap<>(Shipment.in(classes, name));
        project.packages().all().forEach(each -> files.putAll(each.files()));
        ExecutableJar.write(jar, main, program, files, carried.texts(shipped));
        return shipped;
    }

    /**
     * What a jar that can be run says for itself of all that its build says: how runs go on any machine. Nothing that is secret, and nothing
     * that holds on the machine of the build alone, or only where the jar runs.
     */
    private static final class Carried {
        private final Map<Setting, String> said;

        /** @param said what the build says */
        Carried(Map<Setting, String> said) {
            this.said = said;
        }

        /** Returns the hooks, set or not. */
        List<HookText> hooks() {
            return HOOKS.stream().map(this::hook).toList();
        }

        private HookText hook(Setting setting) {
            return new HookText(said.getOrDefault(setting, ""), setting.property());
        }

        /** Returns the hooks that stay where they are. */
        List<Setting> leftBehind() {
            return HOOKS.stream().filter(setting -> hook(setting).isCommand()).toList();
        }

        /** Returns the texts by the settings' names, those of hooks as they are called in the jar. */
        Map<String, String> texts(CompileResult shipped) {
            Map<String, String> texts = new TreeMap<>();
            said.forEach((setting, text) -> {
                if (CARRIED.contains(setting)) {
                    texts.put(setting.key(), text);
                }
            });
            for (Setting setting : HOOKS) {
                HookText hook = hook(setting);
                if (hook.isOnDisk()) {
                    texts.put(setting.key(), shipped.hooks() + "/" + hook.fileName());
                } else if (hook.isClass() || hook.isFile()) {
                    texts.put(setting.key(), hook.text());
                }
            }
            if (!shipped.revisions().isEmpty()) {
                texts.put(Setting.MIGRATIONS.key(), shipped.migrations());
            }
            if (!shipped.seedFiles().isEmpty()) {
                texts.put(Setting.SEEDS.key(), shipped.seeds());
            }
            return texts;
        }
    }
}
