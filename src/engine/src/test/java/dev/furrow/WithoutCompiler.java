package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.error.FurrowException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** An application on a Java that has the modules of a JRE of one's own and no compiler, in a process of its own. */
final class WithoutCompiler {
    private WithoutCompiler() {}

    /**
     * Has an application upgrade its SQLite database, and returns what it says.
     *
     * @param folder that paths are relative to
     * @param classes the folder or the jar that has its scripts, as {@code shop}
     */
    static String upgrade(Path folder, Path classes, String beforeRun) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--limit-modules",
                        "java.sql,jdk.zipfs,java.naming,java.management",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutCompiler.class.getName(),
                        folder.toString(),
                        classes.toUri().toString(),
                        beforeRun)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.strip();
    }

    public static void main(String[] arguments) throws IOException {
        URL[] its = {new URL(arguments[1])};
        try (URLClassLoader loader = new URLClassLoader(its, WithoutCompiler.class.getClassLoader());
                Furrow furrow = Furrow.open(Settings.builder()
                        .baseDir(Path.of(arguments[0]))
                        .url("jdbc:sqlite:there.db")
                        .migrations("classpath:META-INF/furrow/shop/migrations")
                        .set(Setting.BEFORE_RUN, arguments[2], "the jar")
                        .classLoader(loader)
                        .build())) {
            System.out.println("steps: " + furrow.upgrade("head").steps().size());
        } catch (FurrowException e) {
            System.out.println(e.getMessage());
        }
    }
}
