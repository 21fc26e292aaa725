package dev.furrow.database;

import dev.furrow.error.Advice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Undoes percent-encoding, strictly: a lone percent sign most likely stands in a password that nobody encoded. */
public final class UrlDecoder {
    private final UrlOrigin origin;

    public UrlDecoder(UrlOrigin origin) {
        this.origin = origin;
    }

    /**
     * Returns {@code text} with each {@code %41} replaced; a plus stays one.
     *
     * @param part what an error calls it, such as {@code the password}
     */
    public String decode(String part, String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                bytes.write(encoded[i]);
                continue;
            }
            bytes.write(hex(part, encoded, i + 1) * 16 + hex(part, encoded, i + 2));
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int hex(String part, byte[] encoded, int index) {
        int digit = index < encoded.length ? Character.digit((char) encoded[index], 16) : -1;
        if (digit < 0) {
            throw origin.malformed(
                    "in " + part + ", a % is not followed by two hexadecimal digits",
                    Advice.literal("A percent sign itself is written:", "%25"));
        }
        return digit;
    }

    /** Returns the parameters after a question mark in their order; of two with one name, the last counts. */
    public Map<String, String> parameters(String query, UrlForm form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int start = 0;
        while (start < query.length()) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            addTo(parameters, query.substring(start, end), form);
            start = end + 1;
        }
        return parameters;
    }

    private void addTo(Map<String, String> parameters, String token, UrlForm form) {
        if (token.isEmpty()) {
            return;
        }
        int equals = token.indexOf('=');
        String name = equals < 0 ? token : token.substring(0, equals);
        String value = equals < 0 ? "" : token.substring(equals + 1);
        // As URLDecoder does in the drivers; libpq has no such rule.
        String text = form == UrlForm.JDBC ? value.replace('+', ' ') : value;
        parameters.put(decode("a parameter's name", name), decode("a parameter", text));
    }
}
