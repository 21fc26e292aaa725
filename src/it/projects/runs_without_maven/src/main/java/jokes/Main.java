package jokes;

import dev.furrow.Furrow;
import dev.furrow.Settings;
import dev.furrow.error.FurrowException;
import dev.furrow.revision.Guard;
import dev.furrow.revision.Guarded;

public class Main {
  public static void main(String[] arguments) {
    Settings settings = Settings.builder()
        .migrations("classpath:META-INF/furrow/jokes/migrations")
        .seeds("classpath:META-INF/furrow/jokes/seeds")
        .classLoader(Main.class.getClassLoader())
        .variables(System.getenv())
        .build();
    try (Furrow furrow = Furrow.open(settings)) {
      Guarded database = furrow.guard(Guard.MEND);
      int before = database.before().pending();
      System.out.println("Serving; revisions that were missing: " + before);
    } catch (FurrowException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
