package dev.furrow.revision.target;

import dev.furrow.error.Advice;

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

    /** Returns the advice to take this goal to {@code target}. */
    public Advice.RunGoal to(String lead, Object target) {
        return Advice.run(lead, "migrate:" + word).with(argument, target);
    }
}
