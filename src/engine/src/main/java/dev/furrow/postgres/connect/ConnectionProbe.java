package dev.furrow.postgres.connect;

import dev.furrow.database.Session;
import dev.furrow.database.Sql;
import dev.furrow.database.health.ConnectionStep;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tries each step by itself by which a connection to a server comes to be: its name, TCP, and what the driver does then. */
final class ConnectionProbe {
    private static final int MILLISECONDS = 5_000;

    private final PostgresUrl url;
    private final PostgresConnector connector;
    private final List<ConnectionStep> steps = new ArrayList<>();

    ConnectionProbe(PostgresUrl url, PostgresConnector connector) {
        this.url = url;
        this.connector = connector;
    }

    /** Returns the steps up to the first that failed. Of several hosts the first is looked up; the driver tries all. */
    List<ConnectionStep> steps(Duration patience) {
        if (resolves(url.firstHost()) && answers(url.firstHost())) {
            login(patience);
        }
        return List.copyOf(steps);
    }

    private void done(String what) {
        steps.add(new ConnectionStep(what, null));
    }

    private boolean resolves(HostPort host) {
        try {
            done("name: " + host.host() + " is " + address(host).getHostAddress());
            return true;
        } catch (UnknownHostException e) {
            steps.add(new ConnectionStep(
                    "name: " + host.host(),
                    Diagnostic.of("there is no host of that name: " + host.host())
                            .advising(Advice.say(
                                    "Check its name. A private network's names are only known inside it."))));
            return false;
        }
    }

    private static InetAddress address(HostPort host) throws UnknownHostException {
        String name = host.host().startsWith("[")
                ? host.host().substring(1, host.host().length() - 1)
                : host.host();
        return InetAddress.getByName(name);
    }

    private boolean answers(HostPort host) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address(host), host.port()), MILLISECONDS);
            done("TCP: port " + host.port() + " answers");
            return true;
        } catch (IOException e) {
            steps.add(new ConnectionStep(
                    "TCP: port " + host.port(),
                    Diagnostic.of("no answer at " + host + ": " + e.getMessage())
                            .advising(Advice.say(
                                    "Does the server run, on this port, and does a firewall let it through?"))));
            return false;
        }
    }

    private void login(Duration patience) {
        try (Session session = connector.openForReading(patience)) {
            done("TLS: " + tls(session));
            done("login: as \"" + session.user() + "\"");
            done("database: \"" + url.database() + "\"");
        } catch (FurrowException e) {
            failed(e);
        }
    }

    private static String tls(Session session) {
        try {
            return Sql.text(
                            session.jdbc(),
                            "SELECT version FROM pg_catalog.pg_stat_ssl WHERE ssl AND pid = pg_catalog.pg_backend_pid()")
                    .orElse("none, the connection is in plain text");
        } catch (SQLException e) {
            throw PostgresErrors.of(e).after("can't ask for the connection's encryption", e);
        }
    }

    /** What comes first is told as done: a server asks for a password over the connection that it agreed on. */
    private void failed(FurrowException failure) {
        String state =
                failure.getCause() instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        if (state.startsWith("28")) {
            done("TLS: agreed");
            steps.add(new ConnectionStep("login: as \"" + url.user() + "\"", failure.diagnostic()));
        } else if (state.equals("3D000")) {
            done("TLS: agreed");
            done("login: as \"" + url.user() + "\"");
            steps.add(new ConnectionStep("database: \"" + url.database() + "\"", failure.diagnostic()));
        } else {
            steps.add(new ConnectionStep("TLS and login", failure.diagnostic()));
        }
    }
}
