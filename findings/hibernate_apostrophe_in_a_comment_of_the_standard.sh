#!/bin/sh
# How Hibernate ORM writes an apostrophe in a table's comment, as Jakarta Persistence 3.2 has it (@Table(comment = ...)).
#
# One would guess, from what it does with defaults and discriminator values: the apostrophe is doubled, 'What''s new'. What happens with
# Hibernate ORM 7.4.15.Final: it stands there once, which ends the string, and the script's statement is no SQL.
#
# What rests on it: such comments are mended before the script of entities is read.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/classes/META-INF"
cat > "$work/pom.xml" <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>example</groupId>
  <artifactId>comment</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.hibernate.orm</groupId>
      <artifactId>hibernate-core</artifactId>
      <version>7.4.15.Final</version>
    </dependency>
  </dependencies>
</project>
X
mvn -q -B -f "$work/pom.xml" dependency:copy-dependencies -DoutputDirectory="$work/jars"
cat > "$work/classes/META-INF/persistence.xml" <<'X'
<persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
  <persistence-unit name="news">
    <class>News</class>
    <exclude-unlisted-classes>true</exclude-unlisted-classes>
  </persistence-unit>
</persistence>
X
cat > "$work/News.java" <<'J'
import jakarta.persistence.*;
import java.io.StringWriter;
import java.util.Map;

@Entity
@Table(name = "news", comment = "What's new")
public class News {
    @Id
    Long id;

    @Column(columnDefinition = "varchar(20) default 'it''s'")
    String title;

    public static void main(String[] args) {
        StringWriter script = new StringWriter();
        Persistence.generateSchema("news", Map.of(
                "jakarta.persistence.database-product-name", "PostgreSQL",
                "jakarta.persistence.database-major-version", "14",
                "hibernate.boot.allow_jdbc_metadata_access", "false",
                "jakarta.persistence.schema-generation.scripts.action", "create",
                "jakarta.persistence.schema-generation.scripts.create-target", script));
        script.toString().lines().map(String::strip).filter(line -> line.startsWith("comment")).forEach(System.out::println);
    }
}
J
javac -d "$work/classes" -cp "$work/jars/*" "$work/News.java"
java -cp "$work/classes:$work/jars/*" News > "$work/seen" 2> "$work/errors" || { cat "$work/errors"; exit 1; }
echo "Hibernate ORM 7.4.15.Final. Guess: comment on table news is 'What''s new'; Seen:"
cat "$work/seen"
echo "comment on table news is 'What's new';" > "$work/expected"
diff "$work/expected" "$work/seen"
