package dev.furrow.postgres.connect;

import dev.furrow.database.NoConnectionLeftException;
import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.postgresql.util.GT;

/** Why there is no getting in, in plain words. The server's own text may be in any language, so its code decides. */
final class PostgresConnectErrors {
    static final String TWO_CONNECTIONS =
            "A run needs two connections at once: one works, the other one holds the lock that keeps other runs out.";

    /** The driver's own text. */
    private static final String NO_AUTHENTICATION = "Channel binding is required, but server skipped authentication."
            + " Channel binding is only supported with SCRAM authentication over encrypted connections.";

    private static final String NONE_LEFT = "53300";

    private final PostgresUrl url;
    private final SQLException cause;

    private PostgresConnectErrors(PostgresUrl url, SQLException cause) {
        this.url = url;
        this.cause = cause;
    }

    static FurrowException of(PostgresUrl url, SQLException cause) {
        Diagnostic diagnostic =
                new PostgresConnectErrors(url, cause).diagnostic().noting(url.originInWords());
        return NONE_LEFT.equals(cause.getSQLState())
                ? new NoConnectionLeftException(diagnostic, cause)
                : new FurrowException(diagnostic, cause);
    }

    /**
     * Returns what is opened while another connection is open.
     *
     * @throws FurrowException that says why there have to be two
     */
    static <T> T openSecond(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (NoConnectionLeftException e) {
            throw e;
        } catch (FurrowException e) {
            throw e.noting(TWO_CONNECTIONS);
        }
    }

    private Diagnostic diagnostic() {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28P01" -> passwordRefused();
            case "28000" -> userRefused();
            case "3D000" -> noSuchDatabase();
            case NONE_LEFT -> noneLeft();
            case "57P03" -> notReady();
            case "08004" -> rejected();
            default -> unreachable(state);
        };
    }

    private static Diagnostic told(String what, String advice) {
        return Diagnostic.of(what).advising(Advice.say(advice));
    }

    private Diagnostic userRefused() {
        return told(
                "the server at " + url.address() + " refuses user \"" + url.user() + "\": " + cause.getMessage(),
                "Does this user exist, and may it come from this host? If only with SSL, add ?sslmode=require.");
    }

    private Diagnostic noSuchDatabase() {
        return Diagnostic.of("there is no database \"" + url.database() + "\" at " + url.address())
                .advising(Advice.run("Create it:", "migrate:create-database"));
    }

    private Diagnostic noneLeft() {
        return told(
                "the server at " + url.address() + " has no connection left: " + cause.getMessage(),
                "Close some, or raise max_connections: a run needs two.");
    }

    private Diagnostic notReady() {
        return told(
                "the server at " + url.address() + " is not ready yet: " + cause.getMessage(),
                "Try again in a moment.");
    }

    private Diagnostic passwordRefused() {
        if (!url.hasPassword()) {
            return noPassword();
        }
        return told(
                "the server at " + url.address() + " refuses the password of user \"" + url.user() + "\"",
                "Check both: in a URL, / ? @ : # % of a password are written %2F %3F %40 %3A %23 %25.");
    }

    /** The driver itself rejects what a server asks for; that it asks for a password which nobody has is the usual reason. */
    private Diagnostic rejected() {
        // One code serves all that the driver rejects, and its texts are in the system's language.
        if (GT.tr("The server does not support SSL.").equals(cause.getMessage())) {
            return told(
                    "the server at " + url.address() + " does not speak SSL, and sslmode asks for it",
                    "Drop sslmode from the URL, or write sslmode=prefer.");
        }
        if (GT.tr(NO_AUTHENTICATION).equals(cause.getMessage())) {
            return told(
                    "the server at " + url.address() + " lets user \"" + url.user()
                            + "\" in without a password, and channel_binding=require asks for a proof by one",
                    "Drop channel_binding from the URL, or have the server ask for a password by SCRAM.");
        }
        if (!url.hasPassword()) {
            return noPassword();
        }
        return told(
                "no connection to " + url.display() + ": " + cause.getMessage(),
                "Check sslmode and the other parameters of the URL.");
    }

    private Diagnostic noPassword() {
        return Diagnostic.of("the server at " + url.address() + " wants a password of user \"" + url.user()
                        + "\", and none is set")
                .advising(Advice.set("Set it:", "password", "..."));
    }

    private Diagnostic unreachable(String state) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof UnknownHostException) {
                return told(
                        "there is no host of that name: " + url.address(),
                        "Check its name. A private network's names are only known inside it.");
            }
            if (reason instanceof ConnectException) {
                return told(
                        "connection refused: " + url.address(),
                        "Does the server run, and on this port? Check host and port.");
            }
            if (reason instanceof SocketTimeoutException) {
                return timedOut();
            }
        }
        if (GT.tr("Connection attempt timed out.").equals(cause.getMessage())) {
            return timedOut();
        }
        return Diagnostic.of("no connection to " + url.display() + ": " + cause.getMessage()
                + (state.isEmpty() ? "" : " (SQLSTATE " + state + ")"));
    }

    private Diagnostic timedOut() {
        return told("connection timed out: " + url.address(), "Check host and port, and what a firewall lets through.");
    }
}
