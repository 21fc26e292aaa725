package dev.furrow;

import dev.furrow.error.Spelling;
import dev.furrow.hook.HookText;
import dev.furrow.model.jpa.EntityClassPath;
import dev.furrow.script.ClassPath;
import dev.furrow.text.EnvFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What to work on and how, checked. Made by {@link #builder}; a value that can't be used fails {@link Builder#build}.
 *
 * <p>Holds a password: {@link #toString} doesn't show it, nor does {@link #described}.
 */
public final class Settings {
    private static final String DEFAULT_VERSION_TABLE = "furrow_version";

    private static final Set<Setting> OF_THE_URL =
            EnumSet.of(Setting.URL, Setting.USER, Setting.PASSWORD, Setting.SERVER_ID);

    private final Path baseDir;
    private final Map<Setting, SettingValue> values;
    private final Map<String, String> placeholders;
    private final ClassPath classPath;
    private final @Nullable Supplier<EntityClassPath> entities;
    private final @Nullable DataSource dataSource;
    private final Supplier<List<Path>> libraries;
    private final Spelling spelling;
    private final Duration lockTimeout;
    private final Duration ddlLockTimeout;
    private final Duration statementTimeout;
    private final Duration hookTimeout;
    private final TransactionMode transaction;
    private final boolean strict;
    private final int release;
    private final int parallel;

    private Settings(Builder builder) {
        this.baseDir = builder.baseDir.toAbsolutePath().normalize();
        Said said = builder.said(baseDir);
        this.values = said.values();
        this.placeholders = Map.copyOf(said.placeholders());
        this.classPath = builder.classPath();
        this.entities = builder.entities;
        this.dataSource = builder.dataSource;
        this.libraries = builder.libraries;
        if (dataSource != null) {
            values.keySet().removeAll(OF_THE_URL);
        }
        this.spelling = builder.spelling;
        this.lockTimeout = SettingTexts.duration(Setting.LOCK_TIMEOUT, value(Setting.LOCK_TIMEOUT, "5m"));
        this.ddlLockTimeout = SettingTexts.limit(Setting.DDL_LOCK_TIMEOUT, value(Setting.DDL_LOCK_TIMEOUT, "10s"));
        this.statementTimeout = SettingTexts.limit(Setting.STATEMENT_TIMEOUT, value(Setting.STATEMENT_TIMEOUT, "0"));
        this.hookTimeout = SettingTexts.limit(Setting.HOOK_TIMEOUT, value(Setting.HOOK_TIMEOUT, "10m"));
        this.transaction = SettingTexts.transaction(value(Setting.TRANSACTION, "step"));
        this.strict = value(Setting.STRICT, "false").isOn(Setting.STRICT.property());
        this.parallel = SettingTexts.parallel(value(Setting.PARALLEL, "1"));
        this.release = SettingTexts.release(value(Setting.RELEASE, "17"));
    }

    /** What all sources say, the later ones over those before them. */
    private record Said(
            Map<Setting, SettingValue> values, Map<String, String> placeholders, Path baseDir, EnvFile file) {
        static Said nothing(Path baseDir, EnvFile file) {
            return new Said(new EnumMap<>(Setting.class), new TreeMap<>(), baseDir, file);
        }
    }

    /** How much one transaction holds. */
    enum TransactionMode {
        /** Each revision has one of its own. */
        STEP,
        /** One for all revisions of a run. */
        RUN
    }

    /** Returns a builder with every default, for the folder that Java was started in. */
    public static Builder builder() {
        return new Builder();
    }

    Path baseDir() {
        return baseDir;
    }

    SettingValue url() {
        return value(Setting.URL, "jdbc:sqlite:dev.db");
    }

    /** Returns what lends connections in the place of a URL, if an application does. */
    Optional<DataSource> dataSource() {
        return Optional.ofNullable(dataSource);
    }

    String user() {
        return text(Setting.USER);
    }

    String password() {
        return text(Setting.PASSWORD);
    }

    Environment environment() {
        SettingValue value = value(Setting.ENVIRONMENT, "development");
        return new Environment(value.text(), value.source());
    }

    /** Returns the schema's name, empty if none is set. */
    String schema() {
        return text(Setting.SCHEMA);
    }

    /** Returns how many schemas are worked on at once, at most. */
    int parallel() {
        return parallel;
    }

    /** Returns what was set, as it was written, and where; an empty text if nobody set it. A password is one, too. */
    public SettingValue given(Setting setting) {
        return value(setting, "");
    }

    List<String> searchPath() {
        return SettingTexts.list(text(Setting.SEARCH_PATH));
    }

    SettingValue migrations() {
        return value(Setting.MIGRATIONS, "src/main/migrations");
    }

    SettingValue seeds() {
        return value(Setting.SEEDS, "src/main/seeds");
    }

    SettingValue versionTable() {
        return value(Setting.VERSION_TABLE, DEFAULT_VERSION_TABLE);
    }

    Duration lockTimeout() {
        return lockTimeout;
    }

    /** Returns how long a step waits for a table's lock before it gives way; zero for ever. */
    Duration ddlLockTimeout() {
        return ddlLockTimeout;
    }

    /** Returns how long a statement of a step may take; zero for ever. */
    Duration statementTimeout() {
        return statementTimeout;
    }

    TransactionMode transaction() {
        return transaction;
    }

    boolean isStrict() {
        return strict;
    }

    /** Returns whether a database is copied before an upgrade or a downgrade changes it. */
    boolean backsUp() {
        return value(Setting.BACKUP, "false").isOn(Setting.BACKUP.property());
    }

    /** Returns what is done before a run, or after it. */
    HookText hook(Setting setting) {
        SettingValue value = given(setting);
        return new HookText(value.text(), value.origin(setting));
    }

    /** Returns how long a command before or after a run may take; zero for as long as it likes. */
    Duration hookTimeout() {
        return hookTimeout;
    }

    /** Returns whether what is done after a run is for one that failed, too. */
    boolean hooksFailures() {
        return value(Setting.AFTER_FAILURE, "false").isOn(Setting.AFTER_FAILURE.property());
    }

    /** Returns whether goals are to run nothing. */
    public boolean isSkipped() {
        return value(Setting.SKIP, "false").isOn(Setting.SKIP.property());
    }

    /** Returns the language's level of scripts in Java. */
    int release() {
        return release;
    }

    Map<String, String> placeholders() {
        return placeholders;
    }

    ClassPath classPath() {
        return classPath;
    }

    /** Returns the jars that may ship packages, beside those of {@link #classPath}; found out when it is called. */
    List<Path> libraries() {
        return libraries.get();
    }

    /** Returns where the project's entities are; empty where whoever set it up knows of none. */
    Optional<EntityClassPath> entities() {
        return Optional.ofNullable(entities).map(Supplier::get);
    }

    /** Returns how a script that others run writes what to type. */
    Spelling spelling() {
        return spelling;
    }

    /** Returns whether anybody set it. */
    boolean isGiven(Setting setting) {
        return values.containsKey(setting);
    }

    /** Returns a setting's folders as messages name them, with who set them if anybody did. */
    String named(Setting folders, SettingValue value) {
        return isGiven(folders) ? value.text() + " (" + folders.property() + ", " + value.source() + ")" : value.text();
    }

    /** Returns a line for each setting that somebody set: its name, its value and its source. What may be secret isn't shown. */
    public List<String> described() {
        List<String> lines = new ArrayList<>();
        if (dataSource != null) {
            lines.add("the database is that of a DataSource, "
                    + dataSource.getClass().getName());
        }
        values.forEach((setting, value) -> lines.add(setting.property() + " = "
                + (isSecret(setting) ? "(not shown)" : value.text()) + ", from " + value.source()));
        new TreeMap<>(placeholders).forEach((name, text) -> lines.add("furrow.placeholder." + name + " = (not shown)"));
        return lines;
    }

    private static boolean isSecret(Setting setting) {
        return setting == Setting.PASSWORD || setting == Setting.URL || setting == Setting.SCRATCH_URL;
    }

    private SettingValue value(Setting setting, String otherwise) {
        SettingValue value = values.get(setting);
        return value != null ? value : new SettingValue(otherwise, Environment.DEFAULT_SOURCE);
    }

    /** Returns what was set, as it was written; empty if nobody set it. A password is one, too. */
    public String text(Setting setting) {
        return value(setting, "").text();
    }

    @Override
    public String toString() {
        return String.join("\n", described());
    }

    /** Collects settings; an empty text counts as not set. */
    public static final class Builder {
        private final List<Consumer<Said>> sources = new ArrayList<>();
        private boolean asksEnvironment;
        private final List<Path> dependencies = new ArrayList<>();
        private @Nullable Supplier<EntityClassPath> entities;
        private @Nullable DataSource dataSource;
        private Supplier<List<Path>> libraries = List::of;
        private Path baseDir = Path.of("");
        private Spelling spelling = Spelling.NEUTRAL;
        private @Nullable ClassLoader application;

        private Builder() {}

        /** Sets the folder that relative paths are relative to. */
        public Builder baseDir(Path folder) {
            baseDir = folder;
            return this;
        }

        /**
         * Sets anything by its name.
         *
         * @param source where the text was found, in a user's words: errors name it
         */
        public Builder set(Setting setting, String text, String source) {
            sources.add(said -> {
                if (text.isEmpty()) {
                    said.values().remove(setting);
                } else {
                    said.values().put(setting, new SettingValue(text, source));
                }
            });
            return this;
        }

        /** Sets the database's URL, in any form of a platform's or JDBC's. */
        public Builder url(String url) {
            return set(Setting.URL, url, "the caller");
        }

        /**
         * Sets what lends connections to the database, an application's pool: then no URL, no user and no password count, whoever says
         * them. Each connection is given back as it came, whatever a script did with it; of a session's temporary objects and what it
         * listens to nothing is left. A run borrows one connection, and on a server another one for its lock.
         */
        public Builder dataSource(DataSource source) {
            dataSource = source;
            return this;
        }

        public Builder environment(String word) {
            return set(Setting.ENVIRONMENT, word, "the caller");
        }

        public Builder schema(String schema) {
            return set(Setting.SCHEMA, schema, "the caller");
        }

        /** Sets the folders of the revisions, separated by commas. */
        public Builder migrations(String folders) {
            return set(Setting.MIGRATIONS, folders, "the caller");
        }

        /** Sets the folders of the seeds, separated by commas. */
        public Builder seeds(String folders) {
            return set(Setting.SEEDS, folders, "the caller");
        }

        /**
         * Sets what an environment's variables say, over what was set before: a platform's word counts more than a program's. What stands
         * in a file {@code .env}, or the one that {@link Setting#ENV_FILE} names, counts where they say nothing.
         *
         * @param environment all of it, as {@link System#getenv()} returns it
         */
        public Builder variables(Map<String, String> environment) {
            asksEnvironment = true;
            Map<String, String> variables = Map.copyOf(environment);
            sources.add(said -> {
                SettingLayer.of(variables, said.file(), said.baseDir()).putOver(said.values(), said.baseDir());
                said.placeholders().putAll(SettingLayer.placeholders(variables, said.file(), said.placeholders()));
            });
            return this;
        }

        /**
         * Sets what variables say that nobody else reads, {@code FURROW_URL} but not {@code DATABASE_URL}, over what was set before: for a
         * caller whose word counts more than a platform's, and less than what was said to Furrow.
         *
         * @param environment all of it, as {@link #variables} takes it
         * @param of whose variables
         */
        public Builder ownVariables(Map<String, String> environment, Set<Setting> of) {
            asksEnvironment = true;
            Map<String, String> variables = Map.copyOf(environment);
            Set<Setting> settings = Set.copyOf(of);
            sources.add(said -> SettingLayer.ofOwn(settings, variables, said.file(), said.baseDir())
                    .putOver(said.values(), said.baseDir()));
            return this;
        }

        /**
         * Sets what was said in one place, over what was set before.
         *
         * @param source the place in a user's words: errors name it
         */
        public Builder over(Map<Setting, String> texts, String source) {
            SettingLayer layer = SettingLayer.of(texts, source);
            sources.add(said -> layer.putOver(said.values(), said.baseDir()));
            return this;
        }

        /** Sets the text that <code>${name}</code> stands for in SQL. */
        public Builder placeholder(String name, String text) {
            sources.add(said -> said.placeholders().put(name, text));
            return this;
        }

        /** Sets the jars and folders of classes that Java revisions see beside Furrow's own words. */
        public Builder dependencies(List<Path> jars) {
            dependencies.clear();
            dependencies.addAll(jars);
            return this;
        }

        /**
         * Sets the class loader of the application that this runs in: {@code classpath:} is looked for there, and Java revisions see what
         * it does.
         */
        public Builder classLoader(ClassLoader loader) {
            application = loader;
            return this;
        }

        private ClassPath classPath() {
            ClassPath jars = ClassPath.of(dependencies);
            return application == null ? jars : jars.and(application);
        }

        /**
         * Sets the jars and folders of the application's class path where packages of revisions are looked for, beside those that its
         * class loader finds.
         *
         * @param jars asked when packages are looked for
         */
        public Builder libraries(Supplier<List<Path>> jars) {
            libraries = jars;
            return this;
        }

        /**
         * Sets where the project's entities are, for {@link Setting#MODELS}.
         *
         * @param classes the folders that the project is compiled into
         * @param sources the folders that it is compiled from; empty where nobody knows
         * @param libraries finds what else is on its class path, in its order; asked only when entities are read
         * @param workFolder a folder for files that can be made again
         */
        public Builder entities(
                List<Path> classes, List<Path> sources, Supplier<List<Path>> libraries, Path workFolder) {
            entities = () -> new EntityClassPath(classes, sources, libraries.get(), workFolder);
            return this;
        }

        /** Sets how scripts for a database's own client write commands of Furrow; errors are written by who catches them. */
        public Builder spelling(Spelling frontEnds) {
            spelling = frontEnds;
            return this;
        }

        private Said said(Path folder) {
            Said said = said(folder, EnvFile.NONE);
            SettingValue file = said.values().get(Setting.ENV_FILE);
            if (!asksEnvironment && file == null) {
                return said;
            }
            if (!asksEnvironment) {
                variables(Map.of());
            }
            return said(folder, envFile(folder, file));
        }

        private static EnvFile envFile(Path folder, @Nullable SettingValue named) {
            String own = Setting.ENV_FILE.variables().get(0);
            return named == null
                    ? EnvFile.find(folder, "", "", own)
                    : EnvFile.find(folder, named.text(), named.origin(Setting.ENV_FILE), own);
        }

        private Said said(Path folder, EnvFile file) {
            Said said = Said.nothing(folder, file);
            sources.forEach(source -> source.accept(said));
            return said;
        }

        /**
         * Returns the settings.
         *
         * @throws SettingException if a text isn't what its setting takes
         */
        public Settings build() {
            return new Settings(this);
        }
    }
}
