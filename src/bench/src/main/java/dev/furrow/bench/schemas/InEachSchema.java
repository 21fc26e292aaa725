package dev.furrow.bench.schemas;

import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.SchemaRuns;
import dev.furrow.Setting;
import dev.furrow.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The engine without a front end: brings each of several schemas to the head. */
final class InEachSchema implements SchemaRuns.Listener {
    private InEachSchema() {}

    /** Takes a URL, a file with the schemas, and how many of them at once. The project is where it is started. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.builder()
                .baseDir(Path.of(""))
                .url(arguments[0])
                .environment("production")
                .set(Setting.SCHEMAS, Files.readString(Path.of(arguments[1])), "the benchmark")
                .set(Setting.PARALLEL, arguments[2], "the benchmark")
                .build();
        try (Furrow furrow = Furrow.open(settings)) {
            furrow.inEachSchema(one -> one.upgrade("head"), new InEachSchema()).requireNoneFailed();
        }
    }

    @Override
    public void found(List<String> schemas) {
        // Nobody looks.
    }

    @Override
    public Progress begins(String schema) {
        return Progress.SILENT;
    }

    @Override
    public void ended(SchemaRuns.Run<?> run) {
        // The result holds what failed.
    }
}
