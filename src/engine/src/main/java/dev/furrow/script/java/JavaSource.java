package dev.furrow.script.java;

import dev.furrow.script.SourceFile;
import dev.furrow.text.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.SimpleJavaFileObject;

/**
 * A script as the compiler reads it: in a package of its own, which stands at the very start of line 1 so that every line keeps
 * its number. The author's own package line, if there is one, becomes blanks.
 */
final class JavaSource extends SimpleJavaFileObject {
    private final SourceFile file;
    private final String packageName;
    private final String text;

    JavaSource(SourceFile file) {
        super(URI.create("furrow:///" + packageName(file) + "/Script.java"), Kind.SOURCE);
        this.file = file;
        this.packageName = packageName(file);
        this.text = packageLine() + withoutPackage(file.text());
    }

    private static String packageName(SourceFile file) {
        byte[] hash = Sha256.of(file.name().getBytes(StandardCharsets.UTF_8));
        return "script_" + HexFormat.of().formatHex(hash, 0, 8);
    }

    private String packageLine() {
        return "package " + packageName + ";";
    }

    private static String withoutPackage(String text) {
        int start = JavaPackageLine.start(text);
        if (start < 0) {
            return text;
        }
        int end = text.indexOf(';', start) + 1;
        return text.substring(0, start) + text.substring(start, end).replaceAll("[^\\r\\n]", " ") + text.substring(end);
    }

    SourceFile file() {
        return file;
    }

    String packageName() {
        return packageName;
    }

    /** Returns a column of line {@code line} as the author counts it, from the compiler's. */
    int column(int line, int compilersColumn) {
        return line == 1 ? Math.max(compilersColumn - packageLine().length(), 1) : compilersColumn;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** A script's class is called as its author likes, public or not. */
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }

    @Override
    public NestingKind getNestingKind() {
        return NestingKind.TOP_LEVEL;
    }

    @Override
    public Modifier getAccessLevel() {
        return Modifier.PUBLIC;
    }
}
