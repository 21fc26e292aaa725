/*
 * jokes
 *
 * revision: 37e1cb6de47a
 * down-revision: ffdc0a98111c
 * created: 2020-11-21T09:30:00Z
 */

import static dev.furrow.operation.Ddl.*;

import dev.furrow.operation.*;

class Jokes implements Migration {
    public void up(Operations op) {
        op.createTable(
                "jokes",
                column("id", integer()).identity(),
                column("user_id", integer()).notNull().references("users", "id").onDelete(CASCADE),
                column("joke_body", text()).notNull(),
                column("punchline", text()).notNull(),
                unique("user_id", "joke_body"));
        op.createIndex(index("jokes", "user_id"));
    }

    public void down(Operations op) {
        op.dropTable("jokes");
    }
}
