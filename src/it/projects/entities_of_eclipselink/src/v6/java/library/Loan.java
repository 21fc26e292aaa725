package library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.LocalDate;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "loans_once", columnNames = {"reader_id", "due"}))
public class Loan {
    @Id
    @GeneratedValue
    private Long id;

    @Version
    private long version;

    @ManyToOne(optional = false)
    private Reader reader;

    private LocalDate due;

    private String remark;
}
