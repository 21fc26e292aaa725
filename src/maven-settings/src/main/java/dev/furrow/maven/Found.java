package dev.furrow.maven;

import dev.furrow.SettingValue;

/** A text that somebody set, and how much that counts. */
record Found(SettingValue value, Rank rank) {
    static Found at(Rank rank, String name, String text) {
        return new Found(new SettingValue(text, rank.source(name)), rank);
    }

    /** Returns whether it gives way to the other one. */
    boolean isBelow(Found other) {
        return rank.isBelow(other.rank());
    }

    String text() {
        return value.text();
    }

    String source() {
        return value.source();
    }
}
