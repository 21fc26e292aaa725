package dev.furrow.operation.model;

import dev.furrow.error.Diagnostic;
import dev.furrow.error.FurrowException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values of a row that a revision brings: null, texts, numbers, booleans, dates and times, UUIDs and bytes. */
public record Row(List<@Nullable Object> values) {
    private static final Set<Class<?>> KINDS = Set.of(
            String.class,
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            Instant.class,
            OffsetTime.class,
            OffsetDateTime.class,
            UUID.class,
            byte[].class);

    public Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        for (Object value : values) {
            if (value != null && !KINDS.contains(value.getClass())) {
                throw new FurrowException(Diagnostic.of(
                                "a row can't bring a " + value.getClass().getName() + ": " + value)
                        .noting("Texts, numbers, booleans, dates and times of java.time, UUIDs and bytes are taken."));
            }
            if (value instanceof String text && text.indexOf('\0') >= 0) {
                throw new FurrowException("a row can't bring a text with the character 0: PostgreSQL keeps none");
            }
        }
    }
}
