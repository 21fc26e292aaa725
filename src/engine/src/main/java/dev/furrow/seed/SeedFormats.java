package dev.furrow.seed;

import dev.furrow.seed.format.SeedReader;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.format.csv.CsvSeeds;
import dev.furrow.seed.format.json.JsonSeeds;
import dev.furrow.seed.format.script.JavaSeeds;
import dev.furrow.seed.format.script.SqlSeeds;
import dev.furrow.seed.format.yaml.YamlSeeds;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.sql.SqlSyntax;
import java.util.Map;
import java.util.TreeMap;

/** The formats of seeds. A new one is a {@link SeedReader}, and a line here. */
final class SeedFormats {
    private SeedFormats() {}

    /**
     * Returns what reads the seeds that are asked for.
     *
     * @param syntax of seeds in SQL
     */
    static SeedReaders readers(SeedRequest request, SqlSyntax syntax) {
        Map<String, SeedReader> byEnding = new TreeMap<>();
        byEnding.put("csv", new CsvSeeds());
        byEnding.put("json", JsonSeeds.document());
        byEnding.put("jsonl", JsonSeeds.lines());
        byEnding.put("ndjson", JsonSeeds.lines());
        byEnding.put("yaml", new YamlSeeds());
        byEnding.put("yml", new YamlSeeds());
        byEnding.put("sql", new SqlSeeds(syntax, request.placeholders()));
        byEnding.put("java", new JavaSeeds(request.environment(), request.java()));
        return new SeedReaders(byEnding);
    }
}
