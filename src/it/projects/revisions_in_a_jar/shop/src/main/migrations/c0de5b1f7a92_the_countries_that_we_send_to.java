/*
 * the countries that we send to
 *
 * revision: c0de5b1f7a92
 * down-revision: 5a11ed0c4b37
 */

import dev.furrow.operation.*;
import example.Countries;

class CountriesThatWeSendTo implements Migration {
    public void up(Operations op) {
        for (String code : Countries.CODES) {
            op.execute("INSERT INTO countries (code) VALUES (?)", code);
        }
    }

    public void down(Operations op) {
        op.execute("DELETE FROM countries");
    }
}
