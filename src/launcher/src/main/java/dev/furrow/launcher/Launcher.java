package dev.furrow.launcher;

import dev.furrow.DoctorReport;
import dev.furrow.Furrow;
import dev.furrow.Progress;
import dev.furrow.Setting;
import dev.furrow.Settings;
import dev.furrow.console.MigrationOutput;
import dev.furrow.console.Output;
import dev.furrow.console.Paint;
import dev.furrow.console.SchemasOutput;
import dev.furrow.console.SeedsProgress;
import dev.furrow.console.StepProgress;
import dev.furrow.console.Terminal;
import dev.furrow.console.goal.MigrationGoals;
import dev.furrow.error.Advice;
import dev.furrow.error.FurrowException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one command, and says how it ended. */
final class Launcher {
    private static final int DONE = 0;
    private static final int MISTAKE = 1;
    private static final int FAULT = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> variables;
    private final JarSpelling spelling = new JarSpelling(System.getProperty("java.class.path", "<jar>"));

    Launcher(PrintStream out, PrintStream err, Map<String, String> variables) {
        this.out = out;
        this.err = err;
        this.variables = variables;
    }

    /** Runs what was typed, and returns what the process ends with. */
    int run(List<String> typed) {
        try {
            run(CommandLine.of(typed));
            return DONE;
        } catch (FurrowException e) {
            err.println(e.diagnostic().text(spelling));
            return MISTAKE;
        } catch (RuntimeException | Error e) {
            e.printStackTrace(err);
            return FAULT;
        }
    }

    private void run(CommandLine line) {
        if (line.wantsHelp()) {
            out.print(help(line.wordsBesidesHelp()));
            return;
        }
        List<String> words = line.words();
        if (words.isEmpty()) {
            throw new FurrowException(
                    "no goal is named", Advice.literal("To list them:", "java -jar " + spelling.jar() + " help"));
        }
        Goal goal = goal(words);
        BundledSettings bundled = new BundledSettings(goal, line.options());
        bundled.requireNames();
        run(goal, line, bundled);
    }

    private String help(List<String> words) {
        Usage usage = new Usage(spelling.jar());
        if (words.isEmpty()) {
            return usage.all();
        }
        return words.equals(List.of(Usage.SETTINGS)) ? usage.settings() : usage.of(goal(words));
    }

    private static Goal goal(List<String> words) {
        return Goal.of(words).orElseThrow(() -> new UnknownGoal(words).failure());
    }

    private void run(Goal goal, CommandLine line, BundledSettings bundled) {
        Typed typed = new Typed(line.options());
        boolean isForPrograms = goal.printsForPrograms(typed);
        boolean isQuiet = line.has("quiet");
        StreamSink sink = new StreamSink(out, err, isQuiet || isForPrograms, line.has("debug"));
        StreamSink beside = new StreamSink(isForPrograms ? err : out, err, isQuiet, line.has("debug"));
        Terminal terminal = new Terminal(Terminal::hasPerson, out);
        Output output = new Output(sink, paint(), terminal, spelling);
        try {
            run(goal, typed, output, new Output(beside, paint(), terminal, spelling), bundled);
        } finally {
            terminal.clear();
        }
    }

    /** @param beside what is never for a program */
    private void run(Goal goal, Typed typed, Output output, Output beside, BundledSettings bundled) {
        List<String> said = new ArrayList<>();
        Furrow opened;
        try {
            Settings settings = bundled.read(variables, spelling);
            if (goal != Goal.DOCTOR && settings.isSkipped()) {
                beside.skipped(settings.given(Setting.SKIP));
                return;
            }
            said.addAll(settings.described());
            said.forEach(output::debug);
            opened = Furrow.open(settings, progress(goal, output));
        } catch (FurrowException e) {
            if (goal != Goal.DOCTOR) {
                throw e;
            }
            MigrationGoals.doctorRefused(
                    DoctorReport.refused(e, said, spelling, Path.of("")), typed, new MigrationOutput(output));
            return;
        }
        try (opened) {
            runOn(opened, goal, typed, output);
        }
    }

    private static void runOn(Furrow furrow, Goal goal, Typed typed, Output output) {
        output.fact("Database", furrow.database().toString());
        if (furrow.hasSeveralSchemas() && goal.worksInEachSchema(typed)) {
            SchemasOutput.run(furrow, output, its -> progress(goal, its), (one, its) -> goal.run(one, typed, its));
        } else {
            goal.run(furrow, typed, output);
        }
    }

    private static Progress progress(Goal goal, Output output) {
        return goal.isOfSeeds() ? new SeedsProgress(output) : new StepProgress(output);
    }

    private Paint paint() {
        return !variables.containsKey("NO_COLOR") && Terminal.hasPerson() ? Paint.COLOURED : Paint.PLAIN;
    }
}
