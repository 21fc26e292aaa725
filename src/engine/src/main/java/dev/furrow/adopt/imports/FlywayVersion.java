package dev.furrow.adopt.imports;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A version as Flyway orders them: numbers with points between, underscores being points too; a missing number counts as zero.
 *
 * @param text as Flyway's table has it, {@code 1.1}
 */
record FlywayVersion(String text) implements Comparable<FlywayVersion> {
    /** Reads what stands in a file's name. */
    static FlywayVersion of(String name) {
        return new FlywayVersion(name.replace('_', '.'));
    }

    private List<BigInteger> numbers() {
        List<BigInteger> numbers = new ArrayList<>();
        for (String number : text.split("\\.", -1)) {
            numbers.add(number.isEmpty() ? BigInteger.ZERO : new BigInteger(number));
        }
        while (numbers.size() > 1 && numbers.get(numbers.size() - 1).signum() == 0) {
            numbers.remove(numbers.size() - 1);
        }
        return numbers;
    }

    @Override
    public int compareTo(FlywayVersion other) {
        List<BigInteger> mine = numbers();
        List<BigInteger> others = other.numbers();
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            int order = mine.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), others.size());
    }
}
