package dev.furrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PsqlSessionTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "UTC, UTC",
        "GMT, GMT",
        "GMT+02:00, GMT-02:00",
        "GMT-5, GMT+5",
        "GMT0, GMT0"
    })
    void zones_east_of_greenwich_are_west_of_it_to_the_server(String java, String server) {
        assertThat(PsqlSession.zone(java)).isEqualTo(server);
    }
}
