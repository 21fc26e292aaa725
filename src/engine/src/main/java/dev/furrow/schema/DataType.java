package dev.furrow.schema;

/** A column's type; each dialect has its own words for it. */
public sealed interface DataType
        permits SimpleType, StringType, DecimalType, TimestampType, TimeType, EnumerationType, NamedType {
    <R> R accept(Visitor<R> visitor);

    /** Answers every kind of type. */
    interface Visitor<R> {
        R simple(SimpleType type);

        R string(StringType type);

        R decimal(DecimalType type);

        R timestamp(TimestampType type);

        R time(TimeType type);

        R enumeration(EnumerationType type);

        R named(NamedType type);
    }
}
