package dev.furrow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.furrow.revision.Guard;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application in a Java of its own, which {@code jlink} made of what the drivers need and of the application's module: no compiler is in
 * there, and the scripts are in the image. Making it takes some ten seconds: that is for the nightly profile.
 */
@EnabledIfSystemProperty(named = "furrow.images", matches = "true")
class JavaImageTest {
    /** As docs/without_maven.md has it. */
    private static final String MODULES = "java.sql,jdk.zipfs,java.naming,java.management,java.security.jgss";

    @TempDir
    Path folder;

    /** What the application does as it starts; run by the image's Java. */
    static final class Application {
        private Application() {}

        /**
         * Brings a database to its head, and says where that is.
         *
         * @param arguments the database's file
         */
        public static void main(String[] arguments) {
            Settings settings = Settings.builder()
                    .url("jdbc:sqlite:" + arguments[0])
                    .migrations("classpath:META-INF/furrow/shop/migrations")
                    .classLoader(Application.class.getClassLoader())
                    .build();
            try (Furrow furrow = Furrow.open(settings)) {
                System.out.println(furrow.guard(Guard.MEND).now().rows().get(0).id());
                System.out.println(
                        Application.class.getClassLoader().getResource("META-INF/furrow/shop/migrations/furrow.index"));
            }
        }
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void run(String tool, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
        assertThat(code).as(said.toString()).isZero();
    }

    /** A module with nothing in it but the scripts, as {@code migrate:compile} puts them there. */
    private Path module() throws IOException {
        Path classes = folder.resolve("classes");
        file("src/main/migrations/A1.java", """
            /*
             * users
             *
             * revision: a1
             * down-revision: none
             */
            import static dev.furrow.operation.Ddl.*;
            import dev.furrow.operation.*;

            class A1 implements Migration {
              public void up(Operations op) { op.createTable("users", column("id", integer())); }
            }
            """);
        try (Furrow furrow = Furrow.open(Settings.builder().baseDir(folder).build())) {
            furrow.compile(classes, "shop");
        }
        file("module/module-info.java", "module shop {}");
        run(
                "javac",
                "-d",
                classes.toString(),
                folder.resolve("module/module-info.java").toString());
        return classes;
    }

    @Test
    void scripts_run_from_an_image_without_a_compiler() throws Exception {
        Path classes = module();
        Path image = folder.resolve("java");
        run(
                "jlink",
                "--module-path",
                classes.toString(),
                "--add-modules",
                "shop," + MODULES,
                "--output",
                image.toString());

        List<String> command = new ArrayList<>(List.of(image.resolve("bin/java").toString(), "--add-modules", "shop"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Application.class.getName()));
        command.add(folder.resolve("app.db").toString());
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("a1").contains("jrt:/shop/META-INF/furrow/shop/migrations/furrow.index");
    }
}
