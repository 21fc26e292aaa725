package dev.furrow.adopt.doctor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for something the first time that it is wanted, and keeps the answer; what failed is asked for again. For one thread.
 *
 * @param <T> the answer
 */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> asking;
    private @Nullable T answer;

    Once(Supplier<T> asking) {
        this.asking = asking;
    }

    @Override
    public T get() {
        T known = answer;
        if (known == null) {
            known = asking.get();
            answer = known;
        }
        return known;
    }
}
