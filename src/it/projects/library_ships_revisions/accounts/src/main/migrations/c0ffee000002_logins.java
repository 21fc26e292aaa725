/*
 * logins
 *
 * revision: c0ffee000002
 * down-revision: c0ffee000001
 */
import static dev.furrow.operation.Ddl.*;
import dev.furrow.operation.*;

class Logins implements Migration {
  public void up(Operations op) {
    op.createTable("logins",
        column("id", integer()).identity(),
        column("account_id", integer()).notNull().references("accounts", "id").onDelete(CASCADE),
        column("at", timestamp()).notNull());
  }
  public void down(Operations op) { op.dropTable("logins"); }
}
