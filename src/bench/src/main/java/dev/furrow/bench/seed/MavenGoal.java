package dev.furrow.bench.seed;

import dev.furrow.bench.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The goal {@code seed:all} in a Maven of its own. */
final class MavenGoal {
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>example</groupId>
              <artifactId>bench</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build>
                <plugins>
                  <plugin>
                    <groupId>dev.furrow</groupId>
                    <artifactId>seed-maven-plugin</artifactId>
                    <version>%s</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private final Path project;
    private final List<String> words;

    /**
     * Makes a project of a folder.
     *
     * @param command what starts Maven, its words apart by blanks
     */
    MavenGoal(Path project, String command) throws IOException {
        this.project = project;
        this.words = List.of(command.split(" "));
        Files.writeString(project.resolve("pom.xml"), POM.formatted(System.getProperty("furrow.version", "0.1.0")));
    }

    /** Seeds the database of a JDBC URL. */
    void run(String url) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(words);
        all.add("-Dfurrow.url=" + url);
        all.add("seed:all");
        Command.run(project, all);
    }
}
