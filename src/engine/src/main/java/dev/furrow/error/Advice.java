package dev.furrow.error;

import java.util.ArrayList;
import java.util.List;

/**
 * What to do next, as a value: each front end writes it in its own {@link Spelling}.
 *
 * <p>A lead says when or why, with its colon ({@code "If it was created by hand:"}); it is empty where the line before says so.
 */
public sealed interface Advice {
    <R> R accept(Visitor<R> visitor);

    /** Returns the arguments and settings that it names, in their order. */
    default List<Argument> arguments() {
        return List.of();
    }

    /** Returns the same for a package: a goal works on its revisions, and not on the application's. */
    default Advice ofPackage(String name) {
        return this;
    }

    /** Returns it as a line of its own. */
    default String text(Spelling spelling) {
        return new AdviceLines(spelling).of(List.of(this)).get(0);
    }

    /** One answer for each kind of advice. */
    interface Visitor<R> {
        R runGoal(RunGoal advice);

        R changeSettings(ChangeSettings advice);

        R literal(Literal advice);

        R sentence(Sentence advice);
    }

    /** Returns the advice to run {@code goal}, such as {@code migrate:stamp}, so far without arguments. */
    static RunGoal run(String lead, String goal) {
        return new RunGoal(lead, goal, List.of());
    }

    /** Returns the advice to give a setting, or an argument of the goal at hand, this value: {@code lockTimeout}, {@code 10m}. */
    static ChangeSettings set(String lead, String name, String value) {
        return new ChangeSettings(lead, List.of(Argument.of(name, value)));
    }

    /** Returns the advice to turn on an argument of the goal at hand, such as {@code splice}. */
    static ChangeSettings turnOn(String lead, String name) {
        return new ChangeSettings(lead, List.of(Argument.flag(name)));
    }

    /** Returns the advice to type or write {@code text} as it stands, whatever the front end. */
    static Literal literal(String lead, String text) {
        return new Literal(lead, text);
    }

    /** Returns the advice in plain words. */
    static Sentence say(String text) {
        return new Sentence(text);
    }

    /** Returns the sentences as advice, in their order. */
    static List<Advice> sayAll(List<String> sentences) {
        List<Advice> advice = new ArrayList<>(sentences.size());
        sentences.forEach(sentence -> advice.add(say(sentence)));
        return advice;
    }

    /**
     * To run a goal.
     *
     * @param goal under its whole name, {@code migrate:stamp}
     * @param arguments in the order in which a person would type them
     */
    record RunGoal(String lead, String goal, List<Argument> arguments) implements Advice {
        private static final String OF_PACKAGE = "ofPackage";
        private static final String COMPILE = "migrate:compile";

        public RunGoal {
            arguments = List.copyOf(arguments);
        }

        /** Returns the same goal with an argument more. */
        public RunGoal with(String name, Object value) {
            return new RunGoal(lead, goal, Argument.append(arguments, Argument.of(name, value.toString())));
        }

        /** Returns the same goal with an argument more that is turned on. */
        public RunGoal with(String flag) {
            return new RunGoal(lead, goal, Argument.append(arguments, Argument.flag(flag)));
        }

        /** A goal that names a package already is meant for that one; where a package is built, it is nobody's package. */
        @Override
        public Advice ofPackage(String name) {
            boolean isNamed =
                    arguments.stream().anyMatch(argument -> argument.name().equals(OF_PACKAGE));
            return isNamed || goal.equals(COMPILE) ? this : with(OF_PACKAGE, name);
        }

        /** Returns the same goal with another lead. */
        public RunGoal after(String otherLead) {
            return new RunGoal(otherLead, goal, arguments);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.runGoal(this);
        }
    }

    /**
     * To type the command again with other settings, or other arguments.
     *
     * @param arguments at least one
     */
    record ChangeSettings(String lead, List<Argument> arguments) implements Advice {
        public ChangeSettings {
            arguments = List.copyOf(arguments);
        }

        /** Returns the same with a setting more. */
        public ChangeSettings with(String name, String value) {
            return new ChangeSettings(lead, Argument.append(arguments, Argument.of(name, value)));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changeSettings(this);
        }
    }

    /** To type or write something that is the same everywhere: another program's command, SQL, a line of a header. */
    record Literal(String lead, String text) implements Advice {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.literal(this);
        }
    }

    /** Something to do that no command does. It names no goal's and no setting's spelling. */
    record Sentence(String text) implements Advice {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sentence(this);
        }
    }
}
