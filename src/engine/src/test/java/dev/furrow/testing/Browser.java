package dev.furrow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A real browser without a window, which finds no host.
 *
 * @param program the Chromium on the path
 * @param folder for what it writes
 */
public record Browser(Path program, Path folder) {
    /** None that could be started. */
    public static final Browser NONE = new Browser(Path.of(""), Path.of(""));

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Returns the one on the path; without one the test is skipped. */
    public static Browser required(Path folder) {
        Optional<Path> found = onPath();
        assumeTrue(found.isPresent(), "skipped: no Chromium on the PATH, so that no page can be opened in a browser");
        return new Browser(found.orElseThrow(), folder);
    }

    /**
     * Opens a page, and returns what the program prints.
     *
     * @param fragment what stands behind the page's address
     * @param more options, such as {@code --dump-dom}
     */
    public String open(Path page, String fragment, String... more) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + Files.createTempDirectory(folder, "browser")));
        command.addAll(List.of(more));
        command.add(page.toUri() + fragment);
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log().toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return Files.readString(out);
    }

    /** Returns the file that the program's own messages are in, with {@code --enable-logging=stderr} those of pages too. */
    public Path log() {
        return folder.resolve("log.txt");
    }

    private static Optional<Path> onPath() {
        String path = System.getenv("PATH");
        for (String folder : path == null ? new String[0] : path.split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
