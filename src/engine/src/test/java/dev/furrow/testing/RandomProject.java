package dev.furrow.testing;

import dev.furrow.Furrow;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the projects of {@code src/it}, in which something is wrong that nobody would do on purpose, the same for each seed. */
public final class RandomProject {
    private static final List<Map<String, String>> PROJECTS = projects();
    private static final RandomTexts TEXTS = RandomTexts.of(PROJECTS.stream()
            .flatMap(project -> project.values().stream())
            .filter(text -> !text.isEmpty())
            .toList());

    private static final List<String> TARGETS = List.of(
            "head",
            "heads",
            "base",
            "current",
            "+1",
            "-1",
            "head-1",
            "base+2",
            "ffdc0a98111c",
            "2d97",
            "ffdc:head",
            ":",
            "2d97@head",
            "heads,base");

    private static final String MODELS = "src/main/schema.sql";

    private static final String PASSWORD = "hunter22";
    private static final String PLACEHOLDER = "s3cr3t";

    private static final String VARIABLES = """
            # what a platform would set
            APP_ENV=test
            export FURROW_STRICT=true
            FURROW_VERSION_TABLE="jokes_version"
            FURROW_PLACEHOLDER_OWNER='shop # and more'
            FURROW_LOCK_TIMEOUT=30s
            OTHERS=1
            """;

    private static final String HOOK = """
            import dev.furrow.operation.*;

            class Tell implements RunHook {
              public void before(HookedRun run) throws Exception {
                if (run.goal().equals("seed:all")) throw new java.io.IOException("no " + run.revisions());
              }
            }
            """;

    private static final String PACKAGE = "lib/META-INF/furrow/accounts/migrations/c0ffee000001.sql";

    private static final String PACKAGE_SEED = "lib/META-INF/furrow/accounts/seeds/accounts.csv";

    private static final String PACKAGE_REVISION = """
            -- accounts
            --
            -- revision: c0ffee000001
            -- down-revision: none

            -- migrate:up
            CREATE TABLE accounts (id INTEGER PRIMARY KEY);

            -- migrate:down
            DROP TABLE accounts;
            """;

    private static final Map<Setting, String> WORDS = Map.ofEntries(
            Map.entry(Setting.ENVIRONMENT, "test"),
            Map.entry(Setting.SCHEMA, "jokes"),
            Map.entry(Setting.SEARCH_PATH, "extensions,public"),
            Map.entry(Setting.MIGRATIONS, "src/main/migrations"),
            Map.entry(Setting.SEEDS, "src/main/seeds"),
            Map.entry(Setting.VERSION_TABLE, "jokes_version"),
            Map.entry(Setting.LOCK_TIMEOUT, "30s"),
            Map.entry(Setting.DDL_LOCK_TIMEOUT, "500ms"),
            Map.entry(Setting.STATEMENT_TIMEOUT, "20s"),
            Map.entry(Setting.TRANSACTION, "run"),
            Map.entry(Setting.STRICT, "true"),
            Map.entry(Setting.RELEASE, "17"),
            Map.entry(Setting.SCHEMAS, "one,SELECT 'two'"),
            Map.entry(Setting.PARALLEL, "2"),
            Map.entry(Setting.SCRATCH_URL, "jdbc:sqlite:scratch.db"),
            Map.entry(Setting.MODELS, MODELS),
            Map.entry(Setting.BACKUP, "true"),
            Map.entry(Setting.USER, "ann"),
            Map.entry(Setting.PASSWORD, PASSWORD),
            Map.entry(Setting.AFTER_FAILURE, "true"),
            Map.entry(Setting.HOOK_TIMEOUT, "30s"),
            Map.entry(Setting.SKIP, "false"));

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\s]*)");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final Map<String, String> placeholders = new TreeMap<>();
    private String target = "head";
    private String urlsEnd = "";
    private String wrong = "";

    private RandomProject(Map<String, String> original) {
        original.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Map<String, String>> projects() {
        try (Stream<Path> folders = Files.list(Path.of("../it/projects"))) {
            List<Map<String, String>> projects = new ArrayList<>();
            for (Path folder : folders.sorted().toList()) {
                if (Files.isDirectory(folder.resolve("src/main/migrations"))) {
                    projects.add(texts(folder));
                }
            }
            return projects;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String part : List.of("src/main/migrations", "src/main/seeds")) {
            if (Files.isDirectory(folder.resolve(part))) {
                try (Stream<Path> files = Files.walk(folder.resolve(part))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                    }
                }
            }
        }
        return texts;
    }

    /** Returns the project of a seed. */
    public static RandomProject of(Random random) {
        RandomProject project = new RandomProject(PROJECTS.get(random.nextInt(PROJECTS.size())));
        for (int mistakes = 1 + random.nextInt(2); mistakes > 0; mistakes--) {
            project.makeMistake(random);
        }
        return project;
    }

    private void makeMistake(Random random) {
        switch (random.nextInt(17)) {
            case 0 -> changeSetting(random);
            case 12 -> changeUrl(random);
            case 13 -> changeHook(random);
            case 14 -> changeVariables(random);
            case 15 -> changePackage(random);
            case 16 -> changePlaceholder(random);
            case 1 -> changeTarget(random);
            case 2 -> changeName(random);
            case 3 -> changeBytes(random);
            default -> changeText(random);
        }
    }

    private void changeSetting(Random random) {
        List<Setting> all = WORDS.keySet().stream().sorted().toList();
        Setting setting = all.get(random.nextInt(all.size()));
        String text = TEXTS.changed(WORDS.getOrDefault(setting, ""), random);
        // A folder of the machine's may hold anything, and take as long as it likes; a host somewhere may answer late.
        boolean isFolder = setting == Setting.MIGRATIONS || setting == Setting.SEEDS || setting == Setting.MODELS;
        boolean leadsOut = isFolder && (text.contains("/.") || text.contains(",/") || text.startsWith("/"));
        if (!leadsOut && !(setting == Setting.SCRATCH_URL && text.contains("/"))) {
            set(setting, text);
        }
        if (setting == Setting.SCHEMAS) {
            set(Setting.ENVIRONMENT, "production");
        } else if (setting == Setting.MODELS) {
            files.put(MODELS, "CREATE TABLE users (id INTEGER PRIMARY KEY);".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void set(Setting setting, String text) {
        settings.put(setting, text);
        wrong += setting.property() + "=" + text + "\n";
    }

    /** Of what a shell would run nothing is changed, since nobody knows what comes of it, but of what it says. */
    private void changeHook(Random random) {
        Setting setting = random.nextBoolean() ? Setting.BEFORE_RUN : Setting.AFTER_RUN;
        put("hooks/said", random.nextInt(4) == 0 ? longer(HOOK, random) : TEXTS.changed(HOOK, random));
        put("hooks/Tell.java", random.nextBoolean() ? TEXTS.changed(HOOK, random) : HOOK);
        set(
                setting,
                switch (random.nextInt(5)) {
                    case 0 -> random.nextBoolean() ? "exit 3" : "echo $FURROW_RUN_GOAL";
                    case 4 -> "cat hooks/said; exit " + random.nextInt(2);
                    case 1 -> "class:" + TEXTS.changed("example.Tell", random);
                    case 2 -> TEXTS.changed("hooks/Tell", random).replaceAll("[\\s/]", "") + ".java";
                    default -> "hooks/Tell.java";
                });
    }

    private void changeVariables(Random random) {
        put(".env", TEXTS.changed(VARIABLES, random));
        set(
                Setting.ENV_FILE,
                random.nextInt(3) == 0 ? TEXTS.changed(".env", random).replace("/", "") : ".env");
    }

    private void changePackage(Random random) {
        put(PACKAGE, random.nextBoolean() ? TEXTS.changed(PACKAGE_REVISION, random) : PACKAGE_REVISION);
        if (random.nextBoolean()) {
            put(PACKAGE_SEED, TEXTS.changed("id\n1\n2\n", random));
        }
        Setting setting = random.nextBoolean() ? Setting.PACKAGES : Setting.OF_PACKAGE;
        set(setting, random.nextBoolean() ? TEXTS.changed("accounts", random) : "accounts");
    }

    private void changePlaceholder(Random random) {
        String name = TEXTS.changed("owner", random);
        String text = TEXTS.changed(PLACEHOLDER, random);
        placeholders.put(name, text);
        wrong += "placeholder." + name + "=" + text + "\n";
        String file = one(random);
        if (file.endsWith(".sql")) {
            put(file, new String(text(file), StandardCharsets.UTF_8) + "\nSELECT '${" + name + "}';\n");
        }
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        wrong += name + " is\n" + text + "\n";
    }

    /** The server stays the same, and the folder of a file. */
    private void changeUrl(Random random) {
        urlsEnd = TEXTS.changed("?connectTimeout=5", random).replace('/', '?');
        wrong += "the URL goes on with " + urlsEnd + "\n";
    }

    private void changeTarget(Random random) {
        String original = TARGETS.get(random.nextInt(TARGETS.size()));
        target = random.nextInt(3) == 0 ? original : TEXTS.changed(original, random);
        wrong += "to=" + target + "\n";
    }

    private void changeName(Random random) {
        String name = one(random);
        int slash = name.lastIndexOf('/') + 1;
        String other = TEXTS.changed(name.substring(slash), random).replace("/", "");
        if (other.isBlank() || other.length() > 60 || other.chars().anyMatch(c -> c < ' ' || c > '~')) {
            return;
        }
        byte[] bytes = random.nextBoolean() ? files.remove(name) : text(name);
        files.put(name.substring(0, slash) + other, bytes);
        wrong += name + " is called " + other + "\n";
    }

    private void changeBytes(Random random) {
        String name = one(random);
        byte[] bytes = text(name).clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        files.put(name, bytes);
        wrong += name + " has other bytes\n";
    }

    private void changeText(Random random) {
        String name = one(random);
        String text = new String(text(name), StandardCharsets.UTF_8);
        String other = random.nextInt(20) == 0 ? longer(text, random) : TEXTS.changed(text, random);
        files.put(name, other.getBytes(StandardCharsets.UTF_8));
        wrong += name + " is\n" + (other.length() < 4000 ? other : other.substring(0, 4000)) + "\n";
    }

    /** A part of it a hundred times, or a word that never ends. */
    private static String longer(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(120));
        String part = random.nextBoolean() ? "x".repeat(90) : text.substring(from, to);
        return text.substring(0, from) + part.repeat(100) + text.substring(from);
    }

    private byte[] text(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private String one(Random random) {
        List<String> names = List.copyOf(files.keySet());
        return names.get(random.nextInt(names.size()));
    }

    /** Returns the target that somebody typed. */
    public String target() {
        return target;
    }

    /** Returns whether a person finds in it where to look: a file, a setting, or what was typed as a target. */
    public boolean isNamedIn(FurrowException refusal) {
        String message = refusal.diagnostic().toString();
        return refusal.place().isPresent()
                || message.contains("furrow.")
                || message.contains("src/main")
                || (!urlsEnd.isEmpty() && message.contains("URL"))
                || schemas().anyMatch(message::contains)
                || files.keySet().stream().anyMatch(name -> message.contains(name.substring(name.lastIndexOf('/') + 1)))
                || QUOTED.matcher(message).results().anyMatch(quoted -> target.contains(quoted.group(1)));
    }

    private Stream<String> schemas() {
        return Stream.of(settings.getOrDefault(Setting.SCHEMAS, "").split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** Returns whether a message shows what nobody is to see: the password, or a placeholder's text. */
    public boolean shows(String message) {
        boolean showsPassword =
                settings.getOrDefault(Setting.PASSWORD, "").contains(PASSWORD) && message.contains(PASSWORD);
        boolean showsText = placeholders.values().stream().anyMatch(text -> text.contains(PLACEHOLDER))
                && message.contains(PLACEHOLDER);
        return showsPassword || showsText;
    }

    /** Returns whether a library ships revisions, too. */
    public boolean hasPackage() {
        return files.containsKey(PACKAGE);
    }

    /** Returns whether a file has what {@code found} looks for. */
    public boolean hasText(Predicate<String> found) {
        return files.values().stream().anyMatch(bytes -> found.test(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Hands out each file's name and text, as well as that is one. */
    public void forEachText(BiConsumer<String, String> reader) {
        files.forEach((name, bytes) -> reader.accept(name, new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Writes the files. */
    public void writeTo(Path folder) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the engine on it, in a folder that it was written to. */
    public Furrow open(Path folder, String url) {
        return open(settings(folder, url), folder);
    }

    /** Opens the engine likewise, without anything that is done before or after a run. */
    public Furrow openUnhooked(Path folder, String url) {
        Settings.Builder builder = settings(folder, url);
        return open(builder.set(Setting.BEFORE_RUN, "", "the test").set(Setting.AFTER_RUN, "", "the test"), folder);
    }

    private Settings.Builder settings(Path folder, String url) {
        Settings.Builder builder = Settings.builder().baseDir(folder).url(url + end(url));
        settings.forEach((setting, text) -> builder.set(setting, text, "the command line"));
        return builder;
    }

    private Furrow open(Settings.Builder builder, Path folder) {
        placeholders.forEach(builder::placeholder);
        if (hasPackage()) {
            builder.libraries(() -> List.of(folder.resolve("lib")));
        }
        return Furrow.open(builder.build());
    }

    /** A parameter more, where there are some. */
    private String end(String url) {
        return url.contains("?") ? urlsEnd.replace('?', '&') : urlsEnd;
    }

    /** Returns what is wrong with it. */
    @Override
    public String toString() {
        return wrong;
    }
}
