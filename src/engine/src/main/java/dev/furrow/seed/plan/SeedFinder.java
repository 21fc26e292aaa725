package dev.furrow.seed.plan;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.schema.TableName;
import dev.furrow.schema.Tables;
import dev.furrow.seed.format.SeedReaders;
import dev.furrow.seed.model.Seed;
import dev.furrow.seed.model.SeedFile;
import dev.furrow.seed.model.SeedHeader;
import dev.furrow.seed.model.SeedPart;
import dev.furrow.seed.model.SeedRequest;
import dev.furrow.text.Similar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the seeds, the tables that they fill, and which of them the environment's own replace. */
final class SeedFinder {
    private final Tables tables;
    private final SeedRequest request;
    private final SeedReaders readers;
    private final Set<TableName> own = new TreeSet<>();

    SeedFinder(Tables tables, SeedRequest request, SeedReaders readers) {
        this.tables = tables;
        this.request = request;
        this.readers = readers;
        request.own().forEach(name -> tables.named(name).ifPresent(own::add));
    }

    /** Returns the environment's seeds by their names. */
    List<Seed> find() {
        List<Seed> found = new ArrayList<>();
        SeedFolders folders = new SeedFolders(request.environment(), readers);
        for (SeedFile file : folders.find(request.folders())) {
            found.addAll(seeds(file));
        }
        return withoutReplaced(found);
    }

    private List<Seed> seeds(SeedFile file) {
        SeedHeader header = readers.header(file);
        if (!header.parts().isEmpty()) {
            return parts(file, header);
        }
        Set<TableName> filled = new LinkedHashSet<>();
        if (header.tables().isEmpty()) {
            filled.add(tableOf(file));
        }
        for (String name : header.tables()) {
            filled.add(tables.named(name)
                    .orElseThrow(() -> missing(file.place(header.tablesLine()), "tables: ", name, List.of())));
        }
        return List.of(seed(file, SeedPart.WHOLE, List.copyOf(filled), header));
    }

    private List<Seed> parts(SeedFile file, SeedHeader header) {
        List<Seed> parts = new ArrayList<>();
        for (SeedPart part : header.parts()) {
            TableName table = tables.named(part.table())
                    .orElseThrow(() -> missing(
                            file.place(part.line()),
                            "",
                            part.table(),
                            List.of(Advice.literal(
                                    "Each key is the name of a table that the file fills:", keys(file)))));
            parts.add(seed(file, part, List.of(table), header));
        }
        return parts;
    }

    private Seed seed(SeedFile file, SeedPart part, List<TableName> filled, SeedHeader header) {
        for (TableName table : filled) {
            requireForeign(file, table);
        }
        return new Seed(file, part, filled, header.after(), header.afterLine());
    }

    /** A name that begins with digits may be a table's own: {@code 2020_sales.csv} fills {@code sales}, else {@code 2020_sales}. */
    private TableName tableOf(SeedFile file) {
        return tables.named(file.name())
                .or(() -> tables.named(file.stem()))
                .orElseThrow(() -> missing(
                        Place.of(file.shown()),
                        "",
                        file.name(),
                        List.of(Advice.literal("If it fills other tables, say so at its beginning:", naming(file)))));
    }

    private FurrowException missing(Place place, String key, String name, List<Advice> remedies) {
        List<Advice> advice = new ArrayList<>(Similar.question(name, tables.names()));
        List<String> pending = request.pendingRevisions();
        if (!pending.isEmpty()) {
            advice.add(Advice.run(words(pending) + " not run yet:", "migrate:upgrade"));
        }
        advice.addAll(remedies);
        return new FurrowException(Diagnostic.of(place, key + "there is no table \"" + name + "\"" + inSchema())
                .advising(advice));
    }

    private static String words(List<String> pending) {
        if (pending.size() > 3) {
            return pending.size() + " revisions have";
        }
        return pending.size() == 1
                ? "Revision " + pending.get(0) + " has"
                : "Revisions " + String.join(", ", pending) + " have";
    }

    private String inSchema() {
        return tables.schema().isEmpty() ? "" : " in schema " + tables.schema();
    }

    private static String naming(SeedFile file) {
        return switch (file.ending()) {
            case "sql" -> "-- tables: users, likes";
            case "java" -> "/* tables: users, likes */";
            case "json" -> keys(file);
            default -> "# tables: users, likes";
        };
    }

    private static String keys(SeedFile file) {
        return file.ending().equals("json") ? "{\"users\": [...], \"likes\": [...]}" : "users:";
    }

    private void requireForeign(SeedFile file, TableName table) {
        if (own.contains(table)) {
            throw new FurrowException(
                    Diagnostic.of(Place.of(file.shown()), tables.shown(table) + " is Furrow's own table")
                            .noting("Seeds can't fill it.")
                            .advising(Advice.run("To say what the database is at:", "migrate:stamp")));
        }
    }

    private List<Seed> withoutReplaced(List<Seed> seeds) {
        Set<TableName> replaced = new TreeSet<>();
        for (Seed seed : seeds) {
            if (!seed.file().isGeneral()) {
                replaced.addAll(seed.tables());
            }
        }
        List<Seed> left = new ArrayList<>();
        for (Seed seed : seeds) {
            if (!seed.file().isGeneral() || !seed.fillsAnyOf(replaced)) {
                left.add(seed);
            } else {
                requireWhole(seed, replaced, seeds);
            }
        }
        return left;
    }

    /** A general seed goes as a whole: one that fills something else too is neither taken nor left out silently. */
    private void requireWhole(Seed general, Set<TableName> replaced, List<Seed> seeds) {
        String kept = general.tables().stream()
                .filter(table -> !replaced.contains(table))
                .map(tables::shown)
                .collect(Collectors.joining(", "));
        if (kept.isEmpty()) {
            return;
        }
        Optional<Seed> special = seeds.stream()
                .filter(seed -> !seed.file().isGeneral() && seed.fillsAnyOf(general.tables()))
                .findFirst();
        throw new FurrowException(
                Place.of(general.file().shown()),
                special.map(seed -> seed.file().shown()).orElse("") + " replaces it only in part: " + kept
                        + " would stay without rows",
                Advice.say("Put " + kept + " into a file of its own."));
    }
}
