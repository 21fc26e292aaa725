package dev.furrow.hook;

import dev.furrow.error.Advice;
import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import dev.furrow.error.Place;
import dev.furrow.operation.RunHook;
import dev.furrow.script.ScriptFolders;
import dev.furrow.script.SourceFile;
import dev.furrow.script.java.JavaScripts;
import java.util.List;
import java.util.Objects;

/**
 * Where hooks in Java come from.
 *
 * @param folders finds their files
 * @param java compiles and loads them
 */
public record HookScripts(ScriptFolders folders, JavaScripts java) {
    /**
     * Returns the hook that a text names.
     *
     * @throws FurrowException if it isn't there, or can't be compiled here
     */
    RunHook load(HookText hook) {
        if (hook.isClass()) {
            return java.dependency(hook.className(), RunHook.class, hook.origin());
        }
        SourceFile file = SourceFile.read(folders.file(hook.text(), hook.origin()), hook.text());
        if (java.lacksCompilerFor(file)) {
            throw uncompiled(hook);
        }
        return Objects.requireNonNull(java.load(List.of(file), RunHook.class).get(file.name()));
    }

    private static FurrowException uncompiled(HookText hook) {
        return new FurrowException(Diagnostic.of(
                        Place.of(hook.text()),
                        "a hook in Java needs a JDK, or to be compiled before; this is a JRE: "
                                + System.getProperty("java.home"))
                .noting("It is " + hook.origin() + ".")
                .advising(
                        Advice.run("Where the application is built, into its jar:", "migrate:compile"),
                        Advice.literal("Or name a class that is on the class path:", "class:example.Tell")));
    }
}
