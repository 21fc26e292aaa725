package dev.furrow.revision.header;

import java.util.Optional;

/** A header key with two possible values. */
final class Switch {
    private Switch() {}

    /** Returns whether {@code key} has its first word; nothing if there is no such key. */
    static Optional<Boolean> of(HeaderBlock block, String key, String yes, String no) {
        Optional<String> value = block.value(key);
        if (value.isPresent() && !value.get().equals(yes) && !value.get().equals(no)) {
            throw HeaderErrors.unusable(block, key, value.get(), "it is either " + yes + " or " + no);
        }
        return value.isPresent() ? Optional.of(value.get().equals(yes)) : Optional.empty();
    }
}
