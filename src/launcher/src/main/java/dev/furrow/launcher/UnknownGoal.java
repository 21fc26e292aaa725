package dev.furrow.launcher;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Similar;
import dev.furrow.text.Wording;
import java.util.Arrays;
import java.util.List;

/**
 * Words that name no goal: one that is mistyped, the beginning of several, or one with a value behind it as Alembic has it.
 *
 * @param words what was typed; a URL among them may hold a password, and isn't shown
 */
record UnknownGoal(List<String> words) {
    FurrowException failure() {
        String last = words.get(words.size() - 1);
        return Goal.of(words.subList(0, words.size() - 1))
                .map(goal -> tooMuch(goal, last))
                .orElseGet(this::none);
    }

    private static FurrowException tooMuch(Goal goal, String word) {
        return new FurrowException(
                goal.command() + " takes no word behind it: " + shown(word),
                goal.ofBareWord()
                        .<Advice>map(option ->
                                Advice.literal("An option is written so:", "--" + option.key() + "=" + shown(word)))
                        .orElseGet(() -> Advice.say("help " + goal.command() + " lists its options.")));
    }

    private FurrowException none() {
        String typed = shown(String.join(" ", words));
        List<String> goals = Arrays.stream(Goal.values()).map(Goal::command).toList();
        List<String> begun =
                goals.stream().filter(goal -> goal.startsWith(typed + " ")).toList();
        List<String> near = begun.isEmpty() ? Similar.to(typed, goals) : begun;
        return new FurrowException(
                "there is no goal \"" + typed + "\"",
                Advice.say(near.isEmpty() ? "help lists them." : "Did you mean " + Wording.list(near, "or") + "?"));
    }

    private static String shown(String word) {
        return word.contains("://") ? "..." : word;
    }
}
