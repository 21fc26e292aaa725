package zoo;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What refers to what, and what lives inside. */
final class Relations {
    private Relations() {}
}

@Entity
@Table(name = "jokes")
class Joke {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "jokes_have_authors"))
    Author author;

    @ManyToOne
    @JoinColumn(name = "reviewer_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Author reviewer;

    @ManyToOne
    @JoinColumn(
            foreignKey =
                    @ForeignKey(
                            name = "answers",
                            foreignKeyDefinition = "foreign key (answers_id) references jokes on delete set null"))
    Joke answers;

    @ManyToMany
    Set<Author> likes;

    @ManyToMany
    @JoinTable(
            name = "joke_tags",
            joinColumns = @JoinColumn(name = "joke_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"),
            indexes = @Index(columnList = "tag_id"))
    List<Tag> tags;

    @ManyToMany
    @OrderColumn(name = "place")
    List<Tag> rankedTags;
}

@Entity
@Table(name = "authors")
class Author {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, unique = true)
    String email;

    @OneToMany(mappedBy = "author")
    @OrderBy("id")
    List<Joke> jokes;

    @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
    @MapKey(name = "id")
    Map<Long, Joke> byId;

    @OneToOne(mappedBy = "author")
    Passport passport;

    @ManyToMany(mappedBy = "likes")
    Set<Joke> liked;
}

@Entity
class Tag {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String word;
}

@Entity
class Passport {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne
    Author author;
}

/** One to many without a way back, by a table and by a column. */
@Entity
class Route {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany
    List<Stop> stops;

    @OneToMany
    @JoinColumn(name = "route_of_night")
    List<Stop> nightStops;
}

@Entity
class Stop {
    @Id
    @GeneratedValue
    Long id;
}

@Embeddable
class Address {
    @Column(nullable = false)
    String street;

    @Column(length = 10)
    String zip;

    @ManyToOne
    Country country;

    @Embedded
    Position position;
}

@Embeddable
class Position {
    double latitude;
    double longitude;
}

/** Values inside, once as they are and once under other names. */
@Entity
class Customer {
    @Id
    @GeneratedValue
    Long id;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
    @AttributeOverride(name = "zip", column = @Column(name = "work_zip", length = 20))
    @AttributeOverride(name = "position.latitude", column = @Column(name = "work_latitude"))
    @AttributeOverride(name = "position.longitude", column = @Column(name = "work_longitude"))
    @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "work_country"))
    Address work;
}

/** Collections of values. */
@Entity
class Collector {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    List<String> nicknames;

    @ElementCollection
    @OrderColumn(name = "place")
    @Column(name = "stamp", nullable = false, length = 30)
    List<String> stamps;

    @ElementCollection
    @CollectionTable(
            name = "collector_scores",
            joinColumns = @JoinColumn(name = "collector"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"collector", "points"}))
    @Column(name = "points")
    Set<Integer> scores;

    @ElementCollection
    @MapKeyColumn(name = "language", length = 2)
    @Column(name = "word")
    Map<String, String> words;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @Enumerated(EnumType.STRING)
    Map<Loan.Mood, Loan.Status> moods;

    @ElementCollection
    Set<Position> positions;
}

/** In two tables. */
@Entity
@SecondaryTable(name = "shop_details", pkJoinColumns = @PrimaryKeyJoinColumn(name = "shop_id"))
class Shop {
    @Id
    @GeneratedValue
    Long id;

    String name;

    @Column(table = "shop_details", length = 4000)
    String description;

    @Column(table = "shop_details", nullable = false)
    int rating;
}

/** A tree. */
@Entity
class Department {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Department parent;

    @OneToMany(mappedBy = "parent")
    List<Department> children;
}
