package jokes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "jokes_once", columnNames = {"author_id", "title"}))
public class Joke {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Size(max = 80)
    private String title;

    private Instant toldAt;

    @ManyToOne(optional = false)
    private Author author;

    private int stars;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @ManyToMany
    private Set<Tag> tags;

    public enum Kind {
        PUN,
        STORY
    }
}
