import dev.furrow.operation.*;
import java.io.File;

/** Refuses to begin where the disk is nearly full. */
class Room implements RunHook {
  public void before(HookedRun run) {
    if (new File(".").getUsableSpace() < 1_000_000) {
      throw new IllegalStateException("no room left before " + run.goal() + " of " + run.database());
    }
    System.out.println("There is room for " + run.goal());
  }
}
