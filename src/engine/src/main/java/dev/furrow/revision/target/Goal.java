package dev.furrow.revision.target;

/** For whom a target is looked up: errors offer commands of that goal. */
public enum Goal {
    UPGRADE("upgrade", "to"),
    DOWNGRADE("downgrade", "to"),
    STAMP("stamp", "to"),
    SHOW("show", "to"),
    REVISION("revision", "head"),
    MERGE("merge", "to");

    private final String word;
    private final String argument;

    Goal(String word, String argument) {
        this.word = word;
        this.argument = argument;
    }

    /** Returns what to type to take this goal to {@code target}. */
    public String command(Object target) {
        return "mvn migrate:" + word + " -Dfurrow." + argument + "=" + target;
    }
}
