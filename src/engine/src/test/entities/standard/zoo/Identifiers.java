package zoo;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Every way to get an id. */
final class Identifiers {
    private Identifiers() {}
}

@Entity
class Keeper {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Basic(optional = false)
    String name;
}

@Entity
class IntegerIdentity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;
}

@Entity
class Ticket {
    @Id
    @GeneratedValue
    Long id;

    int price;
}

@Entity
class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visits")
    @SequenceGenerator(name = "visits", sequenceName = "visit_numbers", initialValue = 100, allocationSize = 10)
    Long id;
}

@Entity
class Receipt {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "receipts")
    @TableGenerator(
            name = "receipts",
            table = "counters",
            pkColumnName = "counter",
            valueColumnName = "last",
            pkColumnValue = "receipt")
    Long id;
}

@Entity
class Microchip {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;
}

@Entity
class Country {
    @Id
    @Column(length = 2)
    String code;

    @Column(nullable = false, unique = true, length = 80)
    String name;
}

/** A key of two columns, as a class beside the entity. */
@Entity
@IdClass(Feeding.Key.class)
class Feeding {
    @Id
    @ManyToOne
    @JoinColumn(name = "keeper_id")
    Keeper keeper;

    @Id
    int hour;

    String food;

    static class Key implements Serializable {
        Long keeper;
        int hour;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(keeper, key.keeper) && hour == key.hour;
        }

        @Override
        public int hashCode() {
            return Objects.hash(keeper, hour);
        }
    }
}

/** A key of two columns, as a value inside. */
@Entity
class Cage {
    @EmbeddedId
    Place place;

    double squareMetres;

    @Embeddable
    static class Place implements Serializable {
        @Column(length = 10)
        String house;

        short number;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place place && Objects.equals(house, place.house) && number == place.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(house, number);
        }
    }
}

/** Has the key of another. */
@Entity
class KeeperProfile {
    @Id
    Long id;

    @MapsId
    @OneToOne(optional = false)
    @JoinColumn(name = "keeper_id")
    Keeper keeper;

    @Column(length = 1000)
    String biography;
}

/** Refers to a key of two columns. */
@Entity
class CageCheck {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "cage_house", referencedColumnName = "house")
    @JoinColumn(name = "cage_number", referencedColumnName = "number")
    Cage cage;
}

/** Called as no table can be called without quotes. */
@Entity
@Table(name = "\"order\"")
class QuotedOrder {
    @Id
    @Column(name = "\"Id Of It\"")
    Long id;

    @Column(name = "\"select\"", nullable = false)
    String select;

    @ManyToOne
    @JoinColumn(name = "\"User\"")
    QuotedUser user;
}

@Entity
@Table(name = "\"user\"")
class QuotedUser {
    @Id
    Long id;
}

/** Lives in a schema of its own. */
@Entity
@Table(name = "entries", schema = "audit")
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne
    Keeper keeper;
}
