package dev.furrow.model;

import java.util.List;

/** What stands below the header of a revision in Java. */
final class RevisionBody {
    private static final String TEMPLATE = """
        import static dev.furrow.operation.Ddl.*;

        import dev.furrow.operation.*;

        class %class% implements Migration {
          @Override
          public void up(Operations op) {
        %up%  }

          @Override
          public void down(Operations op) {
        %down%  }
        }
        """;

    private RevisionBody() {}

    /**
     * Returns the text.
     *
     * @param className what its class is called
     */
    static String of(String className, List<GeneratedStatement> up, List<GeneratedStatement> down) {
        return TEMPLATE.replace("%class%", className).replace("%up%", lines(up)).replace("%down%", lines(down));
    }

    private static String lines(List<GeneratedStatement> statements) {
        StringBuilder lines = new StringBuilder();
        for (GeneratedStatement statement : statements) {
            statement
                    .comments()
                    .forEach(comment -> lines.append("    // ").append(comment).append('\n'));
            lines.append(statement.source().indent(4));
        }
        return lines.toString();
    }
}
