package shop;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

@Entity
@Table(name = "products")
class Product {
    @Id
    @GeneratedValue
    private Long id;

    @Column(nullable = false, length = 120)
    private String title;

    @Column(precision = 10, scale = 2)
    @Check(constraints = "price >= 0")
    private BigDecimal price;

    @Column(nullable = false, length = 12)
    private String unit;

    @ColumnDefault("0")
    @Comment("how many there are")
    private int inStock;

    @ManyToOne
    private Supplier supplier;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @ElementCollection
    private List<String> pictures;

    public enum Kind {
        BOOK,
        TOY
    }
}
