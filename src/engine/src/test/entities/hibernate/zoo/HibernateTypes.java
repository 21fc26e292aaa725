package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;

/** Types that Hibernate knows beyond the standard. */
@Entity
class HibernateTypes {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.TIME)
    UUID id;

    Duration duration;
    Year year;
    ZonedDateTime zoned;
    ZoneOffset offset;
    Currency currency;
    Locale locale;
    TimeZone timeZone;
    Class<?> type;
    URL url;
    InetAddress address;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "happened_offset")
    ZonedDateTime happened;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    ZonedDateTime normalized;

    String[] words;
    int[] counts;
    List<String> labels;
    Set<Loan.Status> states;

    @Array(length = 5)
    @Column(length = 20)
    List<String> few;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> json;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    Settings settings;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    int stored;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String endless;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3)
    String fixed;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration interval;

    @JdbcTypeCode(SqlTypes.INET)
    InetAddress host;

    @Nationalized
    String national;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Loan.Status named;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    Colour colour;

    @jakarta.persistence.Convert(converter = YesNoConverter.class)
    boolean yes;

    @jakarta.persistence.Convert(converter = NumericBooleanConverter.class)
    boolean one;

    enum Colour {
        RED,
        GREEN
    }

    @Embeddable
    static class Settings {
        boolean dark;
        String language;
    }
}

@Embeddable
record Money(long cents, @Column(length = 3) String currency) {}

@Entity
class Invoice {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Embedded
    Money total;
}
