package dev.furrow.model.jpa;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a provider says when it can't map the entities, as an error of ours: its own words, without its wrapping. */
final class ProviderErrors {
    /** EclipseLink's messages hold one another as text. */
    private static final Pattern DESCRIPTION = Pattern.compile("Exception Description: ([^\\r\\n]*)");

    private static final Pattern MAPPED =
            Pattern.compile("\\[PersistenceUnit: [^]]*] ?| \\[persistence unit: [^]]*] ?");
    private static final int LONG = 600;

    private ProviderErrors() {}

    /** Returns the failure of a mapping. */
    static FurrowException mapping(String provider, Throwable thrown) {
        List<String> said = said(thrown);
        String last = said.get(said.size() - 1);
        Diagnostic told = Diagnostic.of(provider + " can't map the entities: " + last);
        List<String> before = said.subList(0, said.size() - 1).stream()
                .filter(each -> !last.contains(each))
                .toList();
        return new FurrowException(told.noting(before), thrown);
    }

    /** Returns what each cause says, from the outer to the inner ones, none twice; at least one. */
    private static List<String> said(Throwable thrown) {
        List<String> said = new ArrayList<>();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String words = words(cause);
            if (!said.contains(words)) {
                said.add(words);
            }
        }
        said.removeIf(each -> each.startsWith("Unable to build Hibernate SessionFactory") && said.size() > 1);
        return said;
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        if (cause instanceof LinkageError || cause instanceof ClassNotFoundException) {
            message = cause.toString(); // their message is a bare name
        }
        Matcher description = DESCRIPTION.matcher(message);
        String last = message;
        while (description.find()) {
            last = description.group(1);
        }
        String words = MAPPED.matcher(last).replaceAll("").strip();
        return words.length() > LONG ? words.substring(0, LONG) + " ..." : words;
    }

    /** Returns the failure of a project without a provider. */
    static FurrowException noProvider() {
        return new FurrowException(Diagnostic.of("no Jakarta Persistence provider is on the project's class path")
                .noting("The wanted schema comes from entities, and a provider knows what their tables look like.")
                .advising(
                        Advice.say(
                                "Make Hibernate ORM (org.hibernate.orm:hibernate-core) or EclipseLink a dependency of the"
                                        + " project."),
                        Advice.set("Or have the wanted schema in a script:", "models", "src/main/schema.sql")));
    }
}
