package dev.furrow.script.java;

import java.util.Set;

/**
 * A file whose methods stand in no class ("Compact Compilation Units" in the Java Language Specification). The compiler itself makes a
 * class of it only where there is no package and a {@code main}; so the class is written around the methods here, in which they mean the
 * same, and one that calls them as {@code Migration} or {@code Seeder} has them.
 */
final class CompactSource {
    /** The level of the language from which there are such files. */
    static final int LEVEL = 25;

    /** What stands before the methods, on the line of the last import. */
    static final String HEAD = "import module java.base;final class Script{";

    private CompactSource() {}

    /**
     * Returns what stands after the last line.
     *
     * @param methods the names of the file's methods
     */
    static String tail(Set<String> methods) {
        StringBuilder tail = new StringBuilder("\n");
        if (methods.contains("up")) {
            String down = methods.contains("down") ? call("down", "Operations", "") : "";
            tail.append(caller("Migration", call("up", "Operations", "") + down));
        }
        if (methods.contains("seed")) {
            tail.append(caller("Seeder", call("seed", "Rows", "throws Exception")));
        }
        return tail.append('}').toString();
    }

    private static String caller(String type, String calls) {
        return "static final class Compact" + type + " implements dev.furrow.operation." + type
                + "{private final Script script=new Script();" + calls + "}";
    }

    private static String call(String method, String type, String declared) {
        return "public void " + method + "(dev.furrow.operation." + type + " given)" + declared + "{script." + method
                + "(given);}";
    }
}
