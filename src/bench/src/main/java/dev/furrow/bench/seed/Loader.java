package dev.furrow.bench.seed;

/**
 * One that takes part in a race.
 *
 * @param prepare what has to be done before each run, and isn't timed
 * @param load fills the table
 * @param check fails unless it is filled, and isn't timed
 */
record Loader(String name, Step prepare, Step load, Step check) {
    /** One that isn't looked at. */
    Loader(String name, Step prepare, Step load) {
        this(name, prepare, load, () -> {});
    }

    /** What may fail. */
    interface Step {
        void run() throws Exception;
    }
}
