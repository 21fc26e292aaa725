package dev.furrow.adopt.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is looked at, in the order in which it is; a later one needs what an earlier one found. */
public enum HealthCheck {
    SETTINGS("settings"),
    CONNECTION("connection"),
    POOLER("pooler"),
    SERVER("server"),
    RIGHTS("rights"),
    LEFTOVERS("leftovers"),
    SCHEMA("schema"),
    SCRIPTS("scripts"),
    VERSION("version"),
    JOURNAL("journal"),
    HEADS("heads"),
    DRIFT("drift"),
    MISPLACED("misplaced"),
    INDEXES("indexes"),
    CONSTRAINTS("constraints"),
    SEQUENCES("sequences"),
    SEEDS("seeds"),
    LOCK("lock"),
    SKIP("skip");

    private final String word;

    HealthCheck(String word) {
        this.word = word;
    }

    /** Returns what it is called where somebody names it. */
    public String word() {
        return word;
    }

    /** Returns the check of that name. */
    public static Optional<HealthCheck> of(String word) {
        return Arrays.stream(values()).filter(check -> check.word.equals(word)).findFirst();
    }

    /** Returns what all are called. */
    public static List<String> words() {
        return Arrays.stream(values()).map(HealthCheck::word).toList();
    }
}
