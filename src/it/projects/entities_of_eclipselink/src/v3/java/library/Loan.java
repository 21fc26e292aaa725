package library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

@Entity
@Table(indexes = @Index(name = "loans_by_day", columnList = "due"))
public class Loan {
    @Id
    @GeneratedValue
    private Long id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    private Reader reader;

    private LocalDate due;

    @Enumerated(EnumType.STRING)
    private State state;

    public enum State {
        OUT,
        BACK
    }
}
