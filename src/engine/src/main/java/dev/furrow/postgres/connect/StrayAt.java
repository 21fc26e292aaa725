package dev.furrow.postgres.connect;

import dev.furrow.database.UrlForm;

/**
 * Returns whether an {@code @} after the host may end a password. What was taken for host, database and parameters is part of that
 * password then, one that has a slash or a question mark in it, and nothing of it may be shown.
 */
final class StrayAt {
    private final UrlForm form;
    private final boolean hasUserInfo;

    /** Takes whether an {@code @} stands before the host. */
    StrayAt(UrlForm form, boolean hasUserInfo) {
        this.form = form;
        this.hasUserInfo = hasUserInfo;
    }

    boolean isIn(String path, String query) {
        if (path.indexOf('@') >= 0) {
            return true;
        }
        int at = query.indexOf('@');
        if (at < 0) {
            return false;
        }
        // Without a slash before it, libpq takes what comes before this @ for user and password.
        boolean openEnd = path.isEmpty() && form == UrlForm.PLATFORM;
        boolean databaseFollows = query.indexOf('/', at) >= 0 && !hasLogin(query);
        return openEnd || databaseFollows || isOutsideOfValues(query);
    }

    /** Returns whether user or password are parameters, where the driver knows no other place for them. */
    private boolean hasLogin(String query) {
        if (form == UrlForm.PLATFORM || hasUserInfo) {
            return false;
        }
        for (String parameter : query.split("&", -1)) {
            if (parameter.startsWith("user=") || parameter.startsWith("password=")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutsideOfValues(String query) {
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            boolean known = equals >= 0 && isKnown(parameter.substring(0, equals));
            if (parameter.indexOf('@') >= 0 && !known) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(String parameter) {
        return UrlParameters.isKnown(parameter);
    }
}
