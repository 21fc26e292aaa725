/*
 * create jokes
 *
 * revision: ffdc0a98111c
 * down-revision: none
 */
import static dev.furrow.operation.Ddl.*;
import dev.furrow.operation.*;

class CreateJokes implements Migration {
  public void up(Operations op) {
    op.createTable("jokes", column("id", integer()).identity(), column("body", string(255)));
  }
  public void down(Operations op) { op.dropTable("jokes"); }
}
