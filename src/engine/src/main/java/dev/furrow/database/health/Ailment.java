package dev.furrow.database.health;

import java.util.List;

/**
 * Something that is wrong in a database.
 *
 * @param about the object's name, without the application's schema
 * @param what a sentence without a full stop: {@code index users_name is not valid}
 * @param remedy the statements that mend it, each by itself outside a transaction; none where there are none
 * @param isSafe whether they may be sent without asking: nothing is lost, and nobody is kept waiting for long
 */
public record Ailment(String about, String what, List<String> remedy, boolean isSafe) {
    public Ailment {
        remedy = List.copyOf(remedy);
    }
}
