/*
 * add jokes
 *
 * revision: 37e1cb6de47a
 * down-revision: ffdc0a98111c
 */
import static dev.furrow.operation.Ddl.*;
import dev.furrow.operation.*;

class AddJokes implements Migration {
  public void up(Operations op) {
    op.createTable("jokes",
        column("id", integer()).identity(),
        column("user_id", integer()).notNull().references("users", "id").onDelete(CASCADE),
        column("body", text()).notNull(),
        unique("user_id", "body"));
  }
  public void down(Operations op) { op.dropTable("jokes"); }
}
