package dev.furrow.seed.format.script;

import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.Seeder;
import dev.furrow.revision.header.HeaderText;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.script.SourceFile;
import dev.furrow.script.java.JavaScripts;
import dev.furrow.script.java.ScriptContext;
import dev.furrow.script.java.ScriptErrors;
import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedSink;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Programs that bring rows. The header is the file's first comment. */
public final class JavaSeeds implements SeedReader {
    private final String environment;
    private final JavaScripts scripts;
    private final Map<String, Seeder> compiled = new HashMap<>();

    public JavaSeeds(String environment, JavaScripts scripts) {
        this.environment = environment;
        this.scripts = scripts;
    }

    @Override
    public Content content() {
        return Content.PROGRAM;
    }

    @Override
    public SeedHeader header(SeedFile file) {
        HeaderText comment = ScriptFormat.JAVA.header(source(file).text());
        return SeedHeader.of(comment.lines(), file.place(comment.firstLine()));
    }

    /** Compiles programs in one task, and runs none. */
    @Override
    public void prepare(List<SeedFile> files) {
        List<SourceFile> sources = new ArrayList<>();
        files.forEach(file -> sources.add(source(file)));
        compiled.putAll(scripts.load(sources, Seeder.class));
    }

    @Override
    public void read(SeedFile file, SeedPart part, SeedSink sink) {
        if (!compiled.containsKey(file.shown())) {
            prepare(List.of(file));
        }
        Seeder seeder = Objects.requireNonNull(compiled.get(file.shown()));
        SeederRows rows = new SeederRows(file, sink, environment);
        try {
            ScriptContext.within(seeder, () -> {
                seeder.seed(rows);
                return rows;
            });
        } catch (Exception e) {
            throw ScriptErrors.of(file.shown(), seeder.getClass(), e);
        }
        try {
            rows.requireFinished();
        } catch (FurrowException e) {
            throw e.at(Place.of(file.shown()));
        }
    }

    private static SourceFile source(SeedFile file) {
        return SourceFile.read(file.path(), file.shown());
    }
}
