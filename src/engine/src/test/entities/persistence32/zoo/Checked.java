package zoo;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Year;

/** What Jakarta Persistence 3.2 brought: checks, comments, options, records inside, enums by a value of theirs. */
@Entity
@Table(
        name = "checked",
        comment = "What's checked",
        check = @CheckConstraint(name = "sane_span", constraint = "since <= until"))
class Checked {
    @Id
    @GeneratedValue
    Long id;

    @Column(comment = "the first year; 'AD'")
    Year since;

    @Column(name = "until", check = @CheckConstraint(constraint = "until > 1900"))
    Year until;

    @Column(secondPrecision = 3)
    java.time.LocalDateTime precise;

    @Enumerated(EnumType.STRING)
    Size size;

    @Embedded
    Range range;

    enum Size {
        SMALL("S"),
        LARGE("L");

        @EnumeratedValue
        final String letter;

        Size(String letter) {
            this.letter = letter;
        }
    }

    @Embeddable
    record Range(int low, int high) {}
}
