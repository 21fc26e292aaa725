package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "books")
class Book extends Product {
    @Column(length = 13, unique = true)
    private String isbn;

    private LocalDate published;
}
