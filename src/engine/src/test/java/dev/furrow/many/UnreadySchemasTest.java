package dev.furrow.many;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is told of schemas that can't be used. */
class UnreadySchemasTest {
    private static final Advice UPGRADE = Advice.run("Run what is missing:", "migrate:upgrade");
    private static final Advice.RunGoal STAMP =
            Advice.run("If it is at that one:", "migrate:stamp").with("to", "a");
    private static final Advice.RunGoal DIFF = Advice.run("To see all of it:", "migrate:diff");

    private static List<Advice> advice(int schemas) {
        Diagnostic told = Diagnostic.of("it isn't ready").advising(UPGRADE, STAMP, DIFF);
        Map<String, Diagnostic> unready = new LinkedHashMap<>();
        names(schemas).forEach(schema -> unready.put(schema, told));
        return UnreadySchemas.of(unready).advice();
    }

    private static List<String> names(int schemas) {
        return IntStream.range(0, schemas).mapToObj(i -> "s" + i).toList();
    }

    @Test
    void a_goal_that_takes_several_is_told_all_and_another_the_first() {
        String all = names(20).stream().collect(Collectors.joining(","));

        assertThat(advice(20))
                .containsExactly(
                        Advice.run("Run what is missing:", "migrate:upgrade").with("schemas", all),
                        STAMP.with("schemas", all),
                        DIFF.with("schemas", "s0"));
    }

    @Test
    void more_than_can_be_named_are_all_that_are_set_where_the_goal_leaves_the_others_as_they_are_else_the_named() {
        String named = names(20).stream().collect(Collectors.joining(","));

        assertThat(advice(21)).containsExactly(UPGRADE, STAMP.with("schemas", named), DIFF.with("schemas", "s0"));
    }
}
