package zoo;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.Date;
import java.util.UUID;

/** Every type that a column can have by itself. */
final class Basics {
    private Basics() {}
}

@Entity
class Numbers {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    boolean flag;
    Boolean perhaps;
    byte tiny;
    Byte tinyOrNone;
    short small;
    Short smallOrNone;
    int whole;
    Integer wholeOrNone;
    long large;
    Long largeOrNone;
    float single;
    Float singleOrNone;
    double twice;
    Double twiceOrNone;
    BigInteger huge;
    BigDecimal exact;

    @Column(precision = 10, scale = 2)
    BigDecimal money;

    @Column(precision = 12, scale = 4, nullable = false)
    BigDecimal rate;
}

@Entity
class Texts {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    char letter;
    Character letterOrNone;
    String text;

    @Column(length = 40)
    String shortText;

    @Column(length = 100000)
    String longText;

    @Column(columnDefinition = "text")
    String anyText;

    @Column(columnDefinition = "varchar(20) default 'it''s; new'", nullable = false)
    String withDefault;

    @Lob
    String document;

    char[] letters;
    UUID code;

    @Transient
    String forgotten;
}

@Entity
class Bytes {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    byte[] data;

    @Column(length = 100000)
    byte[] moreData;

    @Lob
    byte[] photo;
}

@Entity
class Times {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Instant instant;
    LocalDate day;
    LocalTime time;
    LocalDateTime dateTime;
    OffsetDateTime offsetDateTime;
    OffsetTime offsetTime;
    java.sql.Date sqlDate;
    java.sql.Time sqlTime;
    java.sql.Timestamp sqlTimestamp;

    @Temporal(TemporalType.DATE)
    Date utilDate;

    @Column(nullable = false)
    Instant createdAt;
}

/** Enums both ways, with a version, a list of indexes and constraints with names and without. */
@Entity
@Table(
        name = "animals_on_loan",
        indexes = {
            @Index(columnList = "status"),
            @Index(name = "loans_by_zoo", columnList = "zoo, status desc"),
            @Index(name = "loans_code", columnList = "code", unique = true)
        },
        uniqueConstraints = {
            @UniqueConstraint(columnNames = {"zoo", "code"}),
            @UniqueConstraint(
                    name = "one_mood_each",
                    columnNames = {"code", "mood"})
        })
class Loan {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Status status;

    @Enumerated(EnumType.ORDINAL)
    Mood mood;

    Mood defaultMood;

    @Column(length = 60)
    String zoo;

    @Column(length = 12, updatable = false)
    String code;

    enum Status {
        ASKED,
        GRANTED,
        BACK
    }

    enum Mood {
        FINE,
        GRUMPY
    }
}

/** Values that a converter writes, named and by itself. */
@Entity
class Converted {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Convert(converter = YesOrNo.class)
    @Column(length = 1)
    Boolean tame;

    Weight weight;

    @Converter
    static class YesOrNo implements AttributeConverter<Boolean, String> {
        @Override
        public String convertToDatabaseColumn(Boolean value) {
            return value == null ? null : value ? "Y" : "N";
        }

        @Override
        public Boolean convertToEntityAttribute(String value) {
            return value == null ? null : value.equals("Y");
        }
    }
}

class Weight {
    final int grams;

    Weight(int grams) {
        this.grams = grams;
    }
}

@Converter(autoApply = true)
class Weights implements AttributeConverter<Weight, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Weight weight) {
        return weight == null ? null : weight.grams;
    }

    @Override
    public Weight convertToEntityAttribute(Integer grams) {
        return grams == null ? null : new Weight(grams);
    }
}
