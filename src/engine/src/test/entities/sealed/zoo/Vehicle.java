package zoo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A sealed root: a class that nobody else may extend, so that there can be no proxy of it. */
@Entity
abstract sealed class Vehicle permits Cart, Train {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @jakarta.validation.constraints.NotNull
    String plate;
}

@Entity
final class Cart extends Vehicle {
    int wheels;
}

@Entity
final class Train extends Vehicle {
    int waggons;
}
