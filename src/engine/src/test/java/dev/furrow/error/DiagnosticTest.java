package dev.furrow.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    @Test
    void what_is_to_be_typed_stands_in_one_column_where_several_follow_each_other() {
        Diagnostic diagnostic = Diagnostic.of(Place.of("a.sql", 14), "relation \"offers\" already exists")
                .noting("Rolled back.")
                .advising(
                        Advice.run("Merge them:", "migrate:merge").with("message", "offers and likes"),
                        Advice.run("Or take one:", "migrate:upgrade").with("to", "8c41f0d2e9b7"),
                        Advice.say("Nothing else helps."),
                        Advice.set("Give it more time:", "lockTimeout", "10m"),
                        Advice.literal("Or:", "createdb app"));

        assertThat(diagnostic).hasToString("""
                a.sql:14: relation "offers" already exists
                  Rolled back.
                  Merge them:   migrate:merge message="offers and likes"
                  Or take one:  migrate:upgrade to=8c41f0d2e9b7
                  Nothing else helps.
                  Give it more time:  lockTimeout=10m
                  Or:                 createdb app""");
    }

    @Test
    void advice_without_a_lead_stands_at_the_beginning_of_its_line() {
        Diagnostic diagnostic = Diagnostic.of("what")
                .advising(
                        Advice.say("The owner lets it:"),
                        Advice.literal("", "GRANT CREATE"),
                        Advice.run("Or:", "migrate:current"));

        assertThat(diagnostic).hasToString("""
                what
                  The owner lets it:
                  GRANT CREATE
                  Or:  migrate:current""");
    }

    @Test
    void a_flag_is_its_name_and_what_is_no_plain_word_stands_in_quotes() {
        Diagnostic diagnostic = Diagnostic.of("what")
                .advising(Advice.run("", "migrate:revision")
                        .with("head", "<revision>@+1,-2")
                        .with("message", "...")
                        .with("id", "say \"yes\"")
                        .with("splice"));

        assertThat(diagnostic).hasToString("""
                what
                  migrate:revision head=<revision>@+1,-2 message="..." id="say \\"yes\\"" splice""");
    }

    @Test
    void another_front_end_writes_it_its_own_way() {
        Spelling loud = new Spelling() {
            @Override
            public String goal(String goal, List<Argument> arguments) {
                return goal.toUpperCase(Locale.ROOT) + " " + arguments;
            }

            @Override
            public String settings(List<Argument> arguments) {
                return "--" + arguments.get(0).name();
            }
        };
        Diagnostic diagnostic = Diagnostic.of("what")
                .advising(Advice.run("Run:", "migrate:current"), Advice.turnOn("Or set:", "verbose"));

        assertThat(diagnostic.text(loud)).isEqualTo("""
                what
                  Run:     MIGRATE:CURRENT []
                  Or set:  --verbose""");
    }

    @Test
    void a_place_is_taken_once() {
        Diagnostic placed = Diagnostic.of("what").at(Place.of("a.sql", 3)).at(Place.of("b.sql"));

        assertThat(placed.place()).contains(Place.of("a.sql", 3));
    }
}
