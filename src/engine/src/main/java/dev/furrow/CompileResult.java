package dev.furrow;

import java.util.List;

/**
 * What an application's jar has of its scripts.
 *
 * @param migrations where the revisions are there, as the setting of that name has it: {@code classpath:META-INF/furrow/shop/migrations}
 * @param revisions their files, relative to that
 * @param seeds where the seeds are there, likewise
 * @param seedFiles their files, relative to that
 */
public record CompileResult(String migrations, List<String> revisions, String seeds, List<String> seedFiles) {
    public CompileResult {
        revisions = List.copyOf(revisions);
        seedFiles = List.copyOf(seedFiles);
    }
}
