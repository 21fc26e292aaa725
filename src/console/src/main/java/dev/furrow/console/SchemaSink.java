package dev.furrow.console;

/** The lines of a goal in one of several schemas, with its name in front: its end is told beside those of the others, details to who looks closer. */
final class SchemaSink implements Sink {
    private final Sink sink;
    private final String schema;
    private String end = "";

    SchemaSink(Sink sink, String schema) {
        this.sink = sink;
        this.schema = schema;
    }

    /** Returns where the goal ended; empty if it didn't say. */
    String end() {
        return end;
    }

    @Override
    public void info(String line) {
        sink.info(named(line));
    }

    @Override
    public void detail(String line) {
        sink.debug(named(line));
    }

    @Override
    public void end(String line) {
        end = end.isEmpty() ? line : end + "; " + line;
    }

    @Override
    public void warn(String line) {
        sink.warn(named(line));
    }

    @Override
    public void debug(String line) {
        sink.debug(named(line));
    }

    @Override
    public void raw(String text) {
        sink.raw(text);
    }

    private String named(String line) {
        return schema + ": " + line;
    }

    @Override
    public boolean hearsInfo() {
        return sink.hearsInfo();
    }

    @Override
    public boolean hearsDebug() {
        return sink.hearsDebug();
    }
}
