package dev.furrow.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import org.junit.jupiter.api.Test;

class ScriptFailureTest {
    private static RuntimeException failure(RuntimeException thrown, String... throwers) {
        StackTraceElement[] trace = new StackTraceElement[throwers.length];
        for (int i = 0; i < throwers.length; i++) {
            trace[i] = new StackTraceElement(throwers[i], "call", "File.java", 10 + i);
        }
        thrown.setStackTrace(trace);
        return ScriptErrors.of("Offers.java", Script.class, thrown);
    }

    private static final class Script {}

    @Test
    void what_the_scripts_own_code_throws_is_the_scripts_at_its_line() {
        RuntimeException failure = failure(
                new NullPointerException("no name"),
                "java.util.Objects",
                "dev.furrow.script.java.Offers",
                "dev.furrow.operation.Operations");

        assertThat(failure)
                .isInstanceOf(FurrowException.class)
                .hasMessage("Offers.java:11: the script threw java.lang.NullPointerException: no name");
    }

    @Test
    void a_fault_of_our_own_code_is_not_the_scripts() {
        NullPointerException fault = new NullPointerException("no name");

        RuntimeException failure =
                failure(fault, "java.util.Objects", "dev.furrow.schema.Column", "dev.furrow.script.java.Offers");

        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Offers.java:12: Furrow itself failed: java.lang.NullPointerException: no name")
                .hasCause(fault);
    }

    @Test
    void a_mistake_that_our_own_code_tells_of_is_the_scripts() {
        RuntimeException failure = failure(
                new IllegalStateException("commit() is the step's"),
                "dev.furrow.database.GuardedConnection",
                "dev.furrow.script.java.Offers");

        assertThat(failure)
                .isInstanceOf(FurrowException.class)
                .hasMessage("Offers.java:11: the script threw java.lang.IllegalStateException: commit() is the step's");
    }

    @Test
    void what_furrow_refuses_keeps_its_words() {
        RuntimeException failure = failure(
                new FurrowException("table \"t\" has no columns"),
                "dev.furrow.operation.Operations",
                "dev.furrow.script.java.Offers");

        assertThat(failure)
                .isInstanceOf(FurrowException.class)
                .hasMessage("Offers.java:11: table \"t\" has no columns");
    }
}
