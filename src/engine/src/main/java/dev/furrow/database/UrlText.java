package dev.furrow.database;

import java.util.Locale;

/**
 * A URL cut at its scheme.
 *
 * @param scheme as it was written, {@code jdbc:postgresql}, {@code postgresql+psycopg2}; empty if there is none
 * @param rest what follows the scheme's colon
 */
public record UrlText(String scheme, String rest) {
    /** Cuts {@code url} at the colon that ends its scheme. */
    public static UrlText of(String url) {
        int colon = url.indexOf(':');
        if (colon == 4 && url.regionMatches(true, 0, "jdbc", 0, 4)) {
            colon = url.indexOf(':', 5);
        }
        String scheme = colon < 0 ? "" : url.substring(0, colon);
        return new UrlText(scheme, url.substring(Math.min(scheme.length() + 1, url.length())));
    }

    /** Returns the scheme in lower case, without the driver that SQLAlchemy lets one name: {@code postgresql+psycopg2}. */
    public String system() {
        String lower = scheme.toLowerCase(Locale.ROOT);
        int plus = lower.indexOf('+');
        return plus < 0 ? lower : lower.substring(0, plus);
    }

    /**
     * Returns what is wrong with a URL that no system reads. What stands in front of a colon is only shown where it surely is a
     * scheme, and no user or password.
     */
    String unknown() {
        boolean sure = rest.startsWith("//") || scheme.regionMatches(true, 0, "jdbc:", 0, 5);
        for (int i = 0; i < scheme.length(); i++) {
            char c = scheme.charAt(i);
            sure &= Character.isLetterOrDigit(c) || "+-.:".indexOf(c) >= 0;
        }
        if (!sure || scheme.isEmpty()) {
            return "is not a database's URL";
        }
        return "has the scheme \"" + scheme + "\", which is none of Furrow's databases";
    }
}
