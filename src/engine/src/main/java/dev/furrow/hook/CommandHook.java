package dev.furrow.hook;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.operation.HookedRun;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A command of the system's shell. What it needs to know stands in variables: its arguments are for everybody on the machine to see.
 */
final class CommandHook implements Hook {
    /** How much of what it said an error repeats. */
    private static final int LINES = 20;

    private final HookText hook;
    private final HookPlace place;
    private final Consumer<String> said;

    /** @param said is told what the command printed, line by line */
    CommandHook(HookText hook, HookPlace place, Consumer<String> said) {
        this.hook = hook;
        this.place = place;
        this.said = said;
    }

    @Override
    public void call(HookedRun run) {
        try {
            Path output = Files.createTempFile("furrow-hook", ".txt");
            try {
                OptionalInt code = exitCode(run, output);
                List<String> lines = tell(output);
                requireEnded(code, lines);
                requireSuccess(code.orElseThrow(), lines);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new FurrowException(Diagnostic.of(hook.origin() + " can't be run: " + e.getMessage()), e);
        }
    }

    /**
     * Returns what it ended with; nothing if it was still running when its time was over. Its output goes into a file: what it left running in
     * the background may keep a pipe open for ever.
     */
    private OptionalInt exitCode(HookedRun run, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command())
                .directory(place.baseDir().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().putAll(place.environment());
        builder.environment().putAll(variables(run));
        Process process = builder.start();
        try {
            if (place.patience().isZero()) {
                return OptionalInt.of(process.waitFor());
            }
            if (process.waitFor(place.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return OptionalInt.of(process.exitValue());
            }
            end(process);
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw new FurrowException(Diagnostic.of("interrupted while " + hook.origin() + " was at work"), e);
        }
    }

    /**
     * A shell is ended with all that it started, parents before their children: nobody is left who would start another. What is started
     * between the look at a process and its end is missed.
     */
    private static void end(Process process) {
        Deque<ProcessHandle> open = new ArrayDeque<>(List.of(process.toHandle()));
        process.descendants().forEach(open::add);
        List<ProcessHandle> ended = new ArrayList<>();
        while (!open.isEmpty()) {
            ProcessHandle next = open.remove();
            List<ProcessHandle> children = next.children().toList();
            next.destroyForcibly();
            ended.add(next);
            children.stream().filter(child -> !open.contains(child)).forEach(open::add);
        }
        // Their output is a file, which some systems don't delete while it is open.
        CompletableFuture.allOf(ended.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, 5, TimeUnit.SECONDS)
                .join();
    }

    private List<String> command() {
        return isWindows() ? List.of("cmd.exe", "/c", hook.text()) : List.of("/bin/sh", "-c", hook.text());
    }

    private static File nothing() {
        return new File(isWindows() ? "NUL" : "/dev/null");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static Map<String, String> variables(HookedRun run) {
        return Map.of(
                "FURROW_RUN_GOAL", run.goal(),
                "FURROW_RUN_DATABASE", run.database(),
                "FURROW_RUN_SCHEMA", run.schema(),
                "FURROW_RUN_REVISIONS", String.join(",", run.revisions()),
                "FURROW_RUN_OUTCOME", run.outcome().name().toLowerCase(Locale.ROOT),
                "FURROW_RUN_ERROR", run.error());
    }

    /** Tells what it printed, which may be more than there is memory for, and returns the last lines. */
    private List<String> tell(Path output) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        try (BufferedReader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(output), StandardCharsets.UTF_8))) {
            // What it left running in the background may print faster than it is told.
            PrintedLines lines = new PrintedLines(text, place.secrets(), Files.size(output));
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                said.accept(line.get());
                last.add(line.get());
                if (last.size() > LINES) {
                    last.remove();
                }
            }
        }
        return List.copyOf(last);
    }

    private void requireEnded(OptionalInt code, List<String> lines) {
        if (code.isEmpty()) {
            Duration time = place.patience();
            String after = time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
            throw failed("was ended: it had not done so by itself after " + after, lines)
                    .advising(Advice.set("If it needs longer:", "hookTimeout", "1h"));
        }
    }

    private void requireSuccess(int code, List<String> lines) {
        if (code != 0) {
            throw failed("failed with exit code " + code, lines);
        }
    }

    private FurrowException failed(String how, List<String> lines) {
        return new FurrowException(Diagnostic.of(hook.origin() + " " + how)
                .noting(place.secrets().hide(hook.text()))
                .noting(lines.isEmpty() ? "It said nothing." : "It said:")
                .noting(lines.stream().map(line -> "  " + line).toList()));
    }
}
