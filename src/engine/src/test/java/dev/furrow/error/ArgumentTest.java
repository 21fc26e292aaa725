package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is offered to be typed is what was meant, whatever stands in it. */
final class ArgumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "head",
                "a b",
                "say \"yes\"",
                "it's",
                "$(touch harm)",
                "`touch harm`",
                "a;touch harm",
                "a\"$(touch harm)\"",
                "$HOME",
                "a\\",
                "\\\"; touch harm; \"",
                "a\ntouch harm",
                ">harm",
                "a>harm",
                "<x>harm",
                "'$(touch harm)'",
                "a!b",
                "*",
                "~",
                "#a",
                "&touch harm",
                "|touch harm",
                "a&&touch harm",
                "(touch harm)",
                "{a,b}"
            })
    void a_shell_takes_it_as_it_is(String value, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no /bin/sh");

        assertThat(typed("printf %s " + Argument.of("to", value).typed(), folder))
                .isEqualTo("to=" + value);
        assertThat(folder.resolve("harm")).doesNotExist();
    }

    private static String typed(String command, Path folder) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<revision>", "<from>:<to>", "<revision>@+1,-2", "<revision>:head"})
    void where_the_reader_has_to_choose_nothing_is_quoted(String value) {
        assertThat(Argument.of("to", value).typed()).isEqualTo("to=" + value);
    }
}
