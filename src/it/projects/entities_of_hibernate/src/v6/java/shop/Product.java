package shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

@Entity
@Table(
        name = "products",
        indexes = @Index(name = "products_by_price", columnList = "kind, price desc"),
        uniqueConstraints = @UniqueConstraint(name = "products_once", columnNames = {"supplier_id", "title"}))
@Inheritance(strategy = InheritanceType.JOINED)
class Product {
    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false, length = 120)
    private String title;

    @Column(precision = 10, scale = 2)
    @Check(constraints = "price >= 0")
    private BigDecimal price;

    @Column(length = 12)
    private String size;

    @ColumnDefault("0")
    @Comment("how many there are")
    private int inStock;

    @ManyToOne
    private Supplier supplier;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    public enum Kind {
        BOOK,
        TOY
    }
}
