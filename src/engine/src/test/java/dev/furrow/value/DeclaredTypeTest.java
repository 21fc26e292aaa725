package dev.furrow.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredTypeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', emptyValue = "", textBlock = """
            integer                                 | integer
            VARCHAR(40)                             | varchar (40)
            Character  Varying /* (1) */ ( 40 )     | character varying (40)
            DECIMAL(10 , 2) -- money                | decimal (10)(2)
            DECIMAL(10,2)/* money                   | decimal (10)(2)
            -- how many~n~ BIGINT                   | bigint
            timestamp(3) with time zone             | timestamp with time zone (3)
            interval day to second(3)               | interval day to second (3)
            bit varying(5)[]                        | bit varying (5)[]
            integer[3][4]                           | integer []
            varchar(255) array                      | varchar (255)[]
            text ARRAY[4]                           | text []
            "My (odd) Type"(3)[]                    | "My (odd) Type" (3)[]
            "a""b"                                  | "a""b"
            public."Mood"                           | public."Mood"
            App . Mood                              | app.mood
            [nvarchar](50)                          | nvarchar (50)
            `Int` unsigned                          | int unsigned
            'text'                                  | text
            geometry(Point,4326)                    | geometry (Point)(4326)
            enum('a', '(b')                         | enum ('a')('(b')
            numeric(3,-2)                           | numeric (3)(-2)
            varchar(                                | varchar ()
            varchar(40)) ]                          | varchar (40)
            a-b/c %                                 | a-b/c %
            "open                                   | "open"
            """)
    void a_type_is_taken_apart(String declared, String parts) {
        DeclaredType type = DeclaredType.parse(declared.replace("~n~", "\n"));

        String modifiers = type.modifiers().isEmpty() ? "" : "(" + String.join(")(", type.modifiers()) + ")";
        assertThat((type.name() + " " + modifiers + (type.isArray() ? "[]" : "")).strip())
                .isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "'/* nothing */'", "'--'"})
    void of_no_text_come_no_words(String declared) {
        assertThat(DeclaredType.parse(declared).words()).isEmpty();
    }
}
