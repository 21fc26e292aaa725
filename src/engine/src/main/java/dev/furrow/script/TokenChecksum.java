package dev.furrow.script;

import dev.furrow.sql.SqlStatement;

/**
 * Checksums of scripts, {@code sha256:} and 64 hex digits. Those over tokens stay the same while only comments, spacing between
 * tokens, line ends or a byte order mark change.
 */
public final class TokenChecksum {
    private TokenChecksum() {}

    /**
     * Returns the checksum over the tokens of an SQL revision: its section lines' words, whatever their order, and each section's
     * statements and data by its own syntax. The header is a comment.
     */
    public static String sql(SqlSections sections) {
        TokenDigest digest = new TokenDigest();
        for (SqlSection section : sections.all()) {
            digest.add(section.line().normalised());
            for (SqlStatement statement : section.readable()) {
                add(statement, digest);
            }
        }
        return digest.sha256();
    }

    private static void add(SqlStatement statement, TokenDigest digest) {
        digest.add(statement.tokens(), statement.text());
        digest.add(";");
        statement.copyData().ifPresent(data -> digest.add(data.text()));
    }

    /** Returns the checksum over the tokens of a Java source. */
    public static String java(String source) {
        TokenDigest digest = new TokenDigest();
        JavaTokens tokens = new JavaTokens(source);
        while (tokens.advance()) {
            digest.add(source, tokens.start(), tokens.end());
        }
        return digest.sha256();
    }
}
