package dev.furrow.operation.source;

import dev.furrow.schema.DefaultValue;
import java.math.BigDecimal;

/** A default as a method of a column or a change, with its dot; empty for none. */
final class DefaultSource implements DefaultValue.Visitor<String> {
    static String of(DefaultValue value) {
        return value.accept(new DefaultSource());
    }

    @Override
    public String none() {
        return "";
    }

    @Override
    public String text(String value) {
        return ".defaultValue(" + JavaLiterals.string(value) + ")";
    }

    @Override
    public String number(BigDecimal value) {
        boolean isInt = value.scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        boolean isLong = value.scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        if (isInt || isLong) {
            return ".defaultValue(" + value.toBigInteger() + (isInt ? "" : "L") + ")";
        }
        return ".defaultValue(new java.math.BigDecimal(" + JavaLiterals.string(value.toPlainString()) + "))";
    }

    @Override
    public String bool(boolean value) {
        return ".defaultValue(" + value + ")";
    }

    @Override
    public String expression(String sql) {
        return ".defaultExpression(" + JavaLiterals.string(sql) + ")";
    }

    @Override
    public String generated(String sql) {
        return ".generated(" + JavaLiterals.string(sql) + ")";
    }
}
