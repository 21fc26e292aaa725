package dev.furrow.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java has. */
public final class Sha256 {
    // Each script is hashed by each run: finding the algorithm anew takes as long as hashing a small file.
    private static final MessageDigest SHARED = digest();

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static synchronized byte[] of(byte[] bytes) {
        return SHARED.digest(bytes);
    }
}
