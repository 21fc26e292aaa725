package dev.furrow.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Spelling;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillLineTest {
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final List<String> logged = new ArrayList<>();
    private boolean heard = true;
    private long now;

    private final class Recorded implements Sink {
        @Override
        public void info(String line) {
            logged.add(line);
        }

        @Override
        public void warn(String line) {
            throw new AssertionError(line);
        }

        @Override
        public void debug(String line) {
            throw new AssertionError(line);
        }

        @Override
        public void raw(String text) {}

        @Override
        public boolean hearsInfo() {
            return heard;
        }

        @Override
        public boolean hearsDebug() {
            return false;
        }
    }

    private FillLine line(boolean watched) {
        Terminal terminal = new Terminal(() -> watched, new PrintStream(screen, true, StandardCharsets.UTF_8));
        FillLine line = new FillLine(new Output(new Recorded(), Paint.PLAIN, terminal, Spelling.NEUTRAL), () -> now);
        line.begin();
        return line;
    }

    private void advance(FillLine line, int milliseconds, long rows, long bytes, long size) {
        now = Duration.ofMillis(milliseconds).toNanos();
        line.advance("users.csv", rows, bytes, size);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_line_moves_at_a_terminal_and_goes_away() {
        FillLine line = line(true);
        advance(line, 199, 4096, 10, 100);
        assertThat(shown()).isEmpty();

        advance(line, 500, 1_000_000, 50, 100);
        assertThat(shown()).isEqualTo("\rusers.csv  1,000,000 rows, 2,000,000 rows/s, 50 %");

        advance(line, 1000, 1, 100, 100);
        assertThat(shown()).endsWith("\rusers.csv  1 rows, 1 rows/s, 100 %" + " ".repeat(15));

        line.end();
        assertThat(shown()).endsWith("\r" + " ".repeat(34) + "\r");
        assertThat(logged).isEmpty();
    }

    @Test
    void a_log_gets_a_line_every_ten_seconds() {
        FillLine line = line(false);
        advance(line, 9_999, 4096, 10, 100);
        assertThat(logged).isEmpty();

        advance(line, 10_000, 20_000, 10, 0);
        advance(line, 19_000, 30_000, 10, 0);
        advance(line, 20_000, 40_000, 10, 0);

        assertThat(logged)
                .containsExactly("  users.csv  20,000 rows, 2,000 rows/s", "  users.csv  40,000 rows, 2,000 rows/s");
        assertThat(shown()).isEmpty();
    }

    @Test
    void who_wants_quiet_gets_it() {
        heard = false;

        advance(line(true), 20_000, 1, 1, 1);
        advance(line(false), 20_000, 1, 1, 1);

        assertThat(shown()).isEmpty();
        assertThat(logged).isEmpty();
    }
}
