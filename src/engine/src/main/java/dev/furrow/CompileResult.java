package dev.furrow;

import java.util.List;

/**
 * What an application's jar has of its scripts.
 *
 * @param migrations where the revisions are there, as the setting of that name has it: {@code classpath:META-INF/furrow/shop/migrations}
 * @param revisions their files, relative to that
 * @param seeds where the seeds are there, likewise
 * @param seedFiles their files, relative to that
 * @param hooks where the files of Java are there that {@code beforeRun} and {@code afterRun} name, likewise
 * @param hookFiles their files, relative to that
 * @param leftBehind what the build says and a jar that can be run doesn't, though a run misses it: hooks that are commands
 */
public record CompileResult(
        String migrations,
        List<String> revisions,
        String seeds,
        List<String> seedFiles,
        String hooks,
        List<String> hookFiles,
        List<Setting> leftBehind) {
    public CompileResult {
        revisions = List.copyOf(revisions);
        seedFiles = List.copyOf(seedFiles);
        hookFiles = List.copyOf(hookFiles);
        leftBehind = List.copyOf(leftBehind);
    }
}
