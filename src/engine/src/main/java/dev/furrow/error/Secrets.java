package dev.furrow.error;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of placeholders, which nobody may read but the database. Where a database's own words repeat one, its name takes the
 * place: {@code ${db_password}}.
 *
 * <p>A text is hidden wherever it stands, in the spellings that a database's message may give it; a word of fewer than eight
 * characters only where it isn't a part of another one, for {@code app} is in {@code application}. One or two characters can't be
 * told from any other text.
 */
public final class Secrets {
    /** Hides nothing. */
    public static final Secrets NONE = new Secrets(Map.of());

    private static final int SHORTEST = 3;
    private static final int UNMISTAKABLE = 8;

    private final List<Secret> secrets = new ArrayList<>();

    /** Hides texts that are known by their names. */
    public Secrets(Map<String, String> texts) {
        new TreeMap<>(texts).forEach((name, text) -> {
            for (String spelling : spellings(text)) {
                secrets.add(new Secret("${" + name + "}", spelling));
            }
        });
        secrets.sort(Comparator.comparingInt((Secret secret) -> secret.text().length())
                .reversed());
    }

    /** Returns a text as it is, as the value of the SQL literal that it is, and the words that an error near them names. */
    private static Set<String> spellings(String text) {
        Set<String> spellings = new LinkedHashSet<>();
        add(spellings, text, SHORTEST);
        boolean quoted = text.length() > 1 && "'\"".indexOf(text.charAt(0)) >= 0 && text.endsWith(text.substring(0, 1));
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        add(spellings, bare, SHORTEST);
        add(spellings, bare.replace("''", "'").replace("\"\"", "\""), SHORTEST);
        for (String word : text.split("[\\s'\"(),;]+", -1)) {
            add(spellings, word, UNMISTAKABLE);
        }
        return spellings;
    }

    private static void add(Set<String> spellings, String text, int shortest) {
        if (text.length() >= shortest) {
            spellings.add(text);
        }
    }

    private record Secret(String name, String text) {
        // Databases cut long values short in their messages.
        private static final int BEGINNING = 24;

        /**
         * Returns how many characters of {@code other} at {@code start} are this text, or its beginning; 0 if none. Case doesn't
         * count: an unquoted name is told in small letters.
         */
        int lengthIn(String other, int start) {
            int known = Math.min(text.length(), BEGINNING);
            if (!other.regionMatches(true, start, text, 0, known)) {
                return 0;
            }
            int length = known;
            while (length < text.length() && other.regionMatches(true, start + length, text, length, 1)) {
                length++;
            }
            return isPartOfWord(other, start, length) ? 0 : length;
        }

        private boolean isPartOfWord(String other, int start, int length) {
            return text.length() < UNMISTAKABLE
                    && text.chars().allMatch(Secret::isOfWord)
                    && (isOfWord(other, start - 1) || isOfWord(other, start + length));
        }

        private static boolean isOfWord(String text, int at) {
            return at >= 0 && at < text.length() && isOfWord(text.charAt(at));
        }

        private static boolean isOfWord(int c) {
            return c == '_' || Character.isLetterOrDigit(c);
        }
    }

    /** Returns {@code text} with the names of secrets in their places. */
    public String hide(String text) {
        StringBuilder hidden = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            Found found = at(text, at);
            hidden.append(found.shown());
            at += found.length();
        }
        return hidden.toString();
    }

    private record Found(String shown, int length) {}

    private Found at(String text, int start) {
        for (Secret secret : secrets) {
            int length = secret.lengthIn(text, start);
            if (length > 0) {
                return new Found(secret.name(), length);
            }
        }
        return new Found(text.substring(start, start + 1), 1);
    }

    /** Returns what {@code work} returns; what it throws holds no secret. */
    public <T> T guard(Supplier<T> work) {
        try {
            return work.get();
        } catch (FurrowException e) {
            throw hide(e);
        }
    }

    /**
     * Returns a failure whose words, and whose causes' words, hold no secret: itself if they hold none, else one of the same class.
     * Its advice is ours and stays.
     */
    public FurrowException hide(FurrowException failure) {
        return tells(failure, identities()) ? copy(failure, identities()) : failure;
    }

    private static Set<Throwable> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** A failure may lead to itself: a database's later words have its first ones as their cause, and are suppressed by them. */
    private boolean tells(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return words(failure).stream().anyMatch(words -> !hide(words).equals(words))
                || tells(failure.getCause(), seen)
                || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> tells(suppressed, seen));
    }

    private static List<String> words(Throwable failure) {
        List<String> words = new ArrayList<>();
        if (failure instanceof FurrowException ours) {
            words.add(ours.what());
            words.addAll(ours.details());
        } else if (failure.getMessage() != null) {
            words.add(failure.getMessage());
        }
        return words;
    }

    private FurrowException copy(FurrowException failure, Set<Throwable> under) {
        under.add(failure);
        Diagnostic said = failure.diagnostic();
        List<String> details = said.details().stream().map(this::hide).toList();
        Diagnostic hidden = new Diagnostic(said.where(), hide(said.what()), details, said.advice());
        FurrowException copy = failure.retold(hidden, causeOf(failure, under), suppressedOf(failure, under));
        under.remove(failure);
        return copy;
    }

    private @Nullable Throwable causeOf(Throwable failure, Set<Throwable> under) {
        @Nullable Throwable cause = failure.getCause();
        return cause == null || under.contains(cause) ? null : hideIn(cause, under);
    }

    private List<Throwable> suppressedOf(Throwable failure, Set<Throwable> under) {
        List<Throwable> hidden = new ArrayList<>();
        for (Throwable suppressed : failure.getSuppressed()) {
            if (!under.contains(suppressed)) {
                hidden.add(hideIn(suppressed, under));
            }
        }
        return hidden;
    }

    /**
     * Returns a failure without secrets.
     *
     * @param under those that it belongs to, which it doesn't repeat
     */
    private Throwable hideIn(Throwable failure, Set<Throwable> under) {
        if (!tells(failure, identities())) {
            return failure;
        }
        if (failure instanceof FurrowException ours) {
            return copy(ours, under);
        }
        under.add(failure);
        String hidden = hide(failure.getMessage() == null ? "" : failure.getMessage());
        @Nullable Throwable cause = causeOf(failure, under);
        Throwable copy = failure instanceof SQLException sql
                ? new SQLException(hidden, sql.getSQLState(), sql.getErrorCode(), cause)
                : new Exception(failure.getClass().getName() + ": " + hidden, cause);
        copy.setStackTrace(failure.getStackTrace());
        suppressedOf(failure, under).forEach(copy::addSuppressed);
        under.remove(failure);
        return copy;
    }
}
