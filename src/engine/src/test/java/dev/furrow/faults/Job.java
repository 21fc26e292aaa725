package dev.furrow.faults;

import dev.furrow.Furrow;
import dev.furrow.SeedOptions;
import dev.furrow.migrate.plan.InDoubtException;
import dev.furrow.revision.Purge;
import dev.furrow.revision.Resume;

/** Something that Furrow does to a database, during which things go wrong. */
enum Job {
    UPGRADE("base") {
        @Override
        void run(Furrow furrow) {
            furrow.upgrade("c");
        }
    },
    DOWNGRADE("d") {
        @Override
        void run(Furrow furrow) {
            furrow.downgrade("base");
        }
    },
    /** A revision that SQLite can't run in place. */
    REBUILD("c") {
        @Override
        void run(Furrow furrow) {
            furrow.upgrade("d");
        }
    },
    SEED("d") {
        @Override
        void run(Furrow furrow) {
            furrow.seedAll(SeedOptions.ALL);
        }
    },
    STAMP("c") {
        @Override
        void run(Furrow furrow) {
            furrow.stamp("a", Purge.NO);
        }
    },
    /** A step outside a transaction. */
    OUTSIDE("d") {
        @Override
        void run(Furrow furrow) {
            furrow.upgrade("e");
        }
    },
    /** A step outside a transaction that was stopped before. */
    RESUME("d") {
        @Override
        void run(Furrow furrow) {
            furrow.upgrade("e", Resume.YES);
        }
    };

    private final String from;

    Job(String from) {
        this.from = from;
    }

    /** Returns the revision at which it begins. */
    String from() {
        return from;
    }

    /** Returns the job that begins in the same database, and is the first of those. */
    Job start() {
        return switch (this) {
            case UPGRADE, DOWNGRADE, REBUILD, RESUME -> this;
            case STAMP -> REBUILD;
            case SEED, OUTSIDE -> DOWNGRADE;
        };
    }

    abstract void run(Furrow furrow);

    /** Returns whether it runs statements outside transactions, so that it may end between two of them. */
    boolean isOutside() {
        return this == OUTSIDE || this == RESUME;
    }

    /** Does what a user does next: the same again, and goes on with what is in doubt, as the error says. */
    void runAgain(Furrow furrow) {
        try {
            run(furrow);
        } catch (InDoubtException e) {
            furrow.upgrade("e", Resume.YES);
        }
    }

    /** Returns whether it draws numbers from a sequence that was there before: those stay drawn when it is rolled back. */
    boolean drawsNumbers() {
        return this == REBUILD;
    }
}
