package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** The three kinds of inheritance, and what has no table. */
final class Inheritance {
    private Inheritance() {}
}

@MappedSuperclass
abstract class Dated {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Version
    Long version;

    @Column(nullable = false, updatable = false)
    LocalDateTime createdAt;

    LocalDateTime changedAt;
}

/** In one table. */
@Entity
@jakarta.persistence.Inheritance(strategy = InheritanceType.SINGLE_TABLE)
abstract class Animal extends Dated {
    @Column(nullable = false)
    String name;

    @ManyToOne
    Keeper keeper;
}

@Entity
class Bird extends Animal {
    Integer wingspan;

    @Column(nullable = false)
    boolean flies;
}

@Entity
class Fish extends Animal {
    @Column(name = "litres")
    double water;
}

@Entity
@DiscriminatorValue("big cat")
class BigCat extends Animal {
    @ManyToOne
    Country origin;
}

@Entity
class Tiger extends BigCat {
    int stripes;
}

/** In one table, told apart by a number. */
@Entity
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
@DiscriminatorValue("0")
class Plant extends Dated {
    String latin;
}

@Entity
@DiscriminatorValue("1")
class Tree extends Plant {
    int height;
}

/** In a table each, joined. */
@Entity
@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "building_kind", discriminatorType = DiscriminatorType.CHAR, length = 1)
@DiscriminatorValue("B")
abstract class Building extends Dated {
    String name;
}

@Entity
@DiscriminatorValue("A")
@PrimaryKeyJoinColumn(name = "building_id")
class Aquarium extends Building {
    int basins;
}

@Entity
@DiscriminatorValue("R")
class Restaurant extends Building {
    int seats;

    @Column(nullable = false)
    boolean open;
}

/** In a table each, with all columns. */
@Entity
@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Payment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(nullable = false)
    long cents;

    @ManyToOne
    Ticket ticket;
}

@Entity
class CashPayment extends Payment {
    String till;
}

@Entity
class CardPayment extends Payment {
    @Column(length = 4, nullable = false)
    String lastDigits;
}
