package dev.furrow.postgres.connect;

import dev.furrow.error.FurrowException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.util.GT;

/** Why there is no getting in, in plain words. The server's own text may be in any language, so its code decides. */
final class PostgresFailure {
    private final PostgresUrl url;
    private final SQLException cause;
    private final List<String> more = new ArrayList<>();

    private PostgresFailure(PostgresUrl url, SQLException cause) {
        this.url = url;
        this.cause = cause;
    }

    static FurrowException of(PostgresUrl url, SQLException cause) {
        PostgresFailure failure = new PostgresFailure(url, cause);
        String what = failure.what();
        failure.more.add("The URL comes from " + url.origin().words() + ".");
        return new FurrowException(null, what, failure.more, cause);
    }

    private String what() {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        return switch (state) {
            case "28P01" -> passwordRefused();
            case "28000" -> userRefused();
            case "3D000" -> noSuchDatabase();
            case "53300" -> noneLeft();
            case "57P03" -> notReady();
            case "08004" -> rejected();
            default -> unreachable(state);
        };
    }

    private String userRefused() {
        more.add("Does this user exist, and may it come from this host? If only with SSL, add ?sslmode=require.");
        return "the server at " + url.address() + " refuses user \"" + url.user() + "\": " + cause.getMessage();
    }

    private String noSuchDatabase() {
        HostPort first = url.firstHost();
        more.add("Create it:  createdb -h " + first.host() + " -p " + first.port() + " -U " + url.user() + " "
                + url.database());
        return "there is no database \"" + url.database() + "\" at " + url.address();
    }

    private String noneLeft() {
        more.add("Close some, or raise max_connections: a run needs two.");
        return "the server at " + url.address() + " has no connection left: " + cause.getMessage();
    }

    private String notReady() {
        more.add("Try again in a moment.");
        return "the server at " + url.address() + " is not ready yet: " + cause.getMessage();
    }

    private String passwordRefused() {
        if (!url.hasPassword()) {
            return noPassword();
        }
        more.add("Check both: in a URL, / ? @ : # % of a password are written %2F %3F %40 %3A %23 %25.");
        return "the server at " + url.address() + " refuses the password of user \"" + url.user() + "\"";
    }

    /** The driver itself rejects what a server asks for; that it asks for a password which nobody has is the usual reason. */
    private String rejected() {
        // One code serves all that the driver rejects, and its texts are in the system's language.
        if (GT.tr("The server does not support SSL.").equals(cause.getMessage())) {
            more.add("Drop sslmode from the URL, or write sslmode=prefer.");
            return "the server at " + url.address() + " does not speak SSL, and sslmode asks for it";
        }
        if (!url.hasPassword()) {
            return noPassword();
        }
        more.add("Check sslmode and the other parameters of the URL.");
        return "no connection to " + url.display() + ": " + cause.getMessage();
    }

    private String noPassword() {
        more.add("Set FURROW_PASSWORD, or -Dfurrow.serverId=... for a server of settings.xml.");
        return "the server at " + url.address() + " wants a password of user \"" + url.user() + "\", and none is set";
    }

    private String unreachable(String state) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof UnknownHostException) {
                more.add("Check its name. A private network's names are only known inside it.");
                return "there is no host of that name: " + url.address();
            }
            if (reason instanceof ConnectException) {
                more.add("Does the server run, and on this port? Check host and port.");
                return "nobody listens at " + url.address();
            }
            if (reason instanceof SocketTimeoutException) {
                return noAnswer();
            }
        }
        if (GT.tr("Connection attempt timed out.").equals(cause.getMessage())) {
            return noAnswer();
        }
        return "no connection to " + url.display() + ": " + cause.getMessage()
                + (state.isEmpty() ? "" : " (SQLSTATE " + state + ")");
    }

    private String noAnswer() {
        more.add("Check host and port, and what a firewall lets through.");
        return "nobody answers at " + url.address();
    }
}
