package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** What Bean Validation says of columns. */
@Entity
class Validated {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @NotNull
    String required;

    @NotBlank
    @Size(max = 40)
    String title;

    @NotEmpty
    String words;

    @Size(max = 400)
    @Column(length = 100)
    String summary;

    @Email
    String email;

    @Min(1)
    @Max(5)
    int stars;

    @Digits(integer = 6, fraction = 2)
    BigDecimal price;

    @DecimalMax("99.5")
    BigDecimal percentage;

    @Positive
    Integer count;

    @NotNull
    @ManyToOne
    Keeper keeper;

    @Valid
    @Embedded
    Contact contact;

    @Embeddable
    static class Contact {
        @NotNull
        @Size(max = 20)
        String phone;
    }
}
