package dev.furrow.adopt.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionIdsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1.1           | 1.1
            create-users  | create_users
            a:b, c@d +e   | a_b__c_d__e
            head          | _head
            """)
    void a_version_is_kept_as_far_as_an_id_can_be_it(String version, String id) {
        assertThat(new RevisionIds().of(version, "").value()).isEqualTo(id);
    }

    @Test
    void a_version_that_is_taken_gets_what_sets_it_apart_and_then_a_number() {
        RevisionIds ids = new RevisionIds();

        assertThat(ids.of("1", "ann")).hasToString("1");
        assertThat(ids.of("1", "ann")).hasToString("1.ann");
        assertThat(ids.of("1", "ann")).hasToString("1.ann.2");
        assertThat(ids.of("A b", "")).hasToString("A_b");
        assertThat(ids.of("a-b", "")).hasToString("a_b.2");
    }
}
