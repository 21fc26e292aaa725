package jokes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;

@Entity
@Table(
        indexes = @Index(name = "jokes_by_age", columnList = "createdAt, title"),
        uniqueConstraints = @UniqueConstraint(name = "jokes_once", columnNames = {"author_id", "title"}))
public class Joke {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Size(max = 80)
    private String title;

    private Instant createdAt;

    @ManyToOne(optional = false)
    private Author author;

    private int stars;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @ManyToMany
    private Set<Tag> tags;

    @ManyToMany
    private Set<Author> likes;

    public enum Kind {
        PUN,
        STORY
    }
}
