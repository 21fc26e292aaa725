package dev.furrow.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.furrow.Furrow;
import dev.furrow.InitResult;
import dev.furrow.SeedOptions;
import dev.furrow.revision.Revision;
import dev.furrow.revision.RevisionId;
import dev.furrow.revision.WrittenRevision;
import dev.furrow.revision.header.NewRevision;
import dev.furrow.revision.header.ScriptFormat;
import dev.furrow.revision.header.Splice;
import dev.furrow.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoringTest {
    @TempDir
    Path folder;

    Project project;

    @BeforeEach
    void makeProject() {
        project = Project.onSqlite(folder);
    }

    @Test
    void a_new_revision_in_sql_is_what_a_careful_person_would_write() throws IOException {
        write(NewRevision.of("users").withId("a"));

        WrittenRevision written =
                write(NewRevision.of("add offers\n\nSee the shop's wiki.").withId("b"));

        String text = Files.readString(folder.resolve(written.file()));
        assertThat(written.file()).isEqualTo("src/main/migrations/b_add_offers.sql");
        assertThat(text).isEqualTo("""
                -- add offers
                --
                -- See the shop's wiki.
                --
                -- revision: b
                -- down-revision: a
                -- created: %s

                -- migrate:up

                -- migrate:down
                """.formatted(written.revision().created()));
        assertThat(project.furrow().upgrade("head").steps()).hasSize(2);
        assertThat(project.furrow().downgrade("base").steps()).hasSize(2);
    }

    @Test
    void a_new_revision_in_java_is_taken_as_it_is() throws IOException {
        WrittenRevision written = write(
                NewRevision.of("add the shop's offers").in(ScriptFormat.JAVA).withId("a"));

        String text = Files.readString(folder.resolve(written.file()));
        assertThat(written.file()).isEqualTo("src/main/migrations/a_add_the_shops_offers.java");
        assertThat(text).isEqualTo("""
                /*
                 * add the shop's offers
                 *
                 * revision: a
                 * down-revision: none
                 * created: %s
                 */
                import static dev.furrow.operation.Ddl.*;

                import dev.furrow.operation.*;

                class AddTheShopsOffers implements Migration {
                  @Override
                  public void up(Operations op) {
                  }

                  @Override
                  public void down(Operations op) {
                  }
                }
                """.formatted(written.revision().created()));
        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ünïcödé / größe: 50% \"quoted\" 'single' `ticks` $HOME ${url} \\ | <tag> & more",
                "添加用户表 🚀",
                "../../etc/passwd",
                "*/ class X { static { System.exit(1); } } /*",
                "C:\\users\\new and \\\\users and \\u002a\\u002f",
                "revision: x",
                "migrate:up postgresql",
                "one\nmigrate:down\n\nrevision: y\n*/",
                "operations",
                "string",
                "2nd try",
                "con",
                "-- -- a comment; DROP TABLE users; --",
                "* starred",
                "a\u0000b\u2028c\u0085d\te",
                "https://example.org/a?b=c#d"
            })
    void any_message_makes_a_safe_file_in_either_language(String message) {
        for (ScriptFormat format : ScriptFormat.values()) {
            WrittenRevision written = write(NewRevision.of(message).in(format));

            String name = written.file().substring("src/main/migrations/".length());
            assertThat(name).matches("[0-9a-f]{12}(_[a-z0-9]+)*\\.(sql|java)");
            assertThat(folder.resolve(written.file())).isRegularFile();
        }
        assertThat(project.furrow().upgrade("head").steps()).hasSize(2);
        assertThat(project.furrow().downgrade("base").steps()).hasSize(2);
    }

    @Test
    void a_long_message_is_cut_in_the_name_alone() {
        String message = "word ".repeat(60).strip();

        WrittenRevision written = write(NewRevision.of(message).withId("a"));

        assertThat(written.file()).isEqualTo("src/main/migrations/a_word_word_word_word_word_word_word_word.sql");
        assertThat(project.furrow()
                        .show("a")
                        .get(0)
                        .revision()
                        .view()
                        .revision()
                        .message())
                .isEqualTo(message);
    }

    @Test
    void several_heads_ask_for_one() {
        write(NewRevision.of("users").withId("a"));
        write(NewRevision.of("offers").withId("b"));
        write(NewRevision.of("likes").withId("c").following("a", Splice.YES));

        assertThatThrownBy(() -> write(NewRevision.of("more"))).hasMessage("""
                        "head" could be b (offers) or c (likes): both follow a
                          Merge them:   migrate:merge message="..."
                          Or take one:  migrate:revision head=b""");
        assertThat(write(NewRevision.of("more").following("c", Splice.NO)).follows())
                .extracting(Revision::id)
                .containsExactly(new RevisionId("c"));
    }

    @Test
    void a_branch_begins_where_it_is_spliced_in() {
        write(NewRevision.of("users").withId("a"));
        write(NewRevision.of("offers").withId("b"));

        assertThatThrownBy(() -> write(NewRevision.of("likes").following("a", Splice.NO)))
                .hasMessage("""
                        a (users) is not a head: b (offers) follows it
                          To begin a branch there:  migrate:revision head=a splice message="...\"""");
        WrittenRevision likes = write(NewRevision.of("likes")
                .following("a", Splice.YES)
                .labelled(List.of("social"))
                .needing(List.of("b")));

        assertThat(likes.revision().labels()).containsExactly("social");
        assertThat(likes.revision().dependsOn()).containsExactly("b");
        assertThat(project.furrow().upgrade("social@head").steps()).hasSize(3);
    }

    @Test
    void a_second_base_and_a_dependency_on_a_label() {
        write(NewRevision.of("invoices").withId("a").labelled(List.of("billing")));

        WrittenRevision second = write(NewRevision.of("offers")
                .withId("b")
                .following("base", Splice.NO)
                .needing(List.of("billing")));

        assertThat(second.follows()).isEmpty();
        assertThat(second.revision().dependsOn()).containsExactly("billing");
        assertThat(project.furrow().upgrade("heads").steps()).hasSize(2);
    }

    @Test
    void a_merge_leaves_one_head() {
        write(NewRevision.of("users").withId("a"));
        write(NewRevision.of("offers").withId("b"));
        write(NewRevision.of("likes").withId("c").following("a", Splice.YES));

        WrittenRevision merge = project.furrow().merge("heads", NewRevision.of(""));

        assertThat(merge.revision().message()).isEqualTo("merge b and c");
        assertThat(project.furrow().heads())
                .singleElement()
                .satisfies(head -> assertThat(head.isMerge()).isTrue());
        assertThat(project.furrow().upgrade("head").steps()).hasSize(4);
        assertThatThrownBy(() -> project.furrow().merge("heads", NewRevision.of("")))
                .hasMessage("there is nothing to merge: \"heads\" is "
                        + merge.revision().title() + " alone\n  See what there is:  migrate:heads");
    }

    @Test
    void what_would_not_fit_into_the_graph_is_refused_before_it_is_written() throws IOException {
        write(NewRevision.of("users").withId("a").labelled(List.of("shop")));

        assertThatThrownBy(() -> write(NewRevision.of("offers").withId("a"))).hasMessage("""
                        src/main/migrations/a_users.sql:3: has the id a already
                          Leave furrow.id out: new revisions get an id that nobody has used.""");
        assertThatThrownBy(() -> write(NewRevision.of(" "))).hasMessage("""
                        a revision needs a message: what it does, in a few words
                          For example:  migrate:revision message="add offers\"""");
        assertThatThrownBy(() -> write(NewRevision.of("x").labelled(List.of("shop"))))
                .hasMessage("""
                        src/main/migrations/a_users.sql:3: has the label "shop" already
                          What follows it is on that branch; to go on there:  migrate:revision head=shop@head message="...\"""");
        assertThatThrownBy(() -> write(NewRevision.of("x").labelled(List.of("a b"))))
                .hasMessage("furrow.branchLabel \"a b\" can't be a label: it contains a blank");
        assertThatThrownBy(() -> write(NewRevision.of("x").following("-1", Splice.NO)))
                .hasMessage("""
                        "-1" counts from where a database is, and a new revision belongs to none
                          Name what it follows:  migrate:revision head=head""");
        try (var files = Files.list(folder.resolve("src/main/migrations"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void files_are_called_as_the_template_says() {
        WrittenRevision written =
                write(NewRevision.of("add offers").withId("a").called("{yyyy}/{MM}/{yyyy}{MM}{dd}-{HH}{mm}-{slug}"));

        String time = String.valueOf(written.revision().created())
                .replaceAll("[-:]", "")
                .replace('T', '-');
        assertThat(written.file())
                .isEqualTo("src/main/migrations/" + time.substring(0, 4) + "/" + time.substring(4, 6) + "/"
                        + time.substring(0, 13) + "-add_offers.sql");
        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
    }

    @Test
    void a_template_that_leads_nowhere_is_refused() {
        assertThatThrownBy(() -> write(NewRevision.of("x").called("{id}_{name}")))
                .hasMessage("""
                        furrow.fileTemplate "{id}_{name}" has the unknown token {name}
                          Tokens are {id}, {slug}, {yyyy}, {MM}, {dd}, {HH} and {mm}.""");
        assertThatThrownBy(() -> write(NewRevision.of("x").withId("a").called("../{id}")))
                .hasMessage("""
                        furrow.fileTemplate "../{id}" makes "../a", which can't be a script's name
                          Names that begin with . or _ are passed over, and none of <>:"|?*\\ may stand in one; {id}_{slug} is the default.""");
        assertThatThrownBy(() -> write(NewRevision.of("x").withId("a").called("_{id}")))
                .hasMessage("""
                        furrow.fileTemplate "_{id}" makes "_a", which can't be a script's name
                          Names that begin with . or _ are passed over, and none of <>:"|?*\\ may stand in one; {id}_{slug} is the default.""");
    }

    @Test
    void a_file_that_is_there_stays() throws IOException {
        write(NewRevision.of("users").withId("a").called("{slug}"));
        String before = Files.readString(folder.resolve("src/main/migrations/users.sql"));

        assertThatThrownBy(() -> write(NewRevision.of("users").called("{slug}")))
                .hasMessage("""
                        src/main/migrations/users.sql: is there already and was left as it is
                          Take it away, or have the new one called otherwise.""");
        assertThat(folder.resolve("src/main/migrations/users.sql")).hasContent(before);
        try (var files = Files.list(folder.resolve("src/main/migrations"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void files_of_a_line_stay_in_their_folder() throws IOException {
        Files.createDirectories(folder.resolve("one"));
        project.file("two/b.sql", "-- offers\n--\n-- revision: b\n-- down-revision: none\n\n-- migrate:up\n");

        try (Furrow furrow =
                Furrow.open(project.settings().migrations("one,two").build())) {
            assertThat(furrow.revision(NewRevision.of("x").withId("c")).file()).isEqualTo("two/c_x.sql");
            assertThat(furrow.revision(NewRevision.of("y").withId("d").following("base", Splice.NO))
                            .file())
                    .isEqualTo("one/d_y.sql");
        }
    }

    @Test
    void an_id_that_could_not_be_recorded_is_not_written() {
        String id = "a".repeat(256);

        assertThatThrownBy(() -> write(NewRevision.of("users").withId(id).called("{slug}")))
                .hasMessage("furrow.id \"" + id
                        + "\" can't be used: it has 256 characters, and the version table takes 255\n"
                        + "  Leave furrow.id out: new revisions get an id of twelve characters.");
        assertThat(folder.resolve("src/main/migrations/users.sql")).doesNotExist();
    }

    @Test
    void a_project_begins_with_folders_and_an_example_that_runs() {
        InitResult made = project.furrow().init();

        assertThat(made.made())
                .hasSize(5)
                .contains("src/main/migrations", "src/main/seeds", "src/main/seeds/users.csv", ".gitignore");
        assertThat(folder.resolve(".gitignore")).hasContent("/dev.db\n/dev.db-*\n");
        assertThat(project.furrow().upgrade("head").steps()).hasSize(1);
        project.furrow().seedAll(SeedOptions.ALL);
        assertThat(project.query("SELECT id, username FROM users")).containsExactly("1|ada", "2|grace");
    }

    @Test
    void what_is_there_stays_as_it_is() throws IOException {
        write(NewRevision.of("users").withId("a"));
        project.file(".gitignore", "target/\r\n*.db");

        assertThat(project.furrow().init().made()).containsExactly("src/main/seeds", ".gitignore (lines added)");
        assertThat(Files.readString(folder.resolve(".gitignore"))).isEqualTo("target/\r\n*.db\r\n/dev.db-*\r\n");
        assertThat(project.furrow().init().made()).isEmpty();
        assertThat(project.furrow().init().kept())
                .containsExactly("src/main/migrations", "src/main/seeds", ".gitignore");
    }

    private WrittenRevision write(NewRevision wanted) {
        try (Furrow furrow = project.furrow()) {
            return furrow.revision(wanted);
        }
    }
}
