package dev.furrow.revision.target;

/** What a target starts from. */
public enum Anchor {
    /** The only head. */
    HEAD("head"),
    /** All heads. */
    HEADS("heads"),
    /** Before everything. */
    BASE("base"),
    /** Where the database is. */
    CURRENT("current"),
    /** A revision that is named by its id, the beginning of it, or a label. */
    NAMED("");

    private final String word;

    Anchor(String word) {
        this.word = word;
    }

    /** Returns the word that stands for it in a target; empty for {@link #NAMED}. */
    public String word() {
        return word;
    }

    static Anchor of(String text) {
        return switch (text) {
            case "head" -> HEAD;
            case "heads" -> HEADS;
            case "base" -> BASE;
            case "current", "" -> CURRENT;
            default -> NAMED;
        };
    }
}
