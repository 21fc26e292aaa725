package dev.furrow.bench.seed;

/**
 * One that takes part in a race.
 *
 * @param prepare what has to be done before each run, and isn't timed
 * @param load fills the table
 */
record Loader(String name, Step prepare, Step load) {
    /** What may fail. */
    interface Step {
        void run() throws Exception;
    }
}
