package dev.furrow.value;

import java.util.Base64;
import java.util.HexFormat;

/** Bytes as text: hexadecimal digits after {@code \x}, as PostgreSQL writes them, or else base64. */
public final class Bytes {
    private static final String HEX = "\\x";

    private Bytes() {}

    public static byte[] of(String text) throws UnfitValueException {
        return isHex(text) ? hex(text.substring(HEX.length())) : base64(text);
    }

    /** Returns whether a text is to be read as hexadecimal digits. */
    static boolean isHex(String text) {
        return text.startsWith(HEX);
    }

    public static String text(byte[] bytes) {
        return HEX + HexFormat.of().formatHex(bytes);
    }

    private static byte[] hex(String digits) throws UnfitValueException {
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            throw UnfitValueException.because("is not written in pairs of hexadecimal digits", e);
        }
    }

    private static byte[] base64(String text) throws UnfitValueException {
        try {
            return Base64.getDecoder().decode(withoutBlanks(text));
        } catch (IllegalArgumentException e) {
            throw UnfitValueException.because("is neither base64 nor hexadecimal digits after \\x", e);
        }
    }

    /** YAML folds long values, and mail breaks them. */
    private static String withoutBlanks(String text) {
        return text.chars().anyMatch(Character::isWhitespace) ? text.replaceAll("\\s+", "") : text;
    }
}
