package dev.furrow.bench.apply;

import dev.furrow.bench.process.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tools, each as its manual says it is called, in a project of a few plugins. */
final class Tools {
    private static final String FLYWAY = System.getProperty("flyway", "11.8.2");
    private static final String LIQUIBASE = System.getProperty("liquibase", "4.33.0");
    private static final String FURROW = System.getProperty("furrow.version", "0.1.0");
    private static final List<String> MAVEN =
            List.of(System.getProperty("maven", "mvn -o -q -B").split(" ", -1));

    /** Brought by Maven's own repository, so that it is asked for what is missing. */
    private static final List<String> MAVEN_ONLINE =
            MAVEN.stream().filter(word -> !word.equals("-o")).toList();

    /** What any goal of Maven's costs. */
    static final String VALIDATE = "mvn validate";

    static final String SQL = "Furrow, SQL";
    static final String JAVA = "Furrow, Java";
    static final String COMPILED = "Furrow, Java, compiled before";

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>example</groupId>
              <artifactId>bench</artifactId>
              <version>1</version>
              <packaging>pom</packaging>
              <build><plugins>
                <plugin><groupId>dev.furrow</groupId><artifactId>migrate-maven-plugin</artifactId><version>%1$s</version></plugin>
                <plugin><groupId>org.flywaydb</groupId><artifactId>flyway-maven-plugin</artifactId><version>%2$s</version>
                  <dependencies>%4$s
                    <dependency><groupId>org.flywaydb</groupId><artifactId>flyway-database-postgresql</artifactId><version>%2$s</version></dependency>
                  </dependencies></plugin>
                <plugin><groupId>org.liquibase</groupId><artifactId>liquibase-maven-plugin</artifactId><version>%3$s</version>
                  <dependencies>%4$s</dependencies></plugin>
              </plugins></build>
            </project>
            """;

    private static final String DRIVERS = """
            <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId><version>42.7.14</version></dependency>
            <dependency><groupId>org.xerial</groupId><artifactId>sqlite-jdbc</artifactId><version>3.54.1.0</version></dependency>
            """;

    private final Path project;

    /** Makes a folder the project of all of them. */
    Tools(Path project) throws IOException {
        this.project = project;
        Files.writeString(project.resolve("pom.xml"), POM.formatted(FURROW, FLYWAY, LIQUIBASE, DRIVERS));
    }

    /** Returns the database's own program, which all others are compared with. */
    Tool bare() {
        return Tool.filling(
                "the database's own program", target -> target.program(project.resolve(SampleHistory.BARE)));
    }

    /** Returns what any goal of Maven's costs. */
    Tool validate() {
        return Tool.reading(VALIDATE, target -> words(MAVEN, "validate"));
    }

    Tool furrow() {
        return Tool.filling(SQL, target -> goal(target, "upgrade"));
    }

    Tool furrowJava() {
        return Tool.filling(COMPILED, target -> goal(target, "upgrade", "-Dfurrow.migrations=" + SampleHistory.JAVA));
    }

    /** Returns the same without the classes that were kept. */
    Tool furrowJavaAnew() {
        return Tool.filling(JAVA, target -> goal(target, "upgrade", "-Dfurrow.migrations=" + SampleHistory.JAVA))
                .after(this::forgetClasses);
    }

    private void forgetClasses() throws IOException {
        Path classes = project.resolve("target");
        if (Files.exists(classes)) {
            new Scratch(classes).close();
        }
    }

    /** Returns a goal that changes nothing. */
    Tool furrowReading(String name, String... words) {
        return Tool.reading(name, target -> goal(target, words));
    }

    private static List<String> goal(Target target, String... words) {
        List<String> all = words(MAVEN, "dev.furrow:migrate-maven-plugin:" + FURROW + ":" + words[0]);
        all.add("-Dfurrow.url=" + target.jdbc());
        all.addAll(Arrays.asList(words).subList(1, words.length));
        return all;
    }

    /** Returns the other tools that this machine has, or that Maven can bring. */
    List<Tool> peers() {
        List<Tool> peers = new ArrayList<>();
        if (Tool.isInstalled("dbmate")) {
            peers.add(Tool.filling(
                    "dbmate",
                    target -> List.of(
                            "dbmate", "--url", target.url(), "-d", SampleHistory.DBMATE, "--no-dump-schema", "up")));
        }
        if (Tool.isInstalled("alembic")) {
            peers.add(Tool.filling("Alembic", target -> List.of("alembic", "upgrade", "head")));
        }
        peers.add(Tool.filling(
                "Flyway",
                target -> words(
                        MAVEN_ONLINE,
                        "flyway:migrate",
                        "-Dflyway.url=" + target.jdbc(),
                        "-Dflyway.locations=filesystem:" + project.resolve(SampleHistory.FLYWAY))));
        peers.add(Tool.filling(
                "Liquibase",
                target -> words(
                        MAVEN_ONLINE,
                        "liquibase:update",
                        "-Dliquibase.url=" + target.jdbc(),
                        "-Dliquibase.searchPath=" + project,
                        "-Dliquibase.changeLogFile=" + SampleHistory.LIQUIBASE + ".yaml")));
        return peers;
    }

    private static List<String> words(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all;
    }
}
