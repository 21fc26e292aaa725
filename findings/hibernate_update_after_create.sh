#!/bin/sh
# What Hibernate ORM's schema update does in a database that its own schema creation has just made.
#
# One would guess from its user guide ("update: update the database schema"): nothing. What happens with Hibernate ORM 7.4.15.Final on
# PostgreSQL: a unique constraint of several columns that isn't named is created without a name, and is dropped and added under a name
# of Hibernate's each time; a named enum type is dropped with CASCADE, which takes the columns of that type along, and created again.
#
# What rests on it: our test that Hibernate has nothing to update in a database that generated revisions made leaves these out.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/classes/META-INF"
cat > "$work/pom.xml" <<'P'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>update</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.hibernate.orm</groupId>
      <artifactId>hibernate-core</artifactId>
      <version>7.4.15.Final</version>
    </dependency>
    <dependency>
      <groupId>org.postgresql</groupId>
      <artifactId>postgresql</artifactId>
      <version>42.7.14</version>
    </dependency>
    <dependency>
      <groupId>io.zonky.test</groupId>
      <artifactId>embedded-postgres</artifactId>
      <version>2.2.2</version>
    </dependency>
  </dependencies>
</project>
P
mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars"
cat > "$work/classes/META-INF/persistence.xml" <<'P'
<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
  <persistence-unit name="shop">
    <class>Offer</class>
    <exclude-unlisted-classes>true</exclude-unlisted-classes>
  </persistence-unit>
</persistence>
P
cat > "$work/Offer.java" <<'J'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.*;
import java.io.StringWriter;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "offers", uniqueConstraints = @UniqueConstraint(columnNames = {"shop", "product"}))
public class Offer {
    public enum Colour { GREEN, RED }

    @Id
    Long id;

    int shop;

    int product;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Colour colour;

    public static void main(String[] args) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            Persistence.createEntityManagerFactory("shop", Map.of(
                    "jakarta.persistence.jdbc.url", url,
                    "jakarta.persistence.schema-generation.database.action", "create")).close();
            StringWriter update = new StringWriter();
            Persistence.createEntityManagerFactory("shop", Map.of(
                    "jakarta.persistence.jdbc.url", url,
                    "jakarta.persistence.schema-generation.database.action", "validate",
                    "jakarta.persistence.schema-generation.scripts.action", "update",
                    "jakarta.persistence.schema-generation.scripts.create-target", update)).close();
            update.toString().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(System.out::println);
        }
    }
}
J
javac -d "$work/classes" -cp "$work/jars/*" "$work/Offer.java"
java -cp "$work/classes:$work/jars/*" Offer > "$work/seen" 2> "$work/errors" || { cat "$work/errors"; exit 1; }
echo "Hibernate ORM 7.4.15.Final, update after its own create. Guess: nothing. Seen:"
cat "$work/seen"
sed 's/constraint if exists UK[0-9a-z]*/constraint if exists UK/; s/constraint UK[0-9a-z]*/constraint UK/' "$work/seen" > "$work/names"
cat > "$work/expected" <<'E'
drop type if exists Colour cascade;
create type Colour as enum ('GREEN','RED');
create cast (varchar as Colour) with inout as implicit;
create cast (Colour as varchar) with inout as implicit;
alter table if exists offers drop constraint if exists UK;
alter table if exists offers add constraint UK unique (shop, product);
E
diff "$work/expected" "$work/names"
