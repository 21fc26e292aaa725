package dev.furrow.seed.model;

import dev.furrow.schema.TableName;
import dev.furrow.script.Placeholders;
import dev.furrow.script.ScriptFolder;
import dev.furrow.script.java.JavaScripts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is asked of seeds: which, how tables are cleared, and what stays as it is. */
public final class SeedRequest {
    private final List<ScriptFolder> folders;
    private final String folderNames;
    private final String environment;
    private final SortedSet<String> only;
    private final Dependencies dependencies;
    private final Clearing clearing;
    private final Cascade cascade;
    private final SortedSet<String> protect;
    private final Set<TableName> own;
    private final List<String> pendingRevisions;
    private final Placeholders placeholders;
    private final JavaScripts java;
    private final boolean guarded;
    private final Map<String, Long> lastSeeding;

    private SeedRequest(Builder builder) {
        this.folders = List.copyOf(builder.folders);
        this.folderNames = builder.folderNames;
        this.environment = builder.environment;
        this.only = new TreeSet<>(builder.only);
        this.dependencies = builder.dependencies;
        this.clearing = builder.clearing;
        this.cascade = builder.cascade;
        this.protect = new TreeSet<>(builder.protect);
        this.own = Set.copyOf(builder.own);
        this.pendingRevisions = List.copyOf(builder.pendingRevisions);
        this.placeholders = builder.placeholders;
        this.java = builder.java;
        this.guarded = builder.guarded;
        this.lastSeeding = Map.copyOf(builder.lastSeeding);
    }

    /**
     * Begins a request for all seeds of {@code folders}, for development, cleared by DELETE.
     *
     * @param folders those that are there
     * @param names of the folders that were looked for, for messages
     * @param java compiles those in Java
     */
    public static Builder in(List<ScriptFolder> folders, String names, JavaScripts java) {
        return new Builder(folders, names, java);
    }

    public List<ScriptFolder> folders() {
        return folders;
    }

    public String folderNames() {
        return folderNames;
    }

    public String environment() {
        return environment;
    }

    public SortedSet<String> only() {
        return only;
    }

    public Dependencies dependencies() {
        return dependencies;
    }

    public Clearing clearing() {
        return clearing;
    }

    public Cascade cascade() {
        return cascade;
    }

    public SortedSet<String> protect() {
        return protect;
    }

    public Set<TableName> own() {
        return own;
    }

    public List<String> pendingRevisions() {
        return pendingRevisions;
    }

    public Placeholders placeholders() {
        return placeholders;
    }

    public JavaScripts java() {
        return java;
    }

    /** Returns whether the plan is to name seeded tables that hold other rows than those of {@link #lastSeeding}. */
    public boolean isGuarded() {
        return guarded;
    }

    public Map<String, Long> lastSeeding() {
        return lastSeeding;
    }

    /** Collects what is asked. */
    public static final class Builder {
        private final List<ScriptFolder> folders;
        private final String folderNames;
        private final JavaScripts java;
        private String environment = "development";
        private Collection<String> only = List.of();
        private Dependencies dependencies = Dependencies.TELL;
        private Clearing clearing = Clearing.DELETE;
        private Cascade cascade = Cascade.SHOW;
        private Collection<String> protect = List.of();
        private Collection<TableName> own = List.of();
        private Collection<String> pendingRevisions = List.of();
        private Placeholders placeholders = Placeholders.NONE;
        private boolean guarded;
        private Map<String, Long> lastSeeding = Map.of();

        private Builder(List<ScriptFolder> folders, String folderNames, JavaScripts java) {
            this.folders = folders;
            this.folderNames = folderNames;
            this.java = java;
        }

        /** Takes the environment's name as the user wrote it; the folder of that name, in any case, holds what only it gets. */
        public Builder environment(String word) {
            this.environment = word;
            return this;
        }

        /** Chooses seeds by the tables that they fill or by their own names; none means all. */
        public Builder only(Collection<String> names) {
            this.only = names;
            return this;
        }

        public Builder dependencies(Dependencies choice) {
            this.dependencies = choice;
            return this;
        }

        public Builder clearing(Clearing choice) {
            this.clearing = choice;
            return this;
        }

        public Builder cascade(Cascade choice) {
            this.cascade = choice;
            return this;
        }

        /** Names tables that must not be cleared, {@code users} or {@code app.users}. */
        public Builder protect(Collection<String> tables) {
            this.protect = tables;
            return this;
        }

        /** Names Furrow's own tables, which seeds neither fill nor clear; without a schema means the application's. */
        public Builder own(Collection<TableName> tables) {
            this.own = tables;
            return this;
        }

        /** Says which revisions were not run yet, for the error about a missing table. */
        public Builder pendingRevisions(Collection<String> ids) {
            this.pendingRevisions = ids;
            return this;
        }

        /** Says what stands for {@code ${NAME}} in SQL. */
        public Builder placeholders(Placeholders texts) {
            this.placeholders = texts;
            return this;
        }

        /**
         * Has tables named in the plan that hold more rows than the last seeding put there.
         *
         * @param lastSeeding its rows, by the names of tables as the journal writes them
         */
        public Builder guarded(Map<String, Long> lastSeeding) {
            this.guarded = true;
            this.lastSeeding = lastSeeding;
            return this;
        }

        public SeedRequest build() {
            return new SeedRequest(this);
        }
    }
}
