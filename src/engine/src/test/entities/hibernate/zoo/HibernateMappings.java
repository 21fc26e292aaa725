package zoo;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DiscriminatorFormula;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.ParamDef;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.UpdateTimestamp;

/** What Hibernate's own annotations make of tables. */
@Entity
@Table(name = "exhibits")
@Comment("What there is to see")
@Check(name = "exhibit_dates", constraints = "ends is null or ends > starts")
@DynamicUpdate
@FilterDef(name = "open", parameters = @ParamDef(name = "day", type = String.class))
@Filter(name = "open", condition = "starts <= :day")
@SQLRestriction("hidden = false")
@BatchSize(size = 20)
class Exhibit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @NaturalId
    @Column(nullable = false, length = 30)
    String slug;

    @ColumnDefault("0")
    int visitors;

    @ColumnDefault("'new'")
    @Column(nullable = false)
    String state;

    @ColumnDefault("false")
    boolean hidden;

    @ColumnDefault("now()")
    @Comment("when it opens")
    Instant starts;

    Instant ends;

    @Check(constraints = "rooms between 1 and 20")
    int rooms;

    @Formula("visitors / rooms")
    double crowding;

    @Generated
    @Column(columnDefinition = "integer generated always as (rooms * 2) stored")
    Integer doors;

    @GeneratedColumn("upper(slug)")
    String loudSlug;

    @CreationTimestamp
    Instant createdAt;

    @UpdateTimestamp
    Instant updatedAt;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Keeper keeper;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Country lender;
}

@Entity
@SoftDelete
class Donation {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ElementCollection
    @SoftDelete(columnName = "gone", strategy = SoftDeleteType.DELETED)
    Set<String> notes;

    @ManyToMany
    @JoinTable(name = "donation_keepers")
    Set<Keeper> thanked;
}

@Entity
class Branch {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @TenantId
    String tenant;

    String city;
}

/** Refers to things of several kinds. */
@Entity
class Remark {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Any
    @AnyKeyJavaClass(Long.class)
    @AnyDiscriminatorValue(discriminator = "E", entity = Exhibit.class)
    @AnyDiscriminatorValue(discriminator = "D", entity = Donation.class)
    @Column(name = "about_kind")
    @JoinColumn(name = "about_id")
    Object about;
}

@Entity
@Immutable
class Fact {
    @Id
    String word;

    @OneToMany
    @JoinColumn(name = "fact_word")
    @jakarta.persistence.OrderColumn(name = "place")
    @ListIndexBase(1)
    List<Remark> remarks;
}

/** One to many under the other's key; EclipseLink takes it for a column of the wrong table. */
@Entity
class Timetable {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany
    @MapKeyJoinColumn(name = "keeper")
    Map<Keeper, Stop> byKeeper;
}

/** A query, no table. */
@Entity
@Immutable
@Subselect("select k.id as id, count(*) as animals from animal a join keeper k on k.id = a.keeper_id group by k.id")
class Workload {
    @Id
    Long id;

    Long animals;
}

@Entity
@Inheritance
@DiscriminatorFormula("case when power is null then 'HAND' else 'MOTOR' end")
abstract class Tool {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
}

@Entity
@DiscriminatorValue("HAND")
class HandTool extends Tool {
    String handle;
}

@Entity
@DiscriminatorValue("MOTOR")
class MotorTool extends Tool {
    Integer power;
}
