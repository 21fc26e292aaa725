package dev.furrow.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.console.Paint;
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
    void the_variable_that_everybody_knows_counts() {
        system.setProperty("env.NO_COLOR", "");

        assertThat(Watcher.paint(user, system, () -> true)).isEqualTo(Paint.PLAIN);
    }
}
