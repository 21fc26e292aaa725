package dev.furrow.postgres.text;

import dev.furrow.schema.ReferentialAction;

/** What becomes of referring rows, as {@code pg_constraint} keeps it: {@code confdeltype} and {@code confupdtype}. */
public final class ActionLetter {
    private ActionLetter() {}

    /** Returns the action that a letter stands for. */
    public static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
