package dev.furrow.maven;

import dev.furrow.text.EnvFile;
import java.io.File;
import java.util.Properties;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** What the sources say in a test. */
final class Said {
    private final Properties user = new Properties();
    private final Properties system = new Properties();
    private final StringBuilder file = new StringBuilder();
    private final Properties project = new Properties();
    private final Xpp3Dom configuration = new Xpp3Dom("configuration");
    private final Expressions expressions = new Expressions();

    Said at(Rank rank, String name, String text) {
        switch (rank) {
            case COMMAND_LINE -> user.setProperty("furrow." + name, text);
            case ENVIRONMENT -> system.setProperty("env." + name, text);
            case ENV_FILE -> file.append(name).append('=').append(text).append('\n');
            case CONFIGURATION -> configuration.addChild(element(name, text));
            case PROJECT -> project.setProperty("furrow." + name, text);
            case SYSTEM -> system.setProperty("furrow." + name, text);
        }
        return this;
    }

    Said commandLine(String name, String text) {
        return at(Rank.COMMAND_LINE, name, text);
    }

    Said environment(String variable, String text) {
        return at(Rank.ENVIRONMENT, variable, text);
    }

    Said inFile(String variable, String text) {
        return at(Rank.ENV_FILE, variable, text);
    }

    Said configuration(String name, String text) {
        return at(Rank.CONFIGURATION, name, text);
    }

    Said project(String name, String text) {
        return at(Rank.PROJECT, name, text);
    }

    /** A map in the pom: {@code <name><key>text</key></name>}. */
    Said configuration(String name, String key, String text) {
        Xpp3Dom map = new Xpp3Dom(name);
        map.addChild(element(key, text));
        configuration.addChild(map);
        return this;
    }

    /** What Maven knows the expression to be. */
    Said expression(String expression, String value) {
        expressions.values.setProperty(expression, value);
        return this;
    }

    Sources sources() {
        return new Sources(user, system, EnvFile.of(file.toString(), ".env"), configuration(), project);
    }

    Configuration configuration() {
        return new Configuration(configuration, expressions);
    }

    private static Xpp3Dom element(String name, String text) {
        Xpp3Dom element = new Xpp3Dom(name);
        element.setValue(text);
        return element;
    }

    static final class Expressions implements ExpressionEvaluator {
        private final Properties values = new Properties();

        @Override
        @SuppressWarnings("NullAway") // an expression without a value is null, as Maven's own evaluator has it
        public Object evaluate(String expression) {
            return values.getProperty(expression);
        }

        @Override
        public File alignToBaseDirectory(File file) {
            return file;
        }
    }
}
