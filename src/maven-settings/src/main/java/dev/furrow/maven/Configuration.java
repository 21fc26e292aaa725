package dev.furrow.maven;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What the pom's {@code <configuration>} says for one execution of a goal. Maven mixes it with the declared parameters, each as
 * {@code ${furrow.name}}: such a value means that the pom doesn't set it.
 */
final class Configuration {
    private final @Nullable Xpp3Dom dom;
    private final ExpressionEvaluator expressions;

    /** Takes {@code MojoExecution.getConfiguration()}, and what knows the values of {@code ${...}} in it. */
    Configuration(@Nullable Xpp3Dom dom, ExpressionEvaluator expressions) {
        this.dom = dom;
        this.expressions = expressions;
    }

    /** Returns what {@code <name>} says; empty if it isn't there, holds no text, or stands for a value that nobody set. */
    Optional<String> text(String name) {
        Xpp3Dom child = dom == null ? null : dom.getChild(name);
        return child == null ? Optional.empty() : text(child, "${furrow." + name + "}");
    }

    /** Returns the names and texts of what stands inside {@code <name>}, in its order. */
    Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        Xpp3Dom child = dom == null ? null : dom.getChild(name);
        if (child != null) {
            for (Xpp3Dom entry : child.getChildren()) {
                text(entry, "").ifPresent(text -> texts.put(entry.getName(), text));
            }
        }
        return texts;
    }

    private Optional<String> text(Xpp3Dom element, String unset) {
        String text = element.getValue();
        if (text == null || text.isEmpty() || text.equals(unset)) {
            return Optional.empty();
        }
        return text.contains("${") ? evaluated(text) : Optional.of(text);
    }

    private Optional<String> evaluated(String text) {
        try {
            Object value = expressions.evaluate(text);
            return value == null || value.toString().isEmpty() ? Optional.empty() : Optional.of(value.toString());
        } catch (ExpressionEvaluationException e) {
            throw new IllegalStateException("Maven can't evaluate " + text, e);
        }
    }
}
