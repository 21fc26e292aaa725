package dev.furrow.launcher;

import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import dev.furrow.text.Similar;
import dev.furrow.text.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that name no goal: one that is mistyped, the beginning of several, or one with a value behind it as Alembic has it.
 *
 * @param words what was typed; a URL among them may hold a password, and isn't shown
 */
record UnknownGoal(List<String> words) {
    /** What only Maven has, with the prefix {@code migrate:}: what writes scripts, or puts them into jars. */
    static final Set<String> OF_A_BUILD = Set.of("revision", "merge", "init", "import", "compile", "bundle");

    private static final String PREFIX = "migrate";

    FurrowException failure() {
        return ofABuild().map(UnknownGoal::elsewhere).orElseGet(this::here);
    }

    /** Returns the goal of Maven's that was typed, whatever stands behind it. */
    private Optional<String> ofABuild() {
        return words.stream()
                .flatMap(word -> Arrays.stream(word.split(":", 2)))
                .dropWhile(PREFIX::equals)
                .findFirst()
                .filter(OF_A_BUILD::contains);
    }

    private static FurrowException elsewhere(String goal) {
        return new FurrowException(
                goal + " is a goal of Maven's alone",
                Advice.run("Where the application is built:", PREFIX + ":" + goal));
    }

    private FurrowException here() {
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
