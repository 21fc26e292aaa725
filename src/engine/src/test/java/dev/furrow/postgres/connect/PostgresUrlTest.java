package dev.furrow.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.database.DatabaseUrl;
import dev.furrow.schema.Product;
import dev.furrow.testing.Databases;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostgresUrlTest {
    private static final String ORIGIN = "DATABASE_URL (environment)";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    jdbc:postgresql://db.example:5433/app                  | postgresql://db.example:5433/app  | -    | -
                    jdbc:postgresql://db.example/app                       | postgresql://db.example:5432/app  | -    | -
                    jdbc:postgresql://a:1,b,c:3/app                        | postgresql://a:1,b:5432,c:3/app   | -    | -
                    jdbc:postgresql://[::1]:5433/app                       | postgresql://[::1]:5433/app       | -    | -
                    jdbc:postgresql://[fe80::1]/app                        | postgresql://[fe80::1]:5432/app   | -    | -
                    jdbc:postgresql:app                                    | postgresql://localhost:5432/app   | -    | -
                    jdbc:postgresql:/                                      | postgresql://localhost:5432       | -    | -
                    jdbc:postgresql://h/app?user=ann&password=p%26w        | postgresql://h:5432/app           | ann  | p&w
                    jdbc:postgresql://ann:p%40w@h/app                      | postgresql://h:5432/app           | ann  | p@w
                    jdbc:postgresql://h/a%20b                              | postgresql://h:5432/a b           | -    | -
                    JDBC:PostgreSQL://h/app                                | postgresql://h:5432/app           | -    | -
                    postgres://ann:pa%40ss@host:5433/app?sslmode=require   | postgresql://host:5433/app        | ann  | pa@ss
                    postgresql://ann:p@ss@host/app                         | postgresql://host:5432/app        | ann  | p@ss
                    postgresql+psycopg2://ann:x:y@host/app                 | postgresql://host:5432/app        | ann  | x:y
                    postgres://ann@host/app                                | postgresql://host:5432/app        | ann  | -
                    postgres://host                                        | postgresql://host:5432            | -    | -
                    postgres://ann:p+w@[::1]/app                           | postgresql://[::1]:5432/app       | ann  | p+w
                    postgresql:///app?host=h&port=5433&user=ann&password=p | postgresql://h:5433/app           | ann  | p
                    postgresql:///app?host=a,::1&port=5433                 | postgresql://a:5433,[::1]:5433/app | -   | -
                    postgresql://h:1/x?port=2&dbname=app                   | postgresql://h:2/app              | -    | -
                    jdbc:postgresql://h/app?user=ann&password=p@s/w:d      | postgresql://h:5432/app           | ann  | p@s/w:d
                    jdbc:postgresql://h?password=p@s/w?d&user=a@b          | postgresql://h:5432               | a@b  | p@s/w?d
                    jdbc:postgresql:app?user=ann&password=p@s/w            | postgresql://localhost:5432/app   | ann  | p@s/w
                    postgres://ann:p@h/app?application_name=me@web         | postgresql://h:5432/app           | ann  | p
                    postgres://h/app?user=ann&password=p@s                 | postgresql://h:5432/app           | ann  | p@s
                    postgres://%C3%A4nn:%E2%82%AC@h/app                    | postgresql://h:5432/app           | änn  | €
                    """)
    void every_spelling_says_where_and_who(String text, String display, String user, String password) {
        DatabaseUrl url = parse(text);

        assertThat(url.system().product()).isEqualTo(Product.POSTGRESQL);
        assertThat(url).hasToString(display);
        assertThat(url.display()).isEqualTo(display);
        assertThat(url.hasCredentials()).isEqualTo(user != null);
        Properties properties = ((PostgresUrl) url).properties();
        assertThat(properties.getProperty("user")).isEqualTo(user == null ? System.getProperty("user.name") : user);
        assertThat(properties.getProperty("password")).isEqualTo(password);
    }

    @Test
    void blanks_around_it_do_not_count() {
        assertThat(parse(" postgres://host/app\n")).hasToString("postgresql://host:5432/app");
    }

    @Test
    void what_goes_to_the_driver_as_a_url_holds_no_parameters() {
        PostgresUrl url = (PostgresUrl) parse("postgres://ann:secret@a:1,b/my%2Fapp?sslmode=require");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://a:1,b:5432/my%2Fapp");
    }

    @Test
    void without_a_database_it_is_the_users() {
        PostgresUrl url = (PostgresUrl) parse("postgres://ann@host");

        assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://host:5432/ann");
    }

    @Test
    void parameters_of_a_platform_get_the_drivers_names() {
        assertThat(
                        parameters(
                                "postgresql://h/app?connect_timeout=5&application_name=web&options=-c%20x%3Dy+z"
                                        + "&target_session_attrs=read-write&keepalives=0&channel_binding=require&pool_timeout=9&sslsni=1"))
                .isEqualTo(Map.of(
                        "connectTimeout", "5",
                        "ApplicationName", "web",
                        "options", "-c x=y+z",
                        "targetServerType", "primary",
                        "tcpKeepAlive", "false",
                        "channelBinding", "require"));
    }

    @Test
    void parameters_of_a_jdbc_url_are_kept_as_they_are() {
        assertThat(parameters("jdbc:postgresql://h/app?ApplicationName=my+web&connectTimeout=5&ssl"))
                .isEqualTo(Map.of("ApplicationName", "my web", "connectTimeout", "5", "ssl", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    postgres://h/d?ssl=true                                 | {sslmode=require}
                    postgres://h/d?ssl=require                              | {sslmode=require}
                    postgres://h/d?ssl=verify-full                          | {sslmode=verify-full}
                    postgres://h/d?ssl=false                                | {sslmode=disable}
                    postgres://h/d?ssl=true&sslmode=verify-ca               | {sslmode=verify-ca}
                    postgres://h/d?sslmode=verify-ca&ssl=true               | {sslmode=verify-ca}
                    postgres://h/d?requiressl=1                             | {sslmode=require}
                    postgres://h/d?sslrootcert=system                       | {sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory, sslmode=verify-full}
                    postgres://h/d?sslrootcert=ca.pem&sslmode=verify-full   | {sslmode=verify-full, sslrootcert=ca.pem}
                    jdbc:postgresql://h/d?ssl=true                          | {ssl=true}
                    jdbc:postgresql://h/d?ssl=require                       | {sslmode=require}
                    jdbc:postgresql://h/d?sslrootcert=system                | {sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory, sslmode=verify-full}
                    """)
    void encryption_that_is_asked_for_in_any_word_is_asked_of_the_driver(String text, String expected) {
        assertThat(parameters(text)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    postgres://h/d?sslmod=require              | nobody reads its parameter "sslmod"; Did you mean sslmode?
                    jdbc:postgresql://h/d?sslmod=require       | nobody reads its parameter "sslmod"; Did you mean sslmode?
                    jdbc:postgresql://h/d?connect_timeout=5    | nobody reads its parameter "connect_timeout"; Did you mean connectTimeout?
                    postgres://h/d?nonsense=1                  | nobody reads its parameter "nonsense"
                    postgres://h/d?s%21e=1                     | nobody reads one of its parameters
                    postgres://h/d?sslcrl=x                    | Java's driver has no parameter "sslcrl"
                    postgres://h/d?schema=x                    | nobody reads its parameter "schema"; The application's schema is a setting, used outside development:  schema=NAME; For this connection alone, write:                                 options=-c%20search_path%3DNAME
                    postgres://h/d?search_path=x               | nobody reads its parameter "search_path"; The application's schema is a setting, used outside development:  schema=NAME; For this connection alone, write:                                 options=-c%20search_path%3DNAME
                    postgres://h/d?currentSchema=x             | nobody reads its parameter "currentSchema"; The application's schema is a setting, used outside development:  schema=NAME; For this connection alone, write:                                 options=-c%20search_path%3DNAME
                    postgres://h/d?pgbouncer=true              | nobody reads its parameter "pgbouncer"; It says that a pooler in transaction mode answers there, where no lock holds: take the URL of the database itself, and leave the word out.
                    postgres://h/d?connection_limit=1          | nobody reads its parameter "connection_limit"; Leave it out: a run takes one connection, and one more for its lock.
                    postgres://h/d?ssl=please                  | ssl is none of true, false, allow, disable, prefer, require, verify-ca, verify-full
                    postgres://h/d?sslrootcert=system&sslmode=require | sslrootcert=system goes with sslmode=verify-full alone, not with "require"
                    """)
    void a_parameter_that_nobody_reads_is_refused(String text, String lines) {
        assertThatThrownBy(() -> parse(text))
                .hasMessage("DATABASE_URL (environment) is not a usable URL: " + lines.replace("; ", "\n  "));
    }

    @Test
    void other_credentials_take_the_place_of_those_in_the_url() {
        DatabaseUrl url = parse("postgres://ann:secret@host/app");

        assertThat(((PostgresUrl) url.withCredentials("bob", "other")).properties())
                .isEqualTo(Map.of("user", "bob", "password", "other"));
        assertThat(((PostgresUrl) url.withCredentials("", "other")).properties())
                .isEqualTo(Map.of("user", "ann", "password", "other"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    mysql://ann:secret@h/app       | has the scheme "mysql", which is none of Furrow's databases
                    jdbc:mysql://ann:secret@h/app  | has the scheme "jdbc:mysql", which is none of Furrow's databases
                    jdbc:h2:mem:secret             | has the scheme "jdbc:h2", which is none of Furrow's databases
                    se://cret@                     | has the scheme "se", which is none of Furrow's databases
                    ann:secret@h/app               | is not a database's URL
                    ann:secret@h                   | is not a database's URL
                    secret                         | is not a database's URL
                    sec ret://x                    | is not a database's URL
                    jdbc:                          | is not a database's URL
                    """)
    void of_an_unknown_url_only_the_scheme_is_shown(String text, String what) {
        assertThatThrownBy(() -> parse(text))
                .hasMessage("DATABASE_URL (environment) " + what + """

                          PostgreSQL:  postgres://user:password@host:5432/db or jdbc:postgresql://host:5432/db
                          SQLite:      jdbc:sqlite:dev.db, sqlite:///relative/dev.db, sqlite:////absolute/dev.db or jdbc:sqlite::memory:""".replace("\n", "\n  "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ann:sec/ret@h/app",
                "postgres://ann:12/ret@h/app",
                "postgres://ann:12?ret@h/app",
                "postgres://ann:12?r=t@h/app",
                "postgres://ann:12?ret@h",
                "postgres://ann:12?user=t@h",
                "postgres://ann:12/r?e=t@h",
                "postgres://ann:p@ss/w:rd@h/app",
                "postgres://ann:p@ss?word@h/app",
                "postgres://ann:p@ss?word@h",
                "postgres://ann:p@ss/w?rd@h",
                "postgres://ann:p@ss?user=r@h/a",
                "postgres://ann:se/cr?et@h/app",
                "postgres://ann:x@secret/y@h/app",
                "jdbc:postgresql://ann:p@s/w@h/",
                "jdbc:postgresql://ann:p@s?w@h",
                "jdbc:postgresql://a:p@s?user=w@h/d",
                "jdbc:postgresql://h/d?user=a&password=p&s@w/d",
                "jdbc:postgresql://ann:12?ssl=t@h/app",
                "jdbc:postgresql://ann:x@secret?y@h/app"
            })
    void a_password_that_seems_to_end_too_early_is_not_repeated(String text) {
        assertThatThrownBy(() -> parse(text)).hasMessage("""
                        DATABASE_URL (environment) is not a usable URL: there is an @ after the database's name
                          In a password / ? @ : # % are written %2F %3F %40 %3A %23 %25.""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    postgres://ann:secret/app      | its port is not a number from 1 to 65535; In a password / ? @ : # % are written %2F %3F %40 %3A %23 %25.
                    postgres://ann:70000/app       | its port is not a number from 1 to 65535; In a password / ? @ : # % are written %2F %3F %40 %3A %23 %25.
                    postgres://ann:50%off@h/app    | in the password, a % is not followed by two hexadecimal digits; A percent sign itself is written:  %25
                    postgres://ann:off%@h/app      | in the password, a % is not followed by two hexadecimal digits; A percent sign itself is written:  %25
                    postgres://ann:se%cret@h/app   | in the password, a % is not followed by two hexadecimal digits; A percent sign itself is written:  %25
                    postgres://h/a?password=50%off | in a parameter, a % is not followed by two hexadecimal digits; A percent sign itself is written:  %25
                    postgres://fe80::1/app         | a host has more than one colon; An IPv6 address stands in brackets:  postgresql://[::1]:5432/db; User and password end in an @:       postgresql://user:password@host:5432/db
                    postgres:host/app              | after the scheme it has no //; It looks like this:  postgresql://user:password@host:5432/db
                    postgres:///app?host=/var/run  | its host is a folder with a Unix socket, which Java's driver can't use; Name the host that listens on TCP:  postgresql://localhost:5432/db
                    postgres://%2Fvar%2Frun/app    | its host is a folder with a Unix socket, which Java's driver can't use; Name the host that listens on TCP:  postgresql://localhost:5432/db
                    postgres://a,b/app?port=1,2,3  | it names 2 hosts and 3 ports; Give one port for all hosts, or one for each, in their order.
                    """)
    void what_is_wrong_is_said_without_repeating_anything(String text, String lines) {
        assertThatThrownBy(() -> parse(text))
                .hasMessage("DATABASE_URL (environment) is not a usable URL: " + lines.replace("; ", "\n  "));
    }

    private static Map<Object, Object> parameters(String text) {
        Map<Object, Object> parameters = new TreeMap<>(((PostgresUrl) parse(text)).properties());
        parameters.remove("user");
        return parameters;
    }

    private static DatabaseUrl parse(String text) {
        return Databases.url(text, Path.of("/base"), ORIGIN);
    }
}
