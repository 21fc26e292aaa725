package dev.furrow.adopt.doctor;

import static dev.furrow.adopt.doctor.Findings.examined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.DoctorReport;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ConnectionFindingsTest extends SharedWithRole {
    private DoctorReport on(String url) {
        return examined(Project.on(url, folder));
    }

    @Test
    void a_wrong_password_is_told_after_what_went_well() {
        DoctorReport report = on(role().url().replace(":right@", ":wrong@"));

        assertThat(Findings.lines(Findings.of("connection", report)))
                .contains("PROBLEM the server at " + role().address() + " refuses the password of user \""
                        + role().name() + "\"")
                .anySatisfy(line -> assertThat(line).startsWith("TCP: port ").endsWith(" answers"))
                .contains("TLS: agreed");
        assertThat(report.json()).doesNotContain("wrong@").doesNotContain(":wrong");
    }

    @Test
    void a_server_without_tls_is_told_to_who_asks_for_it() {
        DoctorReport report = on(role().url() + "?sslmode=require");

        assertThat(Findings.lines(Findings.of("connection", report)))
                .contains(
                        "PROBLEM the server at " + role().address() + " does not speak SSL, and sslmode asks for it",
                        "Drop sslmode from the URL, or write sslmode=prefer.");
    }

    @Test
    void a_port_where_nobody_answers_is_told() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        DoctorReport report = on("postgres://app@127.0.0.1:" + closed + "/app");

        assertThat(Findings.lines(Findings.of("connection", report)))
                .anySatisfy(line -> assertThat(line).startsWith("PROBLEM no answer at 127.0.0.1:" + closed))
                .contains("Does the server run, on this port, and does a firewall let it through?");
    }

    @Test
    void each_step_of_a_connection_that_comes_to_be_is_evidence() {
        assertThat(Findings.of("connection", on(role().url())).evidence())
                .anySatisfy(line -> assertThat(line).startsWith("name: "))
                .contains(
                        "TLS: none, the connection is in plain text",
                        "login: as \"" + role().name() + "\"",
                        "database: \"" + role().database().name() + "\"");
    }
}
