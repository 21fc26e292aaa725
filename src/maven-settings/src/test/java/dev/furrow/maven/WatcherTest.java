package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.console.Paint;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WatcherTest {
    private final Properties user = new Properties();
    private final Properties system = new Properties();

    @Test
    void a_person_at_a_terminal_gets_colours() {
        assertThat(Watcher.paint(user, system, () -> true)).isEqualTo(Paint.COLOURED);
        assertThat(Watcher.paint(user, system, () -> false)).isEqualTo(Paint.PLAIN);
    }

    @Test
    void who_asks_for_colours_gets_them_everywhere() {
        user.setProperty("style.color", "always");

        assertThat(Watcher.paint(user, system, () -> false)).isEqualTo(Paint.COLOURED);
    }

    @Test
    void who_minds_colours_gets_none() {
        system.setProperty("style.color", "never");

        assertThat(Watcher.paint(user, system, () -> true)).isEqualTo(Paint.PLAIN);
    }

    @Test
    void text_for_another_program_goes_past_the_stream_that_makes_log_lines_of_it() {
        PrintStream javas = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        PrintStream mavens = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8) {};

        system.setProperty("maven.version", "3.9.16");
        assertThat(Watcher.pipe(system, mavens)).isSameAs(mavens);
        system.setProperty("maven.version", "4.0.0-rc-6");
        assertThat(Watcher.pipe(system, mavens)).isNotSameAs(mavens);
        assertThat(Watcher.pipe(system, javas)).isSameAs(javas);
    }

    @Test
    void the_variable_that_everybody_knows_counts() {
        system.setProperty("env.NO_COLOR", "");

        assertThat(Watcher.paint(user, system, () -> true)).isEqualTo(Paint.PLAIN);
    }
}
