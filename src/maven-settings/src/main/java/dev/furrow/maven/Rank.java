package dev.furrow.maven;

/** Where a text can come from; the first one that has it wins. */
enum Rank {
    /** {@code -D}, {@code .mvn/maven.config}. */
    COMMAND_LINE("command line"),
    ENVIRONMENT("environment variable"),
    /** {@code .env}, or the file that {@code envFile} names. */
    ENV_FILE("file of variables"),
    /** The pom's {@code <configuration>} of the plugin. */
    CONFIGURATION("<configuration> of the pom"),
    /** The pom's, a profile's or settings.xml's {@code <properties>}. */
    PROJECT("project property"),
    /** {@code MAVEN_OPTS}. */
    SYSTEM("system property");

    private final String words;

    Rank(String words) {
        this.words = words;
    }

    /** Returns what kind of source it is. */
    String words() {
        return words;
    }

    /** Returns whether what comes from here gives way to what comes from {@code other}. */
    boolean isBelow(Rank other) {
        return compareTo(other) > 0;
    }

    /** Returns {@code environment variable SCHEMA}, or {@code command line} where {@code name} says nothing new. */
    String source(String name) {
        return this == COMMAND_LINE || this == CONFIGURATION ? words : words + " " + name;
    }
}
