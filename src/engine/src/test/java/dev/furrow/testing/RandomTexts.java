package dev.furrow.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts that nobody would write, the same in each run: those of a corpus, and what becomes of them when parts are lost, doubled, mixed
 * and mistyped. {@code -Dfurrow.texts=100000} tries more of them, {@code -Dfurrow.seed=...} begins with one that failed;
 * {@code -Pnightly} tries many, others each day. A text that found a fault goes into the corpus.
 */
public final class RandomTexts {
    private static final Path CORPUS = Path.of("src/test/resources/dev/furrow/testing/corpus");
    private static final int COUNT = Integer.getInteger("furrow.texts", 1000);
    private static final String ODD =
            "\0\t\r\n\u000b \"'`$\\;:,.@/*-+()[]{}%&?=#_0Ee\u0085\u00a0é\u2028\uFEFF\ud83d\ude00";

    private final List<String> corpus;
    private final List<String> parts;

    private RandomTexts(List<String> corpus, List<String> parts) {
        this.corpus = corpus;
        this.parts = parts;
    }

    /** Returns the texts of a folder of the corpus, in which {@code parts} turn up as well. */
    public static RandomTexts of(String folder, String... parts) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return new RandomTexts(files.sorted().map(RandomTexts::read).toList(), List.of(parts));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns texts made of {@code corpus}, each of which has something in it. */
    public static RandomTexts of(List<String> corpus) {
        return new RandomTexts(List.copyOf(corpus), List.of());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds {@code property} against each text; what fails is told with the seed that makes it again. */
    public void forEach(Consumer<String> property) {
        corpus.forEach(property);
        forEachSeed(this::text, property);
    }

    /** Holds {@code property} against what {@code maker} makes of each seed. */
    public static void forEachSeed(Function<Random, String> maker, Consumer<String> property) {
        for (long seed = firstSeed(); seed < firstSeed() + COUNT; seed++) {
            String text = maker.apply(new Random(seed));
            try {
                property.accept(text);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError("-Dfurrow.seed=" + seed + " -Dfurrow.texts=1\n" + text, e);
            }
        }
    }

    /** Returns the seed to begin with: {@code furrow.seed}, a number or {@code today}. */
    public static long firstSeed() {
        String seed = System.getProperty("furrow.seed", "1");
        return seed.equals("today") ? LocalDate.now(ZoneOffset.UTC).toEpochDay() * 1_000_000 : Long.parseLong(seed);
    }

    private String text(Random random) {
        return changed(one(random, corpus), random);
    }

    /** Returns what becomes of a text where parts of it are lost, doubled, mistyped, or mixed with the corpus. */
    public String changed(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        for (int edits = 1 + random.nextInt(5); edits > 0; edits--) {
            edit(text, random);
        }
        return text.toString();
    }

    private void edit(StringBuilder text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(7)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, ODD.charAt(random.nextInt(ODD.length())));
            case 3 -> text.setLength(from);
            case 4 -> text.insert(from, tail(one(random, corpus), random));
            default -> text.insert(from, parts.isEmpty() ? "" : one(random, parts));
        }
    }

    private static String tail(String text, Random random) {
        return text.substring(random.nextInt(text.length() + 1));
    }

    private static String one(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
