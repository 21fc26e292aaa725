package dev.furrow.script.java;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.script.SourceFile;
import dev.furrow.sql.SourceText;
import dev.furrow.text.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.tools.SimpleJavaFileObject;

/**
 * A script as the compiler reads it: in a package of its own, which stands at the very start of line 1 so that every line keeps
 * its number. The author's own package line, if there is one, becomes blanks. Methods outside of a class get one.
 */
final class JavaSource extends SimpleJavaFileObject {
    private static final String PREFIX = "script_";
    private static final Pattern PACKAGE = Pattern.compile("\\b" + PREFIX + "[0-9a-f]{16}\\.");

    private final SourceFile file;
    private final String packageName;
    private final TopLevel outside;
    private final String author;
    private final String text;

    JavaSource(SourceFile file) {
        super(URI.create("furrow:///" + packageName(file) + "/Script.java"), Kind.SOURCE);
        this.file = file;
        this.packageName = packageName(file);
        this.author = withoutPackage(file.text());
        this.outside = TopLevel.of(file.text());
        this.text = packageLine() + (isCompact() ? inClass() : author);
    }

    private boolean isCompact() {
        return !outside.methods().isEmpty();
    }

    private String inClass() {
        int start = outside.importsEnd();
        return author.substring(0, start)
                + CompactSource.HEAD
                + author.substring(start)
                + CompactSource.tail(outside.methods().keySet());
    }

    /**
     * Refuses what the compiler would take for a mistake, or can't know.
     *
     * @param release the level that it is compiled for
     * @throws FurrowException if methods stand outside of classes, and the language's level has no such files
     */
    void requireLevel(int release) {
        if (isCompact() && release < CompactSource.LEVEL) {
            int first = Collections.min(outside.methods().values());
            throw new FurrowException(Diagnostic.of(
                            authors().placeAt(first), "a method outside of a class takes Java " + CompactSource.LEVEL)
                    .noting("The script is compiled for Java " + release + ".")
                    .advising(CompilerMessage.advice(CompactSource.LEVEL)));
        }
    }

    private static String packageName(SourceFile file) {
        byte[] hash = Sha256.of(file.name().getBytes(StandardCharsets.UTF_8));
        return PREFIX + HexFormat.of().formatHex(hash, 0, 8);
    }

    /** Returns a text about scripts' classes with those called as their authors call them. */
    static String inAuthorsNames(String text) {
        return PACKAGE.matcher(text).replaceAll("");
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

    /** Returns the author's place of what stands at an offset of the text that is compiled. */
    Place place(int offset) {
        int added = packageLine().length();
        if (isCompact() && offset - added > outside.importsEnd()) {
            added += CompactSource.HEAD.length();
        }
        int last = Math.max(author.length() - 1, 0);
        return authors().placeAt(Math.min(Math.max(offset - added, 0), last));
    }

    private SourceText authors() {
        return new SourceText(file.name(), author);
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
