package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of many schemas in which a goal failed. */
class SchemaRunsTest {
    private final List<SchemaRuns.Run<String>> runs = new ArrayList<>();

    private void failed(String schema, FurrowException failure) {
        runs.add(new SchemaRuns.Run<>(schema, null, failure, Duration.ZERO));
    }

    private static FurrowException unstamped() {
        return new FurrowException(Diagnostic.of("table \"users\" exists already")
                .advising(
                        Advice.run("Record it:", "migrate:stamp").with("to", "detect"),
                        Advice.run("Then run what is missing:", "migrate:upgrade")));
    }

    @Test
    void one_reason_is_told_once_with_all_schemas_that_it_holds_for() {
        failed("acme", unstamped());
        failed("bolt", new FurrowException(Diagnostic.of("permission denied")));
        runs.add(new SchemaRuns.Run<>("cobra", "done", null, Duration.ZERO));
        failed("dune", unstamped());

        List<SchemaRuns.Failure> failures = new SchemaRuns<>(runs).failures();

        assertThat(failures).extracting(SchemaRuns.Failure::names).containsExactly("acme, dune", "bolt");
        assertThat(failures.get(0).diagnostic()).hasToString("""
                table "users" exists already
                  Record it:                 migrate:stamp to=detect schemas=acme,dune
                  Then run what is missing:  migrate:upgrade schemas=acme,dune""");
    }

    @Test
    void of_very_many_the_first_are_named_and_the_others_counted() {
        for (int i = 1; i <= 22; i++) {
            failed("t" + i, unstamped());
        }

        String first = "t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16, t17, t18, t19, t20";
        assertThat(new SchemaRuns<>(runs).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.names()).isEqualTo(first + " and 2 more");
            assertThat(failure.diagnostic()).hasToString("""
                    table "users" exists already
                      Record it:                 migrate:stamp to=detect schemas=%s
                      Then run what is missing:  migrate:upgrade""".formatted(first.replace(" ", "")));
        });
        assertThatThrownBy(() -> new SchemaRuns<>(runs).requireNoneFailed()).hasMessage("""
                failed in 22 of 22 schemas: %s and 2 more
                  Mend the cause and type the command again: it goes on with those that are left.""".formatted(first));
    }
}
