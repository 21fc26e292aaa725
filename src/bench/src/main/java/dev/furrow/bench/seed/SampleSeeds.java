package dev.furrow.bench.seed;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/** Writes users, and jokes of seven columns that each belong to one of them; always the same. */
final class SampleSeeds {
    static final int USERS = 1000;
    static final String HEADINGS = "id,user_id,title,amount,active,created_at,note";

    /** How a joke is written. */
    enum Format {
        CSV(
                HEADINGS + "\n",
                "%d,%d,Joke number %d,%d.%02d,%b,2024-%02d-%02d 12:%02d:00,\"Why, \"\"they\"\" asked, %08x\"\n"),
        JSONL(
                "",
                "{\"id\":%d,\"user_id\":%d,\"title\":\"Joke number %d\",\"amount\":%d.%02d,\"active\":%b,"
                        + "\"created_at\":\"2024-%02d-%02d 12:%02d:00\",\"note\":\"Why, \\\"they\\\" asked, %08x\"}\n"),
        YAML(
                "",
                "- {id: %d, user_id: %d, title: Joke number %d, amount: %d.%02d, active: %b,"
                        + " created_at: '2024-%02d-%02d 12:%02d:00', note: 'Why, \"they\" asked, %08x'}\n");

        private final String beginning;
        private final String row;

        Format(String beginning, String row) {
            this.beginning = beginning;
            this.row = row;
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private SampleSeeds() {}

    /** Writes the users into a folder, which it makes. */
    static void users(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("users.csv"), text -> {
            text.write("id,username\n");
            for (int i = 1; i <= USERS; i++) {
                text.write(i + ",user" + i + "\n");
            }
        });
    }

    /** Writes so many jokes into a folder and returns the file. */
    static Path jokes(Path folder, Format format, long rows) throws IOException {
        return write(folder.resolve("jokes." + format.ending()), text -> {
            Random random = new Random(42);
            text.write(format.beginning);
            for (long i = 1; i <= rows; i++) {
                text.write(joke(format, i, random));
            }
        });
    }

    private static String joke(Format format, long id, Random random) {
        return String.format(
                Locale.ROOT,
                format.row,
                id,
                1 + random.nextInt(USERS),
                id,
                random.nextInt(10_000),
                random.nextInt(100),
                random.nextBoolean(),
                1 + random.nextInt(12),
                1 + random.nextInt(28),
                random.nextInt(60),
                random.nextInt());
    }

    private interface Text {
        void to(Writer writer) throws IOException;
    }

    private static Path write(Path file, Text text) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            text.to(writer);
        }
        return file;
    }
}
