package dev.furrow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.InitResult;
import dev.furrow.error.Spelling;
import dev.furrow.revision.Current;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationOutputTest {
    private final Recorded recorded = new Recorded();
    private final MigrationOutput output = new MigrationOutput(
            new Output(recorded, Paint.PLAIN, new Terminal(() -> false, System.out), Spelling.NEUTRAL));

    @Test
    void what_is_to_be_typed_is_spelled_as_the_front_end_does() {
        output.print(new Current(List.of(), List.of(), 3, 2, Optional.empty()), false);
        output.print(new InitResult(List.of("src/main/migrations"), List.of(".gitignore")));

        assertThat(recorded.lines)
                .containsExactly(
                        "Now at    base",
                        "Pending   3 revisions:  migrate:upgrade to=heads",
                        "Made      src/main/migrations",
                        "Kept      .gitignore, as it was",
                        "Next      migrate:upgrade && seed:all");
    }

    private static final class Recorded implements Sink {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {
            lines.add("warning: " + line);
        }

        @Override
        public void debug(String line) {
            lines.add("debug: " + line);
        }

        @Override
        public void raw(String text) {
            lines.add("raw: " + text);
        }

        @Override
        public boolean hearsInfo() {
            return true;
        }

        @Override
        public boolean hearsDebug() {
            return true;
        }
    }
}
