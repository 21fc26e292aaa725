package dev.furrow.model.jpa;

import java.util.regex.Pattern;

/**
 * Mends the identity columns of EclipseLink's older platforms for PostgreSQL: {@code BIGINT SERIAL} is no type; what is meant is
 * {@code BIGSERIAL}.
 */
final class SerialIdentity {
    private static final Pattern BIG = Pattern.compile("\\bBIGINT +SERIAL\\b");
    private static final Pattern SMALL = Pattern.compile("\\b(?:INTEGER|SMALLINT) +SERIAL\\b");

    private SerialIdentity() {}

    static String mended(String script) {
        return SMALL.matcher(BIG.matcher(script).replaceAll("BIGSERIAL")).replaceAll("SERIAL");
    }
}
