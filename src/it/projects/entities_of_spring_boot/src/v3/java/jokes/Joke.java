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
import java.time.Instant;
import java.util.Set;

@Entity
@Table(indexes = @Index(name = "jokes_by_age", columnList = "createdAt"))
public class Joke {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

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
        RIDDLE,
        STORY
    }
}
