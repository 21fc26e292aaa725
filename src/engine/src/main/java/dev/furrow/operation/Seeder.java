package dev.furrow.operation;

/**
 * A seed in Java. It runs inside the transaction of all seeds: whatever it throws, every table holds then what it held before.
 *
 * <pre>
 * class Users implements Seeder {
 *   public void seed(Rows rows) {
 *     rows.into("users", "id", "username").row(1, "Demo").row(2, "marnie");
 *   }
 * }
 * </pre>
 *
 * <p>The class needs a constructor without parameters. The tables that it fills stand in the file's first comment,
 * {@code tables: users, jokes}; without one, the file's name is the table's.
 */
public interface Seeder {
    /**
     * Brings rows.
     *
     * @throws Exception fails the run, which is rolled back
     */
    void seed(Rows rows) throws Exception;
}
