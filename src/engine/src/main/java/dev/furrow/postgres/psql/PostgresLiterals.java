package dev.furrow.postgres.psql;

import dev.furrow.database.client.Literals;
import dev.furrow.sql.Quoting;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values in the types that PostgreSQL's driver gives them; texts, and the times of {@code java.sql}, have none of their own. */
final class PostgresLiterals implements Literals {
    private static final Map<Class<?>, String> TYPES = Map.ofEntries(
            Map.entry(Boolean.class, "boolean"),
            Map.entry(Byte.class, "int2"),
            Map.entry(Short.class, "int2"),
            Map.entry(Integer.class, "int4"),
            Map.entry(Long.class, "int8"),
            Map.entry(Float.class, "real"),
            Map.entry(Double.class, "double precision"),
            Map.entry(BigInteger.class, "numeric"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(OffsetDateTime.class, "timestamptz"),
            Map.entry(OffsetTime.class, "timetz"));

    @Override
    public Optional<String> of(@Nullable Object value) {
        if (value == null) {
            return Optional.of("NULL");
        }
        if (value instanceof byte[] bytes) {
            return Optional.of("('\\x" + Literals.hex(bytes) + "'::bytea)");
        }
        if (value instanceof BigDecimal decimal) {
            return Optional.of("('" + decimal.toPlainString() + "'::numeric)");
        }
        String type = TYPES.get(value.getClass());
        if (type != null) {
            return Optional.of("(" + Quoting.literal(value.toString()) + "::" + type + ")");
        }
        return text(value).map(Quoting::literal);
    }

    private static Optional<String> text(Object value) {
        if (value instanceof Timestamp timestamp) {
            LocalDateTime local = timestamp.toLocalDateTime();
            return Optional.of(
                    local + local.atZone(ZoneId.systemDefault()).getOffset().getId());
        }
        boolean plain = value instanceof String
                || value instanceof Character
                || value instanceof java.sql.Date
                || value instanceof Time;
        return plain ? Optional.of(value.toString()) : Optional.empty();
    }
}
